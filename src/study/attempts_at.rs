//! Finds the attempts at a deck or an exam, even if its file is gone.

use anyhow::Result;

use super::exams::exam_at;
use crate::host::library::load_deck;
use crate::host::{Problem, World};
use crate::say::Say;
use crate::session::{Attempt, Record};
use crate::store::Store;

/// The exam or deck whose attempts are wanted, by its id.
pub(crate) enum AttemptSource {
    Exam(String),
    Deck(String),
}

impl AttemptSource {
    /// Finds the exam or deck that a name means, even if its file is gone and the name is its id.
    ///
    /// # Errors
    /// When the store cannot be read, or nothing has that name.
    pub(crate) fn find(name: &str, store: Option<&Store>, world: &World) -> Result<Self> {
        if let Some(id) = exam_id(name, store, world)? {
            return Ok(Self::Exam(id));
        }
        deck_id(name, store, world).map(Self::Deck).or_else(|problem| {
            let records = store.map(|store| store.attempts(None)).transpose()?.unwrap_or_default();
            let is_exam = records.iter().any(|record| record.attempt.exam() == Some(name));
            if is_exam { Ok(Self::Exam(name.to_owned())) } else { Err(problem) }
        })
    }

    /// Reports whether an attempt is one at the exam, or drew from the deck.
    pub(crate) fn has(&self, attempt: &Attempt) -> bool {
        match self {
            Self::Exam(id) => attempt.exam() == Some(id),
            Self::Deck(id) => attempt.decks.iter().any(|deck| deck.id == *id),
        }
    }
}

/// Lists the attempts at a deck or an exam, named by its file or its id, oldest first.
///
/// # Errors
/// As [`AttemptSource::find`].
pub(crate) fn attempts_at(name: &str, store: Option<&Store>, world: &World) -> Result<Vec<Record>> {
    let source = AttemptSource::find(name, store, world)?;
    let deck = match &source {
        AttemptSource::Exam(_) => None,
        AttemptSource::Deck(id) => Some(id.as_str()),
    };
    let mut records = store.map(|store| store.attempts(deck)).transpose()?.unwrap_or_default();
    records.retain(|record| source.has(&record.attempt));
    Ok(records)
}

/// Returns the id of the exam whose file is named; None if the name means a deck, or nothing.
fn exam_id(name: &str, store: Option<&Store>, world: &World) -> Result<Option<String>> {
    let library = world.library(store)?;
    let Ok(places) = library.find(name) else { return Ok(None) };
    let [place] = places.as_slice() else { return Ok(None) };
    let checked = exam_at(place, &library)?;
    Ok(checked.map(|checked| checked.exam.map_or_else(|| place.stem(), |exam| exam.id)))
}

/// Returns the id of the deck named: one in the store under that id or path, else one that can be read.
pub(super) fn deck_id(name: &str, store: Option<&Store>, world: &World) -> Result<String> {
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
