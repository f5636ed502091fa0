//! The decks of attempts as they are now, and the ids that questions have there.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use crate::deck::{OpenDeck, QuestionMove};
use crate::host::library::{DeckPlace, Library, load_deck};
use crate::session::{Attempt, DeckRef, QuestionId, QuestionToday, Record};
use crate::store::Store;
use crate::study::decks::{StudyDeck, known_moves};

/// The decks of attempts that still exist, with the questions that changed.
pub(super) struct DecksNow {
    decks: Vec<DeckNow>,
    /// Each question's deck and place in it.
    places: HashMap<QuestionId, (usize, usize)>,
}

struct DeckNow {
    open: Arc<OpenDeck>,
    /// Moves of questions whose words changed since they were asked, not yet in the store.
    moves: Vec<QuestionMove>,
    /// The number of questions in the decks before it.
    before: usize,
}

impl DecksNow {
    pub(super) fn find(
        attempts: &[Attempt],
        named: &[StudyDeck],
        library: &Library,
        store: &Store,
    ) -> Result<Self> {
        let mut asked: Vec<&DeckRef> = Vec::new();
        for reference in attempts.iter().flat_map(|attempt| &attempt.decks) {
            if !asked.iter().any(|other| other.id == reference.id) {
                asked.push(reference);
            }
        }
        let mut now = Self { decks: Vec::new(), places: HashMap::new() };
        for reference in asked {
            if let Some(known) = named.iter().find(|deck| deck.id() == reference.id) {
                now.add(Arc::clone(&known.open), known.moves.clone());
            } else if let Some(open) = deck_of(reference, library) {
                let moves = known_moves(open.deck(), store)?;
                now.add(Arc::new(open), moves);
            }
        }
        Ok(now)
    }

    fn add(&mut self, open: Arc<OpenDeck>, moves: Vec<QuestionMove>) {
        let (at, deck) = (self.decks.len(), open.whole());
        for (place, question) in deck.questions.iter().enumerate() {
            let id = QuestionId { deck: deck.id.clone(), id: question.id.clone() };
            self.places.insert(id, (at, place));
        }
        let last = self.decks.last();
        let before = last.map_or(0, |deck| deck.before + deck.open.whole().questions.len());
        self.decks.push(DeckNow { open, moves, before });
    }

    /// Returns a question as its deck has it now; None where deck or question are gone.
    pub(super) fn question(&self, id: &QuestionId) -> Option<QuestionToday> {
        let (at, place) = *self.places.get(id)?;
        let DeckNow { open, before, .. } = self.decks.get(at)?;
        let deck = open.whole();
        Some(QuestionToday::new(deck.questions.get(place)?, deck, before + place))
    }

    /// Gives the questions of an attempt the ids that they have now, where their words were changed since.
    pub(super) fn rename_questions(&self, record: &mut Record, store: &Store) -> Result<()> {
        let mut renamed: HashMap<QuestionId, String> = HashMap::new();
        for drawn in &record.attempt.drawn {
            if let Some(now) = self.id_now(&drawn.question, store)? {
                renamed.insert(drawn.question.clone(), now);
            }
        }
        if renamed.is_empty() {
            return Ok(());
        }
        let questions = record.attempt.drawn.iter_mut().map(|drawn| &mut drawn.question);
        for question in questions.chain(record.entries.iter_mut().map(|entry| &mut entry.question))
        {
            if let Some(now) = renamed.get(question) {
                question.id.clone_from(now);
            }
        }
        Ok(())
    }

    /// Returns the other id that a question has now; None where it kept its id, or is gone.
    fn id_now(&self, question: &QuestionId, store: &Store) -> Result<Option<String>> {
        let deck = self.decks.iter().find(|deck| deck.open.deck().id == question.deck);
        let Some(deck) = deck.filter(|_| !self.places.contains_key(question)) else {
            return Ok(None);
        };
        let known = store.current_question_id(&question.deck, &question.id)?;
        let moved = deck.moves.iter().find(|step| step.from == known);
        let id = moved.map_or(known, |step| step.to.clone());
        let now = QuestionId { deck: question.deck.clone(), id };
        Ok(self.places.contains_key(&now).then_some(now.id))
    }
}

/// Returns the deck of an attempt as it is now: at its path then, else the one of its id; None where that is gone or
/// broken.
fn deck_of(reference: &DeckRef, library: &Library) -> Option<OpenDeck> {
    let there = reference.path.as_deref().map(Path::new).filter(|path| path.is_file());
    let place = there.map(|path| DeckPlace::File(path.to_owned()));
    let by_id = || library.find(&reference.id).unwrap_or_default();
    place.into_iter().chain(by_id()).find_map(|place| {
        let deck = load_deck(&place).ok()?.reading.deck?;
        (deck.id == reference.id).then(|| deck.into())
    })
}
