//! Keeps an attempt that begins, with its questions and decks, and asks it.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use rand::TryRng;

use super::LARGEST_SEED;
use super::run::run_quiz;
use crate::deck::KnownQuestion;
use crate::host::{Outcome, World};
use crate::moment::Moment;
use crate::session::{Attempt, Quiz};
use crate::store::AskedDeck;
use crate::study::{StudyDeck, keep_moves};

/// A new seed.
pub(crate) fn any_seed() -> u64 {
    let random = rand::rngs::SysRng.try_next_u64().unwrap_or_else(|_| {
        // Without the system's randomness the clock's low digits serve.
        u64::try_from(jiff::Timestamp::now().as_nanosecond() & i128::from(u64::MAX)).unwrap_or(1)
    });
    // Short enough to read out to a neighbour.
    random % 1_000_000.min(LARGEST_SEED)
}

/// Keeps an attempt that begins, and asks it; `command` is what asks such an attempt.
pub(super) fn keep_and_ask(
    attempt: Attempt,
    decks: &[StudyDeck],
    command: &str,
    world: &World,
) -> Result<Outcome> {
    let mut store = world.open()?;
    keep_moves(decks, &mut store, world)?;
    let known = drawn_questions(&attempt, decks);
    let number = store.begin(&attempt, &known, &asked_decks(decks, world.clock.now()))?;
    let open: Vec<_> = decks.iter().map(|deck| Arc::clone(&deck.open)).collect();
    let mut quiz = Quiz::new(attempt, &open);
    quiz.numbered(number);
    run_quiz(quiz, Vec::new(), store, decks, command, world)
}

/// Lists the drawn questions for the store.
fn drawn_questions(attempt: &Attempt, decks: &[StudyDeck]) -> Vec<KnownQuestion> {
    let drawn: HashSet<(&str, &str)> = (attempt.drawn.iter())
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
fn asked_decks(decks: &[StudyDeck], now: Moment) -> Vec<AskedDeck> {
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
