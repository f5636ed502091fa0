//! Classes of characters: digits, dashes, quotes, brackets, stops and accents.

use std::iter::once;

use unicode_normalization::UnicodeNormalization;

use crate::hidden_characters::is_folded_away;

/// The minus that folding writes for a hyphen that is the sign of a number.
pub(super) const MINUS: char = '\u{2212}';

/// The zeros of the decimal digits that people type, in order: Unicode's Nd in the first plane, and bold digits.
const ZEROS: [u32; 38] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x1_D7CE,
];

/// The value of a decimal digit of any script.
pub(super) fn digit_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = u32::from(c);
    let zero = *ZEROS.get(ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?)?;
    (code - zero < 10).then_some(code - zero)
}

pub(super) fn is_digit(c: char) -> bool {
    digit_value(c).is_some()
}

/// Hyphens and dashes of all lengths, and the minus sign.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | MINUS | '\u{2010}'..='\u{2015}' | '\u{2E3A}' | '\u{2E3B}' | '\u{058A}' | '\u{05BE}'
    )
}

/// Quotation marks, apostrophes, primes, and the letters that look like them.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '´' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201F}' | '\u{2032}'..='\u{2037}'
        | '\u{02B9}'..='\u{02BF}' | '\u{02EE}' | '「' | '」' | '『' | '』' | '〝' | '〞' | '〟' | '\u{05F3}' | '\u{05F4}')
}

/// Brackets that surround; `<` and `>` are signs.
pub(super) fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | '⟨' | '⟩' | '⁅' | '⁆' | '\u{3008}'..='\u{300B}'
        | '\u{3010}' | '\u{3011}' | '\u{3014}'..='\u{301B}')
}

/// Signs that end or divide a sentence, in the scripts that have their own; the Arabic ones are escaped, lest
/// editors turn the line around.
pub(super) fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '‥'
            | '¿'
            | '¡'
            | '。'
            | '、'
            | '・'
            | '।'
            | '॥'
            | '։'
            | '՞'
            | '՜'
            | '՝'
            | '‼'
            | '‽'
            | '⁇'
            | '⁈'
            | '⁉'
            | '\u{60C}'
            | '\u{61B}'
            | '\u{61F}'
            | '\u{6D4}'
    )
}

/// Whether a combining mark on this (decomposed) letter is an accent: Latin, Greek and Cyrillic.
pub(super) fn takes_accents(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{00C0}'..='\u{02AF}' | '\u{0370}'..='\u{03FF}' | '\u{0400}'..='\u{052F}'
            | '\u{1C80}'..='\u{1C8F}' | '\u{1E00}'..='\u{1FFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A640}'..='\u{A69F}'
            | '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB64}')
            && c.is_alphabetic()
}

/// Characters of another width, ligatures, and letters of mathematics or in circles: they mean what their plain
/// characters mean.
fn is_variant(c: char) -> bool {
    matches!(c, '\u{2100}'..='\u{214F}' | '\u{2460}'..='\u{24FF}' | '\u{1D400}'..='\u{1D7FF}'
        | '\u{0132}' | '\u{0133}' | '\u{0149}' | '\u{01C4}'..='\u{01CC}' | '\u{01F1}'..='\u{01F3}'
        | '\u{3000}' | '\u{FB00}'..='\u{FDFF}' | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE6B}'
        | '\u{FE70}'..='\u{FEFC}' | '\u{FF01}'..='\u{FFEE}')
}

/// The text in plain width, without ligatures and invisible characters; superscripts stay.
pub(super) fn plain_characters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_folded_away(*c)) {
        if is_variant(c) {
            plain.extend(once(c).nfkd());
        } else {
            plain.push(c);
        }
    }
    plain
}

/// The text in plain characters, with ASCII digits and one kind of hyphen.
pub(super) fn plain_digits(text: &str) -> String {
    let plain = |c| match digit_value(c).and_then(|value| char::from_digit(value, 10)) {
        Some(digit) => digit,
        None if is_dash(c) => '-',
        None => c,
    };
    plain_characters(text).chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zeros_are_in_order() {
        assert!(ZEROS.is_sorted());
    }

    #[test]
    fn digits_of_any_script_have_a_value() {
        for (c, value) in
            [('7', 7), ('٣', 3), ('۹', 9), ('५', 5), ('৮', 8), ('๔', 4), ('꧗', 7), ('６', 6)]
        {
            assert_eq!(digit_value(c), Some(value), "{c}");
        }
        for c in ['²', '½', 'Ⅳ', '三', 'a', '/', ':', '\u{10FFFF}'] {
            assert_eq!(digit_value(c), None, "{c}");
        }
    }

    #[test]
    fn width_ligatures_and_circles_go_and_superscripts_stay() {
        for (dressed, plain) in [
            ("ﬁnal", "final"),
            ("Ｇ７７！", "G77!"),
            ("x²", "x²"),
            ("Ĳssel", "IJssel"),
            ("a\u{200B}b", "ab"),
            ("𝐁𝐚𝐧𝐝𝐮𝐧𝐠 𝟏𝟗𝟔𝟒 ℕ ℃ ①", "Bandung 1964 N °C 1"),
        ] {
            assert_eq!(plain_characters(dressed), plain);
        }
    }

    #[test]
    fn a_long_vowel_is_no_dash_and_a_sign_no_letter() {
        assert!(!is_dash('ー') && is_dash('–'));
        assert!(takes_accents('e') && takes_accents('и') && takes_accents('ω'));
        assert!(
            !takes_accents('か')
                && !takes_accents('ह')
                && !takes_accents('=')
                && !takes_accents('×')
        );
    }

    #[test]
    fn numbers_are_read_in_plain_digits_and_hyphens() {
        assert_eq!(plain_digits("−١٢٣–４５"), "-123-45");
    }
}
