//! Reads the cards of decks for commands that only look: nothing is written, even when a deck changed.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Result;

use super::decks::{known_moves, named_places, unchanged};
use super::places::{NamedPlace, known_places, place_today};
use crate::deck::{Deck, OpenDeck};
use crate::host::library::{DeckPlace, load_deck, load_text, text_stamp};
use crate::host::{MistakesShown, Problem, World};
use crate::question::Question;
use crate::schedule::{Day, Memory};
use crate::session::{Filed, QuestionId, presents};
use crate::store::{DrilledDeck, Store};

/// A deck and its cards, read without writing.
pub(crate) struct DeckCards {
    pub(crate) id: String,
    pub(crate) title: String,
    /// The name by which commands find it.
    pub(crate) name: String,
    /// Its absolute path; None for a built-in deck.
    pub(crate) path: Option<String>,
    /// Its questions; None when the deck is gone or broken: then its cards are those filed last.
    pub(crate) open: Option<Arc<OpenDeck>>,
    /// Its cards, in the deck's order, with their places.
    pub(crate) cards: Vec<Filed>,
}

/// Finds the places of decks, each with its name for commands; returns too whether the decks were named.
pub(crate) fn deck_places(
    names: &[String],
    store: Option<&Store>,
    world: &World,
) -> Result<(Vec<NamedPlace>, bool)> {
    if !names.is_empty() {
        return Ok((named_places(names, &world.library(store)?)?, true));
    }
    let Some(store) = store else { return Ok((Vec::new(), false)) };
    Ok((known_places(&[], store, world)?, false))
}

/// Reads the named decks, or all that were ever drilled. Shows the mistakes of a named deck and returns an error.
pub(crate) fn cards_of(
    names: &[String],
    store: Option<&Store>,
    world: &World,
) -> Result<Vec<DeckCards>> {
    let (places, asked_for) = deck_places(names, store, world)?;
    cards_at(&places, asked_for, store, world)
}

/// Reads decks by their places. Skips one that cannot be read, unless it was named.
pub(crate) fn cards_at(
    places: &[NamedPlace],
    asked_for: bool,
    store: Option<&Store>,
    world: &World,
) -> Result<Vec<DeckCards>> {
    let mut found: Vec<DeckCards> = Vec::with_capacity(places.len());
    for (place, name) in places {
        let one = match cards_in(place, name, store, world, asked_for) {
            Ok(one) => one,
            Err(error) if asked_for => return Err(error),
            Err(_) => match filed_last(place, name, store, world)? {
                Some(one) => one,
                None => continue,
            },
        };
        if found.iter().all(|other| other.id != one.id) {
            found.push(one);
        }
    }
    Ok(found)
}

/// Returns the cards as filed last, for a deck that cannot be read now.
fn filed_last(
    place: &DeckPlace,
    name: &str,
    store: Option<&Store>,
    world: &World,
) -> Result<Option<DeckCards>> {
    let Some(store) = store else { return Ok(None) };
    for DrilledDeck { id, title, path, .. } in store.drilled()? {
        let known = place_today(&id, path.as_deref(), store, world)?;
        if known.is_some_and(|(known, _)| known == *place) {
            let (name, cards) = (name.to_owned(), filed_cards(&id, store)?);
            return Ok(Some(DeckCards { id, title, name, path, open: None, cards }));
        }
    }
    Ok(None)
}

fn filed_cards(deck: &str, store: &Store) -> Result<Vec<Filed>> {
    let mut cards = store.cards_of(deck)?;
    cards.retain(Filed::is_in_deck);
    cards.sort_by_key(|card| (card.place, card.part));
    Ok(cards)
}

fn cards_in(
    place: &DeckPlace,
    name: &str,
    store: Option<&Store>,
    world: &World,
    shown: bool,
) -> Result<DeckCards> {
    if let Some(store) = store
        && let Some(DrilledDeck { id, title, path, .. }) =
            unchanged(place, &text_stamp(place), store)?
    {
        let text = load_text(place).map_err(Problem::from)?;
        let open = OpenDeck::lazy(text, &place.stem()).map(Arc::new);
        let (name, cards) = (name.to_owned(), filed_cards(&id, store)?);
        return Ok(DeckCards { id, title, name, path, open, cards });
    }
    let mut loaded = load_deck(place).map_err(Problem::from)?;
    // A large deck is not held twice.
    let Some(deck) = loaded.reading.deck.take() else {
        let error = if shown { world.show_mistakes(&loaded) } else { MistakesShown };
        return Err(error.into());
    };
    let cards = cards_as_filed_now(&deck, store)?;
    let (id, title, name) = (deck.id.clone(), deck.title.clone(), name.to_owned());
    let path = loaded.path;
    // Its text is enough from here on: questions are read again when they are needed.
    drop(deck);
    let open = OpenDeck::lazy(loaded.text, &place.stem()).map(Arc::new);
    Ok(DeckCards { id, title, name, path, open, cards })
}

/// Returns the cards of a deck as it is now, each with the state that it would be filed with.
fn cards_as_filed_now(deck: &Deck, store: Option<&Store>) -> Result<Vec<Filed>> {
    let all: Vec<(usize, &Question)> = deck.questions.iter().enumerate().collect();
    cards_of_questions(deck, &all, store)
}

/// Returns the cards of questions of a deck, given with their places, each with the state that it would be filed with.
pub(super) fn cards_of_questions(
    deck: &Deck,
    questions: &[(usize, &Question)],
    store: Option<&Store>,
) -> Result<Vec<Filed>> {
    // Most searches find nothing in most decks.
    let store = store.filter(|_| !questions.is_empty());
    let moves = store.map(|store| known_moves(deck, store)).transpose()?.unwrap_or_default();
    let kept = store.map(|store| store.cards_of(&deck.id)).transpose()?.unwrap_or_default();
    let mut by_question: HashMap<String, Vec<Filed>> = HashMap::new();
    for card in kept {
        let step = moves.iter().find(|step| step.from == card.question.id);
        let question = step.map_or(card.question.id.clone(), |step| step.to.clone());
        by_question.entry(question).or_default().push(card);
    }
    let mut cards = Vec::new();
    for (place, question) in questions {
        let mut old = by_question.remove(&question.id).unwrap_or_default();
        let all = presents(question, *place);
        for (present, kept) in crate::store::match_cards(&all, &mut old) {
            let state = kept.as_ref().map(|card| card.state).unwrap_or_default();
            cards.push(Filed {
                id: kept.map_or(0, |card| card.id),
                question: QuestionId { deck: deck.id.clone(), id: question.id.clone() },
                part: present.part,
                words: present.words.clone(),
                place: Some(*place),
                state,
            });
        }
    }
    Ok(cards)
}

impl DeckCards {
    /// Lists the memory of each card and the day of its last review; None where it was never reviewed.
    pub(crate) fn memories(&self) -> Vec<Option<(Memory, Day)>> {
        self.cards.iter().map(|card| card.state.memory.zip(card.state.last_day)).collect()
    }

    /// Returns the prompts of the deck's questions, by id; read one by one, as a large deck need not be held whole for
    /// them.
    pub(crate) fn prompts(&self) -> HashMap<String, String> {
        let Some(open) = &self.open else { return HashMap::new() };
        let prompt = |question: Question| (question.id.clone(), question.prompt());
        (0..open.count()).filter_map(|place| open.question(place)).map(prompt).collect()
    }
}
