//! The items made of a log: which reviews, with which history, in which order.

use fsrs::{FSRSItem, filter_outlier};
use proptest::prelude::*;

use super::*;
use Rating::{Again, Easy, Good, Hard};

/// Returns each item as the crate gets it: rating and days of each review.
fn items(cards: &[Vec<HistoryRow>]) -> Vec<Vec<(u32, u32)>> {
    let histories = histories(cards);
    let pairs = |item: FSRSItem| {
        item.reviews.iter().map(|review| (review.rating, review.delta_t)).collect()
    };
    histories.training_set(&histories.samples()).items.into_iter().map(pairs).collect()
}

#[test]
fn each_review_after_a_day_comes_with_all_before_it() {
    let rows = card(&[(10, Again), (10, Good), (13, Hard), (13, Good), (20, Easy)]);
    let first = vec![(1, 0), (3, 0), (2, 3)];
    let second = vec![(1, 0), (3, 0), (2, 3), (3, 0), (4, 7)];
    assert_eq!(items(&[rows]), [first, second]);
}

#[test]
fn a_card_seen_on_one_day_only_makes_no_item() {
    assert!(items(&[card(&[(10, Again), (10, Good)]), card(&[(4, Good)]), Vec::new()]).is_empty());
}

#[test]
fn undone_rows_and_practice_are_no_reviews() {
    let mut rows = card(&[(10, Good), (12, Again), (15, Good)]);
    rows.insert(2, row(4, 13, CardEvent::Undone { row: 2 }));
    rows.insert(3, row(5, 14, CardEvent::Crammed(Again)));
    rows.insert(4, row(6, 14, CardEvent::Deferred { until: 15, by: 99 }));
    assert_eq!(items(&[rows]), [vec![(3, 0), (3, 5)]]);
}

#[test]
fn a_forgotten_card_starts_a_chain_of_its_own() {
    let mut rows = card(&[(10, Good), (12, Good), (30, Again), (31, Good)]);
    rows.insert(2, row(5, 20, CardEvent::Forgotten));
    assert_eq!(items(&[rows.clone()]), [vec![(3, 0), (3, 2)], vec![(1, 0), (3, 1)]]);
    let histories = histories(&[rows.clone()]);
    assert_eq!(histories.training_set(&histories.samples()).chains, [0, 1]);
    rows.push(row(6, 40, CardEvent::Undone { row: 5 }));
    assert_eq!(items(&[rows]).len(), 3, "unless the forgetting is undone");
}

#[test]
fn items_sort_by_time_across_cards() {
    let cards = [card(&[(10, Good), (30, Good)]), card(&[(10, Hard), (12, Hard), (40, Hard)])];
    let expected = [vec![(2, 0), (2, 2)], vec![(3, 0), (3, 20)], vec![(2, 0), (2, 2), (2, 28)]];
    assert_eq!(items(&cards), expected);
}

#[test]
fn a_clock_set_back_adds_no_days_and_reorders_no_reviews() {
    let back = card(&[(10, Good), (50, Good), (20, Good), (22, Again)]);
    let other = card(&[(10, Easy), (40, Easy)]);
    let whole = vec![(3, 0), (3, 40), (3, 0), (1, 2)];
    assert_eq!(items(&[back, other]), [vec![(4, 0), (4, 30)], whole[..2].to_vec(), whole]);
}

#[test]
fn a_card_of_many_thousands_stays_small() {
    let reviews: Vec<(Day, Rating)> = (0..5_000).map(|day| (day, Good)).collect();
    let items = items(&[card(&reviews)]);
    assert_eq!(items.len(), 255);
    assert_eq!(items.iter().map(Vec::len).max(), Some(256));
}

proptest! {
    #[test]
    fn items_are_what_the_crate_expects(cards in any_cards(30)) {
        let histories = histories(&cards);
        for item in histories.training_set(&histories.samples()).items {
            prop_assert!(item.long_term_review_cnt() > 0);
            prop_assert_eq!(item.reviews.first().map(|review| review.delta_t), Some(0));
            prop_assert!(item.reviews.last().is_some_and(|review| review.delta_t > 0));
            prop_assert!(item.reviews.iter().all(|review| (1..=4).contains(&review.rating)));
        }
    }

    #[test]
    fn the_count_of_trained_samples_equals_the_crates_own_filter(cards in any_cards(150)) {
        let histories = histories(&cards);
        let samples = histories.samples();
        let items = histories.training_set(&samples).items;
        let opens = |item: &&FSRSItem| item.long_term_review_cnt() == 1;
        let openings: Vec<FSRSItem> = items.iter().filter(opens).cloned().collect();
        prop_assert_eq!(histories.count_trained(&samples), filter_outlier(openings, items).1.len());
    }
}
