//! Card: a flashcard whose back is shown, then graded by the learner.

use serde::Deserialize;

use super::flaw::empty_text_flaw;
use super::reading::{Content, only_text};
use super::shape::{FieldShape, KindShape, Shape};
use super::{At, Card, Flaw, Form, Judge, Key, KeyLine, Kind, Mark, Part, Response, Verdict};
use crate::judge::Language;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Card",
    fields: &[FieldShape::needed("back", Shape::Text)],
    short: Some("back"),
    example: "Card(\"…\")",
    aliases: &[
        "karte", "carte", "kaart", "tarjeta", "frontback", "kartu", "kartukilas", "flashcard",
        "basic",
    ],
};

/// `Card("…")`.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(try_from = "Content<String, CardFields>")]
pub struct Flashcard {
    /// The text on the back.
    pub back: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFields {
    back: String,
}

impl TryFrom<Content<String, CardFields>> for Flashcard {
    type Error = &'static str;

    fn try_from(content: Content<String, CardFields>) -> Result<Self, Self::Error> {
        let back = match content {
            Content::Values(texts) => only_text(texts).ok_or(SHAPE.example)?,
            Content::Fields(fields) => fields.back,
        };
        Ok(Self { back })
    }
}

impl Kind for Flashcard {
    fn form(&self, _card: &Card) -> Form {
        Form::Card
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::Card(true)
    }

    fn mark(&self, _card: &Card, response: &Response, _judge: &Judge) -> Mark {
        let (verdict, given) = match response {
            Response::Card(true) => (Verdict::Right, self.back.as_str()),
            Response::Card(false) => (Verdict::Wrong, ""),
            Response::Line(_)
            | Response::One(_)
            | Response::Many(_)
            | Response::Sort(_)
            | Response::Pair(_)
            | Response::Nothing => (Verdict::Missing, ""),
        };
        Mark::by_share(vec![Part::new(verdict, given, self.back.as_str())])
    }

    fn back(&self) -> Option<&str> {
        Some(&self.back)
    }

    fn texts(&self) -> Vec<&str> {
        vec![&self.back]
    }

    fn identity(&self) -> Vec<&str> {
        vec![&self.back]
    }

    fn key(&self, language: &Language) -> Key {
        let lines = vec![KeyLine::from_wordings(std::slice::from_ref(&self.back))];
        Key { lines, ..Key::from_solution(self.solution(&Card::Whole, language)) }
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        empty_text_flaw(&self.back, At::answer("back")).into_iter().collect()
    }
}
