//! Splits a date as it was typed into its numbers and its month.

use rust_decimal::prelude::ToPrimitive;

use super::date_words::{DateWord, begins_end, cardinal, read_word};
use super::number_vocabulary::{NumberWord, number_words};
use super::number_words::read_all_words;
use super::text::roman_number;

/// A part of a date that says something.
#[derive(Clone, Copy)]
pub(super) enum DateToken {
    Number(Digits),
    /// From 1 to 12.
    Month(u16),
}

/// A number of a date, how many digits it was typed in, and the sign before it.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    pub(super) value: u16,
    pub(super) length: usize,
    pub(super) sign: char,
    /// Whether an apostrophe comes before it, as before a year: '74.
    apostrophe: bool,
}

impl Digits {
    /// Whether an apostrophe comes before it, as before a year.
    pub(super) fn has_apostrophe(self) -> bool {
        self.apostrophe
    }

    /// Whether a number read as a year may be a day as well.
    pub(super) fn may_be_day(self, has_era: bool) -> bool {
        self.length <= 2 && self.value <= 31 && !self.apostrophe && !has_era
    }
}

/// The parts of a date, in order, and what its other words say of it.
#[derive(Default)]
pub(super) struct DateTokens {
    pub(super) parts: Vec<DateToken>,
    /// Whether an era is named; then any number is a year.
    pub(super) has_era: bool,
    /// Whether the month's name has a slip.
    pub(super) slip: bool,
    /// Number words that wait for the rest of their number.
    words: Vec<NumberWord>,
}

/// Splits a text, in ASCII digits, into numbers and words; `None` if one of them belongs to no date.
pub(super) fn read_tokens(text: &str, slips: bool) -> Option<DateTokens> {
    let text = plain_text(text);
    let mut tokens = DateTokens::default();
    let (mut sign, mut apostrophe, mut begun) = (' ', false, false);
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let same =
            |c: char| if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() };
        let length = rest.find(|c| !same(c)).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(length)?;
        if run.is_empty() {
            // A leading minus makes a year before Christ, which is not read.
            if first == '-' && !begun {
                return None;
            }
            apostrophe |= first == '\'';
            sign = if first == '\'' { sign } else { join_signs(sign, first)? };
            rest = rest.get(first.len_utf8()..)?;
            continue;
        }
        begun = true;
        match run {
            "年" | "月" => sign = '-',
            "日" => {}
            _ if sign == ' ' && begins_end(run) => {
                tokens.end_words()?;
                sign = '-';
            }
            _ => {
                let (sign, apostrophe) =
                    (std::mem::replace(&mut sign, ' '), std::mem::take(&mut apostrophe));
                tokens.push_run(run, sign, apostrophe, slips)?;
            }
        }
        rest = after;
    }
    tokens.end_words()?;
    Some(tokens)
}

/// The text in lower case, without signs that say nothing of a date; an apostrophe stays before a digit.
fn plain_text(text: &str) -> String {
    let text = text.to_lowercase().replace("kurang lebih", " ").replace("lebih kurang", " ");
    let text = text.replace("s.d.", "-").replace("s/d", "-");
    let text = without_hour(&text);
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\'' | '\u{2019}' | '\u{2018}' | '\u{2BC}' | '`' => {
                if signs.peek().is_some_and(char::is_ascii_digit) {
                    plain.push('\'');
                }
            }
            '!' | '?' | ';' | ':' | '"' | '“' | '”' | '„' | '«' | '»' | '~' | '≈' | '±' | 'º'
            | 'ª' | '°' => plain.push(' '),
            _ => plain.push(sign),
        }
    }
    plain
}

/// The text without the hour behind a date, which is more precise than any question: "pukul 10.00", "at 20:17".
fn without_hour(text: &str) -> &str {
    let hour = [" pukul ", " pkl ", " pkl. ", " jam ", " at "].into_iter().find_map(|word| {
        let (date, hour) = text.split_once(word)?;
        let is_clock = word != " at " || hour.contains([':', '.']);
        (hour.starts_with(|c: char| c.is_ascii_digit()) && is_clock).then_some(date)
    });
    hour.unwrap_or(text)
}

/// The sign between two parts of a date, spaces and brackets aside; `None` if there are two.
fn join_signs(sign: char, next: char) -> Option<char> {
    match next {
        '/' | '-' | '.' | ',' if sign == ' ' => Some(next),
        '(' | ')' => Some(sign),
        c if c.is_whitespace() => Some(sign),
        _ => None,
    }
}

impl DateTokens {
    /// Adds digits or a word; `None` if it belongs to no date.
    fn push_run(&mut self, run: &str, sign: char, apostrophe: bool, slips: bool) -> Option<()> {
        if run.starts_with(|c: char| c.is_ascii_digit()) {
            self.end_words()?;
            let value = (run.len() <= 4).then(|| run.parse().ok())??;
            let digits = Digits { value, length: run.len(), sign, apostrophe };
            self.parts.push(DateToken::Number(digits));
            return Some(());
        }
        let word = if let Some(word) = read_word(run, false) {
            word
        } else {
            let number = number_words(cardinal(run));
            if number != [NumberWord::Other] {
                self.words.extend(number);
                return Some(());
            }
            self.roman_month(run).or_else(|| read_word(run, slips))?
        };
        self.end_words()?;
        match word {
            DateWord::Month(month, slip) => {
                self.slip |= slip;
                self.parts.push(DateToken::Month(month));
            }
            DateWord::Era => self.has_era = true,
            DateWord::Filler => {}
            DateWord::To => return None,
        }
        Some(())
    }

    /// Reads the month of 17/VIII/1945, behind a day.
    fn roman_month(&self, run: &str) -> Option<DateWord> {
        let month = roman_number(run).filter(|month| *month <= 12 && !self.parts.is_empty())?;
        Some(DateWord::Month(u16::try_from(month).ok()?, false))
    }

    /// Reads the number words that wait: one number, or a day and a year ("fifteen nineteen seventy-four").
    fn end_words(&mut self) -> Option<()> {
        let words = std::mem::take(&mut self.words);
        if words.is_empty() {
            return Some(());
        }
        if let Some(number) = spoken_digits(&words) {
            self.parts.push(DateToken::Number(number));
            return Some(());
        }
        let two = (1..words.len()).find_map(|at| {
            let (day, year) = words.split_at_checked(at)?;
            Some((spoken_digits(day).filter(|day| day.value <= 31)?, spoken_digits(year)?))
        });
        let (day, year) = two?;
        self.parts.extend([DateToken::Number(day), DateToken::Number(year)]);
        Some(())
    }
}

/// A number in words as if it were typed in digits.
fn spoken_digits(words: &[NumberWord]) -> Option<Digits> {
    let value = read_all_words(words).filter(rust_decimal::Decimal::is_integer)?.to_u16()?;
    let length = value.to_string().len();
    (length <= 4).then_some(Digits { value, length, sign: ' ', apostrophe: false })
}
