//! Pieces below each other, which become a block.

use maud::Markup;

use super::pages::{Block, Piece};

/// Pieces below each other.
#[derive(Default)]
pub(super) struct Stack {
    pieces: Vec<Piece>,
}

impl Stack {
    /// Adds a piece of a height in points.
    pub(super) fn push(&mut self, markup: Markup, height: f64) {
        self.pieces.push(Piece { markup, height });
    }

    /// Returns all pieces as a block, in an element that adds to the height.
    pub(super) fn block<'a>(self, more: f64, around: impl Fn(&Markup) -> Markup + 'a) -> Block<'a> {
        Block { pieces: self.pieces, around: Box::new(around), more, keeps_next: false }
    }
}

/// Returns a block of one piece.
pub(super) fn single_block<'a>(markup: Markup, height: f64) -> Block<'a> {
    let pieces = vec![Piece { markup, height }];
    Block { pieces, around: Box::new(Markup::clone), more: 0.0, keeps_next: false }
}
