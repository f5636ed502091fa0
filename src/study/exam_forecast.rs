//! Forecasts the score of a planned exam: with the planned minutes every day, and without any more study.

use anyhow::Result;

use super::plans::{KnownLearner, as_f32, minutes_of, spent_today};
use crate::moment::Moment;
use crate::schedule::exam::{Forecast, Outset, forecast};
use crate::schedule::{Day, Memory};
use crate::store::{Plan, Store};

/// What to expect of an exam.
#[derive(Clone, Debug, PartialEq)]
pub struct ExamForecast {
    /// The day of the exam.
    pub exam: Day,
    /// Minutes a day.
    pub minutes: f64,
    /// The number of days left to drill.
    pub drills: u32,
    /// The scores.
    pub forecast: Forecast,
}

/// Forecasts an exam; `cards` are those of its deck.
pub(crate) fn foresee_exam(
    cards: &[Option<(Memory, Day)>],
    plan: &Plan,
    learner: &KnownLearner,
    store: &Store,
    now: Moment,
) -> Result<ExamForecast> {
    let first = first_drill(plan, learner, Some(store), now)?;
    let outset = outset(cards, plan.exam, first, learner, now);
    let (exam, minutes, drills) = (plan.exam, minutes_of(plan), outset.drills());
    Ok(ExamForecast { exam, minutes, drills, forecast: forecast(&outset, as_f32(minutes)) })
}

/// Returns the first day on which the plan's minutes can still be drilled: tomorrow where today's were.
pub(crate) fn first_drill(
    plan: &Plan,
    learner: &KnownLearner,
    store: Option<&Store>,
    now: Moment,
) -> Result<Day> {
    let Some(store) = store else { return Ok(now.day_number()) };
    let drilled = spent_today(std::slice::from_ref(plan), store, learner, now)? > 0.0;
    Ok(now.day_number().saturating_add(i32::from(drilled)))
}

/// Returns what a forecast starts from. It is seeded by the day, so that asking twice gives the same answer.
pub(crate) fn outset<'a>(
    cards: &'a [Option<(Memory, Day)>],
    exam: Day,
    first: Day,
    learner: &'a KnownLearner,
    now: Moment,
) -> Outset<'a> {
    let today = now.day_number();
    let (model, habits) = (&learner.model, learner.habits);
    let seed = u64::from(today.unsigned_abs());
    Outset { cards, today, first, exam: exam.max(today), model, habits, seed }
}
