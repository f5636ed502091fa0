//! The bytes of a deck's text, which need not be in memory to ask its first question.

use std::borrow::Cow;
use std::ops::Range;

/// The bytes of a deck's text, its lines ended by `\n` alone.
pub(crate) trait DeckBytes: Send + Sync {
    /// Returns how many there are.
    fn count(&self) -> usize;

    /// Returns a stretch of them, without reading the rest; None beyond their end, and where they cannot be read.
    fn stretch(&self, span: Range<usize>) -> Option<Cow<'_, [u8]>>;

    /// Returns all of them, held from then on; none at all where they cannot be read.
    fn all(&self) -> &[u8];
}

impl DeckBytes for Vec<u8> {
    fn count(&self) -> usize {
        self.len()
    }

    fn stretch(&self, span: Range<usize>) -> Option<Cow<'_, [u8]>> {
        self.get(span).map(Cow::Borrowed)
    }

    fn all(&self) -> &[u8] {
        self
    }
}
