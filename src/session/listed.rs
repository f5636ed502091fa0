//! A question as a printed list shows it: its form shuffled so that nothing is given away, and its key.

use super::asked::asked;
use super::entry::Asked;
use super::shuffle::{Shuffled, generator};
use crate::deck::Deck;
use crate::question::{Card, Form, Question};
use crate::say::Say;

/// A question and its answer, for a printed deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its prompt, key and explanation.
    pub asked: Asked,
    /// Its form, shuffled.
    pub form: Form,
    /// What it is worth.
    pub points: f64,
    /// The hint.
    pub hint: Option<String>,
    /// What is right, part by part, each in all of its wordings, the one that is shown first.
    pub key: Vec<Vec<String>>,
    /// What the key says besides.
    pub notes: Vec<Say>,
}

/// Prepares a question for a list. The order of its options depends on the question alone, so it is always the same.
pub fn list_question(question: &Question, deck: &Deck) -> Listed {
    let form = question.kind().form(&Card::Whole);
    let asked = asked(question, &Card::Whole, deck);
    let wordings = question.kind().wordings();
    let whole = || asked.right.iter().map(|right| vec![right.clone()]).collect();
    let key = if wordings.is_empty() { whole() } else { wordings };
    let mut rng = generator(0, &["show", &deck.id, &question.id]);
    Listed {
        asked,
        form: Shuffled::new(form, &mut rng).form,
        points: question.points,
        hint: question.hint.clone(),
        key,
        notes: question.kind().key_notes(&deck.language),
    }
}
