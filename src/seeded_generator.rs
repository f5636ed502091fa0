//! A generator of random numbers with a stream of its own for each key, the same on every machine.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

/// Returns the generator of a key, of which the first 32 bytes count.
///
/// `ChaCha8` is a fixed algorithm (rand's own `StdRng` may change between versions).
pub fn seeded_generator(key: &[u64]) -> ChaCha8Rng {
    let mut seed = [0_u8; 32];
    for (slot, part) in seed.chunks_mut(8).zip(key) {
        slot.copy_from_slice(&part.to_le_bytes());
    }
    ChaCha8Rng::from_seed(seed)
}
