//! The rows of a table as text: cells in quotes or bare, and a quote that is never closed costs one row.

use super::super::intake::CUT;
use super::super::{TOO_LONG, too_long};
use crate::say::Say;

/// The rows of a text, one by one.
pub(super) struct Rows<'a> {
    rest: &'a str,
    line: usize,
    separator: char,
    /// How many times more a quote that is never closed may be looked for to the end of the text.
    tries: u8,
}

/// A row, or why it is none.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Result<Vec<String>, Say>,
    /// The beginning of its text.
    pub(super) beginning: String,
}

/// How a cell ended.
enum End {
    Cell,
    Row,
    Unclosed,
    Cut,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str, line: usize, separator: char) -> Self {
        Self { rest: text, line, separator, tries: 16 }
    }

    /// Takes the next cell off the rest.
    fn cell(&self, rest: &mut &'a str) -> (String, End) {
        let Some(quoted) = rest.strip_prefix('"') else {
            let end = rest.find(['\n', self.separator]).unwrap_or(rest.len());
            let (cell, after) = rest.split_at(end);
            *rest = after;
            return (cell.trim().to_owned(), self.end(rest));
        };
        let (mut cell, mut left) = (String::new(), quoted);
        while let Some(at) = left.find('"') {
            let (piece, after) = left.split_at(at);
            if piece.contains(CUT) {
                return (cell, End::Cut);
            }
            if self.tries == 0 && piece.contains('\n') {
                return (cell, End::Unclosed);
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
            // Words behind the quote that ends many lines: it was the beginning of another cell.
            if !behind.trim().is_empty() && cell.contains('\n') {
                return (cell, End::Unclosed);
            }
            cell.push_str(behind.trim_end());
            *rest = after;
            return (cell, self.end(rest));
        }
        (cell, if left.contains(CUT) { End::Cut } else { End::Unclosed })
    }

    /// Steps over what ends a cell.
    fn end(&self, rest: &mut &'a str) -> End {
        let cell = rest.starts_with(self.separator);
        let mut signs = rest.chars();
        signs.next();
        *rest = signs.as_str();
        if cell { End::Cell } else { End::Row }
    }

    /// Goes on behind the first line of the rest.
    fn skip_line(&mut self) {
        let end = self.rest.find('\n').map_or(self.rest.len(), |end| end + 1);
        self.rest = self.rest.get(end..).unwrap_or_default();
        self.line += 1;
    }

    /// Goes on behind a row that is none.
    fn skip(&mut self, cut: bool) {
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

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.rest.is_empty() {
            return None;
        }
        let (line, begun) = (self.line, self.rest);
        let beginning: String = begun.chars().take(200).take_while(|sign| *sign != '\n').collect();
        let (mut cells, mut rest) = (Vec::new(), begun);
        let cut = loop {
            let (cell, end) = self.cell(&mut rest);
            cells.push(cell);
            match end {
                End::Cell => {}
                End::Row => break None,
                End::Unclosed => break Some(false),
                End::Cut => break Some(true),
            }
        };
        let taken = begun.get(..begun.len() - rest.len()).unwrap_or_default();
        let cells = if let Some(cut) = cut {
            self.skip(cut);
            Err(if cut { too_long() } else { Say::new("format-open-quote") })
        } else {
            self.rest = rest;
            self.line += taken.matches('\n').count();
            let long = taken.len() > TOO_LONG || taken.contains(CUT);
            if long { Err(too_long()) } else { Ok(cells) }
        };
        Some(Row { line, cells, beginning })
    }
}
