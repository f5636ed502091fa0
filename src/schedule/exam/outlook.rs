//! The recall that cards can still reach by one exam, if a second of each day has its price.
//!
//! After a review, the only choice left for a card is the day of its next review, or none. Working backwards from the
//! exam gives each cell of the grid, on each day, the recall that it can reach less the price of the time for it.
//! Choices are soft, or cards alike would all choose the same day.

use super::grid::{CELLS, ReviewStep, cell_memory};
use super::{Habits, days};
use crate::schedule::{Memory, Model};

/// A card's memory and the days since its last review; None where it was never asked.
pub(super) type AgedMemory = Option<(Memory, u32)>;

/// The days until an exam, grouped into stages of one day or more.
#[derive(Clone, Copy)]
pub(super) struct Stages {
    /// Days until the exam.
    pub(super) left: u32,
    /// Days per stage.
    pub(super) stride: u32,
}

impl Stages {
    /// Returns the number of stages, at least one: today, even on the exam day.
    pub(super) fn count(self) -> usize {
        usize::try_from(self.left.div_ceil(self.stride)).unwrap_or(0).max(1)
    }

    fn day(self, stage: usize) -> u32 {
        u32::try_from(stage).unwrap_or(u32::MAX).saturating_mul(self.stride)
    }
}

/// Cards alike.
struct CardGroup {
    /// How many there are.
    cards: f32,
    /// Recall on the exam day if it is never asked again.
    idle: f32,
    /// The first review, by the stage in which it happens.
    steps: Vec<ReviewStep>,
}

pub(super) struct Outlook {
    stages: Stages,
    groups: Vec<CardGroup>,
    /// A review, by the stages since the last one (less one) and by the cell before it.
    steps: Vec<Vec<ReviewStep>>,
    /// Recall on the exam day, by the stage and the cell of the last review.
    idle: Vec<Vec<f32>>,
    /// The value of a card after a review, by stage and cell.
    values: Vec<Vec<f32>>,
    /// The share of such cards that is never asked again, then the share reviewed next in each later stage.
    shares: Vec<Vec<Vec<f32>>>,
}

impl Outlook {
    pub(super) fn new(
        stages: Stages,
        cards: &[(AgedMemory, f32)],
        model: &Model,
        habits: &Habits,
    ) -> Self {
        let count = stages.count();
        let review =
            |gap, cell| ReviewStep::review(cell_memory(cell), stages.day(gap), model, habits);
        let idle = |stage, cell| {
            model.recall(cell_memory(cell), days(stages.left.saturating_sub(stages.day(stage))))
        };
        let groups = cards.iter().map(|(card, alike)| CardGroup {
            cards: *alike,
            idle: idle_recall(*card, stages.left, model),
            steps: (0..count)
                .map(|stage| step_after(*card, stages.day(stage), model, habits))
                .collect(),
        });
        Self {
            stages,
            groups: groups.collect(),
            steps: (1..count)
                .map(|gap| (0..CELLS).map(|cell| review(gap, cell)).collect())
                .collect(),
            idle: (0..count)
                .map(|stage| (0..CELLS).map(|cell| idle(stage, cell)).collect())
                .collect(),
            values: vec![vec![0.0; CELLS]; count],
            shares: vec![vec![Vec::new(); CELLS]; count],
        }
    }

    /// Values each cell at these prices (recall per second, by stage), from the last stage back to today.
    pub(super) fn value_cells(&mut self, prices: &[f32], softness: f32) {
        for stage in (0..self.stages.count()).rev() {
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
                *value = choose_softly(ways, softness);
            }
        }
    }

    /// Adds, for each stage, the seconds that cards would take at these prices.
    pub(super) fn add_demand(&self, prices: &[f32], softness: f32, seconds: &mut [f32]) {
        let mut arrived = vec![vec![0.0_f32; CELLS]; self.stages.count()];
        for group in &self.groups {
            let mut ways = vec![group.idle];
            let steps = group.steps.iter().zip(&self.values).zip(prices);
            ways.extend(steps.map(|((step, cells), price)| step.value(cells) - price * step.cost));
            choose_softly(&mut ways, softness);
            for (stage, (step, share)) in group.steps.iter().zip(ways.iter().skip(1)).enumerate() {
                seconds[stage] += group.cards * share * step.cost;
                step.move_cards(group.cards * share, &mut arrived[stage]);
            }
        }
        for stage in 0..arrived.len() {
            for cell in 0..CELLS {
                self.move_on(stage, cell, &mut arrived, seconds);
            }
        }
    }

    /// Moves the cards that arrived in a cell on to later stages.
    fn move_on(&self, stage: usize, cell: usize, arrived: &mut [Vec<f32>], seconds: &mut [f32]) {
        // Less than this of a card moves no price, and is not followed.
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
                steps[cell].move_cards(here * share, &mut arrived[next]);
            }
        }
    }

    /// Returns what asking a card today adds, in recall per second, over the best that a later day could add.
    pub(super) fn gain_over_waiting(
        &self,
        card: AgedMemory,
        prices: &[f32],
        model: &Model,
        habits: &Habits,
    ) -> f32 {
        let mut later = idle_recall(card, self.stages.left, model);
        for (stage, (cells, price)) in self.values.iter().zip(prices).enumerate().skip(1) {
            let step = step_after(card, self.stages.day(stage), model, habits);
            later = later.max(step.value(cells) - price * step.cost);
        }
        let now = step_after(card, 0, model, habits);
        let gain = (self.values.first().map_or(0.0, |cells| now.value(cells)) - later) / now.cost;
        if gain.is_finite() { gain } else { f32::MIN }
    }
}

/// Returns a card's next review, `wait` days from now.
fn step_after(card: AgedMemory, wait: u32, model: &Model, habits: &Habits) -> ReviewStep {
    card.map_or_else(
        || ReviewStep::first_sight(model, habits),
        |(memory, elapsed)| ReviewStep::review(memory, elapsed.saturating_add(wait), model, habits),
    )
}

/// Returns the recall, `left` days from now, of a card that is not asked again.
fn idle_recall(card: AgedMemory, left: u32, model: &Model) -> f32 {
    card.map_or(0.0, |(memory, elapsed)| model.recall(memory, days(elapsed.saturating_add(left))))
}

/// Replaces the value of each way by the share of cards that take it (a softmax), and returns their mean value.
fn choose_softly(ways: &mut [f32], softness: f32) -> f32 {
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
