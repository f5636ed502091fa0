//! Reads JSON lines, all or none, and merges them into the store.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

use anyhow::Result;

use super::Args;
use crate::host::files::unreadable;
use crate::host::{Outcome, Problem, World};
use crate::page::{Page, Style};
use crate::say::Say;
use crate::session::QuestionId;
use crate::store::log_lines::{LogLine, parse_line};
use crate::store::{Foreign, ForeignLog, MergedLog};

/// The longest line in bytes: an attempt at a large deck has some megabytes.
const LONGEST: u64 = 64 << 20;

pub(super) fn import(args: &Args, world: &World) -> Result<Outcome> {
    let [name] = args.names.as_slice() else {
        return Err(Problem::new(Say::new("log-one-file")).into());
    };
    let mut log = if name == "-" {
        read_log(io::stdin().lock(), name)?
    } else {
        let file = File::open(name).map_err(|error| unreadable(name.as_ref(), &error))?;
        read_log(BufReader::new(file), name)?
    };
    for kept in &mut log.attempts {
        kept.attempt.learner = kept.attempt.learner.take().or_else(|| args.learner.clone());
    }
    let is_class = world.class().is_some();
    // A class has no memory of its own: a pupil's reviews are the pupil's.
    let left_out = if is_class { std::mem::take(&mut log.reviews).len() } else { 0 };
    let config = world.config()?;
    let retention = |deck: &str| config.retention(deck);
    let merged = world.open()?.merge_log(&log, is_class, &retention, world.clock.now())?;
    let mut page = Page::default();
    for say in imported_lines(&log, &merged, left_out, is_class) {
        page.text(&world.words.say(&say), 0, Style::Plain);
    }
    world.print(&page)?;
    Ok(Outcome::Done)
}

/// Says what was imported of each sort of line; of reviews if there was nothing at all.
fn imported_lines(
    log: &ForeignLog,
    merged: &MergedLog,
    left_out: usize,
    is_class: bool,
) -> Vec<Say> {
    let mut lines = Vec::new();
    let attempts = &merged.attempts;
    let nothing = log.attempts.is_empty() && log.flags.is_empty() && left_out == 0;
    if nothing || !log.reviews.is_empty() {
        let say = Say::new("log-imported").with("count", merged.reviews.added);
        let say = say.with("cards", merged.reviews.cards).with("known", merged.reviews.known);
        lines.push(say);
    }
    if !log.attempts.is_empty() {
        let say = Say::new("log-imported-attempts").with("count", attempts.added);
        lines.push(say.with("continued", attempts.continued).with("known", attempts.known));
    }
    if !log.flags.is_empty() {
        let known = log.flags.len().saturating_sub(merged.flags);
        let say = Say::new("log-imported-flags").with("count", merged.flags);
        lines.push(say.with("known", known));
    }
    if left_out > 0 {
        lines.push(Say::new("log-reviews-left").with("count", left_out));
    }
    if is_class && attempts.nameless > 0 {
        lines.push(Say::new("log-nameless").with("count", attempts.nameless));
    }
    lines
}

/// Reads all lines; fails at the first bad one.
fn read_log(mut input: impl BufRead, name: &str) -> Result<ForeignLog> {
    let mut log = ForeignLog::default();
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
        if text.trim_ascii().is_empty() {
            continue;
        }
        match parse_line(text).map_err(bad)? {
            LogLine::Review(review) => log.reviews.push(share_card(review, &mut cards)),
            LogLine::Attempt(attempt) => log.attempts.push(*attempt),
            LogLine::Flag(flag) => log.flags.push(flag),
        }
    }
    Ok(log)
}

/// Shares a review's card with earlier reviews, since a log repeats few cards many times.
fn share_card(review: Foreign, cards: &mut HashSet<Rc<QuestionId>>) -> Foreign {
    if let Some(card) = cards.get(&review.question) {
        return Foreign { question: Rc::clone(card), ..review };
    }
    cards.insert(Rc::clone(&review.question));
    review
}
