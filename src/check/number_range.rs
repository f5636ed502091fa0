//! Ranges of numbers as options say them: `10–20`, `15 to 25 km`, `more than 100`.

use crate::judge::{Decimal, Language, fold, read_number};

/// A range of numbers of one unit; an end that is not there is open for ever.
#[derive(Debug, PartialEq)]
pub(super) struct NumberRange {
    low: Option<End>,
    high: Option<End>,
    unit: String,
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
struct End {
    value: Decimal,
    /// Whether the number itself belongs to the range.
    closed: bool,
}

/// Longest text that is read as a range, in bytes.
const LONGEST: usize = 60;
/// Letters of the longest sign of a currency before a number: `IDR`.
const LONGEST_CURRENCY: usize = 3;

impl NumberRange {
    /// Reads a range; `None` for a single number and all else.
    pub(super) fn parse(text: &str, language: &Language) -> Option<Self> {
        if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let text = text.trim().trim_end_matches('.').to_lowercase().replace(['–', '—', '−'], "-");
        Self::parse_open(&text, language).or_else(|| Self::parse_closed(&text, language))
    }

    /// `more than 10`, `10 or more`.
    fn parse_open(text: &str, language: &Language) -> Option<Self> {
        let (sort, rest) = STARTS
            .iter()
            .find_map(|(start, sort)| Some((*sort, text.strip_prefix(start)?)))
            .or_else(|| {
                ENDS.iter().find_map(|(end, sort)| Some((*sort, without_end(text, end)?)))
            })?;
        let BareNumber { value, unit, .. } = read_bare(rest.trim(), language)?;
        let end = |closed| Some(End { value, closed });
        let (low, high) = match sort {
            Bound::Above => (end(false), None),
            Bound::From => (end(true), None),
            Bound::Below => (None, end(false)),
            Bound::UpTo => (None, end(true)),
        };
        Some(Self { low, high, unit })
    }

    /// `10-20`, `from 10 to 20`, `antara 10 dan 20`.
    fn parse_closed(text: &str, language: &Language) -> Option<Self> {
        let led = LEADS.iter().find_map(|lead| text.strip_prefix(lead));
        let bare = led.unwrap_or(text).trim();
        // No range begins with a word, but for a currency: Rp10.000–Rp20.000.
        if !bare.chars().take(LONGEST_CURRENCY + 1).any(|sign| !sign.is_alphabetic()) {
            return None;
        }
        let and = led.is_some().then_some([" and ", " dan "]).into_iter().flatten();
        let (left, right) = BETWEEN.iter().copied().chain(and).find_map(|sign| {
            // The first sign may be a minus.
            let at = bare.get(1..)?.find(sign)? + 1;
            Some((bare.get(..at)?.trim(), bare.get(at + sign.len()..)?.trim()))
        })?;
        let (first, last) = (read_bare(left, language)?, read_bare(right, language)?);
        let (mut low, high, unit) = (first.value, last.value, last.unit);
        // "25 to 50 million" are millions both.
        if first.scale == Decimal::ONE && first.unit.is_empty() {
            low = low.checked_mul(last.scale)?;
        }
        if low >= high || (!first.unit.is_empty() && first.unit != unit) {
            return None;
        }
        let closed = |value| Some(End { value, closed: true });
        Some(Self { low: closed(low), high: closed(high), unit })
    }

    /// Whether some number is in both.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.unit == other.unit && is_below(self.low, other.high) && is_below(other.low, self.high)
    }

    /// Whether both ends are years: a period is an answer by itself, whatever others it overlaps with.
    pub(super) fn is_of_years(&self) -> bool {
        let year = |end: Option<End>| {
            end.is_none_or(|end| {
                end.value >= Decimal::ONE_THOUSAND && end.value < Decimal::from(2200)
            })
        };
        self.unit.is_empty() && year(self.low) && year(self.high)
    }
}

/// Whether a range that begins at `low` begins before one that ends at `high` ends.
fn is_below(low: Option<End>, high: Option<End>) -> bool {
    let (Some(low), Some(high)) = (low, high) else { return true };
    low.value < high.value || (low.value == high.value && low.closed && high.closed)
}

/// A number in figures, and what is counted, folded.
struct BareNumber {
    value: Decimal,
    /// What a word behind the figures multiplies them by: `million`.
    scale: Decimal,
    unit: String,
}

fn read_bare(text: &str, language: &Language) -> Option<BareNumber> {
    let money = ["us$", "$", "€", "£", "rp. ", "rp ", "rp"];
    let text = money.iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text);
    if !text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-') {
        return None;
    }
    let reading = read_number(text, language)?;
    let rest = reading.rest();
    let scale = reading.value.checked_div(reading.unscaled()).unwrap_or(Decimal::ONE);
    (!rest.bytes().any(|byte| byte.is_ascii_digit())).then(|| BareNumber {
        value: reading.value,
        scale,
        unit: fold(rest, language),
    })
}

fn without_end<'t>(text: &'t str, end: &str) -> Option<&'t str> {
    let at = text.find(end)?;
    let unit = text.get(at + end.len()..)?.trim();
    unit.is_empty().then_some(text.get(..at)?)
}

/// Which end a phrase gives.
#[derive(Clone, Copy)]
enum Bound {
    Above,
    From,
    Below,
    UpTo,
}

const STARTS: &[(&str, Bound)] = &[
    ("more than ", Bound::Above),
    ("over ", Bound::Above),
    ("above ", Bound::Above),
    ("greater than ", Bound::Above),
    (">=", Bound::From),
    ("≥", Bound::From),
    (">", Bound::Above),
    ("at least ", Bound::From),
    ("lebih dari ", Bound::Above),
    ("di atas ", Bound::Above),
    ("minimal ", Bound::From),
    ("paling sedikit ", Bound::From),
    ("sekurang-kurangnya ", Bound::From),
    ("setidaknya ", Bound::From),
    ("less than ", Bound::Below),
    ("fewer than ", Bound::Below),
    ("under ", Bound::Below),
    ("below ", Bound::Below),
    ("<=", Bound::UpTo),
    ("≤", Bound::UpTo),
    ("<", Bound::Below),
    ("at most ", Bound::UpTo),
    ("up to ", Bound::UpTo),
    ("kurang dari ", Bound::Below),
    ("di bawah ", Bound::Below),
    ("maksimal ", Bound::UpTo),
    ("paling banyak ", Bound::UpTo),
];

const ENDS: &[(&str, Bound)] = &[
    (" or more", Bound::From),
    (" and more", Bound::From),
    (" and above", Bound::From),
    (" or above", Bound::From),
    (" or over", Bound::From),
    (" atau lebih", Bound::From),
    (" ke atas", Bound::From),
    (" or less", Bound::UpTo),
    (" or fewer", Bound::UpTo),
    (" atau kurang", Bound::UpTo),
    (" ke bawah", Bound::UpTo),
];

const LEADS: &[&str] = &["between ", "from ", "antara ", "dari "];
const BETWEEN: &[&str] =
    &[" to ", " sampai dengan ", " sampai ", " hingga ", " s.d. ", " s/d ", " until ", "-"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_as_options_say_them() {
        let language = Language::new("en");
        let overlap = |one: &str, other: &str| {
            let range = |text: &str| NumberRange::parse(text, &language).expect(text);
            range(one).overlaps(&range(other))
        };
        for (one, other, expected) in [
            ("10–20", "20–30", true),
            ("10-20", "21-30", false),
            ("from 1 to 5 km", "between 4 and 9 km", true),
            ("1 to 5 km", "4 to 9 m", false),
            ("> 10", "at least 20", true),
            ("under 10", "10 or more", false),
            ("up to 10", "10 or more", true),
            ("2–5 million", "over 1,000,000", true),
            ("2–5 million", "under 10,000", false),
            ("-5 to 5", "0 to 10", true),
        ] {
            assert_eq!(overlap(one, other), expected, "{one} {other}");
        }
        for text in ["10", "ten to twenty", "20–10", "x > 3", "10–20–30", "about 5", ""] {
            assert_eq!(NumberRange::parse(text, &language), None, "{text}");
        }
    }
}
