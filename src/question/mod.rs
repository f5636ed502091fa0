//! Questions: what every kind of answer knows of itself, behind one trait that front ends never see past.
//!
//! A kind is a file here: how a deck writes it, the form that puts it, how a response is marked, and which
//! mistakes of meaning its author can make.

mod answer;
mod card;
mod choice;
mod cloze;
mod date;
mod flaw;
mod form;
mod list;
mod many;
mod mark;
mod matching;
mod number;
mod order;
mod reading;
mod shape;
mod text;
mod truth;

pub use answer::{Answer, KINDS, KindName};
pub use card::Flashcard;
pub use choice::Choice;
pub(crate) use choice::plainly_distinct;
pub use cloze::Cloze;
pub use date::Date;
pub use flaw::{At, Flaw, Step};
pub use form::{Form, Lines, OptionText, Options, Place, Response, Wants};
pub use list::List;
pub use many::Many;
pub use mark::{Mark, Part, Verdict, count};
pub use matching::Match;
pub use number::Number;
pub use order::Order;
pub(crate) use reading::Several;
pub use reading::{Figure, Noted};
pub(crate) use shape::plain_word;
pub use shape::{DECK, FieldShape, KindShape, QUESTION, SOURCE, Shape};
pub use text::Text;
pub use truth::Truth;

use std::fmt;

use crate::judge::Language;

/// One thing a deck holds: the prompt, the answer, and what surrounds them.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// As the deck gives it, or derived from the words of `ask`; unique in its deck.
    pub id: String,
    /// Whether the deck gives the id itself.
    pub id_given: bool,
    /// The prompt; empty where a cloze says it all.
    pub ask: String,
    /// The kind of answer and what is right.
    pub answer: Answer,
    /// A help that costs nothing.
    pub hint: Option<String>,
    /// What to know about the answer, shown after it.
    pub why: Option<String>,
    /// Where it comes from.
    pub from: Option<Citation>,
    /// What it is about.
    pub tags: Vec<String>,
    /// What it is worth, above 0 and at most 100.
    pub points: f64,
    /// How hard it is, 1 to 5.
    pub level: u8,
    /// Whether it may be asked from its back too (Text and Card only).
    pub both_ways: bool,
    /// Whether a letter or two amiss are forgiven.
    pub slips: bool,
    /// Codes of findings that are meant so here.
    pub allow: Vec<String>,
}

/// Where a question comes from: a source of the deck and a place in it, or free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The key of one of the deck's sources.
    pub source: Option<String>,
    /// Where in the source; the whole citation where no source is named.
    pub place: String,
}

/// As a deck writes it: the source's key, then the place in it.
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.source, self.place.as_str()) {
            (None, place) => f.write_str(place),
            (Some(key), "") => f.write_str(key),
            (Some(key), place) => write!(f, "{key}: {place}"),
        }
    }
}

/// What is asked of a question at one time.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Card {
    /// All of it.
    Whole,
    /// One blank of a cloze, known by its words.
    Blank(String),
    /// The other way round.
    Back,
}

/// What every kind of answer knows of itself.
pub trait Kind {
    /// How a card of it is put, in deck order, right options first: never shown as it is.
    fn form(&self, card: &Card) -> Form;
    /// The response that earns full marks, in the places of `form`.
    fn solution(&self, card: &Card, language: &Language) -> Response;
    /// What a response that fits the form earns.
    fn mark(&self, card: &Card, response: &Response, judge: &Judge) -> Mark;
    /// Every answer and option it shows or takes: what a slip elsewhere must not be mistaken for.
    fn texts(&self) -> Vec<&str>;
    /// What makes two questions of this kind the same but for their wording: the right answer, unfolded.
    fn identity(&self) -> Vec<&str>;
    /// Mistakes of meaning in it.
    fn flaws(&self, language: &Language) -> Vec<Flaw>;
    /// For a typed answer that options can stand in for: what must be alike among them, and the right one.
    fn typed(&self, _language: &Language) -> Option<Typed> {
        None
    }
    /// Words of its own beside the prompt, blanks filled in: with it they tell one question from another.
    fn own_words(&self) -> Option<String> {
        None
    }
    /// The back of a flashcard, which no form carries: a front end holds nothing that tells before it is asked for.
    fn back(&self) -> Option<&str> {
        None
    }
    /// The cards that a drill makes of it, besides its back, each with its number: a blank's place, from 1.
    fn cards(&self) -> Vec<(u32, Card)> {
        vec![(1, Card::Whole)]
    }
}

/// A typed answer as an option among others of its sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Options are drawn from answers of the same group: a year stands among years.
    pub group: String,
    /// The right answer, as shown.
    pub right: String,
    /// The text it stands in, its place left open, where it has one.
    pub sentence: Option<String>,
}

/// What marking must know besides the question: the deck's language and what a slip must not give.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    /// The deck's.
    pub language: &'a Language,
    /// Whether a letter or two amiss are forgiven.
    pub slips: bool,
    /// Whether a folded text is another answer or option of the deck.
    pub is_rival: &'a dyn Fn(&str) -> bool,
}

impl Question {
    /// What its kind knows.
    #[must_use]
    pub fn kind(&self) -> &dyn Kind {
        self.answer.kind()
    }

    /// The kind of its answer.
    #[must_use]
    pub fn kind_name(&self) -> KindName {
        self.answer.kind_name()
    }

    /// What it is called by: its prompt, or where that is empty the words of its own.
    #[must_use]
    pub fn prompt(&self) -> String {
        let own = || self.kind().own_words().unwrap_or_default();
        if self.ask.is_empty() { own() } else { self.ask.clone() }
    }

    /// What a response to a form of this question says, in words: what a log keeps. Empty for no answer.
    #[must_use]
    pub fn words_of(&self, form: &Form, response: &Response) -> Vec<String> {
        match (self.kind().back(), response) {
            (Some(back), Response::Card(known)) => {
                vec![if *known { back.to_owned() } else { "-".to_owned() }]
            }
            _ => form.words_of(response),
        }
    }

    /// The cards a drill makes of it, each with its number, from 1.
    #[must_use]
    pub fn cards(&self) -> Vec<(u32, Card)> {
        let mut cards = self.kind().cards();
        if self.both_ways {
            cards.push((2, Card::Back));
        }
        cards
    }

    /// The question asked from its back: what was the answer is asked, what was asked is answered.
    #[must_use]
    pub fn reversed(&self) -> Option<Self> {
        let (ask, answer) = self.answer.reversed(&self.ask)?;
        Some(Self { ask, answer, both_ways: false, ..self.clone() })
    }
}
