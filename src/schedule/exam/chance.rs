//! Random numbers for simulations: the same for the same seed, on every machine.

use rand::Rng;
use rand::rngs::ChaCha8Rng;

use crate::seeded_generator::seeded_generator;

pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// Returns the generator of one simulated run out of many.
    pub(super) fn new(seed: u64, run: u64) -> Self {
        Self(seeded_generator(&[seed, run]))
    }

    /// Returns a number from 0 to below 1.
    #[expect(clippy::cast_precision_loss, reason = "24 bits fit")]
    pub(super) fn uniform(&mut self) -> f32 {
        (self.0.next_u32() >> 8) as f32 / 16_777_216.0
    }

    /// Returns a normally distributed number of mean 0 and deviation 1, by the Box-Muller transform.
    pub(super) fn normal(&mut self) -> f32 {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        radius * (std::f32::consts::TAU * self.uniform()).cos()
    }

    /// Picks an index, each as often as its chance says; the chances add up to 1.
    pub(super) fn pick_index(&mut self, chances: &[f32]) -> usize {
        let mut left = self.uniform();
        let over = |chance: &f32| {
            left -= chance;
            left < 0.0
        };
        chances.iter().position(over).unwrap_or(chances.len().saturating_sub(1))
    }
}
