//! Reads fractions in figures: 1/2, ½, 2½ and 2 1/2.

use std::str::FromStr;

use rust_decimal::Decimal;

/// The value of a sign like ½.
pub(super) fn vulgar_fraction(c: char) -> Option<Decimal> {
    let (count, parts) = match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    };
    Decimal::from(count).checked_div(Decimal::from(parts))
}

/// The value and the end of a fraction that a whole number begins or comes before.
pub(super) fn read_fraction(text: &[char], whole: Decimal, end: usize) -> Option<(Decimal, usize)> {
    if let Some((parts, end)) = read_denominator(text, end) {
        return Some((whole.checked_div(parts)?, end));
    }
    let spaces = text.iter().skip(end).take_while(|c| c.is_whitespace()).count();
    let at = end + spaces;
    if let Some(fraction) = vulgar_fraction(*text.get(at)?) {
        return Some((whole.checked_add(fraction)?, at + 1));
    }
    let mut end = at;
    let count = parse_decimal(&read_digits(text, &mut end)).filter(|_| spaces > 0)?;
    let (parts, end) = read_denominator(text, end).filter(|(parts, _)| count < *parts)?;
    Some((whole.checked_add(count.checked_div(parts)?)?, end))
}

/// The number after a slash and its end, but not in a date: 1/2/1974.
fn read_denominator(text: &[char], slash: usize) -> Option<(Decimal, usize)> {
    text.get(slash).filter(|c| matches!(c, '/' | '⁄'))?;
    let mut end = slash + 1;
    let parts = parse_decimal(&read_digits(text, &mut end)).filter(|parts| !parts.is_zero())?;
    let goes_on = matches!(text.get(end), Some('/' | '.' | ','))
        && text.get(end + 1).is_some_and(char::is_ascii_digit);
    (!goes_on).then_some((parts, end))
}

/// Reads digits and moves `at` behind them.
pub(super) fn read_digits(text: &[char], at: &mut usize) -> String {
    let found: String = text.iter().skip(*at).take_while(|c| c.is_ascii_digit()).collect();
    *at += found.len();
    found
}

/// None for no digits, and for more of them than a decimal holds.
pub(super) fn parse_decimal(digits: &str) -> Option<Decimal> {
    Decimal::from_str(digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value of a fraction behind the first digit of a text, and where it ends.
    fn read(text: &str) -> Option<(String, usize)> {
        let text: Vec<char> = text.chars().collect();
        let whole = Decimal::from(text[0].to_digit(10).unwrap());
        read_fraction(&text, whole, 1).map(|(value, end)| (value.normalize().to_string(), end))
    }

    #[test]
    fn a_fraction_is_read_alone_and_behind_a_whole_number() {
        for (text, value, end) in [
            ("1/2", "0.5", 3),
            ("1⁄4 kg", "0.25", 3),
            ("2½", "2.5", 2),
            ("2 ¾", "2.75", 3),
            ("2 1/2 kg", "2.5", 5),
        ] {
            assert_eq!(read(text), Some((value.to_owned(), end)), "{text}");
        }
        for text in ["1", "1/0", "1/2/1974", "2 3/2", "21/2", "1/", "2 3"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
