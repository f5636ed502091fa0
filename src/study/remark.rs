//! Marks kept attempts anew by the deck as it is today; the old marks stay in the log.

use anyhow::Result;

use crate::deck::{Deck, OpenDeck};
use crate::moment::Moment;
use crate::question::Question;
use crate::session::{QuestionId, QuizEntry, Record, remarked};
use crate::store::Store;

/// An attempt whose marks change.
pub(crate) struct RemarkedAttempt {
    pub(crate) record: Record,
    pub(crate) entries: Vec<QuizEntry>,
}

/// The attempts at a deck whose marks change, each with the entries to keep.
pub(crate) fn remark_attempts(
    deck: &OpenDeck,
    store: &Store,
    now: Moment,
) -> Result<Vec<RemarkedAttempt>> {
    let mut changed = Vec::new();
    for record in store.attempts(Some(&deck.deck().id))? {
        let question = |card: &QuestionId| question_today(card, deck.whole(), store);
        let entries = remarked(&record, deck, &question, now);
        if !entries.is_empty() {
            changed.push(RemarkedAttempt { record, entries });
        }
    }
    Ok(changed)
}

/// A question that was asked once, as its deck has it today.
pub(super) fn question_today(card: &QuestionId, deck: &Deck, store: &Store) -> Option<Question> {
    if card.deck != deck.id {
        return None;
    }
    let moved = || deck.question(&store.resolve(&card.deck, &card.id).ok()?);
    deck.question(&card.id).or_else(moved).cloned()
}
