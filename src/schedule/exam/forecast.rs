//! Forecasts an exam: many simulated learners, who could have left the same cards, prepare for it and sit it.
//!
//! Each differs from the model as learners do, and asks each day what adds most by itself. The real plan scores about
//! the same (`cargo run --release --example exam`), but takes far longer to simulate.

use super::chance::Chance;
use super::learner::Learner;
use super::worth::worth;
use super::{Habits, between, days, real};
use crate::schedule::{Day, Memory, Model};

/// The fewest learners simulated for a forecast; a deck that takes less work gets more.
const FEWEST_RUNS: usize = 40;
const MOST_RUNS: usize = 300;
/// Learners simulated for each guess at the minutes needed.
const GUESS_RUNS: u64 = 8;
/// About the cards times days times learners to simulate: as many as keep the wait short.
const WORK: usize = 120_000;
/// The fewest cards to simulate, however many days there are.
const FEWEST_CARDS: usize = 40;
/// The most days on which a simulated learner studies.
const MOST_SITTINGS: usize = 400;

/// What a forecast starts from.
#[derive(Clone, Copy, Debug)]
pub struct Outset<'a> {
    /// Each card of the deck: its memory and the day of its last review; None where it was never asked.
    pub cards: &'a [Option<(Memory, Day)>],
    /// The day of the forecast.
    pub today: Day,
    /// The first day of study: a later one where today's minutes are spent.
    pub first: Day,
    /// The day of the exam.
    pub exam: Day,
    /// The model believed to fit the learner.
    pub model: &'a Model,
    /// The seconds that answers take.
    pub habits: Habits,
    /// The same seed makes the same forecast.
    pub seed: u64,
}

/// The scores that a learner can expect: means over the whole deck, from 0 to 1; a card never seen counts 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Forecast {
    /// The score expected if the exam were today.
    pub today: f32,
    /// The score expected on the exam day without further reviews.
    pub idle: f32,
    /// The score expected on the exam day with the given minutes a day.
    pub then: f32,
    /// In one exam of ten the result is below this.
    pub low: f32,
    /// In one exam of ten the result is above this.
    pub high: f32,
    /// The share of the deck expected to have been seen by then.
    pub seen: f32,
}

/// Forecasts the exam, with `minutes` of study on each day before it.
pub fn forecast(outset: &Outset, minutes: f32) -> Forecast {
    if outset.cards.is_empty() {
        return Forecast::default();
    }
    let runs = outset.runs();
    let mut results: Vec<RunResult> =
        (0..runs).map(|run| outset.simulate_run(run, runs, minutes)).collect();
    let mean = |figure: fn(&RunResult) -> f32| {
        results.iter().map(figure).sum::<f32>() / runs_as_float(runs)
    };
    let (then, seen) = (mean(|result| result.expected), mean(|result| result.seen));
    results.sort_by(|one, two| one.score.total_cmp(&two.score));
    let at = |place: usize| results.get(place).map_or(then, |result| result.score);
    // Of the places where one more result may fall among these, a tenth lie below the band and a tenth above it.
    let outside = (results.len() + 1) / 10;
    let [today, idle] = [outset.today, outset.exam].map(|day| outset.believed_score(day));
    Forecast {
        today,
        idle,
        then,
        low: at(outside.saturating_sub(1)).min(then),
        high: at(results.len() - outside).max(then),
        seen,
    }
}

/// Draws the score of an exam: each question is right or wrong. `recalls` are the chances of a sample of the questions.
fn draw_score(recalls: &[f32], questions: usize, chance: &mut Chance) -> f32 {
    // From here on the normal distribution is as good as the binomial one, which near 0 and 1 is lopsided.
    const MANY: usize = 2_000;
    let count = real(recalls.len().max(1));
    if questions > MANY {
        let expected = recalls.iter().sum::<f32>() / count;
        let doubt = recalls.iter().map(|recall| recall * (1.0 - recall)).sum::<f32>() / count;
        let noise = (doubt / real(questions)).sqrt() * chance.normal();
        return (expected + noise).clamp(0.0, 1.0);
    }
    let recall = |number: usize| recalls.get(number * recalls.len() / questions);
    let right = (0..questions)
        .filter(|number| recall(*number).is_some_and(|recall| chance.uniform() < *recall));
    // Spread over the width of a question: with whole questions, a band that ends on a result would hold too many.
    let right = real(right.count()) + chance.uniform() - 0.5;
    (right / real(questions.max(1))).clamp(0.0, 1.0)
}

fn runs_as_float(runs: u64) -> f32 {
    days(u32::try_from(runs).unwrap_or(u32::MAX))
}

/// Returns the minutes a day, to half a minute, that bring the expected score to `goal` (0 to 1); None where four hours
/// do not.
pub fn minutes_needed(outset: &Outset, goal: f32) -> Option<f32> {
    const MOST: f32 = 240.0;
    let reaches = |minutes: f32| {
        let total: f32 =
            (0..GUESS_RUNS).map(|run| outset.simulate_run(run, GUESS_RUNS, minutes).expected).sum();
        total / runs_as_float(GUESS_RUNS) >= goal
    };
    if outset.cards.is_empty() || outset.believed_score(outset.exam) >= goal {
        return Some(0.0);
    }
    if !reaches(MOST) {
        return None;
    }
    let (mut low, mut high) = (0.0_f32, MOST);
    while high - low > 0.5 {
        let middle = f32::midpoint(low, high);
        if reaches(middle) { high = middle } else { low = middle }
    }
    Some(high)
}

/// The result of one simulated learner.
struct RunResult {
    /// The mean chance of recall.
    expected: f32,
    /// The score of the exam, where each question is right or wrong.
    score: f32,
    /// The share seen.
    seen: f32,
}

impl Outset<'_> {
    /// Returns the number of days before the exam on which the learner can still study.
    pub fn drills(&self) -> u32 {
        between(self.first, self.exam)
    }

    /// Returns the score that the model expects on a day, without further reviews.
    fn believed_score(&self, day: Day) -> f32 {
        let recall =
            |(memory, last): &(Memory, Day)| self.model.recall(*memory, days(between(*last, day)));
        self.cards.iter().flatten().map(recall).sum::<f32>() / real(self.cards.len().max(1))
    }

    /// Returns the number of learners to simulate for a forecast.
    fn runs(&self) -> u64 {
        let days = usize::try_from(between(self.today, self.exam)).unwrap_or(usize::MAX);
        let each = self.cards.len().saturating_mul(days / self.stride() + 1).max(1);
        u64::try_from((WORK / each).clamp(FEWEST_RUNS, MOST_RUNS)).unwrap_or(1)
    }

    /// Simulates one learner from today to the exam.
    fn simulate_run(&self, run: u64, runs: u64, minutes: f32) -> RunResult {
        let mut chance = Chance::new(self.seed, run);
        let cards = self.sample_cards(runs);
        let share = real(cards.len()) / real(self.cards.len().max(1));
        let mut learner = Learner::new(&cards, self.model, &mut chance);
        let mut left = 0.0;
        let stride = self.stride();
        let days: Vec<Day> = (self.first..self.exam).rev().step_by(stride).collect();
        for today in days.into_iter().rev() {
            // A sample of the cards gets a fraction of the time, which a single card may exceed: the days after pay it
            // back.
            left = if share < 1.0 { f32::min(left, 0.0) } else { 0.0 };
            left += minutes * 60.0 * share * real(stride);
            self.study_day(&mut learner, today, &mut left, &mut chance);
        }
        self.exam_result(&learner, &mut chance)
    }

    /// Returns every how many days a learner studies: 1 unless the exam is far away; the time of the others is added.
    fn stride(&self) -> usize {
        let days = usize::try_from(between(self.today, self.exam)).unwrap_or(usize::MAX);
        days.div_ceil(MOST_SITTINGS).max(1)
    }

    /// Simulates one day of study: the card that adds most by itself comes first.
    fn study_day(&self, learner: &mut Learner, today: Day, left: &mut f32, chance: &mut Chance) {
        // Where a few cards represent many, most days pay back an earlier one.
        if *left <= 0.0 {
            return;
        }
        let mut order: Vec<(f32, usize)> = (0..learner.cards.len())
            .map(|place| {
                let candidate = learner.candidate(place, self.exam);
                (worth(&candidate, today, self.model, &self.habits), place)
            })
            .filter(|(worth, _)| *worth > 0.0)
            .collect();
        order.sort_by(|one, two| two.0.total_cmp(&one.0));
        for (_, place) in order {
            if *left <= 0.0 {
                break;
            }
            *left -= learner.ask_card(place, today, self.model, &self.habits, chance);
        }
    }

    fn exam_result(&self, learner: &Learner, chance: &mut Chance) -> RunResult {
        let recalls: Vec<f32> = learner.recalls(self.exam).collect();
        let count = real(recalls.len().max(1));
        let expected = recalls.iter().sum::<f32>() / count;
        let score = draw_score(&recalls, self.cards.len(), chance);
        let seen = real(learner.cards.iter().flatten().count()) / count;
        RunResult { expected, score, seen }
    }

    /// Picks cards that represent the deck, evenly spaced, as many as the work allows.
    fn sample_cards(&self, runs: u64) -> Vec<Option<(Memory, Day)>> {
        let days = usize::try_from(between(self.today, self.exam)).unwrap_or(usize::MAX);
        let lanes = (days / self.stride()).max(1);
        let runs = usize::try_from(runs).unwrap_or(1).max(1);
        let most = (WORK / lanes / runs).clamp(FEWEST_CARDS, 300).min(self.cards.len());
        let cards = (0..most).filter_map(|place| self.cards.get(place * self.cards.len() / most));
        cards.copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outset<'a>(cards: &'a [Option<(Memory, Day)>], model: &'a Model) -> Outset<'a> {
        Outset {
            cards,
            today: 100,
            first: 100,
            exam: 104,
            model,
            habits: Habits::default(),
            seed: 7,
        }
    }

    fn deck() -> Vec<Option<(Memory, Day)>> {
        let memory = Memory { stability: 8.0, difficulty: 5.0 };
        (0..40).map(|place| (place % 2 == 0).then_some((memory, 90))).collect()
    }

    #[test]
    fn a_forecast_lies_in_its_band_and_can_be_repeated() {
        let (deck, model) = (deck(), Model::default());
        let found = forecast(&outset(&deck, &model), 5.0);
        assert!(found.idle < found.today && found.today < found.then);
        assert!(found.low <= found.then && found.then <= found.high);
        assert!((0.5..=1.0).contains(&found.seen));
        assert_eq!(found, forecast(&outset(&deck, &model), 5.0));
    }

    #[test]
    fn a_learner_who_knows_more_at_first_sight_is_expected_to_score_more() {
        let (deck, model) = (vec![None; 60], Model::default());
        let with = |first| {
            let habits = Habits { first, ..Habits::default() };
            forecast(&Outset { habits, ..outset(&deck, &model) }, 5.0).then
        };
        let [never, always] = [with([0.9, 0.0, 0.1, 0.0]), with([0.0, 0.0, 1.0, 0.0])];
        assert!(never + 0.02 < always, "{never} {always}");
    }

    #[test]
    fn without_minutes_the_score_is_about_the_idle_one() {
        let (deck, model) = (deck(), Model::default());
        let found = forecast(&outset(&deck, &model), 0.0);
        assert!((found.then - found.idle).abs() < 0.02, "{found:?}");
    }

    #[test]
    fn an_empty_deck_and_a_past_exam_are_no_trouble() {
        let (deck, model) = (deck(), Model::default());
        assert_eq!(forecast(&outset(&[], &model), 5.0), Forecast::default());
        assert_eq!(minutes_needed(&outset(&[], &model), 0.9), Some(0.0));
        let gone = Outset { exam: 90, ..outset(&deck, &model) };
        assert!(forecast(&gone, 5.0).then.is_finite());
        assert_eq!(minutes_needed(&gone, 0.9), None);
    }

    #[test]
    fn the_minutes_needed_reach_the_goal() {
        let (deck, model) = (deck(), Model::default());
        let outset = outset(&deck, &model);
        let needed = minutes_needed(&outset, 0.9).expect("it can be reached");
        assert!((0.5..10.0).contains(&needed), "{needed}");
        assert!(forecast(&outset, needed).then > 0.87);
        assert!(forecast(&outset, needed / 2.0).then < 0.9);
        assert_eq!(minutes_needed(&outset, 1.0), None);
    }
}
