//! Opens decks to ask them: finds them by name, refuses mistakes, and recognises questions whose words changed.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use crate::deck::{self, Deck, KnownQuestion, OpenDeck, QuestionMove};
use crate::host::library::{
    DeckPlace, Library, exam_for_deck, is_exam_place, load_deck, stored_path,
};
use crate::host::{MistakesShown, Problem, World};
use crate::locale::Interface;
use crate::moment::Moment;
use crate::question::Question;
use crate::say::Say;
use crate::session::{DeckRef, Drawn, QuestionId, Record};
use crate::store::{AskedDeck, DrilledDeck, Store};

/// A deck that is asked, in a quiz or a drill.
#[derive(Clone)]
pub(crate) struct StudyDeck {
    /// Its questions.
    pub(crate) open: Arc<OpenDeck>,
    /// Its file, or its name if it is built in.
    pub(crate) place: DeckPlace,
    /// Its absolute path; None for a built-in deck.
    pub(crate) path: Option<String>,
    /// The name for commands: as given by the learner.
    pub(crate) name: String,
    /// The stamp of its file when it was read; empty in a quiz, and for a deck without a file.
    pub(crate) stamp: String,
    /// Questions whose words changed since they were asked.
    pub(crate) moves: Vec<QuestionMove>,
}

impl StudyDeck {
    /// Returns a deck that was read whole to be asked in a quiz.
    pub(super) fn new(deck: Deck, place: DeckPlace, path: Option<String>, name: String) -> Self {
        let (open, stamp) = (Arc::new(deck.into()), String::new());
        Self { open, place, path, name, stamp, moves: Vec::new() }
    }

    /// Its id.
    pub(crate) fn id(&self) -> &str {
        &self.open.deck().id
    }

    /// Its id and path, as the store keeps them.
    pub(crate) fn reference(&self) -> DeckRef {
        DeckRef { id: self.id().to_owned(), path: self.path.clone() }
    }

    /// Returns a question as the store is to remember it.
    pub(crate) fn known_question(&self, question: &Question) -> KnownQuestion {
        KnownQuestion::new(question, self.open.deck(), self.path.as_deref())
    }
}

/// Reads decks to ask them, and finds the questions whose words changed since they were asked.
pub(crate) fn load_all(
    places: &[(DeckPlace, String)],
    store: Option<&Store>,
    world: &World,
) -> Result<Vec<StudyDeck>> {
    let mut decks: Vec<StudyDeck> = Vec::new();
    let mut broken = false;
    for (place, name) in places {
        let mut loaded = load_deck(place).map_err(Problem::from)?;
        let Some(deck) = loaded.reading.deck.take() else {
            world.show_mistakes(&loaded);
            broken = true;
            continue;
        };
        let same_id = decks.iter().find(|other| other.id() == deck.id);
        match same_id.map(|other| other.path == loaded.path) {
            Some(true) => continue,
            Some(false) => return Err(two_decks_problem(&deck.id).into()),
            None => {}
        }
        decks.push(StudyDeck::new(deck, place.clone(), loaded.path, name.clone()));
    }
    if broken {
        return Err(MistakesShown.into());
    }
    recognise_all(&mut decks, store)?;
    Ok(decks)
}

/// Finds the questions of decks whose words changed since they were asked.
pub(super) fn recognise_all(decks: &mut [StudyDeck], store: Option<&Store>) -> Result<()> {
    let Some(store) = store else { return Ok(()) };
    for deck in decks {
        deck.moves = recognise(deck.open.deck(), deck.path.as_deref(), store)?;
    }
    Ok(())
}

/// Returns the problem of two decks with one id.
pub(crate) fn two_decks_problem(id: &str) -> Problem {
    Problem::new(Say::new("two-decks").with("name", id)).help(Say::new("help-two-decks"))
}

/// Returns the built-in deck for a language of the interface.
pub(crate) fn built_in_deck(interface: Interface) -> (DeckPlace, String) {
    let name = match interface {
        Interface::Indonesian => "kerja-sama-selatan-selatan",
        Interface::English => "south-south-cooperation",
    };
    (DeckPlace::BuiltIn(name), name.to_owned())
}

/// Returns the problem that no question meets the conditions. Its help lists the tags there are.
pub(crate) fn no_match_problem(decks: &[&Deck]) -> Problem {
    let mut tags: Vec<&str> = Vec::new();
    for tag in decks.iter().flat_map(|deck| &deck.questions).flat_map(|question| &question.tags) {
        if !tags.contains(&tag.as_str()) && tags.len() < 30 {
            tags.push(tag);
        }
    }
    let help = Say::new("help-tags").with("tags", tags.join(", "));
    let problem = Problem::new(Say::new("quiz-none-match"));
    if tags.is_empty() { problem } else { problem.help(help) }
}

/// Finds the decks that names on the command line mean, each with the name to give it in commands. Exams of a folder
/// are left out.
///
/// # Errors
/// When a name means no deck, or an exam.
pub(crate) fn named_places(
    names: &[String],
    library: &Library,
) -> Result<Vec<(DeckPlace, String)>> {
    let mut places = Vec::new();
    for name in names {
        let folder = Path::new(name).is_dir();
        let found = library.find(name).map_err(Problem::from)?;
        let (exams, decks): (Vec<_>, Vec<_>) = found.into_iter().partition(is_exam_place);
        if let Some(exam) = exams.first().filter(|_| decks.is_empty()) {
            return Err(Problem::from(exam_for_deck(exam)).into());
        }
        let shown = |place: &DeckPlace| if folder { place.name() } else { name.clone() };
        places.extend(decks.into_iter().map(|place| (place.clone(), shown(&place))));
    }
    Ok(places)
}

/// Returns the questions of a deck that the store knows, and those whose words changed since. None if the store knows
/// another deck, in a file that only shares this one's name.
pub(crate) fn known_questions(
    deck: &Deck,
    path: Option<&str>,
    store: &Store,
) -> Result<Option<(Vec<KnownQuestion>, Vec<QuestionMove>)>> {
    let known = store.known_questions(&deck.id)?;
    let same_file = known.iter().any(|known| known.path.as_deref() == path);
    let moves = deck::find_moved_questions(deck, &known);
    let by_name = !deck.id_given && !same_file;
    let another = by_name && deck::is_another_deck(deck, &known, &moves);
    Ok((!another).then_some((known, moves)))
}

/// Finds the questions of a deck whose words changed; refuses a deck that only shares the name of one that was
/// asked.
pub(super) fn recognise(
    deck: &Deck,
    path: Option<&str>,
    store: &Store,
) -> Result<Vec<QuestionMove>> {
    let (_, moves) =
        known_questions(deck, path, store)?.ok_or_else(|| two_decks_problem(&deck.id))?;
    Ok(moves)
}

/// Finds the questions of a deck whose words changed since they were asked.
pub(crate) fn known_moves(deck: &Deck, store: &Store) -> Result<Vec<QuestionMove>> {
    Ok(deck::find_moved_questions(deck, &store.known_questions(&deck.id)?))
}

/// Returns the drilled deck at a place, if the stamp of its file has not changed since.
pub(crate) fn unchanged(
    place: &DeckPlace,
    stamp: &str,
    store: &Store,
) -> Result<Option<DrilledDeck>> {
    if stamp.is_empty() {
        return Ok(None);
    }
    // All built-in decks have one path.
    let is_it = |deck: &DrilledDeck| matches!(place, DeckPlace::File(_)) || deck.id == place.stem();
    Ok(store.drilled_as(stored_path(place).as_deref(), stamp)?.into_iter().find(is_it))
}

/// Keeps the moves of questions whose words changed, and informs the learner once.
pub(crate) fn keep_moves(decks: &[StudyDeck], store: &mut Store, world: &World) -> Result<()> {
    for deck in decks.iter().filter(|deck| !deck.moves.is_empty()) {
        store.rename_questions(&deck.moves, world.clock.now())?;
        let say = Say::new("quiz-moved").with("count", deck.moves.len());
        world.tell(&say.with("deck", deck.open.deck().title.as_str()));
    }
    Ok(())
}

/// Lists the drawn questions for the store.
pub(crate) fn known_drawn(drawn: &[Drawn], decks: &[StudyDeck]) -> Vec<KnownQuestion> {
    let drawn: HashSet<(&str, &str)> = (drawn.iter())
        .map(|drawn| (drawn.question.deck.as_str(), drawn.question.id.as_str()))
        .collect();
    let mut known = Vec::with_capacity(drawn.len());
    for deck in decks {
        let questions = deck.open.whole().questions.iter();
        let asked = questions.filter(|question| drawn.contains(&(deck.id(), &question.id)));
        known.extend(asked.map(|question| deck.known_question(question)));
    }
    known
}

/// Lists the decks for the store; leaves out one read from a pipe, which cannot be opened again.
pub(crate) fn asked_decks(decks: &[StudyDeck], now: Moment) -> Vec<AskedDeck> {
    let lasting =
        |deck: &&StudyDeck| deck.path.as_ref().is_none_or(|path| Path::new(path).is_file());
    let asked = |study: &StudyDeck| {
        let deck = study.open.whole();
        AskedDeck {
            id: deck.id.clone(),
            path: study.path.clone(),
            title: deck.title.clone(),
            language: deck.language.tag().to_owned(),
            questions: deck.questions.len(),
            asked: now,
        }
    };
    decks.iter().filter(lasting).map(asked).collect()
}

/// Gives the questions of an attempt the ids that they have in their decks now.
pub(crate) fn with_current_ids(
    mut record: Record,
    decks: &[StudyDeck],
    store: &Store,
) -> Result<Record> {
    let rename = |card: &mut QuestionId| -> Result<()> {
        let deck = decks.iter().find(|deck| deck.id() == card.deck);
        if deck.is_some_and(|deck| deck.open.whole().question(&card.id).is_none()) {
            card.id = store.current_question_id(&card.deck, &card.id)?;
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
