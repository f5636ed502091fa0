//! The plan for an exam: each minute goes where it adds most to the score that can still be reached by that day.
//!
//! The assumptions, made here and nowhere else: the chance of recall is FSRS's; a right answer counts as Good; first
//! ratings are spread as the learner's were, or as [`FIRST_RATINGS`] says; a question answered wrong comes back in the
//! same sitting until it is right, which FSRS expects at the first return (recall is 1 after no days). So a wrong
//! answer costs `wrong` and then `right` seconds, and ends in the memory after Again and a Good of the same day.

mod chance;
mod forecast;
mod grid;
mod learner;
mod market;
mod outlook;
mod rank;
#[cfg(test)]
mod trials;
mod worth;

pub use forecast::{Forecast, Outset, forecast, minutes_needed};
pub use rank::{Ranking, rank};
pub use worth::worth;

use super::{Day, Memory, Model};

/// The chance of each first rating of a question, Again to Easy, for a learner not known yet: the figures of FSRS's own
/// simulations (`SimulatorConfig::default` in the crate `fsrs`).
pub const FIRST_RATINGS: [f32; 4] = [0.24, 0.094, 0.495, 0.171];

/// How a learner answers: seconds from a card's appearance to the next one's, each above 0, and the spread of first
/// ratings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Habits {
    /// The seconds of a question seen for the first time.
    pub new: f32,
    /// The seconds of a right answer to a question seen before.
    pub right: f32,
    /// The seconds of a wrong answer, without its return in the same sitting.
    pub wrong: f32,
    /// The chance of each first rating, Again to Easy; together 1.
    pub first: [f32; 4],
}

impl Default for Habits {
    /// A learner not known yet: a new card takes the mean of what FSRS's own simulations cost by first rating.
    fn default() -> Self {
        Self { new: 18.0, right: 8.0, wrong: 20.0, first: FIRST_RATINGS }
    }
}

impl Habits {
    /// Returns the expected seconds of a first sight, the return of a wrong answer included.
    fn first_sight(&self) -> f32 {
        let [again, ..] = self.first;
        self.new + again * self.right
    }

    /// Returns the expected seconds of a review with this chance of recall, the return of a wrong answer included.
    fn review(&self, chance: f32) -> f32 {
        self.right + (1.0 - chance) * self.wrong
    }
}

/// The time that a learner gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StudyTime {
    /// The most seconds of each day until the exams.
    pub daily: f32,
    /// The seconds already spent today.
    pub spent: f32,
    /// The seconds wanted from now on, today alone; None for what the plan has left for today.
    pub wanted: Option<f32>,
}

impl StudyTime {
    /// Nothing spent today, and nothing wanted but the plan's share.
    pub fn daily(seconds: f32) -> Self {
        Self { daily: seconds, spent: 0.0, wanted: None }
    }

    /// Returns the seconds that today still has, given its share of the plan. For a small rest a drill does not begin again.
    fn left(self, share: f32) -> f32 {
        const REST: f32 = 0.2;
        let left = share - self.spent;
        let today = if left < REST * share { 0.0 } else { left };
        self.wanted.unwrap_or(today)
    }
}

/// A card that may be asked today, for one exam.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// None where the card was never asked.
    pub memory: Option<Memory>,
    /// The day of the last review; None where the card was never asked.
    pub last_day: Option<Day>,
    /// Whether the last answer was wrong: only such a card may come again on the same day.
    pub again: bool,
    /// The day of the exam.
    pub exam: Day,
}

impl Candidate {
    /// Reports whether it may be asked today: not after the exam, and not twice a day unless it was wrong.
    fn is_open(&self, today: Day) -> bool {
        let rested = self.again || self.last_day.is_none_or(|last| last < today);
        today <= self.exam && (self.memory.is_none() || rested)
    }

    /// Reports whether it was answered wrong today and not yet put right.
    fn is_owed(&self, today: Day) -> bool {
        self.again && self.last_day.is_some_and(|last| last >= today)
    }

    /// Returns the expected seconds of asking it today.
    pub fn cost(&self, today: Day, model: &Model, habits: &Habits) -> f32 {
        self.aged_memory(today).map_or(habits.first_sight(), |(memory, elapsed)| {
            habits.review(model.recall(memory, days(elapsed)))
        })
    }

    /// Returns the memory and the days since the last review; None where the card was never asked.
    fn aged_memory(&self, today: Day) -> outlook::AgedMemory {
        self.memory.map(|memory| (memory, between(self.last_day.unwrap_or(today), today)))
    }
}

/// Returns the days from one day to another, 0 where the second is earlier.
fn between(from: Day, to: Day) -> u32 {
    to.saturating_sub(from).max(0).unsigned_abs()
}

/// Converts days for the model; caps them at 179 years.
fn days(count: u32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[expect(clippy::cast_precision_loss, reason = "a count of cards or days is far below 2^24")]
fn real(count: usize) -> f32 {
    count as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "saturates, which is meant"
)]
fn whole(number: f32) -> usize {
    number as usize
}
