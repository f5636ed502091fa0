//! Tests drills over weeks: each day's queue follows from the days before, and an undone review leaves no trace.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::drill::{asked, each, numbers};
use crate::learner::{Dice, date};
use crate::world::World;

/// Due day, memory and count of reviews of every card; not when they were, which no two runs share.
fn memories(world: &World) -> Vec<Value> {
    let mut cards = world.cards_on(0, &["deck.ron"]);
    for card in &mut cards {
        card["last"] = json!(card["last"].is_string());
    }
    cards
}

/// Drills one card on a day, with an answer that may be wrong, and gives it a rating.
fn rate(world: &World, day: i64, rating: u8) {
    let run = world.run_on(day, &["drill", "deck.ron", "--limit", "1"], &format!("x\n{rating}\n"));
    assert_eq!(run.status, 0, "{run:?}");
}

#[test]
fn undoing_step_by_step_passes_through_every_earlier_state() {
    let world = World::with(&format!("{}(id: \"g\", answer: Cloze(\"{{a}} {{b}}\")),", numbers(4)));
    let mut dice = Dice(5);
    let mut states = vec![memories(&world)];
    for day in 0..5 {
        for _ in 0..3 {
            let before = world.reviews().len();
            rate(&world, day, if dice.falls(40) { 1 } else { 3 });
            if world.reviews().len() > before {
                states.push(memories(&world));
            }
        }
    }
    assert!(states.len() > 10, "{} reviews", states.len() - 1);
    while let Some(state) = states.pop() {
        assert_eq!(memories(&world), state, "after {} reviews", states.len());
        assert_eq!(world.reviews().len(), states.len());
        world.run_on(5, &["drill", "--undo"], "");
    }
}

#[test]
fn an_undone_rating_leaves_no_trace_in_the_memory() {
    let (slip, sure) = (World::with(&numbers(3)), World::with(&numbers(3)));
    for day in [0, 1, 4, 9] {
        slip.run_on(day, &["drill", "deck.ron"], "x\n1\n:undo\nx\n3\nx\n4\n:undo\nx\n2\nx\n3\n");
        sure.run_on(day, &["drill", "deck.ron"], "x\n3\nx\n2\nx\n3\n");
        assert_eq!(memories(&slip), memories(&sure), "day {day}");
    }
    assert_eq!(slip.run(&["rebuild"], "").status, 0);
    assert_eq!(memories(&slip), memories(&sure));
}

#[test]
fn an_undone_review_stays_undone_after_rebuild_and_export() {
    let world = World::with(&numbers(3));
    world.run(&["drill", "deck.ron"], "0\n3\n1\n3\n");
    world.run_on(1, &["drill", "--undo"], "");
    let before = memories(&world);
    assert_eq!(world.run(&["rebuild"], "").status, 0);
    assert_eq!(memories(&world), before);
    world.file("log.jsonl", world.run(&["log", "export"], "").out);
    let other = World::with(&numbers(3));
    other.file("log.jsonl", std::fs::read(world.path().join("log.jsonl")).unwrap());
    assert_eq!(other.run(&["log", "import", "log.jsonl"], "").status, 0);
    let reviews = |world: &World| -> Vec<Value> {
        memories(world).into_iter().map(|card| card["reviews"].clone()).collect()
    };
    assert_eq!(reviews(&other), reviews(&world));
    assert_eq!(reviews(&world), [json!(1), json!(0), json!(0)]);
}

#[test]
fn each_day_asks_just_the_cards_that_are_due_and_the_new_ones_that_it_may() {
    let world = World::with(&numbers(20));
    for day in 0..30 {
        let due = |card: &&Value| card["due"].as_str().is_some_and(|due| due <= date(day).as_str());
        let number =
            |card: &Value| card["question"].as_str().unwrap()[1..].parse::<usize>().unwrap();
        let cards = world.cards_on(day, &["deck.ron"]);
        let mut expected: BTreeSet<usize> = cards.iter().filter(due).map(number).collect();
        let unseen = cards.iter().filter(|card| card["due"].is_null()).map(number);
        expected.extend(unseen.take(2));
        let input = "x\n3\n".repeat(25);
        let run = world.run_on(day, &["drill", "deck.ron", "--new", "2"], &input);
        let asked = asked(&run);
        assert_eq!(asked.iter().copied().collect::<BTreeSet<_>>(), expected, "day {day}");
        assert_eq!(asked.len(), expected.len(), "day {day}: once each, since all were known");
    }
}

#[test]
fn a_card_forgotten_again_and_again_is_due_sooner_than_one_that_is_known() {
    let world = World::with("(id: \"hard\", ask: \"Number 0?\", answer: Number(0)),");
    world.deck("easy.ron", "(id: \"easy\", ask: \"Number 1?\", answer: Number(1)),");
    for day in 0..12 {
        world.run_on(day, &["drill", "deck.ron"], "x\n1\nx\n3\n");
        world.run_on(day, &["drill", "easy.ron"], "1\n4\n");
    }
    let cards = world.cards_on(12, &["deck.ron", "easy.ron"]);
    let figure = |card: usize, key: &str| cards[card][key].as_f64().unwrap();
    assert!(figure(0, "stability") < figure(1, "stability"), "{cards:?}");
    assert!(figure(0, "difficulty") > figure(1, "difficulty"), "{cards:?}");
    assert!(cards[0]["due"].as_str() < cards[1]["due"].as_str(), "{cards:?}");
}

#[test]
fn a_card_put_aside_on_one_day_is_back_on_the_next_and_keeps_its_reviews() {
    let world = World::with(&numbers(2));
    world.run(&["drill", "deck.ron"], "0\n1\n0\n1\n");
    let before = memories(&world);
    let run = world.run(&["drill", "deck.ron"], ":bury\n:quit\n");
    assert_eq!(asked(&run)[0], 0, "{}", run.out);
    assert_eq!(memories(&world), before);
    assert!(!asked(&world.run(&["drill", "deck.ron"], ":quit\n")).contains(&0));
    assert!(asked(&world.run_on(1, &["drill", "deck.ron"], ":quit\n")).contains(&0));
}

#[test]
fn missed_days_lose_no_card() {
    let world = World::with(&numbers(6));
    world.run(&["drill", "deck.ron"], &each(6, |n| format!("{n}\n3\n")));
    let run = world.run_on(60, &["drill", "deck.ron"], &"x\n3\n".repeat(8));
    let mut asked = asked(&run);
    asked.sort_unstable();
    assert_eq!(asked, [0, 1, 2, 3, 4, 5], "{}", run.out);
    let due = world.json_on(60, &["due", "--json"]);
    assert_eq!((&due[0]["due"], &due[0]["seen"]), (&json!(0), &json!(6)));
}

#[test]
fn a_day_s_new_cards_stay_the_same_number_however_they_are_divided() {
    let count = |sittings: &[&str]| {
        let world = World::with(&numbers(30));
        let seen: Vec<u64> = sittings
            .iter()
            .map(|input| {
                world.run(&["drill", "deck.ron", "--new", "5"], input);
                world.json(&["due", "deck.ron", "--json"])[0]["seen"].as_u64().unwrap()
            })
            .collect();
        seen
    };
    let all = "x\n3\n".repeat(9);
    assert_eq!(count(&[&all, &all]), [5, 5]);
    assert_eq!(count(&["x\n3\nx\n3\n", &all]), [2, 5]);
    assert_eq!(count(&["x\n3\n:undo\n", &all]), [0, 5], "what is taken back was not new");
}

#[test]
fn a_sitting_ends_when_every_card_was_known_and_repeats_none_while_others_wait() {
    for seed in 0..6 {
        let world = World::with(&numbers(7));
        let mut dice = Dice(seed);
        let ratings: Vec<u8> = (0..60).map(|_| if dice.falls(40) { 1 } else { 3 }).collect();
        let input: Vec<String> = ratings.iter().map(|rating| format!("x\n{rating}\n")).collect();
        let order = asked(&world.run(&["drill", "deck.ron"], &input.concat()));
        assert_eq!(world.reviews().len(), order.len(), "each card asked was rated");
        let mut waiting: BTreeSet<usize> = (0..7).collect();
        for (place, card) in order.iter().enumerate() {
            let repeated = place > 0 && order[place - 1] == *card;
            assert!(!repeated || waiting.len() == 1, "seed {seed}, place {place}: {order:?}");
            assert!(waiting.contains(card), "seed {seed}: {card} was known already");
            if ratings[place] > 1 {
                waiting.remove(card);
            }
        }
        assert!(waiting.is_empty(), "seed {seed}: {waiting:?} left");
    }
}
