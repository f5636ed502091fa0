//! The decks of a drill: finds, files and holds them while the drill runs.

use std::sync::Arc;

use anyhow::Result;

use super::DrillSitting;
use crate::deck::{KnownQuestion, OpenDeck};
use crate::host::library::{
    DeckPlace, bytes_of_unchanged, is_plain, load_deck, load_text, stored_path, text_stamp,
};
use crate::host::{MistakesShown, Problem, World};
use crate::say::Say;
use crate::session::{Present, presents};
use crate::store::{DrilledDeck, Store};
use crate::study::decks::{
    StudyDeck, built_in_deck, keep_moves, named_places, recognise, two_decks_problem, unchanged,
};
use crate::study::places::{NamedPlace, known_places};
use crate::study::said::{Fact, Next, Reply};

/// Returns the decks named; without names those that were ever drilled or have an exam to come, or the built-in one of
/// the learner's language. Returns too whether they were named: a named deck must not be skipped.
fn drill_places(names: &[String], store: &Store, world: &World) -> Result<(Vec<NamedPlace>, bool)> {
    if !names.is_empty() {
        return Ok((named_places(names, &world.library(Some(store))?)?, true));
    }
    let today = world.clock.now().day_number();
    let mut plans = store.plans()?;
    plans.retain(|plan| plan.is_coming(today));
    let places = known_places(&plans, store, world)?;
    if places.is_empty() {
        return Ok((vec![built_in_deck(world.words.interface())], true));
    }
    Ok((places, false))
}

/// Opens decks to drill them. Where decks were named, one that cannot be asked stops everything; otherwise it is
/// reported and skipped.
pub(super) fn open_all(
    names: &[String],
    store: &mut Store,
    world: &World,
) -> Result<Vec<StudyDeck>> {
    let (places, asked_for) = drill_places(names, store, world)?;
    let mut decks: Vec<StudyDeck> = Vec::new();
    for (place, name) in &places {
        let deck = match open_to_drill(place, name, store, world) {
            Ok(deck) => deck,
            Err(error) if asked_for => return Err(error),
            Err(error) => {
                world.report(&error);
                continue;
            }
        };
        match decks.iter().find(|other| other.id() == deck.id()) {
            Some(other) if other.path != deck.path => {
                return Err(two_decks_problem(deck.id()).into());
            }
            Some(_) => {}
            None => decks.push(deck),
        }
    }
    if decks.is_empty() { Err(MistakesShown.into()) } else { Ok(decks) }
}

/// Opens one deck. One that changed since it was read last is read whole and filed again; its mistakes are shown.
pub(super) fn open_to_drill(
    place: &DeckPlace,
    name: &str,
    store: &mut Store,
    world: &World,
) -> Result<StudyDeck> {
    let stamp = text_stamp(place);
    if let Some(filed) = unchanged(place, &stamp, store)?
        && let Some(open) = open_unchanged(place, &filed, store)?
    {
        return Ok(drilled(open, place, name, stamp));
    }
    let mut loaded = load_deck(place).map_err(Problem::from)?;
    let Some(deck) = loaded.reading.deck.take() else {
        return Err(world.show_mistakes(&loaded).into());
    };
    let read = StudyDeck {
        moves: recognise(&deck, loaded.path.as_deref(), store)?,
        ..drilled(deck.into(), place, name, stamp.clone())
    };
    keep_moves(std::slice::from_ref(&read), store, world)?;
    file_deck_cards(read, store, world)?;
    // So that a large deck is not held twice: it is filed and dropped, and only its text is kept.
    let gone = || Problem::new(Say::new("deck-gone").with("file", name));
    let open = OpenDeck::lazy(loaded.text, &place.stem()).ok_or_else(gone)?;
    keep_outline(&open, place, &stamp, store)?;
    Ok(drilled(open, place, name, stamp))
}

/// Opens a deck whose file has not changed, without scanning its text; None if it turns out to be another deck.
fn open_unchanged(
    place: &DeckPlace,
    filed: &DrilledDeck,
    store: &mut Store,
) -> Result<Option<OpenDeck>> {
    let is_it = |open: &OpenDeck| open.deck().id == filed.id;
    if let Some(packed) = store.outline(&filed.id, &filed.stamp)? {
        let open = bytes_of_unchanged(place)
            .and_then(|bytes| OpenDeck::outlined(bytes, &place.stem(), &packed));
        if let Some(open) = open.filter(is_it) {
            return Ok(Some(open));
        }
    }
    // Earlier versions kept no outline, and none is kept for a file that is not plain.
    let text = load_text(place).map_err(Problem::from)?;
    let open = OpenDeck::lazy(text, &place.stem()).filter(is_it);
    if let Some(open) = &open {
        keep_outline(open, place, &filed.stamp, store)?;
    }
    Ok(open)
}

fn keep_outline(open: &OpenDeck, place: &DeckPlace, stamp: &str, store: &mut Store) -> Result<()> {
    let fits = !stamp.is_empty() && is_plain(place, open.text());
    let packed = open.packed_outline().filter(|_| fits);
    Ok(packed.map_or(Ok(()), |packed| store.keep_outline(&open.deck().id, stamp, &packed))?)
}

fn drilled(open: OpenDeck, place: &DeckPlace, name: &str, stamp: String) -> StudyDeck {
    StudyDeck {
        open: Arc::new(open),
        place: place.clone(),
        path: stored_path(place),
        name: name.to_owned(),
        stamp,
        moves: Vec::new(),
    }
}

impl DrillSitting<'_> {
    /// Holds the decks' texts in memory once the learner has said something. If a file changed since the card was put,
    /// the drill continues with its new text, and the card is put again.
    pub(super) fn hold_decks(&mut self) -> Result<Option<Reply>> {
        let gone = |deck: &StudyDeck| !deck.open.hold();
        let Some(at) = self.decks.iter().position(gone) else { return Ok(None) };
        let name = self.decks.get(at).map(|deck| deck.name.clone()).unwrap_or_default();
        if !self.open_anew(at) {
            return Err(Problem::new(Say::new("deck-gone").with("file", name)).into());
        }
        self.take_new_text(at)?;
        Ok(Some(Reply::new(vec![Fact::Say(Say::new("drill-edited"))], Next::Card)))
    }
}

/// Files the cards of a deck, and remembers what its seen questions look like.
fn file_deck_cards(read: StudyDeck, store: &mut Store, world: &World) -> Result<()> {
    let deck = read.open.whole();
    let questions = deck.questions.iter().enumerate();
    let cards: Vec<Present> =
        questions.flat_map(|(place, question)| presents(question, place)).collect();
    let seen = store.seen_questions(&deck.id)?;
    let questions = deck.questions.iter().filter(|question| seen.contains(&question.id));
    let known: Vec<KnownQuestion> =
        questions.map(|question| read.known_question(question)).collect();
    let filed = DrilledDeck {
        id: deck.id.clone(),
        path: read.path.clone(),
        title: deck.title.clone(),
        cards: cards.len(),
        stamp: read.stamp.clone(),
        at: world.clock.now(),
    };
    // Dropped early to free memory for what is filed.
    drop((read, seen));
    Ok(store.file_deck(&filed, &cards, &known)?)
}
