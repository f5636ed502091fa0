//! What is written is there, whole, in its order, and for good.

use std::cell::Cell;
use std::rc::Rc;

use super::*;

#[test]
fn an_attempt_comes_back_as_it_was_kept() {
    let place = StoreDir::new();
    let mut store = place.open();
    let mut attempt = attempt("ssc", &["a", "b"]);
    attempt.number = store.begin(&attempt, &[], &[]).unwrap();
    let events = [
        answered(2.0 / 3.0),
        skipped(),
        QuizEvent::Hinted,
        QuizEvent::Claimed,
        QuizEvent::Doubted(true),
        QuizEvent::Extended(300),
        QuizEvent::Finished,
    ];
    let entries = events.map(|event| entry("ssc", "a", event));
    for entry in &entries {
        store.keep(attempt.id, entry).unwrap();
    }
    drop(store);
    let records = place.peek().attempts(None).unwrap();
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].attempt, attempt);
    assert_eq!(records[0].entries, entries);
}

#[test]
fn a_score_comes_back_to_the_last_bit() {
    let place = StoreDir::new();
    let mut store = place.open();
    let attempt = attempt("ssc", &[]);
    store.begin(&attempt, &[], &[]).unwrap();
    let scores = (1..40).flat_map(|n| (0..n).map(move |k| f64::from(k) / f64::from(n)));
    let entries: Vec<_> = scores.map(|score| entry("ssc", "a", answered(score))).collect();
    for entry in &entries {
        store.keep(attempt.id, entry).unwrap();
    }
    assert_eq!(store.attempts(None).unwrap()[0].entries, entries);
}

#[test]
fn attempts_are_numbered_from_one() {
    let place = StoreDir::new();
    for number in 1..=3 {
        assert_eq!(place.open().begin(&attempt("ssc", &[]), &[], &[]).unwrap(), number);
    }
}

#[test]
fn entries_keep_the_order_of_writing_when_the_clock_is_set_back() {
    let place = StoreDir::new();
    let mut store = place.open();
    let attempt = attempt("ssc", &[]);
    store.begin(&attempt, &[], &[]).unwrap();
    for (question, ms) in [("first", 9_000), ("second", -DAY_MS), ("third", 0)] {
        let entry = QuizEntry { at: NOW.plus_ms(ms), ..entry("ssc", question, QuizEvent::Hinted) };
        store.keep(attempt.id, &entry).unwrap();
    }
    let entries = store.attempts(None).unwrap().remove(0).entries;
    let order: Vec<_> = entries.iter().map(|entry| entry.question.id.as_str()).collect();
    assert_eq!(order, ["first", "second", "third"]);
}

#[test]
fn the_log_refuses_to_be_changed() {
    let place = StoreDir::with_store();
    let raw = place.raw();
    for sql in ["UPDATE entries SET data = NULL", "DELETE FROM entries"] {
        assert!(raw.execute(sql, []).unwrap_err().to_string().contains("entries are never"));
    }
    assert_eq!(place.peek().attempts(None).unwrap()[0].entries.len(), 3);
}

#[test]
fn an_entry_of_no_attempt_is_refused() {
    let place = StoreDir::new();
    let stray = NOW.new_uuid();
    let error = place.open().keep(stray, &entry("ssc", "a", QuizEvent::Hinted)).unwrap_err();
    assert_eq!(error.say().id, "store-full");
}

#[test]
fn what_is_begun_in_part_is_not_begun() {
    let place = StoreDir::new();
    let mut store = place.open();
    let attempt = attempt("ssc", &[]);
    store.begin(&attempt, &[], &[]).unwrap();
    assert!(store.begin(&attempt, &[known("ssc", "a")], &[]).is_err());
    assert_eq!(store.attempts(None).unwrap().len(), 1);
    assert_eq!(store.known_questions("ssc").unwrap(), []);
}

#[test]
fn a_full_disk_loses_nothing_that_was_kept() {
    let place = StoreDir::new();
    let mut store = place.open();
    let attempt = attempt("ssc", &[]);
    store.begin(&attempt, &[], &[]).unwrap();
    store.conn.query_row("PRAGMA max_page_count = 1", [], |_| Ok(())).unwrap();
    let mut kept = 0;
    let error = loop {
        match store.keep(attempt.id, &entry("ssc", "a", answered(1.0))) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
    };
    let StoreError::Full(path, why) = &error else { panic!("{error}") };
    assert_eq!((path, why.as_str()), (&place.file(), "database or disk is full"));
    assert!(kept > 0);
    drop(store);
    assert_eq!(place.open().attempts(None).unwrap()[0].entries.len(), kept);
}

/// Patience of some milliseconds.
fn short(quiet: u64, limit: u64, waiting: Box<dyn Fn()>) -> Patience {
    let ms = Duration::from_millis;
    Patience { quiet: ms(quiet), limit: ms(limit), waiting }
}

/// Returns a store with little patience, and how often it said that it waits.
fn impatient(place: &StoreDir) -> (Store, Rc<Cell<u32>>) {
    let said = Rc::new(Cell::new(0));
    let count = Rc::clone(&said);
    let patience = short(100, 400, Box::new(move || count.set(count.get() + 1)));
    (Store::open_patiently(place.dir(), NOW, patience, false).unwrap(), said)
}

#[test]
fn another_writer_is_waited_for_and_that_is_said_once() {
    let place = StoreDir::with_store();
    let (mut store, said) = impatient(&place);
    let other = place.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = store.begin(&attempt("ssc", &[]), &[], &[]).unwrap_err();
    assert!(matches!(error, StoreError::Busy(..)), "{error}");
    assert_eq!(said.get(), 1);
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(store.begin(&attempt("ssc", &[]), &[], &[]).unwrap(), 2);
    assert_eq!(said.get(), 1);
}

#[test]
fn an_entry_is_kept_as_soon_as_another_writer_is_done() {
    let place = StoreDir::with_store();
    let (mut store, said) = impatient(&place);
    let attempt = attempt("ssc", &[]);
    store.begin(&attempt, &[], &[]).unwrap();
    let other = place.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let done = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(200));
        other.execute_batch("COMMIT").unwrap();
    });
    store.keep(attempt.id, &entry("ssc", "a", QuizEvent::Hinted)).unwrap();
    done.join().unwrap();
    assert_eq!(said.get(), 1);
    assert_eq!(store.attempts(None).unwrap()[1].entries.len(), 1);
}

#[test]
fn a_short_wait_is_not_said() {
    let place = StoreDir::with_store();
    let said = Rc::new(Cell::new(false));
    let told = Rc::clone(&said);
    let patience = short(2_000, 4_000, Box::new(move || told.set(true)));
    let mut store = Store::open_patiently(place.dir(), NOW, patience, false).unwrap();
    let other = place.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let done = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(50));
        other.execute_batch("COMMIT").unwrap();
    });
    store.begin(&attempt("ssc", &[]), &[], &[]).unwrap();
    done.join().unwrap();
    assert!(!said.get());
}

#[test]
fn an_outline_is_kept_for_the_text_of_one_stamp() {
    let place = StoreDir::new();
    let mut store = place.open();
    assert_eq!(store.outline("ssc", "1").unwrap(), None);
    store.keep_outline("ssc", "1", b"old").unwrap();
    store.keep_outline("ssc", "2", b"new").unwrap();
    assert_eq!(store.outline("ssc", "1").unwrap(), None);
    assert_eq!(store.outline("ssc", "2").unwrap(), Some(b"new".to_vec()));
    assert_eq!(store.outline("x", "2").unwrap(), None);
}
