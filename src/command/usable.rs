//! Decks to be asked: found, read without a mistake, and known from the decks of the same name.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use crate::deck::{self, Deck, Known};
use crate::host::library::{Library, Place, load, path};
use crate::host::{MistakesShown, Problem, World};
use crate::question::Question;
use crate::say::Say;
use crate::session::DeckRef;
use crate::store::{self, DrilledDeck, Move, Store};

/// A deck that can be asked.
pub(super) struct Usable {
    pub(super) deck: Arc<Deck>,
    pub(super) reference: DeckRef,
    /// As it was named, to be named again in commands.
    pub(super) name: String,
    pub(super) moves: Vec<deck::Move>,
}

/// Loads decks; mistakes in any of them are shown, all of them, and there is nothing to ask then.
pub(super) fn load_all(places: &[(Place, String)], world: &World) -> Result<Vec<Usable>> {
    let mut usable: Vec<Usable> = Vec::new();
    let mut broken = false;
    for (place, name) in places {
        let loaded = load(place).map_err(Problem::from)?;
        let Some(deck) = loaded.reading.deck.clone() else {
            world.show_mistakes(&loaded);
            broken = true;
            continue;
        };
        let path = loaded.path.clone();
        if usable.iter().any(|other| other.reference.id == deck.id && other.reference.path == path)
        {
            continue;
        }
        if usable.iter().any(|other| other.reference.id == deck.id) {
            return Err(two_decks(&deck.id).into());
        }
        let reference = DeckRef { id: deck.id.clone(), path };
        usable.push(Usable {
            deck: Arc::new(deck),
            reference,
            name: name.clone(),
            moves: Vec::new(),
        });
    }
    if broken { Err(MistakesShown.into()) } else { Ok(usable) }
}

/// Why two decks of one id cannot be asked.
pub(super) fn two_decks(id: &str) -> Problem {
    let help = Say::new("help-two-decks");
    Problem::new(Say::new("two-decks").with("name", id)).help(help)
}

/// The decks that names on the command line stand for, each with the name to give it in commands.
pub(super) fn named(names: &[String], library: &Library) -> Result<Vec<(Place, String)>> {
    let mut places = Vec::new();
    for name in names {
        for place in library.find(name).map_err(Problem::from)? {
            let shown = if Path::new(name).is_dir() { place.name() } else { name.clone() };
            places.push((place, shown));
        }
    }
    Ok(places)
}

/// What the store remembers of the deck of this name.
pub(super) struct Remembered {
    pub(super) known: Vec<Known>,
    /// Which of its questions changed their words since.
    moves: Vec<deck::Move>,
    /// Whether it is another deck, in a file that only shares the name of this one's.
    pub(super) another: bool,
}

/// Holds a deck, which lies at this path, against what the store remembers of its questions.
pub(super) fn remembered(deck: &Deck, path: Option<&str>, store: &Store) -> Result<Remembered> {
    let rows = store.known(&deck.id)?;
    let same_file = rows.iter().any(|row| row.path.as_deref() == path);
    let known: Vec<Known> = rows.into_iter().map(known).collect();
    let moves = deck::moves(deck, &known);
    let by_name = !deck.id_given && !same_file;
    let another = by_name && deck::is_another(deck, &known, &moves);
    Ok(Remembered { known, moves, another })
}

/// Finds out which questions changed their words since they were asked, and refuses a deck that only shares
/// its file's name with one that was asked.
pub(super) fn recognise(usable: &mut [Usable], store: Option<&Store>) -> Result<()> {
    let Some(store) = store else { return Ok(()) };
    for one in usable {
        let remembered = remembered(&one.deck, one.reference.path.as_deref(), store)?;
        if remembered.another {
            return Err(two_decks(&one.deck.id).into());
        }
        one.moves = remembered.moves;
    }
    Ok(())
}

/// Which questions of a deck changed their words since they were asked.
pub(super) fn moves(deck: &Deck, store: &Store) -> Result<Vec<deck::Move>> {
    let known: Vec<Known> = store.known(&deck.id)?.into_iter().map(known).collect();
    Ok(deck::moves(deck, &known))
}

/// The drilled deck that lies at a place and has not changed since: `stamp` tells how it is now.
pub(super) fn unchanged(place: &Place, stamp: &str, store: &Store) -> Result<Option<DrilledDeck>> {
    if stamp.is_empty() {
        return Ok(None);
    }
    // All built-in decks lie at one path.
    let is_it = |deck: &DrilledDeck| matches!(place, Place::File(_)) || deck.id == place.stem();
    Ok(store.drilled_as(path(place).as_deref(), stamp)?.into_iter().find(is_it))
}

/// A question as decks compare it with what they have.
fn known(row: store::Known) -> Known {
    let store::Known { question, kind, ask, answer, derived, .. } = row;
    Known { question, kind, ask, answer, derived }
}

/// Writes down which questions' history follows them to new words, and says so once.
pub(super) fn keep_moves(store: &mut Store, usable: &[Usable], world: &World) -> Result<()> {
    for one in usable.iter().filter(|one| !one.moves.is_empty()) {
        let at = world.clock.now();
        let deck = &one.deck.id;
        let moves: Vec<Move> = (one.moves.iter())
            .map(|step| Move {
                deck: deck.clone(),
                from: step.from.clone(),
                to: step.to.clone(),
                at,
            })
            .collect();
        store.moved(&moves)?;
        world.tell(
            &Say::new("quiz-moved")
                .with("count", moves.len())
                .with("deck", one.deck.title.as_str()),
        );
    }
    Ok(())
}

/// A question as the store is to remember it.
pub(super) fn remember(question: &Question, one: &Usable) -> store::Known {
    let it = deck::remembered(question, &one.deck.language);
    store::Known {
        deck: one.deck.id.clone(),
        question: it.question,
        kind: it.kind,
        ask: it.ask,
        answer: it.answer,
        derived: it.derived,
        path: one.reference.path.clone(),
    }
}
