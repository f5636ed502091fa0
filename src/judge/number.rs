//! Numbers as people type them: found in a text, read by its language, shown in its form.

pub use rust_decimal::Decimal;

use super::{
    characters::readable,
    language::Language,
    number_words::{read_number_words, scale_of, splits_number},
    numeral::{Numeral, numeral, trimmed},
};

/// What a typed number was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberReading {
    /// The number, by the language where that matters.
    pub value: Decimal,
    /// What it would be elsewhere, where that differs: 1.234 is 1234 in Indonesian, 1.234 in English.
    pub other: Option<Decimal>,
    /// The words after the number, else those before it (a currency), trimmed: perhaps a unit.
    pub rest: String,
}

impl NumberReading {
    /// The number counted in what its rest begins with: 5 of "5 juta jiwa" is 5000000.
    ///
    /// Nothing when the rest begins with no such word; for a question whose unit says none either.
    #[must_use]
    pub fn scaled(&self) -> Option<Decimal> {
        self.value.checked_mul(Decimal::from(scale_of(self.rest.split_whitespace().next()?)?))
    }
}

/// Finds the one number in a text, in digits or (0 to 999) in Indonesian or English words.
///
/// Two numbers are none, nor is a digit that belongs to a name: "77 or 134", "G-77".
#[must_use]
pub fn read_number(text: &str, language: &Language) -> Option<NumberReading> {
    let text = readable(text);
    if text.contains(char::is_numeric) {
        return read_digits(&text, language).filter(|reading| !splits_number(&reading.rest));
    }
    let words = read_number_words(&text, language)?;
    let value = Decimal::from(words.value);
    Some(NumberReading { value, other: None, rest: words.rest })
}

fn read_digits(text: &str, language: &Language) -> Option<NumberReading> {
    let text: Vec<char> = text.chars().collect();
    let (start, found) = only_numeral(&text, language)?;
    let (before, after) = (text.get(..start)?, text.get(found.end..)?);
    let before = Before::of(before, language);
    let signed = |mut value: Decimal| {
        value.set_sign_negative(before.negative && !value.is_zero());
        value.normalize()
    };
    let after: String = after.iter().collect();
    let rest =
        Some(trimmed(&after)).filter(|after| !after.is_empty()).unwrap_or(&before.words).to_owned();
    Some(NumberReading { value: signed(found.value), other: found.other.map(signed), rest })
}

/// The place and reading of the only number in the text.
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
            let found = numeral(text, at, language)?;
            let end = found.end;
            if only.replace((at, found)).is_some() || goes_on(text.get(end..)?) {
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

/// Whether the number is glued to a word, unless that is a currency or Indonesian's "ke-".
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

/// Whether what follows at once shows that this was no number: "5²", "3½", "12ab34" (but "5m2").
fn goes_on(after: &[char]) -> bool {
    let glued: Vec<&char> = after.iter().take_while(|c| c.is_alphanumeric()).collect();
    let unit = match glued.as_slice() {
        [unit @ .., '2' | '3' | '²' | '³'] if !unit.is_empty() => unit,
        all => all,
    };
    unit.iter().any(|c| c.is_numeric())
}

const CURRENCIES: [char; 9] = ['$', '€', '£', '¥', '₹', '₽', '₩', '฿', '₫'];

/// What stands before a number: words, and perhaps its sign.
struct Before {
    negative: bool,
    words: String,
}

impl Before {
    fn of(before: &[char], language: &Language) -> Self {
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

/// The text before a minus, or before a word for it; nothing when there is none.
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

/// The number in the language's own form, without needless zeros: `12.345,5` or `12,345.5`.
///
/// A whole number is grouped from five digits on, so that years read as years.
#[must_use]
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

/// Whether two numbers are no further apart than that: exact, and false rather than too large.
#[must_use]
pub fn within(given: Decimal, right: Decimal, within: Decimal) -> bool {
    given == right || given.checked_sub(right).is_some_and(|apart| apart.abs() <= within)
}

#[cfg(test)]
mod tests;
