//! What a lint found, and its way to a finding with a place in the deck's text.

use std::ops::Range;

use crate::deck::{self, Deck, Finding};
use crate::question::At;
use crate::say::Say;

/// Something a lint found, placed by names rather than by bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hit {
    pub(super) spot: Spot,
    pub(super) say: Say,
    help: Option<Say>,
    /// The text that mends it in place of what the spot leads to.
    write: Option<String>,
}

/// Where a hit is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Spot {
    /// In the question at this place of the deck.
    Question(usize, At),
    /// In a field of the deck's header, at the item of this name if there is one.
    Header(&'static str, Option<String>),
}

impl Hit {
    pub(super) fn in_question(place: usize, at: At, say: Say) -> Self {
        Self { spot: Spot::Question(place, at), say, help: None, write: None }
    }

    pub(super) fn in_header(field: &'static str, item: Option<String>, say: Say) -> Self {
        Self { spot: Spot::Header(field, item), say, help: None, write: None }
    }

    pub(super) fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }

    /// The hit with a text that mends it in place of what the spot leads to.
    pub(super) fn mend(mut self, text: String) -> Self {
        self.write = Some(text);
        self
    }

    /// The hit with a text to show, word for word.
    pub(super) fn write(self, text: String) -> Self {
        self.help(Say::new("help-write").with("text", text))
    }

    /// The hit with a text to show, word for word, that mends it in place of what the spot leads to.
    pub(super) fn rewrite(self, text: String) -> Self {
        self.write(text.clone()).mend(text)
    }

    /// Whether `allow` of the question at fault names this lint.
    pub(super) fn is_allowed(&self, deck: &Deck, code: &str) -> bool {
        let Spot::Question(place, _) = &self.spot else { return false };
        deck.questions.get(*place).is_some_and(|question| super::allows(&question.allow, code))
    }

    /// The hit as a warning; `spans` are the bytes of the deck's questions.
    pub(super) fn into_finding(
        self,
        code: &'static str,
        text: &str,
        deck: &Deck,
        spans: &[Range<usize>],
    ) -> Finding {
        let (span, question) = match &self.spot {
            Spot::Question(place, at) => (
                spans.get(*place).map(|span| deck::locate_in_question(text, span, at)),
                deck.questions.get(*place).map(|question| question.id.clone()),
            ),
            Spot::Header(field, item) => {
                (Some(deck::locate_in_header(text, field, item.as_deref())), None)
            }
        };
        let span = span.unwrap_or(0..0);
        // A comment among what is rewritten would be lost.
        let comments = |source: &str| source.contains("//") || source.contains("/*");
        let commented = text.get(span.clone()).is_some_and(comments);
        let finding = Finding::warning(code, span, self.say);
        let write = self.write.filter(|_| !commented);
        Finding { question, help: self.help, write, ..finding }
    }
}
