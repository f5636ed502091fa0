//! Judges how ready a learner is for an exam: what is known today, what to expect on the day, and what it would take.

use anyhow::Result;

use super::cards::DeckCards;
use super::confusions::{Confusion, confusions};
use super::plans::{DEFAULT_MINUTES, habits, minutes_of};
use crate::host::{World, quoted};
use crate::question::count;
use crate::schedule::exam::{Forecast, Outset, forecast, minutes_needed};
use crate::schedule::{Day, Memory, Model};
use crate::session::tally;
use crate::store::{KeptForecast, Plan, Store};

/// How a learner stands with a deck.
#[derive(Clone, Debug)]
pub(crate) struct Readiness {
    /// The deck's id.
    pub(crate) deck: String,
    /// As it can be named in commands.
    pub(crate) name: String,
    /// Its title.
    pub(crate) title: String,
    /// The day of the exam; None when none is planned.
    pub(crate) exam: Option<Day>,
    /// Minutes a day.
    pub(crate) minutes: f64,
    /// How many cards the deck has.
    pub(crate) cards: usize,
    /// How many of them were never asked.
    pub(crate) unseen: usize,
    /// What is to be expected.
    pub(crate) forecast: Forecast,
    /// Minutes a day that lead to 90%; None when none do.
    pub(crate) needed: Option<f32>,
    /// The weakest tags, the weakest first.
    pub(crate) weakest: Vec<TagRecall>,
    /// Facts that the learner confuses.
    pub(crate) confusions: Vec<Confusion>,
    /// How it came out; None before the day.
    pub(crate) past: Option<Outcomes>,
}

/// A tag and how well it is known.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TagRecall {
    /// The tag.
    pub(crate) tag: String,
    /// Chances of recall, added up.
    pub(crate) sum: f64,
    /// How many cards.
    pub(crate) cards: usize,
}

/// How earlier forecasts came out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outcomes {
    /// What is thought to have been known on the day, 0 to 1.
    pub(crate) known: f64,
    /// What a quiz of that day or the week after scored, 0 to 1.
    pub(crate) scored: Option<f64>,
    /// Day, expected score, and its band.
    pub(crate) forecasts: Vec<(Day, f32, f32, f32)>,
}

/// The score that is aimed at.
const GOAL: f32 = 0.9;

impl TagRecall {
    /// The mean chance of recall, 0 to 1.
    pub(crate) fn recall(&self) -> f64 {
        self.sum / count(self.cards.max(1))
    }
}

/// How a learner stands with a deck.
pub(crate) fn readiness(
    deck: &DeckCards,
    plan: Option<&Plan>,
    store: Option<&Store>,
    world: &World,
) -> Result<Readiness> {
    let today = world.clock.now().day_number();
    let model = store.map(Store::model).transpose()?.unwrap_or_default().1;
    let cards: Vec<Option<(Memory, Day)>> =
        deck.cards.iter().map(|card| card.state.memory.zip(card.state.last_day)).collect();
    let exam = plan.map(|plan| plan.exam);
    let minutes = plan.map_or(DEFAULT_MINUTES, minutes_of);
    let habits = store.map(habits).transpose()?.unwrap_or_default();
    let to = exam.unwrap_or(today).max(today);
    // Seeded by the day, so that asking twice gives the same answer.
    let seed = u64::from(today.unsigned_abs());
    let outset = Outset { cards: &cards, today, exam: to, model: &model, habits, seed };
    let ahead = exam.filter(|exam| *exam >= today);
    let past = match (store, exam) {
        (Some(store), Some(exam)) if exam <= today => Some(outcomes(deck, exam, store, &model)?),
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
        forecast: forecast(&outset, minutes_as(minutes)),
        needed: ahead.and_then(|_| minutes_needed(&outset, GOAL)),
        weakest: weakest(deck, today, &model),
        confusions,
        past,
    })
}

#[expect(clippy::cast_possible_truncation, reason = "minutes of a day")]
fn minutes_as(minutes: f64) -> f32 {
    minutes as f32
}

/// The tags with the lowest chance of recall today, unseen questions counting nothing known.
fn weakest(deck: &DeckCards, today: Day, model: &Model) -> Vec<TagRecall> {
    let none_seen = deck.cards.iter().all(|card| card.state.reviews == 0);
    let Some(opened) = deck.open.as_ref().filter(|_| !none_seen) else { return Vec::new() };
    let questions = &opened.whole().questions;
    let mut tags: Vec<TagRecall> = Vec::new();
    for card in &deck.cards {
        let recall = f64::from(card.state.recall(today, model).unwrap_or(0.0));
        let Some(question) = card.place.and_then(|place| questions.get(place)) else { continue };
        for tag in &question.tags {
            match tags.iter_mut().find(|one| one.tag == *tag) {
                Some(one) => (one.sum, one.cards) = (one.sum + recall, one.cards + 1),
                None => tags.push(TagRecall { tag: tag.clone(), sum: recall, cards: 1 }),
            }
        }
    }
    tags.sort_by(|one, other| one.recall().total_cmp(&other.recall()));
    tags.truncate(3);
    tags
}

/// How earlier forecasts of an exam came out: against what is thought of the day's memory, and against quizzes of
/// that day and the week after it.
fn outcomes(deck: &DeckCards, exam: Day, store: &Store, model: &Model) -> Result<Outcomes> {
    let mut sum = 0.0;
    let ids = [deck.id.clone()];
    store.each_history(Some(&ids), |card, mut rows| {
        rows.retain(|row| row.at.day_number() <= exam);
        if card.is_in_deck() {
            let state = crate::schedule::replay(&rows, model);
            sum += f64::from(state.recall(exam, model).unwrap_or(0.0));
        }
    })?;
    let known = sum / count(deck.cards.len().max(1));
    let quizzes = store.attempts(Some(&deck.id))?;
    let in_time = quizzes.iter().filter(|record| {
        let day = record.attempt.started.day_number();
        (exam..=exam.saturating_add(7)).contains(&day)
    });
    let scores = in_time.map(tally).filter(|tally| tally.finished.is_some());
    let first = scores.map(|tally| tally.score()).next();
    let forecasts = store.forecasts(&deck.id)?;
    let forecasts = forecasts.into_iter().filter(|one| one.exam == exam && one.day < exam);
    Ok(Outcomes {
        known,
        scored: first,
        forecasts: forecasts.map(|one| (one.day, one.expected, one.low, one.high)).collect(),
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
