//! The histories that a fit learns from, kept small: they become the crate's items only for a training.

use std::collections::HashSet;

use fsrs::{FSRSItem, filter_outlier};

use super::chain::Chain;
use crate::schedule::{HistoryRow, review_runs};

/// The most reviews to learn from. The newest half a million show how the learner remembers now; the crate's items
/// of more would fill the memory of a small machine.
const MOST_SAMPLES: usize = 500_000;

/// The most reviews that all items together may hold, each item with its whole history.
const MOST_HELD: usize = 6_000_000;

/// All cards' reviews, as far as a fit can use them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histories {
    chains: Vec<Chain>,
}

/// One review to learn from or to judge by: the last of the first `length` reviews of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sample {
    /// Its instant in milliseconds. The first field, because samples sort by time.
    pub(super) at: i64,
    chain: usize,
    length: usize,
}

/// The crate's items, and the chain that each belongs to: within a chain, each item begins with the one before.
pub(super) struct TrainingSet {
    pub(super) items: Vec<FSRSItem>,
    pub(super) chains: Vec<i64>,
}

impl Histories {
    /// Adds one card's rows, which must be in the order in which its reviews count.
    pub fn add_card(&mut self, rows: &[HistoryRow]) {
        for run in review_runs(rows) {
            let mut chain = Chain::default();
            for (at, review) in run {
                chain.add_review(review.rating, at);
            }
            if chain.samples().next().is_some() {
                self.chains.push(chain);
            }
        }
    }

    /// Lists the reviews that came a day or more after the card's review before, in the order of time; only the newest
    /// where there are more than a fit takes.
    pub(super) fn samples(&self) -> Vec<Sample> {
        let mut samples: Vec<Sample> = (self.chains.iter().enumerate())
            .flat_map(|(chain, links)| {
                links.samples().map(move |(length, at)| Sample { at, chain, length })
            })
            .collect();
        samples.sort_unstable();
        newest_samples(samples, MOST_SAMPLES, MOST_HELD)
    }

    /// Builds the crate's items for these samples.
    pub(super) fn training_set(&self, samples: &[Sample]) -> TrainingSet {
        let history = |sample: &Sample| {
            self.chains.get(sample.chain).map(|chain| chain.history(sample.length))
        };
        let items =
            samples.iter().map(|sample| FSRSItem { reviews: history(sample).unwrap_or_default() });
        let number = |sample: &Sample| i64::try_from(sample.chain).unwrap_or(i64::MAX);
        TrainingSet { items: items.collect(), chains: samples.iter().map(number).collect() }
    }

    /// Counts the samples that the crate trains on: it leaves out a chain whose second review came after a rare number
    /// of days for its first rating.
    pub(super) fn count_trained(&self, samples: &[Sample]) -> usize {
        let opening = |chain: usize| self.chains.get(chain).and_then(Chain::opening);
        let chains: HashSet<usize> = samples.iter().map(|sample| sample.chain).collect();
        let openings = chains.iter().filter_map(|chain| opening(*chain));
        let items = openings.map(|opening| FSRSItem { reviews: opening.to_vec() }).collect();
        let pair = |item: &FSRSItem| match item.reviews.as_slice() {
            [first, second, ..] => Some((first.rating, second.delta_t)),
            [] | [_] => None,
        };
        let usual: HashSet<(u32, u32)> =
            filter_outlier(items, Vec::new()).0.iter().filter_map(pair).collect();
        let fits = |sample: &&Sample| {
            opening(sample.chain)
                .is_some_and(|[first, second]| usual.contains(&(first.rating, second.delta_t)))
        };
        samples.iter().filter(fits).count()
    }
}

/// Keeps the newest of samples sorted by time: at most `most`, which together hold at most `held` reviews.
fn newest_samples(mut samples: Vec<Sample>, most: usize, held: usize) -> Vec<Sample> {
    let sums = samples.iter().rev().scan(0_usize, |sum, sample| {
        *sum += sample.length;
        Some(*sum)
    });
    let kept = sums.take(most).take_while(|sum| *sum <= held).count();
    samples.split_off(samples.len() - kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_samples_are_dropped_where_there_are_too_many() {
        let samples = |lengths: &[usize]| -> Vec<Sample> {
            (0..)
                .zip(lengths)
                .map(|(at, length)| Sample { at, chain: 0, length: *length })
                .collect()
        };
        let kept = |most, held| -> Vec<i64> {
            newest_samples(samples(&[9, 2, 3, 4]), most, held)
                .iter()
                .map(|sample| sample.at)
                .collect()
        };
        assert_eq!(kept(9, 99), [0, 1, 2, 3]);
        assert_eq!(kept(3, 99), [1, 2, 3]);
        assert_eq!(kept(9, 9), [1, 2, 3]);
        assert_eq!(kept(9, 8), [2, 3]);
        assert_eq!(kept(9, 3), [] as [i64; 0]);
    }
}
