//! Reads an answer that repeats the word beside its blank.

use crate::judge::{Language, SpacedText, TypedText};

/// Reports whether an answer is right together with the word before or behind its blank: `Hukum {I} Newton` answered
/// with "hukum I", or with the 1 that an I behind a word is.
pub(super) fn repeats_sentence(
    answers: &[String],
    given: &str,
    (before, after): (&String, &String),
    language: &Language,
) -> bool {
    let bare = |word: &'_ str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    let is_word = |word: &String| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let before = before.split_whitespace().next_back().map(bare).filter(is_word);
    let after = after.split_whitespace().next().map(bare).filter(is_word);
    let is_same = |given: &str, right: String| {
        let (given, right) = (SpacedText::new(given, language), SpacedText::new(&right, language));
        TypedText::new(&given).compare(&right).is_some_and(|likeness| likeness.sort.is_none())
    };
    answers.iter().any(|answer| {
        let behind = before.as_ref().is_some_and(|word| {
            let right = || format!("{word} {answer}");
            let is_numeral = matches!(answer.as_str(), "I" | "V" | "X");
            is_same(given, right()) || is_numeral && is_same(&format!("{word} {given}"), right())
        });
        behind || after.as_ref().is_some_and(|word| is_same(given, format!("{answer} {word}")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_may_repeat_the_word_before_or_behind_its_blank() {
        let language = Language::new("id");
        let repeats = |answer: &str, given: &str, before: &str, after: &str| {
            let around = (&before.to_owned(), &after.to_owned());
            repeats_sentence(&[answer.to_owned()], given, around, &language)
        };
        for (answer, given, before, after) in [
            ("I", "1", "Hukum ", " Newton"),
            ("I", "pertama", "Hukum ", " Newton"),
            ("I", "hukum I", "Hukum ", " Newton"),
            ("Minggu", "hari Minggu", "pada hari ", ","),
            ("third", "third debate", "the ", " debate"),
        ] {
            assert!(repeats(answer, given, before, after), "{given}");
        }
        for (answer, given, before, after) in [
            ("I", "2", "Hukum ", " Newton"),
            ("I", "1", "", " Newton"),
            ("third", "second debate", "the ", " debate"),
            ("C", "100", "vitamin ", ""),
            ("Minggu", "hari", "pada hari ", ","),
        ] {
            assert!(!repeats(answer, given, before, after), "{given}");
        }
    }
}
