//! List: several texts to type in any order, all of them or so many.

use serde::Deserialize;

use super::choice::repeated_text_flaws;
use super::flaw::{empty_text_flaws, no_answer_flaw};
use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::text::TextKey;
use super::{At, Card, Flaw, Form, Judge, Kind, Lines, Mark, Part, Response, Verdict, Wants};
use crate::judge::{Language, fold};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "List",
    fields: &[FieldShape::needed("is", Shape::Texts), FieldShape::new("need", Shape::Whole)],
    short: Some("is"),
    example: "List(\"Asia\", \"Africa\", \"Latin America\")",
    aliases: &["daftar", "sebutkan", "enumerate", "items"],
};

/// `List("…", "…")`, or `List(is: […], need: 2)` if some of them are enough.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(from = "Content<String, ListFields>")]
pub struct List {
    /// The right texts.
    pub is: Vec<String>,
    /// How many are asked for.
    pub need: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFields {
    is: Several<String>,
    need: Option<usize>,
}

impl From<Content<String, ListFields>> for List {
    fn from(content: Content<String, ListFields>) -> Self {
        let (is, need) = match content {
            Content::Values(is) => (is, None),
            Content::Fields(fields) => (fields.is.0, fields.need),
        };
        Self { need: need.unwrap_or(is.len()), is }
    }
}

impl List {
    /// Pairs typed lines with right texts: exact ones first, so that no slip takes the text of a later exact line.
    fn parts(&self, typed: &[String], judge: &Judge) -> Vec<Part> {
        let mut open: Vec<&String> = self.is.iter().collect();
        let mut parts: Vec<Option<Part>> = typed.iter().map(|_| None).collect();
        for wanted in [Verdict::Right, Verdict::Slip] {
            for (line, slot) in typed.iter().zip(&mut parts).filter(|(_, slot)| slot.is_none()) {
                let found = open.iter().enumerate().find_map(|(place, right)| {
                    let is = std::slice::from_ref(*right);
                    let part = TextKey { is, exact: false, not: &[] }.judge(line, judge);
                    (part.verdict == wanted).then_some((place, part))
                });
                if let Some((place, part)) = found {
                    open.remove(place);
                    *slot = Some(part);
                }
            }
        }
        let lines = typed.iter().zip(parts).filter_map(|(line, part)| {
            let wrong =
                (!line.trim().is_empty()).then(|| Part::new(Verdict::Wrong, line.as_str(), ""));
            part.or(wrong)
        });
        let missing = open.iter().map(|right| Part::new(Verdict::Missing, "", right.as_str()));
        lines.chain(missing).collect()
    }
}

impl Kind for List {
    fn form(&self, _card: &Card) -> Form {
        Form::Line(Lines { fields: vec![Wants::Text; self.need], sentence: Vec::new() })
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::Line(self.is.iter().take(self.need).cloned().collect())
    }

    /// Scores found / needed.
    fn mark(&self, _card: &Card, response: &Response, judge: &Judge) -> Mark {
        let parts = self.parts(response.typed(), judge);
        let found = parts.iter().map(|part| part.verdict.share()).sum();
        Mark::out_of(found, self.need, parts)
    }

    fn texts(&self) -> Vec<&str> {
        self.is.iter().map(String::as_str).collect()
    }

    fn identity(&self) -> Vec<&str> {
        self.texts()
    }

    fn flaws(&self, language: &Language) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.is.is_empty() {
            flaws.push(no_answer_flaw(SHAPE.example));
        } else if self.need == 0 || self.need > self.is.len() {
            let say = Say::new("flaw-need").with("need", self.need).with("count", self.is.len());
            let help = Say::new("help-need").with("count", self.is.len());
            flaws.push(Flaw::new("need", At::answer("need"), say).help(help));
        }
        flaws.extend(empty_text_flaws(&self.is, "is"));
        flaws.extend(repeated_text_flaws(&self.is, "is", |text| typed_key(text, language)));
        flaws
    }
}

/// What two texts have in common that are the same to type: plain words are folded, others only lose case and space.
fn typed_key(text: &str, language: &Language) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().all(|sign| sign.is_alphanumeric() || sign == ' ') {
        return fold(&text, language);
    }
    text.to_lowercase()
}
