//! A paragraph of a document, and the tables that hold some.

use super::super::aiken::Looks;
use crate::say::Say;

/// A part of a document's text.
#[derive(Debug)]
pub(super) enum DocumentBlock {
    Paragraph(WordParagraph),
    /// Rows of cells, each with its paragraphs.
    Table(Vec<Vec<Vec<WordParagraph>>>),
}

/// A paragraph; soft breaks are line breaks in its text.
#[derive(Clone, Debug, Default)]
pub(super) struct WordParagraph {
    /// Stretches of text, each with its looks.
    pub(super) spans: Vec<(String, Looks)>,
    pub(super) list: Option<ListPlace>,
    pub(super) losses: Vec<Say>,
    /// Whether it is set apart from the paragraphs around it.
    pub(super) heading: bool,
}

/// Which of Word's lists a paragraph is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// As the document calls it; 0 is not a list.
    pub(super) list: usize,
    /// From 0.
    pub(super) level: usize,
}

impl WordParagraph {
    pub(super) fn text(&self) -> String {
        self.spans.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// Adds words; those that look like the last ones join them.
    pub(super) fn push(&mut self, words: &str, looks: Looks) {
        match self.spans.last_mut() {
            Some((text, last)) if *last == looks => text.push_str(words),
            Some(_) | None => self.spans.push((words.to_owned(), looks)),
        }
    }

    /// Reports a loss once.
    pub(super) fn lose(&mut self, id: &'static str) {
        if self.losses.iter().all(|say| say.id != id) {
            self.losses.push(Say::new(id));
        }
    }
}
