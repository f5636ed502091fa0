//! The screen: a conversation that only grows, and below it one block that is redrawn in place.

use crate::page::{Page, Paper};
use std::io::{self, Write};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Clears from here to the end, not at once: tmux keeps a copy of what is cleared from the first column of the
/// first row, and so would every key in a window that the block fills.
const CLEAR: &str = "\x1b[K\x1b[C\x1b[J\r";

/// The rows drawn below the conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ScreenBlock {
    pub(super) rows: Vec<ScreenRow>,
    /// Row and column of the cursor; None when nothing is typed.
    pub(super) cursor: Option<(usize, usize)>,
}

impl ScreenBlock {
    /// Puts further rows above the block.
    #[must_use]
    pub(super) fn under(self, mut above: Vec<ScreenRow>) -> Self {
        let cursor = self.cursor.map(|(row, column)| (above.len() + row, column));
        above.extend(self.rows);
        Self { rows: above, cursor }
    }
}

/// A row of a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ScreenRow {
    /// As it is written, with its colours.
    pub(super) painted: String,
    /// As it is seen.
    pub(super) bare: String,
}

/// Rows and columns of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    /// Rows, at least 1.
    pub(super) rows: usize,
    /// Columns, at least 1.
    pub(super) columns: usize,
}

/// A terminal that is written to.
pub(super) struct Screen<W> {
    out: W,
    paper: Paper,
    /// The last known size of the window.
    pub(super) size: Size,
    drawn: Option<DrawnBlock>,
    /// What is printed but not yet written. It is written together with the block below it, so that a question that is
    /// visible can already be answered.
    pending: String,
    /// Whether anything was printed, and whether the last line is empty.
    pub(super) written: (bool, bool),
}

/// The block on the screen.
struct DrawnBlock {
    rows: Vec<ScreenRow>,
    /// Row and column of the cursor.
    cursor: (usize, usize),
    /// The window as it was then.
    size: Size,
}

impl Size {
    /// Returns the size that a terminal reports, or the default.
    pub(super) fn or_default(known: Option<(u16, u16)>) -> Self {
        let (rows, columns) =
            known.filter(|(rows, columns)| *rows > 0 && *columns > 0).unwrap_or((24, 80));
        Self { rows: rows.into(), columns: columns.into() }
    }
}

impl<W: Write> Screen<W> {
    /// Returns a screen without anything on it.
    pub(super) fn new(out: W, paper: Paper, size: Size) -> Self {
        let (drawn, pending, written) = (None, String::new(), (false, false));
        Self { out, paper, size, drawn, pending, written }
    }

    /// Returns the paper that this window is. A column stays free, so that no row touches the edge.
    pub(super) fn paper(&self) -> Paper {
        let columns = self.size.columns;
        self.paper.with_width(if columns > 20 { columns - 1 } else { columns })
    }

    /// Adds to the conversation, in place of the block; it is written with the next block or by `flush`.
    pub(super) fn print(&mut self, page: &Page) {
        let text = page.render(self.paper());
        if !text.is_empty() {
            self.written = (true, text == "\n" || text.ends_with("\n\n"));
        }
        let erased = self.erase_output();
        self.pending.extend([erased, text]);
    }

    /// Draws a block in place of the one on the screen. Where only some rows differ, only those are written.
    pub(super) fn draw(&mut self, block: &ScreenBlock) -> io::Result<()> {
        let last = block.rows.len().saturating_sub(1);
        let cursor = block.cursor.unwrap_or((last, 0));
        let mended =
            self.drawn.as_ref().and_then(|drawn| self.repaint_changed(drawn, block, cursor));
        let mut text = String::from("\x1b[?25l");
        if let Some(mended) = mended {
            text.push_str(&mended);
        } else {
            text.push_str(&self.erase_output());
            text.push_str(&self.whole(block, cursor));
        }
        if block.cursor.is_some() {
            text.push_str("\x1b[?25h");
        }
        self.drawn = Some(DrawnBlock { rows: block.rows.clone(), cursor, size: self.size });
        self.pending.push_str(&text);
        self.flush()
    }

    /// Returns the output that draws a whole block and moves the cursor to its place.
    fn whole(&self, block: &ScreenBlock, (row, column): (usize, usize)) -> String {
        let rows: Vec<&str> = block.rows.iter().map(|row| row.painted.as_str()).collect();
        let all: usize = block.rows.iter().map(|row| self.height(&row.bare)).sum();
        let below = all.saturating_sub(self.above(&block.rows, row, column) + 1);
        let mut text = rows.join("\n") + "\r";
        text.push_str(&move_cursor(below, 'A'));
        text.push_str(&move_cursor(column, 'C'));
        text
    }

    /// Returns what turns the block on the screen into another of the same shape: nothing scrolls or flickers then.
    /// None if the shape or the window has changed, or a row is broken.
    fn repaint_changed(
        &self,
        drawn: &DrawnBlock,
        block: &ScreenBlock,
        cursor: (usize, usize),
    ) -> Option<String> {
        let narrow = |row: &ScreenRow| row.bare.width() < self.size.columns;
        let same_shape = drawn.size == self.size && drawn.rows.len() == block.rows.len();
        if !same_shape || !drawn.rows.iter().chain(&block.rows).all(narrow) {
            return None;
        }
        let (mut text, mut at) = (String::new(), drawn.cursor.0);
        for (place, (old, new)) in drawn.rows.iter().zip(&block.rows).enumerate() {
            if old != new {
                text.push_str(&step_rows(at, place));
                text.extend(["\r", &new.painted, "\x1b[K"]);
                at = place;
            }
        }
        text.push_str(&step_rows(at, cursor.0));
        text.push('\r');
        text.push_str(&move_cursor(cursor.1, 'C'));
        Some(text)
    }

    /// Takes the block away.
    pub(super) fn erase(&mut self) -> io::Result<()> {
        let erased = self.erase_output();
        self.pending.push_str(&erased);
        self.flush()
    }

    /// Writes what is printed.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        let text = std::mem::take(&mut self.pending);
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    /// Returns the output that erases the block, even if the window was resized since: a terminal breaks rows that have
    /// become too wide, and the cursor stays with its letter.
    fn erase_output(&mut self) -> String {
        let Some(DrawnBlock { rows, cursor: (row, column), .. }) = self.drawn.take() else {
            return String::new();
        };
        format!("\r{}{CLEAR}", move_cursor(self.above(&rows, row, column), 'A'))
    }

    /// Returns the rows of the window above the cursor, from the first of the block on.
    fn above(&self, rows: &[ScreenRow], row: usize, column: usize) -> usize {
        let whole: usize = rows.iter().take(row).map(|row| self.height(&row.bare)).sum();
        whole + rows.get(row).map_or(0, |row| count_breaks(&row.bare, column, self.size.columns))
    }

    /// Returns the rows of the window that a row takes.
    fn height(&self, row: &str) -> usize {
        count_breaks(row, usize::MAX, self.size.columns) + 1
    }
}

/// Returns how often a row is broken before a column in a window of `columns`: a wide letter is never cut.
fn count_breaks(row: &str, column: usize, columns: usize) -> usize {
    let (mut breaks, mut before, mut at) = (0, 0, 0);
    for letter in row.graphemes(true).map(UnicodeWidthStr::width) {
        if before + letter > column {
            break;
        }
        if at + letter > columns && at > 0 {
            (breaks, at) = (breaks + 1, 0);
        }
        at += letter;
        before += letter;
    }
    // The cursor after the last letter of a full row waits there.
    breaks
}

/// Returns the escape sequence that moves the cursor `count` places.
fn move_cursor(places: usize, direction: char) -> String {
    if places == 0 { String::new() } else { format!("\x1b[{places}{direction}") }
}

/// Returns the escape sequence that moves the cursor from one row to another.
fn step_rows(from: usize, to: usize) -> String {
    if to < from { move_cursor(from - to, 'A') } else { move_cursor(to - from, 'B') }
}

#[cfg(test)]
#[path = "screen_tests.rs"]
mod tests;
