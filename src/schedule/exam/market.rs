//! Prices a second of each coming day as a market does: dearer where cards want more time than there is.

use super::outlook::{AgedMemory, Outlook, Stages};
use super::{Candidate, Habits, StudyTime, between, real};
use crate::schedule::{Day, Memory, Model};

/// The most stages: where an exam is more days away, a stage is several days.
const MOST_STAGES: u32 = 24;
/// How often the prices are corrected for the seconds promised, then for as many a day as make the days even.
const ROUNDS: [u32; 2] = [8, 6];
/// The even share of a day is this much more than what cards want in all, divided by the days: with less, a wrong
/// answer more than expected leaves too little time in the end (measured by `cargo run --release --example exam`).
const MARGIN: f32 = 1.2;
/// Where the even share of a day is shorter than this many seconds, what gains nothing by waiting comes today: such
/// days would be too short to sit down for. A plan of no more a day is not shared out: there is nothing to even out in
/// days so short.
const SHORTEST_DAY: f32 = 120.0;
/// About the most cards to value; if there are more, each represents several.
const SAMPLE: usize = 200;
/// The lowest price, in recall per second: a minute that adds less than 0.006 of a question is better spent elsewhere.
pub(super) const LOWEST_PRICE: f32 = 1e-4;
/// About the seconds of a review: scales how far a price must move to move a choice.
const REVIEW_SECONDS: f32 = 15.0;

/// The exams ahead, and the price of time until then.
pub(super) struct Market {
    exams: Vec<(Day, Outlook)>,
    /// Days per stage.
    stride: u32,
    /// Recall per second, by stage.
    prices: Vec<f32>,
    /// The seconds of a day.
    pub(super) day: DayShare,
}

/// The seconds of each day, with which what is worth asking is spread evenly over the days.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayShare {
    /// Filled with the cards that gain least by waiting.
    pub(super) even: f32,
    /// Filled with cards that gain nothing by waiting; no less than `even`, and no more than promised.
    pub(super) most: f32,
}

impl DayShare {
    /// Returns the share where all promised seconds are filled.
    pub(super) fn whole(seconds: f32) -> Self {
        Self { even: seconds, most: seconds }
    }
}

impl Market {
    /// Finds the prices for the open cards.
    pub(super) fn new(
        open: &[&Candidate],
        today: Day,
        time: StudyTime,
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
        let (exams, prices) = (exams.collect(), vec![0.01; count]);
        let mut market = Self { exams, stride, prices, day: DayShare::whole(time.daily) };
        let unseen = |exam: Day| {
            let unseen = open.iter().filter(|card| card.exam == exam && card.memory.is_none());
            real(unseen.count()) * habits.first_sight()
        };
        market.settle_prices(today, time, &unseen);
        market
    }

    /// Corrects the prices until the cards want about the seconds of each stage: first those promised, then only as
    /// many as make the days even, so that no day is long where the next has nothing to do. From round to round, the
    /// choices harden and the corrections shrink.
    fn settle_prices(&mut self, today: Day, time: StudyTime, unseen: &dyn Fn(Day) -> f32) {
        let mut softness = 0.05_f32;
        for round in 0..ROUNDS.iter().sum() {
            let demands = self.exams.iter_mut().map(|(_, outlook)| {
                let mut seconds = vec![0.0; self.prices.len()];
                outlook.value_cells(&self.prices, softness);
                outlook.add_demand(&self.prices, softness, &mut seconds);
                seconds
            });
            let demands: Vec<Vec<f32>> = demands.collect();
            if round == ROUNDS[0] {
                self.day = self.even_share(&demands, today, time, unseen);
            }
            let seconds = self.day.most * super::days(self.stride);
            for (stage, price) in self.prices.iter_mut().enumerate() {
                let used: f32 = demands.iter().filter_map(|demand| demand.get(stage)).sum();
                let excess = (used / seconds.max(1.0)).clamp(0.02, 50.0).ln();
                *price = (*price + 0.7 * softness / REVIEW_SECONDS * excess).max(LOWEST_PRICE);
            }
            softness *= 0.88;
        }
        for (_, outlook) in &mut self.exams {
            outlook.value_cells(&self.prices, softness);
        }
    }

    /// Returns the seconds a day in which all that the cards want until their exam can be asked. What today has taken
    /// already is part of it. With several exams, the one that presses most decides. Where the prices are still too
    /// high and hold demand down, all `unseen` questions, by their exam, want their seconds at least.
    fn even_share(
        &self,
        demands: &[Vec<f32>],
        today: Day,
        time: StudyTime,
        unseen: &dyn Fn(Day) -> f32,
    ) -> DayShare {
        if time.daily <= SHORTEST_DAY {
            return DayShare::whole(time.daily);
        }
        let (mut wanted, mut share) = (time.spent, 0.0_f32);
        for ((exam, _), demand) in self.exams.iter().zip(demands) {
            wanted += demand.iter().sum::<f32>().max(unseen(*exam));
            share = share.max(wanted / super::days(between(today, *exam).max(1)));
        }
        let even = (MARGIN * share).min(time.daily);
        DayShare { even, most: even.max(SHORTEST_DAY) }
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

/// Picks cards that represent all of an exam, each with the number of cards that it represents.
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
