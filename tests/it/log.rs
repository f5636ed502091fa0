//! Tests `hafal log`: reviews are backed up, moved and merged.

use std::fs;

use serde_json::{Value, json};

use crate::drill::{each, numbers};
use crate::learner::{at, flashcards, review, sitting};
use crate::world::World;

pub fn line(question: &str, part: u32, at: &str, rating: u8) -> String {
    json!({"deck": "deck", "question": question, "part": part, "at": at, "rating": rating})
        .to_string()
}

fn dues(world: &World) -> Vec<Value> {
    (0..40).map(|day| world.json_on(day, &["due", "deck.ron", "--json"])).collect()
}

#[test]
fn control_characters_are_exported_escaped_and_imported_unchanged() {
    let world = World::new();
    let line = r#"{"deck":"d\u009b31m","question":"q\u202e\u200b\u001b","at":"2026-11-20T09:00:00+07:00","rating":3}"#;
    assert_eq!(world.run(&["log", "import", "-"], line).status, 0);
    let out = world.run(&["log", "export"], "").out;
    assert!(out.contains(r#""d\u009b31m""#) && out.contains(r#""q\u202e\u200b\u001b""#), "{out}");
    assert!(world.run(&["log", "import", "-"], &out).out.contains("already there"), "{out}");
}

#[test]
fn reviews_are_lines_of_json() {
    let world = World::with(&numbers(2));
    world.run(&["drill", "deck.ron"], "0\n4\n1\n:now 2026-11-24T10:00:00.500+07:00\n1\n");
    let reviews = world.reviews();
    let keys: Vec<&str> = reviews[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["at", "deck", "part", "question", "rating", "seconds"]);
    assert_eq!((&reviews[0]["deck"], &reviews[0]["question"]), (&json!("deck"), &json!("q0")));
    assert!(reviews[0]["at"].as_str().unwrap().starts_with("2026-11-24T09:00:0"));
    assert!(reviews[1]["at"].as_str().unwrap().starts_with("2026-11-24T10:00:00."));
    assert_eq!((&reviews[1]["rating"], &reviews[1]["part"]), (&json!(1), &json!(1)));
    assert!(reviews[1]["seconds"].as_f64().unwrap() < 60.0);
    assert_eq!(world.run(&["log", "export", "deck.ron"], "").out.lines().count(), 2);
    assert_eq!(world.run(&["log", "export", "deck"], "").out.lines().count(), 2);
    assert_eq!(World::new().run(&["log", "export"], "").out, "");
}

#[test]
fn a_log_moved_to_another_machine_gives_the_same_memories() {
    let world = World::with(&numbers(4));
    for day in [0, 1, 4, 9] {
        let input = each(6, |n| format!("x\n{}\n", 1 + (day + n) % 4));
        world.run_on(day, &["drill", "deck.ron"], &input);
    }
    let exported = world.run(&["log", "export"], "").out;
    let other = World::with(&numbers(4));
    let mut lines: Vec<&str> = exported.lines().collect();
    lines.reverse();
    let run = other.run(&["log", "import", "-"], &lines.join("\n"));
    assert!(
        run.status == 0 && run.out.starts_with(&format!("{} reviews of 4 cards", lines.len())),
        "{run:?}"
    );
    assert_eq!(other.run(&["log", "export"], "").out, exported);
    let run = other.run(&["log", "import", "-"], &exported);
    assert!(run.out.contains(&format!("{} already there", lines.len())), "{run:?}");
    assert_eq!(other.run(&["log", "export"], "").out, exported);
    let seen = |world: &World| world.json(&["due", "deck.ron", "--json"])[0]["seen"].clone();
    assert_eq!(seen(&other), seen(&world));
    let before = dues(&other);
    assert!(other.run(&["rebuild"], "").out.contains("all were correct"));
    assert_eq!(dues(&other), before);
}

#[test]
fn two_logs_are_merged_by_their_instants_into_one() {
    let lines: Vec<String> = (1..9)
        .map(|day| line("q0", 1, &format!("2026-11-{:02}T09:00:00+07:00", 2 * day), 1 + day % 4))
        .collect();
    let (one, other) = (World::with(&numbers(1)), World::with(&numbers(1)));
    one.run(&["log", "import", "-"], &lines.join("\n"));
    for half in [1, 0] {
        let part: Vec<&str> = lines.iter().skip(half).step_by(2).map(String::as_str).collect();
        other.run(&["log", "import", "-"], &part.join("\r\n"));
    }
    assert_eq!(one.reviews(), other.reviews());
    assert_eq!(dues(&one), dues(&other));
}

#[test]
fn a_deck_not_yet_known_is_kept_until_it_is() {
    let world = World::new();
    let log = [
        line("g", 2, "2026-11-20T09:00:00+07:00", 3),
        line("b", 2, "2026-11-20T09:00:00+07:00", 3),
        line("gone", 1, "2026-11-20T09:00:00+07:00", 3),
    ];
    world.run(&["log", "import", "-"], &log.join("\n"));
    assert_eq!(world.reviews().len(), 3);
    world.deck("deck.ron", r#"(id: "g", answer: Cloze("{a} {b}")), (id: "b", ask: "B?", answer: Text("x"), both_ways: true),"#);
    let row = json!([{"deck": "deck", "cards": 4, "seen": 2, "due": 2, "new": 2}]);
    assert_eq!(world.json(&["due", "deck.ron", "--json"]), row);
    let run = world.run(&["drill", "deck.ron"], "");
    assert!(run.out.contains("due 2"), "{run:?}");
    assert_eq!(world.json(&["due", "--json"]), row);
    assert_eq!(world.reviews().len(), 3);
}

#[test]
fn a_bad_line_is_named_and_nothing_is_imported() {
    let world = World::with(&numbers(1));
    let good = line("q0", 1, "2026-11-01T09:00:00+07:00", 3);
    let bad = |key: &str, value: Value| {
        let mut line: Value = serde_json::from_str(&good).unwrap();
        line[key] = value;
        line.to_string()
    };
    for wrong in [
        "{".to_owned(),
        "[]".to_owned(),
        "3".to_owned(),
        bad("rating", json!(0)),
        bad("rating", json!(5)),
        bad("rating", json!("3")),
        bad("part", json!(0)),
        bad("part", json!(-1)),
        bad("at", json!("2026-02-30T09:00:00+07:00")),
        bad("at", json!("2026-11-01T09:00:00")),
        bad("at", json!("2026-11-01")),
        bad("at", json!("0000-11-01T09:00:00+07:00")),
        bad("at", json!("1969-11-01T09:00:00+07:00")),
        bad("at", json!("9998-11-01T09:00:00+07:00")),
        bad("seconds", json!(-1)),
        bad("deck", json!("")),
        bad("question", Value::Null),
        format!("{good} {good}"),
        "\u{0}".to_owned(),
    ] {
        world.file("log.jsonl", format!("{good}\n\n{wrong}\n"));
        let run = world.run(&["log", "import", "log.jsonl"], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{wrong}: {run:?}");
        assert!(run.err.contains("log.jsonl, line 3"), "{wrong}: {}", run.err);
        assert_eq!(world.reviews().len(), 0, "{wrong}");
    }
    let twice = format!("\u{feff}{good}\r\n{good}");
    let run = world.run(&["log", "import", "-"], &twice);
    assert!(run.status == 0 && run.out.contains("1 review of 1 card"), "{run:?}");
    let same = good.replace("09:00:00+07:00", "02:00:00Z");
    let run = world.run(&["log", "import", "-"], &same);
    assert!(run.out.contains("1 already there"), "{run:?}");
    assert_eq!(world.reviews().len(), 1);
}

#[test]
fn wrong_usage_of_log_is_explained() {
    let world = World::with(&numbers(1));
    for args in [
        &["log", "import"][..],
        &["log", "import", "a", "b"],
        &["log", "import", "nowhere.jsonl"],
        &["log", "import", "."],
        &["log", "sideways"],
        &["log"],
        &["log", "export", "nowhere.ron"],
    ] {
        let run = world.run(args, "");
        assert!(run.status == 2 && run.out.is_empty() && !run.err.is_empty(), "{args:?}: {run:?}");
    }
}

#[test]
fn reviews_taken_back_or_forgotten_are_not_exported() {
    let world = World::with(&numbers(3));
    world.run(&["drill", "deck.ron"], "0\n4\n1\n4\n:undo\n:suspend\n2\n4\n");
    assert_eq!(world.reviews().len(), 2);
    world.run(&["drill", "deck.ron", "--cram", "--hardest"], ":forget\n:forget\n");
    assert_eq!(world.reviews().len(), 0);
    for _ in 0..2 {
        world.run(&["drill", "--undo"], "");
    }
    assert_eq!(world.reviews().len(), 2);
}

#[test]
fn an_imported_review_cannot_be_undone() {
    let world = World::with(&numbers(1));
    world.run(&["drill", "deck.ron"], "0\n2\n");
    world.run(&["log", "import", "-"], &line("q0", 1, "2026-11-20T09:00:00+07:00", 3));
    let run = world.run(&["drill", "--undo"], "");
    assert!(run.out.contains("hard"), "{run:?}");
    assert_eq!(world.reviews()[0]["rating"], 3);
    let run = world.run(&["drill", "--undo"], "");
    assert!((run.out + &run.err).contains("nothing to undo"));
}

#[test]
fn an_imported_log_is_drilled_on_by_the_instants_of_its_reviews() {
    let world = World::with(&numbers(1));
    let log = [
        line("q0", 1, "2026-11-20T09:00:00+07:00", 1),
        line("q0", 1, "2026-11-23T09:00:00+07:00", 3),
    ];
    world.run(&["log", "import", "-"], &log.join("\n"));
    let run = world.run_on(3, &["drill", "deck.ron"], "0\n3\n");
    assert!(run.out.contains("due 1"), "{}", run.out);
    assert_eq!(world.reviews().len(), 3);
    assert!(world.run(&["rebuild"], "").out.contains("correct"));
    assert!(fs::metadata(world.store()).is_ok());
}

#[test]
fn on_a_fresh_machine_an_imported_log_tells_what_is_due() {
    let world = World::new();
    let log: String = (1..=3)
        .map(|n| review("deck", &format!("q{n}"), &at(-20, &format!("0{n}:00:00")), 3))
        .collect();
    assert_eq!(world.run(&["log", "import", "-"], &log).status, 0);
    insta::assert_snapshot!(world.run(&["due"], "").shown(&world), @"
    hafal has reviews of deck, but finds no deck with that id here. Open the deck once, so that hafal knows where it is: hafal drill FILE
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["due", "--lang", "id"], "").shown(&world), @"
    hafal punya ulasan dari deck, tetapi tidak menemukan dek dengan id itu di sini. Buka deknya sekali, agar hafal tahu letaknya: hafal drill BERKAS
    [exit 0]
    ");
    assert!(world.run(&["stats"], "").out.contains("hafal drill FILE"));
    assert_eq!(world.json(&["due", "--json"]), serde_json::json!([]));
    // A deck of that id turns up: named differently, and in the data directory.
    let text = format!("(id: \"deck\", title: \"A deck\", questions: [{}])", flashcards(4));
    world.file("data/decks/mine.ron", text);
    insta::assert_snapshot!(world.run(&["due"], "").shown(&world), @"
    deck  3 due  1 new  of 4
    [exit 0]
    ");
    let stats = world.json(&["stats", "--json"]);
    assert_eq!((&stats["seen"], &stats["reviews"]), (&3.into(), &3.into()));
    assert_eq!(stats["cards"].as_array().unwrap().len(), 4);
    let run = world.run(&["drill"], &sitting(0, 9, [3; 4]));
    assert!(run.out.contains("Front 1?"), "{}", run.out);
    assert_eq!(world.json(&["due", "--json"])[0]["seen"], 4);
}
