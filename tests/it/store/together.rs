//! Several processes at once, played by threads with a connection each.

use std::sync::Barrier;
use std::thread;

use super::*;

const CROWD: usize = 8;

/// Lets a crowd do something at the same moment.
fn together(work: impl Fn(usize) + Sync) {
    let gate = Barrier::new(CROWD);
    thread::scope(|scope| {
        for n in 0..CROWD {
            let (gate, work) = (&gate, &work);
            scope.spawn(move || {
                gate.wait();
                work(n);
            });
        }
    });
}

#[test]
fn a_crowd_makes_one_store_and_all_keep_their_answers_in_it() {
    for round in 0..20 {
        let place = StoreDir::new();
        together(|_| {
            let mut store = place.open();
            let attempt = attempt("ssc", &["a"]);
            store.begin(&attempt, &[known("ssc", "a")], &[]).unwrap();
            store.keep(attempt.id, &entry("ssc", "a", answered(1.0))).unwrap();
        });
        let records = place.peek().attempts(None).unwrap();
        let numbers: Vec<_> = records.iter().map(|record| record.attempt.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8], "round {round}");
        assert!(records.iter().all(|record| record.entries.len() == 1));
        assert!(place.names().iter().all(|name| !name.contains("db-")), "{:?}", place.names());
    }
}

#[test]
fn a_crowd_peeks_while_a_store_is_made_and_written() {
    for _ in 0..20 {
        let place = StoreDir::new();
        together(|n| {
            if n % 2 == 0 {
                let store = Store::peek(place.dir()).unwrap();
                assert!(store.is_none_or(|store| store.attempts(None).is_ok()));
            } else {
                place.open().begin(&attempt("ssc", &[]), &[], &[]).unwrap();
            }
        });
        assert_eq!(place.peek().attempts(None).unwrap().len(), CROWD / 2);
    }
}

#[test]
fn a_crowd_opens_and_closes_without_a_false_alarm() {
    let place = StoreDir::with_store();
    together(|n| {
        for _ in 0..20 {
            if n % 2 == 0 {
                assert!(place.peek().attempts(None).is_ok());
            } else {
                place.open().begin(&attempt("ssc", &[]), &[], &[]).unwrap();
            }
        }
    });
    assert_eq!(place.peek().attempts(None).unwrap().len(), 1 + CROWD / 2 * 20);
}
