//! `hafal log`: writes reviews as JSON lines, and merges such lines into the store.

use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::ops::RangeInclusive;
use std::rc::Rc;

use anyhow::Result;
use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use crate::host::files::unreadable;
use crate::host::{JsonWriter, Outcome, Problem, World};
use crate::moment::Moment;
use crate::page::{Page, Style};
use crate::say::Say;
use crate::schedule::{HistoryRow, Rating, Review, review_runs};
use crate::session::{Filed, QuestionId};
use crate::store::{Foreign, Store};
use crate::study::deck_id;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "WAY")]
    pub(crate) way: LogWay,
    #[arg(value_name = "FILE|DECK")]
    pub(crate) names: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
// No docs on the variants: completions would show them, in English.
pub(crate) enum LogWay {
    Import,
    Export,
}

/// A review as a line of JSON.
#[derive(Debug, Serialize, Deserialize)]
struct Reviewed {
    deck: String,
    question: String,
    #[serde(default = "first")]
    part: u32,
    at: String,
    rating: i64,
    #[serde(default)]
    seconds: Option<f64>,
}

fn first() -> u32 {
    1
}

/// The years a review may have: no log is older, and due days stay valid dates.
pub(super) const YEARS: RangeInclusive<i16> = 1970..=2999;

/// The longest line in bytes; a review has a few hundred.
const LONGEST: u64 = 1 << 20;

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    match args.way {
        LogWay::Import => import(args, world),
        LogWay::Export => export(args, world),
    }
}

fn export(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let ids = args.names.iter().map(|name| deck_id(name, store.as_ref(), world));
    let ids: BTreeSet<String> = ids.collect::<Result<_>>()?;
    let ids: Vec<String> = ids.into_iter().collect();
    let wanted = (!args.names.is_empty()).then_some(ids.as_slice());
    let Some(store) = store else { return Ok(Outcome::Done) };
    let mut out = JsonWriter::new(io::stdout().lock());
    let mut written = Ok(());
    store.each_history(wanted, |card, rows| {
        if written.is_ok() {
            written = countable_reviews(&card, &rows).iter().try_for_each(|line| out.line(line));
        }
    })?;
    written?;
    out.flush()?;
    Ok(Outcome::Done)
}

/// Lists a card's reviews that count: not undone, and since it was last forgotten.
fn countable_reviews(card: &Filed, rows: &[HistoryRow]) -> Vec<Reviewed> {
    let reviewed = |(at, review): (Moment, &Review)| Reviewed {
        deck: card.question.deck.clone(),
        question: card.question.id.clone(),
        part: card.part,
        at: at.rfc3339(),
        rating: i64::from(review.rating.number()),
        seconds: review.seconds,
    };
    review_runs(rows).pop().unwrap_or_default().into_iter().map(reviewed).collect()
}

fn import(args: &Args, world: &World) -> Result<Outcome> {
    let [name] = args.names.as_slice() else {
        return Err(Problem::new(Say::new("log-one-file")).into());
    };
    let reviews = if name == "-" {
        read_reviews(io::stdin().lock(), name)?
    } else {
        let file = File::open(name).map_err(|error| unreadable(name.as_ref(), &error))?;
        read_reviews(BufReader::new(file), name)?
    };
    let config = world.config()?;
    let mut store: Store = world.open()?;
    let imported = store.merge(&reviews, &|deck| config.retention(deck), world.clock.now())?;
    let say = Say::new("log-imported")
        .with("count", imported.added)
        .with("cards", imported.cards)
        .with("known", imported.known);
    let mut page = Page::default();
    page.text(&world.words.say(&say), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}

/// Reads all lines; fails at the first bad one.
fn read_reviews(mut input: impl BufRead, name: &str) -> Result<Vec<Foreign>> {
    let mut reviews = Vec::new();
    let mut cards = HashSet::new();
    let mut line = Vec::new();
    for number in 1_usize.. {
        line.clear();
        let bad = |id| {
            let say = Say::new("log-bad-line").with("file", name).with("line", number);
            Problem::new(say).help(Say::new(id))
        };
        let limited = &mut (&mut input).take(LONGEST);
        let length = limited.read_until(b'\n', &mut line);
        if length.map_err(|error| unreadable(name.as_ref(), &error))? == 0 {
            break;
        }
        if limited.limit() == 0 && line.last() != Some(&b'\n') {
            return Err(bad("help-log-long").into());
        }
        let bare = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf") } else { None };
        let text = bare.unwrap_or(&line);
        if !text.trim_ascii().is_empty() {
            reviews.push(share_card(parse_review(text).map_err(bad)?, &mut cards));
        }
    }
    Ok(reviews)
}

/// Parses a line; an error is the id of the help that says what the line should be.
fn parse_review(line: &[u8]) -> Result<Foreign, &'static str> {
    let read: Reviewed = serde_json::from_slice(line).map_err(|_| "help-log-line")?;
    let Reviewed { deck, question, part, at, rating, seconds } = read;
    let at = Moment::parse(&at).ok_or("help-log-at")?;
    if !YEARS.contains(&at.day().year()) {
        return Err("help-log-year");
    }
    let rating = Rating::from_number(rating).ok_or("help-log-rating")?;
    let whole = !deck.is_empty() && !question.is_empty() && (1..=1_000_000).contains(&part);
    let timed = seconds.is_none_or(|seconds| seconds.is_finite() && seconds >= 0.0);
    if !whole || !timed {
        return Err("help-log-line");
    }
    Ok(Foreign { question: Rc::new(QuestionId { deck, id: question }), part, at, rating, seconds })
}

/// Lets a review share its card with earlier reviews: a log repeats few cards many times.
fn share_card(review: Foreign, cards: &mut HashSet<Rc<QuestionId>>) -> Foreign {
    if let Some(card) = cards.get(&review.question) {
        return Foreign { question: Rc::clone(card), ..review };
    }
    cards.insert(Rc::clone(&review.question));
    review
}
