//! Signs that a keyboard lacks: how they may be typed instead, and which of them marking cannot read.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::language::Language;
use super::text::spaced_words;

/// A folded sign, and what may be typed for it: folded too, without spaces.
///
/// A dash is dropped beside other signs, so that `->` is `>`. The figures without a whole part follow one: 2½ is 2.5.
const WORDINGS: &[(char, &[&str])] = &[
    ('×', &["x", "*", "kali", "times"]),
    ('÷', &["/", ":", "bagi", "dibagi", "dividedby"]),
    ('±', &["plusminus", "plusorminus"]),
    ('·', &[".", "*", "x"]),
    ('⋅', &[".", "*", "x"]),
    ('∙', &[".", "*", "x"]),
    ('∗', &["*"]),
    ('⁄', &["/"]),
    ('∕', &["/"]),
    ('°', &["degrees", "degree", "derajat", "deg", "o"]),
    ('‰', &["permil", "permille", "promil", "promille"]),
    ('≤', &["<=", "=<"]),
    ('≥', &[">=", "=>"]),
    ('≠', &["!=", "<>", "=/="]),
    ('≈', &["~", "~="]),
    ('∼', &["~"]),
    ('→', &[">", "=>", "to", "ke"]),
    ('⟶', &[">", "=>", "to", "ke"]),
    ('⇒', &["=>", ">"]),
    ('←', &["<", "<="]),
    ('↔', &["<>", "<=>"]),
    ('⇔', &["<=>", "<>"]),
    ('⇌', &["<=>", "<>"]),
    ('√', &["sqrt", "akar", "root", "akarkuadrat", "akardari", "squareroot", "squarerootof"]),
    ('∞', &["infinity", "inf", "takhingga", "takterhingga"]),
    ('∠', &["angle", "sudut"]),
    ('∆', &["delta"]),
    ('∑', &["sigma", "sum"]),
    ('½', &["1/2", "0.5", "0,5", ".5", ",5"]),
    ('⅓', &["1/3"]),
    ('⅔', &["2/3"]),
    ('¼', &["1/4", "0.25", "0,25", ".25", ",25"]),
    ('¾', &["3/4", "0.75", "0,75", ".75", ",75"]),
    ('⅕', &["1/5", "0.2", "0,2", ".2", ",2"]),
    ('⅖', &["2/5", "0.4", "0,4", ".4", ",4"]),
    ('⅗', &["3/5", "0.6", "0,6", ".6", ",6"]),
    ('⅘', &["4/5", "0.8", "0,8", ".8", ",8"]),
    ('⅙', &["1/6"]),
    ('⅚', &["5/6"]),
    ('⅐', &["1/7"]),
    ('⅛', &["1/8", "0.125", "0,125", ".125", ",125"]),
    ('⅜', &["3/8", "0.375", "0,375", ".375", ",375"]),
    ('⅝', &["5/8", "0.625", "0,625", ".625", ",625"]),
    ('⅞', &["7/8", "0.875", "0,875", ".875", ",875"]),
    ('⅑', &["1/9"]),
    ('⅒', &["1/10", "0.1", "0,1", ".1", ",1"]),
    ('α', &["alpha", "alfa"]),
    ('β', &["beta"]),
    ('γ', &["gamma", "gama"]),
    ('δ', &["delta"]),
    ('ε', &["epsilon"]),
    ('ζ', &["zeta"]),
    ('η', &["eta"]),
    ('θ', &["theta", "teta"]),
    ('ι', &["iota"]),
    ('κ', &["kappa", "kapa"]),
    ('λ', &["lambda"]),
    ('μ', &["mu", "miu", "u", "micro", "mikro"]),
    ('ν', &["nu"]),
    ('ξ', &["xi", "ksi"]),
    ('ο', &["omicron", "omikron"]),
    ('π', &["pi"]),
    ('ρ', &["rho", "ro"]),
    ('σ', &["sigma"]),
    ('τ', &["tau"]),
    ('υ', &["upsilon"]),
    ('φ', &["phi", "fi"]),
    ('χ', &["chi", "khi"]),
    ('ψ', &["psi"]),
    ('ω', &["omega", "ohm", "ohms"]),
];

/// Letters that do not fold to plain ones, and the languages whose keyboards have them.
const OWN_LETTERS: &[(&str, &[&str])] = &[
    ("æø", &["da", "nb", "nn", "no", "fo"]),
    ("æðþ", &["is"]),
    ("æðø", &["fo"]),
    ("øæß", &["sv", "fi"]),
    ("ł", &["pl", "hsb", "dsb"]),
    ("đ", &["hr", "sr", "bs", "vi", "se"]),
    ("ıə", &["tr", "az", "ku", "tt"]),
    ("ħ", &["mt"]),
    ("ŋŧ", &["se"]),
];

/// What may be typed for a sign, folded and without spaces; nothing for a sign that must be typed itself.
pub(super) fn sign_wordings(sign: char) -> &'static [&'static str] {
    WORDINGS.iter().find(|(known, _)| *known == sign).map_or(&[], |(_, wordings)| wordings)
}

/// Whether a folded character is one of Greek's letters, which other languages use as signs.
pub(super) fn is_greek(sign: char) -> bool {
    matches!(sign, '\u{3B1}'..='\u{3C9}')
}

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

pub(super) fn is_own_letter(sign: char, language: &Language) -> bool {
    OWN_LETTERS.iter().any(|(letters, languages)| {
        letters.contains(sign) && languages.contains(&language.primary())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_no_keyboard_has_and_marking_does_not_read_is_named() {
        for (text, tag, sign) in [
            ("x ∈ A", "en", '∈'),
            ("5 ♥", "id", '♥'),
            ("Tromsø", "en", 'ø'),
            ("∫x", "id", '∫'),
            ("C♯", "en", '♯'),
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
