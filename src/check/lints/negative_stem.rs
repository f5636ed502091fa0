//! Prompts that ask for what is not so: a learner in a hurry overlooks the small word.

use super::denying_option::denying_option;
use super::double_negation::find_double_negation;
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::deck::text_literal;
use crate::question::{Answer, At};
use crate::say::Say;

/// A choice whose prompt denies with a word that is neither in capitals nor otherwise emphasised.
pub(super) fn negative_stem(view: &QuestionView) -> Option<Hit> {
    let (Answer::Choice(_) | Answer::Many(_)) = &view.question.answer else { return None };
    let ask = &view.question.ask;
    // Most prompts deny nothing, which this shows before any is taken apart.
    if !view.ask.has_word(DENYING) && !ask.contains("n't") && !ask.contains("n’t") {
        return None;
    }
    let sentence = last_sentence(ask);
    let word = small_denial(sentence)?;
    let words = FoldedWords::new(sentence, view.language);
    if words.has_word(CONDITIONAL) || words.has_phrase(HARMLESS) || !is_about_options(&words) {
        return None;
    }
    // A prompt that denies twice, itself or with an option, has another finding.
    if find_double_negation(view).is_some() || denying_option(view).is_some() {
        return None;
    }
    let say = Say::new("lint-negative-stem").with("word", word);
    let help = Say::new("lint-negative-stem-help").with("word", word.to_uppercase());
    let hit = view.hit(At::field("ask"), say).help(help);
    Some(with_capitals(ask, sentence, word).into_iter().fold(hit, Hit::mend))
}

/// A prompt with the denial of its last sentence in capitals, as a deck writes it.
fn with_capitals(ask: &str, sentence: &str, word: &str) -> Option<String> {
    let is_whole = |at: &usize| {
        let before = sentence.get(..*at).and_then(|before| before.chars().next_back());
        let after = sentence.get(at + word.len()..).and_then(|after| after.chars().next());
        !before.into_iter().chain(after).any(char::is_alphabetic)
    };
    let at = sentence.match_indices(word).map(|(at, _)| at).find(is_whole)?;
    let start = ask.len().checked_sub(sentence.len())? + at;
    let (head, rest) = (ask.get(..start)?, ask.get(start + word.len()..)?);
    Some(text_literal(&format!("{head}{}{rest}", word.to_uppercase())))
}

const DENYING: &[&str] = &["not", "except", "bukan", "tidak", "kecuali"];

/// With one of these words the denial belongs to a condition, a reason or an alternative.
const CONDITIONAL: &[&str] = &[
    "if", "why", "when", "because", "unless", "whether", "although", "or", "jika", "kalau",
    "apabila", "bila", "mengapa", "kenapa", "karena", "meskipun", "walaupun", "agar", "supaya",
    "atau",
];

/// Phrases that deny nothing.
const HARMLESS: &[&str] = &[
    "-not-only-", "-bukan-hanya-", "-tidak-hanya-", "-bukan-sekadar-", "-not-more-than-",
    "-not-less-than-", "-tidak-lebih-", "-tidak-kurang-", "-tidak-pernah-", "-tidak-langsung-",
    "-tidak-tetap-", "-not-yet-", "-tidak-sama-dengan-",
];

/// The sentence that asks: the last one.
fn last_sentence(ask: &str) -> &str {
    let trimmed = ask.trim_end().trim_end_matches(['?', '.', '!', ':', '…']);
    let start = trimmed.rfind(['?', '!', '\n']).max(trimmed.rfind(". ")).map_or(0, |at| at + 1);
    ask.get(start..).unwrap_or(ask)
}

/// The word that denies, where it is outside of quotes and written as small as the rest.
fn small_denial(sentence: &str) -> Option<&str> {
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

/// Whether a sentence asks which of the options it is; "what happens" and the like ask for something else.
fn is_about_options(words: &FoldedWords) -> bool {
    let asks = words.has_word(&[
        "which", "what", "who", "whom", "manakah", "mana", "apa", "apakah", "siapa", "siapakah",
        "berikut", "following", "yang", "kecuali", "except", "these",
    ]);
    let otherwise = words.has_phrase(&[
        "-what-happens-", "-what-will-", "-what-would-", "-apa-yang-terjadi-", "-apa-akibat",
        "-what-does-",
    ]);
    asks && !otherwise
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

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
            assert_finds("negative-stem", &[&choice(ask)]);
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
            assert_quiet("negative-stem", &[&choice(ask)]);
        }
        assert_quiet(
            "negative-stem",
            &["(ask: \"Which metal is not solid?\", answer: Text(\"mercury\")),"],
        );
    }
}
