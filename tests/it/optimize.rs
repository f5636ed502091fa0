//! Tests `hafal optimize`: fitted parameters are refused, kept, not kept, or cancelled.

use std::fs;

use rustix::process::Signal;

use crate::learner::{Dice, at, flashcards, review};
use crate::pty::Pty;
use crate::world::World;

/// A log of so many cards, reviewed at growing intervals by a learner who forgets more than most.
fn forgetful(cards: usize) -> String {
    let mut dice = Dice(11);
    let mut log = String::new();
    for card in 1..=cards {
        let days = [-90, -88, -83, -74, -60, -44, -27, -12, -3];
        for (place, day) in days.into_iter().enumerate() {
            let known = dice.falls(55) && place > 0;
            let clock = format!("{:02}:{:02}:00", 8 + card / 60 % 12, card % 60);
            log +=
                &review("deck", &format!("q{card}"), &at(day, &clock), if known { 3 } else { 1 });
        }
    }
    log
}

fn with_log(cards: usize) -> World {
    let world = World::with(&flashcards(cards));
    world.file("log.jsonl", forgetful(cards));
    assert_eq!(world.run(&["log", "import", "log.jsonl"], "").status, 0);
    world.run(&["drill", "deck.ron"], "");
    world
}

/// The due day and the stability of each card.
fn memories(world: &World) -> (Vec<String>, Vec<f64>) {
    let cards = world.cards_on(0, &[]);
    let due = cards.iter().map(|card| card["due"].to_string()).collect();
    (due, cards.iter().map(|card| card["stability"].as_f64().unwrap()).collect())
}

#[test]
fn too_few_reviews_are_refused_with_the_number_needed() {
    let world = World::new();
    insta::assert_snapshot!(world.run(&["optimize"], "").shown(&world), @"
    error: you have 0 reviews to learn from, and 80 are needed
      help: 80 more are needed; only a review a day or more after the card's previous one counts
    [exit 2]
    ");
    assert!(!world.store().exists(), "nothing is made for nothing");
    let world = with_log(5);
    let before = memories(&world);
    insta::assert_snapshot!(world.run(&["optimize"], "").shown(&world), @"
    error: you have 40 reviews to learn from, and 80 are needed
      help: 40 more are needed; only a review a day or more after the card's previous one counts
    [exit 2]
    ");
    insta::assert_snapshot!(world.run(&["optimize", "--lang", "id"], "").shown(&world), @"
    kesalahan: Anda punya 40 ulasan untuk dipelajari, padahal perlu 80
      saran: masih perlu 40; yang dihitung hanya ulasan sehari atau lebih sesudah ulasan kartu itu sebelumnya
    [exit 2]
    ");
    assert_eq!(memories(&world), before);
}

#[test]
fn better_parameters_change_memories_but_no_due_day() {
    let world = with_log(60);
    let (due, stabilities) = memories(&world);
    let log = world.reviews();
    let run = world.run(&["optimize"], "");
    assert!(run.status == 0 && run.err.is_empty(), "{run:?}");
    for words in ["log loss", "RMSE(bins)", "keeps them"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let (due_now, stabilities_now) = memories(&world);
    assert_eq!(due_now, due);
    assert_ne!(stabilities_now, stabilities);
    assert_eq!(world.reviews(), log, "the log says what was");
    let stats = world.run(&["stats", "--json"], "").out;
    let rebuilt = world.run(&["rebuild"], "");
    assert!(rebuilt.out.contains("all were correct"), "{rebuilt:?}");
    assert_eq!(world.run(&["stats", "--json"], "").out, stats);
    let again = world.run(&["optimize"], "");
    assert!(again.status == 0 && again.out.contains("not better"), "{again:?}");
    assert_eq!(memories(&world).1, stabilities_now);
    // A later review uses the new parameters.
    world.run(&["drill", "deck.ron"], "\n3\n:quit\n");
    assert_ne!(memories(&world).0, due);
    assert!(world.run(&["rebuild"], "").out.contains("all were correct"));
}

#[test]
fn cancelled_it_leaves_all_as_it_was() {
    let world = with_log(2_000);
    let before = (memories(&world), fs::read(world.store()).unwrap());
    let mut pty = world.terminal(&["optimize"]);
    pty.wait_for("%");
    pty.signal(Signal::INT);
    pty.ends(130);
    assert_eq!((memories(&world), fs::read(world.store()).unwrap()), before);
}

#[test]
fn a_bar_is_drawn_for_people_only() {
    let world = with_log(30);
    let mut pty = Pty::start(&world, &["optimize"], (40, 60), &[]);
    assert_eq!(pty.status(), 0);
    assert!(pty.words().contains("log loss") && !pty.screen().contains('%'), "{}", pty.screen());
    assert_eq!(pty.broken_rows(), Vec::<String>::new());
}
