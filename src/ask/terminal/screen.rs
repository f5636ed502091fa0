//! The screen: a conversation that only grows, and below it one block that is drawn anew in place.

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
    /// Its rows.
    pub(super) rows: Vec<ScreenRow>,
    /// Row and column of the cursor; None when nothing is typed.
    pub(super) cursor: Option<(usize, usize)>,
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
    /// The window as it was last seen.
    pub(super) size: Size,
    /// The block on the screen: its rows, and the row and column of the cursor.
    drawn: Option<(Vec<String>, (usize, usize))>,
    /// Whether anything was printed, and whether the last line is empty.
    pub(super) written: (bool, bool),
}

impl Size {
    /// What a terminal calls its size, where it knows one.
    pub(super) fn or_default(known: Option<(u16, u16)>) -> Self {
        let (rows, columns) =
            known.filter(|(rows, columns)| *rows > 0 && *columns > 0).unwrap_or((24, 80));
        Self { rows: rows.into(), columns: columns.into() }
    }
}

impl<W: Write> Screen<W> {
    /// A screen without anything on it.
    pub(super) fn new(out: W, paper: Paper, size: Size) -> Self {
        Self { out, paper, size, drawn: None, written: (false, false) }
    }

    /// The paper that this window is. A column stays free, so that no row touches the edge.
    pub(super) fn paper(&self) -> Paper {
        let columns = self.size.columns;
        self.paper.of_width(if columns > 20 { columns - 1 } else { columns })
    }

    /// Adds to the conversation; the block is gone then.
    pub(super) fn print(&mut self, page: &Page) -> io::Result<()> {
        let text = page.render(self.paper());
        if !text.is_empty() {
            self.written = (true, text == "\n" || text.ends_with("\n\n"));
        }
        let erased = self.erased();
        self.write(&(erased + &text))
    }

    /// Draws a block in place of the one on the screen.
    pub(super) fn draw(&mut self, block: &ScreenBlock) -> io::Result<()> {
        let mut text = String::from("\x1b[?25l") + &self.erased();
        let rows: Vec<&str> = block.rows.iter().map(|row| row.painted.as_str()).collect();
        text.push_str(&rows.join("\n"));
        let bare: Vec<String> = block.rows.iter().map(|row| row.bare.clone()).collect();
        let last = block.rows.len().saturating_sub(1);
        let (row, column) = block.cursor.unwrap_or((last, 0));
        let all: usize = bare.iter().map(|row| self.height(row)).sum();
        let below = all.saturating_sub(self.above(&bare, row, column) + 1);
        text.push('\r');
        text.push_str(&moved(below, 'A'));
        text.push_str(&moved(column, 'C'));
        if block.cursor.is_some() {
            text.push_str("\x1b[?25h");
        }
        self.drawn = Some((bare, (row, column)));
        self.write(&text)
    }

    /// Takes the block away.
    pub(super) fn erase(&mut self) -> io::Result<()> {
        let erased = self.erased();
        self.write(&erased)
    }

    /// What takes the block away, however the window was changed since: a terminal breaks the rows that have
    /// become too wide, and the cursor stays with its letter.
    fn erased(&mut self) -> String {
        let Some((rows, (row, column))) = self.drawn.take() else { return String::new() };
        format!("\r{}{CLEAR}", moved(self.above(&rows, row, column), 'A'))
    }

    /// The rows of the window above the cursor, from the first of the block on.
    fn above(&self, rows: &[String], row: usize, column: usize) -> usize {
        let whole: usize = rows.iter().take(row).map(|row| self.height(row)).sum();
        whole + rows.get(row).map_or(0, |row| breaks(row, column, self.size.columns))
    }

    /// The rows of the window that a row takes.
    fn height(&self, row: &str) -> usize {
        breaks(row, usize::MAX, self.size.columns) + 1
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }
}

/// How often a row is broken before a column in a window of `columns`: a wide letter is never cut.
fn breaks(row: &str, column: usize, columns: usize) -> usize {
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
    // The cursor behind the last letter of a full row waits there.
    breaks
}

/// The escape sequence that moves the cursor `count` places.
fn moved(places: usize, direction: char) -> String {
    if places == 0 { String::new() } else { format!("\x1b[{places}{direction}") }
}

#[cfg(test)]
#[path = "screen_tests.rs"]
mod tests;
