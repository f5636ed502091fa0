//! The words of a text: the id that a question gets from them, and how many of them another text shares.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use super::{
    folding::{fold, fold_with},
    language::Language,
    punctuation::Spacing,
};

/// The folded words of a text, joined by hyphens: the id of a question that is given none.
///
/// Signs stay, so that prompts about C++ and C# differ; empty only for a blank text.
pub fn slug(text: &str, language: &Language) -> String {
    let words = fold_with(text, language, Spacing::Hyphen);
    if words.is_empty() { fold(text, language) } else { words }
}

/// Whether two texts share at least half the words of the wordier one, each word counted once.
pub fn shares_half_the_words(a: &str, b: &str, language: &Language) -> bool {
    let (first, second) = (word_set(a, language), word_set(b, language));
    if first.is_empty() || second.is_empty() {
        return fold(a, language) == fold(b, language);
    }
    2 * first.intersection(&second).count() >= first.len().max(second.len())
}

fn word_set(text: &str, language: &Language) -> BTreeSet<String> {
    text.unicode_words().map(|word| fold(word, language)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slug_is_the_words_joined_by_hyphens() {
        let language = Language::new("id");
        for (text, expected) in [
            ("Di kota mana KAA digelar?", "di-kota-mana-kaa-digelar"),
            ("  Apa itu “Gerakan Non-Blok”…? ", "apa-itu-gerakan-non-blok"),
            ("Apa itu C++?", "apa-itu-c++"),
            ("Hari Jum'at, 15.30", "hari-jumat-15.30"),
            ("Akar dari -4?", "akar-dari--4"),
            ("1955 – 1964", "1955-1964"),
            ("Où est São Tomé ?", "ou-est-sao-tome"),
            ("首都はどこ？", "首都はどこ"),
            ("???", "???"),
            (" ", ""),
        ] {
            assert_eq!(slug(text, &language), expected);
        }
    }

    #[test]
    fn punctuation_and_case_do_not_change_a_slug() {
        let language = Language::new("en");
        let slugs =
            ["Non-aligned, since when?", "non aligned since WHEN", "Non–Aligned (since when)!"];
        assert!(slugs.iter().all(|text| slug(text, &language) == "non-aligned-since-when"));
    }

    #[test]
    fn half_the_words_are_counted_against_the_wordier_text() {
        let language = Language::new("id");
        for (a, b, shared) in [
            ("Di kota mana KAA?", "di kota apa KAA", true),
            ("satu dua", "dua tiga", true),
            ("satu dua tiga", "tiga empat lima", false),
            ("satu", "satu dua tiga", false),
            ("東京はどこ", "東京はいつ", true),
            ("???", "???", true),
            ("???", "!!!", false),
            ("", "satu", false),
        ] {
            assert_eq!(shares_half_the_words(a, b, &language), shared, "{a} / {b}");
            assert_eq!(shares_half_the_words(b, a, &language), shared, "{b} / {a}");
        }
    }

    proptest! {
        #[test]
        fn every_text_shares_its_own_words(text in any::<String>()) {
            prop_assert!(shares_half_the_words(&text, &text, &Language::new("id")));
        }

        #[test]
        fn a_slug_has_no_white_space(text in "[a-zé ,.!?-]{0,20}[a-z]") {
            let slug = slug(&text, &Language::new("id"));
            prop_assert!(!slug.is_empty() && !slug.contains(char::is_whitespace));
        }
    }
}
