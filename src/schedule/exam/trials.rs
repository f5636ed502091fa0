//! Trials: simulated learners sit exams after plans, after plain FSRS, and after a ranking without a look ahead.

use super::chance::Chance;
use super::learner::Learner;
use super::{Candidate, Habits, Outset, StudyTime, forecast, rank, worth};
use crate::schedule::{Day, Memory, Model};

const EXAM: Day = 5;

/// The result of one simulated learner.
struct ExamTrial {
    /// The share of the deck that was seen.
    seen: f32,
    /// The mean chance of recall.
    recall: f32,
    /// The score of the exam, where each question is right or wrong.
    score: f32,
    /// The time spent on each day before the exam.
    days: Vec<f32>,
}

impl ExamTrial {
    fn seconds(&self) -> f32 {
        self.days.iter().sum()
    }
}

/// Simulates a learner until the exam, who asks each day what `order` lists, until the day's seconds are over.
fn simulate_learner(
    seed: u64,
    exam: Day,
    questions: u8,
    seconds: f32,
    order: impl Fn(&Learner, Day) -> Vec<usize>,
) -> ExamTrial {
    let (model, habits) = (Model::default(), Habits::default());
    let mut chance = Chance::new(seed, u64::MAX);
    let mut learner = Learner::new(&vec![None; questions.into()], &model, &mut chance);
    let mut days = Vec::new();
    for today in 0..exam {
        let mut left = seconds;
        for place in order(&learner, today) {
            if left <= 0.0 {
                break;
            }
            left -= learner.ask_card(place, today, &model, &habits, &mut chance);
        }
        days.push(seconds - left);
    }
    let count = f32::from(questions);
    let right = learner.recalls(exam).map(|recall| f32::from(u8::from(chance.uniform() < recall)));
    ExamTrial {
        score: right.sum::<f32>() / count,
        recall: learner.recalls(exam).sum::<f32>() / count,
        seen: learner.cards.iter().flatten().map(|_| 1.0).sum::<f32>() / count,
        days,
    }
}

fn candidates(learner: &Learner, exam: Day) -> Vec<Candidate> {
    (0..learner.cards.len()).map(|place| learner.candidate(place, exam)).collect()
}

/// Returns what the plan asks today.
fn planned_order(learner: &Learner, today: Day, exam: Day, seconds: f32) -> Vec<usize> {
    let (model, habits) = (Model::default(), Habits::default());
    let mut ranking =
        rank(&candidates(learner, exam), today, StudyTime::daily(seconds), &model, &habits);
    ranking.order.truncate(ranking.now);
    ranking.order
}

/// Returns the cards that add anything by themselves, most first: a ranking without a look ahead.
fn greedy_order(learner: &Learner, today: Day, exam: Day) -> Vec<usize> {
    let worth = |card| worth(card, today, &Model::default(), &Habits::default());
    let mut order: Vec<(f32, usize)> =
        candidates(learner, exam).iter().map(worth).zip(0..).collect();
    order.retain(|(worth, _)| *worth > 0.0);
    order.sort_by(|one, two| two.0.total_cmp(&one.0));
    order.into_iter().map(|(_, place)| place).collect()
}

/// Returns the cards due at a retention of 0.9, most at risk first, then 20 new questions: plain FSRS.
fn fsrs_order(learner: &Learner, today: Day) -> Vec<usize> {
    let model = Model::default();
    let seen = learner.cards.iter().enumerate();
    let due = seen.filter_map(|(place, card)| {
        let card = card.filter(|card| card.last < today)?;
        let recall = model.recall(card.believed, super::days(super::between(card.last, today)));
        (recall <= 0.9).then_some((recall, place))
    });
    let mut due: Vec<(f32, usize)> = due.collect();
    due.sort_by(|one, two| one.0.total_cmp(&two.0));
    let unseen = (0..learner.cards.len()).filter(|place| learner.cards[*place].is_none()).take(20);
    due.into_iter().map(|(_, place)| place).chain(unseen).collect()
}

/// Returns the mean recall and seconds of four learners.
fn mean_result(
    exam: Day,
    questions: u8,
    seconds: f32,
    order: &dyn Fn(&Learner, Day) -> Vec<usize>,
) -> [f32; 2] {
    let trials: Vec<ExamTrial> =
        (0..4).map(|seed| simulate_learner(seed, exam, questions, seconds, order)).collect();
    let mean = |figure: fn(&ExamTrial) -> f32| trials.iter().map(figure).sum::<f32>() / 4.0;
    [mean(|trial| trial.recall), mean(ExamTrial::seconds)]
}

#[test]
fn a_plan_beats_plain_fsrs_on_the_exam_day() {
    for (questions, minutes) in [(60, 5.0), (100, 10.0), (120, 20.0)] {
        let seconds = minutes * 60.0;
        let plan = |learner: &Learner, today| planned_order(learner, today, EXAM, seconds);
        let [planned, _] = mean_result(EXAM, questions, seconds, &plan);
        let [by_fsrs, _] = mean_result(EXAM, questions, seconds, &fsrs_order);
        assert!(
            planned > by_fsrs + 0.01,
            "{questions} in {minutes} min: {planned} against {by_fsrs}"
        );
    }
}

#[test]
fn a_plan_beats_plain_fsrs_in_about_its_time_where_a_ranking_by_gain_takes_far_longer() {
    let plan = |learner: &Learner, today| planned_order(learner, today, 14, 1_200.0);
    let greedy = |learner: &Learner, today| greedy_order(learner, today, 14);
    let [planned, planned_time] = mean_result(14, 60, 1_200.0, &plan);
    let [by_fsrs, fsrs_time] = mean_result(14, 60, 1_200.0, &fsrs_order);
    let [greedy, greedy_time] = mean_result(14, 60, 1_200.0, &greedy);
    assert!(planned > by_fsrs + 0.02 && planned > greedy - 0.01, "{planned} {by_fsrs} {greedy}");
    let longest = 2.0 * fsrs_time;
    assert!(planned_time < longest, "{planned_time} against {fsrs_time} seconds");
    assert!(greedy_time > longest, "a ranking by gain would pass: {greedy_time} seconds");
}

#[test]
fn the_days_of_a_plan_cost_about_the_same() {
    for seed in 0..3 {
        let plan = |learner: &Learner, today| planned_order(learner, today, 14, 1_200.0);
        let trial = simulate_learner(seed, 14, 60, 1_200.0, plan);
        let mean = trial.seconds() / 14.0;
        let before_the_eve = trial.days.iter().take(13);
        let even = |day: &f32| (0.5 * mean..1.7 * mean).contains(day);
        assert!(before_the_eve.clone().all(even), "{:?}", trial.days);
    }
}

#[test]
fn every_question_is_seen_where_the_minutes_allow() {
    // Five days of 10 minutes are 90 questions, each wrong at first.
    for seed in 0..6 {
        let order = |learner: &Learner, today| planned_order(learner, today, EXAM, 600.0);
        let trial = simulate_learner(seed, EXAM, 90, 600.0, order);
        assert!(trial.seen > 0.999, "{}", trial.seen);
    }
}

#[test]
fn the_band_of_a_forecast_holds_eight_exams_of_ten() {
    let cards: Vec<Option<(Memory, Day)>> = vec![None; 120];
    let model = Model::default();
    let outset = Outset {
        cards: &cards,
        today: 0,
        first: 0,
        exam: EXAM,
        model: &model,
        habits: Habits::default(),
        seed: 3,
    };
    let found = forecast(&outset, 10.0);
    let held = (0..120).filter(|seed| {
        let order = |learner: &Learner, today| planned_order(learner, today, EXAM, 600.0);
        let trial = simulate_learner(*seed, EXAM, 120, 600.0, order);
        (found.low..=found.high).contains(&trial.score)
    });
    let held = held.count();
    assert!((84..=108).contains(&held), "{held} of 120, {found:?}");
}
