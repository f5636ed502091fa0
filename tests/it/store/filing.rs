//! A deck's cards are filed as it is read, and history follows each card through its edits.

use super::deeds::*;
use super::*;
use hafal::schedule::Rating;
use hafal::session::Filed;

/// The cards of a question: part, words, reviews, whether the deck has them; by part.
fn cards(store: &Store, question: &str) -> Vec<(u32, Option<String>, u32, bool)> {
    let of = |filed: &Filed| {
        (filed.part, filed.words.clone(), filed.state.reviews, filed.place.is_some())
    };
    let all = all(store);
    all.iter().filter(|filed| filed.question.id == question).map(of).collect()
}

/// A store in which the blanks of `q` were reviewed once, twice and three times.
fn reviewed(place: &StoreDir) -> Store {
    let mut store = with_cards(place);
    for part in 1..=3_u32 {
        let reviews: Vec<_> =
            (0..part).map(|n| foreign("q", part, day(i64::from(n)), Rating::Good)).collect();
        merge(&mut store, &reviews);
    }
    store
}

fn refile(store: &mut Store, blanks: &[&str]) -> Vec<(u32, Option<String>, u32, bool)> {
    let blanks: Vec<_> = (1..).zip(blanks).map(|(part, words)| ("q", part, Some(*words))).collect();
    file(store, &blanks);
    check(store);
    cards(store, "q")
}

fn one(part: u32, words: &str, reviews: u32, there: bool) -> (u32, Option<String>, u32, bool) {
    (part, Some(words.to_owned()), reviews, there)
}

#[test]
fn new_cards_are_filed_in_the_decks_order() {
    let place = StoreDir::new();
    let mut store = place.open();
    assert_eq!(store.drilled().unwrap(), []);
    file(&mut store, &[("z", 1, None), ("z", 2, None), ("a", 1, None)]);
    let unseen = store.unseen_cards("ssc", NOW.day_number(), 0, 9).unwrap();
    let names: Vec<_> =
        unseen.iter().map(|filed| (filed.question.id.as_str(), filed.part, filed.place)).collect();
    assert_eq!(names, [("z", 1, Some(0)), ("z", 2, Some(0)), ("a", 1, Some(1))]);
    assert_eq!(store.unseen_cards("ssc", NOW.day_number(), 1, 1).unwrap(), unseen[1..2]);
    assert_eq!(store.drilled().unwrap(), [deck("ssc", 3)]);
    assert_eq!(store.drilled_deck("ssc").unwrap(), Some(deck("ssc", 3)));
    assert_eq!(store.drilled_deck("x").unwrap(), None);
    assert_eq!(store.count_deck_cards("ssc", NOW).unwrap().cards, 3);
}

#[test]
fn a_deck_filed_anew_is_known_as_it_is_now() {
    let place = StoreDir::new();
    let mut store = with_cards(&place);
    let later = hafal::store::DrilledDeck { stamp: "2".to_owned(), at: day(1), ..deck("ssc", 4) };
    store.file_deck(&later, &[], &[]).unwrap();
    assert_eq!(store.drilled().unwrap(), [later]);
}

#[test]
fn a_card_that_is_gone_keeps_its_history_and_comes_back() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    let a = id(&store, "a", 1);
    let before = rate(&mut store, a, NOW, Rating::Again);
    file(&mut store, &BLANKS[1..]);
    assert_eq!(filed(&store, "a", 1), Filed { place: None, ..before.clone() });
    assert!(!store.due("ssc", NOW).unwrap().iter().any(|filed| filed.id == a));
    assert_eq!(store.count_deck_cards("ssc", NOW).unwrap().seen, 3);
    file(&mut store, BLANKS);
    assert_eq!(filed(&store, "a", 1), before);
    check(&mut store);
}

#[test]
fn history_follows_the_words_of_blanks_that_change_places() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    let now = refile(&mut store, &["tiga", "satu", "dua"]);
    assert_eq!(now, [one(1, "tiga", 3, true), one(2, "satu", 1, true), one(3, "dua", 2, true)]);
    let now = refile(&mut store, &["baru", "tiga", "satu", "dua"]);
    let moved = [one(2, "tiga", 3, true), one(3, "satu", 1, true), one(4, "dua", 2, true)];
    assert_eq!(now, [&[one(1, "baru", 0, true)], &moved[..]].concat());
}

#[test]
fn a_blank_reworded_keeps_its_history() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    let now = refile(&mut store, &["satu", "kedua", "tiga"]);
    assert_eq!(now, [one(1, "satu", 1, true), one(2, "kedua", 2, true), one(3, "tiga", 3, true)]);
}

#[test]
fn blanks_with_the_same_words_stay_apart() {
    let place = StoreDir::new();
    let mut store = place.open();
    refile(&mut store, &["PBB", "1964", "PBB"]);
    merge(&mut store, &[foreign("q", 3, NOW, Rating::Good)]);
    let now = refile(&mut store, &["PBB", "1965", "PBB"]);
    assert_eq!(now, [one(1, "PBB", 0, true), one(2, "1965", 0, true), one(3, "PBB", 1, true)]);
}

#[test]
fn cards_of_a_question_never_share_a_number() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    let now = refile(&mut store, &["dua", "empat"]);
    assert_eq!(now[..2], [one(1, "dua", 2, true), one(2, "empat", 0, true)]);
    let gone: Vec<_> = now[2..]
        .iter()
        .map(|(_, words, reviews, there)| (words.as_deref(), *reviews, *there))
        .collect();
    assert_eq!(gone.len(), 2);
    assert!(gone.contains(&(Some("satu"), 1, false)) && gone.contains(&(Some("tiga"), 3, false)));
    let now = refile(&mut store, &["satu", "dua", "tiga"]);
    assert_eq!(
        now[..3],
        [one(1, "satu", 1, true), one(2, "dua", 2, true), one(3, "tiga", 3, true)]
    );
    assert_eq!(now.len(), 4);
}

#[test]
fn a_blank_that_was_gone_before_lends_its_history_to_no_other() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    refile(&mut store, &["satu", "dua"]);
    let now = refile(&mut store, &["satu", "dua", "lain"]);
    assert_eq!(now[2], one(3, "lain", 0, true));
    let now = refile(&mut store, &["satu", "dua", "tiga"]);
    assert_eq!(now[2], one(3, "tiga", 3, true));
}

#[test]
fn reviews_of_parts_beyond_all_sense_hinder_no_filing() {
    let place = StoreDir::new();
    let mut store = place.open();
    let far = 1 << 20;
    let parts = [1, 2, far + 1, far + 2, u32::MAX - 1, u32::MAX];
    let reviews = parts.map(|part| foreign("q", part, NOW, Rating::Good));
    merge(&mut store, &reviews);
    let now = refile(&mut store, &["satu", "dua", "tiga"]);
    assert_eq!(
        now[..3],
        [one(1, "satu", 1, true), one(2, "dua", 1, true), one(3, "tiga", 0, true)]
    );
    assert_eq!(now.len(), 7);
    refile(&mut store, &["dua"]);
    refile(&mut store, &["tiga", "empat", "satu"]);
    assert_eq!(all(&store).iter().filter(|filed| filed.state.reviews == 1).count(), 6);
}

#[test]
fn a_blank_becomes_a_whole_question_and_back() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    file(&mut store, &[("q", 1, None)]);
    assert_eq!(filed(&store, "q", 1).state.reviews, 1);
    let now = refile(&mut store, &["satu", "dua", "tiga"]);
    assert_eq!(now[1..], [one(2, "dua", 2, true), one(3, "tiga", 3, true)]);
    assert_eq!(now[0], one(1, "satu", 1, true));
}

#[test]
fn an_unchanged_deck_changes_no_row() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    let raw = place.raw();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = raw.prepare(sql).unwrap();
    let tables =
        statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
    // When the deck was drilled may change, nothing else.
    for table in tables.filter(|table| table != "drilled").collect::<Vec<_>>() {
        for event in ["INSERT", "UPDATE", "DELETE"] {
            let trigger = format!(
                "CREATE TRIGGER no_{event}_{table} BEFORE {event} ON {table}
                BEGIN SELECT raise(ABORT, 'changed'); END"
            );
            raw.execute_batch(&trigger).unwrap();
        }
    }
    file(&mut store, BLANKS);
}

#[test]
fn a_question_that_is_renamed_takes_its_history_along() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    let before = cards(&store, "q");
    store.rename_questions(&[step("q", "neu")], NOW).unwrap();
    assert_eq!((cards(&store, "neu"), cards(&store, "q")), (before.clone(), vec![]));
    let new =
        |(question, part, words)| (if question == "q" { "neu" } else { question }, part, words);
    file(&mut store, &BLANKS.iter().copied().map(new).collect::<Vec<_>>());
    assert_eq!(cards(&store, "neu"), before);
    check(&mut store);
}

#[test]
fn a_new_name_that_was_filed_already_is_no_hindrance() {
    let place = StoreDir::new();
    let mut store = reviewed(&place);
    let before = cards(&store, "q");
    file(
        &mut store,
        &[("neu", 1, Some("satu")), ("neu", 2, Some("dua")), ("neu", 3, Some("tiga"))],
    );
    store.rename_questions(&[step("q", "neu")], NOW).unwrap();
    file(
        &mut store,
        &[("neu", 1, Some("satu")), ("neu", 2, Some("dua")), ("neu", 3, Some("tiga"))],
    );
    assert_eq!(cards(&store, "neu"), before);
    check(&mut store);
}
