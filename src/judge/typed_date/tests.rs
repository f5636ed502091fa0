//! Tests of how typed dates are read.

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
        "31 April 1974", "30/2/1974", "29 Februari 2023", "13/13/1974", "1955-1964", "12345", "0",
        "-476", "1950s", "1950-an", "44 BC", "300 SM", "1.234", "1,955", "5, 1974", "15/9-1974",
        "15 September 1974 Bandung", "1 2 3 4", "1974-09-15T10:00", "September Oktober 1974",
        "99999999999999999999", "G-77", "Septmber 1974", "before 1974", "not 1974", "1974 or 1975",
        "5", "31",
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
