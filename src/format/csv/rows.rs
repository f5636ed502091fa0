//! Splits a table into rows of cells.
//!
//! This is done by hand, because a row that goes wrong must cost itself alone: a CSV library reads a quote that is never
//! closed to the end of the file.

use super::super::intake::CUT;
use super::super::{TOO_LONG, too_long};
use crate::say::Say;

/// The rows of a text.
#[derive(Clone)]
pub(super) struct CsvRows<'a> {
    rest: &'a str,
    line: usize,
    separator: char,
    /// How many more rows may search the rest of the text for a quote that is never closed: without a limit, many open
    /// quotes would cost the square of its length.
    tries: u8,
}

/// A row, or why it cannot be read.
#[derive(Clone)]
pub(super) struct CsvRow {
    pub(super) line: usize,
    pub(super) cells: Result<Vec<String>, Say>,
    /// The first characters of its first line.
    pub(super) beginning: String,
}

/// How a cell ended.
enum CellEnd {
    Cell,
    Row,
    Unclosed,
    Cut,
}

impl<'a> CsvRows<'a> {
    pub(super) fn new(text: &'a str, line: usize, separator: char) -> Self {
        Self { rest: text, line, separator, tries: 16 }
    }

    /// Takes the next cell off the rest.
    fn take_cell(&self, rest: &mut &'a str) -> (String, CellEnd) {
        let Some(quoted) = rest.strip_prefix('"') else {
            let end = rest.find(['\n', self.separator]).unwrap_or(rest.len());
            let (cell, after) = rest.split_at(end);
            *rest = after;
            return (cell.trim().to_owned(), self.take_end(rest));
        };
        let (mut cell, mut left) = (String::new(), quoted);
        while let Some(at) = left.find('"') {
            let (piece, after) = left.split_at(at);
            if piece.contains(CUT) {
                return (cell, CellEnd::Cut);
            }
            if self.tries == 0 && piece.contains('\n') {
                return (cell, CellEnd::Unclosed);
            }
            cell.push_str(piece);
            left = after.get(1..).unwrap_or_default();
            if let Some(more) = left.strip_prefix('"') {
                cell.push('"');
                left = more;
                continue;
            }
            let end = left.find(['\n', self.separator]).unwrap_or(left.len());
            let (behind, after) = left.split_at(end);
            // Words behind a quote that closes on another line: it opens another cell, and this one was never closed.
            if !behind.trim().is_empty() && cell.contains('\n') {
                return (cell, CellEnd::Unclosed);
            }
            cell.push_str(behind.trim_end());
            *rest = after;
            return (cell, self.take_end(rest));
        }
        (cell, if left.contains(CUT) { CellEnd::Cut } else { CellEnd::Unclosed })
    }

    /// Takes the sign that ends a cell off the rest.
    fn take_end(&self, rest: &mut &'a str) -> CellEnd {
        let cell = rest.starts_with(self.separator);
        let mut signs = rest.chars();
        signs.next();
        *rest = signs.as_str();
        if cell { CellEnd::Cell } else { CellEnd::Row }
    }

    fn skip_line(&mut self) {
        let end = self.rest.find('\n').map_or(self.rest.len(), |end| end + 1);
        self.rest = self.rest.get(end..).unwrap_or_default();
        self.line += 1;
    }

    /// Skips the first line of a row that cannot be read, or a row up to where it was cut.
    fn skip_row(&mut self, cut: bool) {
        if cut {
            let at = self.rest.find(CUT).unwrap_or(0);
            let (before, rest) = self.rest.split_at(at);
            self.line += before.matches('\n').count();
            self.rest = rest;
        } else {
            self.tries = self.tries.saturating_sub(1);
        }
        self.skip_line();
    }
}

impl Iterator for CsvRows<'_> {
    type Item = CsvRow;

    fn next(&mut self) -> Option<CsvRow> {
        if self.rest.is_empty() {
            return None;
        }
        let (line, begun) = (self.line, self.rest);
        let beginning: String = begun.chars().take(200).take_while(|sign| *sign != '\n').collect();
        let (mut cells, mut rest) = (Vec::new(), begun);
        let cut = loop {
            let (cell, end) = self.take_cell(&mut rest);
            cells.push(cell);
            match end {
                CellEnd::Cell => {}
                CellEnd::Row => break None,
                CellEnd::Unclosed => break Some(false),
                CellEnd::Cut => break Some(true),
            }
        };
        let taken = begun.get(..begun.len() - rest.len()).unwrap_or_default();
        let cells = if let Some(cut) = cut {
            self.skip_row(cut);
            Err(if cut { too_long() } else { Say::new("format-open-quote") })
        } else {
            self.rest = rest;
            self.line += taken.matches('\n').count();
            let long = taken.len() > TOO_LONG || taken.contains(CUT);
            if long { Err(too_long()) } else { Ok(cells) }
        };
        Some(CsvRow { line, cells, beginning })
    }
}
