//! A simulated learner whose memory is known: a fit must find it.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

use super::*;
use crate::schedule::Memory;
use Rating::{Again, Easy, Good, Hard};

/// Returns 300 days of a learner whose memory grows more slowly and fades faster than the average, but whose cards are
/// scheduled as for the average.
pub(super) fn unusual_learner(cards: i32) -> Vec<Vec<HistoryRow>> {
    let mut parameters = Model::defaults();
    parameters[..4].copy_from_slice(&[0.3, 0.9, 1.5, 4.0]);
    parameters[8] = 1.2;
    parameters[20] = 0.4;
    let truth = Model::new(&parameters).expect("a model");
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    (0..cards).map(|place| card_rows(&truth, place % 200, &mut rng)).collect()
}

fn card_rows(truth: &Model, start: Day, rng: &mut ChaCha8Rng) -> Vec<HistoryRow> {
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
        days = *crate::schedule::fuzz_bounds(interval).end();
        day += days;
    }
    card(&reviews)
}

#[test]
fn a_fit_predicts_an_unusual_learner_better() {
    let cards = unusual_learner(400);
    let mut reports = Vec::new();
    let progress = |done, total| {
        reports.push((done, total));
        done <= total
    };
    let fit = fit_parameters(&histories(&cards), &Model::default(), progress).expect("a fit");
    assert!(fit.better && fit.after.log_loss < fit.before.log_loss, "{fit:?}");
    assert!(fit.after.rmse_bins < fit.before.rmse_bins, "{fit:?}");
    assert!(Model::new(&fit.parameters).is_some());
    assert!(
        reports.is_sorted() && reports.first().is_some_and(|first| first.0 == 0),
        "{reports:?}"
    );
    assert!((fit.reviews / 6..=fit.reviews / 5).contains(&fit.held_out), "{fit:?}");
}

#[test]
fn a_second_fit_of_the_same_log_changes_nothing() {
    let log = histories(&unusual_learner(400));
    let first = fit_parameters(&log, &Model::default(), |_, _| true).expect("a fit");
    let fitted = Model::new(&first.parameters).expect("a model");
    let second = fit_parameters(&log, &fitted, |_, _| true).expect("a fit");
    assert!(first.better && !second.better, "{first:?} {second:?}");
}
