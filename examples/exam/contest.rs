//! The planners of a learner's days, and the result of each.

use hafal::schedule::Day;
use hafal::schedule::exam::{Ranking, StudyTime, rank, worth};

use crate::learner::{Common, Learner};

/// A way to plan the days before the exam.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Planner {
    /// FSRS at a desired retention of 0.9, with 20 new questions a day.
    Fsrs,
    /// The same with the deck spread evenly over the days.
    Even,
    /// What adds most per second by itself, unseen questions included: the `worth` of a card.
    Greedy,
    /// hafal's plan for an exam, but using every minute.
    FullPlan,
    /// hafal's plan, where a day ends as soon as every question had better wait.
    Plan,
}

pub(crate) const PLANNERS: [Planner; 5] =
    [Planner::Fsrs, Planner::Even, Planner::Greedy, Planner::FullPlan, Planner::Plan];

/// Questions, days and minutes a day.
#[derive(Clone, Copy)]
pub(crate) struct Cell {
    pub(crate) questions: usize,
    pub(crate) days: Day,
    pub(crate) minutes: f32,
}

impl Cell {
    pub(crate) fn seconds(self) -> f32 {
        self.minutes * 60.0
    }
}

/// The result of one planner.
#[derive(Clone, Copy, Default)]
pub(crate) struct ContestResult {
    /// Mean recall in percent, and the hours until then.
    pub(crate) on_the_day: f32,
    pub(crate) hours: f32,
    /// Mean recall sixty days later, after plain FSRS for as many seconds a day as the first planner's learner took;
    /// seconds left over go to the cards most at risk.
    pub(crate) later: f32,
    /// Mean recall sixty days later, after plain FSRS that asks only what is due, and the hours of that.
    pub(crate) due_only: f32,
    pub(crate) due_only_hours: f32,
}

/// Lists today's questions in the planner's order.
fn todays_order(
    planner: Planner,
    learner: &Learner,
    today: Day,
    cell: Cell,
    common: &Common,
) -> Vec<usize> {
    match planner {
        Planner::Fsrs => fsrs_order(learner, today, 20, common),
        Planner::Even => {
            let days = usize::try_from(cell.days).expect("days");
            fsrs_order(learner, today, cell.questions.div_ceil(days), common)
        }
        Planner::Greedy => greedy_order(learner, today, cell.days, common),
        Planner::FullPlan => ranking(learner, today, cell, common).order,
        Planner::Plan => planned_order(learner, today, cell, common),
    }
}

fn ranking(learner: &Learner, today: Day, cell: Cell, common: &Common) -> Ranking {
    let candidates = learner.candidates(cell.days);
    let time = StudyTime::daily(cell.seconds());
    rank(&candidates, today, time, &common.model, &common.habits)
}

/// Lists what hafal's plan asks today.
pub(crate) fn planned_order(
    learner: &Learner,
    today: Day,
    cell: Cell,
    common: &Common,
) -> Vec<usize> {
    let mut ranking = ranking(learner, today, cell, common);
    ranking.order.truncate(ranking.now);
    ranking.order
}

fn greedy_order(learner: &Learner, today: Day, exam: Day, common: &Common) -> Vec<usize> {
    let candidates = learner.candidates(exam);
    let worth = |candidate| worth(candidate, today, &common.model, &common.habits);
    let mut order: Vec<(f32, usize)> = candidates.iter().map(worth).zip(0..).collect();
    order.sort_by(|one, two| two.0.total_cmp(&one.0));
    order.into_iter().map(|(_, place)| place).collect()
}

/// Lists what plain FSRS asks: the cards due, most at risk first, then `new` new questions.
fn fsrs_order(learner: &Learner, today: Day, new: usize, common: &Common) -> Vec<usize> {
    let (mut due, _) = reviews_by_risk(learner, today, common);
    due.extend(
        (0..learner.cards.len()).filter(|at| learner.cards[*at].believed.is_none()).take(new),
    );
    due
}

/// Lists the seen cards that are due, and those that are not yet, each most at risk first.
fn reviews_by_risk(learner: &Learner, today: Day, common: &Common) -> (Vec<usize>, Vec<usize>) {
    let seen = learner.cards.iter().enumerate().filter_map(|(place, card)| {
        let gap = (today - card.last) as f32;
        let memory = card.believed.filter(|_| gap >= 1.0)?;
        let due = gap >= common.model.interval(memory, 0.9).round();
        Some((due, common.model.recall(memory, gap), place))
    });
    let mut seen: Vec<(bool, f32, usize)> = seen.collect();
    seen.sort_by(|one, two| one.1.total_cmp(&two.1));
    let (due, early): (Vec<_>, Vec<_>) = seen.into_iter().partition(|(due, ..)| *due);
    let place = |(_, _, place)| place;
    (due.into_iter().map(place).collect(), early.into_iter().map(place).collect())
}

/// Simulates one learner with each planner.
pub(crate) fn run_contest(seed: u64, cell: Cell, common: &Common) -> [ContestResult; 5] {
    let mut pace = Vec::new();
    PLANNERS.map(|planner| simulate_learner(seed, planner, cell, &mut pace, common))
}

/// Simulates one learner until sixty days after the exam. The first planner fills `pace`: the seconds of each day after
/// the exam, which the others then get too.
fn simulate_learner(
    seed: u64,
    planner: Planner,
    cell: Cell,
    pace: &mut Vec<f32>,
    common: &Common,
) -> ContestResult {
    let mut result = ContestResult::default();
    let mut learner = Learner::new(seed, cell.questions);
    for today in 0..cell.days {
        let order = todays_order(planner, &learner, today, cell, common);
        result.hours += learner.study_day(&order, today, cell.seconds(), common) / 3600.0;
    }
    result.on_the_day = 100.0 * learner.score(cell.days);
    let mut other = learner.clone();
    let days = cell.days..cell.days + 60;
    let mut own = Vec::new();
    for today in days.clone() {
        let order = fsrs_order(&other, today, 20, common);
        own.push(other.study_day(&order, today, cell.seconds(), common));
    }
    result.due_only = 100.0 * other.score(days.end);
    result.due_only_hours = own.iter().sum::<f32>() / 3600.0;
    if pace.is_empty() {
        *pace = own;
    }
    for (today, seconds) in days.clone().zip(pace) {
        let mut order = fsrs_order(&learner, today, 20, common);
        order.extend(reviews_by_risk(&learner, today, common).1);
        learner.study_day(&order, today, *seconds, common);
    }
    result.later = 100.0 * learner.score(days.end);
    result
}
