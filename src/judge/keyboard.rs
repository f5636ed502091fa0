//! Tells which sign of an answer neither a keyboard has nor marking reads in another spelling.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::language::Language;
use super::signs::{is_own_letter, sign_wordings};
use super::text::spaced_words;

/// The first sign of an answer that keyboards for its language lack and that marking reads in no other spelling; None
/// where all of it can be typed.
pub fn unreadable_sign(text: &str, language: &Language) -> Option<char> {
    if text.is_ascii() {
        return None;
    }
    text.nfc().find(|sign| !sign.is_ascii() && !can_be_typed(*sign, language))
}

/// Whether a sign is on a keyboard, or folds to what is, or has wordings that are.
fn can_be_typed(sign: char, language: &Language) -> bool {
    let folded = spaced_words(sign.encode_utf8(&mut [0; 4]), language);
    folded.chars().all(|sign| {
        sign.is_ascii()
            || matches!(sign, '€' | '£' | '¥')
            || !sign_wordings(sign).is_empty()
            || is_combining_mark(sign)
            || (sign.is_alphanumeric() && (!is_latin(sign) || is_own_letter(sign, language)))
    })
}

fn is_latin(sign: char) -> bool {
    matches!(sign, '\u{AA}'..='\u{2AF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::signs::WORDINGS;

    #[test]
    fn a_sign_that_no_keyboard_has_and_marking_does_not_read_is_named() {
        for (text, tag, sign) in [
            ("x ∈ A", "en", '∈'),
            ("5 ♥", "id", '♥'),
            ("Tromsø", "en", 'ø'),
            ("∫x", "id", '∫'),
            ("♪", "en", '♪'),
            ("A ∪ B", "id", '∪'),
            ("• Asia", "id", '•'),
        ] {
            assert_eq!(unreadable_sign(text, &Language::new(tag)), Some(sign), "{text}");
        }
    }

    #[test]
    fn what_marking_reads_in_plain_letters_and_signs_is_not_named() {
        for (text, tag) in [
            ("Bandung", "id"),
            ("CO₂", "id"),
            ("C♯", "en"),
            ("m²", "en"),
            ("SO₄²⁻", "en"),
            ("2½", "en"),
            ("1955–1964", "id"),
            ("3 × 10⁵", "id"),
            ("100 °C", "id"),
            ("100 ℃", "id"),
            ("x ≤ 5", "en"),
            ("5 µm", "en"),
            ("2πr", "id"),
            ("A → B", "id"),
            ("São Tomé", "en"),
            ("“Asia” …", "en"),
            ("𝟏𝟗𝟔𝟒 𝐁", "en"),
            ("Louis Ⅻ", "en"),
            ("Москва", "en"),
            ("東京", "ja"),
            ("か\u{3099}", "ja"),
            ("हिंदी", "hi"),
            ("Tromsø", "nb"),
            ("Łódź", "pl"),
            ("Straße", "de"),
            ("cœur", "fr"),
            ("€5", "id"),
        ] {
            assert_eq!(unreadable_sign(text, &Language::new(tag)), None, "{text}");
        }
    }

    #[test]
    fn every_wording_is_folded_and_its_sign_known_once() {
        let language = Language::new("en");
        for (at, (sign, wordings)) in WORDINGS.iter().enumerate() {
            assert!(WORDINGS.iter().skip(at + 1).all(|(other, _)| other != sign), "{sign}");
            for wording in *wordings {
                let spaced = spaced_words(wording, &language).replace(' ', "");
                let headless = wording.starts_with(['.', ',', ':', '~', '=']);
                assert!(headless || spaced == *wording, "{sign}: {wording} is {spaced}");
            }
            let folded = spaced_words(&sign.to_string(), &language);
            assert_eq!(folded, sign.to_string());
        }
    }
}
