//! Writes a deck as JSON, every kind in its long form, without fields that have their default value.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::deck::{Deck, Passage, Source};
use crate::format::report::write_questions;
use crate::format::{Format, Out, Report};
use crate::question::{Answer, Figure, Noted, Question};

// These types mirror `Deck` and `Question`: which fields are left out, and `True` and `False` as two kinds, are rules of
// this format alone.
#[derive(Serialize)]
struct JsonDeck<'a> {
    hafal: u8,
    id: &'a str,
    title: &'a str,
    language: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    authors: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    sources: &'a BTreeMap<String, Source>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    allow: &'a [String],
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    passages: &'a BTreeMap<String, Passage>,
}

#[derive(Serialize)]
struct JsonQuestion<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    ask: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    passage: Option<&'a str>,
    answer: JsonAnswer<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    both_ways: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slips: Option<bool>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    allow: &'a [String],
}

#[derive(Serialize)]
enum JsonAnswer<'a> {
    Text {
        is: &'a [String],
        #[serde(skip_serializing_if = "Option::is_none")]
        exact: Option<bool>,
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        not: &'a [Noted],
    },
    Number {
        is: &'a Figure,
        #[serde(skip_serializing_if = "Option::is_none")]
        within: Option<&'a Figure>,
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<&'a str>,
    },
    Date {
        is: &'a str,
    },
    True,
    False,
    Choice {
        right: &'a str,
        wrong: &'a [Noted],
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        last: &'a [Noted],
    },
    Many {
        right: &'a [String],
        wrong: &'a [Noted],
    },
    List {
        is: Vec<Wordings<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        need: Option<usize>,
    },
    Order {
        is: &'a [String],
    },
    Match {
        pairs: &'a [(String, String)],
        #[serde(skip_serializing_if = "<[_]>::is_empty")]
        extra: &'a [String],
    },
    Cloze {
        text: &'a str,
    },
    Card {
        back: &'a str,
    },
}

/// An item of a list: its only wording, or a list of them.
struct Wordings<'a>(&'a [String]);

impl Serialize for Wordings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            [only] => only.serialize(serializer),
            several => several.serialize(serializer),
        }
    }
}

impl Serialize for Noted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.why {
            Some(why) => (&self.text, why).serialize(serializer),
            None => self.text.serialize(serializer),
        }
    }
}

/// As written where JSON has such a number, else by its value, else in quotes.
impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.value.map(|value| value.to_string());
        let raw = |text: &str| RawValue::from_string(text.to_owned()).ok();
        match value.and_then(|value| raw(&self.written).or_else(|| raw(&value))) {
            Some(number) => number.serialize(serializer),
            None => self.written.serialize(serializer),
        }
    }
}

pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let head = pretty_json(&JsonDeck {
        hafal: 1,
        id: &deck.id,
        title: &deck.title,
        language: deck.language.tag(),
        authors: &deck.authors,
        license: deck.license.as_deref(),
        about: deck.about.as_deref(),
        sources: &deck.sources,
        allow: &deck.allow,
        passages: &deck.passages,
    });
    let head = head.strip_suffix("\n}").unwrap_or(&head).to_owned() + ",\n  \"questions\": [";
    let mut comma = "";
    // Question by question, so that no second copy of the deck is held.
    write_questions(Format::Json, deck, (&head, "\n  ]\n}\n"), out, |question| {
        // Texts have no line ends in JSON: all of them are the layout's.
        let indented = pretty_json(&json_question(question)).replace('\n', "\n    ");
        let text = format!("{comma}\n    {indented}");
        comma = ",";
        Ok((text, Vec::new()))
    })
}

/// Cannot fail: a deck holds only texts, numbers and switches.
fn pretty_json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn json_question(question: &Question) -> JsonQuestion<'_> {
    JsonQuestion {
        id: &question.id,
        ask: &question.ask,
        passage: question.passage.as_deref(),
        answer: json_answer(&question.answer),
        hint: question.hint.as_deref(),
        why: question.why.as_deref(),
        from: question.from.as_ref().map(ToString::to_string),
        tags: &question.tags,
        points: Some(question.points).filter(|points| points.total_cmp(&1.0).is_ne()),
        level: Some(question.level).filter(|level| *level != 1),
        both_ways: question.both_ways.then_some(true),
        slips: (!question.slips).then_some(false),
        allow: &question.allow,
    }
}

fn json_answer(answer: &Answer) -> JsonAnswer<'_> {
    match answer {
        Answer::Text(text) => {
            JsonAnswer::Text { is: &text.is, exact: text.exact.then_some(true), not: &text.not }
        }
        Answer::Number(number) => JsonAnswer::Number {
            is: &number.is,
            within: Some(&number.within).filter(|within| within.written != "0"),
            unit: number.unit.as_deref(),
        },
        Answer::Date(date) => JsonAnswer::Date { is: &date.written },
        Answer::Truth(truth) if truth.is => JsonAnswer::True,
        Answer::Truth(_) => JsonAnswer::False,
        Answer::Choice(choice) => {
            JsonAnswer::Choice { right: &choice.right, wrong: &choice.wrong, last: &choice.last }
        }
        Answer::Many(many) => JsonAnswer::Many { right: &many.right, wrong: &many.wrong },
        Answer::List(list) => JsonAnswer::List {
            is: list.is.iter().map(|wordings| Wordings(wordings)).collect(),
            need: Some(list.need).filter(|need| *need != list.is.len()),
        },
        Answer::Order(order) => JsonAnswer::Order { is: &order.is },
        Answer::Match(pairs) => JsonAnswer::Match { pairs: &pairs.pairs, extra: &pairs.extra },
        Answer::Cloze(cloze) => JsonAnswer::Cloze { text: &cloze.text },
        Answer::Card(card) => JsonAnswer::Card { back: &card.back },
    }
}
