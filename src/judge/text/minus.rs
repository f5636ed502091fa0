//! Tells a minus between letters from a hyphen, which folding drops: `a - b` is not `ab`.

use crate::judge::characters::{MINUS, is_dash};

/// Whether a text has a dash of any sort.
pub(super) fn has_dash(text: &str) -> bool {
    if text.is_ascii() { text.contains('-') } else { text.contains(is_dash) }
}

/// Whether a text has a minus between two operands, one of them with a letter: `a - b`, `2x − 3y`.
pub(super) fn subtracts(text: &str) -> bool {
    text.char_indices().filter(|(_, sign)| is_dash(*sign)).any(|(at, sign)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + sign.len_utf8()..).unwrap_or_default();
        let spaced =
            before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace);
        let (left, right) =
            (before.split_whitespace().next_back(), after.split_whitespace().next());
        (spaced || sign == MINUS) && left.is_some_and(is_operand) && right.is_some_and(is_operand)
    })
}

/// Whether a word is a letter of a formula, with figures and signs but without a second letter beside it.
fn is_operand(word: &str) -> bool {
    let letters = word.chars().filter(|sign| sign.is_alphabetic()).count();
    let joined = word.chars().zip(word.chars().skip(1));
    letters > 0
        && !joined.into_iter().any(|(one, next)| one.is_alphabetic() && next.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::super::SpacedText;
    use crate::judge::Language;

    fn differ_by_minus(one: &str, other: &str) -> bool {
        let language = Language::new("en");
        SpacedText::new(one, &language).differs_by_minus(&SpacedText::new(other, &language))
    }

    #[test]
    fn a_minus_between_letters_counts_and_a_hyphen_does_not() {
        for (one, other) in
            [("a - b", "ab"), ("xy", "x − y"), ("2a−3b", "2a3b"), ("(a - b)²", "(ab)²")]
        {
            assert!(differ_by_minus(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("a - b", "a-b"),
            ("X-ray", "X ray"),
            ("Asia - Africa", "Asia Africa"),
            ("G-77", "G77"),
            ("T - shirt", "T shirt"),
            ("ab", "ab"),
        ] {
            assert!(!differ_by_minus(one, other), "{one} {other}");
        }
    }
}
