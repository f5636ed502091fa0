//! Tests the learner's own copy of a built-in deck: whatever remembers where the deck lies follows the copy, and goes
//! back to the built-in deck when the copy is deleted.

use std::fs;
use std::path::PathBuf;

use crate::world::{NOW, Run, World, finish};

const NAME: &str = "south-south-cooperation";

/// Drills with an editor that is a line of shell: `$1` is `+LINE`, `$2` the file.
fn edited(world: &World, args: &[&str], script: &str, input: &str) -> Run {
    let editor = world.file("editor.sh", script);
    let mut command = world.command(&[args, &["--now", NOW]].concat());
    command.env("EDITOR", format!("/bin/sh {}", editor.display())).env("PATH", "/usr/bin:/bin");
    finish(command.spawn().unwrap(), input)
}

/// Marks every question of the deck as edited.
const MARK: &str = "sed -i 's/ask: \"/ask: \"Edited: /' \"$2\"";

fn copy(world: &World) -> PathBuf {
    world.data().join("decks").join(format!("{NAME}.ron"))
}

/// A world in which an exam is planned for the built-in deck, one card was drilled, and a quiz was left after one
/// answer, which was claimed.
fn remembered() -> World {
    let world = World::new();
    world.run(&["plan", NAME, "2026-12-10", "--minutes", "30"], "");
    let drill = world.run(&["drill", "--limit", "1"], "x\n1\n");
    assert_eq!(drill.status, 0, "{drill:?}");
    let quiz = world.run(&["quiz", NAME, "--kind", "text", "-n", "3"], "x\n:right\n:quit\n");
    assert_eq!(quiz.status, 130, "{quiz:?}");
    world
}

/// Runs every command that finds decks by memory, and returns the next question of drill and quiz.
fn asked_by_memory(world: &World) -> [String; 2] {
    for args in [&["due"][..], &["due", NAME], &["stats"], &["plan"], &["flagged"], &["orphans"]] {
        let run = world.run(args, "");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}: {run:?}");
    }
    for args in [&["due", "--json"][..], &["ready", "--json"], &["disputes", "--json"]] {
        let rows = world.json(args);
        assert_eq!(rows.as_array().unwrap().len(), 1, "{args:?}: {rows}");
        assert_eq!(rows[0]["deck"], NAME, "{args:?}");
    }
    assert!(world.run(&["plan"], "").out.starts_with("South-South Cooperation:"));
    let named = |rows: &serde_json::Value| {
        rows.as_array().unwrap().iter().filter(|row| row["name"] == NAME).count()
    };
    assert_eq!(named(&world.json(&["decks", "--json"])), 1, "one name means one deck");
    let remark = world.run(&["remark", NAME, "--dry-run"], "");
    assert_eq!((remark.status, remark.err.as_str()), (0, ""), "{remark:?}");
    let drill = world.run(&["drill"], "");
    assert_eq!((drill.status, drill.err.as_str()), (0, ""), "{drill:?}");
    let quiz = world.run(&["quiz", "--resume"], "");
    assert_eq!((quiz.status, quiz.err.as_str()), (130, ""), "{quiz:?}");
    assert!(quiz.out.contains("hafal quiz south-south-cooperation --resume"), "{quiz:?}");
    [drill.out, quiz.out]
}

#[test]
fn everything_that_remembers_a_built_in_deck_follows_its_copy_and_comes_back() {
    let world = remembered();
    let before = asked_by_memory(&world);
    assert!(before.iter().all(|out| !out.contains("Edited: ")), "{before:?}");
    let run = edited(&world, &["drill"], MARK, ":edit\n:quit\n");
    assert!(run.status == 0 && run.out.contains("Edited: "), "{run:?}");
    let after = asked_by_memory(&world);
    assert!(after.iter().all(|out| out.contains("Edited: ")), "{after:?}");
    fs::remove_file(copy(&world)).unwrap();
    let back = asked_by_memory(&world);
    assert!(back.iter().all(|out| !out.contains("Edited: ")), "{back:?}");
}

#[test]
fn a_broken_copy_is_named_until_it_is_mended() {
    let world = remembered();
    let run = edited(&world, &["drill"], "sed -i 's/Text(/Txt(/' \"$2\"", ":edit\n:quit\n");
    assert!(run.out.contains("south-south-cooperation now has a mistake"), "{run:?}");
    for args in [&["drill"][..], &["drill", NAME], &["quiz", "--resume"], &["ready", NAME]] {
        let run = world.run(args, "");
        assert_eq!(run.status, 2, "{args:?}: {run:?}");
        assert!(run.err.contains("decks/south-south-cooperation.ron:"), "{args:?}: {run:?}");
    }
    let text = fs::read_to_string(copy(&world)).unwrap();
    fs::write(copy(&world), text.replace("Txt(", "Text(").replace("ask: \"", "ask: \"Edited: "))
        .unwrap();
    assert!(asked_by_memory(&world).iter().all(|out| out.contains("Edited: ")));
}

#[test]
fn another_deck_under_the_copy_s_name_is_not_taken_for_it() {
    let world = remembered();
    let deck = "(id: \"mine\", questions: [(ask: \"A?\", answer: Text(\"a\"))])";
    world.file(&format!("data/decks/{NAME}.ron"), deck);
    let run = edited(&world, &["drill"], MARK, ":edit\n:quit\n");
    assert!(run.status == 0 && run.out.contains("is another deck"), "{run:?}");
    assert_eq!(fs::read_to_string(copy(&world)).unwrap(), deck);
    assert_eq!(world.json(&["due", "--json"])[0]["deck"], NAME);
    assert!(world.json(&["ready", "--json"])[0]["cards"].as_u64() > Some(1));
}

#[test]
fn a_plan_follows_its_deck_to_where_it_is_drilled() {
    let world = World::new();
    let deck = "(id: \"geo\", questions: [(id: \"a\", ask: \"A?\", answer: Text(\"a\"))])";
    world.file("old/geo.ron", deck);
    world.run(&["plan", "old/geo.ron", "2026-12-10"], "");
    world.file("new/geo.ron", deck.replace("A?", "New: A?"));
    world.run(&["drill", "new/geo.ron"], "x\n1\n");
    let run = world.run(&["drill"], "");
    assert!(run.status == 0 && run.out.contains("New: A?"), "{run:?}");
    assert_eq!(world.json(&["ready", "--json"])[0]["unseen"], 0);
}

#[test]
fn an_attempt_goes_on_in_the_deck_named_when_its_own_file_is_gone() {
    let world = World::new();
    let deck = "(id: \"geo\", questions: [(id: \"a\", ask: \"A?\", answer: Text(\"a\")), (id: \"b\", ask: \"B?\", answer: Text(\"b\"))])";
    let old = world.file("old.ron", deck);
    world.run(&["quiz", "old.ron", "--in-order"], "a\n:quit\n");
    fs::rename(old, world.path().join("new.ron")).unwrap();
    let gone = world.run(&["quiz", "--resume"], "");
    assert!(gone.status == 2 && gone.err.contains("old.ron"), "{gone:?}");
    let run = world.run(&["quiz", "new.ron", "--resume"], "b\n");
    assert!(run.status == 0 && run.out.contains("2 of 2 points"), "{run:?}");
}
