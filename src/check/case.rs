//! One question as the lints look at it: its words folded once, for all of them.

use std::cell::OnceCell;
use std::ops::Range;

use super::giveaways::{Given, answers};
use super::options::{Choosable, choosable};
use crate::deck::Deck;
use crate::judge::{Language, slug};
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

/// The folded words of a text, each between two hyphens: `-di-kota-mana-`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(String);

impl Words {
    /// The words of a text; none of a blank one.
    pub(super) fn of(text: &str, language: &Language) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let mut words = String::with_capacity(text.len() + 2);
        words.push('-');
        words.push_str(&slug(text, language));
        words.push('-');
        Self(words)
    }

    /// Word by word.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split('-').filter(|word| !word.is_empty())
    }

    pub(super) fn count(&self) -> usize {
        self.iter().count()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.len() <= 2
    }

    /// Whether the other's words stand in a row in this.
    pub(super) fn hold(&self, other: &Self) -> bool {
        !other.is_empty() && memchr::memmem::find(self.0.as_bytes(), other.0.as_bytes()).is_some()
    }

    /// Whether one of these words is in it.
    pub(super) fn any(&self, words: &[&str]) -> bool {
        self.iter().any(|word| words.contains(&word))
    }

    /// Whether one of these rows of words is in it, each written `-so-so-`.
    pub(super) fn holds_any(&self, rows: &[&str]) -> bool {
        rows.iter().any(|row| self.0.contains(row))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}
