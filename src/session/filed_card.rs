//! A card as the store files it: which question, where in its deck, and its state.

use super::entry::QuestionId;
use crate::deck::fnv1a;
use crate::moment::Moment;
use crate::question::{Card, Question};
use crate::schedule::{CardState, Day, Decision, Memory, Rating};

/// A card as a store files it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filed {
    /// The store's number for it.
    pub id: i64,
    /// Its question.
    pub question: QuestionId,
    /// From 1: the blank of a cloze; 1 as written and 2 reversed for `both_ways`; else 1.
    pub part: u32,
    /// The words of a blank; None for other cards.
    pub words: Option<String>,
    /// Its question's place in the deck as read last, from 0; None when the deck has lost it.
    pub place: Option<usize>,
    /// The state that its history leads to.
    pub state: CardState,
}

/// A card that waits to be asked. Only what ranks it is held, since there may be a hundred thousand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waiting {
    /// The store's number for it.
    pub id: i64,
    /// Its question's place in its deck as read last, from 0.
    pub place: usize,
    /// From 1.
    pub part: u32,
    /// None before the first review.
    pub stability: Option<f32>,
    /// The instant of its last review.
    pub last: Option<Moment>,
    /// The day due.
    pub due: Option<Day>,
}

impl Waiting {
    /// How near it is to being forgotten: days since the last review per day of stability. The chance of recall falls
    /// as this grows, whatever the parameters.
    pub fn risk(&self, today: Day) -> f32 {
        let days = self.last.map_or(0, |last| today.saturating_sub(last.day_number()).max(0));
        let days = f32::from(u16::try_from(days).unwrap_or(u16::MAX));
        self.stability.map_or(0.0, |stability| days / stability)
    }

    /// Whether it was reviewed before.
    pub fn is_seen(&self) -> bool {
        self.last.is_some()
    }
}

impl From<&Filed> for Waiting {
    fn from(filed: &Filed) -> Self {
        let CardState { memory, last, due, .. } = filed.state;
        Self {
            id: filed.id,
            place: filed.place.unwrap_or(usize::MAX),
            part: filed.part,
            stability: memory.map(|memory| memory.stability),
            last,
            due,
        }
    }
}

/// A card of a deck with an exam to come: only what ranks it, since there may be a hundred thousand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Askable {
    /// The store's number for it; 0 where it was never filed.
    pub id: i64,
    /// Its question's place in its deck, from 0.
    pub place: usize,
    /// From 1.
    pub part: u32,
    /// None before the first review.
    pub memory: Option<Memory>,
    /// The day of its last review.
    pub last_day: Option<Day>,
    /// Whether the last rating was Again.
    pub again: bool,
    /// The first day on which it may be asked; None while it is suspended.
    pub opens: Option<Day>,
}

impl Askable {
    /// Whether it is neither suspended nor buried on a day.
    pub fn is_open(&self, day: Day) -> bool {
        self.opens.is_some_and(|opens| opens <= day)
    }

    /// Returns its memory and the day of its last review; None before the first.
    pub fn memory_and_day(&self) -> Option<(Memory, Day)> {
        self.memory.zip(self.last_day)
    }
}

impl From<&Filed> for Askable {
    fn from(filed: &Filed) -> Self {
        let CardState { memory, last_day, rating, suspended, buried, .. } = filed.state;
        Self {
            id: filed.id,
            place: filed.place.unwrap_or(usize::MAX),
            part: filed.part,
            memory,
            last_day,
            again: rating == Some(Rating::Again),
            opens: (filed.is_in_deck() && !suspended).then_some(buried.unwrap_or(Day::MIN)),
        }
    }
}

/// A card as its deck has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// The question's id.
    pub question: String,
    /// From 1.
    pub part: u32,
    /// The words of a blank; None for other cards.
    pub words: Option<String>,
    /// The question's place in the deck, from 0.
    pub place: usize,
}

/// A card and what each rating would decide for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Prospects {
    /// The card as the drill knows it: another drill may have rated it since.
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
    /// It counts; the card with its new state.
    Counts(Filed),
    /// Another drill rated the card meanwhile: this answer is kept and does not count.
    Overtaken(Filed),
}

impl Filed {
    /// Whether its deck still has its question.
    pub fn is_in_deck(&self) -> bool {
        self.place.is_some()
    }

    /// A hash of the card's names (FNV-1a), the same on every machine.
    pub fn key(&self) -> u64 {
        let part = self.part.to_le_bytes();
        let names =
            self.question.deck.bytes().chain([0]).chain(self.question.id.bytes()).chain([0]);
        fnv1a(names.chain(part), 0)
    }
}

/// Lists the cards that a drill makes of a question, in the order of their parts.
pub fn presents(question: &Question, place: usize) -> Vec<Present> {
    let present = |(part, card)| Present {
        question: question.id.clone(),
        part,
        words: if let Card::Blank(words) = card { Some(words) } else { None },
        place,
    };
    question.cards().into_iter().map(present).collect()
}

/// The card of a question with this number, from 1; None when there is none.
pub fn card_of(question: &Question, part: u32) -> Option<Card> {
    question.cards().into_iter().find(|(number, _)| *number == part).map(|(_, card)| card)
}
