//! The lines of an exported log: a review, an attempt with its entries, or a flag, each a JSON object.

use std::ops::RangeInclusive;
use std::rc::Rc;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::flags::KeptFlag;
use super::merge::Foreign;
use super::merge_attempts::{KeptAttempt, KeptEntry};
use crate::moment::Moment;
use crate::schedule::{Rating, Review};
use crate::session::{
    Attempt, DeckRef, Drawn, Filed, LearnerName, Mode, QuestionId, QuizEntry, QuizEvent, Rules,
};

/// The years a row may have: no log is older, and due days stay valid dates.
pub(crate) const YEARS: RangeInclusive<i16> = 1970..=2999;

/// The largest seed of an attempt.
const LARGEST_SEED: u64 = (1 << 53) - 1;

/// The end of these years in milliseconds.
const LAST_MS: i64 = 32_503_680_000_000;

/// No deadline is further off than all the years there are, in seconds.
const LONGEST_TIME: u64 = LAST_MS.unsigned_abs() / 1_000;

/// The most points that a deck or exam gives for a question.
const MOST_POINTS: f64 = 100.0;

/// What a line holds.
pub(crate) enum LogLine {
    Review(Foreign),
    Attempt(Box<KeptAttempt>),
    Flag(KeptFlag),
}

/// A review as a line.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ReviewLine {
    deck: String,
    question: String,
    #[serde(default = "first")]
    part: u32,
    at: String,
    rating: i64,
    #[serde(default)]
    seconds: Option<f64>,
}

/// An attempt as a line.
#[derive(Serialize, Deserialize)]
pub(crate) struct AttemptLine {
    attempt: Uuid,
    title: String,
    decks: Vec<DeckRef>,
    started: String,
    /// Given where it is not that of `started`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    order: Option<i64>,
    #[serde(default)]
    learner: Option<String>,
    mode: String,
    rules: Rules,
    drawn: Vec<Drawn>,
    entries: Vec<EntryLine>,
}

/// An entry in the line of its attempt.
#[derive(Serialize, Deserialize)]
struct EntryLine {
    id: Uuid,
    at: String,
    /// Given where it is not that of `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    order: Option<i64>,
    #[serde(flatten)]
    question: QuestionId,
    #[serde(flatten)]
    event: QuizEvent,
}

/// A flag as a line.
#[derive(Serialize, Deserialize)]
pub(crate) struct FlagLine {
    flag: Uuid,
    deck: String,
    question: String,
    part: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<String>,
    at: String,
    /// Given where it is not that of `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    order: Option<i64>,
    why: String,
}

/// Which sort a line is of: its own key says so.
#[derive(Deserialize)]
struct LineSort {
    #[serde(default)]
    attempt: Option<IgnoredAny>,
    #[serde(default)]
    flag: Option<IgnoredAny>,
}

fn first() -> u32 {
    1
}

impl ReviewLine {
    pub(crate) fn new(card: &Filed, at: Moment, review: &Review) -> Self {
        Self {
            deck: card.question.deck.clone(),
            question: card.question.id.clone(),
            part: card.part,
            at: at.rfc3339(),
            rating: i64::from(review.rating.number()),
            seconds: review.seconds,
        }
    }
}

impl From<KeptAttempt> for AttemptLine {
    fn from(KeptAttempt { attempt, order, entries }: KeptAttempt) -> Self {
        Self {
            attempt: attempt.id,
            order: (order != attempt.started.utc_ms).then_some(order),
            started: attempt.started.rfc3339(),
            title: attempt.title,
            decks: attempt.decks,
            learner: attempt.learner.map(|name| name.to_string()),
            mode: attempt.mode.word().to_owned(),
            rules: attempt.rules,
            drawn: attempt.drawn,
            entries: entries.into_iter().map(EntryLine::from).collect(),
        }
    }
}

impl From<KeptEntry> for EntryLine {
    fn from(KeptEntry { id, order, entry }: KeptEntry) -> Self {
        let QuizEntry { at, question, event } = entry;
        let order = (order != at.utc_ms).then_some(order);
        Self { id, at: at.rfc3339(), order, question, event }
    }
}

impl From<KeptFlag> for FlagLine {
    fn from(kept: KeptFlag) -> Self {
        let KeptFlag { id, question, part, words, at, order, why } = kept;
        let QuestionId { deck, id: question } = question;
        let order = (order != at.utc_ms).then_some(order);
        Self { flag: id, deck, question, part, words, at: at.rfc3339(), order, why }
    }
}

/// Parses a line; an error is the id of the help that says what the line should be.
pub(crate) fn parse_line(line: &[u8]) -> Result<LogLine, &'static str> {
    // A log holds a million reviews and few other lines: only those that may be others are read twice.
    let may_have = |key: &[u8]| memchr::memmem::find(line, key).is_some();
    if may_have(b"\"attempt\"") || may_have(b"\"flag\"") {
        let sort: LineSort = serde_json::from_slice(line).map_err(|_| "help-log-line")?;
        if sort.attempt.is_some() {
            return Ok(LogLine::Attempt(Box::new(parse_attempt(line)?)));
        }
        if sort.flag.is_some() {
            return Ok(LogLine::Flag(parse_flag(line)?));
        }
    }
    parse_review(line).map(LogLine::Review)
}

fn parse_review(line: &[u8]) -> Result<Foreign, &'static str> {
    let read: ReviewLine = serde_json::from_slice(line).map_err(|_| "help-log-line")?;
    let ReviewLine { deck, question, part, at, rating, seconds } = read;
    let at = parse_moment(&at)?;
    let rating = Rating::from_number(rating).ok_or("help-log-rating")?;
    let timed = seconds.is_none_or(|seconds| seconds.is_finite() && seconds >= 0.0);
    let question = parse_question(deck, question, part).filter(|_| timed);
    let question = Rc::new(question.ok_or("help-log-line")?);
    Ok(Foreign { question, part, at, rating, seconds })
}

fn parse_flag(line: &[u8]) -> Result<KeptFlag, &'static str> {
    let read: FlagLine = serde_json::from_slice(line).map_err(|_| "help-log-flag")?;
    let FlagLine { flag, deck, question, part, words, at, order, why } = read;
    let question = parse_question(deck, question, part).ok_or("help-log-flag")?;
    let at = parse_moment(&at)?;
    Ok(KeptFlag { id: flag, question, part, words, at, order: parse_order(order, at)?, why })
}

fn parse_attempt(line: &[u8]) -> Result<KeptAttempt, &'static str> {
    build_attempt(serde_json::from_slice(line).map_err(|_| "help-log-attempt")?)
}

/// Reads what this hafal knows of an attempt, without entries of unknown kinds. None if the value is not an attempt.
pub(crate) fn parse_attempt_value(value: &serde_json::Value) -> Option<KeptAttempt> {
    let mut known = value.clone();
    let entries = known.get_mut("entries")?.as_array_mut()?;
    entries.retain(|entry| {
        EntryLine::deserialize(entry).is_ok_and(|entry| parse_entry(entry).is_ok())
    });
    build_attempt(serde_json::from_value(known).ok()?).ok()
}

fn build_attempt(read: AttemptLine) -> Result<KeptAttempt, &'static str> {
    let learner = match read.learner.as_deref().map(LearnerName::parse) {
        Some(None) => return Err("help-log-learner-name"),
        name => name.flatten(),
    };
    let started = parse_moment(&read.started)?;
    let attempt = Attempt {
        id: read.attempt,
        number: 0,
        title: read.title,
        decks: read.decks,
        started,
        rules: read.rules,
        drawn: read.drawn,
        learner,
        mode: Mode::from_word(&read.mode).ok_or("help-log-attempt")?,
    };
    if !is_sensible(&attempt) {
        return Err("help-log-attempt");
    }
    let order = parse_order(read.order, started)?;
    let entries = read.entries.into_iter().map(parse_entry).collect::<Result<_, _>>()?;
    Ok(KeptAttempt { attempt, order, entries })
}

fn parse_entry(read: EntryLine) -> Result<KeptEntry, &'static str> {
    let EntryLine { id, at, order, question, event } = read;
    let at = parse_moment(&at)?;
    let is_share = |share: f64| (0.0..=1.0).contains(&share);
    let is_sensible = match &event {
        QuizEvent::Answered(answered) => {
            is_share(answered.score) && answered.seconds.is_finite() && answered.seconds >= 0.0
        }
        QuizEvent::Remarked(remark) => is_share(remark.score),
        QuizEvent::Skipped(_)
        | QuizEvent::Hinted
        | QuizEvent::Claimed
        | QuizEvent::Doubted(_)
        | QuizEvent::Extended(_)
        | QuizEvent::Finished
        | QuizEvent::Dropped
        | QuizEvent::Restored => true,
    };
    let order = parse_order(order, at)?;
    let entry = QuizEntry { at, question, event };
    if is_sensible { Ok(KeptEntry { id, order, entry }) } else { Err("help-log-attempt") }
}

/// Reports whether an attempt is one that hafal may have kept: its figures are within what decks and flags allow.
fn is_sensible(attempt: &Attempt) -> bool {
    let is_share = |share: f64| (0.0..=1.0).contains(&share);
    let rules = &attempt.rules;
    let drawn = attempt
        .drawn
        .iter()
        .all(|drawn| drawn.points > 0.0 && drawn.points <= MOST_POINTS && is_share(drawn.penalty));
    drawn
        && attempt.decks.iter().all(|deck| !deck.id.is_empty())
        && rules.seed <= LARGEST_SEED
        && rules.time.is_none_or(|seconds| seconds <= LONGEST_TIME)
        && rules.pass.is_none_or(is_share)
}

pub(crate) fn parse_question(deck: String, id: String, part: u32) -> Option<QuestionId> {
    let whole = !deck.is_empty() && !id.is_empty() && (1..=1_000_000).contains(&part);
    whole.then_some(QuestionId { deck, id })
}

pub(crate) fn parse_moment(text: &str) -> Result<Moment, &'static str> {
    let at = Moment::parse(text).ok_or("help-log-at")?;
    if YEARS.contains(&at.day().year()) { Ok(at) } else { Err("help-log-year") }
}

/// Returns the place in the order of rows; without one, that of the moment.
pub(crate) fn parse_order(order: Option<i64>, at: Moment) -> Result<i64, &'static str> {
    let order = order.unwrap_or(at.utc_ms);
    if (0..=LAST_MS).contains(&order) { Ok(order) } else { Err("help-log-year") }
}
