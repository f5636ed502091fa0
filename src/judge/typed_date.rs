//! Reads dates as people type them: in figures or in words, with a month's name in many languages.

use super::characters::plain_digits;
use super::date::{Date, Precision};
use super::date_tokens::{DateToken, Digits, read_tokens};
use super::language::Language;

/// In characters: nobody types a longer date.
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
    /// Whether the number read as the year may be a day as well: "September 15".
    day_or_year: bool,
}

impl DateReading {
    /// A date whose day and month are certain, of a year.
    fn certain(year: Year, month: Option<u16>, day: Option<u16>) -> Option<Self> {
        let date = Date::from_parts(year.value, month, day)?;
        let (other, slip) = (None, false);
        Some(Self { date, other, slip, short_year: year.short, day_or_year: false })
    }

    /// What was meant where this date is asked: a year of two digits is one of its century, and a number that may be
    /// a day is a year only where that makes the answer as precise as the question. `None` if it is no date then.
    pub fn as_answer_to(self, asked: &Date) -> Option<Self> {
        if self.day_or_year && self.date.precision() != asked.precision() {
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

    /// Whether the month's name has a slip.
    pub fn has_slip(&self) -> bool {
        self.slip
    }
}

/// Reads a date as a deck's author means it: without slips, its year in full.
pub fn read_date(text: &str, language: &Language) -> Option<Date> {
    let reading = read_tokenized(text, language, false)?;
    (!reading.short_year && !reading.day_or_year).then_some(reading.date)
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
            Some(DateReading { day_or_year: year.may_be_day(era), ..reading })
        }
        [Number(year), Month(month)] if year.length == 4 || !year.may_be_day(false) => {
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
        _ => None,
    };
    reading.map(|reading| DateReading { slip: tokens.slip, ..reading })
}

/// A number on its own is a year.
fn year_alone(year: Digits, has_era: bool) -> Option<DateReading> {
    let value =
        Year::parse(year, true, has_era).unwrap_or(Year { value: year.value, short: false });
    let reading = DateReading::certain(value, None, None)?;
    Some(DateReading { day_or_year: year.may_be_day(has_era), ..reading })
}

/// 9/1974, 1974-09, 9/74.
fn year_and_month(first: Digits, last: Digits) -> Option<DateReading> {
    if !matches!(last.sign, '/' | '-' | '.') {
        return None;
    }
    let (year, month) = if first.length == 4 { (first, last) } else { (last, first) };
    let value = Year::parse(year, false, false)?;
    let reading = DateReading::certain(value, Some(month.value), None)?;
    Some(DateReading { day_or_year: year.may_be_day(false), ..reading })
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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::judge::show_date;

    fn read(text: &str, tag: &str) -> Option<String> {
        read_date(text, &Language::new(tag)).map(|date| date.to_iso())
    }

    /// What is read where a date is asked.
    fn typed(text: &str, asked: &str) -> Option<String> {
        let reading = read_typed_date(text, &Language::new("id"))?;
        Some(reading.as_answer_to(&Date::iso(asked).unwrap())?.date().to_iso())
    }

    #[test]
    fn a_day_is_read_in_all_its_forms() {
        for text in [
            "1974-09-15", "1974/9/15", "15/9/1974", "15-9-1974", "15.9.1974", "15 / 09 / 1974",
            "15 9 1974", "9/15/1974", "15 September 1974", "15 sept. 1974", "15-Sep-1974",
            "September 15, 1974", "September 15th 1974", "15th of September 1974",
            "the 15th of September, 1974", "1974 September 15", "Minggu, 15 September 1974",
            "Sunday 15 September 1974", "Tanggal 15 September 1974 M", "１５／９／１９７４",
            "1974年9月15日", "15–9–1974", "15September1974", " 15 September 1974. ",
        ] {
            assert_eq!(read(text, "id").as_deref(), Some("1974-09-15"), "{text}");
        }
    }

    #[test]
    fn the_day_comes_first_except_in_american_english() {
        assert_eq!(read("5/9/1974", "id").as_deref(), Some("1974-09-05"));
        assert_eq!(read("5/9/1974", "en").as_deref(), Some("1974-09-05"));
        assert_eq!(read("5/9/1974", "en-US").as_deref(), Some("1974-05-09"));
        assert_eq!(read("15/9/1974", "en-US").as_deref(), Some("1974-09-15"));
    }

    #[test]
    fn months_and_years_alone_are_read() {
        for (text, expected) in [
            ("1974-09", "1974-09"),
            ("9/1974", "1974-09"),
            ("09-1974", "1974-09"),
            ("September 1974", "1974-09"),
            ("Sept. 1974", "1974-09"),
            ("1974 September", "1974-09"),
            ("1955", "1955"),
            ("tahun 1955", "1955"),
            ("in 1955", "1955"),
            ("1955 M", "1955"),
            ("AD 1955", "1955"),
            ("1955 CE.", "1955"),
            ("476", "0476"),
            ("September 476", "0476-09"),
            ("24 Agustus 79 M", "0079-08-24"),
            ("th. 1955", "1955"),
        ] {
            assert_eq!(read(text, "id").as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn months_are_known_in_both_languages_and_old_spellings() {
        for (text, month) in [
            ("Djanuari", 1),
            ("Pebruari", 2),
            ("FEBRUARI", 2),
            ("Mrt", 3),
            ("Mei", 5),
            ("may", 5),
            ("Djuni", 6),
            ("Agt", 8),
            ("August", 8),
            ("Okt.", 10),
            ("October", 10),
            ("Nopember", 11),
            ("Des", 12),
            ("December", 12),
        ] {
            assert_eq!(
                read(&format!("7 {text} 2024"), "id"),
                Some(format!("2024-{month:02}-07")),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "", "September", "15 September", "15/9", "15/9/74", "15 September 74", "9/74",
            "31 April 1974", "30/2/1974", "29 Februari 2023", "13/13/1974", "1955-1964", "12345",
            "0", "-476", "1950s", "1950-an", "44 BC", "300 SM", "1.234", "1,955", "5, 1974",
            "15/9-1974", "15 September 1974 Bandung", "1 2 3 4", "1974-09-15T10:00",
            "September Oktober 1974", "99999999999999999999", "G-77", "Septmber 1974",
            "before 1974", "not 1974", "1974 or 1975", "5", "31",
        ] {
            assert_eq!(read(text, "id"), None, "{text}");
        }
        assert_eq!(read(&"9".repeat(1_000_000), "id"), None);
    }

    #[test]
    fn a_year_may_have_two_digits_where_a_date_is_asked() {
        for (text, asked, expected) in [
            ("15.9.74", "1974-09-15", Some("1974-09-15")),
            ("15/9/'74", "1974-09-15", Some("1974-09-15")),
            ("15 Sep '74", "1974-09-15", Some("1974-09-15")),
            ("15 Sept. ’74", "1974-09-15", Some("1974-09-15")),
            ("15 September 74", "1874-09-15", Some("1874-09-15")),
            ("15.9.47", "1974-09-15", Some("1947-09-15")),
            ("29/2/00", "2000-02-29", Some("2000-02-29")),
            ("29/2/00", "1904-02-29", None),
            ("74-09-15", "1974-09-15", Some("1974-09-15")),
            ("'74", "1974", Some("1974")),
            ("74", "1974", Some("1974")),
            ("15", "2015", Some("2015")),
            ("15", "1974-09-15", None),
            ("Sep '74", "1974-09", Some("1974-09")),
            ("9/74", "1974-09", Some("1974-09")),
            ("09/04", "2004-09", Some("2004-09")),
            ("9/4", "1974-09-04", None),
            ("September 15", "1974-09-15", None),
            ("September 15", "2015-09", Some("2015-09")),
            ("September '15", "1974-09-15", Some("1915-09")),
            ("15 September", "2015-09", None),
            ("79 M", "0079", Some("0079")),
            ("5", "0005", Some("0005")),
        ] {
            assert_eq!(typed(text, asked).as_deref(), expected, "{text} for {asked}");
        }
    }

    #[test]
    fn signs_hedges_and_words_are_read() {
        for text in [
            "15 September 1974!",
            "\"15 September 1974\"",
            "15 Septmber 1974",
            "about 15 September 1974",
            "~15.9.1974",
            "fifteen September nineteen seventy-four",
            "15 September nineteen seventy-four",
            "the fifteenth of September 1974",
            "September fifteen nineteen seventy-four",
            "lima belas September seribu sembilan ratus tujuh puluh empat",
            "15 septiembre de 1974",
            "15. September 1974",
            "le 15 septembre 1974",
            "Dimanche 15 settembre 1974",
            "tanggal 15 bulan 9 tahun 1974",
        ] {
            assert_eq!(typed(text, "1974-09-15").as_deref(), Some("1974-09-15"), "{text}");
        }
        for text in [
            "1964!",
            "1964?",
            "c. 1964",
            "ca 1964",
            "circa 1964",
            "sekitar tahun 1964",
            "kira-kira 1964",
            "kurang lebih 1964",
            "nineteen sixty-four",
            "nineteen hundred and sixty-four",
            "seribu sembilan ratus enam puluh empat",
            "the year 1964",
            "(1964)",
            "around 1964",
            "awal 1964",
        ] {
            assert_eq!(typed(text, "1964").as_deref(), Some("1964"), "{text}");
        }
    }

    #[test]
    fn a_slip_and_another_order_are_told() {
        let reading = |text: &str| read_typed_date(text, &Language::new("id")).unwrap();
        assert!(reading("15 Agustsu 1974").has_slip() && !reading("15 Agustus 1974").has_slip());
        assert!(reading("5/9/1974").is_ambiguous());
        assert!(!reading("15/9/1974").is_ambiguous() && !reading("9/9/1974").is_ambiguous());
    }

    #[test]
    fn what_is_asked_again_does_not_depend_on_the_right_date() {
        for (text, precision, reads) in [
            ("15.9.74", Precision::Day, true),
            ("1974", Precision::Day, true),
            ("15 September", Precision::Day, false),
            ("15", Precision::Day, false),
            ("'74", Precision::Year, true),
            ("yesterday", Precision::Year, false),
            ("1974 or 1975", Precision::Year, false),
            ("Septmber 1974", Precision::Month, true),
            ("", Precision::Year, false),
        ] {
            assert_eq!(reads_as_date(text, precision), reads, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(
            year in 1_u16..=9999, month in proptest::option::of(1_u16..=12), day in proptest::option::of(1_u16..=28),
            tag in "id|en|en-US|ja",
        ) {
            let (language, day) = (Language::new(&tag), day.filter(|_| month.is_some()));
            let date = Date::from_parts(year, month, day).unwrap();
            let typed = read_typed_date(&show_date(&date, &language), &language);
            let read = typed.and_then(|typed| typed.as_answer_to(&date)).map(|typed| typed.date());
            prop_assert_eq!(read, Some(date));
            prop_assert_eq!(Date::iso(&date.to_iso()), Some(date));
            prop_assert_eq!(read_date(&date.to_iso(), &language), Some(date));
        }

        #[test]
        fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[-0-9/., a-zM年月']{0,14}"]) {
            let _ = read_typed_date(&text, &Language::new("en-US"));
            let _ = reads_as_date(&text, Precision::Month);
            let _ = Date::iso(&text);
        }
    }
}
