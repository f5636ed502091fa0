//! Order: items to put in the order in which the deck gives them.

use std::collections::{HashMap, VecDeque};

use serde::{Deserialize, Deserializer};

use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::text::blank;
use super::{At, Card, Flaw, Form, Judge, Kind, Mark, Part, Response, Verdict, count};
use crate::judge::Language;
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Order",
    fields: &[FieldShape::needed("is", Shape::Texts)],
    short: Some("is"),
    example: "Order(\"first\", \"second\", \"third\")",
    aliases: &["urutan", "urutkan", "urut", "sort", "sequence", "ordering"],
};

/// `Order("…", "…", "…")`, given in the right order.
#[derive(Clone, Debug, Hash, PartialEq, Eq)]
pub struct Order {
    /// The items in the right order.
    pub is: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    is: Several<String>,
}

impl<'de> Deserialize<'de> for Order {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Content::<String, Long>::deserialize(deserializer)? {
            Content::Short(is) => Self { is },
            Content::Long(long) => Self { is: long.is.0 },
        })
    }
}

/// 2 × the share of pairs in order − 1, never below 0: nothing for chance, nothing for the reverse.
fn in_order(given: &[usize]) -> f64 {
    let (mut right, mut pairs) = (0_usize, 0_usize);
    for (place, first) in given.iter().enumerate() {
        for second in given.iter().skip(place + 1) {
            pairs += 1;
            right += usize::from(first < second);
        }
    }
    if pairs == 0 { 1.0 } else { 2.0 * count(right) / count(pairs) - 1.0 }
}

impl Order {
    /// Places by what stands there: of items with the same text the first given is the first wanted.
    fn by_words(&self, given: &[usize]) -> Vec<usize> {
        let mut free: HashMap<&str, VecDeque<usize>> = HashMap::new();
        for (place, item) in self.is.iter().enumerate() {
            free.entry(item).or_default().push_back(place);
        }
        let items = given.iter().filter_map(|place| self.is.get(*place));
        items.filter_map(|item| free.get_mut(item.as_str())?.pop_front()).collect()
    }
}

impl Kind for Order {
    fn form(&self, _card: &Card) -> Form {
        Form::Sort(self.is.clone())
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::Sort((0..self.is.len()).collect())
    }

    fn mark(&self, _card: &Card, response: &Response, _judge: &Judge) -> Mark {
        let Response::Sort(given) = response else {
            let missing = |item: &String| Part::new(Verdict::Missing, "", item.as_str());
            return Mark::of(0.0, 1, self.is.iter().map(missing).collect());
        };
        let parts = given.iter().zip(&self.is).map(|(place, right)| {
            let item = self.is.get(*place).map_or("", String::as_str);
            let verdict = if item == right { Verdict::Right } else { Verdict::Wrong };
            Part::new(verdict, item, right.as_str())
        });
        Mark::of(in_order(&self.by_words(given)), 1, parts.collect())
    }

    fn texts(&self) -> Vec<&str> {
        self.is.iter().map(String::as_str).collect()
    }

    fn identity(&self) -> Vec<&str> {
        self.texts()
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.is.len() < 2 {
            let say = Say::new("flaw-too-few").with("count", self.is.len());
            let help = Say::new("help-no-answer").with("example", SHAPE.example);
            flaws.push(Flaw::new("too-few", At::field("answer"), say).help(help));
        }
        for (place, text) in self.is.iter().enumerate() {
            flaws.extend(blank(text, At::answer("is").item(place)));
        }
        flaws
    }
}
