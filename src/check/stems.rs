//! Prompts that ask for what is not so: a learner in a hurry reads over the small word.

use super::case::Case;
use super::words::Words;
use crate::question::{Answer, At, Flaw};
use crate::say::Say;

/// A choice whose prompt denies, with a small word that is not made to stand out.
pub(super) fn negative(case: &Case) -> Vec<Flaw> {
    let (Answer::Choice(_) | Answer::Many(_)) = &case.question.answer else { return Vec::new() };
    // Most prompts deny nothing: that is seen before any is taken apart.
    if !case.ask.any(DENYING)
        && !case.question.ask.contains("n't")
        && !case.question.ask.contains("n’t")
    {
        return Vec::new();
    }
    let asked = last_sentence(&case.question.ask);
    let Some(word) = denying(asked) else { return Vec::new() };
    let words = Words::of(asked, case.language);
    if words.any(NOT_SO) || words.holds_any(HARMLESS) || !is_about_options(&words, asked) {
        return Vec::new();
    }
    let say = Say::new("lint-negative-stem").with("word", word);
    let help = Say::new("lint-negative-stem-help").with("word", word.to_uppercase());
    vec![Flaw::new("negative-stem", At::field("ask"), say).help(help)]
}

const DENYING: &[&str] = &["not", "except", "bukan", "tidak", "kecuali"];

/// Where these stand the denial belongs to a condition, a reason or an alternative.
const NOT_SO: &[&str] = &[
    "if", "why", "when", "because", "unless", "whether", "although", "or", "jika", "kalau",
    "apabila", "bila", "mengapa", "kenapa", "karena", "meskipun", "walaupun", "agar", "supaya",
    "atau", "who-do",
];

/// Rows of words that deny nothing.
const HARMLESS: &[&str] = &[
    "-not-only-", "-bukan-hanya-", "-tidak-hanya-", "-bukan-sekadar-", "-not-more-than-",
    "-not-less-than-", "-tidak-lebih-", "-tidak-kurang-", "-tidak-pernah-", "-tidak-langsung-",
    "-tidak-tetap-", "-not-yet-", "-tidak-sama-dengan-",
];

/// The sentence that asks: the last, without what stands in quotes.
fn last_sentence(ask: &str) -> &str {
    let trimmed = ask.trim_end().trim_end_matches(['?', '.', '!', ':', '…']);
    let start = trimmed.rfind(['?', '!', '\n']).max(trimmed.rfind(". ")).map_or(0, |at| at + 1);
    ask.get(start..).unwrap_or(ask)
}

/// The word that denies, where it is written as small as the rest.
fn denying(sentence: &str) -> Option<&str> {
    let mut quoted = false;
    for word in sentence.split_whitespace() {
        let opens = word.starts_with(['"', '“', '‘', '\'', '«', '*', '_']);
        let closes = word
            .trim_end_matches(['?', ',', '.', ':'])
            .ends_with(['"', '”', '’', '\'', '»', '*', '_']);
        let inside = quoted || opens;
        quoted = inside && !closes;
        let bare =
            word.trim_matches(|sign: char| !sign.is_alphabetic() && sign != '\'' && sign != '’');
        let denies = DENYING.contains(&bare) || bare.ends_with("n't") || bare.ends_with("n’t");
        if denies && !inside {
            return Some(bare);
        }
    }
    None
}

/// Whether the sentence asks which of the options it is; "what happens", "how" and the like ask otherwise.
fn is_about_options(words: &Words, sentence: &str) -> bool {
    let asks = words.any(&[
        "which", "what", "who", "whom", "manakah", "mana", "apa", "apakah", "siapa", "siapakah",
        "berikut", "following", "yang", "kecuali", "except", "these",
    ]);
    let otherwise = words.holds_any(&[
        "-what-happens-", "-what-will-", "-what-would-", "-apa-yang-terjadi-", "-apa-akibat",
        "-what-does-",
    ]);
    asks && !otherwise && !sentence.is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    fn choice(ask: &str) -> String {
        format!("(ask: \"{ask}\", answer: Choice(right: \"iron\", wrong: [\"wood\", \"wool\"])),")
    }

    #[test]
    fn a_small_word_turns_the_question_round() {
        for ask in [
            "Which of these is not a textile?",
            "All of the following are textiles except:",
            "Which country didn't sign?",
            "Manakah yang bukan serat?",
            "Berikut ini serat, kecuali …",
            "Which of them does not burn?",
        ] {
            found("negative-stem", &[&choice(ask)]);
        }
    }

    #[test]
    fn what_stands_out_or_asks_otherwise_is_none() {
        for ask in [
            "Which of these is NOT a textile?",
            "Berikut ini serat, KECUALI …",
            "Which of these is *not* a textile?",
            "Why did the ship not sink?",
            "What happens if it is not cooled?",
            "Apa yang terjadi jika air tidak mendidih?",
            "It did not rain for a year. Which metal was found?",
            "What does the word “not” mean?",
            "Which is not only hard but also heavy?",
            "Negara mana yang tidak pernah dijajah?",
            "Whether or not it floats: which is it?",
        ] {
            quiet("negative-stem", &[&choice(ask)]);
        }
        quiet(
            "negative-stem",
            &["(ask: \"Which metal is not solid?\", answer: Text(\"mercury\")),"],
        );
    }
}
