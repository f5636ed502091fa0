//! What a plan for an exam is good for: learners simulated with parameters that no scheduler knows, for the same minutes.
//!
//! `cargo run --release --example exam` prints, for decks of 100, 300 and 1,000 questions, 3, 7, 14 and 30 days and
//! 10, 20 and 40 minutes a day, the mean recall over the whole deck in percent; then how often the band of a
//! forecast held the result of an exam. A number after `--` is how many learners each line is the mean of.

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

use contest::{Cell, End, contest, short};
use learner::{Common, Learner};

const LEARNERS: u64 = 10;
const EXAMS: u64 = 300;

const HEADING: &str = "\
Percent of the whole deck recalled, and hours. In each group of five:
FSRS at 0.9 with 20 new a day; the same with the deck spread evenly over the days; greedy; hafal's plan to the
last minute; hafal's plan ended each day where every question had better wait. Sixty days after, plain FSRS took
over on the exam day: for the seconds it took the first learner on each day, early reviews filling them; or
asking only what is due, with the hours of that.

                   | on the day                    | hours until then              | 60 days after, same seconds   \
| 60 days after, only what is due: percent, hours";

fn main() {
    let learners = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let common = Common::default();
    println!("{HEADING}");
    for questions in [100, 300, 1_000] {
        for days in [3, 7, 14, 30] {
            for minutes in [10.0, 20.0, 40.0] {
                show(Cell { questions, days, minutes }, learners.unwrap_or(LEARNERS), &common);
            }
        }
    }
    println!();
    println!(
        "Of {EXAMS} exams, how many the 80% band of a forecast held, and by how much its score was off on average:"
    );
    for (questions, days, minutes) in [(100, 7, 10.0), (300, 14, 20.0), (1_000, 7, 40.0)] {
        coverage(Cell { questions, days, minutes }, &common);
    }
}

/// Runs something for many seeds, on all processors.
fn spread<T: Send>(count: u64, run: impl Fn(u64) -> T + Sync) -> Vec<T> {
    let lanes = thread::available_parallelism().map_or(1, NonZero::get);
    let run = &run;
    let lane = |lane: usize| move || (0..count).skip(lane).step_by(lanes).map(run).collect();
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes).map(|at| scope.spawn(lane(at))).collect();
        let done = lanes.into_iter().map(|lane| lane.join().expect("a lane that ends"));
        done.flat_map(|done: Vec<T>| done).collect()
    })
}

fn show(cell: Cell, learners: u64, common: &Common) {
    let ends = spread(learners, |seed| contest(seed, cell, common));
    let group = |of: fn(&End) -> f32| {
        let mean = |planner: usize| {
            let sum: f32 = ends.iter().map(|ends| of(&ends[planner])).sum();
            format!("{:5.1}", sum / learners as f32)
        };
        [0, 1, 2, 3, 4].map(mean).join(" ")
    };
    let Cell { questions, days, minutes } = cell;
    let [on_the_day, later, due_only] =
        [group(|end| end.on_the_day), group(|end| end.later), group(|end| end.due_only)];
    let [before, after] = [group(|end| end.hours), group(|end| end.due_only_hours)];
    println!(
        "{questions:5} {days:2} d {minutes:2} min | {on_the_day} | {before} | {later} | {due_only}, {after}"
    );
}

/// Forecasts at the start and half way, held against the exam each learner then sat.
fn coverage(cell: Cell, common: &Common) {
    let exams = spread(EXAMS, |seed| exam(10_000 + seed, cell, common));
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

/// One exam: what was forecast for it, and its result.
fn exam(seed: u64, cell: Cell, common: &Common) -> ([Forecast; 2], f32) {
    let mut learner = Learner::new(seed, cell.questions);
    let mut forecasts = [Forecast::default(); 2];
    for today in 0..cell.days {
        if today == 0 {
            forecasts[0] = look(&learner, today, cell, common);
        } else if today == cell.days / 2 {
            forecasts[1] = look(&learner, today, cell, common);
        }
        let order = short(&learner, today, cell, common);
        learner.sit(&order, today, cell.seconds(), common);
    }
    (forecasts, learner.sit_exam(cell.days))
}

fn look(learner: &Learner, today: i32, cell: Cell, common: &Common) -> Forecast {
    let known = |card: &learner::Card| Some((card.believed?, card.last));
    let cards: Vec<Option<(Memory, i32)>> = learner.cards.iter().map(known).collect();
    let outset = Outset {
        cards: &cards,
        today,
        exam: cell.days,
        model: &common.model,
        habits: common.habits,
        seed: learner.seed,
    };
    forecast(&outset, cell.minutes)
}
