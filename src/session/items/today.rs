//! A question as its deck has it now: what the log does not keep, such as the options that nobody picked.

use crate::deck::Deck;
use crate::question::{Card, Form, Question};
use crate::session::asked::asked;
use crate::session::entry::Asked;

/// A question of a deck that is still there.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionToday {
    /// In the words that the log would keep.
    pub(super) asked: Asked,
    /// In deck order.
    pub(super) form: Form,
    /// Its place among the questions of all decks, from 0.
    pub(super) place: usize,
}

impl QuestionToday {
    /// Reads a question of a deck; `place` counts from 0 over all decks.
    pub fn new(question: &Question, deck: &Deck, place: usize) -> Self {
        Self {
            asked: asked(question, &Card::Whole, deck),
            form: question.kind().form(&Card::Whole),
            place,
        }
    }
}
