//! The gain of a review today if it is the last one: exact on the eve of the exam, and a quick first sort before.

use super::{Candidate, Habits, between, days};
use crate::schedule::{Day, Memory, Model, Rating};

/// Returns the gain in expected recall on the exam day, per second of the learner's time, if the card is asked today
/// and never again. Finite, may be below 0, and 0 where the card cannot be asked today.
pub fn worth(candidate: &Candidate, today: Day, model: &Model, habits: &Habits) -> f32 {
    if !candidate.is_open(today) {
        return 0.0;
    }
    let left = between(today, candidate.exam);
    let rate = match candidate.aged_memory(today) {
        None => first_recall(left, model, habits) / habits.first_sight(),
        Some((memory, elapsed)) => {
            let chance = model.recall(memory, days(elapsed));
            let [right, wrong] = reviewed_memories(memory, elapsed, model);
            let then = |memory| model.recall(memory, days(left));
            let idle = model.recall(memory, days(elapsed.saturating_add(left)));
            (chance * then(right) + (1.0 - chance) * then(wrong) - idle) / habits.review(chance)
        }
    };
    if rate.is_finite() { rate } else { 0.0 }
}

/// Returns the memory after a right answer, and after a wrong one that was then put right.
pub(super) fn reviewed_memories(memory: Memory, elapsed: u32, model: &Model) -> [Memory; 2] {
    let after = |rating| model.after_rating(Some(memory), elapsed, rating);
    [after(Rating::Good), relearnt(after(Rating::Again), model)]
}

/// Returns the memory after each first rating, Again to Easy; after Again, once it is put right.
pub(super) fn first_memories(model: &Model) -> [Memory; 4] {
    let [again, hard, good, easy] = model.after(None, 0);
    [relearnt(again, model), hard, good, easy]
}

/// Returns the memory after a card rated Again came back on the same day and was right.
fn relearnt(memory: Memory, model: &Model) -> Memory {
    model.after_rating(Some(memory), 0, Rating::Good)
}

fn first_recall(left: u32, model: &Model, habits: &Habits) -> f32 {
    let recalls = first_memories(model).map(|memory| model.recall(memory, days(left)));
    recalls.iter().zip(habits.first).map(|(recall, chance)| recall * chance).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_worth_is_finite_for_any_memory(
            stability in prop::num::f32::ANY, difficulty in prop::num::f32::ANY,
            last in -5_i32..40_000, exam in -5_i32..40_000, today in -5_i32..40_000, again: bool,
        ) {
            let memory = Some(Memory { stability, difficulty });
            let candidate = Candidate { memory, last_day: Some(last), again, exam };
            prop_assert!(worth(&candidate, today, &Model::default(), &Habits::default()).is_finite());
        }
    }

    fn known(stability: f32, last: Day) -> Candidate {
        let memory = Some(Memory { stability, difficulty: 5.0 });
        Candidate { memory, last_day: Some(last), again: false, exam: 110 }
    }

    fn worth_today(candidate: &Candidate) -> f32 {
        worth(candidate, 100, &Model::default(), &Habits::default())
    }

    #[test]
    fn a_fading_or_unseen_card_is_worth_more_than_a_known_one() {
        assert!(worth_today(&known(3.0, 90)) > worth_today(&known(300.0, 90)));
        let unseen = Candidate { memory: None, last_day: None, again: false, exam: 110 };
        assert!(worth_today(&unseen) > worth_today(&known(300.0, 90)));
    }

    #[test]
    fn no_card_is_asked_after_the_exam_or_twice_a_day_unless_it_was_wrong() {
        let today = known(0.5, 100);
        assert!(worth_today(&today).abs() < f32::EPSILON);
        assert!(worth_today(&Candidate { again: true, ..today }) > 0.0);
        assert!(worth_today(&Candidate { exam: 99, ..known(3.0, 90) }).abs() < f32::EPSILON);
    }
}
