//! Markup on markup, and how high it is at most.

use maud::{Markup, PreEscaped, Render};

use super::pages::Block;

/// Pieces below each other.
#[derive(Default)]
pub(super) struct Stack {
    html: String,
    height: f64,
}

impl Stack {
    /// Adds a piece of a height in points.
    pub(super) fn push(&mut self, piece: &Markup, height: f64) {
        piece.render_to(&mut self.html);
        self.height += height;
    }

    /// All pieces as one, and its height.
    pub(super) fn end(self) -> (Markup, f64) {
        (PreEscaped(self.html), self.height)
    }

    /// All pieces as a block that is not cut, in an element around them that adds to the height.
    pub(super) fn block(self, around: impl FnOnce(&Markup) -> Markup, more: f64) -> Block {
        let (markup, height) = self.end();
        Block::new(around(&markup), height + more)
    }
}

/// A whole number as a length.
pub(super) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
