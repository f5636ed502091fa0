//! What may still become of cards by one exam, if a second of each day has its price.
//!
//! A card that was just reviewed knows nothing new until its next review, so its way on is a choice of the next
//! day, or of none. Working backwards from the exam gives each cell of the grid, on each day, the recall it can
//! reach less the price of the time for it. Choices are softened, so that cards alike spread over days alike.

use super::grid::{CELLS, Step, memory};
use super::{Habits, days};
use crate::schedule::{Memory, Model};

/// A card that is like others: its memory and the days since its last review, none where it was never asked.
pub(super) type Known = Option<(Memory, u32)>;

/// The days until an exam, several to a stage where there are many.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    /// Days until the exam.
    pub(super) left: u32,
    /// Days to a stage.
    pub(super) stride: u32,
}

impl Calendar {
    /// At least one: today, even on the exam day.
    pub(super) fn stages(self) -> usize {
        usize::try_from(self.left.div_ceil(self.stride)).unwrap_or(0).max(1)
    }

    fn day(self, stage: usize) -> u32 {
        u32::try_from(stage).unwrap_or(u32::MAX).saturating_mul(self.stride)
    }
}

/// Cards alike: how many, and what each could do.
struct Group {
    cards: f32,
    /// Recall on the exam day if it is never asked again.
    idle: f32,
    /// A review in each stage.
    steps: Vec<Step>,
}

/// See the module.
pub(super) struct Outlook {
    calendar: Calendar,
    groups: Vec<Group>,
    /// Reviews by the stages since the last (less one) and cell.
    steps: Vec<Vec<Step>>,
    /// Recall on the exam day by the stage of the last review and cell.
    idle: Vec<Vec<f32>>,
    /// What a card reviewed in a stage is worth, by cell.
    values: Vec<Vec<f32>>,
    /// How much of it stays as it is, and goes on to each later stage.
    shares: Vec<Vec<Vec<f32>>>,
}

impl Outlook {
    pub(super) fn new(
        calendar: Calendar,
        cards: &[(Known, f32)],
        model: &Model,
        habits: &Habits,
    ) -> Self {
        let stages = calendar.stages();
        let review = |gap, cell| Step::review(memory(cell), calendar.day(gap), model, habits);
        let idle = |stage, cell| {
            model.recall(memory(cell), days(calendar.left.saturating_sub(calendar.day(stage))))
        };
        let groups = cards.iter().map(|(card, count)| Group {
            cards: *count,
            idle: never(*card, calendar.left, model),
            steps: (0..stages)
                .map(|stage| asked(*card, calendar.day(stage), model, habits))
                .collect(),
        });
        Self {
            calendar,
            groups: groups.collect(),
            steps: (1..stages)
                .map(|gap| (0..CELLS).map(|cell| review(gap, cell)).collect())
                .collect(),
            idle: (0..stages)
                .map(|stage| (0..CELLS).map(|cell| idle(stage, cell)).collect())
                .collect(),
            values: vec![vec![0.0; CELLS]; stages],
            shares: vec![vec![Vec::new(); CELLS]; stages],
        }
    }

    /// Works out what each cell is worth at these prices, in recall per second by stage.
    pub(super) fn settle(&mut self, prices: &[f32], softness: f32) {
        for stage in (0..self.calendar.stages()).rev() {
            let (before, later) = self.values.split_at_mut(stage + 1);
            let Some(values) = before.last_mut() else { continue };
            for (cell, value) in values.iter_mut().enumerate() {
                let ways = &mut self.shares[stage][cell];
                ways.clear();
                ways.push(self.idle[stage][cell]);
                let steps = self.steps.iter().map(|steps| &steps[cell]);
                for ((step, cells), price) in steps.zip(later.iter()).zip(&prices[stage + 1..]) {
                    ways.push(step.value(cells) - price * step.cost);
                }
                *value = soften(ways, softness);
            }
        }
    }

    /// Adds the seconds that cards would take in each stage, as they choose at these prices.
    pub(super) fn demand(&self, prices: &[f32], softness: f32, seconds: &mut [f32]) {
        let mut arrived = vec![vec![0.0_f32; CELLS]; self.calendar.stages()];
        for group in &self.groups {
            let mut ways = vec![group.idle];
            let steps = group.steps.iter().zip(&self.values).zip(prices);
            ways.extend(steps.map(|((step, cells), price)| step.value(cells) - price * step.cost));
            soften(&mut ways, softness);
            for (stage, (step, share)) in group.steps.iter().zip(ways.iter().skip(1)).enumerate() {
                seconds[stage] += group.cards * share * step.cost;
                step.send(group.cards * share, &mut arrived[stage]);
            }
        }
        for stage in 0..arrived.len() {
            for cell in 0..CELLS {
                self.go_on(stage, cell, &mut arrived, seconds);
            }
        }
    }

    /// Sends what arrived in a cell on to later stages.
    fn go_on(&self, stage: usize, cell: usize, arrived: &mut [Vec<f32>], seconds: &mut [f32]) {
        const TRACE: f32 = 1e-4;
        let here = arrived[stage][cell];
        if here < TRACE {
            return;
        }
        let shares = self.shares[stage][cell].iter().skip(1);
        for (gap, (share, steps)) in shares.zip(&self.steps).enumerate() {
            let next = stage + 1 + gap;
            if *share > TRACE {
                seconds[next] += here * share * steps[cell].cost;
                steps[cell].send(here * share, &mut arrived[next]);
            }
        }
    }

    /// What asking a card today adds per second over the best that could be made of it later.
    pub(super) fn index(&self, card: Known, prices: &[f32], model: &Model, habits: &Habits) -> f32 {
        let mut later = never(card, self.calendar.left, model);
        for (stage, (cells, price)) in self.values.iter().zip(prices).enumerate().skip(1) {
            let step = asked(card, self.calendar.day(stage), model, habits);
            later = later.max(step.value(cells) - price * step.cost);
        }
        let now = asked(card, 0, model, habits);
        let index = (self.values.first().map_or(0.0, |cells| now.value(cells)) - later) / now.cost;
        if index.is_finite() { index } else { f32::MIN }
    }
}

/// A card asked so many days from now.
fn asked(card: Known, wait: u32, model: &Model, habits: &Habits) -> Step {
    card.map_or_else(
        || Step::first(model, habits),
        |(memory, elapsed)| Step::review(memory, elapsed.saturating_add(wait), model, habits),
    )
}

/// Recall on the exam day of a card that is not asked again.
fn never(card: Known, left: u32, model: &Model) -> f32 {
    card.map_or(0.0, |(memory, elapsed)| model.recall(memory, days(elapsed.saturating_add(left))))
}

/// Turns what ways are worth into how many go each, and gives what that is worth on average.
fn soften(ways: &mut [f32], softness: f32) -> f32 {
    let top = ways.iter().copied().fold(f32::MIN, f32::max);
    let (mut sum, mut worth) = (0.0, 0.0);
    for way in ways.iter_mut() {
        let weight = ((*way - top) / softness).exp();
        sum += weight;
        worth += weight * *way;
        *way = weight;
    }
    for way in ways.iter_mut() {
        *way /= sum;
    }
    worth / sum
}
