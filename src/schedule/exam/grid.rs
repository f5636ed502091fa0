//! A grid of stabilities and difficulties: the market values these few memories, and interpolates for all others.

use super::worth::{first_memories, reviewed_memories};
use super::{Habits, days, real, whole};
use crate::schedule::{Memory, Model};

/// The number of difficulties, from 1 to 10.
const ROWS: usize = 5;
/// The number of stabilities, evenly spaced by their logarithm: from 0.03 days to 3,000.
const COLUMNS: usize = 24;
pub(super) const CELLS: usize = ROWS * COLUMNS;
/// ln(stability) of the first column, and the distance between columns.
const FIRST_COLUMN: f32 = -3.5;
const COLUMN_WIDTH: f32 = 0.5;

/// Returns the memory at a cell's grid point.
pub(super) fn cell_memory(cell: usize) -> Memory {
    let stability = (FIRST_COLUMN + COLUMN_WIDTH * real(cell % COLUMNS)).exp();
    Memory { stability, difficulty: 1.0 + 9.0 * real(cell / COLUMNS) / real(ROWS - 1) }
}

/// A possible review: its cost, and the cells in which it leaves the card.
#[derive(Clone, Debug)]
pub(super) struct ReviewStep {
    /// The expected seconds.
    pub(super) cost: f32,
    /// Cells and the share of the card that each gets; the shares add up to 1.
    shares: Vec<(usize, f32)>,
}

impl ReviewStep {
    pub(super) fn first_sight(model: &Model, habits: &Habits) -> Self {
        let mut step = Self { cost: habits.first_sight(), shares: Vec::new() };
        for (memory, chance) in first_memories(model).into_iter().zip(habits.first) {
            step.add_outcome(memory, chance);
        }
        step
    }

    /// Returns a review `elapsed` days after the last.
    pub(super) fn review(memory: Memory, elapsed: u32, model: &Model, habits: &Habits) -> Self {
        let chance = model.recall(memory, days(elapsed));
        let [right, wrong] = reviewed_memories(memory, elapsed, model);
        let mut step = Self { cost: habits.review(chance), shares: Vec::with_capacity(8) };
        step.add_outcome(right, chance);
        step.add_outcome(wrong, 1.0 - chance);
        step
    }

    /// Shares a memory among the four cells around it, in proportion to how near each is.
    fn add_outcome(&mut self, memory: Memory, chance: f32) {
        let place = |at: f32, count: usize| {
            let at = at.clamp(0.0, real(count - 1));
            let low = whole(at).min(count - 2);
            (low, at - real(low))
        };
        let (column, x) = place((memory.stability.ln() - FIRST_COLUMN) / COLUMN_WIDTH, COLUMNS);
        let (row, y) = place((memory.difficulty - 1.0) / 9.0 * real(ROWS - 1), ROWS);
        let cell = row * COLUMNS + column;
        self.shares.extend([
            (cell, chance * (1.0 - x) * (1.0 - y)),
            (cell + 1, chance * x * (1.0 - y)),
            (cell + COLUMNS, chance * (1.0 - x) * y),
            (cell + COLUMNS + 1, chance * x * y),
        ]);
    }

    /// Returns the expected value after the review, given the value of each cell.
    pub(super) fn value(&self, cells: &[f32]) -> f32 {
        self.shares.iter().map(|(cell, share)| share * cells.get(*cell).unwrap_or(&0.0)).sum()
    }

    /// Moves a number of cards through the review into its cells.
    pub(super) fn move_cards(&self, cards: f32, cells: &mut [f32]) {
        for (cell, share) in &self.shares {
            if let Some(here) = cells.get_mut(*cell) {
                *here += cards * share;
            }
        }
    }
}
