//! Tests which flags, numbers and configurations a drill refuses.

use crate::drill::{MIXED, drill};
use crate::world::World;

#[test]
fn flags_that_would_do_nothing_are_refused() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\"), tags: \"t\"),");
    for args in [
        &["drill", "deck.ron", "--undo"][..],
        &["drill", "--undo", "--limit", "3"],
        &["plan", "--minutes", "5"],
        &["drill", "deck.ron", "--tag", "nosuch"],
    ] {
        let run = world.run(args, "");
        assert!(run.status == 2 && run.out.is_empty() && !run.err.is_empty(), "{args:?}: {run:?}");
    }
    assert!(world.run(&["drill", "deck.ron", "--tag", "nosuch"], "").err.contains("t\n"));
}

#[test]
fn wrong_usage_is_explained_in_words() {
    let world = World::with(MIXED);
    for (args, words) in [
        (vec!["--minutes", "0"], "minutes, more than 0"),
        (vec!["--minutes=-5"], "--minutes"),
        (vec!["--minutes", "1e9"], "at most 1440"),
        (vec!["--limit", "0"], "a whole number, 1 or more"),
        (vec!["--new", "many"], "a whole number"),
        (vec!["--hardest"], "--cram"),
        (vec!["--count"], "--cram"),
        (vec!["--now", "2026-02-30T09:00:00+07:00"], "2026-11-24T09:00:00+07:00"),
        (vec!["nowhere.ron"], "nowhere.ron"),
    ] {
        let args = [&["drill", "deck.ron"], args.as_slice()].concat();
        let run = world.run_as_is(&args, "");
        assert!(run.status == 2 && run.err.contains(words), "{args:?}: {run:?}");
        assert_eq!(run.out, "", "{args:?}");
    }
    let run = drill(&world, ":now 2026-02-30T09:00:00+07:00\n");
    assert!(run.out.contains("is no command"), "{}", run.out);
}

#[test]
fn a_configuration_that_makes_no_sense_is_named() {
    let world = World::with(MIXED);
    for (config, words) in [
        ("(retention: 0)", "not 0"),
        ("(retention: 1.0)", "0.7 to 0.99"),
        ("(decks: {\"deck\": (retention: 1)})", "0.7 to 0.99"),
        ("(\nretenton: 0.9)", "line 2"),
        ("(new: -1)", "line 1"),
    ] {
        world.file(".config/hafal/config.ron", config);
        for command in ["drill", "due"] {
            let run = world.run(&[command, "deck.ron"], "");
            assert_eq!((run.status, run.out.as_str()), (2, ""), "{config}: {run:?}");
            assert!(run.err.contains("config.ron") && run.err.contains(words), "{}", run.err);
        }
    }
    world.file(".config/hafal/config.ron", "(new: 2, decks: {\"deck\": (retention: 0.99)})");
    let run = drill(&world, "134\n\n");
    assert!(run.out.contains("new 2"), "{}", run.out);
}
