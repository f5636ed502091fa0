//! A finding: what is wrong in a deck, where, and what to write instead.

use std::ops::Range;

use crate::say::Say;

/// A mistake or a lint's warning.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its code, in kebab-case: one of [`MISTAKES`] or of the lints.
    pub code: &'static str,
    /// Whether it keeps the deck from being asked.
    pub severity: Severity,
    /// The bytes of the deck's text at fault.
    pub span: Range<usize>,
    /// The id of the question it is in.
    pub question: Option<String>,
    /// What is wrong.
    pub message: Say,
    /// What to write instead.
    pub help: Option<Say>,
    /// The text that mends it in place of the span; None where only the author can know.
    pub write: Option<String>,
    /// A text that reads in place of the span, where only the author can know whether it is meant.
    pub(crate) guess: Option<String>,
}

/// The code of every mistake, sorted.
pub const MISTAKES: &[&str] = &[
    "answers-apart", "backslash", "bare-answer", "became-control", "behind", "both-ways",
    "cannot-draw", "cloze-braces", "curly-quotes", "date-unquoted", "dot-groups", "double-id",
    "empty", "empty-blank", "empty-passage", "empty-text", "equals", "exam-card", "exam-deck",
    "exam-draw", "exam-empty", "exam-feedback", "exam-levels", "exam-no-question", "exam-pass",
    "exam-penalty", "exam-question-twice", "exam-time", "exam-two-decks", "field-missing",
    "field-twice", "foreign-comment", "inner-field", "inner-quote", "invisible-character",
    "is-exam", "joined", "kind-empty", "left-twice", "level", "loose-options", "missing-colon",
    "missing-comma", "named-item", "need", "needs-names", "negative-within", "newer-format",
    "no-answer", "no-ask", "no-blank", "no-date", "no-format", "no-frame", "no-group", "no-kind",
    "no-language", "no-list", "no-name", "no-number", "no-open-bracket", "no-question", "no-right",
    "no-switch", "no-text", "no-whole-number", "no-wrong", "not-round", "noted", "one-right",
    "one-text", "open-bracket", "open-comment", "open-list", "option-twice", "other-format",
    "outer-field", "pair", "passage-twice", "passages", "points", "quoted-name",
    "right-among-wrong", "same-words", "semicolon", "single-quotes", "source-twice", "sources",
    "stray-bracket", "stray-comma", "too-few", "truth-brackets", "unclosed-text", "unknown-field",
    "unknown-kind", "unknown-passage", "unknown-source", "unopened-text", "unreadable",
    "unsupported", "wrong-bracket",
];

/// Whether a deck with such a finding can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The deck cannot be asked.
    Error,
    /// It can, but the finding may mislead a learner.
    Warning,
}

impl Finding {
    /// A mistake without help.
    pub fn error(code: &'static str, span: Range<usize>, message: Say) -> Self {
        Self {
            code,
            severity: Severity::Error,
            span,
            question: None,
            message,
            help: None,
            write: None,
            guess: None,
        }
    }

    /// A lint's warning without help.
    pub fn warning(code: &'static str, span: Range<usize>, message: Say) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }

    /// Adds the text that mends it in place of the span, and shows it.
    #[must_use]
    pub fn write(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.show(shorten_middle(&text)).mend(text)
    }

    /// Shows a text to write that replaces more than the span, or is only an example.
    #[must_use]
    pub fn show(self, text: impl Into<String>) -> Self {
        self.help(Say::new("help-write").with("text", text.into()))
    }

    /// Adds the text that mends it in place of the span, without showing it.
    #[must_use]
    pub fn mend(mut self, text: impl Into<String>) -> Self {
        self.write = Some(text.into());
        self
    }

    /// Adds a text that reads in place of the span, for the author to decide on.
    #[must_use]
    pub(crate) fn suggest(mut self, text: impl Into<String>) -> Self {
        self.guess = Some(text.into());
        self
    }

    /// Says that what the span holds must go.
    #[must_use]
    pub fn remove(self) -> Self {
        self.help(Say::new("help-remove")).mend("")
    }
}

/// The first line of a source, short enough for a message.
pub(crate) fn shorten(source: &str) -> String {
    let line = source.trim().lines().next().unwrap_or_default().trim();
    let short: String = line.chars().take(LONGEST_SHOWN).collect();
    if short.len() < source.trim().len() { format!("{}…", short.trim_end()) } else { short }
}

/// The first line of what is to be written, short enough for a message: of a long one the middle is left out, since a
/// correction often begins with a whole prompt.
pub(crate) fn shorten_middle(written: &str) -> String {
    const TAIL: usize = 40;
    let written = written.trim();
    let line = written.lines().next().unwrap_or_default().trim_end();
    let count = line.chars().count();
    if line.len() < written.len() || count <= LONGEST_SHOWN {
        return shorten(written);
    }
    let head: String = line.chars().take(LONGEST_SHOWN - TAIL).collect();
    let tail: String = line.chars().skip(count - TAIL).collect();
    format!("{}…{}", head.trim_end(), tail.trim_start())
}

/// The characters of a source that a message shows.
const LONGEST_SHOWN: usize = 90;
