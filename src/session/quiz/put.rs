//! A question of a quiz: where its deck has it, and how far it has come. Nothing of the deck is copied, since a class
//! holds a quiz for each pupil; what is shown is made where it is looked at.

use std::sync::Arc;

use super::{Quiz, aftermath};
use crate::deck::OpenDeck;
use crate::question::{Card, Mark, Question, Response};
use crate::session::as_choices::Distractors;
use crate::session::asked::asked;
use crate::session::attempt::Drawn;
use crate::session::entry::{Asked, QuestionId};
use crate::session::shown::Aftermath;
use crate::session::shuffle::Shuffled;

/// A question drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuizPut {
    /// The place of its deck among those of the quiz.
    deck: usize,
    source: PutSource,
    pub(super) answered: bool,
    pub(super) hinted: bool,
    pub(super) claimed: bool,
}

/// Where what is asked comes from.
#[derive(Clone, Debug, PartialEq)]
enum PutSource {
    /// The deck has lost it since the attempt began.
    Lost,
    /// It has this place in the deck.
    InDeck(usize),
    /// A typed question of the deck, put as a choice.
    AsChoice(Box<Question>),
}

/// A question that is put, with all that is needed to show and mark it.
pub(super) struct AskedPut<'a> {
    pub(super) put: &'a QuizPut,
    pub(super) question: &'a Question,
    pub(super) deck: &'a OpenDeck,
    seed: u64,
}

impl QuizPut {
    /// Finds a drawn question in its deck. The first deck of an id is the one meant; `others` are there where typed
    /// questions are put as choices, one for each deck.
    pub(super) fn find(
        drawn: &Drawn,
        decks: &[Arc<OpenDeck>],
        others: &[Distractors],
        seed: u64,
    ) -> Self {
        let QuestionId { deck: id, id: question } = &drawn.question;
        let deck = decks.iter().position(|deck| deck.deck().id == *id);
        let found = deck.and_then(|deck| Some((deck, decks.get(deck)?.place_of(question)?)));
        let (deck, source) = match found {
            None => (0, PutSource::Lost),
            Some((deck, place)) => {
                let question = decks.get(deck).and_then(|deck| deck.whole().questions.get(place));
                let choice = others
                    .get(deck)
                    .zip(question)
                    .and_then(|(others, question)| others.as_choice(question, &Card::Whole, seed));
                let as_choice = choice.map(|choice| PutSource::AsChoice(Box::new(choice)));
                (deck, as_choice.unwrap_or(PutSource::InDeck(place)))
            }
        };
        Self { deck, source, answered: false, hinted: false, claimed: false }
    }

    pub(super) fn is_lost(&self) -> bool {
        self.source == PutSource::Lost
    }
}

impl Quiz {
    /// The question at a place among those drawn; None where its deck has lost it.
    pub(super) fn asked_at(&self, place: usize) -> Option<AskedPut<'_>> {
        let put = self.puts.get(place)?;
        let deck = self.decks.get(put.deck)?;
        let question = match &put.source {
            PutSource::Lost => return None,
            PutSource::InDeck(place) => deck.whole().questions.get(*place)?,
            PutSource::AsChoice(question) => question,
        };
        Some(AskedPut { put, question, deck, seed: self.attempt.rules.seed })
    }
}

impl AskedPut<'_> {
    /// The form in the places shown.
    pub(super) fn shuffled(&self) -> Shuffled {
        Shuffled::in_quiz(self.question, &self.deck.deck().id, self.seed)
    }

    /// Marks a response in the places of the deck.
    pub(super) fn mark(&self, in_deck: &Response) -> Mark {
        let Self { question, deck, .. } = self;
        deck.judging(question, |judge| question.kind().mark(&Card::Whole, in_deck, judge))
    }

    /// The question in words, for the log.
    pub(super) fn words(&self) -> Asked {
        asked(self.question, &Card::Whole, self.deck.deck())
    }

    /// The deck's explanation and source.
    pub(super) fn aftermath(&self) -> Aftermath {
        aftermath(self.question, self.deck.deck())
    }
}
