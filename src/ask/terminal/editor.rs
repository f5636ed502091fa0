//! A line being typed, edited by grapheme clusters: what a reader sees as one letter. Pure.

use crate::page::safe_signs;
use console::Key;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Bytes that can be typed into one line.
const LONGEST: usize = 4_000;

/// A line of text and the place of the cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LineEditor {
    text: String,
    /// In bytes, between two grapheme clusters.
    at: usize,
}

/// A line laid out: its rows, and the row and column of the cursor.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct EditorLayout {
    /// The rows, each with its columns.
    pub(super) rows: Vec<(String, usize)>,
    /// The cursor's place.
    pub(super) cursor: (usize, usize),
}

impl LineEditor {
    /// Returns a line with a text in it and the cursor at its end.
    pub(super) fn with_text(text: &str) -> Self {
        Self { text: text.to_owned(), at: text.len() }
    }

    /// Returns the typed parts.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Reports whether nothing is typed.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Takes the text and leaves the line empty.
    pub(super) fn take_text(&mut self) -> String {
        self.at = 0;
        std::mem::take(&mut self.text)
    }

    /// Does what a key means here; other keys mean nothing.
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    pub(super) fn press(&mut self, key: &Key) {
        let (before, after) = self.split();
        let end = self.text.len();
        if let Key::Char(sign) = key {
            match sign {
                '\u{4}' => self.cut(self.at, self.next()),
                '\u{b}' => self.cut(self.at, end),
                '\u{15}' => self.cut(0, self.at),
                '\u{17}' => self.cut(word_start(before), self.at),
                sign if !sign.is_control() => self.insert(*sign),
                _ => {}
            }
            return;
        }
        self.at = match key {
            Key::ArrowLeft => self.previous(),
            Key::ArrowRight => self.next(),
            Key::Home => 0,
            Key::End => before.len() + after.len(),
            Key::Backspace => return self.cut(self.previous(), self.at),
            Key::Del => return self.cut(self.at, self.next()),
            _ => self.at,
        };
    }

    fn split(&self) -> (&str, &str) {
        self.text.split_at_checked(self.at).unwrap_or((&self.text, ""))
    }

    fn previous(&self) -> usize {
        let (before, _) = self.split();
        before.grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        let (before, after) = self.split();
        before.len() + after.graphemes(true).next().map_or(0, str::len)
    }

    fn cut(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.at = self.boundary(from);
    }

    fn insert(&mut self, sign: char) {
        if self.text.len() + sign.len_utf8() > LONGEST {
            return;
        }
        self.text.insert(self.at, sign);
        self.at = self.boundary(self.at + sign.len_utf8());
    }

    /// Returns the first boundary of clusters from here on: a typed sign may have joined its neighbours.
    fn boundary(&self, from: usize) -> usize {
        let mut starts = self.text.grapheme_indices(true).map(|(at, _)| at);
        starts.find(|at| *at >= from).unwrap_or(self.text.len())
    }

    /// Lays the line out in rows of `width` columns.
    pub(super) fn layout(&self, columns: usize) -> EditorLayout {
        let signs = safe_signs(&self.text);
        let mut signs = signs.iter();
        let mut flow =
            Flow { columns: columns.max(1), rows: vec![(String::new(), 0)], cursor: None };
        for (at, cluster) in self.text.grapheme_indices(true) {
            let shown: String =
                signs.by_ref().take(cluster.chars().count()).map(String::as_str).collect();
            flow.push_shown(&shown, at == self.at);
        }
        flow.done(self.at == self.text.len())
    }
}

/// Returns where the last word of a text begins.
fn word_start(text: &str) -> usize {
    let word = text.trim_end();
    word.rfind(char::is_whitespace).map_or(0, |space| {
        space + word.get(space..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    })
}

/// Rows, filled letter by letter.
struct Flow {
    columns: usize,
    rows: Vec<(String, usize)>,
    cursor: Option<(usize, usize)>,
}

impl Flow {
    fn push_shown(&mut self, shown: &str, mut cursor: bool) {
        for letter in shown.graphemes(true) {
            self.room(letter.width());
            if std::mem::take(&mut cursor) {
                self.cursor = Some(self.end());
            }
            if let Some((row, width)) = self.rows.last_mut() {
                row.push_str(letter);
                *width += letter.width();
            }
        }
        if cursor {
            self.cursor = Some(self.end());
        }
    }

    /// Begins a new row if this one has no room for this many columns.
    fn room(&mut self, columns: usize) {
        let full = |(_, width): &(String, usize)| *width > 0 && width + columns > self.columns;
        if self.rows.last().is_some_and(full) {
            self.rows.push((String::new(), 0));
        }
    }

    fn end(&self) -> (usize, usize) {
        (self.rows.len().saturating_sub(1), self.rows.last().map_or(0, |(_, width)| *width))
    }

    fn done(mut self, at_end: bool) -> EditorLayout {
        if at_end || self.cursor.is_none() {
            self.room(1);
            self.cursor = Some(self.end());
        }
        EditorLayout { rows: self.rows, cursor: self.cursor.unwrap_or_default() }
    }
}

#[cfg(test)]
#[path = "editor_tests.rs"]
mod tests;
