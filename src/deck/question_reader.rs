//! Questions read one at a time, each from a text of its own, as a deck with one head would read them.

use super::model::Deck;
use super::raw_deck::ron_options;
use super::read::{Header, deck, one, read_header};
use super::syntax::Finding;
use super::syntax::outline;
use crate::question::Question;
use crate::say::Say;

/// The head of a deck, by which questions are read.
pub struct QuestionReader {
    header: Header,
    options: ron::Options,
}

impl QuestionReader {
    /// Reads the head of a deck from its text.
    ///
    /// # Errors
    /// The first mistake in it.
    pub fn new(text: &str) -> Result<Self, Box<Finding>> {
        let (header, findings) = read_header(text, &outline(text));
        match first(findings) {
            Some(finding) => Err(finding),
            None => Ok(Self { header, options: ron_options() }),
        }
    }

    /// The deck without questions, called by `stem` where its head gives no id.
    #[must_use]
    pub fn deck(&self, stem: &str) -> Deck {
        deck(&self.header, Vec::new(), stem)
    }

    /// Reads a question.
    ///
    /// # Errors
    /// The first mistake in it.
    pub fn question(&self, text: &str) -> Result<Question, Box<Finding>> {
        let mut findings = Vec::new();
        let question = one(text, &(0..text.len()), &self.header, &self.options, &mut findings);
        match (first(findings), question) {
            (None, Some(question)) => Ok(question),
            (finding, _) => Err(finding.unwrap_or_else(|| unreadable(text))),
        }
    }
}

/// The finding that stands in front of all others.
fn first(findings: Vec<Finding>) -> Option<Box<Finding>> {
    findings.into_iter().min_by_key(|finding| finding.span.start).map(Box::new)
}

/// What is said of a question that cannot be read where nothing was found wrong with it.
fn unreadable(text: &str) -> Box<Finding> {
    Box::new(Finding::error("unreadable", 0..text.len(), Say::new("syntax-unreadable")))
}
