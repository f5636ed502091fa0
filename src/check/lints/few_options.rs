//! A choice between two, where half of all guesses are right.

use crate::check::hit::Hit;
use crate::check::opposites::is_either_or;
use crate::check::question_view::QuestionView;
use crate::question::At;
use crate::say::Say;

/// A choice between two, unless the question has just two answers by its nature.
pub(super) fn few_options(view: &QuestionView) -> Option<Hit> {
    let [first, second] = view.options() else { return None };
    if is_either_or(view, first.text, second.text) {
        return None;
    }
    let at = if first.last || second.last { At::field("answer") } else { second.at() };
    Some(view.hit(at, Say::new("lint-few-options")).help(Say::new("lint-few-options-help")))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn a_choice_between_two() {
        assert_finds(
            "few-options",
            &[
                r#"(ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),"#,
                r#"(ask: "Di kota mana KAA?", answer: Choice(right: "Bandung", wrong: "Jakarta")),"#,
                r#"(ask: "Which?", answer: Many(right: ["Asia"], wrong: ["Europe"])),"#,
            ],
        );
        assert_quiet(
            "few-options",
            &[
                r#"(ask: "Which is larger, Mars or Venus?", answer: Choice(right: "Venus", wrong: ["Mars"])),"#,
                r#"(ask: "Is lemon juice an acid?", answer: Choice(right: "acid", wrong: ["base"])),"#,
                r#"(ask: "What happens to the pressure?", answer: Choice(right: "it rises", wrong: ["it falls"])),"#,
                r#"(ask: "How is table salt in water?", answer: Choice(right: "soluble", wrong: ["insoluble"])),"#,
                r#"(ask: "She ___ happy.", answer: Choice(right: "is", wrong: ["are"])),"#,
                r#"(ask: "In which city?", answer: Choice(right: "Bandung", wrong: ["Jakarta"], last: ["Neither"])),"#,
            ],
        );
    }
}
