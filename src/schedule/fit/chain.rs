//! A chain: the reviews of one card from its first, or from where it was forgotten, to the next forgetting.

use fsrs::FSRSReview;

use crate::moment::Moment;
use crate::schedule::{Day, Rating};

/// The longest history that the crate `fsrs` trains on; it leaves longer ones out. Every review of a chain becomes an
/// item with all reviews before it, so without a limit memory would grow with the square of a chain's length.
const LONGEST: usize = 256;

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Chain {
    /// Reviews, each with the days since the one before and its instant in milliseconds.
    links: Vec<(FSRSReview, i64)>,
    last_day: Option<Day>,
}

impl Chain {
    /// Adds a review; drops it from the 257th on.
    pub(super) fn add_review(&mut self, rating: Rating, at: Moment) {
        if self.links.len() >= LONGEST {
            return;
        }
        let day = at.day_number();
        let days = self.last_day.map_or(0, |before| day.saturating_sub(before).max(0));
        let review =
            FSRSReview { rating: u32::from(rating.number()), delta_t: days.unsigned_abs() };
        // Where the clock was set back, a review must not sort before the reviews that led to it.
        let before = self.links.last().map_or(i64::MIN, |(_, before)| *before);
        self.links.push((review, at.utc_ms.max(before)));
        self.last_day = Some(day);
    }

    /// Lists the reviews that came a day or more after the one before: the length of the history up to each, itself
    /// included, and its instant in milliseconds.
    pub(super) fn samples(&self) -> impl Iterator<Item = (usize, i64)> {
        let counted = (1..).zip(&self.links).filter(|(_, (review, _))| review.delta_t > 0);
        counted.map(|(length, (_, at))| (length, *at))
    }

    /// Returns the first `length` reviews.
    pub(super) fn history(&self, length: usize) -> Vec<FSRSReview> {
        self.links.iter().take(length).map(|(review, _)| *review).collect()
    }

    /// Returns the first review, and the first that came after a day or more: the crate finds outliers by these two.
    pub(super) fn opening(&self) -> Option<[FSRSReview; 2]> {
        let (first, _) = self.links.first()?;
        let (second, _) = self.links.iter().find(|(review, _)| review.delta_t > 0)?;
        Some([*first, *second])
    }
}
