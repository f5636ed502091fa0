//! Tests `drill --cram`, and leeches: cards that more reviews do not help.

use serde_json::json;

use crate::drill::{asked, numbers};
use crate::learner::flashcards;
use crate::world::World;

#[test]
fn practice_schedules_nothing_unless_it_is_to_count() {
    let world = World::with(&numbers(3));
    let run = world.run(&["drill", "deck.ron", "--cram"], "9\n\n9\n\n9\n\n");
    assert!(run.out.contains("[1 again]   2 hard   3 good   4 easy"), "{}", run.out);
    assert!(run.out.starts_with("3 to practise"), "{}", run.out);
    assert_eq!(world.reviews().len(), 0);
    assert_eq!(world.json(&["due", "--json"])[0]["seen"], 0);
    world.run(&["drill", "deck.ron"], "0\n\n1\n\n2\n\n");
    let count = ["drill", "deck.ron", "--cram", "--count"];
    let run = world.run(&count, "1\n2\n");
    assert!(run.out.contains("again now"), "{}", run.out);
    assert_eq!(world.reviews().len(), 4);
    assert_eq!(world.run(&["drill", "--undo"], "").status, 0);
    assert_eq!(world.reviews().len(), 3);
}

#[test]
fn suspended_and_buried_cards_are_not_practised() {
    let world = World::with(&numbers(3));
    world.run(&["drill", "deck.ron"], ":suspend\n:bury\n2\n\n");
    let run = world.run(&["drill", "deck.ron", "--cram"], "2\n\n");
    assert_eq!(asked(&run), [2], "{}", run.out);
    let run = world.run_on(1, &["drill", "deck.ron", "--cram"], "");
    assert!(run.out.starts_with("2 to practise"), "{}", run.out);
}

#[test]
fn the_hardest_come_first_in_practice_by_lapses_then_recall() {
    let world = World::with(&numbers(4));
    let line = |n: usize, day: u32, rating: u8| {
        json!({"deck": "deck", "question": format!("q{n}"), "at": format!("2026-11-{day:02}T08:00:00+07:00"), "rating": rating}).to_string()
    };
    let log =
        [line(3, 1, 3), line(3, 5, 1), line(3, 5, 1), line(1, 1, 1), line(1, 2, 4), line(2, 1, 3)];
    world.file("log.jsonl", log.join("\n"));
    assert_eq!(world.run(&["log", "import", "log.jsonl"], "").status, 0);
    let run = world.run(&["drill", "deck.ron", "--cram", "--hardest"], "0\n4\n0\n4\n0\n4\n0\n4\n");
    let order = asked(&run);
    assert_eq!(
        (order[0], order[3]),
        (3, 0),
        "one that lapsed first, one never seen last: {}",
        run.out
    );
    assert_eq!(order[1], 2, "of the others what is more at risk: {}", run.out);
}

#[test]
fn a_card_forgotten_eight_times_is_named_with_advice() {
    let world = World::with("(id: \"a\", ask: \"A?\", answer: Text(\"a\")),");
    for lapse in 1..=8 {
        let run = world.run(&["drill", "deck.ron"], "a\n3\n");
        assert!(!run.out.contains("orgotten"), "{}", run.out);
        let run = world.run(&["drill", "deck.ron", "--cram", "--count"], "x\n1\n");
        assert_eq!(run.out.contains("Forgotten 8 times"), lapse == 8, "{lapse}: {}", run.out);
        if lapse == 8 {
            for way in [":edit", ":note", ":suspend"] {
                assert!(run.out.contains(way), "{}", run.out);
            }
        }
    }
}

#[test]
fn counted_practice_is_bound_by_the_new_cards_of_a_day() {
    let world = World::with(&flashcards(30));
    let opening = |args: &[&str]| {
        let run = world.run(&[&["drill", "deck.ron", "--cram"], args].concat(), ":quit\n");
        run.out.lines().next().unwrap_or_default().to_owned()
    };
    assert!(opening(&[]).contains("30"), "practice alone asks all");
    assert!(opening(&["--count"]).contains("20"), "{}", opening(&["--count"]));
    assert!(opening(&["--new", "3"]).contains('3'), "{}", opening(&["--new", "3"]));
}
