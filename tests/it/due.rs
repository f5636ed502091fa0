//! Tests `hafal due`: as lines and as JSON, for decks drilled or not, changed, gone and broken.

use std::fs;

use serde_json::json;

use crate::drill::{each, numbers};
use crate::world::World;

#[test]
fn each_deck_has_a_line_in_both_languages() {
    let world = World::new();
    let none = world.run(&["due"], "");
    assert_eq!(
        (none.status, none.out.as_str()),
        (0, "You have drilled nothing yet. Start with: hafal drill\n")
    );
    assert_eq!(world.json(&["due", "--json"]), json!([]));
    assert!(!world.store().exists(), "looking makes no store");
    world.deck("unit-1.ron", &numbers(30));
    world.deck("b.ron", &numbers(2));
    world.run(&["drill", "unit-1.ron"], "0\n1\n1\n3\n");
    world.run(&["drill", "b.ron"], "0\n1\n1\n3\n0\n4\n");
    insta::assert_snapshot!(world.run(&["due"], "").shown(&world), @"
    b       0 due   0 new   of 2
    unit-1  1 due  16 new  of 30
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["due", "--lang", "id"], "").shown(&world), @"
    b       0 jatuh tempo   0 baru   dari 2
    unit-1  1 jatuh tempo  16 baru  dari 30
    [exit 0]
    ");
    let rows = json!([
        {"deck": "b", "cards": 2, "seen": 2, "due": 0, "new": 0},
        {"deck": "unit-1", "cards": 30, "seen": 2, "due": 1, "new": 16},
    ]);
    assert_eq!(world.json(&["due", "--json"]), rows);
    assert_eq!(world.json(&["due", "b.ron", "unit-1.ron", "b.ron", "--json"]), rows);
}

#[test]
fn a_deck_that_was_never_drilled_has_all_of_it_new() {
    let world = World::with(
        r#"
        (ask: "A?", answer: Text("a"), both_ways: true),
        (answer: Cloze("{x} {y} {z}")),
        (ask: "B?", answer: Number(1)),"#,
    );
    let row = json!([{"deck": "deck", "cards": 6, "seen": 0, "due": 0, "new": 6}]);
    assert_eq!(world.json(&["due", "deck.ron", "--json"]), row);
    assert_eq!(world.json(&["due", "--json"]), json!([]), "no drill was started on it");
    world.run(&["drill", "deck.ron"], ":quit\n");
    assert_eq!(world.json(&["due", "--json"]), row);
    let row = world.json(&["due", "south-south-cooperation", "--json"]);
    assert_eq!((&row[0]["seen"], &row[0]["new"]), (&json!(0), &json!(20)));
}

#[test]
fn imported_reviews_count_before_any_drill() {
    let world = World::with(&numbers(3));
    let line = r#"{"deck":"deck","question":"q1","at":"2026-11-01T09:00:00+07:00","rating":3}"#;
    world.run(&["log", "import", "-"], line);
    let row = json!([{"deck": "deck", "cards": 3, "seen": 1, "due": 1, "new": 2}]);
    assert_eq!(world.json(&["due", "deck.ron", "--json"]), row);
    assert_eq!(world.json(&["due", "--json"]), row, "a drill was started on it elsewhere");
}

#[test]
fn a_changed_deck_is_counted_as_it_is_now_and_nothing_is_written() {
    let world = World::with(&numbers(3));
    world.run(&["drill", "deck.ron"], "0\n2\n1\n2\n");
    let stored = fs::read(world.store()).unwrap();
    world.deck("deck.ron", &numbers(5));
    let row = json!([{"deck": "deck", "cards": 5, "seen": 2, "due": 2, "new": 3}]);
    assert_eq!(world.json_on(1, &["due", "--json"]), row);
    assert_eq!(world.json_on(1, &["due", "deck.ron", "--json"]), row);
    world.deck("deck.ron", &numbers(1));
    let row = json!([{"deck": "deck", "cards": 1, "seen": 1, "due": 1, "new": 0}]);
    assert_eq!(world.json_on(1, &["due", "--json"]), row);
    assert_eq!(fs::read(world.store()).unwrap(), stored);
}

#[test]
fn a_deck_gone_or_broken_is_refused_by_name_and_counted_as_it_was_otherwise() {
    let world = World::with(&numbers(3));
    world.run(&["drill", "deck.ron"], "0\n2\n1\n2\n");
    let row = json!([{"deck": "deck", "cards": 3, "seen": 2, "due": 2, "new": 1}]);
    world.file("deck.ron", "(((");
    assert_eq!(world.json_on(1, &["due", "--json"]), row);
    let run = world.run(&["due", "deck.ron", "--json"], "");
    assert!(run.status == 2 && run.out.is_empty() && run.err.contains("deck.ron"), "{run:?}");
    fs::remove_file(world.path().join("deck.ron")).unwrap();
    assert_eq!(world.json_on(1, &["due", "--json"]), row);
    assert_eq!(world.run(&["due", "deck.ron"], "").status, 2);
}

#[test]
fn due_counts_what_a_drill_asks() {
    let world =
        World::with(&format!("{}(id: \"g\", answer: Cloze(\"{{a}} {{b}}\")),", numbers(12)));
    for day in 0..25 {
        let row = world.json_on(day, &["due", "deck.ron", "--json"])[0].clone();
        let input = each(4, |n| format!("x\n{}\n", 1 + (day + n) % 4));
        let run = world.run_on(day, &["drill", "deck.ron", "--new", "3"], &input);
        let first = run.out.lines().next().unwrap_or_default();
        let due = first
            .split("due ")
            .nth(1)
            .map_or(0, |rest| rest.split(' ').next().unwrap().parse().unwrap());
        assert_eq!(row["due"].as_u64(), Some(due), "day {day}: {first}");
    }
    assert_eq!(world.run(&["rebuild"], "").status, 0);
}

#[test]
fn a_buried_or_suspended_new_card_leaves_the_day_s_allowance_alone() {
    let world = World::with(&numbers(3));
    world.run(&["drill", "deck.ron"], ":suspend\n:bury\n");
    let new = |day| world.json_on(day, &["due", "--json"])[0]["new"].clone();
    assert_eq!((new(0), new(1)), (json!(1), json!(2)));
    world.deck("deck.ron", &numbers(4));
    assert_eq!((new(0), new(1)), (json!(2), json!(3)));
}

#[test]
fn hostile_names_are_shown_escaped() {
    let world = World::new();
    world.file(
        "x.ron",
        "(id: \"a\\u{1b}[31m\\u{202e}\", title: \"T\", questions: [(ask: \"A?\", answer: True)])",
    );
    world.run(&["drill", "x.ron"], "1\n1\n");
    let run = world.run(&["due"], "");
    assert!(!run.out.contains(['\u{1b}', '\u{202e}']), "{run:?}");
    let id = world.json(&["due", "--json"])[0]["deck"].clone();
    assert!(id.as_str().is_some_and(|id| id.starts_with('a')), "{id}");
}
