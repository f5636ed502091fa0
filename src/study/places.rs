//! Finds the present places of decks in the store: files move, and built-in decks are copied to be edited.

use std::path::Path;

use anyhow::Result;

use crate::host::World;
use crate::host::library::{BUILT_IN, DeckPlace, id_in_text, own_copy};
use crate::store::{Plan, Store};

/// A deck's place, and its name for commands.
pub(crate) type NamedPlace = (DeckPlace, String);

/// Finds the present place of a deck that was at `path` once; a built-in deck has no path. None if a deck was built in
/// and no longer is.
pub(crate) fn place_today(
    id: &str,
    path: Option<&str>,
    store: &Store,
    world: &World,
) -> Result<Option<NamedPlace>> {
    let Some(path) = path else { return built_in_place(id, world) };
    if Path::new(path).exists() {
        return Ok(Some(name_place(id, DeckPlace::File(path.into()), world)?));
    }
    let asked = store.asked_decks()?.into_iter().filter(|deck| deck.id == id);
    let files = asked.filter_map(|deck| Some((deck.asked.utc_ms, deck.path?)));
    let newest = files.filter(|(_, file)| Path::new(file).exists()).max();
    if let Some((_, file)) = newest {
        return Ok(Some(name_place(id, DeckPlace::File(file.into()), world)?));
    }
    let gone = || (DeckPlace::File(path.into()), path.to_owned());
    Ok(Some(built_in_place(id, world)?.unwrap_or_else(gone)))
}

/// Finds the decks that were ever drilled and those of `plans`, each once, at the place where it was last drilled.
pub(crate) fn known_places(
    plans: &[Plan],
    store: &Store,
    world: &World,
) -> Result<Vec<NamedPlace>> {
    let drilled = store.drilled()?;
    let is_drilled = |plan: &&Plan| drilled.iter().any(|deck| deck.id == plan.deck);
    let only_planned = plans.iter().filter(|plan| !is_drilled(plan));
    let known = (drilled.iter().map(|deck| (&deck.id, &deck.path)))
        .chain(only_planned.map(|plan| (&plan.deck, &plan.path)));
    let mut places = Vec::new();
    for (id, path) in known {
        places.extend(place_today(id, path.as_deref(), store, world)?);
    }
    let planned = |id: &String| plans.iter().any(|plan| plan.deck == *id);
    let mut elsewhere = store.decks_drilled_elsewhere()?;
    elsewhere.retain(|id| !planned(id));
    places.extend(places_by_id(&elsewhere, store, world)?);
    Ok(places)
}

/// Finds decks that the store knows by imported rows only, so by their id, in the library.
fn places_by_id(ids: &[String], store: &Store, world: &World) -> Result<Vec<NamedPlace>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let library = world.library(Some(store))?;
    let places = library.places();
    let mut found = Vec::new();
    for id in ids {
        if let Some(place) = library.place_of_id(id, &places) {
            found.push(name_place(id, place.clone(), world)?);
        }
    }
    Ok(found)
}

/// Finds the decks with a flagged question, which may have been asked in a quiz only, or elsewhere.
pub(crate) fn flagged_places(store: &Store, world: &World) -> Result<Vec<NamedPlace>> {
    let asked = store.asked_decks()?;
    let mut places = Vec::new();
    let mut elsewhere = Vec::new();
    for id in store.flagged_decks()? {
        match asked.iter().find(|deck| deck.id == id) {
            Some(deck) => places.extend(place_today(&id, deck.path.as_deref(), store, world)?),
            None => elsewhere.push(id),
        }
    }
    places.extend(places_by_id(&elsewhere, store, world)?);
    Ok(places)
}

/// Finds a planned deck: where it was last drilled, else where it was planned.
pub(crate) fn planned_place(
    plan: &Plan,
    store: &Store,
    world: &World,
) -> Result<Option<NamedPlace>> {
    let path = store.drilled_deck(&plan.deck)?.map_or(plan.path.clone(), |deck| deck.path);
    place_today(&plan.deck, path.as_deref(), store, world)
}

/// Returns the learner's own copy of a built-in deck where there is one, as its name means on the command line; else
/// the built-in deck.
fn built_in_place(id: &str, world: &World) -> Result<Option<NamedPlace>> {
    let Some((name, _)) = BUILT_IN.iter().find(|(name, _)| *name == id) else { return Ok(None) };
    let copy = DeckPlace::File(own_copy(name, &world.data()?));
    let is_copied = id_in_text(&copy).as_deref() == Some(id);
    let place = if is_copied { copy } else { DeckPlace::BuiltIn(name) };
    Ok(Some((place, id.to_owned())))
}

/// Names a place for commands: a copy of a built-in deck by that deck's short name, any other file by its path.
fn name_place(id: &str, place: DeckPlace, world: &World) -> Result<NamedPlace> {
    let copied = built_in_place(id, world)?.filter(|(copy, _)| *copy == place);
    let name = copied.map_or_else(|| place.name(), |(_, name)| name);
    Ok((place, name))
}
