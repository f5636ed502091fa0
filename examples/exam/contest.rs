//! Who plans a learner's days, and how that ends.

use hafal::schedule::Day;
use hafal::schedule::exam::{Ranking, rank, worth};

use crate::learner::{Common, Learner};

/// Who plans the days before the exam.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Planner {
    /// FSRS at a desired retention of 0.9, with 20 new questions a day.
    Fsrs,
    /// The same with the deck spread evenly over the days.
    Even,
    /// What adds most by itself per second, unseen questions included.
    Greedy,
    /// hafal's plan for an exam, to the last minute.
    Plan,
    /// The same, where each day ends as soon as every question had better wait.
    Short,
}

pub(crate) const PLANNERS: [Planner; 5] =
    [Planner::Fsrs, Planner::Even, Planner::Greedy, Planner::Plan, Planner::Short];

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

/// How it ended.
#[derive(Clone, Copy, Default)]
pub(crate) struct End {
    /// Mean recall in percent, and the hours until then.
    pub(crate) on_the_day: f32,
    pub(crate) hours: f32,
    /// Sixty days later, after plain FSRS for the seconds that the first planner's learner took on each of them; what
    /// is left of them goes to what is most at risk.
    pub(crate) later: f32,
    /// Sixty days later, after plain FSRS that asks only what is due, and the hours of that.
    pub(crate) due_only: f32,
    pub(crate) due_only_hours: f32,
}

/// Today's questions in order, as each planner has them.
fn order(
    planner: Planner,
    learner: &Learner,
    today: Day,
    cell: Cell,
    common: &Common,
) -> Vec<usize> {
    match planner {
        Planner::Fsrs => usual(learner, today, 20, common),
        Planner::Even => {
            let days = usize::try_from(cell.days).expect("days");
            usual(learner, today, cell.questions.div_ceil(days), common)
        }
        Planner::Greedy => greedy(learner, today, cell.days, common),
        Planner::Plan => plan(learner, today, cell, common).order,
        Planner::Short => short(learner, today, cell, common),
    }
}

fn plan(learner: &Learner, today: Day, cell: Cell, common: &Common) -> Ranking {
    let candidates = learner.candidates(cell.days);
    rank(&candidates, today, cell.seconds(), &common.model, &common.habits)
}

/// What the plan would ask today, and no more.
pub(crate) fn short(learner: &Learner, today: Day, cell: Cell, common: &Common) -> Vec<usize> {
    let mut ranking = plan(learner, today, cell, common);
    ranking.order.truncate(ranking.now);
    ranking.order
}

fn greedy(learner: &Learner, today: Day, exam: Day, common: &Common) -> Vec<usize> {
    let candidates = learner.candidates(exam);
    let worth = |candidate| worth(candidate, today, &common.model, &common.habits);
    let mut order: Vec<(f32, usize)> = candidates.iter().map(worth).zip(0..).collect();
    order.sort_by(|one, two| two.0.total_cmp(&one.0));
    order.into_iter().map(|(_, place)| place).collect()
}

/// FSRS: what is due, most at risk first; then so many new questions.
fn usual(learner: &Learner, today: Day, new: usize, common: &Common) -> Vec<usize> {
    let (mut due, _) = reviews(learner, today, common);
    due.extend(
        (0..learner.cards.len()).filter(|at| learner.cards[*at].believed.is_none()).take(new),
    );
    due
}

/// What is due, and what is not yet, each with what is most at risk first.
fn reviews(learner: &Learner, today: Day, common: &Common) -> (Vec<usize>, Vec<usize>) {
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

/// One learner with each planner.
pub(crate) fn contest(seed: u64, cell: Cell, common: &Common) -> [End; 5] {
    let mut pace = Vec::new();
    PLANNERS.map(|planner| one(seed, planner, cell, &mut pace, common))
}

/// One learner's way to the exam and sixty days on. The first to come sets the pace of the days after.
fn one(seed: u64, planner: Planner, cell: Cell, pace: &mut Vec<f32>, common: &Common) -> End {
    let mut end = End::default();
    let mut learner = Learner::new(seed, cell.questions);
    for today in 0..cell.days {
        let order = order(planner, &learner, today, cell, common);
        end.hours += learner.sit(&order, today, cell.seconds(), common) / 3600.0;
    }
    end.on_the_day = 100.0 * learner.score(cell.days);
    let mut other = learner.clone();
    let days = cell.days..cell.days + 60;
    let mut own = Vec::new();
    for today in days.clone() {
        let order = usual(&other, today, 20, common);
        own.push(other.sit(&order, today, cell.seconds(), common));
    }
    end.due_only = 100.0 * other.score(days.end);
    end.due_only_hours = own.iter().sum::<f32>() / 3600.0;
    if pace.is_empty() {
        *pace = own;
    }
    for (today, seconds) in days.clone().zip(pace) {
        let mut order = usual(&learner, today, 20, common);
        order.extend(reviews(&learner, today, common).1);
        learner.sit(&order, today, *seconds, common);
    }
    end.later = 100.0 * learner.score(days.end);
    end
}
