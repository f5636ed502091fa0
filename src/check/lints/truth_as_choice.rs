//! True and false typed as options or as words: hafal has a kind for them, which is never shuffled.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// A choice of which the options are true and false, or a text to type that is one of them.
pub(super) fn truth_as_choice(view: &QuestionView) -> Option<Hit> {
    let is_true = match &view.question.answer {
        Answer::Choice(_) | Answer::Many(_) => {
            let [right, wrong] = view.options() else { return None };
            let (is_true, is_other) = (read_truth(right.text)?, read_truth(wrong.text)?);
            (is_true != is_other && right.right && !wrong.right).then_some(is_true)?
        }
        Answer::Text(text) => {
            let asked = view.ask.has_phrase(ASKED);
            read_truth(text.is.first()?).filter(|_| asked && !text.exact)?
        }
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => return None,
    };
    let written = if is_true { "True" } else { "False" };
    let hit = view.hit(At::field("answer"), Say::new("lint-truth-as-choice"));
    Some(hit.rewrite(written.to_owned()))
}

/// How prompts ask whether something is true.
const ASKED: &[&str] = &["-true-or-false-", "-benar-atau-salah-", "-betul-atau-salah-"];

/// The truth that an option says, in English or Indonesian. Yes and no answer a question, not a statement.
fn read_truth(text: &str) -> Option<bool> {
    match text.trim().trim_end_matches('.').to_lowercase().as_str() {
        "true"
        | "t"
        | "benar"
        | "betul"
        | "it is true"
        | "this is true"
        | "pernyataan benar"
        | "pernyataan ini benar"
        | "b"
        | "correct" => Some(true),
        "false"
        | "f"
        | "salah"
        | "it is false"
        | "this is false"
        | "pernyataan salah"
        | "pernyataan ini salah"
        | "s"
        | "incorrect" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn true_and_false_need_no_options() {
        assert_finds(
            "truth-as-choice",
            &[
                r#"(ask: "Bats are birds.", answer: Choice(right: "False", wrong: ["True"])),"#,
                r#"(ask: "Kelelawar adalah burung.", answer: Choice(right: "Salah", wrong: ["Benar"])),"#,
                r#"(ask: "True or false? Bats are birds.", answer: Text("False")),"#,
            ],
        );
        assert_quiet(
            "truth-as-choice",
            &[
                r#"(ask: "Is 7 prime?", answer: Choice(right: "Yes", wrong: ["No"])),"#,
                r#"(ask: "Bats are birds.", answer: Choice(right: "False", wrong: ["True"], last: ["The text does not say"])),"#,
                r#"(ask: "What does 1 == 1 print?", answer: Text("True")),"#,
            ],
        );
    }
}
