//! Replays a card's rows into its state: the rows are the truth, the state is a cache.

use super::Day;
use super::card_state::CardState;
use super::history::{CardEvent, HistoryRow, Review};
use super::model::Model;
use super::rating::Rating;
use crate::moment::Moment;

/// Returns the state of a card after its rows, which must be in the order in which its reviews count.
pub fn replay(rows: &[HistoryRow], model: &Model) -> CardState {
    let mut replay = Replay::new(rows, model);
    for row in rows {
        replay.apply(row);
    }
    replay.state
}

/// A replay under way: rows are applied one by one, in the order in which they count.
pub struct Replay<'a> {
    model: &'a Model,
    amendments: Amendments,
    /// The state after the rows applied so far.
    pub state: CardState,
}

impl<'a> Replay<'a> {
    /// Reads `rows` ahead for what they take back or decide again; applies none of them.
    pub fn new<'r>(rows: impl IntoIterator<Item = &'r HistoryRow>, model: &'a Model) -> Self {
        Self { model, amendments: Amendments::from_rows(rows), state: CardState::default() }
    }

    /// Applies the next row, unless it is taken back.
    pub fn apply(&mut self, row: &HistoryRow) {
        if self.amendments.is_in_force(row) {
            self.state = next_state(self.state, row, self.model, &self.amendments);
        }
    }
}

/// What later rows change about earlier ones.
#[derive(Debug, Default)]
pub(super) struct Amendments {
    /// The `seq` of each row taken back.
    undone: Vec<i64>,
    /// The `seq`, new interval and new due day of each review decided again, oldest decision first.
    rescheduled: Vec<(i64, f32, Day)>,
}

impl Amendments {
    pub(super) fn from_rows<'r>(rows: impl IntoIterator<Item = &'r HistoryRow>) -> Self {
        let mut amendments = Self::default();
        for row in rows {
            match row.event {
                CardEvent::Undone { row } => amendments.undone.push(row),
                CardEvent::Rescheduled { review, interval, due, .. } => {
                    amendments.rescheduled.push((review, interval, due));
                }
                CardEvent::Rated(_)
                | CardEvent::Crammed(_)
                | CardEvent::Overtaken(_)
                | CardEvent::Deferred { .. }
                | CardEvent::Suspended
                | CardEvent::Resumed
                | CardEvent::Buried { .. }
                | CardEvent::Forgotten
                | CardEvent::Flagged(_)
                | CardEvent::Unflagged
                | CardEvent::Noted(_)
                | CardEvent::Edited => {}
            }
        }
        amendments
    }

    /// Reports whether a row is not taken back.
    pub(super) fn is_in_force(&self, row: &HistoryRow) -> bool {
        !self.undone.contains(&row.seq)
    }

    /// Returns the interval and the due day that were decided last for a review.
    pub(super) fn last_decision(&self, seq: i64, review: &Review) -> (f32, Day) {
        let anew = self.rescheduled.iter().rev().find(|(rescheduled, ..)| *rescheduled == seq);
        anew.map_or((review.interval, review.due), |(_, interval, due)| (*interval, *due))
    }
}

/// Lists the rows that are not taken back, each with the card's state before it.
pub fn rows_with_state_before<'a>(
    rows: &'a [HistoryRow],
    model: &'a Model,
) -> impl Iterator<Item = (CardState, &'a HistoryRow)> {
    let amendments = Amendments::from_rows(rows);
    rows_in_force(rows).scan(CardState::default(), move |state, row| {
        let before = *state;
        *state = next_state(before, row, model, &amendments);
        Some((before, row))
    })
}

/// Lists the rows that are not taken back, in their order.
pub fn rows_in_force(rows: &[HistoryRow]) -> impl Iterator<Item = &HistoryRow> {
    let amendments = Amendments::from_rows(rows);
    rows.iter().filter(move |row| amendments.is_in_force(row))
}

/// Returns the reviews that are not taken back, each with its instant, in runs: a new run begins where the card was
/// forgotten. There is always at least one run, which may be empty.
pub fn review_runs(rows: &[HistoryRow]) -> Vec<Vec<(Moment, &Review)>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    for row in rows_in_force(rows) {
        match &row.event {
            CardEvent::Rated(review) => run.push((row.at, review)),
            CardEvent::Forgotten => runs.push(std::mem::take(&mut run)),
            CardEvent::Crammed(_)
            | CardEvent::Overtaken(_)
            | CardEvent::Undone { .. }
            | CardEvent::Deferred { .. }
            | CardEvent::Rescheduled { .. }
            | CardEvent::Suspended
            | CardEvent::Resumed
            | CardEvent::Buried { .. }
            | CardEvent::Flagged(_)
            | CardEvent::Unflagged
            | CardEvent::Noted(_)
            | CardEvent::Edited => {}
        }
    }
    runs.push(run);
    runs
}

/// Returns the `seq` of each row that these rows take back.
pub fn undone_rows<'r>(rows: impl IntoIterator<Item = &'r HistoryRow>) -> Vec<i64> {
    Amendments::from_rows(rows).undone
}

fn next_state(
    state: CardState,
    row: &HistoryRow,
    model: &Model,
    amendments: &Amendments,
) -> CardState {
    match &row.event {
        CardEvent::Rated(review) => {
            let (_, due) = amendments.last_decision(row.seq, review);
            CardState { due: Some(due), ..reviewed_state(state, review.rating, row.at, model) }
        }
        CardEvent::Deferred { until, .. } => deferred_state(state, *until, row.at.day_number()),
        CardEvent::Suspended => CardState { suspended: true, ..state },
        CardEvent::Resumed => CardState { suspended: false, buried: None, ..state },
        CardEvent::Buried { until } => CardState { buried: Some(*until), ..state },
        CardEvent::Forgotten => {
            CardState { suspended: state.suspended, flagged: state.flagged, ..CardState::default() }
        }
        CardEvent::Flagged(_) => CardState { flagged: true, ..state },
        CardEvent::Unflagged => CardState { flagged: false, ..state },
        CardEvent::Crammed(_)
        | CardEvent::Overtaken(_)
        | CardEvent::Undone { .. }
        | CardEvent::Rescheduled { .. }
        | CardEvent::Noted(_)
        | CardEvent::Edited => state,
    }
}

fn reviewed_state(state: CardState, rating: Rating, at: Moment, model: &Model) -> CardState {
    let day = at.day_number();
    let recalled_before = state.rating.is_some_and(Rating::is_recall);
    let lapsed = recalled_before && !rating.is_recall();
    CardState {
        reviews: state.reviews.saturating_add(1),
        lapses: state.lapses + u32::from(lapsed),
        memory: Some(model.after_rating(state.memory, state.elapsed(day), rating)),
        first_day: state.first_day.or(Some(day)),
        last: Some(at),
        last_day: Some(day),
        rating: Some(rating),
        ..state
    }
}

/// Moves the due day only of a card that was due by the day of the deferral: the review that made it due may have been
/// taken back or decided again since.
fn deferred_state(state: CardState, until: Day, today: Day) -> CardState {
    CardState { due: state.due.map(|due| if due <= today { until } else { due }), ..state }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::DAY_MS;
    use crate::schedule::Origin;

    const MORNING: &str = "2026-11-24T09:00:00+07:00";

    fn rated(seq: i64, days: i64, rating: Rating) -> HistoryRow {
        let at = Moment::parse(MORNING).expect("a time").plus_ms(days * DAY_MS);
        let due = at.day_number() + 3;
        let event = CardEvent::Rated(Review {
            rating,
            seconds: None,
            origin: Origin::Drill,
            interval: 3.0,
            due,
            parameters: 1,
            retention: 0.9,
        });
        HistoryRow { seq, at, event }
    }

    fn other(seq: i64, event: CardEvent) -> HistoryRow {
        HistoryRow { seq, event, ..rated(seq, 0, Rating::Good) }
    }

    #[test]
    fn an_undone_review_counts_nowhere() {
        let model = Model::default();
        let before = [rated(1, 0, Rating::Good)];
        let after = [
            rated(1, 0, Rating::Good),
            rated(2, 3, Rating::Again),
            other(3, CardEvent::Undone { row: 2 }),
        ];
        assert_eq!(replay(&before, &model), replay(&after, &model));
        let nothing = [rated(1, 0, Rating::Good), other(2, CardEvent::Undone { row: 1 })];
        assert_eq!(replay(&nothing, &model), CardState::default());
    }

    #[test]
    fn each_row_comes_with_the_state_after_those_before_it() {
        let model = Model::default();
        let rows = [
            rated(1, 0, Rating::Good),
            rated(2, 3, Rating::Again),
            other(3, CardEvent::Undone { row: 2 }),
            rated(4, 5, Rating::Hard),
            other(5, CardEvent::Suspended),
        ];
        let in_force = [&rows[0], &rows[2], &rows[3], &rows[4]].map(Clone::clone);
        let found: Vec<(CardState, HistoryRow)> = rows_with_state_before(&rows, &model)
            .map(|(before, row)| (before, row.clone()))
            .collect();
        let expected = (0..4).map(|at| (replay(&in_force[..at], &model), in_force[at].clone()));
        assert_eq!(found, expected.collect::<Vec<_>>());
    }

    #[test]
    fn a_lapse_is_an_again_after_a_recall() {
        let ratings = [
            Rating::Again,
            Rating::Good,
            Rating::Again,
            Rating::Again,
            Rating::Hard,
            Rating::Again,
        ];
        let rows: Vec<HistoryRow> =
            (1..).zip(ratings).map(|(seq, rating)| rated(seq, seq, rating)).collect();
        assert_eq!(replay(&rows, &Model::default()).lapses, 2);
    }

    #[test]
    fn forgetting_starts_a_card_anew() {
        let model = Model::default();
        let mut rows = vec![rated(1, 0, Rating::Good), other(2, CardEvent::Forgotten)];
        assert_eq!(replay(&rows, &model), CardState::default());
        rows.push(rated(3, 9, Rating::Good));
        let fresh = replay(&[rated(3, 9, Rating::Good)], &model);
        assert_eq!(replay(&rows, &model), fresh);
    }

    #[test]
    fn a_clock_set_back_makes_a_card_due_and_no_day_negative() {
        let model = Model::default();
        let ahead = [rated(1, 2_000, Rating::Good)];
        let now = Moment::parse(MORNING).expect("a time");
        let state = replay(&ahead, &model);
        assert!(state.is_due(now) && state.elapsed(now.day_number()) == 0);
        let again = [rated(1, 2_000, Rating::Good), rated(2, 0, Rating::Good)];
        assert!(!replay(&again, &model).is_due(now), "due once");
    }

    #[test]
    fn a_suspended_or_buried_card_is_not_due() {
        let model = Model::default();
        let later = Moment::parse(MORNING).expect("a time").plus_ms(10 * DAY_MS);
        let rows = |event| [rated(1, 0, Rating::Good), other(2, event)];
        let due = |event| replay(&rows(event), &model).is_due(later);
        assert!(due(CardEvent::Edited));
        assert!(!due(CardEvent::Suspended));
        assert!(!due(CardEvent::Buried { until: later.day_number() + 1 }));
        assert!(due(CardEvent::Buried { until: later.day_number() }));
        for event in [CardEvent::Suspended, CardEvent::Buried { until: later.day_number() + 1 }] {
            let mut rows = rows(event).to_vec();
            rows.push(other(3, CardEvent::Resumed));
            assert!(replay(&rows, &model).is_due(later));
        }
    }
}
