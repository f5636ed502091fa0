//! Shuffles only the places that are asked for: to draw forty of ten thousand, it decides forty places.

use std::collections::HashMap;

use rand::rngs::ChaCha8Rng;

use super::shuffle::below;

/// Items in a random order, every one equally likely (Fisher and Yates, from the front).
pub(super) struct LazyShuffle<'a> {
    items: &'a [usize],
    rng: ChaCha8Rng,
    /// The items in their places, as far as these are decided.
    placed: Vec<usize>,
    /// The items behind those that were swapped, by their place.
    moved: HashMap<usize, usize>,
}

impl<'a> LazyShuffle<'a> {
    pub(super) fn new(items: &'a [usize], rng: ChaCha8Rng) -> Self {
        Self { items, rng, placed: Vec::new(), moved: HashMap::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Returns the item at a place; None behind the last.
    pub(super) fn item(&mut self, place: usize) -> Option<usize> {
        while self.placed.len() <= place {
            let first = self.placed.len();
            let standing = self.standing_at(first)?;
            let drawn = first + below(&mut self.rng, self.items.len() - first);
            self.placed.push(self.standing_at(drawn)?);
            self.moved.insert(drawn, standing);
            self.moved.remove(&first);
        }
        self.placed.get(place).copied()
    }

    /// Lists the items whose places are decided, in their order.
    pub(super) fn placed(&self) -> &[usize] {
        &self.placed
    }

    /// The item at a place that is not decided yet.
    fn standing_at(&self, place: usize) -> Option<usize> {
        self.moved.get(&place).or_else(|| self.items.get(place)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::shuffle::generator;

    fn drawn(items: &[usize], count: usize, seed: u64) -> Vec<usize> {
        let mut shuffle = LazyShuffle::new(items, generator(seed, &["test"]));
        (0..count).map_while(|place| shuffle.item(place)).collect()
    }

    #[test]
    fn every_item_comes_once_and_a_longer_look_begins_like_a_shorter_one() {
        let items: Vec<usize> = (10..40).collect();
        let all = drawn(&items, 100, 7);
        let mut sorted = all.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, items);
        assert_eq!(drawn(&items, 5, 7), all[..5]);
        assert!(drawn(&[], 3, 7).is_empty());
    }

    #[test]
    fn every_order_is_equally_likely() {
        let mut counts: HashMap<Vec<usize>, usize> = HashMap::new();
        for seed in 0..6_000 {
            *counts.entry(drawn(&[1, 2, 3], 3, seed)).or_default() += 1;
        }
        // Six orders; 1,000 of each are expected, with a standard deviation of 29.
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|count| (850..1_150).contains(count)), "{counts:?}");
    }
}
