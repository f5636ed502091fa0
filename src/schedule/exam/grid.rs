//! Memories on a grid of stability and difficulty, so that what a plan works out for a few stands for all.

use super::worth::{first, reviewed};
use super::{Habits, days, real, whole};
use crate::schedule::{Memory, Model};

/// Difficulties, from 1 to 10.
const ROWS: usize = 5;
/// Stabilities, evenly spaced by their logarithm: from 0.03 days to 3,000.
const COLUMNS: usize = 24;
/// How many cells the grid has.
pub(super) const CELLS: usize = ROWS * COLUMNS;
const LEAST: f32 = -3.5;
const STEP: f32 = 0.5;

/// The memory in the middle of a cell.
pub(super) fn memory(cell: usize) -> Memory {
    let stability = (LEAST + STEP * real(cell % COLUMNS)).exp();
    Memory { stability, difficulty: 1.0 + 9.0 * real(cell / COLUMNS) / real(ROWS - 1) }
}

/// A review that might be: what it costs, and in which cells it leaves the card.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// Seconds, as expected.
    pub(super) cost: f32,
    /// Cells and how much of the card each gets; together 1.
    reach: Vec<(usize, f32)>,
}

impl Step {
    /// A question's first sight.
    pub(super) fn first(model: &Model, habits: &Habits) -> Self {
        let mut step = Self { cost: habits.first_sight(), reach: Vec::new() };
        for (memory, chance) in first(model).into_iter().zip(habits.first) {
            step.reaches(memory, chance);
        }
        step
    }

    /// A review so many days after the last.
    pub(super) fn review(memory: Memory, elapsed: u32, model: &Model, habits: &Habits) -> Self {
        let chance = model.recall(memory, days(elapsed));
        let [right, wrong] = reviewed(memory, elapsed, model);
        let mut step = Self { cost: habits.review(chance), reach: Vec::with_capacity(8) };
        step.reaches(right, chance);
        step.reaches(wrong, 1.0 - chance);
        step
    }

    /// Shares a memory among the four cells around it.
    fn reaches(&mut self, memory: Memory, chance: f32) {
        let place = |at: f32, count: usize| {
            let at = at.clamp(0.0, real(count - 1));
            let low = whole(at).min(count - 2);
            (low, at - real(low))
        };
        let (column, x) = place((memory.stability.ln() - LEAST) / STEP, COLUMNS);
        let (row, y) = place((memory.difficulty - 1.0) / 9.0 * real(ROWS - 1), ROWS);
        let cell = row * COLUMNS + column;
        self.reach.extend([
            (cell, chance * (1.0 - x) * (1.0 - y)),
            (cell + 1, chance * x * (1.0 - y)),
            (cell + COLUMNS, chance * (1.0 - x) * y),
            (cell + COLUMNS + 1, chance * x * y),
        ]);
    }

    /// What it leads to, given what each cell is worth.
    pub(super) fn value(&self, cells: &[f32]) -> f32 {
        self.reach.iter().map(|(cell, share)| share * cells.get(*cell).unwrap_or(&0.0)).sum()
    }

    /// Lets so many cards take it.
    pub(super) fn send(&self, cards: f32, cells: &mut [f32]) {
        for (cell, share) in &self.reach {
            if let Some(here) = cells.get_mut(*cell) {
                *here += cards * share;
            }
        }
    }
}
