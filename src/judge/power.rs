//! Reads powers in figures: 10⁵, 2^10, 1e3 and 2 × 10^3.

use rust_decimal::Decimal;

/// The value and the end of a power of a whole number: `10⁵`, `10^5`, `10**5`.
pub(super) fn read_power(text: &[char], base: Decimal, end: usize) -> Option<(Decimal, usize)> {
    let sign = match text.get(end)? {
        '^' => 1,
        '*' if text.get(end + 1) == Some(&'*') => 2,
        c => superscript(*c).map(|_| 0)?,
    };
    let (power, end) = read_signed(text, end + sign)?;
    Some((raise(base, power)?, end))
}

/// The power of ten of `1e3` and `2 × 10^3`, and its end.
pub(super) fn read_exponent(text: &[char], end: usize) -> Option<(i32, usize)> {
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
pub(super) fn raise_by_ten(value: Decimal, power: i32) -> Option<Decimal> {
    if power == 0 || value.is_zero() {
        return Some(value);
    }
    let ten = raise(Decimal::TEN, power.checked_abs()?)?;
    if power > 0 { value.checked_mul(ten) } else { value.checked_div(ten) }
}

/// The highest power that is worked out: that of 2, the least base which grows, ends before it.
const HIGHEST: u32 = 96;

fn raise(base: Decimal, power: i32) -> Option<Decimal> {
    let times = power.unsigned_abs();
    if times > HIGHEST {
        return None;
    }
    let value = (0..times).try_fold(Decimal::ONE, |value, _| value.checked_mul(base))?;
    if power < 0 { Decimal::ONE.checked_div(value) } else { Some(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_power_is_exact_or_none() {
        let read = |text: &str, base: i64| {
            let text: Vec<char> = text.chars().collect();
            read_power(&text, Decimal::from(base), 0).map(|(value, _)| value.to_string())
        };
        for (text, base, value) in [
            ("⁵", 10, Some("100000")),
            ("^5", 10, Some("100000")),
            ("**2", 5, Some("25")),
            ("^-2", 10, Some("0.01")),
            ("⁻²", 10, Some("0.01")),
            ("^0", 7, Some("1")),
            ("^95", 2, Some("39614081257132168796771975168")),
            ("^96", 2, None),
            ("^999999999999", 1, None),
            ("^-1", 0, None),
            ("^", 10, None),
            ("m²", 10, None),
        ] {
            assert_eq!(read(text, base).as_deref(), value, "{base}{text}");
        }
    }
}
