//! Card: a flashcard whose back is shown, and which the learner grades.

use serde::{Deserialize, Deserializer};

use super::reading::Content;
use super::shape::{FieldShape, KindShape, Shape};
use super::text::blank;
use super::{At, Card, Flaw, Form, Judge, Kind, Mark, Part, Response, Verdict};
use crate::judge::Language;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Card",
    fields: &[FieldShape::needed("back", Shape::Text)],
    short: Some("back"),
    example: "Card(\"the back\")",
    aliases: &["kartu", "flashcard", "basic"],
};

/// `Card("…")`: what stands on the back.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Flashcard {
    /// The back.
    pub back: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    back: String,
}

impl<'de> Deserialize<'de> for Flashcard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let back = match Content::<String, Long>::deserialize(deserializer)? {
            Content::Short(texts) => {
                let one = <[String; 1]>::try_from(texts);
                let [back] = one.map_err(|_| serde::de::Error::custom(SHAPE.example))?;
                back
            }
            Content::Long(long) => long.back,
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
        Mark::by_share(vec![match response {
            Response::Card(true) => Part::new(Verdict::Right, &self.back, &self.back),
            Response::Line(_)
            | Response::One(_)
            | Response::Many(_)
            | Response::Sort(_)
            | Response::Pair(_)
            | Response::Card(false)
            | Response::Nothing => Part::new(Verdict::Missing, "", &self.back),
        }])
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

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        blank(&self.back, At::answer("back")).into_iter().collect()
    }
}
