//! Writes a text in the signs of a keyboard where that loses nothing: raised and lowered digits, ligatures, numerals.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::super::language::Language;
use super::super::signs::is_own_letter;

/// The text with raised digits behind a `^` and lowered ones on the line: `m²` as `m^2`, `CO₂` as `CO2`.
pub(super) fn with_plain_signs<'a>(text: &'a str, language: &Language) -> Cow<'a, str> {
    if text.is_ascii() {
        return if text.bytes().any(|byte| byte == b'+') {
            with_plus_minus(text)
        } else {
            Cow::Borrowed(text)
        };
    }
    let mut plain = String::with_capacity(text.len() + 8);
    let mut was_raised = false;
    for sign in text.chars() {
        let raised = is_raised(sign);
        if raised && !was_raised {
            plain.push('^');
        }
        was_raised = raised;
        match sign {
            'º' => plain.push('°'),
            'œ' | 'Œ' => plain.push_str("oe"),
            'æ' | 'Æ' if !is_own_letter('æ', language) => plain.push_str("ae"),
            _ if raised || is_lowered(sign) || is_numeral(sign) => {
                plain.extend(std::iter::once(sign).nfkd());
            }
            _ => plain.push(sign),
        }
    }
    Cow::Owned(with_plus_minus(&plain).into_owned())
}

/// The text with one sign for plus or minus, of whose dash folding would make that of a number.
fn with_plus_minus(text: &str) -> Cow<'_, str> {
    let written = ["+/-", "+-"].into_iter().find(|written| text.contains(written));
    written.map_or(Cow::Borrowed(text), |written| Cow::Owned(text.replace(written, "±")))
}

fn is_raised(sign: char) -> bool {
    matches!(sign, '²' | '³' | '¹' | '\u{2070}'..='\u{207F}')
}

/// Whether it is a lowered sign, or a raised letter: the end of 10ᵗʰ is not a power.
fn is_lowered(sign: char) -> bool {
    matches!(sign, '\u{2080}'..='\u{209C}' | '\u{2B0}'..='\u{2B8}' | '\u{2E0}'..='\u{2E4}' | '\u{1D2C}'..='\u{1D6A}')
}

/// Whether it is a numeral of the Romans in one character: Ⅱ.
fn is_numeral(sign: char) -> bool {
    matches!(sign, '\u{2160}'..='\u{217F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_written_as_a_keyboard_has_them() {
        for (text, tag, expected) in [
            ("CO₂", "en", "CO2"),
            ("SO₄²⁻", "en", "SO4^2−"),
            ("10⁻⁵", "en", "10^−5"),
            ("10ᵗʰ", "en", "10th"),
            ("Ⅻ", "en", "XII"),
            ("cœur", "fr", "coeur"),
            ("æra", "en", "aera"),
            ("æra", "da", "æra"),
            ("90º", "id", "90°"),
            ("5 +/- 2", "en", "5 ± 2"),
            ("5+-2", "en", "5±2"),
            ("a + b", "en", "a + b"),
        ] {
            assert_eq!(with_plain_signs(text, &Language::new(tag)), expected);
        }
    }
}
