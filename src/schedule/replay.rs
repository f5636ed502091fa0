//! What a card's rows come to, told one by one: the rows are the truth, the state a cache.

use super::Day;
use super::history::{CardEvent, CardState, HistoryRow, Review};
use super::model::Model;
use super::rating::Rating;
use crate::moment::Moment;

/// What a card's rows come to, given in the order in which its reviews count.
#[must_use]
pub fn replay(rows: &[HistoryRow], model: &Model) -> CardState {
    let mut replay = Replay::new(rows, model);
    for row in rows {
        replay.take(row);
    }
    replay.state
}

/// A replay under way: rows go in one by one, in the order in which they count.
pub struct Replay<'a> {
    model: &'a Model,
    amended: Amended,
    /// What the rows taken so far come to.
    pub state: CardState,
}

impl<'a> Replay<'a> {
    /// A replay that knows what these rows say of one another.
    #[must_use]
    pub fn new<'r>(rows: impl IntoIterator<Item = &'r HistoryRow>, model: &'a Model) -> Self {
        Self { model, amended: Amended::by(rows), state: CardState::default() }
    }

    /// Takes the next row in.
    pub fn take(&mut self, row: &HistoryRow) {
        if self.amended.stands(row) {
            self.state = step(self.state, row, self.model, &self.amended);
        }
    }
}

/// What rows say of others, earlier ones.
#[derive(Debug, Default)]
pub(super) struct Amended {
    /// Those taken back.
    undone: Vec<i64>,
    /// Reviews whose interval and due day were decided anew.
    rescheduled: Vec<(i64, f32, Day)>,
}

impl Amended {
    pub(super) fn by<'r>(rows: impl IntoIterator<Item = &'r HistoryRow>) -> Self {
        let mut amended = Self::default();
        for row in rows {
            match row.event {
                CardEvent::Undone { row } => amended.undone.push(row),
                CardEvent::Rescheduled { review, interval, due, .. } => {
                    amended.rescheduled.push((review, interval, due));
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
        amended
    }

    /// Whether a row is not taken back.
    pub(super) fn stands(&self, row: &HistoryRow) -> bool {
        !self.undone.contains(&row.seq)
    }

    /// The interval and the due day that hold for a review: as they were decided last.
    pub(super) fn decided(&self, seq: i64, review: &Review) -> (f32, Day) {
        let of_it = |(of, ..): &&(i64, f32, Day)| *of == seq;
        let anew = self.rescheduled.iter().rev().find(of_it);
        anew.map_or((review.interval, review.due), |(_, interval, due)| (*interval, *due))
    }
}

/// Each row that stands, in order, with the card's state before it.
pub fn retold<'a>(
    rows: &'a [HistoryRow],
    model: &'a Model,
) -> impl Iterator<Item = (CardState, &'a HistoryRow)> {
    let amended = Amended::by(rows);
    standing(rows).scan(CardState::default(), move |state, row| {
        let before = *state;
        *state = step(before, row, model, &amended);
        Some((before, row))
    })
}

/// The rows that are not taken back, in their order.
pub fn standing(rows: &[HistoryRow]) -> impl Iterator<Item = &HistoryRow> {
    let amended = Amended::by(rows);
    rows.iter().filter(move |row| amended.stands(row))
}

/// The reviews that stand, each with its instant; where the card was forgotten, another run of them begins.
#[must_use]
pub fn runs(rows: &[HistoryRow]) -> Vec<Vec<(Moment, &Review)>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    for row in standing(rows) {
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

/// Which rows these take back.
#[must_use]
pub fn undone<'r>(rows: impl IntoIterator<Item = &'r HistoryRow>) -> Vec<i64> {
    Amended::by(rows).undone
}

fn step(state: CardState, row: &HistoryRow, model: &Model, amended: &Amended) -> CardState {
    match &row.event {
        CardEvent::Rated(review) => {
            let (_, due) = amended.decided(row.seq, review);
            CardState { due: Some(due), ..reviewed(state, review.rating, row.at, model) }
        }
        CardEvent::Deferred { until, .. } => deferred(state, *until, row.at.day_number()),
        CardEvent::Suspended => CardState { suspended: true, ..state },
        CardEvent::Resumed => CardState { suspended: false, ..state },
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

fn reviewed(state: CardState, rating: Rating, at: Moment, model: &Model) -> CardState {
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

/// Only what was due by that day is put off: what made it due may have been taken back or decided anew since.
fn deferred(state: CardState, until: Day, today: Day) -> CardState {
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

    fn also(seq: i64, event: CardEvent) -> HistoryRow {
        HistoryRow { seq, event, ..rated(seq, 0, Rating::Good) }
    }

    #[test]
    fn what_is_undone_counts_nowhere() {
        let model = Model::default();
        let before = [rated(1, 0, Rating::Good)];
        let after = [
            rated(1, 0, Rating::Good),
            rated(2, 3, Rating::Again),
            also(3, CardEvent::Undone { row: 2 }),
        ];
        assert_eq!(replay(&before, &model), replay(&after, &model));
        let nothing = [rated(1, 0, Rating::Good), also(2, CardEvent::Undone { row: 1 })];
        assert_eq!(replay(&nothing, &model), CardState::default());
    }

    #[test]
    fn each_row_is_retold_with_what_those_before_it_come_to() {
        let model = Model::default();
        let rows = [
            rated(1, 0, Rating::Good),
            rated(2, 3, Rating::Again),
            also(3, CardEvent::Undone { row: 2 }),
            rated(4, 5, Rating::Hard),
            also(5, CardEvent::Suspended),
        ];
        let standing = [&rows[0], &rows[2], &rows[3], &rows[4]].map(Clone::clone);
        let retold: Vec<(CardState, HistoryRow)> =
            retold(&rows, &model).map(|(before, row)| (before, row.clone())).collect();
        let expected = (0..4).map(|at| (replay(&standing[..at], &model), standing[at].clone()));
        assert_eq!(retold, expected.collect::<Vec<_>>());
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
        let mut rows = vec![rated(1, 0, Rating::Good), also(2, CardEvent::Forgotten)];
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
    fn what_is_suspended_or_buried_is_not_due() {
        let model = Model::default();
        let later = Moment::parse(MORNING).expect("a time").plus_ms(10 * DAY_MS);
        let rows = |event| [rated(1, 0, Rating::Good), also(2, event)];
        let due = |event| replay(&rows(event), &model).is_due(later);
        assert!(due(CardEvent::Edited));
        assert!(!due(CardEvent::Suspended));
        assert!(!due(CardEvent::Buried { until: later.day_number() + 1 }));
        assert!(due(CardEvent::Buried { until: later.day_number() }));
    }
}
