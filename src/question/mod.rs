//! Questions and their kinds of answer, behind one trait, so that front ends need no kind.
//!
//! Each kind has a file here: how a deck writes it, the form that puts it, how a response is marked, and the
//! mistakes of meaning that its author can make.

mod answer;
mod blank_context;
mod card;
mod choice;
mod cloze;
mod cloze_blanks;
mod date;
mod date_flaws;
mod flaw;
mod form;
mod hint;
mod key;
mod list;
mod many;
mod mark;
mod matching;
mod named_items;
mod number;
mod order;
mod place_names;
mod reading;
mod shape;
mod text;
mod truth;

pub use answer::{Answer, KINDS, KindName};
pub use card::Flashcard;
pub use choice::Choice;
pub(crate) use choice::plainly_distinct;
pub use cloze::Cloze;
pub(crate) use cloze_blanks::gap_in;
pub use date::DateAnswer;
pub use flaw::{At, AtStep, Flaw};
pub use form::{Form, Lines, OptionText, Options, Place, Response, Wants};
pub use key::{Key, KeyLine};
pub use list::List;
pub use many::Many;
pub use mark::{Mark, Part, Verdict, count, is_above_zero, is_full, is_same_score, reaches};
pub use matching::Match;
pub use number::Number;
pub use order::Order;
pub use place_names::{PlaceNames, capital_letter, letter};
pub(crate) use reading::Several;
pub use reading::{Figure, Noted};
pub(crate) use shape::plain_word;
pub use shape::{DECK, FieldShape, KindShape, PASSAGE, QUESTION, SOURCE, Shape};
pub use text::Text;
pub use truth::Truth;

use std::fmt;

use crate::judge::Language;

/// One thing a deck holds: the prompt, the answer, and what surrounds them.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Unique in its deck; derived from the words of `ask` if the deck gives none.
    pub id: String,
    /// Whether the deck gives the id itself.
    pub id_given: bool,
    /// The prompt; empty for a cloze that needs none.
    pub ask: String,
    /// The key of the deck's passage that it is about.
    pub passage: Option<String>,
    /// Its kind and what is right.
    pub answer: Answer,
    /// Shown on request, at no cost.
    pub hint: Option<String>,
    /// The explanation shown after the answer.
    pub why: Option<String>,
    /// Its source.
    pub from: Option<Citation>,
    /// By which questions are selected.
    pub tags: Vec<String>,
    /// Above 0 and at most 100.
    pub points: f64,
    /// From 1, the easiest, to 5.
    pub level: u8,
    /// Whether it is also asked from its back (Text and Card only).
    pub both_ways: bool,
    /// Whether one or two wrong letters are forgiven.
    pub slips: bool,
    /// Codes of findings of `check` that do not apply to it.
    pub allow: Vec<String>,
}

/// Where a question comes from: a source of the deck and a place in it, or free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The key of one of the deck's sources.
    pub source: Option<String>,
    /// Where in the source; the whole citation if no source is named.
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
    /// All of the question.
    Whole,
    /// One blank of a cloze, known by its words.
    Blank(String),
    /// The question with prompt and answer swapped.
    Back,
}

/// What a kind of answer must provide.
pub trait Kind {
    /// How a card is put, in deck order, right options first; a session shuffles it before it is shown.
    fn form(&self, card: &Card) -> Form;
    /// The response that earns full marks, in the places of `form`.
    fn solution(&self, card: &Card, language: &Language) -> Response;
    /// Marks a response that fits the form.
    fn mark(&self, card: &Card, response: &Response, judge: &Judge) -> Mark;
    /// Lists what was typed field by field, where one line may answer several.
    fn spread(&self, lines: &[String], _judge: &Judge) -> Vec<String> {
        lines.to_vec()
    }
    /// Every answer and option that it shows or takes: the rivals of slips elsewhere in the deck.
    fn texts(&self) -> Vec<&str>;
    /// The right answer, unfolded: two questions of a kind that share it may be one question reworded.
    fn identity(&self) -> Vec<&str>;
    /// The key of the whole question, in the places of `form`.
    fn key(&self, language: &Language) -> Key {
        Key::from_solution(self.solution(&Card::Whole, language))
    }
    /// Mistakes of meaning in it.
    fn flaws(&self, language: &Language) -> Vec<Flaw>;
    /// For a card with one typed answer, which can be put as a choice.
    fn typed_answer(&self, _card: &Card, _language: &Language) -> Option<TypedAnswer> {
        None
    }
    /// The words that it has besides the prompt, blanks filled in; they count when questions are compared.
    fn own_words(&self) -> Option<String> {
        None
    }
    /// The back of a flashcard. No form carries it, so that a front end cannot show it before it is asked for.
    fn back(&self) -> Option<&str> {
        None
    }
    /// The cards that a drill makes of it, its back aside, each with its number: a blank's place, from 1.
    fn cards(&self) -> Vec<(u32, Card)> {
        vec![(1, Card::Whole)]
    }
}

/// A typed answer as it looks among the options of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedAnswer {
    /// Wrong options come from answers of the same group, so that a year is put among years.
    pub group: String,
    /// The right answer, as shown.
    pub right: String,
    /// The text around it, its place left open, if it has one.
    pub sentence: Option<String>,
}

/// What marking needs besides the question.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    /// The deck's language.
    pub language: &'a Language,
    /// Whether one or two wrong letters are forgiven.
    pub slips: bool,
    /// Whether a folded text is another answer or option of the deck, which is never a slip.
    pub is_rival: &'a dyn Fn(&str) -> bool,
}

impl Question {
    /// Its answer, as the trait that all kinds share.
    pub fn kind(&self) -> &dyn Kind {
        self.answer.kind()
    }

    /// The kind of its answer.
    pub fn kind_name(&self) -> KindName {
        self.answer.kind_name()
    }

    /// The prompt, or if that is empty its own words.
    pub fn prompt(&self) -> String {
        let own = || self.kind().own_words().unwrap_or_default();
        if self.ask.is_empty() { own() } else { self.ask.clone() }
    }

    /// What a response to a form of this question says, in words: what a log keeps. Empty for no answer.
    pub fn words_of(&self, form: &Form, response: &Response) -> Vec<String> {
        match (self.kind().back(), response) {
            (Some(back), Response::Card(known)) => {
                vec![if *known { back.to_owned() } else { "-".to_owned() }]
            }
            _ => form.words_of(response),
        }
    }

    /// The cards a drill makes of it, each with its number, from 1.
    pub fn cards(&self) -> Vec<(u32, Card)> {
        let mut cards = self.kind().cards();
        if self.both_ways {
            cards.push((2, Card::Back));
        }
        cards
    }

    /// The question with prompt and answer swapped; `None` for kinds that have no back.
    pub fn reversed(&self) -> Option<Self> {
        let (ask, answer) = self.answer.reversed(&self.ask)?;
        Some(Self { ask, answer, both_ways: false, ..self.clone() })
    }
}
