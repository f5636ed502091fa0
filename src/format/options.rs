//! Makes answers of lettered or numbered options, as lists and tables have them.

use crate::question::{Answer, Choice, Many, Noted, Truth};
use crate::say::Say;

/// The words for true and false, a language each.
const TRUTH_WORDS: [(&[&str], &[&str]); 5] = [
    (&["true", "t"], &["false", "f"]),
    (&["benar", "betul"], &["salah"]),
    (&["wahr", "richtig"], &["falsch"]),
    (&["vrai"], &["faux"]),
    (&["verdadero", "verdadeiro", "vero"], &["falso"]),
];

/// Returns what a word such as `True` or `Salah` says; None of any other text.
pub(super) fn truth_of_word(word: &str) -> Option<bool> {
    truth_and_language(word).map(|(is, _)| is)
}

fn truth_and_language(word: &str) -> Option<(bool, usize)> {
    let word = word.trim().trim_end_matches('.').to_lowercase();
    TRUTH_WORDS.iter().enumerate().find_map(|(language, (yes, no))| {
        let is = yes.contains(&word.as_str());
        (is || no.contains(&word.as_str())).then_some((is, language))
    })
}

/// A Choice or Many of these options, each with its place; those at the places of `right` are right. A Truth if the
/// options are true and false in one language.
pub(super) fn answer_of_options(
    right: &[usize],
    options: Vec<(usize, String)>,
) -> Result<Answer, Say> {
    let is_there = |place: &usize| options.iter().any(|(other, _)| other == place);
    if right.is_empty() || !right.iter().all(is_there) {
        return Err(Say::new("format-no-key"));
    }
    let (mut good, mut wrong) = (Vec::new(), Vec::new());
    for (place, text) in options {
        if right.contains(&place) {
            good.push(text);
        } else {
            wrong.push(Noted { text, why: None });
        }
    }
    let one = good.len() == 1;
    Ok(match good.pop() {
        Some(right) if one => truth_of_options(&right, &wrong).unwrap_or(Answer::Choice(Choice {
            right,
            wrong,
            last: Vec::new(),
        })),
        last => Answer::Many(Many { right: good.into_iter().chain(last).collect(), wrong }),
    })
}

fn truth_of_options(right: &str, wrong: &[Noted]) -> Option<Answer> {
    let [wrong] = wrong else { return None };
    let (is, language) = truth_and_language(right)?;
    (truth_and_language(&wrong.text)? == (!is, language)).then_some(Answer::Truth(Truth { is }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_that_are_true_and_false_make_a_truth() {
        let answer = |right: &[usize], options: &[&str]| {
            let options = options.iter().map(ToString::to_string).enumerate().collect();
            answer_of_options(right, options)
        };
        assert_eq!(answer(&[1], &["True", "FALSE"]), Ok(Answer::Truth(Truth { is: false })));
        assert_eq!(answer(&[1], &["Salah", "Benar."]), Ok(Answer::Truth(Truth { is: true })));
        for options in [&["True", "Salah"][..], &["True", "True"], &["True", "False", "Both"]] {
            assert!(matches!(answer(&[0], options), Ok(Answer::Choice(_))), "{options:?}");
        }
        assert!(matches!(answer(&[0, 1], &["True", "False"]), Ok(Answer::Many(_))));
        assert_eq!(answer(&[2], &["a", "b"]), Err(Say::new("format-no-key")));
    }
}
