//! A chain: the reviews of one card from the first, or from where it was forgotten, to where it ends.

use fsrs::FSRSReview;

use crate::moment::Moment;
use crate::schedule::{Day, Rating};

/// The longest history the crate trains on; longer ones it leaves out. Every review of a chain comes with
/// all before it, so without an end a card of many thousands would take their square.
const LONGEST: usize = 256;

/// Reviews of one card, each with the days since the one before.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Chain {
    links: Vec<(FSRSReview, i64)>,
    day: Option<Day>,
}

impl Chain {
    /// Adds a review; from the 257th on it is too late in the chain to count.
    pub(super) fn add(&mut self, rating: Rating, at: Moment) {
        if self.links.len() >= LONGEST {
            return;
        }
        let day = at.day_number();
        let days = self.day.map_or(0, |before| day.saturating_sub(before).max(0));
        let review =
            FSRSReview { rating: u32::from(rating.number()), delta_t: days.unsigned_abs() };
        // Where the clock was set back, no review may seem earlier than what led to it.
        let before = self.links.last().map_or(i64::MIN, |(_, before)| *before);
        self.links.push((review, at.utc_ms.max(before)));
        self.day = Some(day);
    }

    /// How long the history is of each review that came after a day or more, itself included, and its
    /// instant in milliseconds.
    pub(super) fn samples(&self) -> impl Iterator<Item = (usize, i64)> {
        let counted = (1..).zip(&self.links).filter(|(_, (review, _))| review.delta_t > 0);
        counted.map(|(length, (_, at))| (length, *at))
    }

    /// The first reviews, so many.
    pub(super) fn history(&self, length: usize) -> Vec<FSRSReview> {
        self.links.iter().take(length).map(|(review, _)| *review).collect()
    }

    /// The first review, and the first that came after a day or more: by these the crate tells outliers.
    pub(super) fn opening(&self) -> Option<[FSRSReview; 2]> {
        let (first, _) = self.links.first()?;
        let (second, _) = self.links.iter().find(|(review, _)| review.delta_t > 0)?;
        Some([*first, *second])
    }
}
