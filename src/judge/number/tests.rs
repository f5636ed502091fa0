//! Tests of how typed numbers are read and shown.

use std::str::FromStr;

use proptest::prelude::*;

use super::*;
use crate::judge::read_number;

fn read(text: &str, tag: &str) -> Option<(String, Option<String>, String)> {
    read_number(text, &Language::new(tag)).map(|reading| {
        let rest = reading.rest().to_owned();
        (reading.value.to_string(), reading.other.map(|other| other.to_string()), rest)
    })
}

fn value(text: &str, tag: &str) -> Option<String> {
    read(text, tag).map(|(value, ..)| value)
}

#[test]
fn one_sign_with_three_digits_is_read_by_the_language() {
    for (text, tag, value, other) in [
        ("1.234", "id", "1234", "1.234"),
        ("1.234", "en", "1.234", "1234"),
        ("1,234", "id", "1.234", "1234"),
        ("1,234", "en", "1234", "1.234"),
        ("-1.000", "id", "-1000", "-1"),
    ] {
        assert_eq!(
            read(text, tag),
            Some((value.to_owned(), Some(other.to_owned()), String::new())),
            "{text}"
        );
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn what_can_be_read_in_one_way_is_read_so_in_every_language() {
    for (text, expected) in [
        ("134", "134"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("3.5", "3.5"),
        ("3,5", "3.5"),
        ("3,14159", "3.14159"),
        ("0.123", "0.123"),
        ("0,123", "0.123"),
        ("1234.567", "1234.567"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1,234,567.89", "1234567.89"),
        ("12,34,567", "1234567"),
        ("1 234 567", "1234567"),
        ("1\u{A0}234,5", "1234.5"),
        ("1\u{2009}234", "1234"),
        ("1'234.5", "1234.5"),
        ("1’234", "1234"),
        ("007", "7"),
        (".5", "0.5"),
        ("-.5", "-0.5"),
        (",5", "0.5"),
        ("5.", "5"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("+5", "5"),
        ("- 5", "-5"),
        ("minus 5", "-5"),
        ("-0", "0"),
        ("1e3", "1000"),
        ("1,5e3", "1500"),
        ("1E-2", "0.01"),
        ("2×10^3", "2000"),
        ("2 x 10³", "2000"),
        ("1/2", "0.5"),
        ("-3/4", "-0.75"),
        ("½", "0.5"),
        ("2½", "2.5"),
        ("-2 ½", "-2.5"),
        ("2 1/2", "2.5"),
        ("10⁵", "100000"),
        ("10^5", "100000"),
        ("5²", "25"),
        ("1964!", "1964"),
        ("2 setengah", "2.5"),
        ("2 and a half", "2.5"),
        ("1.25 million", "1250000"),
        ("1,25 juta", "1250000"),
        ("2½ juta", "2500000"),
        ("5 ratus ribu", "500000"),
        ("5k", "5000"),
        ("3jt", "3000000"),
        ("１３４", "134"),
        ("١٣٤", "134"),
        ("१३४", "134"),
        ("٣٫٥", "3.5"),
        ("(134)", "134"),
        ("134,", "134"),
    ] {
        for tag in ["id", "en"] {
            assert_eq!(
                read(text, tag),
                Some((expected.to_owned(), None, String::new())),
                "{text} {tag}"
            );
        }
    }
}

#[test]
fn words_around_a_number_are_its_rest() {
    for (text, expected, rest) in [
        ("134 negara", "134", "negara"),
        ("sekitar 134 negara.", "134", "negara"),
        ("Rp 5000", "5000", "Rp"),
        ("Rp5000", "5000", "Rp"),
        ("-$5", "-5", "$"),
        ("$-5", "-5", "$"),
        ("-Rp5", "-5", "Rp"),
        ("75%", "75", "%"),
        ("77th", "77", "th"),
        ("ke-77", "77", "ke"),
        ("5 m2", "5", "m2"),
        ("5m²", "5", "m²"),
        ("suhu -5 °C", "-5", "°C"),
        ("130-an", "130", "an"),
        ("G-77: 134 negara", "134", "negara"),
        ("5km", "5", "km"),
        ("Rp 5000,-", "5000", "Rp"),
        ("sekitar 77", "77", "sekitar"),
        ("dua puluh sembilan negara", "29", "negara"),
        ("twenty-nine", "29", ""),
        ("minus lima", "-5", ""),
    ] {
        assert_eq!(read(text, "id"), Some((expected.to_owned(), None, rest.to_owned())), "{text}");
    }
}

#[test]
fn what_is_not_one_number_is_none() {
    for text in [
        "",
        " ",
        "x",
        "77 or 134",
        "12 34 567",
        "1955-1964",
        "1955 - 1964",
        "10:30",
        "not 29",
        "bukan 29",
        "more than 29",
        "kurang dari 29",
        "> 29",
        "12 or 29",
        "29 or thirty",
        "5 puluh",
        "several hundred",
        "G-77",
        "G77",
        "H2O",
        "COVID-19",
        "B-29-12",
        "15/9/1974",
        "1/0",
        "1, 234",
        "134, 77",
        "1.2.3",
        "1.23.456",
        "NaN",
        "inf",
        "Infinity",
        "1e400",
        "2.5²",
        "10^99",
        "2^-999999999999",
        "1e999999999999999999999",
        "12ab34",
        "-",
        "9".repeat(40).as_str(),
        "9".repeat(1_000_000).as_str(),
        "a1 ".repeat(1_000_000).as_str(),
        format!("5 {}", "juta ".repeat(60)).as_str(),
    ] {
        assert_eq!(read(text, "id"), None, "{text}");
    }
}

#[test]
fn min_is_minus_in_indonesian_alone() {
    assert_eq!(value("min 5", "id").as_deref(), Some("-5"));
    assert_eq!(value("min 5", "en").as_deref(), Some("5"));
}

#[test]
fn a_number_counted_in_millions_is_known_without_them_too() {
    let read = |text| {
        let reading = read_number(text, &Language::new("id"))?;
        Some((reading.value, reading.unscaled().normalize()))
    };
    let both = |value: i64, unscaled: i64| Some((Decimal::from(value), Decimal::from(unscaled)));
    assert_eq!(read("5 juta jiwa"), both(5_000_000, 5));
    assert_eq!(read("dua ribu"), both(2_000, 2_000));
    assert_eq!(read("5 jiwa"), both(5, 5));
    assert_eq!(read("79228162514264337593543950335 juta"), None);
}

#[test]
fn numbers_are_shown_in_the_languages_form() {
    for (value, id, en) in [
        ("1234.5", "1.234,5", "1,234.5"),
        ("1974", "1974", "1974"),
        ("12345", "12.345", "12,345"),
        ("134.500", "134,5", "134.5"),
        ("-1234567", "-1.234.567", "-1,234,567"),
        ("-0", "0", "0"),
        ("0.25", "0,25", "0.25"),
    ] {
        let value = Decimal::from_str(value).unwrap();
        assert_eq!(show_number(value, &Language::new("id")), id);
        assert_eq!(show_number(value, &Language::new("en")), en);
    }
}

#[test]
fn tolerance_is_exact_and_never_overflows() {
    let number = |text| Decimal::from_str(text).unwrap();
    assert!(is_within(number("3.6"), number("3.5"), number("0.1")));
    assert!(!is_within(number("3.61"), number("3.5"), number("0.1")));
    assert!(is_within(number("134"), number("134.0"), number("0")));
    assert!(!is_within(Decimal::MAX, Decimal::MIN, Decimal::MAX));
    assert!(is_within(Decimal::MIN, Decimal::MIN, Decimal::ZERO));
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(mantissa in any::<i64>(), scale in 0_u32..20, tag in "id|en") {
        let (value, language) = (Decimal::new(mantissa, scale), Language::new(&tag));
        let reading = read_number(&show_number(value, &language), &language);
        prop_assert_eq!(reading.map(|reading| reading.value), Some(value));
    }

    #[test]
    fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[-0-9., e/×^²½'a−*]{0,16}", "([0-9½]|juta|half|a| |-|,|or){0,9}"]) {
        if let Some(reading) = read_number(&text, &Language::new("id")) {
            let _ = show_number(reading.value, &Language::new("id"));
            let _ = is_within(reading.value, Decimal::MAX, Decimal::MIN);
        }
    }
}
