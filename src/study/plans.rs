//! What planned exams take of a day: their minutes, the minutes spent, and this learner's pace.

use anyhow::Result;

use crate::moment::Moment;
use crate::question::count;
use crate::schedule::exam::{Candidate, FIRST_RATINGS, Habits};
use crate::schedule::{Day, Memory, Model};
use crate::store::{Encounter, Plan, Store, TimedCard};

/// Minutes a day where none are named.
pub(crate) const DEFAULT_MINUTES: f64 = 15.0;

/// Lists the exams to come of these decks, the nearest first.
pub(crate) fn coming_plans(store: &Store, decks: &[&str], today: Day) -> Result<Vec<Plan>> {
    let mut plans = store.plans()?;
    plans.retain(|plan| plan.is_coming(today) && decks.contains(&plan.deck.as_str()));
    plans.sort_by_key(|plan| plan.exam);
    Ok(plans)
}

/// Returns the decks without one of these plans.
pub(crate) fn unplanned_decks<'a>(decks: &[&'a str], plans: &[Plan]) -> Vec<&'a str> {
    let is_unplanned = |deck: &&str| plans.iter().all(|plan| plan.deck != *deck);
    decks.iter().copied().filter(is_unplanned).collect()
}

/// What the log shows of the learner.
#[derive(Default)]
pub(crate) struct KnownLearner {
    pub(crate) model: Model,
    pub(crate) habits: Habits,
}

impl KnownLearner {
    pub(crate) fn read(store: &Store) -> Result<Self> {
        Ok(Self { model: store.model()?.1, habits: read_habits(store)? })
    }
}

/// Returns this learner's habits, as far as the log shows them.
///
/// A few cards of the usual pace smooth the first of the learner's own. The pace at new, right or wrong cards of which
/// none came yet is guessed from all others.
fn read_habits(store: &Store) -> Result<Habits> {
    const FEW: f64 = 3.0;
    let cards = store.timed_cards()?;
    let usual = Habits { first: first_rating_chances(store.first_ratings()?), ..Habits::default() };
    let smoothed = |start: f64, seconds: &[f64]| {
        (FEW * start + seconds.iter().sum::<f64>()) / (FEW + count(seconds.len()))
    };
    let all: Vec<f64> = cards.iter().filter_map(|card| card.seconds).collect();
    let own = |kind: Encounter| {
        let own = cards.iter().filter(|card| card.encounter == kind);
        let own: Vec<f64> = own.filter_map(|card| card.seconds).collect();
        as_f32(smoothed(smoothed(f64::from(seconds_of(kind, &usual)), &all), &own))
    };
    let [new, right, wrong] = [Encounter::New, Encounter::Right, Encounter::Wrong].map(own);
    Ok(Habits { new, right, wrong, ..usual })
}

fn seconds_of(encounter: Encounter, habits: &Habits) -> f32 {
    match encounter {
        Encounter::New => habits.new,
        Encounter::Right => habits.right,
        Encounter::Wrong => habits.wrong,
    }
}

/// Returns the seconds that cards of the planned decks took today, 0 without a plan. A card whose time is not known
/// counts as such cards usually take, so that a day's work is done however fast it was typed.
pub(crate) fn spent_today(
    plans: &[Plan],
    store: &Store,
    learner: &KnownLearner,
    now: Moment,
) -> Result<f64> {
    if plans.is_empty() {
        return Ok(0.0);
    }
    let decks: Vec<&str> = plans.iter().map(|plan| plan.deck.as_str()).collect();
    let cards = store.timed_today(&decks, now)?;
    let seconds = |card: &TimedCard| {
        card.seconds.unwrap_or_else(|| f64::from(seconds_of(card.encounter, &learner.habits)))
    };
    Ok(cards.iter().map(seconds).sum())
}

/// Returns the seconds that cards are expected to take, the returns of those answered wrong included. Of each the
/// memory and the day of its last review; None where it was never asked.
pub(crate) fn expected_seconds(
    cards: impl Iterator<Item = Option<(Memory, Day)>>,
    today: Day,
    learner: &KnownLearner,
) -> f64 {
    let seconds = |card: Option<(Memory, Day)>| {
        let (memory, last_day) = card.unzip();
        let card = Candidate { memory, last_day, again: false, exam: today };
        f64::from(card.cost(today, &learner.model, &learner.habits))
    };
    cards.map(seconds).sum()
}

/// Estimates the chance of each first rating from its count; a few usual ratings are added to smooth small counts.
fn first_rating_chances(counts: [u16; 4]) -> [f32; 4] {
    const FEW: f32 = 10.0;
    let all: f32 = counts.iter().map(|count| f32::from(*count)).sum();
    let mut shares = FIRST_RATINGS;
    for (share, count) in shares.iter_mut().zip(counts) {
        *share = (FEW * *share + f32::from(count)) / (FEW + all);
    }
    shares
}

/// Returns minutes a day that plans have together.
pub(crate) fn total_minutes(plans: &[Plan]) -> f64 {
    plans.iter().map(minutes_of).sum()
}

/// Returns minutes a day of a plan.
pub(crate) fn minutes_of(plan: &Plan) -> f64 {
    plan.minutes.unwrap_or(DEFAULT_MINUTES)
}

#[expect(clippy::cast_possible_truncation, reason = "seconds and minutes of a day")]
pub(crate) fn as_f32(time: f64) -> f32 {
    time as f32
}
