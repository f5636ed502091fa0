//! Prices a second of each coming day as a market does: dearer where cards want more time than there is.

use super::outlook::{AgedMemory, Outlook, Stages};
use super::{Candidate, Habits, between, real};
use crate::schedule::{Day, Memory, Model};

/// The most stages: where an exam is more days away, a stage is several days.
const MOST_STAGES: u32 = 24;
/// How often the prices are corrected.
const ROUNDS: u32 = 18;
/// About the most cards to value; where there are more, each stands for several.
const SAMPLE: usize = 200;
/// The lowest price, in recall per second: a minute that adds less than 0.006 of a question is better spent elsewhere.
pub(super) const LOWEST_PRICE: f32 = 1e-4;
/// About the seconds of a review: scales how far a price must move to move a choice.
const REVIEW_SECONDS: f32 = 15.0;

/// The exams ahead, and the price of time until then.
pub(super) struct Market {
    exams: Vec<(Day, Outlook)>,
    /// Recall per second, by stage.
    prices: Vec<f32>,
}

impl Market {
    /// Finds the prices for the open cards and `seconds` a day.
    pub(super) fn new(
        open: &[&Candidate],
        today: Day,
        seconds: f32,
        model: &Model,
        habits: &Habits,
    ) -> Self {
        let mut days: Vec<Day> = open.iter().map(|card| card.exam).collect();
        days.sort_unstable();
        days.dedup();
        let exams = days.len().max(1);
        let longest = days.last().map_or(0, |last| between(today, *last));
        let stride = longest.div_ceil(MOST_STAGES).max(1);
        let stages = |exam: Day| Stages { left: between(today, exam), stride };
        let exams = days.into_iter().map(|exam| {
            let cards = sample_cards(open, exam, today, SAMPLE / exams);
            (exam, Outlook::new(stages(exam), &cards, model, habits))
        });
        let count = Stages { left: longest, stride }.count();
        let mut market = Self { exams: exams.collect(), prices: vec![0.01; count] };
        market.settle_prices(seconds * super::days(stride));
        market
    }

    /// Corrects the prices until the cards want about the seconds of each stage. From round to round, the choices harden
    /// and the corrections shrink.
    fn settle_prices(&mut self, seconds: f32) {
        let mut softness = 0.05_f32;
        for _ in 0..ROUNDS {
            let mut used = vec![0.0; self.prices.len()];
            for (_, outlook) in &mut self.exams {
                outlook.value_cells(&self.prices, softness);
                outlook.add_demand(&self.prices, softness, &mut used);
            }
            for (price, used) in self.prices.iter_mut().zip(used) {
                let excess = (used / seconds.max(1.0)).clamp(0.02, 50.0).ln();
                *price = (*price + 0.7 * softness / REVIEW_SECONDS * excess).max(LOWEST_PRICE);
            }
            softness = (softness * 0.88).max(0.006);
        }
        for (_, outlook) in &mut self.exams {
            outlook.value_cells(&self.prices, softness);
        }
    }

    /// Returns what asking a card today adds, in recall per second, over the best that a later day could add.
    pub(super) fn gain_over_waiting(
        &self,
        card: &Candidate,
        today: Day,
        model: &Model,
        habits: &Habits,
    ) -> f32 {
        let outlook = self.exams.iter().find(|(exam, _)| *exam == card.exam);
        outlook.map_or(f32::MIN, |(_, outlook)| {
            outlook.gain_over_waiting(card.aged_memory(today), &self.prices, model, habits)
        })
    }
}

/// Picks cards that stand for all of an exam, each with the number of cards that it stands for.
fn sample_cards(open: &[&Candidate], exam: Day, today: Day, most: usize) -> Vec<(AgedMemory, f32)> {
    let own = || open.iter().filter(move |card| card.exam == exam);
    let unseen = own().filter(|card| card.memory.is_none()).count();
    let seen = own().count() - unseen;
    let each = seen.div_ceil(most.max(1)).max(1);
    let known = own().filter_map(|card| card.aged_memory(today)).step_by(each);
    let sound =
        |(memory, _): &(Memory, u32)| memory.stability.is_finite() && memory.difficulty.is_finite();
    let known = known.filter(sound).map(|card| (Some(card), real(each)));
    known.chain((unseen > 0).then_some((None, real(unseen)))).collect()
}
