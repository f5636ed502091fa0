//! Sums of texts, to compare them by, and maps by them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::deck::fnv;

/// A sum of a text, to compare it by.
pub(super) type Sum = u64;

/// The sum of a text.
pub(super) fn sum(text: &str) -> Sum {
    let sum = fnv(text.bytes(), 0);
    // The low bits decide where it lies in a table: the high ones are mixed into them.
    (sum ^ (sum >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Two sums made one; their order matters.
pub(super) fn joined(first: Sum, second: Sum) -> Sum {
    first.rotate_left(5).wrapping_mul(0x0000_0100_0000_01b3) ^ second
}

/// A map by sums, which are hashes already.
pub(super) type Sums<T> = HashMap<Sum, T, BuildHasherDefault<Already>>;

/// Takes a sum as its own hash.
#[derive(Default)]
pub(super) struct Already(u64);

impl Hasher for Already {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, sum: u64) {
        self.0 = sum;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_differ_where_texts_do() {
        assert_ne!(sum("a"), sum("b"));
        assert_ne!(joined(sum("a"), sum("b")), joined(sum("b"), sum("a")));
    }
}
