//! The rivals of a deck: its other answers and options, which a slip must not be mistaken for.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::deck::{Deck, Opened};
use crate::judge::fold;
use crate::question::{Judge, Question};

/// A deck with its rivals, folded when first asked for.
#[derive(Clone, Debug)]
pub struct Bench {
    source: Source,
    rivals: OnceLock<HashSet<String>>,
}

/// Where a deck's questions are had from.
#[derive(Clone, Debug)]
enum Source {
    Whole(Arc<Deck>),
    Opened(Arc<Opened>),
}

impl Bench {
    /// A deck to judge by.
    #[must_use]
    pub fn new(deck: Arc<Deck>) -> Self {
        Self { source: Source::Whole(deck), rivals: OnceLock::new() }
    }

    /// A deck to judge by, read as a whole only when something hangs on its other answers.
    #[must_use]
    pub fn opened(deck: Arc<Opened>) -> Self {
        Self { source: Source::Opened(deck), rivals: OnceLock::new() }
    }

    /// The deck; without its questions where they were not read.
    #[must_use]
    pub fn deck(&self) -> &Deck {
        match &self.source {
            Source::Whole(deck) => deck,
            Source::Opened(deck) => deck.header(),
        }
    }

    /// The deck with all of its questions.
    #[must_use]
    pub fn whole(&self) -> &Deck {
        match &self.source {
            Source::Whole(deck) => deck,
            Source::Opened(deck) => deck.whole(),
        }
    }

    /// Marks with what this deck knows.
    pub fn judging<T>(&self, question: &Question, mark: impl FnOnce(&Judge) -> T) -> T {
        let is_rival = |folded: &str| self.rivals().contains(folded);
        mark(&Judge { language: &self.deck().language, slips: question.slips, is_rival: &is_rival })
    }

    fn rivals(&self) -> &HashSet<String> {
        self.rivals.get_or_init(|| {
            let deck = self.whole();
            let texts = deck.questions.iter().flat_map(|question| question.kind().texts());
            texts.map(|text| fold(text, &deck.language)).collect()
        })
    }
}
