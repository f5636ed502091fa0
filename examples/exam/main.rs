//! Measures the plan for an exam on simulated learners, whose parameters no scheduler knows, for the same minutes.
//!
//! `cargo run --release --example exam` prints, for decks of 100, 300 and 1,000 questions, 3, 7, 14 and 30 days and
//! 10, 20 and 40 minutes a day, the mean recall over the whole deck in percent; then how often the band of a
//! forecast held the result of an exam; then the minutes of each day. A number after `--` sets how many learners each
//! line is the mean of.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::cast_precision_loss,
    reason = "an example prints its figures and may stop; its counts are small"
)]

mod contest;
mod learner;

use std::num::NonZero;
use std::thread;

use hafal::schedule::Memory;
use hafal::schedule::exam::{Forecast, Outset, forecast};

use contest::{Cell, ContestResult, planned_order, run_contest};
use learner::{Common, Learner};

const LEARNERS: u64 = 10;
const EXAMS: u64 = 300;

const HEADING: &str = "\
Percent of the whole deck recalled, and hours. In each group of five:
FSRS at 0.9 with 20 new a day; the same with the deck spread evenly over the days; greedy; hafal's plan using
every minute; hafal's plan, where a day ends as soon as every question had better wait. For the figures sixty days
after, plain FSRS takes over on the exam day: either for the seconds that the first planner's learner took on each
day, filled with early reviews; or asking only what is due, with the hours of that.

                   | on the day                    | hours until then              | 60 days after, same seconds   \
| 60 days after, only what is due: percent, hours";

fn main() {
    let learners = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let common = Common::default();
    println!("{HEADING}");
    for questions in [100, 300, 1_000] {
        for days in [3, 7, 14, 30] {
            for minutes in [10.0, 20.0, 40.0] {
                print_cell(
                    Cell { questions, days, minutes },
                    learners.unwrap_or(LEARNERS),
                    &common,
                );
            }
        }
    }
    println!();
    println!(
        "The share of {EXAMS} exams within the 80% band of a forecast, and by how much its score was off on average:"
    );
    for (questions, days, minutes) in [(100, 7, 10.0), (300, 14, 20.0), (1_000, 7, 40.0)] {
        print_coverage(Cell { questions, days, minutes }, &common);
    }
    println!();
    println!("The minutes of each day of one learner with hafal's plan:");
    for (questions, days, minutes) in [(60, 14, 10.0), (100, 30, 20.0), (300, 14, 40.0)] {
        print_days(Cell { questions, days, minutes }, &common);
    }
}

/// Calls `run` with each number below `count`, on all processors.
fn run_parallel<T: Send>(count: u64, run: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let lanes = thread::available_parallelism().map_or(1, NonZero::get);
    let run = &run;
    let lane = |lane: usize| move || (0..count).skip(lane).step_by(lanes).map(run).collect();
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes).map(|at| scope.spawn(lane(at))).collect();
        let done = lanes.into_iter().map(|lane| lane.join().expect("a lane that ends"));
        done.flat_map(|done: Vec<T>| done).collect()
    })
}

fn print_cell(cell: Cell, learners: u64, common: &Common) {
    let results = run_parallel(learners, |seed| run_contest(seed, cell, common));
    let group = |figure: fn(&ContestResult) -> f32| {
        let mean = |planner: usize| {
            let sum: f32 = results.iter().map(|planners| figure(&planners[planner])).sum();
            format!("{:5.1}", sum / learners as f32)
        };
        [0, 1, 2, 3, 4].map(mean).join(" ")
    };
    let Cell { questions, days, minutes } = cell;
    let [on_the_day, later, due_only] = [
        group(|result| result.on_the_day),
        group(|result| result.later),
        group(|result| result.due_only),
    ];
    let [before, after] = [group(|result| result.hours), group(|result| result.due_only_hours)];
    println!(
        "{questions:5} {days:2} d {minutes:2} min | {on_the_day} | {before} | {later} | {due_only}, {after}"
    );
}

/// Compares forecasts, made at the start and half way, with the exam that each learner then sat.
fn print_coverage(cell: Cell, common: &Common) {
    let exams = run_parallel(EXAMS, |seed| simulate_exam(10_000 + seed, cell, common));
    let Cell { questions, days, minutes } = cell;
    print!("{questions:5} {days:2} d {minutes:2} min:");
    for (at, when) in ["at the start", "half way"].into_iter().enumerate() {
        let pairs = exams.iter().map(|(forecasts, result)| (forecasts[at], *result));
        let held =
            pairs.clone().filter(|(found, result)| (found.low..=found.high).contains(result));
        let off: f32 = pairs.map(|(found, result)| found.then - result).sum();
        let held = 100.0 * held.count() as f32 / EXAMS as f32;
        print!("  {when} {held:.0}%, {:+.1} points", 100.0 * off / EXAMS as f32);
    }
    println!();
}

/// Simulates one exam; returns its forecasts and its result.
fn simulate_exam(seed: u64, cell: Cell, common: &Common) -> ([Forecast; 2], f32) {
    let mut learner = Learner::new(seed, cell.questions);
    let mut forecasts = [Forecast::default(); 2];
    for today in 0..cell.days {
        if today == 0 {
            forecasts[0] = forecast_exam(&learner, today, cell, common);
        } else if today == cell.days / 2 {
            forecasts[1] = forecast_exam(&learner, today, cell, common);
        }
        let order = planned_order(&learner, today, cell, common);
        learner.study_day(&order, today, cell.seconds(), common);
    }
    (forecasts, learner.sit_exam(cell.days))
}

fn forecast_exam(learner: &Learner, today: i32, cell: Cell, common: &Common) -> Forecast {
    let known = |card: &learner::Card| Some((card.believed?, card.last));
    let cards: Vec<Option<(Memory, i32)>> = learner.cards.iter().map(known).collect();
    let outset = Outset {
        cards: &cards,
        today,
        first: today,
        exam: cell.days,
        model: &common.model,
        habits: common.habits,
        seed: learner.seed,
    };
    forecast(&outset, cell.minutes)
}

/// Prints how many minutes the plan takes of each day, for one learner.
fn print_days(cell: Cell, common: &Common) {
    let mut learner = Learner::new(0, cell.questions);
    let Cell { questions, days, minutes } = cell;
    print!("{questions:5} {days:2} d {minutes:2} min:");
    for today in 0..days {
        let order = planned_order(&learner, today, cell, common);
        let seconds = learner.study_day(&order, today, cell.seconds(), common);
        print!(" {:.0}", seconds / 60.0);
    }
    println!();
}
