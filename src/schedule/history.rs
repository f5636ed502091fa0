//! A card's history: the rows of its log, and what they come to. The rows are the truth, the state a cache.

use super::Day;
use super::model::{Memory, Model};
use super::rating::Rating;
use crate::moment::{DAY_MS, Moment};

/// One row of the log about one card.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its place in the log: unique, growing in the order of writing.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// What happened.
    pub event: Event,
}

/// What happened to a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// It was rated: a review.
    Rated(Review),
    /// It was asked and rated for practice only: no review.
    Crammed(Rating),
    /// An earlier row of the card is taken back.
    Undone {
        /// The row's `seq`.
        row: i64,
    },
    /// A sibling was reviewed, so it is due later.
    Deferred {
        /// The day on which it is due now.
        until: Day,
        /// The `seq` of the sibling's review.
        by: i64,
    },
    /// It is not to be asked until it is resumed.
    Suspended,
    /// It is to be asked again.
    Resumed,
    /// It is not to be asked before a day.
    Buried {
        /// That day.
        until: Day,
    },
    /// It starts anew: nothing before counts.
    Forgotten,
    /// Its author is to look at it, and why.
    Flagged(String),
    /// The flag is settled.
    Unflagged,
    /// The learner's own words, shown with the answer ever after.
    Noted(String),
    /// Its deck was edited at this question.
    Edited,
}

/// A review: a rated answer, and what was decided then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review {
    /// The rating.
    pub rating: Rating,
    /// From the card's appearance to the answer, where known.
    pub seconds: Option<f64>,
    /// Where it was given.
    pub origin: Origin,
    /// FSRS's interval, in days.
    pub interval: f32,
    /// The day due.
    pub due: Day,
    /// The set of parameters in force.
    pub parameters: i64,
    /// The desired retention.
    pub retention: f32,
}

/// Where a review was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// In a drill.
    Drill,
    /// In a quiz.
    Quiz,
    /// In another program, or on another machine.
    Import,
    /// In practice that was to count.
    Cram,
}

/// What a card's history comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct State {
    /// Reviews that count.
    pub reviews: u32,
    /// How often it was forgotten after it had been recalled.
    pub lapses: u32,
    /// None before the first review.
    pub memory: Option<Memory>,
    /// The day of the first review that counts.
    pub first_day: Option<Day>,
    /// The instant of the last review.
    pub last: Option<Moment>,
    /// Its day.
    pub last_day: Option<Day>,
    /// The last rating.
    pub rating: Option<Rating>,
    /// The day due; none where it was never reviewed.
    pub due: Option<Day>,
    /// Whether it is not to be asked at all.
    pub suspended: bool,
    /// The day before which it is not to be asked.
    pub buried: Option<Day>,
    /// Whether its author is to look at it.
    pub flagged: bool,
}

/// Lapses from which a card is a leech: more reviews alone do not help.
const LEECH: u32 = 8;

impl State {
    /// Whole days from the last review to a day; 0 before the first, and where the clock was set back.
    #[must_use]
    pub fn elapsed(&self, today: Day) -> u32 {
        let days = self.last_day.map_or(0, |last| today.saturating_sub(last).max(0));
        days.unsigned_abs()
    }

    /// The chance of recall on a day, 0 to 1; none before the first review.
    #[must_use]
    pub fn recall(&self, today: Day, model: &Model) -> Option<f32> {
        let days = f32::from(u16::try_from(self.elapsed(today)).unwrap_or(u16::MAX));
        self.memory.map(|memory| model.recall(memory, days))
    }

    /// Whether it was reviewed and is due: also, once, where its last review lies more than a day ahead,
    /// since the clock was set back then.
    #[must_use]
    pub fn is_due(&self, now: Moment) -> bool {
        let ahead = self.last.is_some_and(|last| last.utc_ms > now.utc_ms.saturating_add(DAY_MS));
        self.is_open(now) && (ahead || self.due.is_some_and(|due| due <= now.day_number()))
    }

    /// Whether it is neither suspended nor put off.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        !self.suspended && self.buried.is_none_or(|until| until <= now.day_number())
    }

    /// Whether no review was given or taken back between two states of a card.
    #[must_use]
    pub fn has_the_reviews_of(&self, other: &Self) -> bool {
        (self.reviews, self.last) == (other.reviews, other.last)
    }

    /// Whether it was forgotten so often that it wants other help.
    #[must_use]
    pub fn is_leech(&self) -> bool {
        self.lapses >= LEECH
    }
}

/// What a card's rows come to, given in the order in which its reviews count.
#[must_use]
pub fn replay(rows: &[Row], model: &Model) -> State {
    let mut replay = Replay::new(rows, model);
    for row in rows {
        replay.take(row);
    }
    replay.state
}

/// A replay under way: rows go in one by one, in the order in which they count.
pub struct Replay<'a> {
    model: &'a Model,
    undone: Vec<i64>,
    /// What the rows taken so far come to.
    pub state: State,
}

impl<'a> Replay<'a> {
    /// A replay that knows which of these rows are taken back.
    #[must_use]
    pub fn new<'r>(rows: impl IntoIterator<Item = &'r Row>, model: &'a Model) -> Self {
        Self { model, undone: undone(rows), state: State::default() }
    }

    /// Takes the next row in.
    pub fn take(&mut self, row: &Row) {
        if !self.undone.contains(&row.seq) {
            self.state = step(self.state, row, self.model);
        }
    }
}

/// Each row that stands, in order, with the card's state before it.
pub fn retold<'a>(rows: &'a [Row], model: &'a Model) -> impl Iterator<Item = (State, &'a Row)> {
    standing(rows).scan(State::default(), |state, row| {
        let before = *state;
        *state = step(before, row, model);
        Some((before, row))
    })
}

/// The rows that are not taken back, in their order.
pub fn standing(rows: &[Row]) -> impl Iterator<Item = &Row> {
    let undone = undone(rows);
    rows.iter().filter(move |row| !undone.contains(&row.seq))
}

/// The reviews that stand, each with its instant; where the card was forgotten, another run of them begins.
#[must_use]
pub fn runs(rows: &[Row]) -> Vec<Vec<(Moment, &Review)>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    for row in standing(rows) {
        match &row.event {
            Event::Rated(review) => run.push((row.at, review)),
            Event::Forgotten => runs.push(std::mem::take(&mut run)),
            Event::Crammed(_)
            | Event::Undone { .. }
            | Event::Deferred { .. }
            | Event::Suspended
            | Event::Resumed
            | Event::Buried { .. }
            | Event::Flagged(_)
            | Event::Unflagged
            | Event::Noted(_)
            | Event::Edited => {}
        }
    }
    runs.push(run);
    runs
}

/// Which rows these take back.
#[must_use]
pub fn undone<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Vec<i64> {
    let back = |row: &Row| if let Event::Undone { row } = row.event { Some(row) } else { None };
    rows.into_iter().filter_map(back).collect()
}

fn step(state: State, row: &Row, model: &Model) -> State {
    match &row.event {
        Event::Rated(review) => reviewed(state, review, row.at, model),
        // Where the review that made it due was taken back, there is nothing to defer.
        Event::Deferred { until, .. } => State { due: state.due.map(|_| *until), ..state },
        Event::Suspended => State { suspended: true, ..state },
        Event::Resumed => State { suspended: false, ..state },
        Event::Buried { until } => State { buried: Some(*until), ..state },
        Event::Forgotten => {
            State { suspended: state.suspended, flagged: state.flagged, ..State::default() }
        }
        Event::Flagged(_) => State { flagged: true, ..state },
        Event::Unflagged => State { flagged: false, ..state },
        Event::Crammed(_) | Event::Undone { .. } | Event::Noted(_) | Event::Edited => state,
    }
}

fn reviewed(state: State, review: &Review, at: Moment, model: &Model) -> State {
    let day = at.day_number();
    let recalled_before = state.rating.is_some_and(Rating::is_recall);
    let lapsed = recalled_before && !review.rating.is_recall();
    State {
        reviews: state.reviews.saturating_add(1),
        lapses: state.lapses + u32::from(lapsed),
        memory: Some(model.after_rating(state.memory, state.elapsed(day), review.rating)),
        first_day: state.first_day.or(Some(day)),
        last: Some(at),
        last_day: Some(day),
        rating: Some(review.rating),
        due: Some(review.due),
        ..state
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MORNING: &str = "2026-11-24T09:00:00+07:00";

    fn rated(seq: i64, days: i64, rating: Rating) -> Row {
        let at = Moment::parse(MORNING).expect("a time").plus_ms(days * DAY_MS);
        let due = at.day_number() + 3;
        let event = Event::Rated(Review {
            rating,
            seconds: None,
            origin: Origin::Drill,
            interval: 3.0,
            due,
            parameters: 1,
            retention: 0.9,
        });
        Row { seq, at, event }
    }

    fn also(seq: i64, event: Event) -> Row {
        Row { seq, event, ..rated(seq, 0, Rating::Good) }
    }

    #[test]
    fn what_is_undone_counts_nowhere() {
        let model = Model::default();
        let before = [rated(1, 0, Rating::Good)];
        let after = [
            rated(1, 0, Rating::Good),
            rated(2, 3, Rating::Again),
            also(3, Event::Undone { row: 2 }),
        ];
        assert_eq!(replay(&before, &model), replay(&after, &model));
        let nothing = [rated(1, 0, Rating::Good), also(2, Event::Undone { row: 1 })];
        assert_eq!(replay(&nothing, &model), State::default());
    }

    #[test]
    fn each_row_is_retold_with_what_those_before_it_come_to() {
        let model = Model::default();
        let rows = [
            rated(1, 0, Rating::Good),
            rated(2, 3, Rating::Again),
            also(3, Event::Undone { row: 2 }),
            rated(4, 5, Rating::Hard),
            also(5, Event::Suspended),
        ];
        let standing = [&rows[0], &rows[2], &rows[3], &rows[4]].map(Clone::clone);
        let retold: Vec<(State, Row)> =
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
        let rows: Vec<Row> =
            (1..).zip(ratings).map(|(seq, rating)| rated(seq, seq, rating)).collect();
        assert_eq!(replay(&rows, &Model::default()).lapses, 2);
    }

    #[test]
    fn forgetting_starts_a_card_anew() {
        let model = Model::default();
        let mut rows = vec![rated(1, 0, Rating::Good), also(2, Event::Forgotten)];
        assert_eq!(replay(&rows, &model), State::default());
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
        assert!(due(Event::Edited));
        assert!(!due(Event::Suspended));
        assert!(!due(Event::Buried { until: later.day_number() + 1 }));
        assert!(due(Event::Buried { until: later.day_number() }));
    }
}
