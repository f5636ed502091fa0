//! A card on file: which it is, where the store keeps it, and what its history comes to.

use super::entry::CardId;
use crate::deck::fnv;
use crate::question::{Card, Question};
use crate::schedule::{Decision, State};

/// A card as a store files it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filed {
    /// The store's number for it.
    pub id: i64,
    /// Its question.
    pub card: CardId,
    /// From 1: the blank of a cloze; 1 as written and 2 the other way; else 1.
    pub part: u32,
    /// Of a blank: its words.
    pub words: Option<String>,
    /// Its question's place in its deck as read last, from 0; none where that has it no more.
    pub place: Option<usize>,
    /// What its history comes to.
    pub state: State,
}

/// A card as its deck has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// The question's id.
    pub question: String,
    /// From 1.
    pub part: u32,
    /// Of a blank: its words.
    pub words: Option<String>,
    /// The question's place in the deck, from 0.
    pub place: usize,
}

/// A card and what each rating would decide for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Prospects {
    /// The card as whoever asks it knows it: another drill may have rated it since.
    pub card: Filed,
    /// Again to Easy.
    pub decisions: [Decision; 4],
    /// The number of the parameters in force.
    pub parameters: i64,
    /// The retention desired.
    pub retention: f32,
}

/// What became of a rating.
#[derive(Clone, Debug, PartialEq)]
pub enum Kept {
    /// It counts; the card as it stands now.
    Counts(Filed),
    /// Another drill rated the card meanwhile: this answer is kept and does not count.
    Overtaken(Filed),
}

impl Filed {
    /// A number that is the card's own, the same on every machine: FNV-1a of its names.
    #[must_use]
    pub fn key(&self) -> u64 {
        let part = self.part.to_le_bytes();
        let names = self.card.deck.bytes().chain([0]).chain(self.card.question.bytes()).chain([0]);
        fnv(names.chain(part), 0)
    }
}

/// The cards that a drill makes of a question at a place, in order of their parts.
#[must_use]
pub fn presents(question: &Question, place: usize) -> Vec<Present> {
    let present = |(part, card)| Present {
        question: question.id.clone(),
        part,
        words: if let Card::Blank(words) = card { Some(words) } else { None },
        place,
    };
    question.cards().into_iter().map(present).collect()
}

/// Which card of a question a part is; none where the question has no such.
#[must_use]
pub fn card_of(question: &Question, part: u32) -> Option<Card> {
    question.cards().into_iter().find(|(number, _)| *number == part).map(|(_, card)| card)
}
