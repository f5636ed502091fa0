//! What a review today adds by itself: the plain measure, exact on the last day and a good first sieve before.

use super::{Candidate, Habits, between, days};
use crate::schedule::{Day, Memory, Model, Rating};

/// The gain in expected recall on the exam day per second of the learner's time, if the card is asked today and
/// never again; 0 where it cannot be asked today. Finite, and may be below 0.
#[must_use]
pub fn worth(candidate: &Candidate, today: Day, model: &Model, habits: &Habits) -> f32 {
    if !candidate.is_open(today) {
        return 0.0;
    }
    let left = between(today, candidate.exam);
    let rate = match candidate.known(today) {
        None => first_recall(left, model, habits) / habits.first_sight(),
        Some((memory, elapsed)) => {
            let chance = model.recall(memory, days(elapsed));
            let [right, wrong] = reviewed(memory, elapsed, model);
            let then = |memory| model.recall(memory, days(left));
            let idle = model.recall(memory, days(elapsed.saturating_add(left)));
            (chance * then(right) + (1.0 - chance) * then(wrong) - idle) / habits.review(chance)
        }
    };
    if rate.is_finite() { rate } else { 0.0 }
}

/// The memories after a review that was right, and after one that was wrong and then put right.
pub(super) fn reviewed(memory: Memory, elapsed: u32, model: &Model) -> [Memory; 2] {
    let [again, _, good, _] = model.after(Some(memory), elapsed);
    [good, relearnt(again, model)]
}

/// The memories after a first sight, Again to Easy, what was wrong put right.
pub(super) fn first(model: &Model) -> [Memory; 4] {
    let [again, hard, good, easy] = model.after(None, 0);
    [relearnt(again, model), hard, good, easy]
}

/// The memory after a card answered Again came back and was right.
fn relearnt(memory: Memory, model: &Model) -> Memory {
    model.after_rating(Some(memory), 0, Rating::Good)
}

fn first_recall(left: u32, model: &Model, habits: &Habits) -> f32 {
    let recalls = first(model).map(|memory| model.recall(memory, days(left)));
    recalls.iter().zip(habits.first).map(|(recall, chance)| recall * chance).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_worth_is_a_number_whatever_the_memory(
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

    fn of(candidate: &Candidate) -> f32 {
        worth(candidate, 100, &Model::default(), &Habits::default())
    }

    #[test]
    fn what_is_nearly_forgotten_is_worth_more_than_what_is_known() {
        assert!(of(&known(3.0, 90)) > of(&known(300.0, 90)));
        let unseen = Candidate { memory: None, last_day: None, again: false, exam: 110 };
        assert!(of(&unseen) > of(&known(300.0, 90)));
    }

    #[test]
    fn nothing_is_asked_twice_a_day_unless_it_was_wrong_nor_after_the_exam() {
        let today = known(0.5, 100);
        assert!(of(&today).abs() < f32::EPSILON);
        assert!(of(&Candidate { again: true, ..today }) > 0.0);
        assert!(of(&Candidate { exam: 99, ..known(3.0, 90) }).abs() < f32::EPSILON);
    }
}
