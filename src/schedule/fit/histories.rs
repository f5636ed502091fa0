//! The histories a fit learns from: kept small, and made into the crate's items only when it asks for them.

use std::collections::HashSet;

use fsrs::{FSRSItem, filter_outlier};

use super::chain::{Chain, LONGEST};
use crate::schedule::{Row, runs};

/// The most reviews that all items together may hold, a fifth of a gigabyte; beyond it, the longest
/// histories are left out.
const MOST: usize = 25_000_000;

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
    pub fn add(&mut self, rows: &[Row]) {
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

    /// All reviews that came a day or more after their card's review before, in the order of time.
    pub(super) fn samples(&self) -> Vec<Sample> {
        let all = || {
            self.chains.iter().enumerate().flat_map(|(chain, links)| {
                links.samples().map(move |(length, at)| Sample { at, chain, length })
            })
        };
        let longest = longest(all().map(|sample| sample.length), MOST);
        let mut samples: Vec<Sample> = all().filter(|sample| sample.length <= longest).collect();
        samples.sort_unstable();
        samples
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

/// The longest history with which all no longer ones together hold at most so many reviews.
fn longest(lengths: impl Iterator<Item = usize>, most: usize) -> usize {
    let mut held = [0_usize; LONGEST + 1];
    for length in lengths {
        if let Some(held) = held.get_mut(length) {
            *held += length;
        }
    }
    let sums = held.iter().scan(0_usize, |sum, held| {
        *sum += held;
        Some(*sum)
    });
    sums.take_while(|sum| *sum <= most).count().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_histories_go_first_where_all_are_too_much() {
        let lengths = || [2, 2, 3, 4, 256].into_iter();
        assert_eq!(longest(lengths(), MOST), LONGEST);
        assert_eq!(longest(lengths(), 11), 255);
        assert_eq!(longest(lengths(), 10), 3);
        assert_eq!(longest(lengths(), 3), 1);
    }
}
