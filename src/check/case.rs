//! One question as the lints look at it: its words folded once, for all of them.

use std::cell::OnceCell;
use std::ops::Range;

use super::choosable::{Choosable, choosable};
use super::given::{Given, answers};
use super::words::Words;
use crate::deck::Deck;
use crate::judge::Language;
use crate::question::Question;

/// A question, and what lints share of it.
pub(super) struct Case<'a> {
    pub(super) question: &'a Question,
    pub(super) language: &'a Language,
    /// The question as the deck has it.
    pub(super) written: &'a str,
    /// The words of its prompt.
    pub(super) ask: Words,
    options: OnceCell<Vec<Choosable<'a>>>,
    answers: OnceCell<Vec<Given>>,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        question: &'a Question,
        deck: &'a Deck,
        text: &'a str,
        span: &Range<usize>,
    ) -> Self {
        Self {
            question,
            language: &deck.language,
            written: text.get(span.clone()).unwrap_or_default(),
            ask: Words::of(&question.ask, &deck.language),
            options: OnceCell::new(),
            answers: OnceCell::new(),
        }
    }

    /// Its options, the right ones first.
    pub(super) fn options(&self) -> &[Choosable<'a>] {
        self.options.get_or_init(|| choosable(self.question))
    }

    /// Its answers that must not be read before they are given.
    pub(super) fn answers(&self) -> &[Given] {
        self.answers.get_or_init(|| answers(self.question, self.language))
    }
}
