//! Attempts of other stores are merged as sets by UUID, in one order everywhere.

use proptest::prelude::*;

use super::*;
use hafal::session::{LearnerName, Record};
use hafal::store::{ForeignLog, KeptAttempt, KeptEntry, KeptFlag, MergedAttempts, MergedLog};

fn merge_all(store: &mut Store, log: &ForeignLog, is_class: bool) -> MergedLog {
    store.merge_log(log, is_class, &|_| 0.9, NOW).unwrap()
}

fn merge_attempts(store: &mut Store, attempts: &[KeptAttempt]) -> MergedAttempts {
    let log = ForeignLog { attempts: attempts.to_vec(), ..ForeignLog::default() };
    merge_all(store, &log, false).attempts
}

/// All that a store keeps of its attempts, without the numbers that it gave them.
fn kept(store: &Store) -> Vec<KeptAttempt> {
    let mut all = Vec::new();
    store
        .each_attempt(
            |_| true,
            |mut kept| {
                kept.attempt.number = 0;
                all.push(kept);
            },
        )
        .unwrap();
    all
}

/// An attempt begun so many milliseconds after `NOW`, with an answer, a claim and an end, a millisecond apart.
fn run_at(ms: i64) -> KeptAttempt {
    let started = NOW.plus_ms(ms);
    let attempt = Attempt { id: started.new_uuid(), started, ..attempt("ssc", &["a", "b"]) };
    let events = [answered(0.5), QuizEvent::Claimed, skipped(), answered(1.0), QuizEvent::Finished];
    let entries = (1..).zip(events).map(|(step, event)| {
        let at = started.plus_ms(step);
        let entry = QuizEntry { at, ..entry("ssc", "a", event) };
        KeptEntry { id: at.new_uuid(), order: at.utc_ms, entry }
    });
    KeptAttempt { order: started.utc_ms, attempt, entries: entries.collect() }
}

/// What a store keeps after it was given these attempts in turn, each by itself.
fn merged_in_turn(attempts: &[KeptAttempt]) -> Vec<KeptAttempt> {
    let place = StoreDir::new();
    let mut store = place.open();
    for attempt in attempts {
        merge_attempts(&mut store, std::slice::from_ref(attempt));
    }
    kept(&store)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_halves_of_attempts_in_any_order_give_the_same_records(
        halves in prop::collection::vec((0_usize..4, prop::collection::vec(any::<bool>(), 5)), 0..8)
            .prop_shuffle(),
    ) {
        let whole: Vec<KeptAttempt> = [3, 0, 7, 3].map(run_at).to_vec();
        let half = |(which, taken): &(usize, Vec<bool>)| {
            let KeptAttempt { attempt, order, entries } = whole[*which].clone();
            let entries = entries.into_iter().zip(taken).filter(|(_, taken)| **taken);
            KeptAttempt { attempt, order, entries: entries.map(|(entry, _)| entry).collect() }
        };
        let mut lines: Vec<KeptAttempt> = halves.iter().map(half).chain(whole.clone()).collect();
        let expected = merged_in_turn(&whole);
        prop_assert_eq!(&merged_in_turn(&lines), &expected);
        lines.reverse();
        prop_assert_eq!(&merged_in_turn(&lines), &expected);
    }
}

#[test]
fn the_same_attempts_again_change_nothing() {
    let place = StoreDir::new();
    let mut store = place.open();
    let both = [run_at(5), run_at(2)];
    let counts = |added, continued, known| MergedAttempts {
        added,
        continued,
        known,
        entries: added * 5,
        nameless: 2,
    };
    assert_eq!(merge_attempts(&mut store, &both), counts(2, 0, 0));
    let before = store.attempts(None).unwrap();
    assert_eq!(merge_attempts(&mut store, &both), counts(0, 0, 2));
    assert_eq!(store.attempts(None).unwrap(), before);
    let mut longer = run_at(9);
    longer.attempt = both[0].attempt.clone();
    let one = MergedAttempts { added: 0, continued: 1, known: 0, entries: 5, nameless: 1 };
    assert_eq!(merge_attempts(&mut store, &[longer]), one);
}

#[test]
fn an_export_of_a_store_is_that_store() {
    let (here, there) = (StoreDir::with_store(), StoreDir::new());
    let mut store = here.open();
    // A clock set back, and entries of one instant, stay in the order written.
    let early =
        Attempt { id: NOW.new_uuid(), started: NOW.plus_ms(-9_000), ..attempt("b", &["c"]) };
    store.begin(&early, &[], &[]).unwrap();
    for (ms, event) in [(50, skipped()), (-7, answered(0.0)), (-7, QuizEvent::Claimed)] {
        let entry = QuizEntry { at: NOW.plus_ms(ms), ..entry("b", "c", event) };
        store.keep(early.id, &entry).unwrap();
    }
    let all = kept(&store);
    let mut other = there.open();
    merge_attempts(&mut other, &all);
    assert_eq!(kept(&other), all);
    assert_eq!(other.attempts(None).unwrap(), store.attempts(None).unwrap());
    let written: Vec<Record> = store.attempts(Some("b")).unwrap();
    let events = written[0].entries.iter().map(|entry| entry.event.clone()).collect::<Vec<_>>();
    assert_eq!(events, [skipped(), answered(0.0), QuizEvent::Claimed]);
}

#[test]
fn an_older_attempt_comes_before_newer_ones_though_its_number_is_higher() {
    let place = StoreDir::with_store();
    let mut store = place.open();
    let older = run_at(-86_400_000);
    merge_attempts(&mut store, std::slice::from_ref(&older));
    let numbers: Vec<i64> =
        store.attempts(None).unwrap().iter().map(|record| record.attempt.number).collect();
    assert_eq!(numbers, [2, 1]);
    let last = store.attempt(&hafal::store::Which::Last).unwrap().unwrap();
    assert_eq!(last.attempt.number, 1);
    assert_eq!(store.last_scores().unwrap()["ssc"], 0.75);
    // Its answer of yesterday is not the latest one.
    assert_eq!(store.latest_scores("ssc", None).unwrap()["a"], 1.0);
    assert_eq!(store.latest_scores("ssc", None).unwrap()["b"], 0.5);
}

#[test]
fn an_attempt_of_before_a_move_counts_for_the_id_of_today() {
    let place = StoreDir::with_store();
    let mut store = place.open();
    store.rename_questions(&[step("a", "a2")], NOW.plus_ms(10_000)).unwrap();
    let mut older = run_at(-86_400_000);
    older.entries.truncate(1);
    merge_attempts(&mut store, &[older]);
    let scores = store.latest_scores("ssc", None).unwrap();
    assert_eq!((scores.get("a2"), scores.get("a")), (Some(&1.0), None));
}

#[test]
fn attempts_of_learners_are_kept_apart_from_the_owners() {
    let place = StoreDir::with_store();
    let mut store = place.open();
    let sari = LearnerName::parse("Sari");
    let mut hers = run_at(60_000);
    hers.attempt.learner.clone_from(&sari);
    hers.entries.truncate(1);
    merge_attempts(&mut store, &[hers]);
    assert_eq!(store.latest_scores("ssc", None).unwrap()["a"], 1.0);
    assert_eq!(store.latest_scores("ssc", sari.as_ref()).unwrap()["a"], 0.5);
    assert_eq!(store.last_scores().unwrap()["ssc"], 0.75);
    assert_eq!(store.unfinished(None, None).unwrap(), None);
    assert!(store.unfinished(None, sari.as_ref()).unwrap().is_some());
}

#[test]
fn only_a_class_names_an_attempt_that_is_there_already() {
    let (nameless, mut named) = (run_at(0), run_at(0));
    named.attempt = Attempt { learner: LearnerName::parse("Sari"), ..nameless.attempt.clone() };
    for (is_class, name) in [(true, LearnerName::parse("Sari")), (false, None)] {
        let place = StoreDir::new();
        let mut store = place.open();
        for attempt in [&nameless, &named, &nameless] {
            let log = ForeignLog { attempts: vec![attempt.clone()], ..ForeignLog::default() };
            merge_all(&mut store, &log, is_class);
        }
        assert_eq!(kept(&store)[0].attempt.learner, name);
    }
}

#[test]
fn a_flag_is_merged_once_and_stays_settled() {
    let place = StoreDir::new();
    let mut store = place.open();
    let flag = KeptFlag {
        id: NOW.new_uuid(),
        question: card("ssc", "a"),
        part: 1,
        words: None,
        at: NOW.plus_ms(-5_000),
        order: NOW.plus_ms(-5_000).utc_ms,
        why: "vague\u{1b}[31m".to_owned(),
    };
    let log = ForeignLog { flags: vec![flag.clone(), flag.clone()], ..ForeignLog::default() };
    assert_eq!(merge_all(&mut store, &log, true).flags, 1);
    assert_eq!(store.kept_flags(None).unwrap(), std::slice::from_ref(&flag));
    assert_eq!(store.kept_flags(Some(&["other".to_owned()])).unwrap(), []);
    // Nobody here flagged it, so nobody here takes it back by undoing.
    assert_eq!(store.take_back(NOW).unwrap(), None);
    let id = store.cards_of("ssc").unwrap()[0].id;
    store.keep_event(id, NOW, &hafal::schedule::CardEvent::Unflagged, None).unwrap();
    assert_eq!(merge_all(&mut store, &log, true).flags, 0);
    assert_eq!(store.kept_flags(None).unwrap(), []);
}
