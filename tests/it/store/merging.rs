//! Reviews from elsewhere become part of the log as if they had been given here.

use super::deeds::*;
use super::*;
use hafal::schedule::{CardEvent as Happened, HistoryRow, Origin, Rating, fuzz_bounds};
use hafal::store::Foreign;

/// Six reviews of `a`.
fn six() -> Vec<Foreign> {
    let ratings =
        [Rating::Again, Rating::Good, Rating::Good, Rating::Hard, Rating::Again, Rating::Easy];
    let days = [0, 0, 3, 9, 40, 41];
    let at = |n: usize| day(days[n]).plus_ms(i64::try_from(n).unwrap());
    (0..6).map(|n| foreign("a", 1, at(n), ratings[n])).collect()
}

/// The state of card `a` after its reviews were merged in this order.
fn merged(reviews: &[Foreign]) -> Filed {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    assert_eq!(merge(&mut store, reviews), (reviews.len(), 0, 1));
    check(&mut store);
    filed(&store, "a", 1)
}

#[test]
fn reviews_come_in_any_order() {
    let in_order = merged(&six());
    let mut backwards = six();
    backwards.reverse();
    assert_eq!(merged(&backwards), in_order);
    let mut mixed = six();
    mixed.swap(0, 4);
    mixed.swap(1, 3);
    assert_eq!(merged(&mixed), in_order);
}

#[test]
fn a_review_that_is_there_is_passed_over() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let mut twice = six();
    twice.extend(six());
    assert_eq!(merge(&mut store, &twice), (6, 6, 1));
    let before = histories(&store);
    assert_eq!(merge(&mut store, &six()), (0, 6, 0));
    assert_eq!(histories(&store), before);
    let a = id(&store, "a", 1);
    let kept = rate(&mut store, a, day(50), Rating::Good);
    assert_eq!(merge(&mut store, &[foreign("a", 1, day(50), Rating::Again)]), (0, 1, 0));
    assert_eq!(filed(&store, "a", 1), kept);
}

#[test]
fn a_review_taken_back_does_not_return_with_an_old_copy() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Again);
    store.take_back(NOW).unwrap();
    assert_eq!(merge(&mut store, &[foreign("a", 1, NOW, Rating::Again)]), (0, 1, 0));
    assert_eq!(filed(&store, "a", 1).state.reviews, 0);
}

#[test]
fn only_a_review_is_the_same_as_a_review() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    store.keep_event(a, NOW, &Happened::Noted("like a lake".to_owned()), None).unwrap();
    assert_eq!(merge(&mut store, &[foreign("a", 1, NOW, Rating::Good)]), (1, 0, 1));
    check(&mut store);
}

#[test]
fn reviews_older_than_ones_own_count_before_them() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    let own = rate(&mut store, a, day(60), Rating::Good);
    let before = rows(&store, a);
    assert_eq!(merge(&mut store, &six()), (6, 0, 1));
    let after = rows(&store, a);
    assert_eq!(after.get(6), before.last(), "what was decided then stays in the log");
    let state = filed(&store, "a", 1).state;
    assert_eq!((state.reviews, state.last), (7, own.state.last));
    assert_eq!(state.first_day, Some(NOW.day_number()));
    assert!(after.windows(2).all(|pair| pair[0].at < pair[1].at));
    assert!(is_due_by_its_history(&store, &state) && state.due != own.state.due);
    assert_eq!(events(&store, a).last(), Some(&"rescheduled"));
    check(&mut store);
}

#[test]
fn two_imports_come_to_what_one_comes_to() {
    let whole = merged(&six()).state;
    for split in 1..6 {
        let place = StoreDir::new();
        let mut store = with_cards(&place);
        merge(&mut store, &six()[split..]);
        merge(&mut store, &six()[..split]);
        let state = filed(&store, "a", 1).state;
        assert!(is_due_by_its_history(&store, &state), "{split}: {state:?}");
        assert_eq!(bits(&state), bits(&whole));
        check(&mut store);
    }
}

#[test]
fn a_review_taken_back_from_among_others_leaves_them_decided_without_it() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Easy);
    merge(&mut store, &[foreign("a", 1, day(4), Rating::Good)]);
    store.take_back(day(5)).unwrap();
    let state = filed(&store, "a", 1).state;
    assert_eq!(state.reviews, 1);
    assert!(is_due_by_its_history(&store, &state), "{state:?}");
    check(&mut store);
}

#[test]
fn what_came_before_a_card_was_forgotten_reschedules_nothing() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, day(10), Rating::Good);
    store.keep_event(a, day(11), &Happened::Forgotten, None).unwrap();
    let own = rate(&mut store, a, day(12), Rating::Good);
    merge(&mut store, &[foreign("a", 1, day(4), Rating::Easy)]);
    assert_eq!(events(&store, a), ["rated", "rated", "forgotten", "rated", "rescheduled"]);
    assert_eq!(filed(&store, "a", 1).state, own.state);
}

#[test]
fn reviews_from_before_and_behind_a_forgetting_reschedule_what_is_behind_it() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    store.keep_event(a, day(1), &Happened::Forgotten, None).unwrap();
    rate(&mut store, a, day(30), Rating::Good);
    rate(&mut store, a, day(38), Rating::Hard);
    let reviews = [(-9, Rating::Good), (37, Rating::Good)];
    merge(&mut store, &reviews.map(|(days, rating)| foreign("a", 1, day(days), rating)));
    let state = filed(&store, "a", 1).state;
    assert!(is_due_by_its_history(&store, &state), "{state:?}");
}

#[test]
fn merging_remembers_as_rating_does() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    for Foreign { at, rating, .. } in six() {
        rate(&mut store, a, at, rating);
    }
    let native = filed(&store, "a", 1).state;
    let foreign = merged(&six()).state;
    assert_eq!(bits(&foreign), bits(&native));
    assert_eq!(foreign, native);
    assert!(native.memory.is_some());
}

#[test]
fn each_review_has_the_decision_it_would_have_had() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let weights = hafal::schedule::Model::defaults();
    store.adopt_parameters(&weights, "{}", NOW).unwrap();
    store.merge(&six(), &|deck| if deck == "ssc" { 0.8 } else { 0.9 }, day(99)).unwrap();
    for row in rows(&store, id(&store, "a", 1)) {
        let Happened::Rated(review) = row.event else { panic!("{row:?}") };
        assert_eq!((review.origin, review.parameters), (Origin::Import, 1));
        assert!((review.retention - 0.8).abs() < f32::EPSILON);
        let days = review.due - row.at.day_number();
        if review.rating == Rating::Again {
            assert_eq!(days, 0);
        } else {
            assert!(fuzz_bounds(review.interval).contains(&days));
        }
    }
}

#[test]
fn a_deck_that_is_not_known_is_kept_until_it_is() {
    let place = StoreDir::new();
    let mut store = place.open();
    let mut reviews = six();
    reviews.push(foreign("q", 2, NOW, Rating::Good));
    assert_eq!(merge(&mut store, &reviews), (7, 0, 2));
    assert_eq!(store.drilled().unwrap(), []);
    assert_eq!(store.due("ssc", day(900)).unwrap(), []);
    file(&mut store, BLANKS);
    assert_eq!(filed(&store, "a", 1).state.reviews, 6);
    assert_eq!(filed(&store, "q", 2).words.as_deref(), Some("dua"));
    let standing = store.count_deck_cards("ssc", day(900)).unwrap();
    assert_eq!((standing.seen, standing.due), (2, 2));
    check(&mut store);
}

#[test]
fn reviews_of_a_question_that_was_renamed_since_are_its_own() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    merge(&mut store, &six()[..4]);
    store.rename_questions(&[step("a", "b"), step("b", "c")], NOW).unwrap();
    assert_eq!(merge(&mut store, &six()), (2, 4, 1));
    assert_eq!((id(&store, "c", 1), filed(&store, "c", 1).state.reviews), (a, 6));
    let new = [&[("a", 1, None), ("c", 1, None)], &BLANKS[1..]].concat();
    file(&mut store, &new);
    assert_eq!(merge(&mut store, &six()), (6, 0, 1), "a new question bears the old name");
    check(&mut store);
}

#[test]
fn siblings_merged_are_not_due_on_the_same_day() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let reviews: Vec<_> = (1..=3).map(|part| foreign("q", part, NOW, Rating::Good)).collect();
    merge(&mut store, &reviews);
    let mut days: Vec<_> = (1..=3).filter_map(|part| filed(&store, "q", part).state.due).collect();
    days.sort_unstable();
    days.dedup();
    assert_eq!(days.len(), 3);
}

#[test]
fn a_card_rated_after_a_merge_counts_after_it() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    merge(&mut store, &[foreign("a", 1, day(30), Rating::Good)]);
    let kept = rate(&mut store, a, NOW, Rating::Again);
    assert_eq!((kept.state.reviews, kept.state.lapses, kept.state.last), (2, 1, Some(NOW)));
    merge(&mut store, &[foreign("a", 1, day(20), Rating::Good)]);
    let rated = |row: &&HistoryRow| matches!(row.event, Happened::Rated(_));
    let times: Vec<Moment> = rows(&store, a).iter().filter(rated).map(|row| row.at).collect();
    assert_eq!(times, [day(20), day(30), NOW]);
    check(&mut store);
}

#[test]
fn two_machines_that_exchange_their_logs_remember_the_same() {
    let (here, there) = (StoreDir::new(), StoreDir::new());
    let mut stores = [with_cards(&here), with_cards(&there)];
    let a = id(&stores[0], "a", 1);
    for (n, days) in [(0, 0), (1, 1), (0, 4), (1, 9), (1, 9), (0, 30)] {
        rate(&mut stores[n], a, day(days).plus_ms(i64::try_from(n).unwrap()), Rating::Good);
    }
    let given = |store: &Store| -> Vec<Foreign> {
        let rows = rows(store, a);
        let given = rows.iter().filter(|row| matches!(row.event, Happened::Rated(_)));
        given.map(|row| foreign("a", 1, row.at, Rating::Good)).collect()
    };
    let logs = [given(&stores[0]), given(&stores[1])];
    merge(&mut stores[0], &logs[1]);
    merge(&mut stores[1], &logs[0]);
    let [mine, theirs] = [0, 1].map(|n| filed(&stores[n], "a", 1).state);
    assert_eq!((mine.reviews, bits(&mine)), (6, bits(&theirs)));
    assert!(stores.iter().zip([mine, theirs]).all(|(one, of)| is_due_by_its_history(one, &of)));
}

#[test]
fn what_cannot_be_merged_whole_is_not_merged_at_all() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let sql = "CREATE TRIGGER t BEFORE INSERT ON card_log WHEN new.rating = 4
        BEGIN SELECT raise(ABORT, 'no'); END";
    place.raw().execute_batch(sql).unwrap();
    let before = histories(&store);
    assert!(store.merge(&six(), &|_| WANTED, day(99)).is_err());
    assert_eq!(histories(&store), before);
}
