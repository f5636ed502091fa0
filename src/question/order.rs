//! Order: items to put in the order that the deck gives.

use std::collections::{HashMap, VecDeque};

use serde::Deserialize;

use super::flaw::{empty_text_flaws, literal, too_few_flaw};
use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::{Card, Flaw, Form, Judge, Kind, Mark, Part, Response, Verdict, count};
use crate::judge::Language;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Order",
    fields: &[FieldShape::needed("is", Shape::Texts)],
    short: Some("is"),
    example: "Order(\"…\", \"…\", \"…\")",
    aliases: &[
        "reihenfolge", "ordre", "orden", "ordine", "volgorde", "ordered", "ranking", "urutan",
        "mengurutkan", "sorting", "rank", "urutkan", "urut", "sort", "sequence", "ordering",
    ],
};

/// `Order("…", "…", "…")`.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(from = "Content<String, OrderFields>")]
pub struct Order {
    /// The items in the right order.
    pub is: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OrderFields {
    is: Several<String>,
}

impl From<Content<String, OrderFields>> for Order {
    fn from(content: Content<String, OrderFields>) -> Self {
        match content {
            Content::Values(is) => Self { is },
            Content::Fields(fields) => Self { is: fields.is.0 },
        }
    }
}

/// 2 × the share of pairs in order − 1: 1 for the right order, 0 on average for a guess, −1 for the reverse.
fn order_score(given: &[usize]) -> f64 {
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
    /// The places with equal items told apart by order: the first given takes the first place of its text.
    fn places_by_text(&self, given: &[usize]) -> Vec<usize> {
        let mut free: HashMap<&str, VecDeque<usize>> = HashMap::new();
        for (place, item) in self.is.iter().enumerate() {
            free.entry(item).or_default().push_back(place);
        }
        let items = given.iter().filter_map(|place| self.is.get(*place));
        items.filter_map(|item| free.get_mut(item.as_str())?.pop_front()).collect()
    }
}

/// `"egg -> larva -> pupa"` as items of their own.
fn items_in_one(text: &str) -> Option<String> {
    let between = [" -> ", "->", " → ", "→", " => ", " > ", ";", "\n", ", ", " – ", " - "];
    let between = between.iter().find(|between| text.contains(**between))?;
    let items = text.split(*between).map(|item| literal(item.trim()));
    Some(format!("Order({})", items.collect::<Option<Vec<_>>>()?.join(", ")))
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
            return Mark::out_of(0.0, 1, self.is.iter().map(missing).collect());
        };
        let parts = given.iter().zip(&self.is).map(|(place, right)| {
            let item = self.is.get(*place).map_or("", String::as_str);
            let verdict = if item == right { Verdict::Right } else { Verdict::Wrong };
            Part::new(verdict, item, right.as_str())
        });
        Mark::out_of(order_score(&self.places_by_text(given)), 1, parts.collect())
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
            let items = self.is.first().and_then(|only| items_in_one(only));
            let example = items.as_ref().map_or(SHAPE.example, String::as_str);
            flaws.push(too_few_flaw(self.is.len(), example));
        }
        flaws.extend(empty_text_flaws(&self.is, "is"));
        flaws
    }
}
