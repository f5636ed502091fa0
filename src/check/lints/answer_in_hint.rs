//! Answers that can be read in their own hint.

use super::answer_in_prompt::count_numbers;
use crate::check::answer_words::AnswerWords;
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::opposites::offers_alternatives;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// The answer is in its own hint, and not in the prompt already.
pub(super) fn answer_in_hint(view: &QuestionView) -> Option<Hit> {
    let words = FoldedWords::new(view.question.hint.as_ref()?, view.language);
    let denies = words.has_word(&["not", "bukan", "nor", "tidak", "neither"]);
    if denies || offers_alternatives(&words) {
        return None;
    }
    // A number among others is not given away.
    if matches!(view.question.answer, Answer::Number(_)) && count_numbers(&words) != 1 {
        return None;
    }
    let given_away =
        |answer: &&AnswerWords| words.contains(&answer.words) && !view.ask.contains(&answer.words);
    let answer = view.answers().iter().find(given_away)?;
    let say = Say::new("lint-answer-in-hint").with("text", answer.text.as_str());
    Some(view.hit(At::field("hint"), say).help(Say::new("lint-answer-in-hint-help")))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn the_answer_stands_in_the_hint() {
        assert_finds(
            "answer-in-hint",
            &[
                r#"(ask: "In which city?", answer: Text("Bandung"), hint: "Bandung lies in Java."),"#,
                r#"(ask: "In which year?", answer: Date("1955"), hint: "The book on 1955 tells."),"#,
            ],
        );
        assert_quiet(
            "answer-in-hint",
            &[
                r#"(ask: "In which city?", answer: Text("Bandung"), hint: "It begins with B."),"#,
                r#"(ask: "In which city?", answer: Text("Bandung"), hint: "Bandung or Jakarta?"),"#,
                r#"(ask: "On which day?", answer: Date("1974-09-15"), hint: "It was in 1974."),"#,
            ],
        );
    }
}
