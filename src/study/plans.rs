//! What planned exams ask of a day: their minutes, how many are left, and how fast this learner answers.

use anyhow::Result;

use crate::moment::Moment;
use crate::schedule::Day;
use crate::schedule::exam::{FIRST_RATINGS, Habits};
use crate::store::{Plan, Store};

/// Minutes a day where none are named.
pub(crate) const DEFAULT_MINUTES: f64 = 15.0;

/// The exams to come of these decks.
pub(crate) fn coming(store: &Store, decks: &[&str], today: Day) -> Result<Vec<Plan>> {
    let plans = store.plans()?;
    let comes = |plan: &Plan| plan.is_coming(today) && decks.contains(&plan.deck.as_str());
    Ok(plans.into_iter().filter(comes).collect())
}

/// This learner's habits, as far as the log tells; the usual ones else.
pub(crate) fn habits(store: &Store) -> Result<Habits> {
    let usual = Habits { first: first(store.first_ratings()?), ..Habits::default() };
    let Some((right, wrong)) = store.costs()? else { return Ok(usual) };
    let right = right.clamp(2.0, 60.0);
    let (wrong, new) = (wrong.clamp(right, 120.0), usual.new * right / usual.right);
    Ok(Habits { new, right, wrong, ..usual })
}

/// How first ratings fall, by how many of each there were; the usual ones count as a few more.
fn first(counts: [u16; 4]) -> [f32; 4] {
    const FEW: f32 = 10.0;
    let all: f32 = counts.iter().map(|count| f32::from(*count)).sum();
    let mut shares = FIRST_RATINGS;
    for (share, count) in shares.iter_mut().zip(counts) {
        *share = (FEW * *share + f32::from(count)) / (FEW + all);
    }
    shares
}

/// Minutes that plans leave for today.
pub(crate) fn left_today(plans: &[Plan], store: &Store, now: Moment) -> Result<f64> {
    let decks: Vec<&str> = plans.iter().map(|plan| plan.deck.as_str()).collect();
    Ok((total_minutes(plans) - store.spent(&decks, now)? / 60.0).max(0.0))
}

/// Minutes a day that plans have together.
pub(crate) fn total_minutes(plans: &[Plan]) -> f64 {
    plans.iter().map(minutes_of).sum()
}

/// Minutes a day of a plan.
pub(crate) fn minutes_of(plan: &Plan) -> f64 {
    plan.minutes.unwrap_or(DEFAULT_MINUTES)
}

#[expect(clippy::cast_possible_truncation, reason = "minutes of a day")]
pub(crate) fn seconds(minutes: f64) -> f32 {
    (minutes * 60.0) as f32
}
