//! Resumes an unfinished attempt with its own seed, order and rules.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use super::Args;
use super::run::run_quiz;
use crate::host::library::{BUILT_IN, DeckPlace};
use crate::host::{Outcome, Problem, World};
use crate::say::Say;
use crate::session::{DeckRef, QuestionId, Quiz, Record};
use crate::store::Store;
use crate::study::{StudyDeck, keep_moves, load_all, named_places};

/// Resumes the newest unfinished attempt, of the first named deck if any.
pub(super) fn resume(args: &Args, world: &World) -> Result<Outcome> {
    let nothing = || Problem::new(Say::new("resume-nothing")).help(Say::new("help-resume-nothing"));
    let store = world.peek()?.ok_or_else(nothing)?;
    let wanted = match args.decks.as_slice() {
        [] => None,
        names => {
            let places = named_places(names, &world.library(Some(&store))?)?;
            let decks = load_all(&places, Some(&store), world)?;
            decks.first().map(|deck| deck.id().to_owned())
        }
    };
    let record = store.unfinished(wanted.as_deref())?.ok_or_else(nothing)?;
    let places = places(&record)?;
    let decks = load_all(&places, Some(&store), world)?;
    drop(store);
    go_on(record, &decks, world)
}

/// Returns the places of an attempt's decks; fails naming the first that is gone.
fn places(record: &Record) -> Result<Vec<(DeckPlace, String)>> {
    let place = |deck: &DeckRef| {
        if let Some(path) = &deck.path {
            let file = PathBuf::from(path);
            let gone = || Problem::new(Say::new("deck-gone").with("file", path.as_str()));
            if file.exists() { Ok((DeckPlace::File(file), path.clone())) } else { Err(gone()) }
        } else {
            let built_in = BUILT_IN.iter().find(|(name, _)| *name == deck.id);
            let gone = || Problem::new(Say::new("deck-gone").with("file", deck.id.as_str()));
            built_in.map(|(name, _)| (DeckPlace::BuiltIn(name), deck.id.clone())).ok_or_else(gone)
        }
    };
    Ok(record.attempt.decks.iter().map(place).collect::<Result<Vec<_>, Problem>>()?)
}

fn go_on(record: Record, decks: &[StudyDeck], world: &World) -> Result<Outcome> {
    let mut store = world.open()?;
    keep_moves(decks, &mut store, world)?;
    let record = renamed(record, decks, &store)?;
    let open: Vec<_> = decks.iter().map(|deck| Arc::clone(&deck.open)).collect();
    let mut quiz = Quiz::new(record.attempt, &open);
    for entry in &record.entries {
        quiz.apply(entry);
    }
    if quiz.lost() > 0 {
        world.tell(&Say::new("resume-lost").with("count", quiz.lost()));
    }
    run_quiz(quiz, record.entries, store, decks, world)
}

/// Gives the attempt's questions their current ids.
fn renamed(mut record: Record, decks: &[StudyDeck], store: &Store) -> Result<Record> {
    let rename = |card: &mut QuestionId| -> Result<()> {
        let deck = decks.iter().find(|deck| deck.id() == card.deck);
        if deck.is_some_and(|deck| deck.open.whole().question(&card.id).is_none()) {
            card.id = store.resolve(&card.deck, &card.id)?;
        }
        Ok(())
    };
    for drawn in &mut record.attempt.drawn {
        rename(&mut drawn.question)?;
    }
    for entry in &mut record.entries {
        rename(&mut entry.question)?;
    }
    Ok(record)
}
