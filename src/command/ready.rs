//! `hafal ready`: how a learner stands before an exam, what to expect on the day, and what it would take.

use anyhow::Result;
use serde_json::{Value, json};

use super::cards::{Looked, look, look_at_all};
use super::exam::{MINUTES, habits, minutes_of};
use super::held::place_at;
use super::stats::confusions;
use crate::host::{Outcome, World, quoted};
use crate::moment::date_of;
use crate::report::{Confusion, Outcomes, Readiness, TagRecall, ready_page, rounded};
use crate::schedule::exam::{Outset, forecast, minutes_needed};
use crate::schedule::{Day, Memory, Model};
use crate::session::tally;
use crate::store::{self, Plan, Store};

/// What can be typed after `hafal ready`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks; none for all with an exam.
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// The score that is aimed at.
const GOAL: f32 = 0.9;

/// Runs `hafal ready`.
///
/// # Errors
/// When a deck or the store cannot be read.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let plans = store.as_ref().map(Store::plans).transpose()?.unwrap_or_default();
    let looked = if args.decks.is_empty() {
        let places = plans.iter().filter_map(|plan| place_at(plan.path.as_deref(), &plan.deck));
        look_at_all(&places.collect::<Vec<_>>(), false, store.as_ref(), world)?
    } else {
        look(&args.decks, store.as_ref(), world)?
    };
    let mut all = Vec::new();
    for deck in &looked {
        let plan = plans.iter().find(|plan| plan.deck == deck.id);
        if plan.is_some() || !args.decks.is_empty() {
            all.push(readiness(deck, plan, store.as_ref(), world)?);
        }
    }
    drop(store);
    if args.json {
        world.write_json(&all.iter().map(object).collect::<Value>())?;
    } else {
        let today = world.clock.now().day_number();
        world.print(&ready_page(&all, today, &world.words, world.signs, world.paper))?;
    }
    keep(&all, world);
    Ok(Outcome::Done)
}

fn readiness(
    deck: &Looked,
    plan: Option<&Plan>,
    store: Option<&Store>,
    world: &World,
) -> Result<Readiness> {
    let today = world.clock.now().day_number();
    let model = store.map(Store::model).transpose()?.unwrap_or_default().1;
    let cards: Vec<Option<(Memory, Day)>> =
        deck.cards.iter().map(|card| card.state.memory.zip(card.state.last_day)).collect();
    let exam = plan.map(|plan| plan.exam);
    let minutes = plan.map_or(MINUTES, minutes_of);
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
fn weakest(deck: &Looked, today: Day, model: &Model) -> Vec<TagRecall> {
    let none_seen = deck.cards.iter().all(|card| card.state.reviews == 0);
    let Some(opened) = deck.opened.as_ref().filter(|_| !none_seen) else { return Vec::new() };
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
fn outcomes(deck: &Looked, exam: Day, store: &Store, model: &Model) -> Result<Outcomes> {
    let mut sum = 0.0;
    let ids = [deck.id.clone()];
    store.each_history(Some(&ids), |card, mut rows| {
        rows.retain(|row| row.at.day_number() <= exam);
        if card.is_in_deck() {
            let state = crate::schedule::replay(&rows, model);
            sum += f64::from(state.recall(exam, model).unwrap_or(0.0));
        }
    })?;
    let known = sum / crate::question::count(deck.cards.len().max(1));
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

/// Keeps today's forecasts, so that it can be told later how they came out; no reason to fail where that cannot be.
fn keep(all: &[Readiness], world: &World) {
    let today = world.clock.now().day_number();
    let ahead = all.iter().filter(|one| one.exam.is_some_and(|exam| exam > today));
    let forecasts: Vec<(&str, store::KeptForecast)> = ahead
        .map(|one| {
            let exam = one.exam.unwrap_or(today);
            let seen = &one.forecast;
            let (expected, low, high) = (seen.then, seen.low, seen.high);
            let kept =
                store::KeptForecast { exam, day: today, today: seen.today, expected, low, high };
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

fn object(one: &Readiness) -> Value {
    let share = |share: f32| rounded(f64::from(share));
    let seen = &one.forecast;
    json!({
        "deck": one.deck,
        "title": one.title,
        "exam": one.exam.map(|exam| date_of(exam).to_string()),
        "minutes": one.minutes,
        "cards": one.cards,
        "unseen": one.unseen,
        "today": share(seen.today),
        "expected": one.exam.map(|_| share(seen.then)),
        "low": one.exam.map(|_| share(seen.low)),
        "high": one.exam.map(|_| share(seen.high)),
        "idle": one.exam.map(|_| share(seen.idle)),
        "minutes_for_90": one.needed.map(share),
        "weakest": one.weakest.iter().map(|tag| {
            json!({"tag": tag.tag, "recall": rounded(tag.recall()), "cards": tag.cards})
        }).collect::<Vec<_>>(),
        "confusions": one.confusions.iter().map(|taken| {
            json!({"given": taken.given, "right": taken.right, "count": taken.count})
        }).collect::<Vec<_>>(),
        "outcome": one.past.as_ref().map(|past| json!({
            "known": rounded(past.known),
            "scored": past.scored.map(rounded),
            "forecasts": past.forecasts.iter().map(|(day, expected, low, high)| json!({
                "day": date_of(*day).to_string(), "expected": share(*expected),
                "low": share(*low), "high": share(*high)})).collect::<Vec<_>>(),
        })),
    })
}
