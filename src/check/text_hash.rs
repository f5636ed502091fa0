//! Hashes of texts, which a large deck compares instead of the texts, and maps by them.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use crate::deck::fnv1a;

/// A hash of a text. With 64 bits, two of a million texts share one with a chance below 1 in 30 million.
pub(super) type TextHash = u64;

/// The hash of a text.
pub(super) fn hash_text(text: &str) -> TextHash {
    let hash = fnv1a(text.bytes(), 0);
    // The low bits decide where it lies in a table: the high ones are mixed into them.
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// One hash of two; their order matters.
pub(super) fn hash_pair(first: TextHash, second: TextHash) -> TextHash {
    first.rotate_left(5).wrapping_mul(0x0000_0100_0000_01b3) ^ second
}

/// A map by hashes of texts, which it does not hash again.
pub(super) type TextHashMap<T> = HashMap<TextHash, T, BuildHasherDefault<AsIsHasher>>;
/// A set of hashes of texts.
pub(super) type TextHashSet = HashSet<TextHash, BuildHasherDefault<AsIsHasher>>;

/// Takes a hash as its own hash.
#[derive(Default)]
pub(super) struct AsIsHasher(u64);

impl Hasher for AsIsHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    // Hashes come through `write_u64`; the trait asks for this one too.
    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv1a(bytes.iter().copied(), self.0);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_differ_where_texts_do() {
        assert_ne!(hash_text("a"), hash_text("b"));
        let [a, b] = ["a", "b"].map(hash_text);
        assert_ne!(hash_pair(a, b), hash_pair(b, a));
    }
}
