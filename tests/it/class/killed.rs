//! A server that is killed: every acknowledged answer is there, once, and the class continues.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use rustix::process::Signal;
use serde_json::Value;

use super::DECK;
use crate::phone::{Phone, ServedClass};
use crate::world::World;

#[test]
fn a_class_goes_on_where_it_was_after_its_server_was_killed() {
    let world = World::with(DECK);
    let port = ServedClass::free_port();
    let args = ["deck.ron", "--port", &port];
    let class = ServedClass::start(&world, &args);
    let mut phone = class.joined("Sari");
    phone.answer("capital", "line", "Jakarta");
    let before: Vec<String> = (1..=7).map(|at| phone.get(&format!("/{at}")).body).collect();
    let known = [&class.code, &class.key, &class.pupils, &class.teacher].map(Clone::clone);
    class.stop(Signal::KILL);
    let class = ServedClass::start(&world, &args);
    assert_eq!([&class.code, &class.key, &class.pupils, &class.teacher].map(Clone::clone), known);
    let after: Vec<String> = (1..=7).map(|at| phone.get(&format!("/{at}")).body).collect();
    assert_eq!(before, after);
    assert_eq!(class.stop(Signal::INT), Some(0));
}

#[test]
fn a_question_that_was_reworded_in_between_keeps_its_answer() {
    let world = World::with(r#"(ask: "The capitol of Japan?", answer: Text("Tokyo")),"#);
    let port = ServedClass::free_port();
    let args = ["deck.ron", "--port", &port];
    let class = ServedClass::start(&world, &args);
    let mut phone = class.joined("Sari");
    assert_eq!(phone.answer("Japan", "line", "Kyoto").status, 303);
    drop(class);
    world.deck("deck.ron", r#"(ask: "The capital of Japan?", answer: Text("Tokyo")),"#);
    let _class = ServedClass::start(&world, &args);
    let page = phone.get("/1");
    assert!(
        page.body.contains("The capital of") && page.body.contains("value=\"Kyoto\""),
        "{page:?}"
    );
}

#[test]
fn what_cannot_be_kept_is_said_and_nothing_of_it_counts() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    let store = Connection::open(world.data().join("classes/deck/hafal.db")).unwrap();
    // A trigger refuses what is written, as a full disk would.
    let full =
        "CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT raise(ABORT, 'full'); END";
    store.execute_batch(full).unwrap();
    let heard = phone.answer("capital", "line", "Jakarta");
    assert!(heard.status == 503 && heard.text().contains("Not saved"), "{heard:?}");
    assert_eq!(phone.post("/end", &[]).status, 503);
    assert_eq!(class.teacher_posts("/end", &[]).status, 503);
    assert_eq!(phone.get("/state").body, r#"{"answered":0,"of":7,"left":null,"done":false}"#);
    store.execute_batch("DROP TRIGGER full").unwrap();
    assert_eq!(phone.answer("capital", "line", "Jakarta").status, 303);
}

/// Answers a question anew and anew until the server is gone; returns the turn after the last answer that was said to
/// be kept.
fn answer_on_and_on(phone: &Phone, path: &str, first: usize, stop: &AtomicBool) -> usize {
    let mut turn = first;
    while !stop.load(Ordering::Relaxed) {
        match phone.try_to_ask("POST", path, "", &format!("turn={turn}&line=answer+{turn}")) {
            Some(answer) if answer.status == 303 => turn += 1,
            Some(answer) => panic!("{answer:?}"),
            None => break,
        }
    }
    turn
}

#[test]
fn a_kill_under_load_loses_no_answer_that_was_kept_and_doubles_none() {
    let world = World::with(DECK);
    let mut kept: BTreeMap<String, usize> = BTreeMap::new();
    let port = ServedClass::free_port();
    let args = ["deck.ron", "--port", &port];
    let mut phones: Vec<Phone> = Vec::new();
    for round in 0..4 {
        let class = ServedClass::start(&world, &args);
        if round == 0 {
            phones = (0..8).map(|at| class.joined(&format!("P{at}"))).collect();
        }
        let first_turn = |(at, phone): (usize, &mut Phone)| {
            let path = format!("/{}", phone.find("capital"));
            let first: usize = phone.get(&path).turn().parse().unwrap();
            let before = kept.get(&format!("P{at}")).copied().unwrap_or(0);
            // The one on its way may have been kept before the server was gone.
            assert!(first == before || first == before + 1, "P{at}: {before} {first}");
            (path, first)
        };
        let begun: Vec<(String, usize)> = phones.iter_mut().enumerate().map(first_turn).collect();
        let stop = AtomicBool::new(false);
        thread::scope(|scope| {
            let answering = phones.iter().zip(&begun).map(|(phone, (path, first))| {
                let stop = &stop;
                scope.spawn(move || answer_on_and_on(phone, path, *first, stop))
            });
            let answering: Vec<_> = answering.collect();
            thread::sleep(Duration::from_millis(300));
            class.stop(Signal::KILL);
            stop.store(true, Ordering::Relaxed);
            for (at, running) in answering.into_iter().enumerate() {
                kept.insert(format!("P{at}"), running.join().unwrap());
            }
        });
    }
    assert!(kept.values().sum::<usize>() > 20, "{kept:?}");
    let log = world.run(&["log", "export", "--attempts", "--class", "deck"], "").out;
    for line in log.lines() {
        let attempt: Value = serde_json::from_str(line).unwrap();
        let given: Vec<&str> = attempt["entries"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|entry| entry["event"] == "answered")
            .map(|entry| entry["data"]["response"][0].as_str().unwrap())
            .collect();
        let expected: Vec<String> = (0..given.len()).map(|turn| format!("answer {turn}")).collect();
        assert_eq!(given, expected, "each once, in order");
        let acknowledged = kept[attempt["learner"].as_str().unwrap()];
        assert!((acknowledged..=acknowledged + 1).contains(&given.len()), "{acknowledged}");
    }
}
