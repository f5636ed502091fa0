//! Decides again the reviews whose earlier reviews changed: by a merge of two logs, or by an undo.

use super::Day;
use super::card_state::CardState;
use super::decide::{Calendar, Decision, decide_each_rating};
use super::fuzz::fuzz_bounds;
use super::history::{CardEvent, HistoryRow, Review};
use super::model::Model;
use super::rating::Rating;
use super::replay::{Amendments, Replay};

/// What the decisions for one card depend on, besides its history.
pub struct DecisionContext<'a> {
    /// The model in force.
    pub model: &'a Model,
    /// The number of the model's parameter set.
    pub parameters: i64,
    /// The seed of the card's fuzz.
    pub key: u64,
    /// The days on which other cards are due already.
    pub calendar: Calendar<'a>,
}

/// Returns a [`CardEvent::Rescheduled`] for each review whose interval changes because rows before it, `changed`, were
/// inserted or taken back. A due day that the new interval allows is kept.
///
/// `changed` holds the `seq` of each such row and must be sorted.
pub fn reschedule(
    rows: &[HistoryRow],
    changed: &[i64],
    context: &DecisionContext,
) -> Vec<CardEvent> {
    let amendments = Amendments::from_rows(rows);
    let mut replay = Replay::new(rows, context.model);
    let mut is_behind = false;
    let mut anew = Vec::new();
    for row in rows {
        if is_behind && amendments.is_in_force(row) {
            if let CardEvent::Rated(review) = &row.event {
                let before = amendments.last_decision(row.seq, review);
                anew.extend(context.reschedule_review(row, review, before, &replay.state));
            }
            // A card that starts over does not depend on the rows before.
            is_behind = row.event != CardEvent::Forgotten;
        }
        is_behind |= changed.binary_search(&row.seq).is_ok();
        replay.apply(row);
    }
    anew
}

impl DecisionContext<'_> {
    /// Returns the decision of one rating for a card in this state.
    pub fn decide_rating(
        &self,
        state: &CardState,
        today: Day,
        retention: f32,
        rating: Rating,
    ) -> Decision {
        let decisions =
            decide_each_rating(self.model, state, today, retention, self.key, &self.calendar);
        Decision::for_rating(decisions, rating)
    }

    /// Decides a review of a card in this state again; None where its interval stays the same.
    fn reschedule_review(
        &self,
        row: &HistoryRow,
        review: &Review,
        (interval, due): (f32, Day),
        state: &CardState,
    ) -> Option<CardEvent> {
        let today = row.at.day_number();
        let decision = self.decide_rating(state, today, review.retention, review.rating);
        let fits = fuzz_bounds(decision.interval).contains(&due.saturating_sub(today))
            && !self.calendar.siblings.contains(&due);
        (decision.interval.to_bits() != interval.to_bits()).then_some(CardEvent::Rescheduled {
            review: row.seq,
            interval: decision.interval,
            due: if fits { due } else { decision.due },
            parameters: self.parameters,
        })
    }
}
