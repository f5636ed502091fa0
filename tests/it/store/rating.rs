//! A rating is kept with its decision, and the card's state with both.

use super::deeds::*;
use super::*;
use hafal::schedule::{CardEvent as Happened, Origin, Rating, fuzz_bounds};
use hafal::session::Kept;
use hafal::store::Rated;

#[test]
fn a_rating_writes_a_row_and_what_it_comes_to() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    let prospects = store.prospects(a, NOW, WANTED).unwrap();
    let given = Rated { data: Some("\"Bandung\""), took: Some("b"), ..rated(NOW, Rating::Good) };
    let Kept::Counts(kept) = store.rate(&prospects, &given, None).unwrap() else { panic!() };
    drop(store);
    let store = place.peek();
    let history = store.history(a).unwrap();
    let [(row, data)] = history.as_slice() else { panic!("{history:?}") };
    assert_eq!((row.at, data.as_deref()), (NOW, Some("\"Bandung\"")));
    let Happened::Rated(review) = &row.event else { panic!("{row:?}") };
    assert_eq!((review.rating, review.origin), (Rating::Good, Origin::Drill));
    assert_eq!((review.seconds, review.parameters), (Some(7.5), 0));
    assert!((review.retention - WANTED).abs() < f32::EPSILON);
    assert_eq!(filed(&store, "a", 1), kept);
    assert_eq!((kept.state.reviews, kept.state.due), (1, Some(review.due)));
    assert_eq!((kept.state.last, kept.state.rating), (Some(NOW), Some(Rating::Good)));
    assert_eq!(store.new_on(NOW.day_number()).unwrap(), 1);
}

#[test]
fn a_rating_that_cannot_be_kept_leaves_nothing() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    let before = filed(&store, "a", 1);
    let broken = "CREATE TRIGGER t BEFORE UPDATE ON cards BEGIN SELECT raise(ABORT, 'no'); END";
    place.raw().execute_batch(broken).unwrap();
    let prospects = store.prospects(a, NOW, WANTED).unwrap();
    assert!(store.rate(&prospects, &rated(NOW, Rating::Good), None).is_err());
    assert_eq!((events(&store, a), filed(&store, "a", 1)), (vec![], before));
}

#[test]
fn what_was_foreseen_is_what_is_kept() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let mut at = NOW;
    let ratings = [Rating::Good, Rating::Easy, Rating::Again, Rating::Hard, Rating::Good];
    for rating in ratings.into_iter().cycle().take(20) {
        let a = id(&store, "a", 1);
        let prospects = store.prospects(a, at, WANTED).unwrap();
        let foreseen =
            *prospects.decisions.iter().find(|decision| decision.rating == rating).unwrap();
        let kept = rate(&mut store, a, at, rating);
        assert_eq!(kept.state.due, Some(foreseen.due));
        let last = rows(&store, a).pop().unwrap();
        let Happened::Rated(review) = last.event else { panic!("{last:?}") };
        assert_eq!((review.due, review.interval), (foreseen.due, foreseen.interval));
        let days = foreseen.due - at.day_number();
        match rating {
            Rating::Again => assert_eq!(days, 0),
            Rating::Hard | Rating::Good | Rating::Easy => {
                assert!(fuzz_bounds(foreseen.interval).contains(&days), "{foreseen:?}");
            }
        }
        at = at.plus_ms(i64::from(days.max(1)) * DAY_MS);
    }
    check(&mut store);
}

#[test]
fn a_card_not_known_is_due_the_same_day() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    assert_eq!(store.due("ssc", NOW).unwrap(), []);
    let kept = rate(&mut store, a, NOW, Rating::Again);
    assert_eq!(store.due("ssc", NOW).unwrap(), [hafal::session::Waiting::from(&kept)]);
    let standing = store.count_deck_cards("ssc", NOW).unwrap();
    assert_eq!((standing.cards, standing.seen, standing.due), (4, 1, 1));
    let kept = rate(&mut store, a, NOW.plus_ms(60_000), Rating::Good);
    assert!(!kept.state.is_due(NOW.plus_ms(60_000)));
    assert_eq!((kept.state.reviews, store.count_deck_cards("ssc", NOW).unwrap().due), (2, 0));
}

#[test]
fn a_rating_given_after_the_day_has_changed_is_decided_on_its_own_day() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Good);
    let evening = Moment::parse("2026-11-27T03:59:00+07:00").unwrap();
    let later = evening.plus_ms(120_000);
    for rating in Rating::ALL {
        let prospects = store.prospects(a, evening, WANTED).unwrap();
        let fresh = store.prospects(a, later, WANTED).unwrap();
        let wanted = fresh.decisions.iter().find(|one| one.rating == rating).unwrap().due;
        let Kept::Counts(kept) = store.rate(&prospects, &rated(later, rating), None).unwrap()
        else {
            panic!("it counts")
        };
        assert_eq!(kept.state.due, Some(wanted), "{rating:?}");
        store.take_back(later).unwrap();
    }
}

#[test]
fn two_ratings_at_one_instant_are_both_kept() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Again);
    let kept = rate(&mut store, a, NOW, Rating::Good);
    assert_eq!(kept.state.reviews, 2);
    let at: Vec<Moment> = rows(&store, a).iter().map(|row| row.at).collect();
    assert_eq!(at, [NOW, NOW.plus_ms(1)]);
    check(&mut store);
}

#[test]
fn a_clock_set_back_keeps_the_order_and_makes_a_card_due_once() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, day(400), Rating::Easy);
    assert_eq!(store.due("ssc", day(400)).unwrap(), []);
    let due = store.due("ssc", NOW).unwrap();
    assert_eq!((due.len(), store.count_deck_cards("ssc", NOW).unwrap().due), (1, 1));
    assert!(filed(&store, "a", 1).state.is_due(NOW));
    let kept = rate(&mut store, a, NOW, Rating::Good);
    assert_eq!((kept.state.reviews, kept.state.last), (2, Some(NOW)));
    assert_eq!(store.due("ssc", NOW).unwrap(), []);
    let times: Vec<Moment> = rows(&store, a).iter().map(|row| row.at).collect();
    assert_eq!(times, [day(400), NOW]);
    // As after a second review on the same day.
    let other = StoreDir::new();
    let mut same = with_cards(&other);
    rate(&mut same, a, day(400), Rating::Easy);
    let after = rate(&mut same, a, day(400).plus_ms(1), Rating::Good);
    assert_eq!(bits(&kept.state), bits(&after.state));
    check(&mut store);
}

#[test]
fn a_rating_that_was_overtaken_is_kept_and_does_not_count() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let mut other = place.open();
    let a = id(&store, "a", 1);
    let mine = store.prospects(a, NOW, WANTED).unwrap();
    let theirs = other.prospects(a, NOW, WANTED).unwrap();
    let kept = store.rate(&mine, &rated(NOW, Rating::Good), None).unwrap();
    let Kept::Counts(counted) = kept else { panic!("the first counts") };
    let late = Rated { data: Some("\"x\""), ..rated(NOW.plus_ms(5_000), Rating::Again) };
    let kept = other.rate(&theirs, &late, None).unwrap();
    assert_eq!(kept, Kept::Overtaken(counted));
    assert_eq!(events(&store, a), ["rated", "overtaken"]);
    assert_eq!(store.history(a).unwrap()[1].1.as_deref(), Some("\"x\""));
    assert!(store.take_back(NOW).unwrap().is_some());
    assert_eq!(
        filed(&store, "a", 1).state.reviews,
        0,
        "what counted goes, not what counted nowhere"
    );
    assert!(store.take_back(NOW).unwrap().is_none());
    check(&mut store);
}

#[test]
fn a_note_between_a_question_and_its_rating_overtakes_nothing() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    let prospects = store.prospects(a, NOW, WANTED).unwrap();
    for event in [
        Happened::Noted("like a lake".to_owned()),
        Happened::Flagged("a typo".to_owned()),
        Happened::Edited,
    ] {
        store.keep_event(a, NOW, &event, None).unwrap();
    }
    let kept = store.rate(&prospects, &rated(NOW, Rating::Good), None).unwrap();
    let Kept::Counts(kept) = kept else { panic!("{kept:?}") };
    assert!(kept.state.flagged && kept.state.reviews == 1);
    let prospects = store.prospects(a, NOW, WANTED).unwrap();
    store.keep_event(a, NOW, &Happened::Forgotten, None).unwrap();
    let kept = store.rate(&prospects, &rated(NOW, Rating::Good), None).unwrap();
    assert!(matches!(kept, Kept::Overtaken(_)), "{kept:?}");
    check(&mut store);
}

#[test]
fn a_card_rated_for_the_first_time_is_remembered() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    let known = known("ssc", "a");
    let prospects = store.prospects(a, NOW, WANTED).unwrap();
    store.rate(&prospects, &rated(NOW, Rating::Good), Some(&known)).unwrap();
    assert_eq!(store.known_questions("ssc").unwrap(), [known]);
}

#[test]
fn first_ratings_are_those_of_first_reviews_that_stand() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let [a, one, two] = [id(&store, "a", 1), id(&store, "q", 1), id(&store, "q", 2)];
    rate(&mut store, a, NOW, Rating::Again);
    rate(&mut store, a, day(1), Rating::Easy);
    rate(&mut store, one, day(2), Rating::Good);
    rate(&mut store, two, day(3), Rating::Hard);
    assert_eq!(store.first_ratings().unwrap(), [1, 1, 1, 0]);
    store.take_back(day(4)).unwrap();
    assert_eq!(store.first_ratings().unwrap(), [1, 0, 1, 0]);
}
