//! The rivals of a deck: its other answers and options, which a slip must not be mistaken for.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::deck::Deck;
use crate::judge::fold;
use crate::question::{Judge, Question};

/// A deck with its rivals, folded when first asked for.
#[derive(Clone, Debug)]
pub struct Bench {
    deck: Arc<Deck>,
    rivals: OnceLock<HashSet<String>>,
}

impl Bench {
    /// A deck to judge by.
    #[must_use]
    pub fn new(deck: Arc<Deck>) -> Self {
        Self { deck, rivals: OnceLock::new() }
    }

    /// The deck.
    #[must_use]
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// Marks with what this deck knows.
    pub fn judging<T>(&self, question: &Question, mark: impl FnOnce(&Judge) -> T) -> T {
        let is_rival = |folded: &str| self.rivals().contains(folded);
        mark(&Judge { language: &self.deck.language, slips: question.slips, is_rival: &is_rival })
    }

    fn rivals(&self) -> &HashSet<String> {
        self.rivals.get_or_init(|| {
            let texts = self.deck.questions.iter().flat_map(|question| question.kind().texts());
            texts.map(|text| fold(text, &self.deck.language)).collect()
        })
    }
}
