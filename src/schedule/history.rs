//! A card's history: the rows of its log, and the state that they come to.

use super::Day;
use super::model::{Memory, Model};
use super::rating::Rating;
use crate::moment::{DAY_MS, Moment};

/// One row of the log about one card.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    /// Its place in the log: unique, growing in the order of writing.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// What happened.
    pub event: CardEvent,
}

/// What happened to a card.
#[derive(Clone, Debug, PartialEq)]
pub enum CardEvent {
    /// It was rated: a review.
    Rated(Review),
    /// It was asked and rated for practice only: no review.
    Crammed(Rating),
    /// It was rated where another drill had rated it just before: kept, and counts nowhere.
    Overtaken(Rating),
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
    /// What was decided for an earlier review is decided anew: another came to stand before it, or was taken back.
    Rescheduled {
        /// The review's `seq`.
        review: i64,
        /// FSRS's interval, in days.
        interval: f32,
        /// The day due.
        due: Day,
        /// The set of parameters in force.
        parameters: i64,
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
pub struct CardState {
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

impl CardState {
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
