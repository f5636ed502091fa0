//! Finds a day that its month does not have, in a text that is a date but for that: "31 April 2020", "51 September 1974".

use super::date::Date;
use super::language::Language;
use super::typed_date::{read_date, read_typed_date};

/// A month, and how many days it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthLength {
    /// The month, with its year.
    pub month: Date,
    /// Its days.
    pub days: u16,
}

/// The month of a date whose day it does not have; `None` for any other text.
pub fn impossible_day(text: &str, language: &Language) -> Option<MonthLength> {
    /// A day that every month has, in two digits.
    const LAST_OF_ALL: &str = "28";
    if text.len() > 40 || read_typed_date(text, language).is_some() {
        return None;
    }
    numbers(text).find_map(|(at, number)| {
        let day = number.parse::<u16>().ok().filter(|day| *day == 0 || *day > 28)?;
        let behind = text.get(at + number.len()..)?;
        let date = read_date(&format!("{}{LAST_OF_ALL}{behind}", text.get(..at)?), language)?;
        let days =
            days_of(date).filter(|days| date.day == Some(28) && (day > *days || day == 0))?;
        Some(MonthLength { month: Date { day: None, ..date }, days })
    })
}

/// The numbers of one or two digits, with their places.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(|sign: char| sign.is_ascii_digit())?;
        let digits = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
        from = start + digits;
        Some((start, text.get(start..from)?))
    })
    .filter(|(_, number)| number.len() <= 2)
}

fn days_of(date: Date) -> Option<u16> {
    let month = date.month?;
    let has = |day: &u16| Date::iso(&format!("{:04}-{month:02}-{day:02}", date.year)).is_some();
    (28..=31).rev().find(has)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_its_month_has_not_is_found() {
        for (text, month, days) in [
            ("51 September 1974", "1974-09", 30),
            ("31 April 2020", "2020-04", 30),
            ("30 Februari 1779", "1779-02", 28),
            ("February 30, 2000", "2000-02", 29),
            ("1900-02-29", "1900-02", 28),
            ("31/4/2020", "2020-04", 30),
            ("0 Mei 1998", "1998-05", 31),
        ] {
            let found = impossible_day(text, &Language::new("id"));
            let found = found.map(|found| (found.month.to_iso(), found.days));
            assert_eq!(found, Some((month.to_owned(), days)), "{text}");
        }
        for text in ["15 September 1974", "September 1974", "51 Septober 1974", "1974", "", "99"] {
            assert_eq!(impossible_day(text, &Language::new("id")), None, "{text}");
        }
    }
}
