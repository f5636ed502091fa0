//! Marks kept attempts again by the decks as they are today; the old marks stay in the log.

use anyhow::Result;

use super::decks::{StudyDeck, load_all, named_places};
use super::exams::{CheckedExam, exam_at};
use crate::deck::Deck;
use crate::host::{MistakesShown, Problem, World};
use crate::moment::Moment;
use crate::question::Question;
use crate::session::{QuestionId, QuizEntry, Record, remarked};
use crate::store::Store;

/// An attempt whose marks change.
pub(crate) struct RemarkedAttempt {
    pub(crate) record: Record,
    pub(crate) entries: Vec<QuizEntry>,
}

/// The attempts to mark again: all at some decks, or at an exam, by today's decks.
pub(crate) struct Remarking {
    decks: Vec<StudyDeck>,
    /// The exam's id; None for decks.
    exam: Option<String>,
}

/// Opens the decks or the exam of a name, to mark attempts by them.
///
/// # Errors
/// When it cannot be read or has mistakes, which are shown.
pub(crate) fn open_to_remark(
    name: &str,
    store: Option<&Store>,
    world: &World,
) -> Result<Remarking> {
    let library = world.library(store)?;
    if let [place] = library.find(name).map_err(Problem::from)?.as_slice()
        && let Some(checked) = exam_at(place, &library)?
    {
        return open_exam_to_remark(checked, world);
    }
    let places = named_places(std::slice::from_ref(&name.to_owned()), &library)?;
    Ok(Remarking { decks: load_all(&places, None, world)?, exam: None })
}

/// Opens an exam's decks; attempts can be marked even if the exam can no longer be drawn.
fn open_exam_to_remark(checked: CheckedExam, world: &World) -> Result<Remarking> {
    let CheckedExam { name, text, findings, exam, decks } = checked;
    match exam {
        Some(exam) if decks.len() == exam.decks.len() => {
            Ok(Remarking { decks, exam: Some(exam.id) })
        }
        Some(_) | None => {
            world.show_findings(&name, &text, &findings);
            Err(MistakesShown.into())
        }
    }
}

impl Remarking {
    /// Lists the attempts whose marks change, of every learner, each with the entries to keep.
    pub(crate) fn changes(&self, store: &Store, now: Moment) -> Result<Vec<RemarkedAttempt>> {
        let mut records = store.attempts(None)?;
        records.retain(|record| self.is_meant(record));
        let mut changed = Vec::new();
        for record in records {
            let entries: Vec<QuizEntry> =
                self.decks.iter().flat_map(|deck| entries_by(deck, &record, store, now)).collect();
            if !entries.is_empty() {
                changed.push(RemarkedAttempt { record, entries });
            }
        }
        Ok(changed)
    }

    fn is_meant(&self, Record { attempt, .. }: &Record) -> bool {
        let drew = |deck: &StudyDeck| attempt.decks.iter().any(|drawn| drawn.id == deck.id());
        match &self.exam {
            Some(exam) => attempt.exam() == Some(exam),
            None => self.decks.iter().any(drew),
        }
    }
}

/// Returns the entries that mark an attempt's answers to one deck's questions again.
fn entries_by(deck: &StudyDeck, record: &Record, store: &Store, now: Moment) -> Vec<QuizEntry> {
    let question = |card: &QuestionId| question_today(card, deck.open.whole(), store);
    remarked(record, &deck.open, &question, now)
}

/// Returns a question that was asked once, as its deck has it today.
pub(super) fn question_today(card: &QuestionId, deck: &Deck, store: &Store) -> Option<Question> {
    if card.deck != deck.id {
        return None;
    }
    let moved = || deck.question(&store.current_question_id(&card.deck, &card.id).ok()?);
    deck.question(&card.id).or_else(moved).cloned()
}
