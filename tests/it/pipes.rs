//! Tests closed pipes and odd input: hafal ends quietly and loses nothing.

use std::io::pipe;
use std::process::Stdio;

use crate::world::{Run, World, finish};

const DECK: &str = r#"
    (id: "city", ask: "In which city?", answer: Text("Bandung"), hint: "Java"),
    (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"])),
"#;

fn learner() -> World {
    let world = World::with(DECK);
    world.run(&["quiz", "deck.ron", "--in-order", "--seed", "3"], "Jakarta\n:right\n1\n");
    world.run(&["drill", "deck.ron"], "Bandung\n\n:flag vague\n1\n3\n");
    world.run(&["plan", "deck.ron", "2026-12-10"], "");
    world
}

/// Runs hafal with a standard output that nobody reads.
fn unread(world: &World, line: &str, input: &str) -> Run {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let args: Vec<&str> = line.split(' ').chain(["--now", crate::world::NOW]).collect();
    let mut command = world.command(&args);
    finish(command.stdout(Stdio::from(writer)).spawn().unwrap(), input)
}

#[test]
fn printing_commands_end_quietly_when_nobody_reads() {
    let world = learner();
    for line in [
        "--help", "quiz --help", "man", "completions bash", "scores", "scores last",
        "scores --json", "decks", "decks deck.ron", "decks tour --source", "due", "due --json",
        "plan", "ready", "ready --json", "stats", "stats --json", "info deck.ron city", "flagged",
        "find a", "find a --json", "orphans --json", "disputes", "show tour", "check deck.ron",
        "check --explain negative-stem", "export deck.ron --to json", "log export",
        "remark deck.ron --dry-run",
    ] {
        let run = unread(&world, line, "");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{line}");
    }
}

#[test]
fn a_quiz_that_nobody_reads_keeps_nothing_and_can_be_gone_on_with() {
    let world = World::with(DECK);
    let run = unread(&world, "quiz deck.ron --in-order", "Bandung\n1\n");
    assert_eq!((run.status, run.err.as_str()), (130, ""));
    let resumed = world.run(&["quiz", "--resume"], "Bandung\n1\n");
    assert_eq!(resumed.status, 0, "{resumed:?}");
    assert!(resumed.out.contains("In which city?"), "an answer to what was not seen is none");
}

#[test]
fn a_drill_that_nobody_reads_rates_nothing() {
    let world = World::with(DECK);
    let run = unread(&world, "drill deck.ron", "Bandung\n3\n1\n3\n");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(world.reviews().len(), 0);
}

#[test]
fn writing_commands_still_write_when_nobody_reads() {
    let world = learner();
    assert_eq!(unread(&world, "drill --undo", "").err, "");
    assert_eq!(world.reviews().len(), 3, "the second rating is taken back");
    assert_eq!(unread(&world, "plan deck.ron --clear", "").err, "");
    assert_eq!(world.json(&["ready", "--json"]), serde_json::json!([]));
    assert_eq!(unread(&world, "backup copy.db", "").err, "");
    assert!(world.path().join("copy.db").exists());
}

#[test]
fn a_line_that_ends_with_the_input_counts_like_any_other() {
    let world = World::with(DECK);
    let run = world.run(&["quiz", "deck.ron", "--in-order", "--seed", "3"], "Bandung\n2");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["answered"], 2);
}

#[test]
fn line_ends_of_windows_and_bytes_that_are_no_text_do_no_harm() {
    let world = World::with(DECK);
    let run = world.run(&["quiz", "deck.ron", "-n", "1", "--in-order"], "Bandung\r\n");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["score"], 1.0);
    let mut child = world.start(&["quiz", "deck.ron", "-n", "1", "--in-order"]);
    let mut stdin = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut stdin, b"Band\xffung\n").unwrap();
    child.stdin = Some(stdin);
    let run = finish(child, "");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["answered"], 1);
}
