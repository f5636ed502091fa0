//! Turns bytes of a text into lines and columns.

use std::cell::Cell;
use std::ops::Range;

/// The lines and columns of a text, both from 1, columns in characters.
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The byte located last and the characters before it in its line, to count on from: places mostly come in order.
    last: Cell<(usize, usize)>,
}

impl<'a> LineIndex<'a> {
    /// Finds the line starts of a text once.
    pub fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { text, starts, last: Cell::new((0, 0)) }
    }

    /// The line and column of a byte.
    pub fn locate(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let (last, counted) = self.last.get();
        let (from, counted) =
            if (start..=at).contains(&last) { (last, counted) } else { (start, 0) };
        let column = counted + self.text.get(from..at).map_or(0, |before| before.chars().count());
        self.last.set((at, column));
        (line + 1, column + 1)
    }

    /// The bytes of a line, without its end; empty beyond the last.
    pub fn line(&self, number: usize) -> Range<usize> {
        let start = self.starts.get(number.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = self.starts.get(number).map_or(self.text.len(), |next| next - 1);
        start..end.max(start)
    }
}

/// The last character boundary at or before a byte, and in the text. From Rust 1.91 std has it as a method.
pub fn floor_char_boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0)
}
