//! Reads digits and the signs between them as a number, in one way or in two.

use rust_decimal::Decimal;

use super::fraction::{parse_decimal, read_digits, read_fraction, vulgar_fraction};
use super::language::Language;
use super::power::{raise_by_ten, read_exponent, read_power};

/// A number in a text: where it ends, and its readings, without its sign.
pub(super) struct Numeral {
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) other: Option<Decimal>,
}

/// Reads the numeral that begins at a digit, at a point before one or at a sign like ½, in ASCII digits.
pub(super) fn read_numeral(text: &[char], start: usize, language: &Language) -> Option<Numeral> {
    if let Some(value) = text.get(start).and_then(|c| vulgar_fraction(*c)) {
        return Some(Numeral { end: start + 1, value, other: None });
    }
    let groups = DigitGroups::parse(text, start);
    let composed = groups.whole().and_then(|whole| {
        read_fraction(text, whole, groups.end).or_else(|| read_power(text, whole, groups.end))
    });
    if let Some((value, end)) = composed {
        return Some(Numeral { end, value, other: None });
    }
    let (value, other) = groups.readings(language)?;
    let (power, end) = read_exponent(text, groups.end).unwrap_or((0, groups.end));
    let raise = |value| raise_by_ten(value, power);
    Some(Numeral { end, value: raise(value)?, other: other.and_then(raise) })
}

/// The groups of digits of a numeral and the signs between them.
struct DigitGroups {
    /// Whether a decimal sign came first, as in `.5`.
    headless: bool,
    groups: Vec<String>,
    signs: Vec<char>,
    end: usize,
}

impl DigitGroups {
    fn parse(text: &[char], start: usize) -> Self {
        let headless = !text.get(start).is_some_and(char::is_ascii_digit);
        let mut end = start + usize::from(headless);
        let mut parsed =
            Self { headless, groups: vec![read_digits(text, &mut end)], signs: Vec::new(), end };
        while let Some(sign) = text.get(end).and_then(|c| separator(*c)) {
            let mut next = end + 1;
            let group = read_digits(text, &mut next);
            if group.is_empty() || (sign == ' ' && !parsed.takes_spaced(&group)) {
                break;
            }
            parsed.signs.push(sign);
            parsed.groups.push(group);
            end = next;
        }
        parsed.end = end;
        parsed
    }

    /// Whether a space joins the next group: only groups of three after a first one of at most three.
    fn takes_spaced(&self, group: &str) -> bool {
        group.len() == 3
            && self.signs.last().is_none_or(|sign| *sign == ' ')
            && self.groups.first().is_some_and(|first| is_first_group(first))
    }

    /// The value of digits without any sign between them.
    fn whole(&self) -> Option<Decimal> {
        let [digits] = self.groups.as_slice() else { return None };
        (!self.headless).then(|| parse_decimal(digits))?
    }

    /// The value, and the other one if a sign may be decimal or not.
    fn readings(&self, language: &Language) -> Option<(Decimal, Option<Decimal>)> {
        let whole = || parse_decimal(&self.groups.concat());
        let Some((last, others)) = self.signs.split_last() else {
            return if self.headless { self.pointed() } else { whole() }.map(|value| (value, None));
        };
        if self.headless {
            return None;
        }
        let decimal = matches!(last, '.' | ',' | '٫') && !others.contains(last);
        if !decimal {
            return (self.is_grouped(&self.signs) && are_groups(&self.groups, *last))
                .then(whole)?
                .map(|value| (value, None));
        }
        if *last != '٫' && self.could_be_grouped() {
            let grouped = (*last == '.') == language.decimal_comma();
            let (whole, pointed) = (whole()?, self.pointed()?);
            return Some(if grouped { (whole, Some(pointed)) } else { (pointed, Some(whole)) });
        }
        let (_, head) = self.groups.split_last()?;
        let head_fits =
            others.first().is_none_or(|sign| self.is_grouped(others) && are_groups(head, *sign));
        head_fits.then(|| self.pointed())?.map(|value| (value, None))
    }

    fn is_grouped(&self, signs: &[char]) -> bool {
        signs.iter().all(|sign| self.signs.first() == Some(sign))
    }

    /// Whether its only sign may separate thousands: 1.234.
    fn could_be_grouped(&self) -> bool {
        match self.groups.as_slice() {
            [first, second] => is_first_group(first) && second.len() == 3,
            _ => false,
        }
    }

    /// The value with a decimal point before the last group.
    fn pointed(&self) -> Option<Decimal> {
        let (last, head) = self.groups.split_last()?;
        parse_decimal(&format!("0{}.{last}", head.concat()))
    }
}

/// A sign that may separate the digits of a number; all spaces are one, and all apostrophes.
fn separator(c: char) -> Option<char> {
    match c {
        '.' | ',' | '٫' => Some(c),
        '\'' | '\u{2019}' | '\u{02BC}' | '٬' => Some('\''),
        ' ' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}' => Some(' '),
        _ => None,
    }
}

fn is_first_group(group: &str) -> bool {
    (1..=3).contains(&group.len()) && !group.starts_with('0')
}

/// Whether groups have three digits each, or are those of India: 12,34,567.
fn are_groups(groups: &[String], sign: char) -> bool {
    let (Some((first, rest)), Some((last, middle))) = (groups.split_first(), groups.split_last())
    else {
        return false;
    };
    let indian = sign == ','
        && groups.len() > 2
        && first.len() < 3
        && last.len() == 3
        && middle.iter().skip(1).all(|group| group.len() == 2);
    is_first_group(first) && (indian || rest.iter().all(|group| group.len() == 3))
}

/// The text without the spaces and punctuation around it; percent signs and currencies stay.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ".,;:!?()[]\"'+-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let text: Vec<char> = text.chars().collect();
        read_numeral(&text, 0, &Language::new("en"))
            .map(|found| (found.value.normalize().to_string(), found.end))
    }

    #[test]
    fn a_numeral_ends_where_its_digits_end() {
        for (text, value, end) in [
            ("134 negara", "134", 3),
            ("12 34", "12", 2),
            ("1 234 567", "1234567", 9),
            ("5.", "5", 1),
            (".5 m", "0.5", 2),
            ("1e3x", "1", 1),
            ("1e3 x", "1000", 3),
            ("5e", "5", 1),
            ("3 × 10⁻² m", "0.03", 8),
            ("1/2/1974", "1", 1),
            ("2½ m", "2.5", 2),
            ("2 1/2 m", "2.5", 5),
            ("10⁵ m", "100000", 3),
            ("2^10x", "1024", 4),
        ] {
            assert_eq!(read(text), Some((value.to_owned(), end)), "{text}");
        }
    }

    #[test]
    fn groups_that_are_none_are_not_read() {
        for text in [
            "1.23.456", "1.2.3", "1234.567.890", "1,2.345,6", "1.234 567", "0,123,456",
            "1,2345,678",
        ] {
            let whole = text.chars().count();
            assert!(read(text).is_none_or(|(_, end)| end < whole), "{text}");
        }
    }

    #[test]
    fn powers_beyond_a_decimal_are_not_read() {
        for text in ["1e29", "1e999999999999", "9e28", "1e-29"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
