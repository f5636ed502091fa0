//! Recall remembered against recall predicted: in total, by prediction, and over time.

use crate::moment::{date_of, day_number_of};
use crate::question::count;
use crate::schedule::Day;

/// Reviews at least a day after the one before: only these test memory.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Recall {
    /// The number of reviews.
    pub asked: usize,
    /// The number of reviews not rated Again.
    pub recalled: usize,
    /// The sum of the predicted chances of recall.
    pub predicted: f64,
}

/// The reviews with predictions in one twentieth of the range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The lowest prediction, 0 to 1.
    pub from: f64,
    /// The highest prediction.
    pub to: f64,
    /// The reviews of the bin.
    pub recall: Recall,
}

/// The reviews of a day, a week or a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The reviews of the period.
    pub recall: Recall,
}

/// Remembered against predicted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Retention {
    /// All reviews.
    pub all: Recall,
    /// By prediction, from 0 to 1.
    pub bins: Vec<Bin>,
    /// By day, oldest first; days without such reviews are left out. The same holds for weeks and months.
    pub days: Vec<Period>,
    /// By week from Monday.
    pub weeks: Vec<Period>,
    /// By calendar month.
    pub months: Vec<Period>,
}

/// How well the predictions fit the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecallFit {
    /// Fewer than 100 reviews.
    Unknown,
    /// Less is remembered than predicted: cards come too late.
    TooLate,
    /// More is remembered than predicted: cards come sooner than they need.
    TooSoon,
    /// As much is remembered as predicted.
    Good,
}

const BINS: usize = 20;
/// The fewest reviews from which predictions are judged.
const ENOUGH: usize = 100;
/// The fewest reviews that make a point of the curve sure.
pub(super) const MANY: usize = 20;
/// A smaller difference is never reported.
const WORTH: f64 = 0.02;

impl Recall {
    /// Returns the share remembered; None without reviews.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.asked > 0).then(|| count(self.recalled) / count(self.asked))
    }

    /// Returns the share predicted; None without reviews.
    #[must_use]
    pub fn expected(&self) -> Option<f64> {
        (self.asked > 0).then(|| self.predicted / count(self.asked))
    }

    /// Compares remembered with predicted; a difference counts beyond two standard errors, one case in twenty by
    /// chance.
    #[must_use]
    pub fn fit(&self) -> RecallFit {
        let (Some(share), Some(expected)) = (self.share(), self.expected()) else {
            return RecallFit::Unknown;
        };
        if self.asked < ENOUGH {
            return RecallFit::Unknown;
        }
        let error = (expected * (1.0 - expected) / count(self.asked)).max(0.0).sqrt();
        let limit = (2.0 * error).max(WORTH);
        match share - expected {
            less if less < -limit => RecallFit::TooLate,
            more if more > limit => RecallFit::TooSoon,
            _ => RecallFit::Good,
        }
    }

    pub(super) fn add_review(&mut self, predicted: f64, recalled: bool) {
        self.asked += 1;
        self.recalled += usize::from(recalled);
        self.predicted += predicted;
    }

    fn merge(&mut self, other: Self) {
        self.asked += other.asked;
        self.recalled += other.recalled;
        self.predicted += other.predicted;
    }
}

/// Returns empty bins from 0 to 1.
pub(super) fn bins() -> Vec<Bin> {
    let edge = |at: usize| count(at) / count(BINS);
    let bin = |at| Bin { from: edge(at), to: edge(at + 1), recall: Recall::default() };
    (0..BINS).map(bin).collect()
}

/// Returns the place of a prediction's bin.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number from 0 to 20 is cut to a whole one"
)]
pub(super) fn bin_of(predicted: f64) -> usize {
    ((predicted.clamp(0.0, 1.0) * count(BINS)) as usize).min(BINS - 1)
}

/// Sums up bins to a total, and days to weeks and months.
pub(super) fn retention(bins: Vec<Bin>, days: Vec<Period>) -> Retention {
    let mut all = Recall::default();
    for bin in &bins {
        all.merge(bin.recall);
    }
    let weeks = grouped(&days, monday);
    let months = grouped(&days, first_of_month);
    Retention { all, bins, days, weeks, months }
}

/// Returns the Monday of a day's week.
pub(super) fn monday(day: Day) -> Day {
    // 1970-01-01 was a Thursday.
    day.saturating_sub((day.saturating_add(3)).rem_euclid(7))
}

pub(super) fn first_of_month(day: Day) -> Day {
    day_number_of(date_of(day).first_of_month())
}

/// Merges days into periods, by the period's first day.
fn grouped(days: &[Period], first: fn(Day) -> Day) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for day in days {
        let first = first(day.first);
        match periods.last_mut().filter(|period| period.first == first) {
            Some(period) => period.recall.merge(day.recall),
            None => periods.push(Period { first, recall: day.recall }),
        }
    }
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recall(asked: usize, recalled: usize, expected: f64) -> Recall {
        Recall { asked, recalled, predicted: expected * count(asked) }
    }

    #[test]
    fn a_fit_is_judged_only_from_enough_reviews_and_beyond_chance() {
        assert_eq!(Recall::default().fit(), RecallFit::Unknown);
        assert_eq!(recall(99, 50, 0.9).fit(), RecallFit::Unknown);
        assert_eq!(recall(1_000, 840, 0.9).fit(), RecallFit::TooLate);
        assert_eq!(recall(1_000, 960, 0.9).fit(), RecallFit::TooSoon);
        assert_eq!(recall(1_000, 890, 0.9).fit(), RecallFit::Good);
        assert_eq!(recall(120, 103, 0.9).fit(), RecallFit::Good, "chance alone does as much");
    }

    #[test]
    fn weeks_begin_on_mondays_and_months_on_their_first_day() {
        let tuesday = 20_781;
        assert_eq!(date_of(monday(tuesday)).to_string(), "2026-11-23");
        assert_eq!(monday(monday(tuesday)), monday(tuesday));
        assert_eq!(monday(monday(tuesday) - 1), monday(tuesday) - 7);
        assert_eq!(date_of(first_of_month(tuesday)).to_string(), "2026-11-01");
        assert_eq!(date_of(monday(-1)).to_string(), "1969-12-29");
    }

    #[test]
    fn every_prediction_has_a_bin() {
        for (predicted, place) in
            [(0.0, 0), (0.049, 0), (0.05, 1), (0.93, 18), (1.0, 19), (7.0, 19)]
        {
            assert_eq!(bin_of(predicted), place);
        }
        assert_eq!(bin_of(f64::NAN), 0);
    }
}
