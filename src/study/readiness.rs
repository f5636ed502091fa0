//! Assesses how ready a learner is for an exam: recall today, the score to expect, and the minutes needed for 90%.

use anyhow::Result;

use super::cards::DeckCards;
use super::confusions::{Confusion, confusions};
use super::exam_forecast::{first_drill, outset};
use super::outcomes::{Outcomes, outcomes};
use super::plans::{DEFAULT_MINUTES, KnownLearner, as_f32, minutes_of};
use super::topics::{Topic, topics};
use crate::host::{World, quoted};
use crate::schedule::Day;
use crate::schedule::exam::{Forecast, forecast, minutes_needed};
use crate::store::{KeptForecast, Plan, Store};

/// How ready a learner is with a deck.
#[derive(Clone, Debug)]
pub(crate) struct Readiness {
    /// The deck's id.
    pub(crate) deck: String,
    /// The name by which commands find it.
    pub(crate) name: String,
    pub(crate) title: String,
    /// The day of the exam; None when none is planned.
    pub(crate) exam: Option<Day>,
    /// Minutes a day.
    pub(crate) minutes: f64,
    /// How many cards the deck has.
    pub(crate) cards: usize,
    /// How many of them were never asked.
    pub(crate) unseen: usize,
    /// The number of days left to drill before the exam.
    pub(crate) drills: u32,
    /// The scores to expect.
    pub(crate) forecast: Forecast,
    /// Minutes a day that lead to 90%; None when none do.
    pub(crate) needed: Option<f32>,
    /// Its topics, the weakest first.
    pub(crate) topics: Vec<Topic>,
    /// Facts that the learner confuses.
    pub(crate) confusions: Vec<Confusion>,
    /// The outcome; None before the day.
    pub(crate) past: Option<Outcomes>,
}

/// The score to aim at.
const GOAL: f32 = 0.9;

/// Assesses how ready a learner is with a deck.
pub(crate) fn readiness(
    deck: &DeckCards,
    plan: Option<&Plan>,
    store: Option<&Store>,
    world: &World,
) -> Result<Readiness> {
    let now = world.clock.now();
    let today = now.day_number();
    let learner = store.map(KnownLearner::read).transpose()?.unwrap_or_default();
    let cards = deck.memories();
    let exam = plan.map(|plan| plan.exam);
    let minutes = plan.map_or(DEFAULT_MINUTES, minutes_of);
    let first = plan.map(|plan| first_drill(plan, &learner, store, now)).transpose()?;
    let outset = outset(&cards, exam.unwrap_or(today), first.unwrap_or(today), &learner, now);
    let ahead = exam.filter(|exam| *exam >= today);
    let past = match (store, plan) {
        (Some(store), Some(plan)) if plan.exam <= today => {
            Some(outcomes(deck, plan, store, &learner.model)?)
        }
        _ => None,
    };
    let mut confusions: Vec<Confusion> = confusions(std::slice::from_ref(deck), store)?;
    confusions.truncate(5);
    Ok(Readiness {
        deck: deck.id.clone(),
        name: quoted(&deck.name),
        title: deck.title.clone(),
        exam,
        minutes,
        cards: cards.len(),
        unseen: cards.iter().filter(|card| card.is_none()).count(),
        drills: outset.drills(),
        forecast: forecast(&outset, as_f32(minutes)),
        needed: ahead.and_then(|_| minutes_needed(&outset, GOAL)),
        topics: topics(std::slice::from_ref(deck), today, &learner.model, world),
        confusions,
        past,
    })
}

/// Keeps today's forecasts, so that `ready` can show later how they came out. A store that cannot be written is no
/// reason to fail.
pub(crate) fn keep_forecasts(all: &[Readiness], world: &World) {
    let today = world.clock.now().day_number();
    let ahead = all.iter().filter(|one| one.exam.is_some_and(|exam| exam > today));
    let forecasts: Vec<(&str, KeptForecast)> = ahead
        .map(|one| {
            let exam = one.exam.unwrap_or(today);
            let seen = &one.forecast;
            let (expected, low, high) = (seen.then, seen.low, seen.high);
            let kept = KeptForecast { exam, day: today, today: seen.today, expected, low, high };
            (one.deck.as_str(), kept)
        })
        .collect();
    if forecasts.is_empty() {
        return;
    }
    let Ok(mut store) = world.open() else { return };
    for (deck, one) in &forecasts {
        let _ = store.keep_forecast(deck, one);
    }
}
