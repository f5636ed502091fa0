//! Reads dates as people type them: in numbers, or with a month in Indonesian or English.

use super::{
    characters::plain_digits,
    date::Date,
    date_words::{DateWord, read_word},
    language::Language,
};

/// In characters: nobody types a longer date.
const LONGEST: usize = 100;

/// Reads a date in any of the usual forms; a number on its own is a year, but beside a month one of two digits is not.
///
/// In numbers the day comes before the month (after it in en-US), unless only the other order gives a date.
pub fn read_date(text: &str, language: &Language) -> Option<Date> {
    use DateToken::{Number, Word};
    use DateWord::{Era, Month};

    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let mut tokens = read_tokens(&plain_digits(text))?;
    let has_era = tokens.iter().any(|token| matches!(token, Word(Era)));
    tokens.retain(|token| matches!(token, Number(_) | Word(Month(_))));
    match tokens.as_slice() {
        [Number(year)] => Date::from_parts(year.value, None, None),
        [Word(Month(month)), Number(year)] => {
            Date::from_parts(year.as_year(true, has_era)?, Some(*month), None)
        }
        [Number(year), Word(Month(month))] => {
            Date::from_parts(year.as_year(false, false)?, Some(*month), None)
        }
        [Number(year), Word(Month(month)), Number(day)] if year.length == 4 => {
            Date::from_parts(year.value, Some(*month), Some(day.value))
        }
        [Number(day), Word(Month(month)), Number(year)]
        | [Word(Month(month)), Number(day), Number(year)] => {
            Date::from_parts(year.as_year(true, has_era)?, Some(*month), Some(day.value))
        }
        [Number(first), Number(last)] => year_and_month(*first, *last),
        [Number(first), Number(middle), Number(last)] => {
            date_in_numbers(*first, *middle, *last, language)
        }
        _ => None,
    }
}

/// 9/1974 or 1974-09.
fn year_and_month(first: Digits, last: Digits) -> Option<Date> {
    if !matches!(last.sign, '/' | '-' | '.') {
        return None;
    }
    let (year, month) = if first.length == 4 { (first, last) } else { (last, first) };
    Date::from_parts(year.as_year(false, false)?, Some(month.value), None)
}

/// 1974-09-15, or 15/9/1974 and 9/15/1974.
fn date_in_numbers(
    first: Digits,
    middle: Digits,
    last: Digits,
    language: &Language,
) -> Option<Date> {
    if middle.sign != last.sign || last.sign == ',' {
        return None;
    }
    let date = |year: Digits, month: Digits, day: Digits| {
        Date::from_parts(year.as_year(false, false)?, Some(month.value), Some(day.value))
    };
    if first.length == 4 {
        date(first, middle, last)
    } else if language.month_first() {
        date(last, first, middle).or_else(|| date(last, middle, first))
    } else {
        date(last, middle, first).or_else(|| date(last, first, middle))
    }
}

/// A number of a date, how many digits it was typed in, and the sign before it.
#[derive(Clone, Copy)]
struct Digits {
    value: u16,
    length: usize,
    sign: char,
}

impl Digits {
    /// The year of four digits; of three beside a month in words, and of any number beside an era.
    fn as_year(self, beside_month: bool, has_era: bool) -> Option<u16> {
        let is_year = self.length == 4 || has_era || (beside_month && self.length == 3);
        is_year.then_some(self.value)
    }
}

enum DateToken {
    Number(Digits),
    Word(DateWord),
}

/// Splits a text into numbers and words; `None` if one of them belongs to no date.
fn read_tokens(text: &str) -> Option<Vec<DateToken>> {
    let text: String =
        text.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '\u{2019}')).collect();
    let mut tokens = Vec::new();
    let mut sign = ' ';
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let same =
            |c: char| if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() };
        let length = rest.find(|c| !same(c)).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(length)?;
        if run.is_empty() {
            // A leading minus makes a year before Christ, which is not read.
            if first == '-' && tokens.is_empty() {
                return None;
            }
            sign = join_signs(sign, first)?;
            rest = rest.get(first.len_utf8()..)?;
            continue;
        }
        match run {
            "年" | "月" => sign = '-',
            "日" => {}
            _ => tokens.push(read_token(run, std::mem::replace(&mut sign, ' '))?),
        }
        rest = after;
    }
    Some(tokens)
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

fn read_token(run: &str, sign: char) -> Option<DateToken> {
    if run.starts_with(|c: char| c.is_ascii_digit()) {
        let value = (run.len() <= 4).then(|| run.parse().ok())??;
        return Some(DateToken::Number(Digits { value, length: run.len(), sign }));
    }
    read_word(run).map(DateToken::Word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::judge::show_date;

    fn read(text: &str, tag: &str) -> Option<String> {
        read_date(text, &Language::new(tag)).map(|date| date.to_iso())
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
            "September Oktober 1974", "99999999999999999999", "1955?!", "G-77",
        ] {
            assert_eq!(read(text, "id"), None, "{text}");
        }
        assert_eq!(read(&"9".repeat(1_000_000), "id"), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(
            year in 1_u16..=9999, month in proptest::option::of(1_u16..=12), day in proptest::option::of(1_u16..=28),
            tag in "id|en|en-US|ja",
        ) {
            let (language, day) = (Language::new(&tag), day.filter(|_| month.is_some()));
            let date = Date::from_parts(year, month, day).unwrap();
            prop_assert_eq!(read_date(&show_date(&date, &language), &language), Some(date));
            prop_assert_eq!(Date::iso(&date.to_iso()), Some(date));
            prop_assert_eq!(read_date(&date.to_iso(), &language), Some(date));
        }

        #[test]
        fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[-0-9/., a-zM年月']{0,14}"]) {
            let _ = read_date(&text, &Language::new("en-US"));
            let _ = Date::iso(&text);
        }
    }
}
