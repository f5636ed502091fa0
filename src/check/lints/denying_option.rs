//! Options that deny where the prompt denies too: a learner who knows the answer must turn it round twice.

use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::Answer;
use crate::say::Say;

/// A choice that asks for what is not so, and an option that says what is not so.
pub(super) fn denying_option(view: &QuestionView) -> Option<Hit> {
    let (Answer::Choice(_) | Answer::Many(_)) = &view.question.answer else { return None };
    let ask = &view.question.ask;
    // Most prompts deny nothing, which this shows before any is taken apart.
    if !view.ask.has_word(DENIALS) && !ask.contains("n't") && !ask.contains("n’t") {
        return None;
    }
    let stem =
        ask.rsplit(['?', '\n', '…']).find(|part| part.split_whitespace().nth(1).is_some())?;
    let stem = stem.rsplit(". ").next()?;
    let word = find_denial(stem)?;
    let words = FoldedWords::new(stem, view.language);
    if !words.has_word(ASKING) || words.has_word(OF_REASONS) {
        return None;
    }
    let denies = |text: &str| text.contains(' ') && find_denial(text).is_some();
    let option = view.options().iter().find(|option| !option.last && denies(option.text))?;
    let say = Say::new("lint-denying-option").with("word", word).with("text", option.text);
    Some(view.hit(option.at(), say).help(Say::new("lint-denying-option-help")))
}

/// Words that deny, in English and Indonesian.
const DENIALS: &[&str] =
    &["not", "cannot", "never", "except", "tidak", "bukan", "belum", "kecuali", "tak"];

/// Words that ask which of the options it is.
const ASKING: &[&str] = &[
    "which", "what", "who", "following", "these", "except", "manakah", "mana", "apa", "apakah",
    "siapa", "berikut", "kecuali", "adalah",
];

/// With one of these words a prompt asks for a reason, or denies a condition.
const OF_REASONS: &[&str] = &[
    "why", "if", "when", "because", "mengapa", "kenapa", "jika", "karena", "apabila", "bila",
    "kalau", "happens",
];

/// Words before which a denial does not count: "not only", "tidak hanya", "no longer".
const IDLE_BEFORE: &[&str] = &["only", "just", "hanya", "saja", "sekadar", "cuma", "less", "more"];

/// The first word of a sentence that denies, outside of quotes.
fn find_denial(sentence: &str) -> Option<&str> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut quoted = false;
    for (place, word) in words.iter().enumerate() {
        let end = word.trim_end_matches(['?', ',', '.', ':']);
        let inside = quoted || word.starts_with(['"', '“', '‘', '«', '\'']);
        quoted = inside && !end.ends_with(['"', '”', '’', '»', '\'']);
        let bare = bare_word(word);
        let lower = bare.to_lowercase();
        let denies =
            DENIALS.contains(&lower.as_str()) || lower.ends_with("n't") || lower.ends_with("n’t");
        let next = words.get(place + 1).map(|word| bare_word(word).to_lowercase());
        let idle = next.is_some_and(|next| IDLE_BEFORE.contains(&next.as_str()));
        let or_not = place > 0 && matches!(words.get(place - 1), Some(&"or" | &"atau" | &"why"));
        if denies && !inside && !idle && !or_not {
            return Some(bare);
        }
    }
    None
}

fn bare_word(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '\'' && sign != '’')
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_denial_in_the_prompt_and_one_in_an_option() {
        assert_finds(
            "denying-option",
            &[
                r#"(ask: "Which is NOT true of reptiles?", answer: Choice(right: "They have fur", wrong: ["They do not make milk", "They lay eggs"])),"#,
                r#"(ask: "Which is not a reason for the war?", answer: Choice(right: "the weather", wrong: ["the king did not pay", "the harvest"])),"#,
                r#"(language: "id", questions: [(ask: "Manakah yang bukan ciri reptil?", answer: Choice(right: "berambut", wrong: ["tidak menyusui", "bertelur"]))])"#,
            ],
        );
        assert_quiet(
            "denying-option",
            &[
                r#"(ask: "Why does ice not sink?", answer: Choice(right: "it is lighter", wrong: ["water does not let it", "it holds air"])),"#,
                r#"(ask: "Which is true of reptiles?", answer: Choice(right: "They do not make milk", wrong: ["They do not lay eggs", "They have fur"])),"#,
                r#"(ask: "Which is NOT a metal?", answer: Choice(right: "wood", wrong: ["iron", "tin"])),"#,
                r#"(ask: "What happens if it is not cooled?", answer: Choice(right: "it melts", wrong: ["it does not melt", "it burns"])),"#,
            ],
        );
    }
}
