//! Counts the wrong letters in a word: few enough in a long word are a slip of the finger.

use strsim::osa_distance;

use super::apart::are_apart;

/// The wrong letters in a word, one or two; None if it is the right word or another one.
///
/// A right word of 5 letters allows one edit (insert, drop, replace, swap of neighbours), one of 10 two. None may touch
/// the first letter, or make a word with another sense.
pub(in crate::judge) fn letters_amiss(given: &str, right: &str) -> Option<usize> {
    // Most pairs differ here, and counting letters takes longer.
    if given.as_bytes().first() != right.as_bytes().first() {
        return None;
    }
    let (given_count, right_count) = (given.chars().count(), right.chars().count());
    let allowed = match right_count {
        0..=4 => return None,
        5..=9 => 1,
        _ => 2,
    };
    if given_count.abs_diff(right_count) > allowed || given.chars().next() != right.chars().next() {
        return None;
    }
    let edits = edit_distance(given, right);
    ((1..=allowed).contains(&edits) && !are_apart(given, right)).then_some(edits)
}

/// The edits between two words. Most are close together, so what both words have around them is cut off first.
fn edit_distance(given: &str, right: &str) -> usize {
    let same = |(one, other): &(char, char)| one == other;
    let start: usize = given
        .chars()
        .zip(right.chars())
        .take_while(same)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    let (given, right) = (given.get(start..).unwrap_or(given), right.get(start..).unwrap_or(right));
    let pairs = given.chars().rev().zip(right.chars().rev());
    let end: usize = pairs.take_while(same).map(|(letter, _)| letter.len_utf8()).sum();
    let inner = |word: &'_ str| word.len() - end;
    let given = given.get(..inner(given)).unwrap_or(given);
    let right = right.get(..inner(right)).unwrap_or(right);
    if given.is_empty() || right.is_empty() {
        return given.chars().count() + right.chars().count();
    }
    osa_distance(given, right)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_edit_from_five_letters_two_from_ten() {
        for (given, right, edits) in [
            ("bandong", "bandung", Some(1)),
            ("bandng", "bandung", Some(1)),
            ("banduung", "bandung", Some(1)),
            ("banudng", "bandung", Some(1)),
            ("bondong", "bandung", None),
            ("mali", "mala", None),
            ("malta", "maltb", Some(1)),
            ("maltx", "malt", None),
            ("yogyakata", "yogyakarta", Some(1)),
            ("yogjakata", "yogyakarta", Some(2)),
            ("yogjkata", "yogyakarta", None),
            ("persatuen", "persatuan", Some(1)),
            ("persetuen", "persatuan", None),
            ("", "bandung", None),
            ("bandung", "", None),
            ("bandung", "bandung", None),
        ] {
            assert_eq!(letters_amiss(given, right), edits, "{given} / {right}");
        }
    }

    #[test]
    fn a_slip_never_touches_the_first_letter() {
        for given in ["pandung", "abndung", "andung", "xbandung"] {
            assert_eq!(letters_amiss(given, "bandung"), None, "{given}");
        }
    }

    proptest! {
        #[test]
        fn a_letter_replaced_inside_is_a_slip(head in "[f-m]{3}", tail in "[f-m]{2,9}", other in "[u-x]") {
            let (given, right) = (format!("{head}{other}{tail}"), format!("{head}f{tail}"));
            prop_assert_eq!(letters_amiss(&given, &right), Some(1));
        }

        #[test]
        fn what_two_words_share_at_their_ends_costs_no_edits(given in "[abé]{0,8}", right in "[abé]{0,8}") {
            prop_assert_eq!(edit_distance(&given, &right), osa_distance(&given, &right));
        }

        #[test]
        fn any_two_words_can_be_compared(given in any::<String>(), right in any::<String>()) {
            let _ = letters_amiss(&given, &right);
        }
    }
}
