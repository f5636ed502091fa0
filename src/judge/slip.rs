//! Tells slips of the finger from wrong answers.

use strsim::osa_distance;

use super::characters::{MINUS, is_dash, is_stop};

/// In characters; longer texts have no slips, since comparing them costs the product of both lengths.
const LONGEST: usize = 200;

/// Whether a folded text is a slip of the right one, itself folded; the caller excludes rivals.
///
/// A right text of 5 letters allows one edit (insert, drop, replace, swap of neighbours), one of 9 two. None may
/// touch the first letter, a digit, a sign between digits, or a sign of arithmetic.
pub fn is_slip(given: &str, right: &str) -> bool {
    let allowed = edits_allowed(right);
    if allowed == 0
        || given == right
        || is_long(given)
        || is_long(right)
        || !begin_alike(given, right)
    {
        return false;
    }
    let (given, right) = (SlipPieces::split(given), SlipPieces::split(right));
    given.fixed == right.fixed && given.distance(&right) <= allowed
}

fn edits_allowed(right: &str) -> usize {
    match right.chars().filter(|c| c.is_alphabetic()).take(9).count() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

fn is_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

fn begin_alike(given: &str, right: &str) -> bool {
    let first_letter = |text: &str| text.chars().find(|c| c.is_alphabetic());
    given.chars().next() == right.chars().next() && first_letter(given) == first_letter(right)
}

/// A text split into what a slip may touch and what it may not: `loose` has one piece more than `fixed`.
struct SlipPieces {
    loose: Vec<String>,
    fixed: Vec<String>,
}

impl SlipPieces {
    fn split(text: &str) -> Self {
        let mut pieces = Self { loose: vec![String::new()], fixed: Vec::new() };
        let (mut before, mut was_fixed) = (None, false);
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            let fixed = is_fixed(before, c, rest.clone().next());
            if fixed && !was_fixed {
                pieces.fixed.push(String::new());
                pieces.loose.push(String::new());
            }
            let row = if fixed { &mut pieces.fixed } else { &mut pieces.loose };
            if let Some(piece) = row.last_mut() {
                piece.push(c);
            }
            (before, was_fixed) = (Some(c), fixed);
        }
        pieces
    }

    fn distance(&self, other: &Self) -> usize {
        self.loose.iter().zip(&other.loose).map(|(a, b)| osa_distance(a, b)).sum()
    }
}

fn is_fixed(before: Option<char>, c: char, after: Option<char>) -> bool {
    let number = |c: Option<char>| c.is_some_and(char::is_numeric);
    c.is_numeric()
        || matches!(
            c,
            '+' | '#' | '%' | '=' | '<' | '>' | '*' | '^' | '±' | '×' | '÷' | '√' | '≠' | '≤' | '≥'
        )
        || (c == MINUS && number(after))
        || ((is_dash(c) || is_stop(c) || c == '/') && number(before) && number(after))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::judge::{Language, fold};

    #[test]
    fn one_edit_from_five_letters_two_from_nine() {
        for (given, right, slip) in [
            ("bandong", "bandung", true),
            ("bandng", "bandung", true),
            ("banduung", "bandung", true),
            ("banudng", "bandung", true),
            ("bondong", "bandung", false),
            ("mali", "mala", false),
            ("malta", "maltb", true),
            ("maltx", "malt", false),
            ("yogyakata", "yogyakarta", true),
            ("yogjakata", "yogyakarta", true),
            ("yogjkata", "yogyakarta", false),
            ("", "bandung", false),
            ("bandung", "", false),
        ] {
            assert_eq!(is_slip(given, right), slip, "{given} / {right}");
        }
    }

    #[test]
    fn a_slip_never_touches_the_first_letter() {
        for given in ["pandung", "abndung", "andung", "xbandung"] {
            assert!(!is_slip(given, "bandung"), "{given}");
        }
        assert!(!is_slip("100milometer", "100kilometer"));
    }

    #[test]
    fn a_slip_never_touches_a_digit() {
        for (given, right) in [
            ("covid18", "covid19"),
            ("covid1", "covid19"),
            ("covid", "covid9"),
            ("covi19d", "covid19"),
            ("pasal331945", "pasal3319451"),
            ("agustus17x45", "agustus1745"),
            ("tahunx²", "tahunx³"),
        ] {
            assert!(!is_slip(given, right), "{given} / {right}");
        }
        assert!(is_slip("covod19", "covid19"));
        assert!(is_slip("pasl33ayat2", "pasal33ayat2"));
    }

    #[test]
    fn a_slip_never_touches_a_sign_between_digits() {
        for (given, right) in [
            ("sekitar35", "sekitar3.5"),
            ("sekitar3,5", "sekitar3.5"),
            ("tahun1955/1964", "tahun1955-1964"),
            ("derajat5", "derajat−5"),
            ("bahasac+", "bahasac++"),
            ("bahasac#", "bahasac+"),
        ] {
            assert!(!is_slip(given, right), "{given} / {right}");
        }
    }

    #[test]
    fn a_long_text_has_no_slips() {
        let right = "a".repeat(201);
        assert!(!is_slip(&format!("{right}b"), &right));
        assert!(!is_slip(&"a".repeat(1_000_000), "aaaaaaaaaa"));
        let right = "a".repeat(200);
        assert!(is_slip(&right[1..], &right));
    }

    proptest! {
        #[test]
        fn a_text_is_never_a_slip_of_itself(text in any::<String>()) {
            let folded = fold(&text, &Language::new("id"));
            prop_assert!(!is_slip(&folded, &folded));
        }

        #[test]
        fn a_letter_replaced_inside_is_a_slip(head in "[a-m]{3}", tail in "[a-m]{2,9}", other in "[n-z]") {
            let given = format!("{head}{other}{tail}");
            let right = format!("{head}a{tail}");
            prop_assert!(is_slip(&given, &right));
        }

        #[test]
        fn any_two_texts_can_be_asked_about(given in any::<String>(), right in any::<String>()) {
            let _ = is_slip(&given, &right);
        }
    }
}
