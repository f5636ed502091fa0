//! What a learner did to cards is undone, the newest first, as often as there is something.

use super::deeds::*;
use super::*;
use hafal::schedule::{CardEvent as Happened, Rating};
use hafal::session::Evidence;
use hafal::session::Kept;

#[test]
fn all_that_a_learner_does_is_taken_back_in_reverse_order() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    let mut states = vec![filed(&store, "a", 1)];
    states.push(rate(&mut store, a, NOW, Rating::Again));
    let deeds = [
        Happened::Suspended,
        Happened::Resumed,
        Happened::Buried { until: NOW.day_number() + 1 },
        Happened::Flagged("a typo".to_owned()),
        Happened::Noted("like a lake".to_owned()),
        Happened::Forgotten,
        Happened::Crammed(Rating::Good),
    ];
    for deed in &deeds {
        states.push(store.keep_event(a, NOW, deed, Some("\"x\"")).unwrap());
    }
    states.push(rate(&mut store, a, NOW, Rating::Good));
    states.pop();
    for deed in deeds.iter().rev().map(Some).chain([None]) {
        drop(store);
        store = place.open();
        let back = store.take_back(NOW.plus_ms(1)).unwrap().unwrap();
        assert_eq!(back.card, *states.last().unwrap());
        if let (Some(deed), Happened::Rated(_)) = (deed, &back.event) {
            assert_eq!(*deed, deeds[6], "the rating goes first");
        }
        check(&mut store);
        states.pop();
    }
    assert!(store.take_back(NOW).unwrap().is_some());
    assert_eq!(filed(&store, "a", 1).state.reviews, 0);
    assert!(store.take_back(NOW).unwrap().is_none());
    assert!(store.take_back(NOW).unwrap().is_none());
}

#[test]
fn what_is_taken_back_tells_what_it_was() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    store.keep_event(a, NOW, &Happened::Noted("like a lake".to_owned()), None).unwrap();
    store.keep_event(a, NOW, &Happened::Suspended, Some("\"leech\"")).unwrap();
    let back = store.take_back(NOW).unwrap().unwrap();
    assert_eq!((back.event, back.data.as_deref()), (Happened::Suspended, Some("\"leech\"")));
    assert!(!back.card.state.suspended);
    let back = store.take_back(NOW).unwrap().unwrap();
    assert_eq!(back.event, Happened::Noted("like a lake".to_owned()));
}

#[test]
fn ratings_of_several_cards_are_taken_back_across_openings() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let cards = [("a", 1), ("q", 1), ("q", 2), ("a", 1), ("q", 1), ("a", 1)];
    let mut before = Vec::new();
    for (n, (question, part)) in (0..).zip(cards) {
        let card = filed(&store, question, part);
        rate(&mut store, card.id, day(n), Rating::Good);
        before.push(card);
    }
    while let Some(card) = before.pop() {
        drop(store);
        store = place.open();
        assert_eq!(store.take_back(day(9)).unwrap().unwrap().card, card);
        check(&mut store);
    }
    assert!(store.take_back(day(9)).unwrap().is_none());
}

#[test]
fn a_rating_after_taking_back_is_the_next_to_go() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Good);
    let first = filed(&store, "a", 1);
    rate(&mut store, a, day(3), Rating::Again);
    store.take_back(day(3)).unwrap();
    let kept = rate(&mut store, a, day(3), Rating::Easy);
    assert_eq!((kept.state.reviews, kept.state.rating), (2, Some(Rating::Easy)));
    assert_eq!(store.take_back(day(3)).unwrap().unwrap().card, first);
    assert_eq!(store.take_back(day(3)).unwrap().unwrap().card.state.reviews, 0);
    assert!(store.take_back(day(3)).unwrap().is_none());
    assert_eq!(store.new_on(NOW.day_number()).unwrap(), 0, "what is undone counts nowhere");
}

#[test]
fn a_rating_foreseen_before_a_taking_back_is_overtaken() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Good);
    let prospects = store.prospects(a, NOW, WANTED).unwrap();
    store.take_back(NOW).unwrap();
    let kept = store.rate(&prospects, &rated(NOW, Rating::Good), None).unwrap();
    assert!(matches!(kept, Kept::Overtaken(_)), "{kept:?}");
}

#[test]
fn what_came_from_elsewhere_is_no_deed_of_the_learners() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let a = id(&store, "a", 1);
    rate(&mut store, a, NOW, Rating::Good);
    merge(&mut store, &[foreign("a", 1, day(1), Rating::Good)]);
    let attempt = attempt("ssc", &["a"]);
    store.begin(&attempt, &[], &[]).unwrap();
    let evidence = Evidence { part: 1, words: None, rating: Rating::Good, seconds: 7.0 };
    store
        .keep_answer(attempt.id, (&entry("ssc", "a", answered(1.0)), &[]), &[evidence], WANTED, &[])
        .unwrap();
    assert_eq!(filed(&store, "a", 1).state.reviews, 3);
    let back = store.take_back(day(2)).unwrap().unwrap();
    assert_eq!(back.card.state.reviews, 2);
    assert!(store.take_back(day(2)).unwrap().is_none());
    check(&mut store);
}

#[test]
fn an_answer_taken_back_mistook_no_question_for_another() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let prospects = store.prospects(id(&store, "a", 1), NOW, WANTED).unwrap();
    let mistaken = hafal::store::Rated { took: Some("q"), ..rated(NOW, Rating::Again) };
    store.rate(&prospects, &mistaken, None).unwrap();
    assert_eq!(store.confused_pairs(&["ssc"]).unwrap(), [(card("ssc", "a"), card("ssc", "q"))]);
    assert_eq!(store.confused_pairs(&["x"]).unwrap(), []);
    store.take_back(NOW).unwrap();
    assert_eq!(store.confused_pairs(&["ssc"]).unwrap(), []);
}
