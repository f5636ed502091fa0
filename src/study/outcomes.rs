//! The outcome of an exam: its result, what was known on the day, and how earlier forecasts compare.

use std::collections::HashSet;

use anyhow::Result;

use super::cards::DeckCards;
use crate::question::count;
use crate::schedule::exam::{Habits, Outset, forecast};
use crate::schedule::{Day, Memory, Model, replay};
use crate::session::tally;
use crate::store::{KeptForecast, Plan, Store};

/// The outcome of an exam, compared with earlier forecasts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outcomes {
    /// The share estimated to be known on the day, 0 to 1.
    pub(crate) known: f64,
    /// What a quiz of that day or the week after scored, 0 to 1.
    pub(crate) scored: Option<f64>,
    /// The result of the exam, 0 to 1, as the learner entered it.
    pub(crate) result: Option<f64>,
    /// The forecast of the day before; if none was shown, computed from the log as of the exam's morning.
    pub(crate) eve: PastForecast,
    /// The forecasts that were shown, the oldest first.
    pub(crate) forecasts: Vec<PastForecast>,
}

/// A forecast of an exam that has been since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PastForecast {
    /// The day of the forecast.
    pub(crate) day: Day,
    /// The score expected, 0 to 1.
    pub(crate) expected: f32,
    /// The ends of the band.
    pub(crate) low: f32,
    pub(crate) high: f32,
}

/// Compares earlier forecasts of an exam with the result that the learner entered, with the memory
/// estimated for that day, and with quizzes of that day and the week after it.
pub(super) fn outcomes(
    deck: &DeckCards,
    plan: &Plan,
    store: &Store,
    model: &Model,
) -> Result<Outcomes> {
    let exam = plan.exam;
    let ids: HashSet<i64> = deck.cards.iter().map(|card| card.id).collect();
    let (mut sum, mut memories) = (0.0, Vec::new());
    store.each_history(Some(std::slice::from_ref(&deck.id)), |card, mut rows| {
        if !ids.contains(&card.id) {
            return;
        }
        rows.retain(|row| row.at.day_number() <= exam);
        sum += f64::from(replay(&rows, model).recall(exam, model).unwrap_or(0.0));
        rows.retain(|row| row.at.day_number() < exam);
        let state = replay(&rows, model);
        memories.push(state.memory.zip(state.last_day));
    })?;
    memories.resize(deck.cards.len(), None);
    let kept = store.forecasts(&deck.id)?.into_iter();
    let forecasts: Vec<PastForecast> = kept
        .filter(|kept| kept.exam == exam && kept.day < exam)
        .map(|KeptForecast { day, expected, low, high, .. }| PastForecast {
            day,
            expected,
            low,
            high,
        })
        .collect();
    let eve = exam.saturating_sub(1);
    let shown = forecasts.last().copied().filter(|last| last.day == eve);
    Ok(Outcomes {
        known: sum / count(deck.cards.len().max(1)),
        scored: quiz_score(deck, exam, store)?,
        result: plan.result,
        eve: shown.unwrap_or_else(|| morning_forecast(&memories, exam, model)),
        forecasts,
    })
}

/// Forecasts an exam from what was known on its morning.
fn morning_forecast(cards: &[Option<(Memory, Day)>], exam: Day, model: &Model) -> PastForecast {
    let (seed, habits) = (u64::from(exam.unsigned_abs()), Habits::default());
    let outset = Outset { cards, today: exam, first: exam, exam, model, habits, seed };
    let foreseen = forecast(&outset, 0.0);
    let (expected, low, high) = (foreseen.then, foreseen.low, foreseen.high);
    PastForecast { day: exam.saturating_sub(1), expected, low, high }
}

/// Returns the score of the owner's first finished quiz of the deck on the day of an exam or in the week after it.
fn quiz_score(deck: &DeckCards, exam: Day, store: &Store) -> Result<Option<f64>> {
    let quizzes = store.attempts(Some(&deck.id))?;
    let in_time = quizzes.iter().filter(|record| {
        let day = record.attempt.started.day_number();
        (exam..=exam.saturating_add(7)).contains(&day) && record.attempt.learner.is_none()
    });
    let mut scores = in_time.map(tally).filter(|tally| tally.finished.is_some());
    Ok(scores.next().map(|tally| tally.score()))
}
