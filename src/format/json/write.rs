//! Writes a deck as JSON: every kind in its long form, nothing that is as it is by itself.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::deck::{Deck, Source};
use crate::format::report::write_questions;
use crate::format::{Format, Out, Report};
use crate::question::{Answer, Citation, Figure, Noted, Question};

#[derive(Serialize)]
struct Head<'a> {
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
    sources: BTreeMap<&'a str, OutSource<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    allow: &'a [String],
}

#[derive(Serialize)]
pub(in crate::format) struct OutSource<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct OutQuestion<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    ask: &'a str,
    answer: OutAnswer<'a>,
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
enum OutAnswer<'a> {
    Text {
        is: &'a [String],
        #[serde(skip_serializing_if = "Option::is_none")]
        exact: Option<bool>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        not: Vec<OutNoted<'a>>,
    },
    Number {
        is: OutFigure<'a>,
        #[serde(skip_serializing_if = "Option::is_none")]
        within: Option<OutFigure<'a>>,
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
        wrong: Vec<OutNoted<'a>>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        last: Vec<OutNoted<'a>>,
    },
    Many {
        right: &'a [String],
        wrong: Vec<OutNoted<'a>>,
    },
    List {
        is: &'a [String],
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

#[derive(Serialize)]
#[serde(untagged)]
enum OutNoted<'a> {
    Bare(&'a str),
    Why(&'a str, &'a str),
}

/// A number digit by digit; in quotes where it is none that JSON knows.
#[derive(Serialize)]
#[serde(untagged)]
enum OutFigure<'a> {
    Number(Box<RawValue>),
    Text(&'a str),
}

/// Writes a deck as JSON.
pub(in crate::format) fn write(deck: &Deck, out: Out) -> Report {
    let head = Head {
        hafal: 1,
        id: &deck.id,
        title: &deck.title,
        language: deck.language.tag(),
        authors: &deck.authors,
        license: deck.license.as_deref(),
        about: deck.about.as_deref(),
        sources: deck.sources.iter().map(|(key, one)| (key.as_str(), source(one))).collect(),
        allow: &deck.allow,
    };
    let head = pretty(&head);
    let head = head.strip_suffix("\n}").unwrap_or(&head).to_owned() + ",\n  \"questions\": [";
    let mut comma = "";
    write_questions(Format::Json, deck, (&head, "\n  ]\n}\n"), out, |one| {
        // No text in JSON holds a line end, so that all of them are the layout's.
        let said = format!("{comma}\n    {}", pretty(&question(one)).replace('\n', "\n    "));
        comma = ",";
        Ok((said, Vec::new()))
    })
}

/// A deck has nothing that JSON cannot say: texts, numbers and switches.
fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// A source by its fields.
pub(in crate::format) fn source(source: &Source) -> OutSource<'_> {
    OutSource {
        title: source.title.as_deref(),
        publisher: source.publisher.as_deref(),
        date: source.date.as_deref(),
        url: source.url.as_deref(),
    }
}

fn question(question: &Question) -> OutQuestion<'_> {
    OutQuestion {
        id: &question.id,
        ask: &question.ask,
        answer: answer(&question.answer),
        hint: question.hint.as_deref(),
        why: question.why.as_deref(),
        from: question.from.as_ref().map(cited),
        tags: &question.tags,
        points: Some(question.points).filter(|points| points.total_cmp(&1.0).is_ne()),
        level: Some(question.level).filter(|level| *level != 1),
        both_ways: question.both_ways.then_some(true),
        slips: (!question.slips).then_some(false),
        allow: &question.allow,
    }
}

/// A citation as a deck writes it: the source's key, then where in it.
pub(in crate::format) fn cited(from: &Citation) -> String {
    match (&from.source, from.place.as_str()) {
        (Some(key), "") => key.clone(),
        (Some(key), place) => format!("{key}: {place}"),
        (None, place) => place.to_owned(),
    }
}

fn answer(answer: &Answer) -> OutAnswer<'_> {
    match answer {
        Answer::Text(text) => OutAnswer::Text {
            is: &text.is,
            exact: text.exact.then_some(true),
            not: noted(&text.not),
        },
        Answer::Number(number) => OutAnswer::Number {
            is: figure(&number.is),
            within: Some(&number.within).filter(|within| within.written != "0").map(figure),
            unit: number.unit.as_deref(),
        },
        Answer::Date(date) => OutAnswer::Date { is: &date.written },
        Answer::Truth(truth) if truth.is => OutAnswer::True,
        Answer::Truth(_) => OutAnswer::False,
        Answer::Choice(choice) => OutAnswer::Choice {
            right: &choice.right,
            wrong: noted(&choice.wrong),
            last: noted(&choice.last),
        },
        Answer::Many(many) => OutAnswer::Many { right: &many.right, wrong: noted(&many.wrong) },
        Answer::List(list) => OutAnswer::List {
            is: &list.is,
            need: Some(list.need).filter(|need| *need != list.is.len()),
        },
        Answer::Order(order) => OutAnswer::Order { is: &order.is },
        Answer::Match(pairs) => OutAnswer::Match { pairs: &pairs.pairs, extra: &pairs.extra },
        Answer::Cloze(cloze) => OutAnswer::Cloze { text: &cloze.text },
        Answer::Card(card) => OutAnswer::Card { back: &card.back },
    }
}

fn noted(noted: &[Noted]) -> Vec<OutNoted<'_>> {
    let each = noted.iter().map(|one| match &one.why {
        Some(why) => OutNoted::Why(&one.text, why),
        None => OutNoted::Bare(&one.text),
    });
    each.collect()
}

/// As written where JSON can write it so, else by its value.
fn figure(figure: &Figure) -> OutFigure<'_> {
    let raw = |text: &str| RawValue::from_string(text.to_owned()).ok();
    let value = || figure.value.and_then(|value| raw(&value.to_string()));
    let number = raw(&figure.written).filter(|_| figure.value.is_some()).or_else(value);
    number.map_or(OutFigure::Text(&figure.written), OutFigure::Number)
}
