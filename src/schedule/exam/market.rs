//! What a second of each coming day is worth, found as a market finds it: dearer where more is asked for than there is.

use super::outlook::{Calendar, Known, Outlook};
use super::{Candidate, Habits, between, real};
use crate::schedule::{Day, Memory, Model};

/// Stages looked at, at most: beyond so many days, several make a stage.
const STAGES: u32 = 24;
/// How often prices are corrected.
const ROUNDS: u32 = 18;
/// Cards looked at, about, at most; each then stands for several.
const SAMPLE: usize = 200;
/// The least that time is worth, in recall per second: a minute that adds less than 0.006 of a question is the
/// learner's own.
pub(super) const LEAST: f32 = 1e-4;
/// Seconds of a review, about: how far a price must move to move a choice.
const REVIEW: f32 = 15.0;

/// The exams, and the prices that their cards' wishes for time come to.
pub(super) struct Market {
    exams: Vec<(Day, Outlook)>,
    /// Recall per second, by stage.
    prices: Vec<f32>,
}

impl Market {
    /// With so many seconds a day.
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
        let stride = longest.div_ceil(STAGES).max(1);
        let calendar = |exam: Day| Calendar { left: between(today, exam), stride };
        let exams = days.into_iter().map(|exam| {
            let cards = sample(open, exam, today, SAMPLE / exams);
            (exam, Outlook::new(calendar(exam), &cards, model, habits))
        });
        let stages = Calendar { left: longest, stride }.stages();
        let mut market = Self { exams: exams.collect(), prices: vec![0.01; stages] };
        market.settle(seconds * super::days(stride));
        market
    }

    /// Corrects the prices until each stage's seconds are about used, first in broad strokes, then in fine ones.
    fn settle(&mut self, seconds: f32) {
        let mut softness = 0.05_f32;
        for _ in 0..ROUNDS {
            let mut used = vec![0.0; self.prices.len()];
            for (_, outlook) in &mut self.exams {
                outlook.settle(&self.prices, softness);
                outlook.demand(&self.prices, softness, &mut used);
            }
            for (price, used) in self.prices.iter_mut().zip(used) {
                let excess = (used / seconds.max(1.0)).clamp(0.02, 50.0).ln();
                *price = (*price + 0.7 * softness / REVIEW * excess).max(LEAST);
            }
            softness = (softness * 0.88).max(0.006);
        }
        for (_, outlook) in &mut self.exams {
            outlook.settle(&self.prices, softness);
        }
    }

    /// What asking a card today adds, in recall per second, over the best that could be made of it later.
    pub(super) fn index(
        &self,
        card: &Candidate,
        today: Day,
        model: &Model,
        habits: &Habits,
    ) -> f32 {
        let outlook = self.exams.iter().find(|(exam, _)| *exam == card.exam);
        outlook.map_or(f32::MIN, |(_, outlook)| {
            outlook.index(card.known(today), &self.prices, model, habits)
        })
    }
}

/// Cards that stand for all of an exam, and for how many each.
fn sample(open: &[&Candidate], exam: Day, today: Day, most: usize) -> Vec<(Known, f32)> {
    let own = || open.iter().filter(move |card| card.exam == exam);
    let unseen = own().filter(|card| card.memory.is_none()).count();
    let seen = own().count() - unseen;
    let each = seen.div_ceil(most.max(1)).max(1);
    let known = own().filter_map(|card| card.known(today)).step_by(each);
    let sound =
        |(memory, _): &(Memory, u32)| memory.stability.is_finite() && memory.difficulty.is_finite();
    let known = known.filter(sound).map(|card| (Some(card), real(each)));
    known.chain((unseen > 0).then_some((None, real(unseen)))).collect()
}
