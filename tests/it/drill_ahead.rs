//! Tests what a drill reads only once: where an unchanged deck's questions lie, and what is due today and tomorrow.

use rusqlite::Connection;

use crate::drill::{drill, numbers};
use crate::world::{Run, World};

/// A deck of all line ends and marks that a file may have; the store keeps where its questions lie.
fn decks() -> [Vec<u8>; 5] {
    let plain = format!("(title: \"A deck\", questions: [\n{}], about: \"behind\")\n", numbers(3));
    let umlauts = plain.replace("Number 1", "Nümber 1 — é").replace("(title", "// ünd\n(title");
    [
        plain.clone().into_bytes(),
        umlauts.clone().into_bytes(),
        plain.replace('\n', "\r\n").into_bytes(),
        plain.replace('\n', "\r").into_bytes(),
        format!("\u{feff}{}", umlauts.replace('\n', "\r\n")).into_bytes(),
    ]
}

#[test]
fn an_unchanged_deck_asks_the_same_as_when_it_was_read_first() {
    for deck in decks() {
        let world = World::new();
        world.file("deck.ron", &deck);
        let first = drill(&world, "0\n\n:quit\n:quit\n");
        assert!(first.out.contains("Number 0?"), "{first:?}");
        let runs = [drill(&world, ":quit\n"), drill(&world, ":quit\n")];
        assert_eq!(runs[0], runs[1]);
        let rest = drill(&world, "1\n\n2\n\n");
        assert!(rest.out.contains("2 done in") && rest.out.contains("2 known"), "{rest:?}");
    }
}

#[test]
fn where_the_questions_lie_is_found_anew_where_that_is_lost_or_spoilt() {
    let world = World::with(&numbers(3));
    let first = drill(&world, ":quit\n");
    let spoil = |sql: &str| {
        Connection::open(world.store()).unwrap().execute_batch(sql).unwrap();
        assert_eq!(drill(&world, ":quit\n"), first, "{sql}");
    };
    spoil("DELETE FROM outlines");
    spoil("UPDATE outlines SET outline = x'ffffffffffffffffffffffff'");
    spoil("UPDATE outlines SET outline = x''");
    spoil("UPDATE outlines SET outline = x'7f03010101'");
    spoil("UPDATE outlines SET stamp = 'another'");
}

#[test]
fn a_deck_that_changed_is_read_anew() {
    let world = World::with(&numbers(3));
    drill(&world, ":quit\n");
    world.deck("deck.ron", &numbers(5).replace("Number 0?", "Nought, as a longer question?"));
    let run = drill(&world, "0\n\n1\n\n2\n\n3\n\n4\n\n");
    assert!(run.out.contains("Nought") && run.out.contains("5 done in"), "{run:?}");
}

/// The due and new cards of the line about tomorrow.
fn tomorrow(run: &Run) -> (u64, u64) {
    let line = run.out.lines().find_map(|line| line.split_once("Tomorrow: ")).map(|(_, line)| line);
    let line = line.unwrap_or_default();
    let figure = |word: &str| {
        let mut words = line.split([' ', ',']).filter(|word| !word.is_empty());
        let mut before = words.next()?.parse().ok();
        for next in words {
            if next == word {
                return before;
            }
            before = next.parse().ok();
        }
        None
    };
    (figure("due").unwrap_or(0), figure("new").unwrap_or(0))
}

#[test]
fn what_is_told_of_tomorrow_is_what_tomorrow_asks_whatever_happened_since_the_drill_began() {
    // Wrong and right, buried, suspended, forgotten, taken back: each card goes its way while the drill runs.
    let inputs = [
        "0\n\n1\n\n2\n\n", "9\n\n1\n\n2\n2\n", ":bury\n:suspend\n2\n\n", "0\n\n:forget\n2\n2\n",
        "0\n\n:undo\n9\n\n1\n2\n", ":quit\n",
    ];
    for again in [0, 1, 9] {
        for input in inputs {
            let world = World::with(&numbers(26));
            drill(&world, "0\n2\n1\n2\n2\n2\n3\n2\n4\n2\n");
            let run = world.run_on(again, &["drill", "deck.ron"], input);
            let row = &world.json_on(again + 1, &["due", "deck.ron", "--json"])[0];
            let due = (row["due"].as_u64().unwrap(), row["new"].as_u64().unwrap());
            assert_eq!(tomorrow(&run), due, "{again} {input:?} {run:?}");
        }
    }
}

#[test]
fn due_of_two_planned_decks_counts_what_a_drill_of_both_asks() {
    let world = World::new();
    world.deck("a.ron", &numbers(40));
    world.deck("b.ron", &numbers(40));
    world.run(&["plan", "a.ron", "2026-12-08", "--minutes", "5"], "");
    world.run(&["plan", "b.ron", "2026-12-10", "--minutes", "5"], "");
    let answers = "5\n3\n".repeat(200);
    for day in 0..6 {
        let rows = world.json_on(day, &["due", "a.ron", "b.ron", "--json"]);
        let sum = |key: &str| -> u64 {
            rows.as_array().unwrap().iter().map(|row| row[key].as_u64().unwrap()).sum()
        };
        let (due, new) = (sum("due"), sum("new"));
        let run = world.run_on(day, &["drill"], &answers);
        let line = run.out.lines().next().unwrap();
        assert!(line.starts_with(&format!("due {due}")), "{day}: {due} {new} {line}");
        assert!(new == 0 || line.contains(&format!("new {new} ")), "{day}: {due} {new} {line}");
    }
}
