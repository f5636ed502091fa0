//! The state of a card: its memory, its counts, and whether it is due.

use super::Day;
use super::model::{Memory, Model};
use super::rating::Rating;
use crate::moment::{DAY_MS, Moment};

/// The state of a card after its history; derived by a replay, never the truth itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CardState {
    /// How many reviews count.
    pub reviews: u32,
    /// How often an Again followed a recall.
    pub lapses: u32,
    /// None before the first review.
    pub memory: Option<Memory>,
    /// The day of the first review that counts.
    pub first_day: Option<Day>,
    /// The instant of the last review.
    pub last: Option<Moment>,
    /// The day of the last review.
    pub last_day: Option<Day>,
    /// The rating of the last review.
    pub rating: Option<Rating>,
    /// The due day; None before the first review.
    pub due: Option<Day>,
    /// Whether it is not asked until it is resumed.
    pub suspended: bool,
    /// The day before which it is not asked.
    pub buried: Option<Day>,
    /// Whether it is marked for its author.
    pub flagged: bool,
}

/// The lapses from which a card is a leech, as in Anki: more reviews alone do not help.
const LEECH_LAPSES: u32 = 8;

impl CardState {
    /// Returns the whole days from the last review to `today`: 0 before the first review, and where the clock was
    /// set back.
    pub fn elapsed(&self, today: Day) -> u32 {
        let days = self.last_day.map_or(0, |last| today.saturating_sub(last).max(0));
        days.unsigned_abs()
    }

    /// Returns the chance of recall on a day, 0 to 1; None before the first review.
    pub fn recall(&self, today: Day, model: &Model) -> Option<f32> {
        let days = f32::from(u16::try_from(self.elapsed(today)).unwrap_or(u16::MAX));
        self.memory.map(|memory| model.recall(memory, days))
    }

    /// Reports whether it was reviewed, is due by `now`, and is neither suspended nor buried.
    pub fn is_due(&self, now: Moment) -> bool {
        // A review more than a day ahead means that the clock was set back since. Such a card is due once, or a
        // clock that ran years ahead would hide it for years.
        let ahead = self.last.is_some_and(|last| last.utc_ms > now.utc_ms.saturating_add(DAY_MS));
        self.is_open(now) && (ahead || self.due.is_some_and(|due| due <= now.day_number()))
    }

    /// Reports whether it is neither suspended nor buried.
    pub fn is_open(&self, now: Moment) -> bool {
        !self.suspended && self.buried.is_none_or(|until| until <= now.day_number())
    }

    /// Reports whether no review was added or taken back between two states of a card.
    pub fn has_the_reviews_of(&self, other: &Self) -> bool {
        (self.reviews, self.last) == (other.reviews, other.last)
    }

    /// Reports whether it was forgotten so often that more reviews alone do not help.
    pub fn is_leech(&self) -> bool {
        self.lapses >= LEECH_LAPSES
    }
}
