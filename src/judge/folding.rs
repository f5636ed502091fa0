//! Folds texts, so that those that differ in case, accents, punctuation, width or spacing alone are equal.

use caseless::Caseless;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{
    characters::{plain_characters, takes_accents},
    language::Language,
    punctuation::{Spacing, without_punctuation},
};

/// The text without case, accents, punctuation, width and spacing: texts that differ in these alone fold alike.
///
/// A text of punctuation alone is only trimmed, so that what is visible never folds to nothing.
/// Signs beside digits stay: `3.5` is not `35`, and `-5` (written with U+2212) is not `5`.
pub fn fold(text: &str, language: &Language) -> String {
    let folded = fold_with(text, language, Spacing::Gone);
    if folded.is_empty() {
        return plain_characters(text).nfc().collect::<String>().trim().to_owned();
    }
    folded
}

/// The folded text; empty if the text has nothing but punctuation.
pub(super) fn fold_with(text: &str, language: &Language, spacing: Spacing) -> String {
    if text.is_ascii() && !language.turkic() {
        return without_punctuation(text, spacing);
    }
    let bare = without_punctuation(&letters(text, language), spacing);
    if bare.is_ascii() { bare } else { without_accents(bare.chars()).nfc().collect() }
}

/// The text with its letters folded and its punctuation kept, decomposed (NFD).
pub(super) fn letters(text: &str, language: &Language) -> String {
    let cased: String = if language.turkic() {
        plain_characters(text).nfc().map(turkic_lower).collect()
    } else {
        plain_characters(text)
    };
    without_accents(without_accents(cased.nfd()).default_case_fold().nfd()).collect()
}

/// Lower case of the two letters I of Turkish, which Unicode's case folding merges.
fn turkic_lower(c: char) -> char {
    match c {
        'I' => 'ı',
        'İ' => 'i',
        _ => c,
    }
}

/// Drops the marks on Latin, Greek and Cyrillic letters; in other scripts a mark makes another letter (か, が).
fn without_accents(decomposed: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let mut accented = false;
    decomposed.filter(move |c| {
        let mark = *c >= '\u{300}' && is_combining_mark(*c);
        if !mark {
            accented = takes_accents(*c);
        }
        !(mark && accented)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(language: &str, a: &str, b: &str) -> bool {
        let language = Language::new(language);
        fold(a, &language) == fold(b, &language)
    }

    #[test]
    fn case_accents_punctuation_width_and_spacing_make_no_difference() {
        for (a, b) in [
            ("Bandung", " bandung."),
            ("São Tomé", "sao tome"),
            ("Straße", "STRASSE"),
            ("Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ"),
            ("Ёлка", "елка"),
            ("Йод", "иод"),
            ("ﬁnal", "FINAL"),
            ("Ｇ７７", "g77"),
            ("ﾊﾞﾝﾄﾞﾝ", "バンドン"),
            ("Jum’at", "Jumat"),
            ("Gerakan Non-Blok", "gerakan nonblok"),
            ("“PBB” (1945)", "PBB 1945"),
            ("¿Qué?", "que"),
            ("東京、日本。", "東京日本"),
            ("cafe\u{301}", "café"),
            ("a\u{200B}b\u{202E}", "ab"),
            ("نعم؟", "نعم"),
            ("Đà Nẵng", "đa nang"),
        ] {
            assert!(same("id", a, b), "{a} / {b}");
        }
    }

    #[test]
    fn a_hyphen_after_a_letter_is_no_sign() {
        for other in ["G77", "G 77", "G–77", "g - 77", "(G-77)"] {
            assert!(same("id", "G-77", other), "{other}");
        }
        assert!(same("id", "Covid-19", "covid 19"));
        assert!(same("id", "tahun (1955)", "tahun 1955"));
    }

    #[test]
    fn signs_that_mean_something_stay() {
        for (a, b) in [
            ("3.5", "35"),
            ("3,5", "35"),
            ("3.5", "3,5"),
            ("10:30", "1030"),
            ("1955-1964", "19551964"),
            ("-5", "5"),
            ("suhu -5", "suhu 5"),
            ("x = -5", "x = 5"),
            ("-.5", ".5"),
            (".5", "5"),
            ("1/2", "12"),
            ("C", "C++"),
            ("C++", "C#"),
            ("x²", "x2"),
            ("x < 5", "x > 5"),
            ("5%", "5"),
            ("a ≠ b", "a = b"),
            ("か", "が"),
            ("ह", "हि"),
            ("ø", "o"),
            ("łódź", "lodz"),
        ] {
            assert!(!same("id", a, b), "{a} / {b}");
        }
    }

    #[test]
    fn however_they_are_written_the_same_signs_are_the_same() {
        for (a, b) in [
            ("1955–1964", "1955 - 1964"),
            ("0−.5", "0 - 0.5"),
            ("−5", "-5"),
            ("x = − 5", "x=-5"),
            (".5", "0.5"),
            ("-.5", "−0.5"),
            ("2, 3, 5", "2,3,5"),
            ("in 1955. 29 lands", "in 1955 29 lands"),
        ] {
            assert!(same("id", a, b), "{a} / {b}");
        }
    }

    #[test]
    fn turkish_knows_two_letters_i() {
        assert!(same("tr", "ISPARTA", "ısparta") && same("tr", "İzmir", "izmir"));
        assert!(!same("tr", "ISPARTA", "isparta"));
        assert!(same("az", "BAKI", "Bakı") && same("tr", "I\u{307}zmir", "izmir"));
        assert!(same("id", "İzmir", "izmir") && same("id", "IKAN", "ikan"));
    }

    #[test]
    fn what_folds_to_nothing_is_compared_as_it_stands() {
        let language = Language::new("id");
        for (text, folded) in [
            (" ? ", "?"),
            ("！", "!"),
            ("()", "()"),
            ("-", "-"),
            ("", ""),
            (" \t\u{200B}", ""),
            ("…", "…"),
        ] {
            assert_eq!(fold(text, &language), folded);
        }
        assert!(!same("id", "!", "?"));
    }

    #[test]
    fn a_long_text_folds_like_a_short_one() {
        // Were folding quadratic, this test would run for minutes.
        let language = Language::new("id");
        assert_eq!(fold(&"- ".repeat(500_000), &language), "- ".repeat(500_000).trim_end());
        assert_eq!(fold(&"é".repeat(500_000), &language), "e".repeat(500_000));
        assert_eq!(fold(&"a\u{301}".repeat(300_000), &language), "a".repeat(300_000));
    }

    const SIGNS: &str = r#"[-−–.,:;/!?'"() 0-9a-cIİéか\x{301}\x{3099}\x{200b}²+]{0,12}"#;

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in prop_oneof![any::<String>(), SIGNS], tag in "id|tr") {
            let language = Language::new(&tag);
            let once = fold(&text, &language);
            prop_assert_eq!(fold(&once, &language), once);
        }

        #[test]
        fn a_text_that_shows_something_never_folds_to_nothing(text in "[!-~]{1,9}") {
            prop_assert!(!fold(&text, &Language::new("en")).is_empty());
        }

        #[test]
        fn the_fast_path_gives_what_the_slow_one_gives(text in "[ -~]{0,20}") {
            let language = Language::new("en");
            let slow: String = without_punctuation(&letters(&text, &language), Spacing::Gone).nfc().collect();
            prop_assert_eq!(fold_with(&text, &language, Spacing::Gone), slow);
        }
    }
}
