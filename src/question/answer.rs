//! The eleven kinds of answer under one roof, and how a deck names them.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, EnumAccess, Error, VariantAccess, Visitor};

use super::shape::KindShape;
use super::{
    At, Choice, Cloze, Date, Figure, Flashcard, Kind, List, Many, Match, Number, Order, Text,
    Truth, card, choice, cloze, date, list, many, matching, number, order, text, truth,
};

/// An answer: its kind and what is right.
#[derive(Clone, Debug, Hash, PartialEq)]
pub enum Answer {
    /// Words to type.
    Text(Text),
    /// A number to type.
    Number(Number),
    /// A date to type.
    Date(Date),
    /// True or false.
    Truth(Truth),
    /// One of several options.
    Choice(Choice),
    /// Some of several options.
    Many(Many),
    /// Several texts to type, in any order.
    List(List),
    /// Items to put in order.
    Order(Order),
    /// Items to pair.
    Match(Match),
    /// A text with blanks.
    Cloze(Cloze),
    /// A flashcard that the learner grades.
    Card(Flashcard),
}

/// How each kind is written, in the order of the format's description.
pub const KINDS: [KindShape; 12] = [
    text::SHAPE,
    number::SHAPE,
    date::SHAPE,
    truth::SHAPE_TRUE,
    truth::SHAPE_FALSE,
    choice::SHAPE,
    many::SHAPE,
    list::SHAPE,
    order::SHAPE,
    matching::SHAPE,
    cloze::SHAPE,
    card::SHAPE,
];

const NAMES: [&str; 12] = [
    "Text", "Number", "Date", "True", "False", "Choice", "Many", "List", "Order", "Match", "Cloze",
    "Card",
];

impl Answer {
    /// What its kind knows of itself.
    #[must_use]
    pub fn kind(&self) -> &dyn Kind {
        match self {
            Self::Text(answer) => answer,
            Self::Number(answer) => answer,
            Self::Date(answer) => answer,
            Self::Truth(answer) => answer,
            Self::Choice(answer) => answer,
            Self::Many(answer) => answer,
            Self::List(answer) => answer,
            Self::Order(answer) => answer,
            Self::Match(answer) => answer,
            Self::Cloze(answer) => answer,
            Self::Card(answer) => answer,
        }
    }

    /// Reads a number again from what is written, since a fraction passes through binary on its way here.
    pub(crate) fn reread(&mut self, written: impl Fn(&At) -> Option<String>) {
        if let Self::Number(number) = self
            && number.is_rounded()
            && let Some(written) = written(&At::answer("is"))
        {
            number.is = Figure::read(&written);
        }
    }

    /// The prompt and answer of the other way round, for the two kinds that have one.
    #[must_use]
    pub fn reversed(&self, ask: &str) -> Option<(String, Self)> {
        match self {
            Self::Text(answer) => Some((
                answer.is.first()?.clone(),
                Self::Text(Text { is: vec![ask.to_owned()], exact: answer.exact, not: Vec::new() }),
            )),
            Self::Card(answer) => {
                Some((answer.back.clone(), Self::Card(Flashcard { back: ask.to_owned() })))
            }
            Self::Number(_)
            | Self::Date(_)
            | Self::Truth(_)
            | Self::Choice(_)
            | Self::Many(_)
            | Self::List(_)
            | Self::Order(_)
            | Self::Match(_)
            | Self::Cloze(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_enum("answer", &NAMES, AnswerVisitor)
    }
}

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a kind of answer")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Answer, A::Error> {
        let (name, content) = data.variant::<KindName>()?;
        Ok(match name.0 {
            "Text" => Answer::Text(content.newtype_variant()?),
            "Number" => Answer::Number(content.newtype_variant()?),
            "Date" => Answer::Date(content.newtype_variant()?),
            "Choice" => Answer::Choice(content.newtype_variant()?),
            "Many" => Answer::Many(content.newtype_variant()?),
            "List" => Answer::List(content.newtype_variant()?),
            "Order" => Answer::Order(content.newtype_variant()?),
            "Match" => Answer::Match(content.newtype_variant()?),
            "Cloze" => Answer::Cloze(content.newtype_variant()?),
            "Card" => Answer::Card(content.newtype_variant()?),
            truth => {
                content.unit_variant()?;
                Answer::Truth(Truth { is: truth == "True" })
            }
        })
    }
}

/// The name of a kind, known to be one.
struct KindName(&'static str);

impl<'de> Deserialize<'de> for KindName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(KindNameVisitor)
    }
}

struct KindNameVisitor;

impl Visitor<'_> for KindNameVisitor {
    type Value = KindName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a kind of answer")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<KindName, E> {
        let known = NAMES.iter().find(|known| **known == name);
        known.map(|known| KindName(known)).ok_or_else(|| E::unknown_variant(name, &NAMES))
    }
}
