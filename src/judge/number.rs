//! Numbers as people type them: found in a text, read and shown by its language.

pub use rust_decimal::Decimal;

use super::{
    characters::plain_digits,
    language::Language,
    number_words::{read_number_words, scale_of, splits_number},
    numeral::{Numeral, read_numeral, trimmed},
};

/// A number read from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberReading {
    /// By the language if there are two readings.
    pub value: Decimal,
    /// The other reading, if there is one: 1.234 is 1234 in Indonesian and 1.234 in English.
    pub other: Option<Decimal>,
    /// The words after the number or else before it, trimmed: perhaps a unit or a currency.
    pub rest: String,
}

impl NumberReading {
    /// The number times the word that its rest begins with: 5000000 for "5 juta jiwa"; `None` without such a word.
    pub fn scaled(&self) -> Option<Decimal> {
        self.value.checked_mul(Decimal::from(scale_of(self.rest.split_whitespace().next()?)?))
    }
}

/// Reads the only number in a text, in digits or (up to 999) in Indonesian or English words.
///
/// `None` for two numbers ("77 or 134") and for a digit that belongs to a name ("G-77").
pub fn read_number(text: &str, language: &Language) -> Option<NumberReading> {
    let text = plain_digits(text);
    if text.contains(char::is_numeric) {
        return read_number_in_digits(&text, language)
            .filter(|reading| !splits_number(&reading.rest));
    }
    let words = read_number_words(&text, language)?;
    let value = Decimal::from(words.value);
    Some(NumberReading { value, other: None, rest: words.rest })
}

fn read_number_in_digits(text: &str, language: &Language) -> Option<NumberReading> {
    let text: Vec<char> = text.chars().collect();
    let (start, found) = only_numeral(&text, language)?;
    let (before, after) = (text.get(..start)?, text.get(found.end..)?);
    let before = TextBefore::parse(before, language);
    let signed = |mut value: Decimal| {
        value.set_sign_negative(before.negative && !value.is_zero());
        value.normalize()
    };
    let after: String = after.iter().collect();
    let rest =
        Some(trimmed(&after)).filter(|after| !after.is_empty()).unwrap_or(&before.words).to_owned();
    Some(NumberReading { value: signed(found.value), other: found.other.map(signed), rest })
}

/// The place and the reading of the only number in the text.
fn only_numeral(text: &[char], language: &Language) -> Option<(usize, Numeral)> {
    let mut only = None;
    let mut at = 0;
    while let Some(c) = text.get(at) {
        let before = text.get(..at)?;
        if begins_number(text, at) {
            if belongs_to_name(before) {
                at += text.iter().skip(at).take_while(|c| !c.is_whitespace()).count();
                continue;
            }
            let found = read_numeral(text, at, language)?;
            let end = found.end;
            if only.replace((at, found)).is_some() || is_followed_by_number(text.get(end..)?) {
                return None;
            }
            at = end;
        } else if c.is_numeric() && !before.last().is_some_and(|c| c.is_alphabetic()) {
            return None;
        } else {
            at += 1;
        }
    }
    only
}

fn begins_number(text: &[char], at: usize) -> bool {
    let digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    digit(at)
        || (matches!(text.get(at), Some('.' | ',')) && digit(at + 1))
            && !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ','))
}

/// Whether a number touches the word before it, unless that is a currency or Indonesian's "ke-".
fn belongs_to_name(before: &[char]) -> bool {
    let glued = before.strip_suffix(&['-']).unwrap_or(before);
    let word: String = last_word(glued).to_lowercase();
    let known = if glued.len() == before.len() {
        matches!(word.as_str(), "rp" | "idr" | "usd" | "eur" | "gbp" | "rm" | "sgd" | "ke")
    } else {
        word == "ke"
    };
    word.starts_with(char::is_alphabetic) && !known
}

/// The letters and digits that the text ends with.
fn last_word(text: &[char]) -> String {
    let length = text.iter().rev().take_while(|c| c.is_alphanumeric()).count();
    text.iter().skip(text.len() - length).collect()
}

/// Whether the text that touches a number has numbers of its own: "5²", "3½", "12ab34", but not "5m2".
fn is_followed_by_number(after: &[char]) -> bool {
    let glued: Vec<&char> = after.iter().take_while(|c| c.is_alphanumeric()).collect();
    let unit = match glued.as_slice() {
        [unit @ .., '2' | '3' | '²' | '³'] if !unit.is_empty() => unit,
        all => all,
    };
    unit.iter().any(|c| c.is_numeric())
}

const CURRENCIES: [char; 9] = ['$', '€', '£', '¥', '₹', '₽', '₩', '฿', '₫'];

/// The text before a number: words, and perhaps its sign.
struct TextBefore {
    negative: bool,
    words: String,
}

impl TextBefore {
    fn parse(before: &[char], language: &Language) -> Self {
        let text: String = before.iter().collect();
        let without_currency = text.trim_end_matches(CURRENCIES);
        let head = without_currency.trim_end_matches("Rp").trim_end_matches("US");
        for head in [text.as_str(), head] {
            if let Some(words) = without_sign(head, language) {
                let currency = text.get(head.len()..).unwrap_or_default();
                return Self {
                    negative: true,
                    words: trimmed(&format!("{words} {currency}")).to_owned(),
                };
            }
        }
        Self { negative: false, words: trimmed(&text).to_owned() }
    }
}

/// The text before a minus or a word for it; `None` if there is neither.
fn without_sign<'a>(before: &'a str, language: &Language) -> Option<&'a str> {
    if let Some(head) = before.strip_suffix('-') {
        return head
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || c == '(' || CURRENCIES.contains(&c))
            .then_some(head);
    }
    let spaced = before.trim_end();
    if spaced.trim_start() == "-" {
        return Some("");
    }
    let start = spaced.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let (head, word) = spaced.split_at_checked(start)?;
    let negative = match word.to_lowercase().as_str() {
        "minus" | "negatif" | "negative" => true,
        "min" => language.primary() == "id",
        _ => false,
    };
    negative.then_some(head)
}

/// Writes a number as its language does, without trailing zeros: `12.345,5` or `12,345.5`.
///
/// Whole numbers are grouped from five digits on, so that years look like years.
pub fn show_number(value: Decimal, language: &Language) -> String {
    let (group, point) = if language.decimal_comma() { ('.', ',') } else { (',', '.') };
    let text = value.normalize().abs().to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut shown =
        String::from(if value.is_sign_negative() && !value.is_zero() { "-" } else { "" });
    let grouped = whole.len() > 4 || !part.is_empty();
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            shown.push(group);
        }
        shown.push(digit);
    }
    if !part.is_empty() {
        shown.push(point);
        shown.push_str(part);
    }
    shown
}

/// Whether two numbers differ by no more than a tolerance; false if their difference is too large for a decimal.
pub fn is_within(given: Decimal, right: Decimal, tolerance: Decimal) -> bool {
    given == right || given.checked_sub(right).is_some_and(|apart| apart.abs() <= tolerance)
}

#[cfg(test)]
mod tests;
