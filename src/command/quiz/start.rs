//! Keeps a new attempt, with its questions and decks, and asks it.

use std::sync::Arc;

use anyhow::Result;
use rand::TryRng;

use super::LARGEST_SEED;
use super::run::{RunOptions, run_quiz};
use crate::host::{Outcome, World};
use crate::session::{Attempt, Quiz};
use crate::study::{StudyDeck, asked_decks, keep_moves, known_drawn};

/// Returns a new seed.
pub(crate) fn any_seed() -> u64 {
    let random = rand::rngs::SysRng.try_next_u64().unwrap_or_else(|_| {
        // Without the system's randomness the clock's low digits serve.
        u64::try_from(jiff::Timestamp::now().as_nanosecond() & i128::from(u64::MAX)).unwrap_or(1)
    });
    // Short enough to read out to a neighbour.
    random % 1_000_000.min(LARGEST_SEED)
}

/// Keeps a new attempt, and asks it.
pub(super) fn keep_and_ask(
    attempt: Attempt,
    decks: &[StudyDeck],
    asking: &RunOptions,
    world: &World,
) -> Result<Outcome> {
    let mut store = world.open()?;
    keep_moves(decks, &mut store, world)?;
    let known = known_drawn(&attempt.drawn, decks);
    let number = store.begin(&attempt, &known, &asked_decks(decks, world.clock.now()))?;
    let open: Vec<_> = decks.iter().map(|deck| Arc::clone(&deck.open)).collect();
    let mut quiz = Quiz::new(attempt, &open);
    quiz.numbered(number);
    run_quiz(quiz, Vec::new(), store, decks, asking, world)
}
