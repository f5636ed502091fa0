//! A learner made up whose memory is known: a fit finds its way there.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

use super::*;
use crate::schedule::Memory;
use Rating::{Again, Easy, Good, Hard};

/// The log of 300 days of somebody whose memory grows more slowly and fades faster than the average, but who is
/// asked as the average would be.
pub(super) fn learner(cards: i32) -> Vec<Vec<HistoryRow>> {
    let mut parameters = Model::defaults();
    parameters[..4].copy_from_slice(&[0.3, 0.9, 1.5, 4.0]);
    parameters[8] = 1.2;
    parameters[20] = 0.4;
    let truth = Model::new(&parameters).expect("a model");
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    (0..cards).map(|place| life(&truth, place % 200, &mut rng)).collect()
}

fn life(truth: &Model, start: Day, rng: &mut ChaCha8Rng) -> Vec<HistoryRow> {
    let average = Model::default();
    let mut chance = || f64::from(rng.next_u32()) / f64::from(u32::MAX);
    let mut memories: [Option<Memory>; 2] = [None, None];
    let (mut day, mut days, mut reviews) = (start, 0_i32, Vec::new());
    while day < 300 {
        let recall = memories[0].map_or(0.6, |memory| {
            f64::from(truth.recall(memory, f32::from(u16::try_from(days).unwrap_or(u16::MAX))))
        });
        let rating = match (chance() < recall, chance()) {
            (false, _) => Again,
            (true, ..0.2) => Hard,
            (true, 0.9..) => Easy,
            (true, _) => Good,
        };
        reviews.push((day, rating));
        for (memory, model) in memories.iter_mut().zip([truth, &average]) {
            *memory = Some(model.after_rating(*memory, days.unsigned_abs(), rating));
        }
        let interval = memories[1].map_or(1.0, |memory| average.interval(memory, 0.9));
        days = *crate::schedule::bounds(interval).end();
        day += days;
    }
    card(&reviews)
}

#[test]
fn a_learner_unlike_the_average_is_foretold_better_after_a_fit() {
    let cards = learner(400);
    let mut told = Vec::new();
    let progress = |done, total| {
        told.push((done, total));
        done <= total
    };
    let fit = fit(&histories(&cards), &Model::default(), progress).expect("a fit");
    assert!(fit.better && fit.after.log_loss < fit.before.log_loss, "{fit:?}");
    assert!(fit.after.rmse_bins < fit.before.rmse_bins, "{fit:?}");
    assert!(Model::new(&fit.parameters).is_some());
    assert!(told.is_sorted() && told.first().is_some_and(|first| first.0 == 0), "{told:?}");
    assert!((fit.reviews / 6..=fit.reviews / 5).contains(&fit.held_out), "{fit:?}");
}

#[test]
fn a_second_fit_of_the_same_log_changes_nothing() {
    let log = histories(&learner(400));
    let first = fit(&log, &Model::default(), |_, _| true).expect("a fit");
    let fitted = Model::new(&first.parameters).expect("a model");
    let second = fit(&log, &fitted, |_, _| true).expect("a fit");
    assert!(first.better && !second.better, "{first:?} {second:?}");
}
