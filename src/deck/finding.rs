//! Findings: what is wrong in a deck, where, and what to write instead.

use std::cell::Cell;
use std::ops::Range;

use crate::say::Say;

/// One thing found in a deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its code, in kebab-case.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The bytes of the deck's text at fault.
    pub span: Range<usize>,
    /// The question it is in.
    pub question: Option<String>,
    /// What is wrong.
    pub message: Say,
    /// What to write instead.
    pub help: Option<Say>,
}

/// The code of every mistake, in order: what keeps a deck from being asked.
pub const MISTAKES: &[&str] = &[
    "backslash",
    "bare-answer",
    "became-control",
    "behind",
    "both-ways",
    "cloze-braces",
    "curly-quotes",
    "date-unquoted",
    "dot-groups",
    "double-id",
    "empty",
    "empty-blank",
    "empty-text",
    "equals",
    "field-missing",
    "field-twice",
    "inner-quote",
    "invisible-character",
    "kind-empty",
    "left-twice",
    "level",
    "missing-colon",
    "missing-comma",
    "need",
    "needs-names",
    "negative-within",
    "newer-format",
    "no-answer",
    "no-ask",
    "no-blank",
    "no-date",
    "no-format",
    "no-group",
    "no-kind",
    "no-list",
    "no-name",
    "no-number",
    "no-question",
    "no-right",
    "no-switch",
    "no-text",
    "no-whole-number",
    "no-wrong",
    "noted",
    "one-text",
    "open-bracket",
    "open-comment",
    "open-list",
    "option-twice",
    "pair",
    "points",
    "right-among-wrong",
    "same-words",
    "semicolon",
    "single-quotes",
    "source-twice",
    "sources",
    "stray-bracket",
    "stray-comma",
    "too-few",
    "truth-brackets",
    "unclosed-text",
    "unknown-field",
    "unknown-kind",
    "unknown-source",
    "unreadable",
    "wrong-bracket",
];

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The deck cannot be asked.
    Error,
    /// It can, but a learner may be led astray.
    Warning,
}

impl Finding {
    /// A mistake without help.
    #[must_use]
    pub fn error(code: &'static str, span: Range<usize>, message: Say) -> Self {
        Self { code, severity: Severity::Error, span, question: None, message, help: None }
    }

    /// What may lead a learner astray, without help.
    #[must_use]
    pub fn warning(code: &'static str, span: Range<usize>, message: Say) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// The finding with what to write instead.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }

    /// The finding with a text to write, word for word.
    #[must_use]
    pub fn write(self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.help(Say::new("help-write").with("text", text))
    }
}

/// The lines and columns of a text, both from 1, columns in characters.
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The byte located last and the characters before it in its line: places mostly come in order.
    last: Cell<(usize, usize)>,
}

impl<'a> LineIndex<'a> {
    /// Finds the line starts of a text once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { text, starts, last: Cell::new((0, 0)) }
    }

    /// The line and column of a byte.
    #[must_use]
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
    #[must_use]
    pub fn line(&self, number: usize) -> Range<usize> {
        let start = self.starts.get(number.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = self.starts.get(number).map_or(self.text.len(), |next| next - 1);
        start..end.max(start)
    }
}

/// The nearest place at or before a byte that is no middle of a character.
#[must_use]
pub fn snap(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0)
}
