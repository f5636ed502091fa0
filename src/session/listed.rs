//! A question as a printed list shows it: its form shuffled so that nothing is given away, and its key.

use super::asked::asked;
use super::entry::Asked;
use super::shuffle::{Shuffled, generator};
use crate::deck::Deck;
use crate::question::{Card, Form, Question};

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
    /// Other typed answers that are right.
    pub also: Vec<String>,
}

/// Prepares a question for a list. The order of its options depends on the question alone, so it is always the same.
pub fn list_question(question: &Question, deck: &Deck) -> Listed {
    let form = question.kind().form(&Card::Whole);
    let typed = matches!(form, Form::Line(_));
    let main = question.kind().identity();
    let others = question.kind().texts().into_iter().filter(|text| typed && !main.contains(text));
    let mut rng = generator(0, &["show", &deck.id, &question.id]);
    Listed {
        asked: asked(question, &Card::Whole, deck),
        form: Shuffled::new(form, &mut rng).form,
        points: question.points,
        hint: question.hint.clone(),
        also: others.map(str::to_owned).collect(),
    }
}
