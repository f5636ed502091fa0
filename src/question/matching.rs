//! Match: items on the left, each to pair with the one on the right that belongs to it.

use std::collections::HashSet;

use serde::Deserialize;

use super::flaw::{empty_text_flaw, too_few_flaw};
use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::{At, Card, Flaw, Form, Judge, Kind, Mark, Part, Response, Verdict};
use crate::judge::Language;
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Match",
    fields: &[FieldShape::needed("pairs", Shape::Pairs), FieldShape::new("extra", Shape::Texts)],
    short: Some("pairs"),
    example: "Match((\"…\", \"…\"), (\"…\", \"…\"))",
    aliases: &[
        "zuordnung", "appariement", "matchup", "padanan", "matchthefollowing", "pasangan",
        "pasangkan", "menjodohkan", "mencocokkan", "matches", "jodohkan", "cocokkan", "matching",
        "pair", "pairs",
    ],
};

/// `Match(("G-77", "1964"), …)`.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(from = "Content<(String, String), MatchFields>")]
pub struct Match {
    /// Left and right of each pair.
    pub pairs: Vec<(String, String)>,
    /// Items on the right that belong to none.
    pub extra: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MatchFields {
    pairs: Vec<(String, String)>,
    #[serde(default)]
    extra: Several<String>,
}

impl From<Content<(String, String), MatchFields>> for Match {
    fn from(content: Content<(String, String), MatchFields>) -> Self {
        match content {
            Content::Values(pairs) => Self { pairs, extra: Vec::new() },
            Content::Fields(MatchFields { pairs, extra }) => Self { pairs, extra: extra.0 },
        }
    }
}

impl Match {
    fn right(&self) -> Vec<&str> {
        let rights = self.pairs.iter().map(|(_, right)| right.as_str());
        rights.chain(self.extra.iter().map(String::as_str)).collect()
    }
}

impl Kind for Match {
    fn form(&self, _card: &Card) -> Form {
        Form::Pair {
            left: self.pairs.iter().map(|(left, _)| left.clone()).collect(),
            right: self.right().into_iter().map(str::to_owned).collect(),
        }
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::Pair((0..self.pairs.len()).map(Some).collect())
    }

    /// Scores the share of right pairs; of equal texts on the right, either will do.
    fn mark(&self, _card: &Card, response: &Response, _judge: &Judge) -> Mark {
        let given: &[Option<usize>] =
            if let Response::Pair(given) = response { given } else { &[] };
        let options = self.right();
        let parts = self.pairs.iter().enumerate().map(|(place, (left, right))| {
            let picked = given.get(place).copied().flatten().and_then(|place| options.get(place));
            let (verdict, picked) = match picked {
                Some(picked) if *picked == right => (Verdict::Right, *picked),
                Some(picked) => (Verdict::Wrong, *picked),
                None => (Verdict::Missing, "-"),
            };
            Part::new(verdict, format!("{left} = {picked}"), format!("{left} = {right}"))
        });
        Mark::by_share(parts.collect())
    }

    fn texts(&self) -> Vec<&str> {
        let lefts = self.pairs.iter().map(|(left, _)| left.as_str());
        lefts.chain(self.right()).collect()
    }

    fn identity(&self) -> Vec<&str> {
        self.pairs.iter().flat_map(|(left, right)| [left.as_str(), right.as_str()]).collect()
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.pairs.len() < 2 {
            flaws.push(too_few_flaw(self.pairs.len(), SHAPE.example));
        }
        let mut lefts = HashSet::new();
        let mut rights = HashSet::new();
        for (place, (left, right)) in self.pairs.iter().enumerate() {
            let at = || At::answer("pairs").item(place);
            flaws.extend(empty_text_flaw(left, at().item(0)));
            flaws.extend(empty_text_flaw(right, at().item(1)));
            if !lefts.insert(left) {
                let say = Say::new("flaw-left-twice").with("text", left.as_str());
                flaws.push(Flaw::new("left-twice", at().item(0), say));
            }
            rights.insert(right);
        }
        for (place, text) in self.extra.iter().enumerate() {
            flaws.extend(empty_text_flaw(text, At::answer("extra").item(place)));
            if rights.contains(text) {
                let say = Say::new("flaw-right-among-wrong").with("text", text.as_str());
                let flaw = Flaw::new("right-among-wrong", At::answer("extra").item(place), say);
                flaws.push(flaw.help(Say::new("help-right-among-wrong")));
            }
        }
        flaws
    }
}
