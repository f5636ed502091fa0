//! The histories a fit learns from: kept small, and made into the crate's items only when it asks for them.

use std::collections::HashSet;

use fsrs::{FSRSItem, filter_outlier};

use super::chain::Chain;
use crate::schedule::{HistoryRow, runs};

/// The most reviews to learn from: the newest half a million say how the learner remembers now, and the crate's
/// items of more would fill memory.
const MOST: usize = 500_000;

/// The most reviews that all items together may hold, histories included.
const HELD: usize = 6_000_000;

/// What is known of all cards' reviews, as far as a fit can use it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Histories {
    chains: Vec<Chain>,
}

/// One review to learn from or to judge by: the last of the first `length` of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sample {
    /// Its instant in milliseconds, first here since samples go by time.
    pub(super) at: i64,
    chain: usize,
    length: usize,
}

/// The crate's items, and to which chain each belongs: those of one chain are each other's beginnings.
pub(super) struct Items {
    pub(super) items: Vec<FSRSItem>,
    pub(super) chains: Vec<i64>,
}

impl Histories {
    /// Adds one card's rows, given in the order in which its reviews count.
    pub fn add(&mut self, rows: &[HistoryRow]) {
        for run in runs(rows) {
            let mut chain = Chain::default();
            for (at, review) in run {
                chain.add(review.rating, at);
            }
            if chain.samples().next().is_some() {
                self.chains.push(chain);
            }
        }
    }

    /// The reviews that came a day or more after their card's review before, in the order of time: the newest,
    /// where they are more than a fit takes.
    pub(super) fn samples(&self) -> Vec<Sample> {
        let mut samples: Vec<Sample> = (self.chains.iter().enumerate())
            .flat_map(|(chain, links)| {
                links.samples().map(move |(length, at)| Sample { at, chain, length })
            })
            .collect();
        samples.sort_unstable();
        newest(samples, MOST, HELD)
    }

    /// What the crate takes for these samples.
    pub(super) fn items(&self, samples: &[Sample]) -> Items {
        let history = |sample: &Sample| {
            self.chains.get(sample.chain).map(|chain| chain.history(sample.length))
        };
        let items =
            samples.iter().map(|sample| FSRSItem { reviews: history(sample).unwrap_or_default() });
        let number = |sample: &Sample| i64::try_from(sample.chain).unwrap_or(i64::MAX);
        Items { items: items.collect(), chains: samples.iter().map(number).collect() }
    }

    /// How many of these samples the crate trains on: it leaves out chains whose first rating was followed
    /// after a number of days that is rare.
    pub(super) fn kept(&self, samples: &[Sample]) -> usize {
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

/// The newest of samples in the order of time: as many as are taken, and hold so many reviews together.
fn newest(mut samples: Vec<Sample>, most: usize, held: usize) -> Vec<Sample> {
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
    fn the_oldest_samples_are_left_out_where_all_are_too_much() {
        let samples = |lengths: &[usize]| -> Vec<Sample> {
            (0..)
                .zip(lengths)
                .map(|(at, length)| Sample { at, chain: 0, length: *length })
                .collect()
        };
        let kept = |most, held| -> Vec<i64> {
            newest(samples(&[9, 2, 3, 4]), most, held).iter().map(|sample| sample.at).collect()
        };
        assert_eq!(kept(9, 99), [0, 1, 2, 3]);
        assert_eq!(kept(3, 99), [1, 2, 3]);
        assert_eq!(kept(9, 9), [1, 2, 3]);
        assert_eq!(kept(9, 8), [2, 3]);
        assert_eq!(kept(9, 3), [] as [i64; 0]);
    }
}
