//! What is read: attempts by deck, scores, and histories that followed their questions.

use super::*;
use hafal::session::Record;
use hafal::store::Which;

fn late() -> QuizEvent {
    let QuizEvent::Answered(mut answer) = answered(1.0) else { unreachable!() };
    answer.late = true;
    QuizEvent::Answered(answer)
}

fn begin(store: &mut Store, deck: &str, entries: &[(&str, QuizEvent)]) -> Uuid {
    let attempt = attempt(deck, &["a", "b"]);
    store.begin(&attempt, &[], &[]).unwrap();
    for (question, event) in entries {
        store.keep(attempt.id, &entry(deck, question, event.clone())).unwrap();
    }
    attempt.id
}

fn numbers(records: &[Record]) -> Vec<i64> {
    records.iter().map(|record| record.attempt.number).collect()
}

#[test]
fn attempts_are_read_by_deck_oldest_first() {
    let place = StoreDir::new();
    let mut store = place.open();
    begin(&mut store, "ssc", &[("a", QuizEvent::Hinted)]);
    begin(&mut store, "kaa", &[]);
    let mut both = attempt("ssc", &[]);
    both.decks.push(DeckRef { id: "kaa".to_owned(), path: None });
    store.begin(&both, &[], &[]).unwrap();
    assert_eq!(numbers(&store.attempts(None).unwrap()), [1, 2, 3]);
    assert_eq!(numbers(&store.attempts(Some("ssc")).unwrap()), [1, 3]);
    assert_eq!(numbers(&store.attempts(Some("kaa")).unwrap()), [2, 3]);
    assert_eq!(store.attempts(Some("none")).unwrap(), []);
    assert_eq!(store.attempts(Some("ssc")).unwrap()[0].entries.len(), 1);
}

#[test]
fn an_attempt_is_found_by_number_id_or_as_the_last() {
    let place = StoreDir::new();
    let mut store = place.open();
    assert_eq!(store.attempt(&Which::Last).unwrap(), None);
    let first = begin(&mut store, "ssc", &[("a", QuizEvent::Hinted)]);
    begin(&mut store, "kaa", &[]);
    let number = |which| store.attempt(&which).unwrap().map(|record| record.attempt.number);
    assert_eq!(number(Which::Number(1)), Some(1));
    assert_eq!(number(Which::Number(3)), None);
    assert_eq!(number(Which::Last), Some(2));
    assert_eq!(number(Which::Id(first)), Some(1));
    assert_eq!(number(Which::Id(Uuid::nil())), None);
    assert_eq!(store.attempt(&Which::Id(first)).unwrap().unwrap().entries.len(), 1);
}

#[test]
fn the_newest_unfinished_attempt_is_found() {
    let place = StoreDir::new();
    let mut store = place.open();
    assert_eq!(store.unfinished(None, None).unwrap(), None);
    begin(&mut store, "ssc", &[("a", answered(1.0))]);
    begin(&mut store, "kaa", &[]);
    begin(&mut store, "ssc", &[("", QuizEvent::Finished)]);
    let number = |deck| store.unfinished(deck, None).unwrap().map(|record| record.attempt.number);
    assert_eq!(number(None), Some(2));
    assert_eq!(number(Some("ssc")), Some(1));
    assert_eq!(number(Some("none")), None);
    assert_eq!(store.unfinished(Some("ssc"), None).unwrap().unwrap().entries.len(), 1);
}

#[test]
fn the_latest_scores_are_by_order_of_writing() {
    let place = StoreDir::new();
    let mut store = place.open();
    let older = begin(&mut store, "ssc", &[("a", answered(0.25)), ("b", answered(1.0))]);
    begin(&mut store, "ssc", &[("a", answered(0.5)), ("b", skipped()), ("c", late())]);
    begin(&mut store, "kaa", &[("a", answered(0.1))]);
    let scores = store.latest_scores("ssc", None).unwrap();
    assert_eq!(
        scores,
        [("a", 0.5), ("b", 0.0), ("c", 0.0)].map(|(id, s)| (id.to_owned(), s)).into()
    );
    // An older attempt that is resumed says the latest word.
    store.keep(older, &entry("ssc", "a", answered(0.75))).unwrap();
    store.keep(older, &entry("ssc", "a", QuizEvent::Hinted)).unwrap();
    assert_eq!(store.latest_scores("ssc", None).unwrap().get("a"), Some(&0.75));
    assert!(store.latest_scores("none", None).unwrap().is_empty());
}

#[test]
fn a_decks_last_score_is_of_its_newest_finished_attempt() {
    let place = StoreDir::new();
    let mut store = place.open();
    begin(&mut store, "ssc", &[("a", answered(1.0)), ("", QuizEvent::Finished)]);
    begin(&mut store, "ssc", &[("a", answered(0.5)), ("", QuizEvent::Finished)]);
    begin(&mut store, "ssc", &[("a", answered(0.0))]);
    begin(&mut store, "kaa", &[("a", answered(1.0))]);
    assert_eq!(store.last_scores().unwrap(), [("ssc".to_owned(), 0.25)].into());
}

#[test]
fn history_follows_a_reworded_question() {
    let place = StoreDir::new();
    let mut store = place.open();
    let attempt = begin(&mut store, "ssc", &[("a", answered(0.25)), ("b", answered(1.0))]);
    store.rename_questions(&[step("a", "a2")], NOW).unwrap();
    assert_eq!(store.latest_scores("ssc", None).unwrap().get("a2"), Some(&0.25));
    store.rename_questions(&[step("a2", "a3")], NOW).unwrap();
    assert_eq!(store.latest_scores("ssc", None).unwrap().get("a3"), Some(&0.25));
    assert_eq!(store.latest_scores("ssc", None).unwrap().len(), 2);
    // An attempt that began earlier continues under the ids that it drew.
    store.keep(attempt, &entry("ssc", "a", answered(0.5))).unwrap();
    assert_eq!(store.latest_scores("ssc", None).unwrap().get("a3"), Some(&0.5));
}

#[test]
fn a_new_question_under_an_old_id_inherits_nothing() {
    let place = StoreDir::new();
    let mut store = place.open();
    begin(&mut store, "ssc", &[("a", answered(0.25))]);
    store.rename_questions(&[step("a", "b")], NOW).unwrap();
    begin(&mut store, "ssc", &[("a", answered(0.75))]);
    let scores = store.latest_scores("ssc", None).unwrap();
    assert_eq!((scores["a"], scores["b"]), (0.75, 0.25));
    store.rename_questions(&[step("a", "c")], NOW).unwrap();
    let scores = store.latest_scores("ssc", None).unwrap();
    assert_eq!((scores["c"], scores["b"], scores.len()), (0.75, 0.25, 2));
}

#[test]
fn an_old_id_is_followed_through_every_move_and_round_no_loop() {
    let place = StoreDir::new();
    let mut store = place.open();
    let now = |store: &Store, id| store.current_question_id("ssc", id).unwrap();
    assert_eq!(now(&store, "a"), "a");
    store.rename_questions(&[step("a", "b"), step("b", "c")], NOW).unwrap();
    assert_eq!((now(&store, "a"), now(&store, "b")), ("c".to_owned(), "c".to_owned()));
    store.rename_questions(&[step("c", "a")], NOW).unwrap();
    assert_eq!((now(&store, "a"), now(&store, "c")), ("a".to_owned(), "a".to_owned()));
    store.rename_questions(&[step("x", "x")], NOW).unwrap();
    assert_eq!(now(&store, "x"), "x");
    assert_eq!(store.current_question_id("kaa", "b").unwrap(), "b");
}

#[test]
fn what_is_known_of_a_question_is_its_latest_and_moves_along() {
    let place = StoreDir::new();
    let mut store = place.open();
    let newer = KnownQuestion { ask: "Di mana?".to_owned(), path: None, ..known("ssc", "a") };
    store.begin(&attempt("ssc", &[]), &[known("ssc", "a"), known("kaa", "a")], &[]).unwrap();
    store.begin(&attempt("ssc", &[]), &[newer.clone(), known("ssc", "b")], &[]).unwrap();
    assert_eq!(store.known_questions("ssc").unwrap(), [newer.clone(), known("ssc", "b")]);
    store.rename_questions(&[step("a", "b")], NOW).unwrap();
    let moved = KnownQuestion { question: "b".to_owned(), ..newer };
    assert_eq!(store.known_questions("ssc").unwrap(), [moved]);
    assert_eq!(store.known_questions("kaa").unwrap(), [known("kaa", "a")]);
}

#[test]
fn every_deck_ever_asked_is_listed_once_a_path() {
    let place = StoreDir::new();
    let mut store = place.open();
    let built_in = [asked_deck("demo", None), asked_deck("extra", None)];
    store.begin(&attempt("demo", &[]), &[], &built_in).unwrap();
    store.begin(&attempt("ssc", &[]), &[], &[asked_deck("ssc", Some("/d/x.ron"))]).unwrap();
    let later =
        AskedDeck { asked: NOW.plus_ms(1), questions: 13, ..asked_deck("new", Some("/d/x.ron")) };
    let twin = asked_deck("new", Some("/d/y.ron"));
    store.begin(&attempt("new", &[]), &[], &[later.clone(), twin.clone()]).unwrap();
    let [demo, extra] = built_in;
    assert_eq!(store.asked_decks().unwrap(), [demo, extra, later, twin]);
}
