//! Tests `hafal log --attempts`: attempts and flags are lines too, and are merged as sets.

use serde_json::{Value, json};

use crate::drill::numbers;
use crate::log::line;
use crate::world::World;

/// A world with an attempt and a flag, and the two lines that its log has for them.
fn attempted() -> (World, Value, Value) {
    let world = World::with(&numbers(2));
    world.run(
        &["quiz", "deck.ron", "--in-order", "--no-review"],
        "0\n:flag odd \n:hint\n7\n:right\n",
    );
    let log = world.run(&["log", "export", "--attempts"], "").out;
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2, "{log}");
    (world, lines[0].clone(), lines[1].clone())
}

#[test]
fn an_attempt_is_a_line_with_all_that_is_kept_of_it() {
    let (world, attempt, flag) = attempted();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        keys(&attempt),
        ["attempt", "decks", "drawn", "entries", "learner", "mode", "rules", "started", "title"]
    );
    assert_eq!(keys(&flag), ["at", "deck", "flag", "part", "question", "why"]);
    let events: Vec<&Value> =
        attempt["entries"].as_array().unwrap().iter().map(|entry| &entry["event"]).collect();
    assert_eq!(events, ["answered", "answered", "claimed", "finished"]);
    assert_eq!(world.run(&["log", "export"], "").out, "");
    let other = World::new();
    other.file("log.jsonl", format!("{flag}\n{attempt}\n"));
    insta::assert_snapshot!(other.run(&["log", "import", "log.jsonl"], "").shown(&other), @"
    One new attempt.
    One new flag.
    [exit 0]
    ");
    let exported = |world: &World, args: &[&str]| {
        world.run(&[&["log", "export", "--attempts"], args].concat(), "").out
    };
    assert_eq!(exported(&other, &[]), exported(&world, &[]));
    // By the deck's id, though no deck is here.
    assert_eq!(exported(&other, &["deck"]), exported(&world, &["deck.ron"]));
    assert_eq!(
        other.json(&["scores", "deck", "--json"]),
        world.json(&["scores", "deck.ron", "--json"])
    );
    assert_eq!(other.json(&["scores", "1", "--json"]), world.json(&["scores", "1", "--json"]));
}

#[test]
fn a_bad_attempt_or_flag_is_named_and_nothing_is_imported() {
    let (_, attempt, flag) = attempted();
    let review = line("q0", 1, "2026-11-01T09:00:00+07:00", 3);
    let bad = |path: &str, value: Value| {
        let mut line = attempt.clone();
        *line.pointer_mut(path).unwrap() = value;
        line.to_string()
    };
    let without = |line: &Value, key: &str| {
        let mut line = line.clone();
        line.as_object_mut().unwrap().remove(key);
        line.to_string()
    };
    let entry = |key: &str| format!("/entries/0/{key}");
    for wrong in [
        bad("/attempt", json!("7")),
        bad("/attempt", json!(7)),
        bad("/started", json!("yesterday")),
        bad("/started", json!("9999-01-01T00:00:00Z")),
        bad("/learner", json!("a\u{202e}b")),
        bad("/learner", json!("")),
        bad("/learner", json!(7)),
        bad("/mode", json!("exam")),
        bad("/rules/seed", json!(1_u64 << 60)),
        bad("/rules/pass", json!(7)),
        bad("/rules/time", json!(u64::MAX)),
        bad("/drawn/0/points", json!(-1)),
        bad("/drawn/0/points", json!(1e300)),
        bad("/decks/0/id", json!("")),
        bad("/entries", json!({})),
        bad(&entry("id"), json!("x")),
        bad(&entry("at"), json!("2026-11-24")),
        bad(&entry("event"), json!("exploded")),
        bad(&entry("data"), json!(null)),
        bad(&entry("data/score"), json!(7)),
        bad(&entry("data/seconds"), json!(-1)),
        without(&attempt, "entries"),
        without(&attempt, "drawn"),
        without(&flag, "why"),
        without(&flag, "part"),
        flag.to_string().replace("\"part\":1", "\"part\":0"),
        attempt.to_string().replace("\"mode\"", "\"order\":9223372036854775807,\"mode\""),
        format!("{attempt}{attempt}"),
        attempt.to_string().split_at(200).0.to_owned(),
        "[".repeat(10_000),
    ] {
        let world = World::new();
        world.file("log.jsonl", format!("{review}\n{attempt}\n{flag}\n{wrong}\n"));
        let run = world.run(&["log", "import", "log.jsonl"], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{wrong}: {run:?}");
        assert!(run.err.contains("log.jsonl, line 4") && run.err.contains("help: "), "{run:?}");
        assert!(!world.store().exists(), "{wrong}");
    }
}

#[test]
fn hostile_texts_of_an_attempt_steer_no_terminal() {
    let (_, attempt, flag) = attempted();
    let nasty = "\u{1b}[31m\u{0}\u{202e}\r=1";
    let line =
        attempt.to_string().replace("\"deck\":\"deck\"", &format!("\"deck\":{}", json!(nasty)));
    let mut line: Value = serde_json::from_str(&line).unwrap();
    for path in ["/title", "/decks/0/id", "/entries/0/data/ask", "/entries/0/data/response/0"] {
        *line.pointer_mut(path).unwrap() = json!(nasty);
    }
    line["unknown"] = json!({"deep": [1e308, -0.0, u64::MAX]});
    let mut flag = flag;
    flag["why"] = json!(nasty);
    let world = World::new();
    let run = world.run(&["log", "import", "-"], &format!("{line}\n{flag}"));
    assert_eq!(run.status, 0, "{run:?}");
    let exported = world.run(&["log", "export", "--attempts"], "").out;
    world.file("log.jsonl", &exported);
    let again = world.run(&["log", "import", "log.jsonl"], "");
    assert!(again.out.contains("No new attempts, 1 already there"), "{again:?}");
    for args in [
        &["log", "export", "--attempts"][..],
        &["scores"],
        &["scores", "1"],
        &["scores", "--csv"],
        &["scores", "--json"],
        &["flagged"],
        &["disputes"],
        &["decks"],
        &["quiz", "--resume"],
    ] {
        let run = world.run(args, "");
        let raw = |sign: char| sign != '\n' && (sign.is_control() || sign == '\u{202e}');
        assert!(!run.out.contains(raw) && !run.err.contains(raw), "{args:?}: {run:?}");
    }
}

#[test]
fn a_flag_of_the_other_way_is_refused() {
    let world = World::new();
    insta::assert_snapshot!(world.run(&["log", "import", "-", "--attempts"], "").shown(&world), @"
    error: --attempts belongs to hafal log export
    [exit 2]
    ");
    insta::assert_snapshot!(world.run(&["log", "export", "--learner", "Sari"], "").shown(&world), @"
    error: --learner belongs to hafal log import
    [exit 2]
    ");
}

#[test]
fn the_attempts_at_an_exam_are_exported_by_its_name_or_id() {
    let world = World::with(&numbers(2));
    let exam = r#"(exam: "E", id: "e 1", decks: ["deck.ron"], sections: [(draw: 1)])"#;
    world.file("e.ron", exam);
    for quiz in ["e.ron", "deck.ron"] {
        world.run(&["quiz", quiz, "--no-review"], "7\n7\n");
    }
    let count = |names: &[&str]| {
        let run = world.run(&[&["log", "export", "--attempts"], names].concat(), "");
        assert_eq!(run.status, 0, "{run:?}");
        run.out.lines().count()
    };
    assert_eq!((count(&["e.ron"]), count(&["e 1"]), count(&["deck.ron"])), (1, 1, 2));
    assert_eq!((count(&["e.ron", "deck"]), count(&[])), (2, 2));
    std::fs::remove_file(world.path().join("e.ron")).unwrap();
    assert_eq!(count(&["e 1"]), 1);
    assert_eq!(world.run(&["log", "export", "e 2"], "").status, 2);
}
