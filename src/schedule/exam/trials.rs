//! Trials: simulated learners sit exams, after plans and after plain FSRS.

use super::chance::Chance;
use super::learner::Learner;
use super::{Habits, Outset, forecast, rank};
use crate::schedule::{Day, Memory, Model};

const EXAM: Day = 5;

/// What one learner came to: the share seen, the mean recall, and what the exam brought.
struct End {
    seen: f32,
    recall: f32,
    score: f32,
}

/// A learner's way to the exam, with what is to be asked each day, in order.
fn sit(seed: u64, questions: u8, seconds: f32, order: impl Fn(&Learner, Day) -> Vec<usize>) -> End {
    let (model, habits) = (Model::default(), Habits::default());
    let mut chance = Chance::new(seed, u64::MAX);
    let mut learner = Learner::new(&vec![None; questions.into()], &model, &mut chance);
    for today in 0..EXAM {
        let mut left = seconds;
        for place in order(&learner, today) {
            if left <= 0.0 {
                break;
            }
            left -= learner.ask(place, today, &model, &habits, &mut chance);
        }
    }
    let count = f32::from(questions);
    let right = learner.recalls(EXAM).map(|recall| f32::from(u8::from(chance.uniform() < recall)));
    End {
        score: right.sum::<f32>() / count,
        recall: learner.recalls(EXAM).sum::<f32>() / count,
        seen: learner.cards.iter().flatten().map(|_| 1.0).sum::<f32>() / count,
    }
}

fn plan(learner: &Learner, today: Day, seconds: f32) -> Vec<usize> {
    let candidates: Vec<_> =
        (0..learner.cards.len()).map(|place| learner.candidate(place, EXAM)).collect();
    let mut ranking = rank(&candidates, today, seconds, &Model::default(), &Habits::default());
    ranking.order.truncate(ranking.now);
    ranking.order
}

/// What is due at a retention of 0.9, most at risk first; then 20 new questions.
fn fsrs(learner: &Learner, today: Day) -> Vec<usize> {
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

#[test]
fn a_plan_beats_plain_fsrs_on_the_exam_day() {
    for (questions, minutes) in [(60, 5.0), (100, 10.0), (120, 20.0)] {
        let seconds = minutes * 60.0;
        let mean = |order: &dyn Fn(&Learner, Day) -> Vec<usize>| {
            (0..4).map(|seed| sit(seed, questions, seconds, order).recall).sum::<f32>() / 4.0
        };
        let ours = mean(&|learner, today| plan(learner, today, seconds));
        let plain = mean(&fsrs);
        assert!(ours > plain + 0.01, "{questions} in {minutes} minutes: {ours} against {plain}");
    }
}

#[test]
fn every_question_is_seen_in_time_if_the_minutes_allow() {
    // Five days of 10 minutes are 90 questions, each wrong at first.
    for seed in 0..6 {
        let end = sit(seed, 90, 600.0, |learner, today| plan(learner, today, 600.0));
        assert!(end.seen > 0.999, "{}", end.seen);
    }
}

#[test]
fn the_band_holds_what_exams_bring() {
    let cards: Vec<Option<(Memory, Day)>> = vec![None; 120];
    let model = Model::default();
    let outset = Outset {
        cards: &cards,
        today: 0,
        exam: EXAM,
        model: &model,
        habits: Habits::default(),
        seed: 3,
    };
    let found = forecast(&outset, 10.0);
    let held = (0..120).filter(|seed| {
        let end = sit(*seed, 120, 600.0, |learner, today| plan(learner, today, 600.0));
        (found.low..=found.high).contains(&end.score)
    });
    let held = held.count();
    assert!((84..=108).contains(&held), "{held} of 120, {found:?}");
}
