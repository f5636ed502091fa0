//! Text: words to type, judged by folding, with a letter or two forgiven.

use serde::{Deserialize, Deserializer};

use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::{
    At, Card, Flaw, Form, Judge, Kind, Lines, Mark, Noted, Part, Response, Typed, Verdict, Wants,
};
use crate::judge::{Language, fold, is_slip};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Text",
    fields: &[
        FieldShape::needed("is", Shape::Texts),
        FieldShape::new("exact", Shape::Switch),
        FieldShape::new("not", Shape::Noteds),
    ],
    short: Some("is"),
    example: "Text(\"Bandung\")",
    aliases: &["teks", "string", "str", "short", "shortanswer", "isian", "jawaban", "kata"],
};

/// `Text("PBB", "Perserikatan Bangsa-Bangsa")`: the first is shown, all are right.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Text {
    /// The right answers, the one to show first.
    pub is: Vec<String>,
    /// Whether it must be typed as it stands: no folding, no slip.
    pub exact: bool,
    /// What is never a slip of it, with a word why.
    pub not: Vec<Noted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    is: Several<String>,
    #[serde(default)]
    exact: bool,
    #[serde(default)]
    not: Several<Noted>,
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Content::<String, Long>::deserialize(deserializer)? {
            Content::Short(is) => Self { is, exact: false, not: Vec::new() },
            Content::Long(long) => Self { is: long.is.0, exact: long.exact, not: long.not.0 },
        })
    }
}

impl Kind for Text {
    fn form(&self, _card: &Card) -> Form {
        Form::Line(Lines { fields: vec![Wants::Text], sentence: Vec::new() })
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::Line(vec![self.is.first().cloned().unwrap_or_default()])
    }

    fn mark(&self, _card: &Card, response: &Response, judge: &Judge) -> Mark {
        let key = Key { is: &self.is, exact: self.exact, not: &self.not };
        Mark::by_share(vec![key.judge(response.first_line(), judge)])
    }

    fn texts(&self) -> Vec<&str> {
        self.is.iter().map(String::as_str).collect()
    }

    fn identity(&self) -> Vec<&str> {
        self.is.first().map(String::as_str).into_iter().collect()
    }

    fn flaws(&self, language: &Language) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.is.is_empty() {
            let help = Say::new("help-no-answer").with("example", SHAPE.example);
            flaws.push(
                Flaw::new("no-answer", At::field("answer"), Say::new("flaw-no-answer")).help(help),
            );
        }
        for (place, text) in self.is.iter().enumerate() {
            flaws.extend(blank(text, At::answer("is").item(place)));
        }
        for (place, not) in self.not.iter().enumerate() {
            let folded = fold(&not.text, language);
            if self.is.iter().any(|right| fold(right, language) == folded) {
                let say = Say::new("flaw-right-among-not").with("text", not.text.as_str());
                flaws.push(Flaw::new("right-among-wrong", At::answer("not").item(place), say));
            }
        }
        flaws
    }

    fn typed(&self, _language: &Language) -> Option<Typed> {
        Some(Typed { group: "text".to_owned(), right: self.is.first()?.clone(), sentence: None })
    }
}

/// A flaw where a text that must say something says nothing.
pub(super) fn blank(text: &str, at: At) -> Option<Flaw> {
    text.trim().is_empty().then(|| Flaw::new("empty-text", at, Say::new("flaw-empty-text")))
}

/// The right texts for one thing typed, and how strictly they are held.
#[derive(Clone, Copy)]
pub(super) struct Key<'a> {
    pub(super) is: &'a [String],
    pub(super) exact: bool,
    pub(super) not: &'a [Noted],
}

impl Key<'_> {
    /// Judges one text typed: right, a slip of one right text, wrong (with the deck's reason), or missing.
    pub(super) fn judge(self, given: &str, judge: &Judge) -> Part {
        let shown = self.is.first().map_or("", String::as_str);
        if given.trim().is_empty() {
            return Part::new(Verdict::Missing, "", shown);
        }
        if self.exact {
            let right = self.is.iter().any(|right| right.trim() == given.trim());
            return Part::new(if right { Verdict::Right } else { Verdict::Wrong }, given, shown);
        }
        let folded = fold(given, judge.language);
        if self.is.iter().any(|right| fold(right, judge.language) == folded) {
            return Part::new(Verdict::Right, given, shown);
        }
        if let Some(not) = self.not.iter().find(|not| fold(&not.text, judge.language) == folded) {
            return Part::new(Verdict::Wrong, given, shown).because(not.why.clone());
        }
        let slip = self.is.iter().find(|right| is_slip(&folded, &fold(right, judge.language)));
        match slip {
            Some(right) if judge.slips && !(judge.is_rival)(&folded) => {
                Part::new(Verdict::Slip, given, right.as_str())
            }
            _ => Part::new(Verdict::Wrong, given, shown),
        }
    }
}
