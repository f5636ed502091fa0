//! Reads dates as people type them: in figures or in words, with a month's name in many languages.

use super::characters::plain_digits;
use super::date::{Date, Precision};
use super::date_tokens::{DateToken, Digits, read_tokens};
use super::language::Language;

/// The most characters of a date; a longer text is not one.
const LONGEST: usize = 120;

/// A date as it was typed. Whether it is another one may depend on the date asked: `'74` is 1974 or 1874.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateReading {
    date: Date,
    /// The same figures with day and month changed round, where that is a date too.
    other: Option<Date>,
    slip: bool,
    /// Whether the year was typed in two digits; the date has it in this century.
    short_year: bool,
    certainty: DateCertainty,
}

/// How surely what was typed is the date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum DateCertainty {
    Sure,
    /// The number read as the year may be a day as well: "September 15".
    DayOrYear,
    /// Several days were typed, "18–24 April 1955": the date is the month or the year that holds them all.
    Stretch,
}

impl DateCertainty {
    fn of_year(year: Digits, has_era: bool) -> Self {
        if year.may_be_day(has_era) { Self::DayOrYear } else { Self::Sure }
    }
}

impl DateReading {
    /// A date whose day and month are certain, of a year.
    fn certain(year: Year, month: Option<u16>, day: Option<u16>) -> Option<Self> {
        let date = Date::from_parts(year.value, month, day)?;
        let (other, slip) = (None, false);
        Some(Self { date, other, slip, short_year: year.short, certainty: DateCertainty::Sure })
    }

    /// What was meant where this date is asked: a year of two digits is one of its century, and a number that may be
    /// a day is a year only where that makes the answer as precise as the question. `None` if it is not a date then.
    pub fn as_answer_to(self, asked: &Date) -> Option<Self> {
        if self.certainty == DateCertainty::DayOrYear && self.date.precision() != asked.precision()
        {
            return None;
        }
        let in_century = |date: Date| {
            let year = if self.short_year {
                asked.year - asked.year % 100 + date.year % 100
            } else {
                date.year
            };
            let year = u16::try_from(year).ok()?;
            Date::from_parts(year, date.month.map(u16::from), date.day.map(u16::from))
        };
        Some(Self { date: in_century(self.date)?, other: self.other.and_then(in_century), ..self })
    }

    /// The date.
    pub fn date(&self) -> Date {
        self.date
    }

    /// Whether figures could be read as another date, with day and month changed round.
    pub fn is_ambiguous(&self) -> bool {
        self.other.is_some()
    }

    /// Whether several days were typed.
    pub fn is_stretch(&self) -> bool {
        self.certainty == DateCertainty::Stretch
    }

    /// Whether the month's name has a slip.
    pub fn has_slip(&self) -> bool {
        self.slip
    }
}

/// Reads a date as a deck's author means it: without slips, its year in full.
pub fn read_date(text: &str, language: &Language) -> Option<Date> {
    let reading = read_tokenized(text, language, false)?;
    (!reading.short_year && reading.certainty == DateCertainty::Sure).then_some(reading.date)
}

/// Reads a date as a learner types it: a year may have two digits, a month's name a slip.
pub fn read_typed_date(text: &str, language: &Language) -> Option<DateReading> {
    read_tokenized(text, language, true)
}

/// Reads a date as a source has it: a year may have two digits.
pub fn read_held_date(text: &str, language: &Language) -> Option<DateReading> {
    read_tokenized(text, language, false)
}

/// Whether a text can be read as an answer to the question for a date of this precision.
pub fn reads_as_date(text: &str, precision: Precision) -> bool {
    let asked = match precision {
        Precision::Year => Date { year: 2000, month: None, day: None },
        Precision::Month => Date { year: 2000, month: Some(1), day: None },
        Precision::Day => Date { year: 2000, month: Some(1), day: Some(1) },
    };
    // Language decides which date is read, never whether one is.
    let reading = read_typed_date(text, &Language::new("en"));
    let reading = reading.filter(|reading| !reading.is_stretch() || precision != Precision::Day);
    reading.and_then(|reading| reading.as_answer_to(&asked)).is_some()
}

/// In numbers the day comes before the month (after it in en-US), unless only the other order gives a date.
fn read_tokenized(text: &str, language: &Language, slips: bool) -> Option<DateReading> {
    use DateToken::{Month, Number};

    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let tokens = read_tokens(&plain_digits(text), slips)?;
    let era = tokens.has_era;
    let beside_month = |year: Digits| Year::parse(year, true, era);
    let reading = match *tokens.parts.as_slice() {
        [Number(year)] => year_alone(year, era),
        [Month(month), Number(year)] => {
            let reading = DateReading::certain(beside_month(year)?, Some(month), None)?;
            Some(DateReading { certainty: DateCertainty::of_year(year, era), ..reading })
        }
        // "51 September" is not a day, and no year either without its apostrophe.
        [Number(year), Month(month)] if year.length == 4 || year.has_apostrophe() => {
            DateReading::certain(Year::parse(year, false, false)?, Some(month), None)
        }
        [Number(year), Month(month), Number(day)] if year.length == 4 => {
            DateReading::certain(Year::parse(year, false, false)?, Some(month), Some(day.value))
        }
        [Number(day), Month(month), Number(year)] | [Month(month), Number(day), Number(year)] => {
            DateReading::certain(beside_month(year)?, Some(month), Some(day.value))
        }
        [Number(first), Number(last)] => year_and_month(first, last),
        [Number(first), Number(middle), Number(last)] => {
            date_in_numbers(first, middle, last, language)
        }
        [Number(from), Number(to), Month(month), Number(year)]
        | [Month(month), Number(from), Number(to), Number(year)] => {
            days_in_month(from, to, month, beside_month(year)?)
        }
        [Number(from), Month(first), Number(to), Month(last), Number(year)] => {
            let year = beside_month(year)?;
            if first == last {
                days_in_month(from, to, first, year)
            } else {
                days_in_year((from, first), (to, last), year)
            }
        }
        _ => None,
    };
    reading.map(|reading| DateReading { slip: tokens.slip, ..reading })
}

/// 18–24 April 1955, as the month that holds these days.
fn days_in_month(from: Digits, to: Digits, month: u16, year: Year) -> Option<DateReading> {
    let day = |day: Digits| DateReading::certain(year, Some(month), Some(day.value));
    (to.sign == '-' && from.value < to.value).then_some(())?;
    day(from).and(day(to))?;
    Some(DateReading {
        certainty: DateCertainty::Stretch,
        ..DateReading::certain(year, Some(month), None)?
    })
}

/// 29 March – 4 April 1955, as the year that holds these days.
fn days_in_year(from: (Digits, u16), to: (Digits, u16), year: Year) -> Option<DateReading> {
    let day =
        |(day, month): (Digits, u16)| DateReading::certain(year, Some(month), Some(day.value));
    (to.0.sign == '-' && from.1 < to.1).then_some(())?;
    day(from).and(day(to))?;
    Some(DateReading {
        certainty: DateCertainty::Stretch,
        ..DateReading::certain(year, None, None)?
    })
}

/// A number on its own is a year.
fn year_alone(year: Digits, has_era: bool) -> Option<DateReading> {
    let value =
        Year::parse(year, true, has_era).unwrap_or(Year { value: year.value, short: false });
    let reading = DateReading::certain(value, None, None)?;
    Some(DateReading { certainty: DateCertainty::of_year(year, has_era), ..reading })
}

/// 9/1974, 1974-09, 9/74.
fn year_and_month(first: Digits, last: Digits) -> Option<DateReading> {
    if !matches!(last.sign, '/' | '-' | '.') {
        return None;
    }
    let (year, month) = if first.length == 4 { (first, last) } else { (last, first) };
    let value = Year::parse(year, false, false)?;
    let reading = DateReading::certain(value, Some(month.value), None)?;
    Some(DateReading { certainty: DateCertainty::of_year(year, false), ..reading })
}

/// 1974-09-15, or 15/9/1974 and 9/15/1974, or 15.9.74.
fn date_in_numbers(
    first: Digits,
    middle: Digits,
    last: Digits,
    language: &Language,
) -> Option<DateReading> {
    if middle.sign != last.sign || last.sign == ',' {
        return None;
    }
    let date = |year: Digits, month: Digits, day: Digits| {
        let year = Year::parse(year, false, false)?;
        DateReading::certain(year, Some(month.value), Some(day.value))
    };
    if first.length == 4 {
        return date(first, middle, last);
    }
    let (day_first, month_first) = (date(last, middle, first), date(last, first, middle));
    let (usual, other) =
        if language.month_first() { (month_first, day_first) } else { (day_first, month_first) };
    let Some(usual) = usual else { return other.or_else(|| date(first, middle, last)) };
    let other = other.map(|other| other.date).filter(|other| *other != usual.date);
    Some(DateReading { other, ..usual })
}

/// A year as it was typed.
#[derive(Clone, Copy)]
struct Year {
    value: u16,
    /// Whether it has two digits; then its value is in this century, whose years are leap years like those of most.
    short: bool,
}

impl Year {
    /// The year of four digits or two; of three beside a month in words, and of any number beside an era.
    fn parse(typed: Digits, beside_month: bool, has_era: bool) -> Option<Self> {
        match typed.length {
            _ if has_era => Some(Self { value: typed.value, short: false }),
            2 => Some(Self { value: 2000 + typed.value, short: true }),
            3 if beside_month => Some(Self { value: typed.value, short: false }),
            4 => Some(Self { value: typed.value, short: false }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
