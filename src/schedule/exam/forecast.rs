//! What an exam would bring: many learners who might be behind the same cards prepare for it, and sit it.
//!
//! Each differs from the model as learners do, and asks each day what adds most by itself. The plan proper comes out
//! up to a point better than that, and takes far longer to simulate.

use super::chance::Chance;
use super::learner::Learner;
use super::worth::worth;
use super::{Habits, between, days, real};
use crate::schedule::{Day, Memory, Model};

/// Learners simulated for a forecast, at least: more for a deck that takes less work.
const RUNS: usize = 40;
/// And at most.
const MOST_RUNS: usize = 300;
/// Learners simulated for each guess at the minutes needed.
const FEW: u64 = 8;
/// Cards times days times learners that are simulated, about: what fits a moment of waiting.
const WORK: usize = 120_000;
/// What is never left out, however many days there are.
const LEAST: usize = 40;
/// Days on which a learner is simulated to sit, at most.
const SITTINGS: usize = 400;

/// What a forecast starts from.
#[derive(Clone, Copy, Debug)]
pub struct Outset<'a> {
    /// The deck: each card's memory and the day of its last review; none where it was never asked.
    pub cards: &'a [Option<(Memory, Day)>],
    /// Today.
    pub today: Day,
    /// The day of the exam.
    pub exam: Day,
    /// The model, as it is believed to fit the learner.
    pub model: &'a Model,
    /// What answers cost.
    pub habits: Habits,
    /// Makes the same forecast again.
    pub seed: u64,
}

/// How a learner stands. All scores are means over the whole deck, from 0 to 1; what was never seen counts 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Forecast {
    /// The score expected if the exam were today.
    pub today: f32,
    /// The score expected on the day if nothing more is done.
    pub idle: f32,
    /// The score expected on the day if the learner goes on with these minutes.
    pub then: f32,
    /// In one exam of ten the result is below this.
    pub low: f32,
    /// In one exam of ten the result is above this.
    pub high: f32,
    /// The share of the deck that will have been seen by then, as expected.
    pub seen: f32,
}

/// Looks ahead to the exam day, with so many minutes on each day before it.
#[must_use]
pub fn forecast(outset: &Outset, minutes: f32) -> Forecast {
    if outset.cards.is_empty() {
        return Forecast::default();
    }
    let runs = outset.runs();
    let mut results: Vec<Result> = (0..runs).map(|run| outset.run(run, runs, minutes)).collect();
    let mean = |of: fn(&Result) -> f32| results.iter().map(of).sum::<f32>() / days_of(runs);
    let (then, seen) = (mean(|result| result.expected), mean(|result| result.seen));
    results.sort_by(|one, two| one.score.total_cmp(&two.score));
    let at = |place: usize| results.get(place).map_or(then, |result| result.score);
    // A tenth of the places where one more result may fall lie below the band, and as many above it.
    let outside = (results.len() + 1) / 10;
    let [today, idle] = [outset.today, outset.exam].map(|day| outset.believed(day));
    Forecast {
        today,
        idle,
        then,
        low: at(outside.saturating_sub(1)).min(then),
        high: at(results.len() - outside).max(then),
        seen,
    }
}

/// The score of an exam over so many questions, for which these stand: each is right or not. Near the ends chance is
/// lopsided and comes in whole questions; of very many, it is as good as normal.
fn sat(recalls: &[f32], questions: usize, chance: &mut Chance) -> f32 {
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
    // Spread over the width of a question: where a band ends between two results, it is to hold neither too often.
    let right = real(right.count()) + chance.uniform() - 0.5;
    (right / real(questions.max(1))).clamp(0.0, 1.0)
}

fn days_of(runs: u64) -> f32 {
    days(u32::try_from(runs).unwrap_or(u32::MAX))
}

/// The minutes a day that bring the expected score to `goal` (0 to 1), to half a minute; none where four hours
/// do not.
#[must_use]
pub fn minutes_needed(outset: &Outset, goal: f32) -> Option<f32> {
    const MOST: f32 = 240.0;
    let reaches = |minutes: f32| {
        let total: f32 = (0..FEW).map(|run| outset.run(run, FEW, minutes).expected).sum();
        total / days_of(FEW) >= goal
    };
    if outset.cards.is_empty() || outset.believed(outset.exam) >= goal {
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

/// What one learner came to.
struct Result {
    /// The mean chance of recall.
    expected: f32,
    /// What the exam itself brought, where each question is right or not.
    score: f32,
    /// The share seen.
    seen: f32,
}

impl Outset<'_> {
    /// The score as the model believes it would be on a day without further reviews.
    fn believed(&self, day: Day) -> f32 {
        let recall =
            |(memory, last): &(Memory, Day)| self.model.recall(*memory, days(between(*last, day)));
        self.cards.iter().flatten().map(recall).sum::<f32>() / real(self.cards.len().max(1))
    }

    /// How many learners are simulated for a forecast.
    fn runs(&self) -> u64 {
        let days = usize::try_from(between(self.today, self.exam)).unwrap_or(usize::MAX);
        let each = self.cards.len().saturating_mul(days / self.stride() + 1).max(1);
        u64::try_from((WORK / each).clamp(RUNS, MOST_RUNS)).unwrap_or(1)
    }

    /// One learner's way to the exam.
    fn run(&self, run: u64, runs: u64, minutes: f32) -> Result {
        let mut chance = Chance::new(self.seed, run);
        let cards = self.sample(runs);
        let share = real(cards.len()) / real(self.cards.len().max(1));
        let mut learner = Learner::new(&cards, self.model, &mut chance);
        let mut left = 0.0;
        let stride = self.stride();
        let days: Vec<Day> = (self.today..self.exam).rev().step_by(stride).collect();
        for today in days.into_iter().rev() {
            // A sample has a fraction of the time, which one card may exceed: then it waits until that is made up.
            left = if share < 1.0 { f32::min(left, 0.0) } else { 0.0 };
            left += minutes * 60.0 * share * real(stride);
            self.sit(&mut learner, today, &mut left, &mut chance);
        }
        self.result(&learner, &mut chance)
    }

    /// So many days' time is spent on one of them: 1 unless the exam is far away.
    fn stride(&self) -> usize {
        let days = usize::try_from(between(self.today, self.exam)).unwrap_or(usize::MAX);
        days.div_ceil(SITTINGS).max(1)
    }

    /// One day of it: what adds most by itself comes first.
    fn sit(&self, learner: &mut Learner, today: Day, left: &mut f32, chance: &mut Chance) {
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
            *left -= learner.ask(place, today, self.model, &self.habits, chance);
        }
    }

    fn result(&self, learner: &Learner, chance: &mut Chance) -> Result {
        let recalls: Vec<f32> = learner.recalls(self.exam).collect();
        let count = real(recalls.len().max(1));
        let expected = recalls.iter().sum::<f32>() / count;
        let score = sat(&recalls, self.cards.len(), chance);
        let seen = real(learner.cards.iter().flatten().count()) / count;
        Result { expected, score, seen }
    }

    /// Cards that stand for the deck: every so many, as many as the work allows.
    fn sample(&self, runs: u64) -> Vec<Option<(Memory, Day)>> {
        let days = usize::try_from(between(self.today, self.exam)).unwrap_or(usize::MAX);
        let lanes = (days / self.stride()).max(1);
        let runs = usize::try_from(runs).unwrap_or(1).max(1);
        let most = (WORK / lanes / runs).clamp(LEAST, 300).min(self.cards.len());
        let cards = (0..most).filter_map(|place| self.cards.get(place * self.cards.len() / most));
        cards.copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outset<'a>(cards: &'a [Option<(Memory, Day)>], model: &'a Model) -> Outset<'a> {
        Outset { cards, today: 100, exam: 104, model, habits: Habits::default(), seed: 7 }
    }

    fn deck() -> Vec<Option<(Memory, Day)>> {
        let memory = Memory { stability: 8.0, difficulty: 5.0 };
        (0..40).map(|place| (place % 2 == 0).then_some((memory, 90))).collect()
    }

    #[test]
    fn a_forecast_stands_in_its_band_and_comes_again() {
        let (deck, model) = (deck(), Model::default());
        let found = forecast(&outset(&deck, &model), 5.0);
        assert!(found.idle < found.today && found.today < found.then);
        assert!(found.low <= found.then && found.then <= found.high);
        assert!((0.5..=1.0).contains(&found.seen));
        assert_eq!(found, forecast(&outset(&deck, &model), 5.0));
    }

    #[test]
    fn who_knows_what_is_new_more_often_is_expected_to_score_more() {
        let (deck, model) = (vec![None; 60], Model::default());
        let with = |first| {
            let habits = Habits { first, ..Habits::default() };
            forecast(&Outset { habits, ..outset(&deck, &model) }, 5.0).then
        };
        let [never, always] = [with([0.9, 0.0, 0.1, 0.0]), with([0.0, 0.0, 1.0, 0.0])];
        assert!(never + 0.02 < always, "{never} {always}");
    }

    #[test]
    fn without_minutes_the_score_is_about_what_is_left() {
        let (deck, model) = (deck(), Model::default());
        let found = forecast(&outset(&deck, &model), 0.0);
        assert!((found.then - found.idle).abs() < 0.02, "{found:?}");
    }

    #[test]
    fn an_empty_deck_and_an_exam_gone_by_are_no_trouble() {
        let (deck, model) = (deck(), Model::default());
        assert_eq!(forecast(&outset(&[], &model), 5.0), Forecast::default());
        assert_eq!(minutes_needed(&outset(&[], &model), 0.9), Some(0.0));
        let gone = Outset { exam: 90, ..outset(&deck, &model) };
        assert!(forecast(&gone, 5.0).then.is_finite());
        assert_eq!(minutes_needed(&gone, 0.9), None);
    }

    #[test]
    fn the_minutes_needed_bring_what_was_wanted() {
        let (deck, model) = (deck(), Model::default());
        let outset = outset(&deck, &model);
        let needed = minutes_needed(&outset, 0.9).expect("it can be reached");
        assert!((0.5..10.0).contains(&needed), "{needed}");
        assert!(forecast(&outset, needed).then > 0.87);
        assert!(forecast(&outset, needed / 2.0).then < 0.9);
        assert_eq!(minutes_needed(&outset, 1.0), None);
    }
}
