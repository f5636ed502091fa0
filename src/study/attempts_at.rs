//! Finds the attempts at a deck or an exam, also where its file is gone.

use anyhow::Result;

use super::exams::exam_at;
use crate::host::library::load_deck;
use crate::host::{Problem, World};
use crate::say::Say;
use crate::session::Record;
use crate::store::Store;

/// Lists the attempts at a deck or an exam, named by its file or its id, oldest first.
///
/// # Errors
/// When the store cannot be read, or nothing has that name.
pub(crate) fn attempts_at(name: &str, store: Option<&Store>, world: &World) -> Result<Vec<Record>> {
    let of_deck = |deck: Option<&str>| -> Result<Vec<Record>> {
        Ok(store.map(|store| store.attempts(deck)).transpose()?.unwrap_or_default())
    };
    let of_exam = |id: &str| -> Result<Vec<Record>> {
        let mut records = of_deck(None)?;
        records.retain(|record| record.attempt.exam() == Some(id));
        Ok(records)
    };
    if let Some(id) = exam_id(name, store, world)? {
        return of_exam(&id);
    }
    match deck_id(name, store, world) {
        Ok(deck) => of_deck(Some(&deck)),
        // An exam's file may be gone; its id names it still.
        Err(problem) => {
            Ok(Some(of_exam(name)?).filter(|found| !found.is_empty()).ok_or(problem)?)
        }
    }
}

/// Returns the id of the exam whose file is named; None where that is a deck, or nothing.
fn exam_id(name: &str, store: Option<&Store>, world: &World) -> Result<Option<String>> {
    let library = world.library(store)?;
    let Ok(places) = library.find(name) else { return Ok(None) };
    let [place] = places.as_slice() else { return Ok(None) };
    let checked = exam_at(place, &library)?;
    Ok(checked.map(|checked| checked.exam.map_or_else(|| place.stem(), |exam| exam.id)))
}

/// Returns the id of the deck named: one in the store under that id or path, else one that can be read.
pub(crate) fn deck_id(name: &str, store: Option<&Store>, world: &World) -> Result<String> {
    let asked = store.map(Store::asked_decks).transpose()?.unwrap_or_default();
    if let Some(deck) =
        asked.iter().find(|deck| deck.id == name || deck.path.as_deref() == Some(name))
    {
        return Ok(deck.id.clone());
    }
    let drilled = store.map(Store::drilled).transpose()?.unwrap_or_default();
    if let Some(deck) = drilled.iter().find(|deck| deck.id == name) {
        return Ok(deck.id.clone());
    }
    let is_known = |store: &Store| -> Result<bool> {
        Ok(store.has_cards_of(name)? || store.has_attempts_at(name)?)
    };
    if store.map(is_known).transpose()? == Some(true) {
        return Ok(name.to_owned());
    }
    let places = world.library(store)?.find(name).map_err(Problem::from)?;
    let place =
        places.first().ok_or_else(|| Problem::new(Say::new("deck-missing").with("name", name)))?;
    let loaded = load_deck(place).map_err(Problem::from)?;
    Ok(loaded.reading.deck.map_or_else(|| place.stem(), |deck| deck.id))
}
