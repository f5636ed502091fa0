//! Cards of one question never meet on a day.

use super::deeds::*;
use super::*;
use hafal::schedule::{CardEvent as Happened, Rating};
use hafal::session::Kept;

fn due(store: &Store, part: u32) -> Option<i32> {
    filed(store, "q", part).state.due
}

/// A store in which the three cards of `q` are due on a day, and that day: known once, then left alone.
fn all_due(place: &StoreDir) -> (Store, Moment) {
    let mut store = with_cards(place);
    for part in 1..=3 {
        let card = id(&store, "q", part);
        rate(&mut store, card, NOW, Rating::Good);
    }
    let latest = (1..=3).filter_map(|part| due(&store, part)).max().unwrap();
    let then = day(i64::from(latest - NOW.day_number()));
    assert_eq!(store.due("ssc", then).unwrap().len(), 3);
    (store, then)
}

#[test]
fn a_sibling_that_is_due_is_deferred() {
    let place = StoreDir::new();
    let (mut store, then) = all_due(&place);
    let today = then.day_number();
    let first = id(&store, "q", 1);
    let kept = rate(&mut store, first, then, Rating::Again);
    assert_eq!(kept.state.due, Some(today));
    assert_eq!((due(&store, 2), due(&store, 3)), (Some(today + 1), Some(today + 2)));
    assert_eq!(store.due("ssc", then).unwrap(), [hafal::session::Waiting::from(&kept)]);
    assert_eq!(events(&store, id(&store, "q", 2)), ["rated", "deferred"]);
    check(&mut store);
}

#[test]
fn taking_a_rating_back_takes_back_what_it_deferred() {
    let place = StoreDir::new();
    let (mut store, then) = all_due(&place);
    let before: Vec<_> = (1..=3).map(|part| filed(&store, "q", part)).collect();
    rate(&mut store, before[0].id, then, Rating::Good);
    assert_eq!(store.due("ssc", then).unwrap(), []);
    let back = store.take_back(then).unwrap().unwrap();
    assert_eq!(back.card, before[0]);
    let after: Vec<_> = (1..=3).map(|part| filed(&store, "q", part)).collect();
    assert_eq!(after, before);
    check(&mut store);
}

#[test]
fn a_sibling_asked_for_the_same_day_stays_where_it_is() {
    let place = StoreDir::new();
    let (mut store, then) = all_due(&place);
    let [first, second] = [1, 2].map(|part| id(&store, "q", part));
    rate(&mut store, first, then, Rating::Again);
    rate(&mut store, second, then, Rating::Again);
    assert_eq!(
        (due(&store, 1), due(&store, 2)),
        (Some(then.day_number()), Some(then.day_number()))
    );
}

#[test]
fn siblings_are_never_due_on_the_same_day() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let ratings = [Rating::Good, Rating::Easy, Rating::Hard, Rating::Good, Rating::Again];
    let mut ratings = ratings.into_iter().cycle();
    for n in 0..60 {
        let at = day(n);
        let part = 1 + u32::try_from(n % 3).unwrap();
        if n < 3 || due(&store, part).is_some_and(|due| due <= at.day_number()) {
            let card = id(&store, "q", part);
            rate(&mut store, card, at, ratings.next().unwrap());
        }
        let mut days: Vec<_> = (1..=3).filter_map(|part| due(&store, part)).collect();
        let count = days.len();
        days.sort_unstable();
        days.dedup();
        assert_eq!(days.len(), count, "day {n}");
    }
    check(&mut store);
}

#[test]
fn siblings_of_a_question_with_a_hundred_blanks_all_come_back() {
    let place = StoreDir::new();
    let mut store = place.open();
    let words: Vec<String> = (1..=100).map(|n| format!("kata {n}")).collect();
    let blanks: Vec<_> =
        (1..).zip(&words).map(|(part, words)| ("q", part, Some(words.as_str()))).collect();
    file(&mut store, &blanks);
    let reviews: Vec<_> =
        (1..=100).map(|part| foreign("q", part, day(-400), Rating::Good)).collect();
    merge(&mut store, &reviews);
    let before = all(&store);
    rate(&mut store, before[0].id, NOW, Rating::Good);
    assert_eq!(store.count_deck_cards("ssc", NOW).unwrap().due, 0);
    store.take_back(NOW).unwrap();
    assert_eq!(all(&store), before);
}

#[test]
fn a_sibling_that_loses_its_only_review_is_new_again_though_it_was_deferred() {
    let place = StoreDir::new();
    let (mut store, then) = all_due(&place);
    let [first, second] = [1, 2].map(|part| id(&store, "q", part));
    rate(&mut store, first, then, Rating::Good);
    assert_eq!(events(&store, second), ["rated", "deferred"]);
    let review = rows(&store, second)[0].seq;
    store.keep_event(second, then, &Happened::Undone { row: review }, None).unwrap();
    let state = filed(&store, "q", 2).state;
    assert_eq!((state.reviews, state.due), (0, None));
    check(&mut store);
}

#[test]
fn a_sibling_rated_meanwhile_is_heeded() {
    let place = StoreDir::new();
    let (mut store, then) = all_due(&place);
    let mut other = place.open();
    let [first, second] = [1, 2].map(|part| id(&store, "q", part));
    let prospects = store.prospects(first, then, WANTED).unwrap();
    rate(&mut other, second, then, Rating::Good);
    let kept = store.rate(&prospects, &rated(then, Rating::Good), None).unwrap();
    if let Kept::Counts(kept) = kept {
        assert_ne!(kept.state.due, due(&store, 2));
    }
    check(&mut store);
}
