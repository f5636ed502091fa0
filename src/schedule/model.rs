//! The model of memory: FSRS-6, as the crate `fsrs` computes it.

use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState, current_retrievability};

use super::rating::Rating;

/// The number of parameters in a set.
pub const PARAMETERS: usize = 21;

/// FSRS's memory of one card: derived from its reviews, never the truth itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days in which the chance of recall falls to 90%, above 0.
    pub stability: f32,
    /// From 1 to 10.
    pub difficulty: f32,
}

/// FSRS with one set of parameters.
#[derive(Clone, Debug)]
pub struct Model {
    pub(super) fsrs: FSRS,
    parameters: [f32; PARAMETERS],
    decay: f32,
}

impl Default for Model {
    /// Returns the model with the parameters that fit the average learner.
    fn default() -> Self {
        let (parameters, decay) = (Self::defaults(), fsrs::FSRS6_DEFAULT_DECAY);
        Self { fsrs: FSRS::default(), parameters, decay }
    }
}

impl Model {
    /// Returns None unless these are 21 numbers that FSRS accepts.
    pub fn new(parameters: &[f32]) -> Option<Self> {
        let parameters: [f32; PARAMETERS] = parameters.try_into().ok()?;
        let [.., decay] = parameters;
        FSRS::new(&parameters).ok().map(|fsrs| Self { fsrs, parameters, decay })
    }

    /// Returns the parameters, as they were given.
    pub fn parameters(&self) -> &[f32; PARAMETERS] {
        &self.parameters
    }

    /// Returns the parameters that fit the average learner.
    pub fn defaults() -> [f32; PARAMETERS] {
        fsrs::DEFAULT_PARAMETERS
    }

    /// Returns the memory after each rating, Again to Easy, given `days` after the last review.
    pub fn after(&self, memory: Option<Memory>, days: u32) -> [Memory; 4] {
        Rating::ALL.map(|rating| self.after_rating(memory, days, rating))
    }

    /// Returns the memory after one rating, given `days` after the last review.
    pub fn after_rating(&self, memory: Option<Memory>, days: u32, rating: Rating) -> Memory {
        // `FSRS::next_states` would compute all four, and their intervals.
        let review = FSRSReview { rating: u32::from(rating.number()), delta_t: days };
        let item = FSRSItem { reviews: vec![review] };
        let before =
            memory.map(|Memory { stability, difficulty }| MemoryState { stability, difficulty });
        // An error means a memory that is not finite; none is ever kept.
        let unknown = MemoryState { stability: 0.001, difficulty: 10.0 };
        let MemoryState { stability, difficulty } =
            self.fsrs.memory_state(item, before).unwrap_or(unknown);
        Memory { stability, difficulty }
    }

    /// Returns the days until the chance of recall has fallen to `retention`.
    pub fn interval(&self, memory: Memory, retention: f32) -> f32 {
        self.fsrs.next_interval(Some(memory.stability), retention, 0)
    }

    /// Returns the chance of recall, 0 to 1, `days` after the last review.
    pub fn recall(&self, memory: Memory, days: f32) -> f32 {
        let Memory { stability, difficulty } = memory;
        current_retrievability(MemoryState { stability, difficulty }, days, self.decay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stepping_through_a_history_equals_the_crates_own_result(
            first in 1_u32..=4,
            rest in prop::collection::vec((1_u32..=4, 0_u32..400), 0..30),
        ) {
            let reviews: Vec<FSRSReview> = [(first, 0)].into_iter().chain(rest)
                .map(|(rating, delta_t)| FSRSReview { rating, delta_t })
                .collect();
            let whole = FSRS::default()
                .memory_state(FSRSItem { reviews: reviews.clone() }, None)
                .expect("a memory");
            let model = Model::default();
            let stepped = reviews.iter().fold(None, |memory, review| {
                let rating = Rating::from_number(i64::from(review.rating)).expect("a rating");
                Some(model.after_rating(memory, review.delta_t, rating))
            });
            let stepped = stepped.expect("one review at least");
            prop_assert_eq!(stepped.stability.to_bits(), whole.stability.to_bits());
            prop_assert_eq!(stepped.difficulty.to_bits(), whole.difficulty.to_bits());
        }
    }

    #[test]
    fn an_interval_ends_when_recall_has_fallen_to_the_desired_retention() {
        let model = Model::default();
        let memory = Memory { stability: 10.0, difficulty: 5.0 };
        for retention in [0.7, 0.9, 0.97] {
            let days = model.interval(memory, retention);
            assert!((model.recall(memory, days) - retention).abs() < 1e-4);
        }
    }

    #[test]
    fn parameters_that_fsrs_refuses_make_no_model() {
        assert!(Model::new(&[]).is_none());
        assert!(Model::new(&[f32::NAN; PARAMETERS]).is_none());
        assert!(Model::new(&Model::defaults()).is_some());
    }
}
