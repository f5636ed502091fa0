//! When a fit refuses or ends, and that it copes with any log.

mod items;
mod learner;

use proptest::prelude::*;

use super::*;
use crate::moment::{DAY_MS, Moment};
use crate::schedule::{CardEvent, Day, HistoryRow, Origin, Rating, Review};

const NOON_MS: i64 = DAY_MS / 2;

fn row(seq: i64, day: Day, event: CardEvent) -> HistoryRow {
    let at = Moment { utc_ms: i64::from(day) * DAY_MS + NOON_MS + seq, offset_s: 0 };
    HistoryRow { seq, at, event }
}

fn rated(seq: i64, day: Day, rating: Rating) -> HistoryRow {
    let review = Review {
        rating,
        seconds: None,
        origin: Origin::Drill,
        interval: 3.0,
        due: day + 3,
        parameters: 1,
        retention: 0.9,
    };
    row(seq, day, CardEvent::Rated(review))
}

/// Returns a card's rows from days and ratings.
fn card(reviews: &[(Day, Rating)]) -> Vec<HistoryRow> {
    (1..).zip(reviews).map(|(seq, (day, rating))| rated(seq, *day, *rating)).collect()
}

fn histories(cards: &[Vec<HistoryRow>]) -> Histories {
    let mut histories = Histories::default();
    for rows in cards {
        histories.add_card(rows);
    }
    histories
}

use Rating::{Again, Good};

/// Cards that are each reviewed twice, `between` days apart, one card a day.
fn twice(count: i32, between: impl Fn(i32) -> i32) -> Vec<Vec<HistoryRow>> {
    let rating = |place: i32| if place % 5 == 0 { Again } else { Good };
    (0..count)
        .map(|place| card(&[(place, Good), (place + between(place), rating(place))]))
        .collect()
}

fn refusal(
    cards: &[Vec<HistoryRow>],
    progress: impl FnMut(usize, usize) -> bool,
) -> Option<FitError> {
    fit_parameters(&histories(cards), &Model::default(), progress).err()
}

#[test]
fn too_few_reviews_are_refused_with_their_count() {
    let few = |have| Some(FitError::TooFew { have, need: NEEDED });
    assert_eq!((NEEDED, refusal(&[], |_, _| true)), (80, few(0)));
    assert_eq!(refusal(&twice(79, |_| 4), |_, _| true), few(79));
    assert_eq!(refusal(&twice(80, |_| 4), |_, _| true), None);
}

#[test]
fn reviews_that_the_crate_leaves_out_do_not_count_towards_a_fit() {
    let cards = twice(100, |place| place + 1);
    let all = histories(&cards);
    let input = fsrs::ComputeParametersInput {
        train_set: all.training_set(&all.samples()).items,
        ..fsrs::ComputeParametersInput::default()
    };
    let answered = fsrs::compute_parameters(input).expect("an answer");
    assert_eq!(answered, fsrs::DEFAULT_PARAMETERS, "the defaults, as if they had been fitted");
    let refused = FitError::TooFew { have: 100, need: 100 + 64 + 16 };
    assert_eq!(refusal(&cards, |_, _| true), Some(refused));
}

#[test]
fn better_means_a_lower_log_loss_and_no_higher_rmse() {
    let score = |log_loss, rmse_bins| Score { log_loss, rmse_bins };
    let before = score(0.4, 0.1);
    assert!(score(0.3, 0.1).is_better_than(before) && score(0.3, 0.05).is_better_than(before));
    assert!(!score(0.3, 0.2).is_better_than(before) && !score(0.4, 0.05).is_better_than(before));
}

#[test]
fn reviews_of_one_instant_cannot_be_held_out() {
    let rows = |_| {
        let mut rows = card(&[(0, Good), (9, Good)]);
        rows[1].at.utc_ms = 9 * DAY_MS;
        rows
    };
    let cards: Vec<Vec<HistoryRow>> = (0..200).map(rows).collect();
    assert_eq!(refusal(&cards, |_, _| true), Some(FitError::Impossible));
}

#[test]
fn a_cancelled_fit_ends_and_does_not_ask_again() {
    let cards = learner::unusual_learner(200);
    for stop in [0, 1] {
        let mut refused = 0;
        let progress = |done, _| {
            refused += usize::from(done >= stop);
            done < stop
        };
        assert_eq!(refusal(&cards, progress), Some(FitError::Cancelled));
        assert_eq!(refused, 1);
    }
}

fn any_cards(most: usize) -> impl Strategy<Value = Vec<Vec<HistoryRow>>> {
    let rating = prop::sample::select(Rating::ALL.as_slice());
    let reviews = prop::collection::vec((-2_i32..9, rating), 0..9);
    let rows = reviews.prop_map(|steps| {
        let mut day = 0;
        let days = steps.into_iter().map(|(step, rating)| {
            day += step;
            (day, rating)
        });
        card(&days.collect::<Vec<_>>())
    });
    prop::collection::vec(rows, 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_log_is_fitted_or_refused_and_judged_by_later_reviews(cards in any_cards(150)) {
        let histories = histories(&cards);
        let samples = histories.samples();
        if let Ok((earlier, later)) = split_by_time(&samples, &histories) {
            let last = earlier.last().map(|sample| sample.at);
            prop_assert!(later.iter().all(|sample| Some(sample.at) > last));
        }
        match fit_parameters(&histories, &Model::default(), |_, _| true) {
            Ok(fit) => prop_assert!(Model::new(&fit.parameters).is_some() && fit.held_out > 0),
            Err(refused) => prop_assert_ne!(refused, FitError::Cancelled),
        }
    }
}
