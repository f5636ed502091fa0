//! What was decided for reviews is decided anew where the reviews before them are others than they were then.

use super::Day;
use super::decide::{Calendar, Decision, decide};
use super::due::bounds;
use super::history::{CardEvent, CardState, HistoryRow, Review};
use super::model::Model;
use super::rating::Rating;
use super::replay::{Amended, Replay};

/// What decisions are taken by.
pub struct Deciding<'a> {
    /// The model in force.
    pub model: &'a Model,
    /// Its number.
    pub parameters: i64,
    /// The card's own number.
    pub key: u64,
    /// What is planned already.
    pub calendar: Calendar<'a>,
}

/// What is to be written where rows of a card, `changed` in the order of their numbers, came to stand before others or
/// were taken back: a row for each review behind them whose interval is another now. A due day that the new interval
/// allows stays.
#[must_use]
pub fn reschedule(rows: &[HistoryRow], changed: &[i64], by: &Deciding) -> Vec<CardEvent> {
    let amended = Amended::by(rows);
    let mut replay = Replay::new(rows, by.model);
    let mut is_behind = false;
    let mut anew = Vec::new();
    for row in rows {
        if is_behind && amended.stands(row) {
            if let CardEvent::Rated(review) = &row.event {
                let before = amended.decided(row.seq, review);
                anew.extend(by.rescheduled(row, review, before, &replay.state));
            }
            // Where the card starts anew, what was before makes no difference.
            is_behind = row.event != CardEvent::Forgotten;
        }
        is_behind |= changed.binary_search(&row.seq).is_ok();
        replay.take(row);
    }
    anew
}

impl Deciding<'_> {
    /// What a rating decides for a card in this state.
    #[must_use]
    pub fn decide(
        &self,
        state: &CardState,
        today: Day,
        retention: f32,
        rating: Rating,
    ) -> Decision {
        let decisions = decide(self.model, state, today, retention, self.key, &self.calendar);
        Decision::among(decisions, rating)
    }

    /// What a review of a card in this state decides, if its interval is not the one from before.
    fn rescheduled(
        &self,
        row: &HistoryRow,
        review: &Review,
        (interval, due): (f32, Day),
        state: &CardState,
    ) -> Option<CardEvent> {
        let today = row.at.day_number();
        let decision = self.decide(state, today, review.retention, review.rating);
        let fits = bounds(decision.interval).contains(&due.saturating_sub(today))
            && !self.calendar.siblings.contains(&due);
        (decision.interval.to_bits() != interval.to_bits()).then_some(CardEvent::Rescheduled {
            review: row.seq,
            interval: decision.interval,
            due: if fits { due } else { decision.due },
            parameters: self.parameters,
        })
    }
}
