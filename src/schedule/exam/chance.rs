//! Chance for simulations: the same for the same seed, on every machine.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// A generator of chance.
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// For one run of many.
    pub(super) fn new(seed: u64, run: u64) -> Self {
        let mut key = [0_u8; 32];
        for (slot, part) in key.chunks_mut(8).zip([seed, run]) {
            slot.copy_from_slice(&part.to_le_bytes());
        }
        Self(ChaCha8Rng::from_seed(key))
    }

    /// From 0 to below 1.
    #[expect(clippy::cast_precision_loss, reason = "24 bits fit")]
    pub(super) fn uniform(&mut self) -> f32 {
        (self.0.next_u32() >> 8) as f32 / 16_777_216.0
    }

    /// Normally distributed, of mean 0 and deviation 1: Box and Muller.
    pub(super) fn normal(&mut self) -> f32 {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        radius * (std::f32::consts::TAU * self.uniform()).cos()
    }

    /// Which of some chances, which together make 1, comes up.
    pub(super) fn pick(&mut self, chances: &[f32]) -> usize {
        let mut at = self.uniform();
        let over = |chance: &f32| {
            at -= chance;
            at < 0.0
        };
        chances.iter().position(over).unwrap_or(chances.len().saturating_sub(1))
    }
}
