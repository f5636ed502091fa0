//! What the tests of formats read from decks and reports.

use super::Report;
use crate::deck::{Deck, write_question};
use crate::question::{Answer, Question};

/// Each question as hafal writes it, without its id.
pub(super) fn questions_as_ron(deck: &Deck) -> Vec<String> {
    let without_id = |question: &Question| Question { id_given: false, ..question.clone() };
    deck.questions.iter().map(|question| write_question(&without_id(question), 0)).collect()
}

/// The line and the reason of every entry, those of skipped questions first.
pub(super) fn lines_and_reasons(report: &Report) -> Vec<(usize, &'static str)> {
    let entries = report.skipped.iter().chain(&report.changed);
    entries.map(|entry| (entry.line.expect("a line"), entry.why.id)).collect()
}

/// The changes that are not undone when hafal reads the file again: those beyond what a comment keeps.
pub(super) fn lasting_changes(report: &Report) -> Vec<&'static str> {
    let ids = report.changed.iter().map(|entry| entry.why.id);
    ids.filter(|id| *id != "format-comment-only").collect()
}

/// Whether two answers are the same, where a number may be written in another way.
pub(super) fn is_same_answer(one: &Answer, other: &Answer) -> bool {
    match (one, other) {
        (Answer::Number(one), Answer::Number(other)) => {
            (one.is.value, one.within.value, &one.unit)
                == (other.is.value, other.within.value, &other.unit)
        }
        (one, other) => one == other,
    }
}
