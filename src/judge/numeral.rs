//! Reads digits and the signs between them as a number, in one way or in two.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::language::Language;

/// A number in a text: where it ends, and its readings, without its sign.
pub(super) struct Numeral {
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) other: Option<Decimal>,
}

/// Reads the numeral that begins at a digit or at a point before one, in ASCII digits.
pub(super) fn read_numeral(text: &[char], start: usize, language: &Language) -> Option<Numeral> {
    let groups = DigitGroups::parse(text, start);
    if let Some((value, end)) = read_fraction(text, &groups) {
        return Some(Numeral { end, value, other: None });
    }
    let (value, other) = groups.readings(language)?;
    let (power, end) = read_exponent(text, groups.end).unwrap_or((0, groups.end));
    let raise = |value| times_power_of_ten(value, power);
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

/// Reads digits and moves `at` behind them.
fn read_digits(text: &[char], at: &mut usize) -> String {
    let found: String = text.iter().skip(*at).take_while(|c| c.is_ascii_digit()).collect();
    *at += found.len();
    found
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

fn parse_decimal(digits: &str) -> Option<Decimal> {
    Decimal::from_str(digits).ok()
}

/// The value and the end of `1/2`, but not of the start of `1/2/1974`.
fn read_fraction(text: &[char], numerator: &DigitGroups) -> Option<(Decimal, usize)> {
    let [digits] = numerator.groups.as_slice() else { return None };
    if numerator.headless || text.get(numerator.end) != Some(&'/') {
        return None;
    }
    let mut end = numerator.end + 1;
    let denominator = parse_decimal(&read_digits(text, &mut end))?;
    if matches!(text.get(end), Some('/' | '.' | ','))
        && text.get(end + 1).is_some_and(char::is_ascii_digit)
    {
        return None;
    }
    Some((parse_decimal(digits)?.checked_div(denominator)?, end))
}

/// The power of ten of `1e3` and `2 × 10^3`, and its end.
fn read_exponent(text: &[char], end: usize) -> Option<(i32, usize)> {
    let (power, end) = match text.get(end)? {
        'e' | 'E' => read_signed(text, end + 1)?,
        _ => read_signed(text, after_times_ten(text, end)?)?,
    };
    (!text.get(end).is_some_and(|c| c.is_alphanumeric())).then_some((power, end))
}

fn after_times_ten(text: &[char], end: usize) -> Option<usize> {
    let skip_spaces =
        |at: usize| at + text.iter().skip(at).take_while(|c| c.is_whitespace()).count();
    let times = skip_spaces(end);
    matches!(text.get(times)?, '×' | 'x' | '*' | '·').then_some(())?;
    let ten = skip_spaces(times + 1);
    match text.get(ten..ten + 3)? {
        ['1', '0', '^'] => Some(ten + 3),
        ['1', '0', next] if superscript(*next).is_some() => Some(ten + 2),
        _ => None,
    }
}

/// A whole number with or without a sign, plain or in superscripts, and its end.
fn read_signed(text: &[char], start: usize) -> Option<(i32, usize)> {
    let plain = |c: &char| superscript(*c).unwrap_or(*c);
    let sign = text.get(start).map(plain).filter(|c| matches!(c, '+' | '-'));
    let first = start + usize::from(sign.is_some());
    let digits: String =
        text.iter().skip(first).map(plain).take_while(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return None;
    }
    let size = digits.parse().unwrap_or(i32::MAX);
    Some((if sign == Some('-') { -size } else { size }, first + digits.len()))
}

fn superscript(c: char) -> Option<char> {
    let place = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".chars().position(|high| high == c)?;
    "0123456789+-".chars().nth(place)
}

/// The value times a power of ten; `None` if a decimal cannot hold it.
fn times_power_of_ten(value: Decimal, power: i32) -> Option<Decimal> {
    if power == 0 || value.is_zero() {
        return Some(value);
    }
    let size = power.unsigned_abs();
    let ten = 10_i128.checked_pow(size).filter(|_| size <= 28)?;
    let ten = Decimal::try_from_i128_with_scale(ten, 0).ok()?;
    if power > 0 { value.checked_mul(ten) } else { value.checked_div(ten) }
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
