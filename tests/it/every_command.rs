//! Tests every command that looks at reviews: without a store, with a store that cannot be written, in both
//! languages, and with the flags that work everywhere.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use hafal::locale::Interface;

use crate::learner::{flashcards, sitting};
use crate::stores::as_nobody;
use crate::world::{World, finish};

/// Commands that only read.
const LOOKING: [&[&str]; 21] = [
    &["plan"],
    &["ready"],
    &["ready", "deck.ron"],
    &["ready", "--json"],
    &["stats"],
    &["stats", "deck.ron"],
    &["stats", "deck.ron", "--json"],
    &["info", "deck.ron", "q1"],
    &["info", "deck.ron", "1", "--json"],
    &["find", "front", "deck.ron"],
    &["find", "--suspended", "--json"],
    &["flagged"],
    &["flagged", "deck.ron", "--json"],
    &["orphans"],
    &["orphans", "--json"],
    &["orphans", "--delete"],
    &["due"],
    &["due", "deck.ron", "--json"],
    &["log", "export"],
    &["scores"],
    &["decks"],
];
/// Commands that write.
const WRITING: [&[&str]; 8] = [
    &["plan", "deck.ron", "2026-12-10"],
    &["plan", "deck.ron", "--clear"],
    &["info", "deck.ron", "q1", "--unflag"],
    &["drill", "deck.ron"],
    &["rebuild"],
    &["optimize"],
    &["restore", "copy.db"],
    &["log", "import", "log.jsonl"],
];

/// Three cards reviewed, one flagged, a planned exam, and a backup of it all.
fn learnt() -> World {
    let world = World::with(&flashcards(3));
    world.run(&["plan", "deck.ron", "2026-12-01"], "");
    world.run(&["drill", "deck.ron"], &(":flag vague\n".to_owned() + &sitting(0, 9, [3, 1, 3, 3])));
    assert_eq!(world.run(&["backup", "copy.db"], "").status, 0);
    world.file("log.jsonl", "");
    world
}

/// The message ids in a text: each was printed because its message is missing.
fn raw_ids(text: &str) -> Vec<String> {
    let source = Interface::English.source();
    let ids: Vec<&str> = source.lines().filter_map(|line| Some(line.split_once(" =")?.0)).collect();
    let words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    let raw = words.filter(|word| word.contains('-') && ids.contains(word));
    raw.map(str::to_owned).collect()
}

#[test]
fn reading_without_a_store_works_and_makes_none() {
    let world = World::with(&flashcards(3));
    for args in LOOKING {
        let run = world.run(args, "");
        assert!(run.status == 0 && run.err.is_empty(), "{args:?}: {run:?}");
    }
    for args in [&["optimize"][..], &["backup", "x.db"], &["restore", "x.db"]] {
        assert_eq!(world.run(args, "").status, 2, "{args:?}");
    }
    assert!(!world.data().exists(), "nothing was made");
}

#[test]
fn a_store_that_cannot_be_written_can_still_be_read() {
    let world = learnt();
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(world.path(), 0o755);
    mode(&world.store(), 0o444);
    mode(&world.data(), 0o555);
    mode(&world.path().join("copy.db"), 0o444);
    let before = fs::read(world.store()).unwrap();
    let nobody = |args: &[&str]| finish(as_nobody(&world, args).spawn().unwrap(), "");
    for args in LOOKING {
        let run = nobody(args);
        assert!(run.status == 0 && run.err.is_empty(), "{args:?}: {run:?}");
    }
    for args in WRITING {
        let run = nobody(args);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        assert!(run.err.contains("hafal.db"), "{args:?}: {run:?}");
    }
    assert_eq!(fs::read(world.store()).unwrap(), before);
    mode(&world.data(), 0o755);
}

#[test]
fn every_command_speaks_both_languages_and_takes_the_flags_of_all() {
    let world = learnt();
    let mut spoken = Vec::new();
    for lang in ["en", "id"] {
        for args in LOOKING.into_iter().chain(WRITING).filter(|args| args[0] != "drill") {
            let run = world.run(&[args, &["--lang", lang, "--plain"]].concat(), "");
            // Four reviews are too few to fit parameters to.
            let expected = if args[0] == "optimize" { 2 } else { 0 };
            assert_eq!(run.status, expected, "{args:?}: {run:?}");
            let both = format!("{}{}", run.out, run.err);
            assert_eq!(raw_ids(&both), [""; 0], "{args:?}: {both}");
            assert!(!both.contains(['\u{1b}', '$']), "{args:?}: {both}");
            spoken.push((args, args.contains(&"--json"), both));
        }
    }
    let (english, indonesian) = spoken.split_at(spoken.len() / 2);
    for ((args, json, one), (.., other)) in english.iter().zip(indonesian) {
        let for_scripts = *json || *args == ["log", "export"];
        assert_eq!(one == other, for_scripts, "{args:?}: {one}");
    }
}

#[test]
fn another_folder_may_be_named_on_the_command_line() {
    let world = learnt();
    let before = fs::read(world.store()).unwrap();
    for args in LOOKING.into_iter().chain([&["plan", "deck.ron", "2026-12-10"][..], &["rebuild"]]) {
        let run = world.run(&[args, &["--data", "elsewhere"]].concat(), "");
        assert_eq!(run.status, 0, "{args:?}: {run:?}");
    }
    assert!(world.path().join("elsewhere/hafal.db").exists());
    assert_eq!(fs::read(world.store()).unwrap(), before);
}

#[test]
fn a_configuration_that_makes_no_sense_is_named() {
    for retention in ["0", "1", "0.0", "1.0", "NaN", "-1"] {
        let world = World::with(&flashcards(1));
        world.file(".config/hafal/config.ron", format!("(retention: {retention})"));
        for args in [
            &["drill", "deck.ron"][..],
            &["quiz", "deck.ron"],
            &["due"],
            &["info", "deck.ron", "1"],
        ] {
            let run = world.run(args, "");
            assert_eq!((run.status, run.out.as_str()), (2, ""), "{retention} {args:?}: {run:?}");
            assert!(run.err.contains("config.ron"), "{retention} {args:?}: {run:?}");
        }
    }
}
