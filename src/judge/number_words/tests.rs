//! Tests of how numbers in words are read.

use proptest::prelude::*;

use super::*;

fn value(text: &str) -> Option<String> {
    read_number_words(text).map(|words| words.value.normalize().to_string())
}

#[test]
fn numbers_in_both_languages_are_read() {
    for (text, expected) in [
        ("nol", "0"),
        ("satu", "1"),
        ("sepuluh", "10"),
        ("sebelas", "11"),
        ("dua belas", "12"),
        ("dua puluh", "20"),
        ("dua puluh sembilan", "29"),
        ("duapuluh sembilan", "29"),
        ("duapuluhsembilan", "29"),
        ("seratus", "100"),
        ("seratus satu", "101"),
        ("Seratus Tiga Puluh Empat", "134"),
        ("tujuh ratus sebelas", "711"),
        ("sembilan ratus sembilan puluh sembilan", "999"),
        ("zero", "0"),
        ("nine", "9"),
        ("twelve", "12"),
        ("twenty-nine", "29"),
        ("TWENTY NINE", "29"),
        ("twentynine", "29"),
        ("a hundred", "100"),
        ("one hundred thirty-four", "134"),
        ("one hundred and thirty-four", "134"),
        ("two hundred and", "200"),
        ("minus five", "-5"),
    ] {
        assert_eq!(value(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn thousands_and_more_are_counted() {
    for (text, expected) in [
        ("seribu", "1000"),
        ("seribu dua ratus", "1200"),
        ("dua ribu lima", "2005"),
        ("seribu sembilan ratus enam puluh empat", "1964"),
        ("one hundred thousand and five", "100005"),
        ("satu juta dua ratus lima puluh ribu", "1250000"),
        ("one million two hundred thousand thirty-four", "1200034"),
        ("seratus ribu", "100000"),
        ("sejuta", "1000000"),
        ("a thousand", "1000"),
        ("two dozen", "24"),
        ("selusin", "12"),
        ("three trillion", "3000000000000"),
    ] {
        assert_eq!(value(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn years_are_read_as_they_are_spoken() {
    for (text, expected) in [
        ("nineteen sixty-four", "1964"),
        ("nineteen hundred and sixty-four", "1964"),
        ("nineteen oh five", "1905"),
        ("twenty twenty-four", "2024"),
        ("twenty ten", "2010"),
        ("two thousand and four", "2004"),
        ("sembilan belas enam puluh empat", "1964"),
    ] {
        assert_eq!(value(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn fractions_and_decimals_are_read_and_counted() {
    for (text, expected) in [
        ("setengah", "0.5"),
        ("half", "0.5"),
        ("one half", "0.5"),
        ("satu setengah", "1.5"),
        ("two and a half", "2.5"),
        ("three quarters", "0.75"),
        ("tiga perempat", "0.75"),
        ("dua seperempat", "2.25"),
        ("dua setengah juta", "2500000"),
        ("half a million", "500000"),
        ("three point one four", "3.14"),
        ("tiga koma empat belas", "3.14"),
        ("nol koma nol lima", "0.05"),
        ("satu koma dua lima juta", "1250000"),
    ] {
        assert_eq!(value(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn what_is_no_number_or_two_is_none() {
    for text in [
        "", "Bandung", "dua tiga", "dua atau tiga", "one or two", "belas", "puluh dua",
        "satu puluh", "hundred", "several hundred", "beberapa ribu", "dua juta tiga juta", "a",
        "and", "the third", "dua puluh puluh",
    ] {
        assert_eq!(value(text), None, "{text}");
    }
}

#[test]
fn the_words_around_a_number_are_kept() {
    for (text, before, after) in [
        ("sekitar dua negara, kira-kira", "sekitar", "negara kira kira"),
        ("sekitar dua", "sekitar", ""),
        ("dua", "", ""),
        ("minus two", "", ""),
    ] {
        let words = read_number_words(text).unwrap();
        assert_eq!((words.before.as_str(), words.after.as_str()), (before, after), "{text}");
    }
}

fn spelled(value: i64) -> String {
    let units =
        ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
    let unit = |value: i64| units[usize::try_from(value).unwrap()].to_owned();
    match value {
        0..=9 => unit(value),
        10 => "sepuluh".to_owned(),
        11 => "sebelas".to_owned(),
        12..=19 => unit(value - 10) + " belas",
        20..=99 => unit(value / 10) + " puluh " + &unit(value % 10),
        100..=199 => "seratus ".to_owned() + &spelled(value - 100),
        200..=999 => unit(value / 100) + " ratus " + &spelled(value % 100),
        1_000..=1_999 => "seribu ".to_owned() + &spelled(value - 1_000),
        _ => spelled(value / 1_000) + " ribu " + &spelled(value % 1_000),
    }
}

#[test]
fn every_number_to_ten_thousand_is_read() {
    for number in 1..=10_000 {
        let words = spelled(number);
        assert_eq!(value(&words), Some(number.to_string()), "{words}");
        assert_eq!(value(&words.replace(' ', "")), Some(number.to_string()), "{words}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        let _ = value(&text);
    }

    #[test]
    fn any_words_can_be_read(
        words in "((dua|puluh|ratus|one|hundred|and|a|half|twenty|minus|seratus|trillion|koma|oh) ){0,9}",
    ) {
        let _ = value(&words);
    }
}
