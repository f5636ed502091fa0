//! The decks of a drill: found, filed where they changed since they were read last, and held for as long as it runs.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::quiz::built_in;
use super::usable::{Usable, keep_moves, named, recognise, remember, two_decks, unchanged};
use crate::deck::Opened;
use crate::host::library::{BUILT_IN, Place, load, path, stamp, text};
use crate::host::{MistakesShown, Problem, World};
use crate::say::Say;
use crate::session::{DeckRef, Present, presents};
use crate::store::{DrilledDeck, Known, Store};

/// A deck that is drilled.
pub(super) struct Held {
    pub(super) id: String,
    pub(super) opened: Arc<Opened>,
    pub(super) place: Place,
    /// As it was named, to be named again in commands.
    pub(super) name: String,
    /// What told its file's state when it was read; empty where that cannot be told.
    pub(super) stamp: String,
}

impl Held {
    /// The deck as those who remember questions want it, without its questions.
    pub(super) fn usable(&self) -> Usable {
        Usable {
            deck: Arc::new(self.opened.header().clone()),
            reference: DeckRef { id: self.id.clone(), path: path(&self.place) },
            name: self.name.clone(),
            moves: Vec::new(),
        }
    }
}

/// The decks named; without any those that were ever drilled or have an exam to come, or the built-in one of the
/// learner's language.
fn places(names: &[String], store: &Store, world: &World) -> Result<(Vec<(Place, String)>, bool)> {
    if !names.is_empty() {
        return Ok((named(names, &world.library(Some(store))?)?, true));
    }
    let today = world.clock.now().day_number();
    let planned = store.plans()?.into_iter().filter(|plan| plan.exam >= today);
    let planned = planned.filter_map(|plan| place_at(plan.path.as_deref(), &plan.deck));
    let drilled = store.drilled()?;
    let mut places = places_of(&drilled, store)?;
    for one in planned {
        if !places.contains(&one) {
            places.push(one);
        }
    }
    if places.is_empty() {
        return Ok((vec![built_in(world.words.interface())], true));
    }
    Ok((places, false))
}

/// Where a drilled deck lies.
pub(super) fn place_of(deck: &DrilledDeck) -> Option<(Place, String)> {
    place_at(deck.path.as_deref(), &deck.id)
}

/// Where drilled decks lie; one whose file is gone may have been asked in another since.
pub(super) fn places_of(drilled: &[DrilledDeck], store: &Store) -> Result<Vec<(Place, String)>> {
    let is_there =
        |path: &Option<String>| path.as_ref().is_none_or(|path| Path::new(path).exists());
    if drilled.iter().all(|deck| is_there(&deck.path)) {
        return Ok(drilled.iter().filter_map(place_of).collect());
    }
    let asked = store.asked_decks()?;
    let moved = |deck: &DrilledDeck| {
        let other = asked.iter().find(|other| other.id == deck.id && is_there(&other.path));
        other.filter(|_| !is_there(&deck.path)).and_then(|other| other.path.clone())
    };
    let place =
        |deck: &DrilledDeck| place_at(moved(deck).or(deck.path.clone()).as_deref(), &deck.id);
    Ok(drilled.iter().filter_map(place).collect())
}

/// A deck's place: its file, or that of the built-in deck of this id.
pub(super) fn place_at(path: Option<&str>, id: &str) -> Option<(Place, String)> {
    if let Some(path) = path {
        return Some((Place::File(PathBuf::from(path)), path.to_owned()));
    }
    let built_in = BUILT_IN.iter().find(|(name, _)| *name == id);
    built_in.map(|(name, _)| (Place::BuiltIn(name), id.to_owned()))
}

/// Opens decks to drill them. Where decks were named, one that cannot be asked stops everything; where not, it
/// is told of and passed over.
pub(super) fn hold_all(names: &[String], store: &mut Store, world: &World) -> Result<Vec<Held>> {
    let (places, asked_for) = places(names, store, world)?;
    let mut held: Vec<Held> = Vec::new();
    for (place, name) in &places {
        let one = match hold(place, name, store, world) {
            Ok(one) => one,
            Err(error) if asked_for => return Err(error),
            Err(error) => {
                world.report(&error);
                continue;
            }
        };
        match held.iter().find(|other| other.id == one.id) {
            Some(other) if other.place != one.place => return Err(two_decks(&one.id).into()),
            Some(_) => {}
            None => held.push(one),
        }
    }
    if held.is_empty() { Err(MistakesShown.into()) } else { Ok(held) }
}

/// Opens one deck; one that changed since it was read last is read whole and filed anew. Mistakes in it are shown.
pub(super) fn hold(place: &Place, name: &str, store: &mut Store, world: &World) -> Result<Held> {
    let stamp = stamp(place);
    if let Some(deck) = unchanged(place, &stamp, store)? {
        let opened = Opened::new(text(place).map_err(Problem::from)?, &place.stem());
        if let Some(opened) = opened.filter(|opened| opened.header().id == deck.id) {
            let id = deck.id.clone();
            store.drill_begun(&DrilledDeck { at: world.clock.now(), ..deck })?;
            let (opened, place, name) = (Arc::new(opened), place.clone(), name.to_owned());
            return Ok(Held { id, opened, place, name, stamp });
        }
    }
    read_and_file(place, name, stamp, store, world)
}

fn read_and_file(
    place: &Place,
    name: &str,
    stamp: String,
    store: &mut Store,
    world: &World,
) -> Result<Held> {
    let mut loaded = load(place).map_err(Problem::from)?;
    // A large deck is not held twice: it is filed, and then only its text is kept.
    let Some(deck) = loaded.reading.deck.take() else {
        return Err(world.show_mistakes(&loaded).into());
    };
    let reference = DeckRef { id: deck.id.clone(), path: loaded.path };
    let (deck, moves) = (Arc::new(deck), Vec::new());
    let mut usable = [Usable { deck, reference, name: name.to_owned(), moves }];
    recognise(&mut usable, Some(store))?;
    keep_moves(store, &usable, world)?;
    let [one] = usable;
    let (id, name) = (one.deck.id.clone(), name.to_owned());
    file(one, &stamp, store, world)?;
    let opened = Opened::new(loaded.text, &place.stem());
    let opened =
        opened.ok_or_else(|| Problem::new(Say::new("deck-gone").with("file", name.as_str())))?;
    Ok(Held { id, opened: Arc::new(opened), place: place.clone(), name, stamp })
}

/// Files the cards of a deck, and remembers what its seen questions look like.
fn file(one: Usable, stamp: &str, store: &mut Store, world: &World) -> Result<()> {
    let questions = one.deck.questions.iter().enumerate();
    let cards: Vec<Present> =
        questions.flat_map(|(place, question)| presents(question, place)).collect();
    let seen = store.seen_questions(&one.deck.id)?;
    let questions = one.deck.questions.iter().filter(|question| seen.contains(&question.id));
    let known: Vec<Known> = questions.map(|question| remember(question, &one)).collect();
    let deck = DrilledDeck {
        id: one.deck.id.clone(),
        path: one.reference.path.clone(),
        title: one.deck.title.clone(),
        cards: cards.len(),
        stamp: stamp.to_owned(),
        at: world.clock.now(),
    };
    // What was read makes room for what is filed.
    drop(one);
    drop(seen);
    Ok(store.file_deck(&deck, &cards, &known)?)
}
