//! A choice with so many options that reading them tests patience.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// Most options of a choice of one: studies find no use in more than four or five that somebody believes.
const MOST_OF_ONE: usize = 7;
/// Most options where several are to be picked: each is judged by itself.
const MOST_OF_MANY: usize = 10;

/// A choice with more options than a learner keeps in mind.
pub(super) fn many_options(view: &QuestionView) -> Option<Hit> {
    let most = if let Answer::Many(_) = view.question.answer { MOST_OF_MANY } else { MOST_OF_ONE };
    let count = view.options().len();
    if count <= most {
        return None;
    }
    let say = Say::new("lint-many-options").with("count", count);
    Some(view.hit(At::field("answer"), say).help(Say::new("lint-many-options-help")))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn more_options_than_anybody_keeps_in_mind() {
        assert_finds(
            "many-options",
            &[
                r#"(ask: "Which?", answer: Choice(right: "A1", wrong: ["B1", "C1", "D1", "E1", "F1", "G1", "H1"])),"#,
            ],
        );
        assert_quiet(
            "many-options",
            &[
                r#"(ask: "Which?", answer: Choice(right: "A1", wrong: ["B1", "C1", "D1", "E1", "F1", "G1"])),"#,
                r#"(ask: "Which?", answer: Many(right: ["A1", "B1", "C1", "D1"], wrong: ["E1", "F1", "G1", "H1"])),"#,
            ],
        );
    }
}
