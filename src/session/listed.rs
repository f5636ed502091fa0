//! A question as it stands in a printed list: its form in places that give nothing away, and what is right.

use super::asked::asked;
use super::entry::Asked;
use super::shuffle::{Shuffled, generator};
use crate::deck::Deck;
use crate::question::{Card, Form, Question};

/// A question and its answer, for whoever prints a deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its prompt, what is right and what is said of it.
    pub asked: Asked,
    /// How it is put.
    pub form: Form,
    /// What it is worth.
    pub points: f64,
    /// The hint.
    pub hint: Option<String>,
    /// Other answers to type that are right.
    pub also: Vec<String>,
}

/// A question of a deck in a list. Its options stand in an order of its own, always the same.
#[must_use]
pub fn listed(question: &Question, deck: &Deck) -> Listed {
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
