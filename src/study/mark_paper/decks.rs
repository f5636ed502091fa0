//! Finds the decks of printed sheets: by their paths from the key's folder, else by their ids.

use std::path::Path;

use anyhow::Result;

use crate::host::library::{DeckPlace, load_deck};
use crate::host::{MistakesShown, Problem, World};
use crate::say::Say;
use crate::session::PrintedDeck;
use crate::store::Store;
use crate::study::decks::StudyDeck;

/// Opens the decks of a printing; `folder` holds the key.
///
/// # Errors
/// When a deck is not found, or has mistakes, which are shown.
pub(super) fn open_printed_decks(
    printed: &[PrintedDeck],
    folder: &Path,
    world: &World,
) -> Result<Vec<StudyDeck>> {
    // The owner's store knows the decks' paths, whichever class is marked.
    let own = Store::peek(&world.data()?)?;
    let library = world.library(own.as_ref())?;
    let mut decks = Vec::new();
    for printed in printed {
        let path = printed.path.as_ref().map(|path| folder.join(path));
        let path = path.filter(|path| path.is_file()).map(DeckPlace::File);
        let at_path = path.map(|place| open_deck(&place, world)).transpose()?;
        if let Some(deck) = at_path.filter(|deck| deck.id() == printed.id) {
            decks.push(deck);
            continue;
        }
        let places = library.places();
        let place =
            library.place_of_id(&printed.id, &places).ok_or_else(|| missing_deck(printed))?;
        decks.push(open_deck(place, world)?);
    }
    Ok(decks)
}

fn open_deck(place: &DeckPlace, world: &World) -> Result<StudyDeck> {
    let mut loaded = load_deck(place).map_err(Problem::from)?;
    let Some(deck) = loaded.reading.deck.take() else {
        world.show_mistakes(&loaded);
        return Err(MistakesShown.into());
    };
    Ok(StudyDeck::new(deck, place.clone(), loaded.path, place.name()))
}

fn missing_deck(printed: &PrintedDeck) -> Problem {
    let say = Say::new("marked-no-deck").with("id", printed.id.as_str());
    let help = match &printed.path {
        Some(path) => Say::new("help-marked-no-deck").with("path", path.as_str()),
        None => Say::new("try-decks"),
    };
    Problem::new(say).help(help)
}
