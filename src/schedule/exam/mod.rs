//! The plan for an exam: each minute goes where it adds most to the score that can still be reached by that day.
//!
//! What is assumed, here and nowhere else: the chance of recall is FSRS's; a right answer counts as Good; first
//! ratings fall as the learner's did, or as [`FIRST`] says; a question answered wrong comes back in the same sitting until it is right,
//! which FSRS expects at the first return (recall is 1 after no days), so a wrong answer costs `wrong` and then
//! `right` seconds and ends in the memory after Again and a Good of the same day.

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

use super::{Day, Memory};

/// How likely each first rating of a question is, Again to Easy, for a learner not known yet: the figures of FSRS's
/// own simulations.
pub const FIRST: [f32; 4] = [0.24, 0.094, 0.495, 0.171];

/// How a learner answers: what that takes in seconds, each above 0, and how first ratings fall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Habits {
    /// A question seen for the first time.
    pub new: f32,
    /// A right answer to a question seen before.
    pub right: f32,
    /// A wrong one, without its return in the same sitting.
    pub wrong: f32,
    /// How likely each first rating of a question is, Again to Easy; together 1.
    pub first: [f32; 4],
}

impl Default for Habits {
    fn default() -> Self {
        Self { new: 25.0, right: 8.0, wrong: 20.0, first: FIRST }
    }
}

impl Habits {
    /// A first sight, with the return of what was wrong, as expected.
    fn first_sight(&self) -> f32 {
        let [again, ..] = self.first;
        self.new + again * self.right
    }

    /// A review with this chance of recall, with the return of what was wrong, as expected.
    fn review(&self, chance: f32) -> f32 {
        self.right + (1.0 - chance) * self.wrong
    }
}

/// A card that might be asked today, for one exam.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// None where it was never asked.
    pub memory: Option<Memory>,
    /// The day of the last review; none where it was never asked.
    pub last_day: Option<Day>,
    /// Whether the last answer was wrong: only such a card may come again on the same day.
    pub again: bool,
    /// The day of the exam it is wanted for.
    pub exam: Day,
}

impl Candidate {
    /// Whether it may be asked today: before the exam or on its day, and not twice a day unless it was wrong.
    fn is_open(&self, today: Day) -> bool {
        let rested = self.again || self.last_day.is_none_or(|last| last < today);
        today <= self.exam && (self.memory.is_none() || rested)
    }

    /// Whether it was answered wrong today and is still to be put right.
    fn is_owed(&self, today: Day) -> bool {
        self.again && self.last_day.is_some_and(|last| last >= today)
    }

    /// Its memory and the days since its last review; none where it was never asked.
    fn known(&self, today: Day) -> Option<(Memory, u32)> {
        self.memory.map(|memory| (memory, between(self.last_day.unwrap_or(today), today)))
    }
}

/// Days from one day to another, 0 where that lies before.
fn between(from: Day, to: Day) -> u32 {
    to.saturating_sub(from).max(0).unsigned_abs()
}

/// Days as the model counts them; what is more than 179 years is 179 years.
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
