//! Many: several right options among wrong ones; a wrong pick costs what a right one earns.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::choice::{flawed_options, no_wrong_flaw, option_key, repeated_text_flaws};
use super::flaw::empty_text_flaws;
use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::{
    At, Card, Flaw, Form, Judge, Key, Kind, Mark, Noted, Options, Part, Response, Verdict, count,
};
use crate::judge::Language;
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Many",
    fields: &[
        FieldShape::needed("right", Shape::Texts),
        FieldShape::needed("wrong", Shape::Noteds),
    ],
    short: None,
    example: "Many(right: [\"…\", \"…\"], wrong: [\"…\"])",
    aliases: &[
        "mehrfachauswahl", "plusieurs", "checkboxes", "mcma", "selectall", "multiplechoices",
        "multipleanswers", "multipleanswer", "banyak", "multipleresponse", "multipleselect",
        "pilihanbanyak", "pgk", "beberapa", "multi", "multiple", "multiselect", "checkbox",
        "several",
    ],
};

/// `Many(right: ["…", "…"], wrong: ["…"])`.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(try_from = "Content<IgnoredAny, ManyFields>")]
pub struct Many {
    /// The right options.
    pub right: Vec<String>,
    /// The wrong ones.
    pub wrong: Vec<Noted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ManyFields {
    #[serde(default)]
    right: Several<String>,
    #[serde(default)]
    wrong: Several<Noted>,
}

impl TryFrom<Content<IgnoredAny, ManyFields>> for Many {
    type Error = &'static str;

    fn try_from(content: Content<IgnoredAny, ManyFields>) -> Result<Self, Self::Error> {
        let Content::Fields(ManyFields { right, wrong }) = content else {
            return Err(SHAPE.example);
        };
        Ok(Self { right: right.0, wrong: wrong.0 })
    }
}

impl Many {
    fn parts(&self, picked: &[usize]) -> Vec<Part> {
        let mut parts = Vec::new();
        for (place, right) in self.right.iter().enumerate() {
            parts.push(if picked.contains(&place) {
                Part::new(Verdict::Right, right.as_str(), right.as_str())
            } else {
                Part::new(Verdict::Missing, "", right.as_str())
            });
        }
        for (place, wrong) in (self.right.len()..).zip(&self.wrong) {
            if picked.contains(&place) {
                let part = Part::new(Verdict::Wrong, wrong.text.as_str(), "");
                parts.push(part.because(wrong.why.clone()));
            }
        }
        let right = picked.iter().filter(|place| **place < self.right.len()).count();
        let cancelled = right.min(picked.len() - right);
        // Said once, behind the last of the wrong picks.
        if let Some(last) = parts.last_mut().filter(|_| cancelled > 0) {
            last.note = Some(Say::new("note-cancels").with("count", cancelled));
        }
        parts
    }
}

impl Kind for Many {
    fn form(&self, _card: &Card) -> Form {
        Form::Many(Options::from_words(self.texts().into_iter(), 0))
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::Many((0..self.right.len()).collect())
    }

    /// (right picked − wrong picked) / right, never below 0.
    fn mark(&self, _card: &Card, response: &Response, _judge: &Judge) -> Mark {
        let picked: &[usize] = if let Response::Many(places) = response { places } else { &[] };
        let right = picked.iter().filter(|place| **place < self.right.len()).count();
        let earned = count(right) - count(picked.len() - right);
        Mark::out_of(earned, self.right.len(), self.parts(picked))
    }

    fn texts(&self) -> Vec<&str> {
        let wrong = self.wrong.iter().map(|noted| noted.text.as_str());
        self.right.iter().map(String::as_str).chain(wrong).collect()
    }

    fn key(&self, language: &Language) -> Key {
        let wrong = (self.right.len()..).zip(&self.wrong);
        let reasons =
            wrong.filter_map(|(place, wrong)| Some((place, wrong.why.clone()?))).collect();
        Key { reasons, ..Key::from_solution(self.solution(&Card::Whole, language)) }
    }

    fn identity(&self) -> Vec<&str> {
        self.right.iter().map(String::as_str).collect()
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.right.is_empty() {
            let say = Say::new("flaw-no-right");
            let help = Say::new("help-no-right").with("example", SHAPE.example);
            flaws.push(Flaw::new("no-right", At::answer("right"), say).help(help));
        }
        if self.wrong.is_empty() {
            flaws.push(no_wrong_flaw());
        }
        flaws.extend(empty_text_flaws(&self.right, "right"));
        flaws.extend(repeated_text_flaws(&self.right, "right", option_key));
        let right: Vec<(&String, At)> = (self.right.iter().enumerate())
            .map(|(place, text)| (text, At::answer("right").item(place)))
            .collect();
        flaws.extend(flawed_options(&right, &self.wrong, "wrong"));
        flaws
    }
}
