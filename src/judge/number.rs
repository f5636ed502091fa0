//! Numbers as people type them: found in a text, read and shown by its language.

pub use rust_decimal::Decimal;

use super::{
    characters::plain_digits,
    counted_groups::read_counted_groups,
    denial::denies_number,
    fraction::vulgar_fraction,
    language::Language,
    number_vocabulary::{NumberWord, number_words},
    number_words::{
        NumberInWords, changes_number, meanings_of, read_number_words, read_tail, split_words,
    },
    numeral::{Numeral, read_numeral, trimmed},
    said_count::read_said_count,
    said_signs::with_signs,
};

/// In characters: a longer text says more than a number.
const LONGEST: usize = 400;

/// A number read from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberReading {
    /// With what a word counts it in: 5000000 for "5 juta". By the language if there are two readings.
    pub value: Decimal,
    /// The other reading, if there is one: 1.234 is 1234 in Indonesian and 1.234 in English.
    pub other: Option<Decimal>,
    /// What a word counts it in: 1000000 for "5 juta", else 1.
    pub scale: Decimal,
    /// The words before the number, trimmed: perhaps a currency.
    pub before: String,
    /// The words after it, trimmed: perhaps a unit.
    pub after: String,
    /// Whether it is said as a part of a whole: half, ¾, 1/3.
    pub is_part: bool,
}

impl NumberReading {
    /// The words after the number, or else before it.
    pub fn rest(&self) -> &str {
        if self.after.is_empty() { &self.before } else { &self.after }
    }

    /// The number without the word that multiplies it: 5 for "5 juta".
    pub fn unscaled(&self) -> Decimal {
        self.value.checked_div(self.scale).unwrap_or(self.value)
    }
}

/// Reads the only number in a text, in figures or in Indonesian or English words; words around it are ignored.
///
/// `None` for two numbers ("77 or 134"), for a digit that belongs to a name ("G-77"), and for a number that is denied
/// or only compared with ("not 29", "more than 29").
pub(super) fn read_one_number(text: &str, language: &Language) -> Option<NumberReading> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let text = with_signs(plain_digits(text), language);
    let has_figures = text.contains(char::is_numeric);
    let in_figures = has_figures.then(|| read_number_in_digits(&text, language)).flatten();
    let mut reading = if let Some(reading) = in_figures {
        reading
    } else {
        let words = if has_figures {
            read_counted_groups(&text, language)
        } else {
            read_number_words(&text).or_else(|| read_said_count(&text))
        };
        let NumberInWords { value, before, after } = words?;
        NumberReading { value, other: None, scale: Decimal::ONE, before, after, is_part: false }
    };
    reading.is_part = reading.value.abs() < Decimal::ONE && says_part(&text);
    (!denies_number(&reading.before, &reading.after)).then_some(reading)
}

/// Whether a word may be the first of a number, in figures or in words.
pub fn begins_number(word: &str) -> bool {
    let (meanings, _) = meanings_of(&split_words(word).collect::<Vec<_>>());
    word.contains(char::is_numeric) || meanings.iter().any(|meaning| *meaning != NumberWord::Other)
}

fn read_number_in_digits(text: &str, language: &Language) -> Option<NumberReading> {
    let text: Vec<char> = text.chars().collect();
    let (start, found) = only_numeral(&text, language)?;
    let (before, after) = (text.get(..start)?, text.get(found.end..)?);
    let before = TextBefore::parse(before, language);
    let after = TextAfter::parse(&after.iter().collect::<String>())?;
    let whole = |value: Decimal| {
        let mut value = value.checked_add(after.added)?.checked_mul(after.scale)?;
        value.set_sign_negative(before.negative && !value.is_zero());
        Some(value.normalize())
    };
    let value = whole(found.value)?;
    let is_again = || read_number_words(&before.words).is_some_and(|said| said.value == value);
    if is_behind_number(&before.words) && !is_again() {
        return None;
    }
    if after.again.is_some_and(|again| again != value) {
        return None;
    }
    Some(NumberReading {
        value,
        other: found.other.and_then(whole),
        scale: after.scale,
        before: before.words,
        after: after.words,
        is_part: false,
    })
}

/// Reports whether a text has a fraction, in figures or in words.
fn says_part(text: &str) -> bool {
    let is_part = |word: &NumberWord| matches!(word, NumberWord::Part(_) | NumberWord::OnePart(_));
    text.contains(|c| matches!(c, '/' | '⁄') || vulgar_fraction(c).is_some())
        || meanings_of(&split_words(text).collect::<Vec<_>>()).0.iter().any(is_part)
}

/// Whether the words before a number end with another one: "satu juta" before 500 ribu, "half of", "dua kali".
fn is_behind_number(before: &str) -> bool {
    let is_joint = |word: &&str| matches!(*word, "of" | "dari" | "kali" | "times");
    let words: Vec<&str> = split_words(before).collect();
    let joints = words.iter().rev().take_while(|word| is_joint(word)).count();
    let last = words.iter().rev().nth(joints.min(1)).map(|word| word.to_lowercase());
    let is_part = |word: &NumberWord| {
        !matches!(word, NumberWord::Other | NumberWord::Article | NumberWord::And | NumberWord::Oh)
    };
    last.is_some_and(|word| word == "twice" || number_words(&word).iter().any(is_part))
}

/// The place and the reading of the only number in the text.
fn only_numeral(text: &[char], language: &Language) -> Option<(usize, Numeral)> {
    let mut only = None;
    let mut at = 0;
    while let Some(c) = text.get(at) {
        let before = text.get(..at)?;
        if begins_numeral(text, at) {
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

fn begins_numeral(text: &[char], at: usize) -> bool {
    let digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    let pointed = matches!(text.get(at), Some('.' | ',')) && digit(at + 1);
    let fraction = text.get(at).is_some_and(|c| vulgar_fraction(*c).is_some());
    digit(at)
        || (pointed || fraction)
            && !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ','))
}

/// Whether a number touches the word before it, unless that is a currency or Indonesian's "ke-".
///
/// A power of a unit belongs to that: m^2, s^-1.
fn belongs_to_name(before: &[char]) -> bool {
    let power = before.strip_suffix(&['-']).unwrap_or(before).strip_suffix(&['^']);
    if power.is_some_and(|base| base.last().is_some_and(|c| c.is_alphabetic())) {
        return true;
    }
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

/// The text after a number in figures: what adds to it ("setengah") or counts it ("juta"), then other words.
struct TextAfter {
    added: Decimal,
    scale: Decimal,
    words: String,
    /// A number in words that may be the same once more: "134 (one hundred and thirty-four)".
    again: Option<Decimal>,
}

impl TextAfter {
    /// `None` where the words make it another number, in a way that is not read: "5 puluh".
    fn parse(after: &str) -> Option<Self> {
        let words: Vec<&str> = split_words(after).collect();
        let (meanings, places) = meanings_of(&words);
        let (added, scale, taken) = read_tail(&meanings);
        let first =
            taken.checked_sub(1).and_then(|last| places.get(last)).map_or(0, |last| last + 1);
        let words = words.get(first..)?.join(" ");
        let changes = meanings.iter().skip(taken).any(|word| changes_number(*word));
        let again = if changes { Some(read_number_words(&words)?.value) } else { None };
        Some(Self { added, scale, words, again })
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
