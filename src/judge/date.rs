//! Dates that may lack their day or month: read from a deck, compared, and shown.

use super::language::Language;

/// A year, a month or a day; one made by [`Date::iso`] exists in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// From 1 to 9999.
    pub year: i16,
    /// From 1 to 12, if known.
    pub month: Option<u8>,
    /// From 1 to 31, if known; never without a month.
    pub day: Option<u8>,
}

/// How much of a date is asked or known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// The year alone: `1955`.
    Year,
    /// Year and month: `1974-09`.
    Month,
    /// All of it: `1974-09-15`.
    Day,
}

impl Date {
    /// Reads `1974-09-15`, `1974-09` or `1955`, and nothing else.
    pub fn iso(text: &str) -> Option<Self> {
        let lengths = [4, 2, 2, 0];
        let parts: Option<Vec<u16>> = text
            .splitn(4, '-')
            .zip(lengths)
            .map(|(part, length)| parse_digits(part, length))
            .collect();
        match *parts? {
            [year] => Self::from_parts(year, None, None),
            [year, month] => Self::from_parts(year, Some(month), None),
            [year, month, day] => Self::from_parts(year, Some(month), Some(day)),
            _ => None,
        }
    }

    /// The date of these numbers; `None` if the Gregorian calendar has none.
    pub(super) fn from_parts(year: u16, month: Option<u16>, day: Option<u16>) -> Option<Self> {
        let year = i16::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
        let small =
            |part: Option<u16>| part.map_or(Some(None), |part| u8::try_from(part).ok().map(Some));
        let (month, day) = (small(month)?, small(day)?);
        let exists = match (month, day) {
            (None, None) => true,
            (Some(month), None) => (1..=12).contains(&month),
            (Some(month), Some(day)) => (1..=days_in(year, month)).contains(&day),
            (None, Some(_)) => false,
        };
        exists.then_some(Self { year, month, day })
    }

    /// The finest part that is known.
    pub fn precision(&self) -> Precision {
        match (self.month, self.day) {
            (None, _) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
        }
    }

    /// The date as a deck writes it; [`Date::iso`] reads it back.
    pub fn to_iso(&self) -> String {
        let Self { year, month, day } = self;
        match (month, day) {
            (None, _) => format!("{year:04}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// A number of exactly this many digits.
fn parse_digits(digits: &str, length: usize) -> Option<u16> {
    let fits = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| digits.parse().ok())?
}

/// The number of days in a month; 0 if there is no such month.
fn days_in(year: i16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

const INDONESIAN: [&str; 12] = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
];
const ENGLISH: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
];

/// The date in words: `15 Agustus 1974` in Indonesian, `August 15, 1974` in en-US, else `15 August 1974`.
///
/// A year below 100 beside a month gets its era ("24 August 79 CE"), so that [`super::read_date`] reads it back.
pub fn show_date(date: &Date, language: &Language) -> String {
    let indonesian = language.primary() == "id";
    let names = if indonesian { INDONESIAN } else { ENGLISH };
    let name = date.month.and_then(|month| names.get(usize::from(month).checked_sub(1)?));
    let Some(name) = name else { return date.year.to_string() };
    let shown = match date.day {
        None => format!("{name} {}", date.year),
        Some(day) if language.month_first() => format!("{name} {day}, {}", date.year),
        Some(day) => format!("{day} {name} {}", date.year),
    };
    match (date.year < 100, indonesian) {
        (false, _) => shown,
        (true, true) => shown + " M",
        (true, false) => shown + " CE",
    }
}

/// How many parts of the right date agree, from the year down, and how many it has.
///
/// The first part that is absent or wrong ends the count: of 1974-09-15, 1974-09 reaches 2 of 3, 1974-10-15 only 1.
pub fn parts_reached(right: &Date, given: &Date) -> (u8, u8) {
    let parts = |date: &Date| [Some(date.year), date.month.map(i16::from), date.day.map(i16::from)];
    let of = match right.precision() {
        Precision::Year => 1,
        Precision::Month => 2,
        Precision::Day => 3,
    };
    let agreeing = parts(right)
        .into_iter()
        .zip(parts(given))
        .take_while(|(right, given)| right.is_some() && right == given);
    ((0..of).zip(agreeing).fold(0, |reached, _| reached + 1), of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> Date {
        Date::iso(text).unwrap()
    }

    #[test]
    fn a_decks_date_is_strict() {
        for (text, precision) in [
            ("1974-09-15", Precision::Day),
            ("1974-09", Precision::Month),
            ("1955", Precision::Year),
            ("2024-02-29", Precision::Day),
        ] {
            assert_eq!(iso(text).precision(), precision);
            assert_eq!(iso(text).to_iso(), text);
        }
        for text in [
            "", "74", "974", "19740", "1974-9-15", "1974-13", "1974-00", "1974-02-30",
            "2023-02-29", "1900-02-29", "1974-09-15-1", "1974-", "0000", "-1974", "1974/09/15",
            " 1974", "1974-09-15T", "١٩٧٤", "+974",
        ] {
            assert_eq!(Date::iso(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_earns_the_parts_it_reached() {
        for (right, given, expected) in [
            ("1974-09-15", "1974-09-15", (3, 3)),
            ("1974-09-15", "1974-09", (2, 3)),
            ("1974-09-15", "1974", (1, 3)),
            ("1974-09-15", "1974-10-15", (1, 3)),
            ("1974-09-15", "1974-09-16", (2, 3)),
            ("1974-09-15", "1975-09-15", (0, 3)),
            ("1974-09", "1974", (1, 2)),
            ("1974-09", "1974-09-15", (2, 2)),
            ("1974-09", "1974-10", (1, 2)),
            ("1955", "1955-04-18", (1, 1)),
            ("1955", "1956", (0, 1)),
        ] {
            assert_eq!(parts_reached(&iso(right), &iso(given)), expected, "{right} / {given}");
        }
    }

    #[test]
    fn a_date_is_shown_in_the_decks_language() {
        for (date, tag, shown) in [
            ("1974-08-15", "id", "15 Agustus 1974"),
            ("1974-08-15", "en", "15 August 1974"),
            ("1974-08-15", "en-US", "August 15, 1974"),
            ("1974-08-15", "ja", "15 August 1974"),
            ("1974-08", "id", "Agustus 1974"),
            ("1955", "id", "1955"),
            ("0476", "en", "476"),
            ("0079-08-24", "en", "24 August 79 CE"),
            ("0079-08", "id", "Agustus 79 M"),
        ] {
            assert_eq!(show_date(&iso(date), &Language::new(tag)), shown);
        }
    }
}
