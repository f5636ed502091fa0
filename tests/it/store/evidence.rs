//! An answer in a quiz is a review of its cards, kept in the same transaction as its entry.

use super::deeds::*;
use super::*;
use hafal::schedule::{CardEvent as Happened, Origin, Rating};
use hafal::session::Evidence;

fn of(part: u32, words: Option<&str>, rating: Rating) -> Evidence {
    let words = words.map(str::to_owned);
    Evidence { part, words, rating, seconds: 7.0 }
}

/// A store with an attempt begun in it.
fn begun(place: &StoreDir) -> (Store, Uuid) {
    let mut store = with_cards(place);
    let attempt = attempt("ssc", &["a", "q"]);
    store.begin(&attempt, &[], &[]).unwrap();
    (store, attempt.id)
}

fn keep(
    store: &mut Store,
    attempt: Uuid,
    question: &str,
    evidence: &[Evidence],
    replaced: &[(i64, i64)],
) -> Vec<(i64, i64)> {
    let entry = entry("ssc", question, answered(1.0));
    store.keep_answer(attempt, (&entry, &[]), evidence, WANTED, replaced).unwrap()
}

#[test]
fn an_answer_in_a_quiz_is_a_review_of_each_of_its_cards() {
    let place = StoreDir::new();
    let (mut store, attempt) = begun(&place);
    let evidence = [of(1, Some("satu"), Rating::Good), of(2, Some("dua"), Rating::Again)];
    let kept = keep(&mut store, attempt, "q", &evidence, &[]);
    let [first, second] = [1, 2].map(|part| filed(&store, "q", part));
    assert_eq!(
        kept,
        [(first.id, rows(&store, first.id)[0].seq), (second.id, rows(&store, second.id)[0].seq)]
    );
    let row = &rows(&store, first.id)[0];
    let Happened::Rated(review) = &row.event else { panic!("{row:?}") };
    assert_eq!((review.origin, review.rating), (Origin::Quiz, Rating::Good));
    assert_eq!((first.state.reviews, second.state.reviews), (1, 1));
    assert_eq!(second.state.due, Some(NOW.day_number()));
    assert_eq!(store.attempts(None).unwrap()[0].entries.len(), 1);
    check(&mut store);
}

#[test]
fn evidence_of_a_deck_that_was_never_drilled_waits_for_it() {
    let place = StoreDir::new();
    let mut store = place.open();
    let attempt = attempt("ssc", &["q"]);
    store.begin(&attempt, &[], &[]).unwrap();
    keep(&mut store, attempt.id, "q", &[of(2, Some("dua"), Rating::Good)], &[]);
    assert_eq!(filed(&store, "q", 2).place, None);
    assert_eq!(store.count_deck_cards("ssc", NOW).unwrap().seen, 0);
    file(&mut store, BLANKS);
    assert_eq!((filed(&store, "q", 2).state.reviews, filed(&store, "q", 2).place), (1, Some(1)));
    check(&mut store);
}

#[test]
fn evidence_of_a_blank_goes_to_its_words_though_they_stand_elsewhere_now() {
    let place = StoreDir::new();
    let (mut store, attempt) = begun(&place);
    keep(&mut store, attempt, "q", &[of(1, Some("tiga"), Rating::Good)], &[]);
    let reviews = [1, 2, 3].map(|part| filed(&store, "q", part).state.reviews);
    assert_eq!(reviews, [0, 0, 1]);
}

#[test]
fn an_answer_given_anew_takes_the_place_of_the_one_before() {
    let place = StoreDir::new();
    let (mut store, attempt) = begun(&place);
    let a = id(&store, "a", 1);
    let before = rate(&mut store, a, day(-5), Rating::Good);
    let kept = keep(&mut store, attempt, "a", &[of(1, None, Rating::Again)], &[]);
    let first = filed(&store, "a", 1);
    assert_eq!((first.state.reviews, first.state.lapses), (2, 1));
    let again = keep(&mut store, attempt, "a", &[of(1, None, Rating::Good)], &kept);
    let second = filed(&store, "a", 1);
    assert_eq!((second.state.reviews, second.state.lapses), (2, 0));
    assert_eq!(second.state.rating, Some(Rating::Good));
    keep(&mut store, attempt, "a", &[], &again);
    assert_eq!(filed(&store, "a", 1), before);
    check(&mut store);
}

#[test]
fn what_an_answer_deferred_comes_back_when_another_takes_its_place() {
    let place = StoreDir::new();
    let (mut store, attempt) = begun(&place);
    for part in 1..=3 {
        merge(&mut store, &[foreign("q", part, day(-400), Rating::Good)]);
    }
    let second = filed(&store, "q", 2);
    let kept = keep(&mut store, attempt, "q", &[of(1, Some("satu"), Rating::Good)], &[]);
    assert_ne!(filed(&store, "q", 2), second, "deferred");
    keep(&mut store, attempt, "q", &[], &kept);
    assert_eq!(filed(&store, "q", 2), second);
    check(&mut store);
}

#[test]
fn what_cannot_be_kept_whole_is_not_kept_at_all() {
    let place = StoreDir::new();
    let (mut store, attempt) = begun(&place);
    let stray = NOW.new_uuid();
    let evidence = [of(1, None, Rating::Good)];
    let entry = entry("ssc", "b", answered(1.0));
    assert!(store.keep_answer(stray, (&entry, &[]), &evidence, WANTED, &[]).is_err());
    assert_eq!(store.card(&card("ssc", "b"), 1).unwrap(), None);
    place
        .raw()
        .execute_batch(
            "CREATE TRIGGER t BEFORE INSERT ON card_log BEGIN SELECT raise(ABORT, 'no'); END",
        )
        .unwrap();
    assert!(store.keep_answer(attempt, (&entry, &[]), &evidence, WANTED, &[]).is_err());
    assert_eq!(store.attempts(None).unwrap()[0].entries, []);
    assert_eq!(store.card(&card("ssc", "b"), 1).unwrap(), None);
}
