//! Statements that are nearly all true: a learner answers `True` without reading.

use crate::check::deck_view::DeckView;
use crate::check::hit::Hit;
use crate::question::{Answer, At, Question};
use crate::say::Say;

/// From this many statements on, all being true is a habit.
const ALL_TRUE: usize = 5;
/// From this many statements on, it is still a habit if an eighth of them is false.
const NEARLY_ALL_TRUE: usize = 8;

/// `True` is right for all statements, or for nearly all.
pub(super) fn mostly_true(view: &DeckView) -> Vec<Hit> {
    let truth_of = |(place, question): (usize, &Question)| match &question.answer {
        Answer::Truth(truth) => Some((place, truth.is)),
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => None,
    };
    let statements: Vec<(usize, bool)> = view.questions().filter_map(truth_of).collect();
    let (count, wrong) = (statements.len(), statements.iter().filter(|(_, is)| !is).count());
    let nearly = count >= ALL_TRUE && wrong == 0 || count >= NEARLY_ALL_TRUE && wrong * 8 <= count;
    let first = statements.iter().find(|(_, is)| *is).filter(|_| nearly && view.whole);
    let Some((first, _)) = first else { return Vec::new() };
    let say = Say::new("lint-mostly-true").with("count", count - wrong).with("of", count);
    let hit = Hit::in_question(*first, At::field("answer"), say);
    vec![hit.help(Say::new("lint-mostly-true-help"))]
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn true_is_right_for_nearly_all() {
        let statements = |truths: &[&str]| -> String {
            let one = |(n, truth): (usize, &&str)| {
                format!("(ask: \"Matter {n} is so.\", answer: {truth}),\n")
            };
            truths.iter().enumerate().map(one).collect()
        };
        assert_finds(
            "mostly-true",
            &[&statements(&["True"; 5]), &statements(&[&["True"; 9][..], &["False"]].concat())],
        );
        assert_quiet(
            "mostly-true",
            &[
                &statements(&["True"; 4]),
                &statements(&["False"; 6]),
                &statements(&["True", "True", "True", "True", "True", "False"]),
            ],
        );
    }
}
