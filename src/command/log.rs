//! `hafal log`: reviews as JSON lines, out to be kept or moved, and in to be merged.

use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::ops::RangeInclusive;
use std::rc::Rc;

use anyhow::Result;
use clap::ValueEnum;
use serde::{Deserialize, Serialize};

use super::scores::deck_id;
use crate::host::files::unreadable;
use crate::host::{JsonWriter, Outcome, Problem, World};
use crate::moment::Moment;
use crate::page::{Page, Style};
use crate::say::Say;
use crate::schedule::{HistoryRow, Rating, Review, review_runs};
use crate::session::{Filed, QuestionId};
use crate::store::{Foreign, Store};

/// What can be typed after `hafal log`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// In or out.
    #[arg(value_name = "WAY")]
    pub way: LogWay,
    /// The file to read, or the decks to write.
    #[arg(value_name = "FILE|DECK")]
    pub names: Vec<String>,
}

/// In or out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "completions would show comments on values, in English")]
pub enum LogWay {
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

/// The years in which a review can have been given: no log is older, and due days stay within dates.
pub(super) const YEARS: RangeInclusive<i16> = 1970..=2999;

/// The longest line that is read: a review has a few hundred bytes.
const LONGEST: u64 = 1 << 20;

/// Runs `hafal log`.
///
/// # Errors
/// When the store or the file cannot be used.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
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
            written = counting(&card, &rows).iter().try_for_each(|line| out.line(line));
        }
    })?;
    written?;
    out.flush()?;
    Ok(Outcome::Done)
}

/// A card's reviews that count: not taken back, and since it was forgotten last.
fn counting(card: &Filed, rows: &[HistoryRow]) -> Vec<Reviewed> {
    let reviewed = |(at, review): (Moment, &Review)| Reviewed {
        deck: card.card.deck.clone(),
        question: card.card.question.clone(),
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
        read(io::stdin().lock(), name)?
    } else {
        let file = File::open(name).map_err(|error| unreadable(name.as_ref(), &error))?;
        read(BufReader::new(file), name)?
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

/// Reads all lines; the first bad one is named.
fn read(mut input: impl BufRead, name: &str) -> Result<Vec<Foreign>> {
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
        let taken = limited.read_until(b'\n', &mut line);
        if taken.map_err(|error| unreadable(name.as_ref(), &error))? == 0 {
            break;
        }
        if limited.limit() == 0 && line.last() != Some(&b'\n') {
            return Err(bad("help-log-long").into());
        }
        let bare = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf") } else { None };
        let text = bare.unwrap_or(&line);
        if !text.trim_ascii().is_empty() {
            reviews.push(shared(review(text).map_err(bad)?, &mut cards));
        }
    }
    Ok(reviews)
}

/// A review of a line; else the id of what the line should have been.
fn review(line: &[u8]) -> Result<Foreign, &'static str> {
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
    Ok(Foreign { card: Rc::new(QuestionId { deck, question }), part, at, rating, seconds })
}

/// A review that shares its card with those of the same one before it.
fn shared(review: Foreign, cards: &mut HashSet<Rc<QuestionId>>) -> Foreign {
    if let Some(card) = cards.get(&review.card) {
        return Foreign { card: Rc::clone(card), ..review };
    }
    cards.insert(Rc::clone(&review.card));
    review
}
