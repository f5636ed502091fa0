//! Resumes an unfinished attempt with its own seed, order and rules.

use std::sync::Arc;

use anyhow::Result;

use super::Args;
use super::exam::exam_called;
use super::run::{RunOptions, named_command, run_quiz};
use crate::host::library::DeckPlace;
use crate::host::{MistakesShown, Outcome, Problem, World, flag_with_value};
use crate::say::Say;
use crate::session::{Attempt, DeckRef, LearnerName, Mode, Quiz, Record, tally};
use crate::store::Store;
use crate::study::{
    NamedPlace, StudyDeck, keep_moves, load_all, named_places, place_today, with_current_ids,
};

/// Resumes the newest unfinished attempt, of the first named deck if any.
pub(super) fn resume(args: &Args, world: &World) -> Result<Outcome> {
    let learner = args.learner.as_ref();
    let store = world.peek()?.ok_or_else(|| nothing_left(None))?;
    let library = world.library(Some(&store))?;
    if let [name] = args.decks.as_slice()
        && let Some(exam) = exam_called(name, &library)?
    {
        let Some(exam) = &exam.exam else { return Err(MistakesShown.into()) };
        let is_at = |attempt: &Attempt| attempt.exam() == Some(&exam.id);
        let record =
            newest_left(&store, |attempt| is_at(attempt) && attempt.learner.as_ref() == learner)?;
        let Some(record) = record else {
            return Err(nothing_left(left_by_others(args, &store, is_at)?.as_ref()).into());
        };
        let command = named_command(&[name.as_str()], learner, world);
        return go_on(record, &[], (Some(command), args.web), store, world);
    }
    let named = load_all(&named_places(&args.decks, &library)?, Some(&store), world)?;
    let wanted = named.first().map(StudyDeck::id);
    let Some(record) = store.unfinished(wanted, learner)? else {
        let is_at = |attempt: &Attempt| {
            wanted.is_none_or(|wanted| attempt.decks.iter().any(|deck| deck.id == wanted))
        };
        return Err(nothing_left(left_by_others(args, &store, is_at)?.as_ref()).into());
    };
    go_on(record, &named, (None, args.web), store, world)
}

/// Returns the newest unfinished attempt on a screen that is wanted.
fn newest_left(store: &Store, is_wanted: impl Fn(&Attempt) -> bool) -> Result<Option<Record>> {
    let is_open = |record: &Record| {
        let Record { attempt, .. } = record;
        attempt.mode == Mode::Quiz && is_wanted(attempt) && {
            let tally = tally(record);
            tally.finished.is_none() && !tally.dropped
        }
    };
    Ok(store.attempts(None)?.into_iter().rev().find(is_open))
}

/// Returns the learner who left the newest such attempt, for a command without `--as`.
fn left_by_others(
    args: &Args,
    store: &Store,
    is_at: impl Fn(&Attempt) -> bool,
) -> Result<Option<LearnerName>> {
    if args.learner.is_some() {
        return Ok(None);
    }
    let theirs = newest_left(store, |attempt| attempt.learner.is_some() && is_at(attempt))?;
    Ok(theirs.and_then(|record| record.attempt.learner))
}

fn nothing_left(learner: Option<&LearnerName>) -> Problem {
    let help = match learner {
        Some(name) => {
            let flag = flag_with_value("--as", name.as_str());
            Say::new("help-resume-as")
                .with("name", name.as_str())
                .with("flag", flag.trim().to_owned())
        }
        None => Say::new("help-resume-nothing"),
    };
    Problem::new(Say::new("resume-nothing")).help(help)
}

/// Returns the attempt that `--resume` continues, unless a deck of it is gone.
pub(crate) fn resumable(store: &Store, world: &World) -> Result<Option<Record>> {
    let record = store.unfinished(None, None)?;
    Ok(record.filter(|record| places(record, &[], store, world).is_ok()))
}

/// Returns the places of an attempt's decks; a named deck replaces one that is gone.
fn places(
    record: &Record,
    named: &[StudyDeck],
    store: &Store,
    world: &World,
) -> Result<Vec<NamedPlace>> {
    let place = |deck: &DeckRef| {
        let place = place_today(&deck.id, deck.path.as_deref(), store, world)?;
        let is_there = |(place, _): &NamedPlace| match place {
            DeckPlace::BuiltIn(_) => true,
            DeckPlace::File(path) => path.exists(),
        };
        let moved = || {
            let same = named.iter().find(|named| named.id() == deck.id);
            same.map(|same| (same.place.clone(), same.name.clone()))
        };
        let file = deck.path.as_deref().unwrap_or(&deck.id);
        let gone = || Problem::new(Say::new("deck-gone").with("file", file));
        Ok(place.filter(is_there).or_else(moved).ok_or_else(gone)?)
    };
    record.attempt.decks.iter().map(place).collect()
}

/// Continues an attempt. Without a command that asks such an attempt, its decks are named, or nothing if they
/// were drawn from by an exam.
fn go_on(
    record: Record,
    named: &[StudyDeck],
    (command, in_browser): (Option<String>, bool),
    peeked: Store,
    world: &World,
) -> Result<Outcome> {
    let places = places(&record, named, &peeked, world)?;
    let decks = &load_all(&places, Some(&peeked), world)?;
    drop(peeked);
    let mut store = world.open()?;
    keep_moves(decks, &mut store, world)?;
    let record = with_current_ids(record, decks, &store)?;
    let learner = record.attempt.learner.as_ref();
    let command = command.unwrap_or_else(|| match record.attempt.exam() {
        Some(_) => named_command(&[], learner, world),
        None => super::run::command(decks, learner, world),
    });
    let open: Vec<_> = decks.iter().map(|deck| Arc::clone(&deck.open)).collect();
    let mut quiz = Quiz::new(record.attempt, &open);
    for entry in &record.entries {
        quiz.apply(entry);
    }
    if quiz.lost() > 0 {
        world.tell(&Say::new("resume-lost").with("count", quiz.lost()));
    }
    run_quiz(
        quiz,
        record.entries,
        store,
        decks,
        &RunOptions { command, in_browser, opening: Vec::new() },
        world,
    )
}
