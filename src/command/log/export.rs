//! Writes reviews, and with `--attempts` attempts and flags, as JSON lines.

use std::io::{self, Write};

use anyhow::Result;

use super::Args;
use crate::host::{JsonWriter, Outcome, World};
use crate::schedule::{HistoryRow, review_runs};
use crate::session::{Attempt, Filed};
use crate::store::log_lines::{AttemptLine, FlagLine, ReviewLine};
use crate::study::AttemptSource;

pub(super) fn export(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let sources = args.names.iter().map(|name| AttemptSource::find(name, store.as_ref(), world));
    let sources: Vec<AttemptSource> = sources.collect::<Result<_>>()?;
    let ids: Vec<String> = sources.iter().filter_map(deck_id).collect();
    let wanted = (!args.names.is_empty()).then_some(ids.as_slice());
    let Some(store) = store else { return Ok(Outcome::Done) };
    let mut out = JsonWriter::new(io::stdout().lock());
    let mut written = Ok(());
    store.each_history(wanted, |card, rows| {
        if written.is_ok() {
            written = countable_reviews(&card, &rows).iter().try_for_each(|line| out.line(line));
        }
    })?;
    if args.attempts {
        let is_wanted = |attempt: &Attempt| {
            wanted.is_none() || sources.iter().any(|source| source.has(attempt))
        };
        store.each_attempt(is_wanted, |kept| {
            if written.is_ok() {
                written = out.line(&AttemptLine::from(kept));
            }
        })?;
        for flag in store.kept_flags(wanted)? {
            out.line(&FlagLine::from(flag))?;
        }
    }
    written?;
    out.flush()?;
    Ok(Outcome::Done)
}

/// Returns the deck whose reviews are asked for; an exam has attempts only.
fn deck_id(source: &AttemptSource) -> Option<String> {
    match source {
        AttemptSource::Deck(id) => Some(id.clone()),
        AttemptSource::Exam(_) => None,
    }
}

/// Lists a card's reviews that count: not undone, and since it was last forgotten.
fn countable_reviews(card: &Filed, rows: &[HistoryRow]) -> Vec<ReviewLine> {
    let newest = review_runs(rows).pop().unwrap_or_default();
    newest.into_iter().map(|(at, review)| ReviewLine::new(card, at, review)).collect()
}
