//! Tests decks that change under a drill: reworded, moved, edited, broken. History follows; the drill continues.

use std::fs;

use serde_json::json;

use crate::talk::Talk;
use crate::world::{NOW, Run, World, finish};

fn due(world: &World, day: i64) -> (u64, u64, u64) {
    let due = world.json_on(day, &["due", "deck.ron", "--json"]);
    let count = |key: &str| due[0][key].as_u64().unwrap();
    (count("cards"), count("seen"), count("due"))
}

/// Runs a drill whose editor is a line of shell: `$1` is `+LINE`, `$2` the file.
fn edited(world: &World, args: &[&str], script: &str, input: &str) -> Run {
    let editor = world.file("editor.sh", script);
    let args = [args, &["--now", NOW]].concat();
    let mut command = world.command(&args);
    command.env("EDITOR", format!("/bin/sh {}", editor.display())).env("PATH", "/usr/bin:/bin");
    finish(command.spawn().unwrap(), input)
}

#[test]
fn a_reworded_question_keeps_its_history_with_an_id_and_without() {
    for id in ["", "id: \"a\", "] {
        let world =
            World::with(&format!("({id}ask: \"Where was it held?\", answer: Text(\"Bandung\")),"));
        world.run(&["drill", "deck.ron"], "Bandung\n2\n");
        world.deck(
            "deck.ron",
            &format!("({id}ask: \"In which city was it held?\", answer: Text(\"Bandung\")),"),
        );
        assert_eq!(due(&world, 1), (1, 1, 1), "looking, {id:?}");
        let run = world.run_on(1, &["drill", "deck.ron"], "Bandung\n\n");
        assert!(run.out.contains("due 1") && run.out.contains("In which city"), "{run:?}");
        assert_eq!(world.reviews().len(), 2);
        let again = world.run_on(2, &["drill", "deck.ron"], "");
        assert_eq!(again.err, "", "it is told once");
    }
}

#[test]
fn order_and_new_questions_change_nothing_for_those_that_were_there() {
    let world =
        World::with("(ask: \"A?\", answer: Text(\"a\")),\n(ask: \"B?\", answer: Text(\"b\")),");
    world.run(&["drill", "deck.ron"], "a\n2\nb\n4\n");
    let before = world.reviews();
    world.deck("deck.ron", "(ask: \"C?\", answer: Text(\"c\")),\n(ask: \"B?\", answer: Text(\"b\")),\n(ask: \"A?\", answer: Text(\"a\")),");
    let run = world.run_on(1, &["drill", "deck.ron"], "");
    assert!(run.out.contains("due 1 · new 1") && run.out.contains("A?"), "{}", run.out);
    assert_eq!(world.reviews(), before);
}

#[test]
fn a_removed_question_is_not_asked_and_has_its_history_when_it_returns() {
    let (a, b) = ("(ask: \"A?\", answer: Text(\"a\")),", "(ask: \"B?\", answer: Text(\"b\")),");
    let world = World::with(&format!("{a}\n{b}"));
    world.run(&["drill", "deck.ron"], "a\n2\nb\n2\n");
    world.deck("deck.ron", a);
    world.run_on(1, &["drill", "deck.ron"], "");
    assert_eq!(due(&world, 1), (1, 1, 1));
    world.deck("deck.ron", &format!("{b}\n{a}"));
    world.run_on(1, &["drill", "deck.ron"], "");
    assert_eq!(due(&world, 1), (2, 2, 2));
}

#[test]
fn blanks_are_known_by_their_words() {
    let world = World::with(r#"(id: "g", answer: Cloze("{one}, {two}.")),"#);
    world.run(&["drill", "deck.ron"], "one\n4\n");
    world.deck("deck.ron", r#"(id: "g", answer: Cloze("{zero}, {two}, {one}.")),"#);
    world.run_on(1, &["drill", "deck.ron"], "");
    assert_eq!(world.reviews()[0]["part"], 3);
    let order = world.run_on(200, &["drill", "deck.ron", "--new", "0"], "one\n\n");
    assert!(order.out.contains("zero, two, ____.") && order.out.contains("✓ one"), "{}", order.out);
}

#[test]
fn blanks_come_and_go_and_each_finds_its_own_history_again() {
    let words = ["one", "two", "three", "four", "five"];
    let world = World::with("");
    let text = |of: &[usize]| {
        let blanks: Vec<String> = of.iter().map(|at| format!("{{{}}}", words[*at])).collect();
        format!("(id: \"g\", answer: Cloze(\"{}\")),", blanks.join(" "))
    };
    let mut day = 0;
    // All three of five, in every order.
    for (first, second) in (0..5).flat_map(|first| (0..5).map(move |second| (first, second))) {
        for third in (0..5).filter(|third| first != second && *third != first && *third != second) {
            world.deck("deck.ron", &text(&[first, second, third]));
            day += 1;
            let run = world.run_on(day, &["drill", "deck.ron"], "x\n2\n");
            assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
        }
    }
    world.deck("deck.ron", &text(&[0, 1, 2, 3, 4]));
    world.run_on(day + 1, &["drill", "deck.ron"], "");
    let parts: std::collections::BTreeSet<u64> =
        world.reviews().iter().map(|review| review["part"].as_u64().unwrap()).collect();
    assert_eq!(parts.into_iter().collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
}

#[test]
fn a_deck_that_moves_keeps_its_history_by_its_id() {
    let text = "(id: \"mine\", title: \"T\", questions: [(ask: \"A?\", answer: Text(\"a\"))])";
    let world = World::new();
    world.file("one.ron", text);
    world.run(&["drill", "one.ron"], "a\n2\n");
    fs::rename(world.path().join("one.ron"), world.path().join("two.ron")).unwrap();
    let gone = world.run_on(1, &["drill"], "");
    assert!(gone.err.contains("one.ron"), "{gone:?}");
    let run = world.run_on(1, &["drill", "two.ron"], "");
    assert!(run.out.contains("due 1"), "{run:?}");
    let run = world.run_on(1, &["drill"], "a\n\n");
    assert!(run.out.contains("due 1") && run.err.is_empty(), "{run:?}");
}

#[test]
fn two_decks_of_one_name_are_distinguished_or_refused() {
    let world = World::new();
    world.deck("x/unit.ron", "(ask: \"A?\", answer: Text(\"a\")),");
    world.deck("y/unit.ron", "(ask: \"B?\", answer: Text(\"b\")),");
    world.run(&["drill", "x/unit.ron"], "a\n2\n");
    let run = world.run(&["drill", "y/unit.ron"], "b\n2\n");
    assert!(run.status == 2 && run.err.contains("id"), "{run:?}");
    assert_eq!(world.reviews().len(), 1);
    let run = world.run(&["drill", "x/unit.ron", "y/unit.ron"], "");
    assert_eq!(run.status, 2, "{run:?}");
}

#[test]
fn a_broken_deck_stops_commands_that_name_it_and_is_skipped_by_others() {
    let world = World::new();
    world.deck("good.ron", "(ask: \"Good?\", answer: Text(\"good\")),");
    world.deck("bad.ron", "(ask: \"Bad?\", answer: Text(\"bad\")),");
    world.run(&["drill", "good.ron", "bad.ron"], "");
    world.deck("bad.ron", "(ask: \"Bad?\", answer: Txt(\"bad\")),");
    for args in [&["drill", "bad.ron"][..], &["drill", "good.ron", "bad.ron"]] {
        let run = world.run(args, "good\n\n");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains("bad.ron:4"), "{}", run.err);
    }
    let run = world.run(&["drill"], "good\n\n");
    assert!(run.status == 0 && run.out.contains("Good?") && run.err.contains("bad.ron"), "{run:?}");
    assert_eq!(world.reviews().len(), 1);
    fs::remove_file(world.path().join("bad.ron")).unwrap();
    let run = world.run(&["drill", "--cram"], "good\n\n");
    assert!(run.status == 0 && run.out.contains("Good?") && run.err.contains("bad.ron"), "{run:?}");
}

#[test]
fn a_deck_changed_during_a_drill_is_reported_once_and_the_drill_goes_on() {
    for text in ["(ask: \"New?\", answer: Text(\"new\")),", "(((", ""] {
        let world = World::with(&crate::drill::numbers(3));
        let change =
            format!("cp {}/other.ron {}/deck.ron", world.path().display(), world.path().display());
        world.deck("other.ron", text);
        world.deck("edit.ron", "(ask: \"Edit?\", answer: Text(\"edit\")),");
        // The editor of one deck changes the other.
        let input = ":edit\nedit\n\n0\n\n1\n\n2\n\n";
        let run = edited(&world, &["drill", "edit.ron", "deck.ron"], &change, input);
        assert_eq!(run.out.matches("deck.ron has changed").count(), 1, "{run:?}");
        assert!(run.status == 0 && run.out.contains("4 done in"), "{run:?}");
        assert_eq!(world.reviews().len(), 4);
    }
}

#[test]
fn an_edit_opens_the_question_s_line_and_goes_on_with_its_text() {
    let world = World::with(
        "(ask: \"A?\", answer: Text(\"a\")),\n(ask: \"B?\", answer: Text(\"b\")),\n(ask: \"C?\", answer: Text(\"c\")),",
    );
    let script = "echo \"$@\" > args; sed -i 's/B?/Bee?/; s/\"b\"/\"bee\"/' \"$2\"";
    let run = edited(&world, &["drill", "deck.ron"], script, "a\n\nb\n:edit\nbee\n4\nc\n\n");
    let args = fs::read_to_string(world.path().join("args")).unwrap();
    assert!(args.starts_with("+5 ") && args.trim_end().ends_with("deck.ron"), "{args}");
    assert!(run.out.contains("Bee?") && run.out.contains("The drill continues"), "{run:?}");
    assert!(run.out.contains("✓ bee") && run.out.contains("3 done in"), "{run:?}");
    assert!(!run.out.contains("has changed"), "{run:?}");
    assert_eq!(world.reviews().len(), 3);
    assert_eq!(due(&world, 0), (3, 3, 0));
}

#[test]
fn an_edited_question_keeps_its_history_whatever_else_changes() {
    for script in [
        "sed -i 's/A?/What is the first letter?/' \"$2\"",
        "sed -i 's/(ask: \"A?\"/(ask: \"New?\", answer: Text(\"new\")),(ask: \"Alpha?\"/' \"$2\"",
        "sed -i 's/(ask: \"A?\"/(ask: \"New?\", answer: Text(\"new\")),\\n(ask: \"A?\"/' \"$2\"",
    ] {
        let world =
            World::with("(ask: \"A?\", answer: Text(\"a\")),\n(ask: \"B?\", answer: Text(\"b\")),");
        world.run(&["drill", "deck.ron"], "a\n1\n");
        let before = fs::read_to_string(world.path().join("deck.ron")).unwrap();
        let run = edited(&world, &["drill", "deck.ron"], script, ":edit\na\n4\n");
        assert!(run.out.contains("✓ a"), "{script}: {run:?}");
        let reviews = world.reviews();
        assert_eq!(reviews.len(), 2, "{script}: {run:?}");
        assert_eq!(reviews[0]["question"], reviews[1]["question"]);
        world.run(&["drill", "--undo"], "");
        let undo = world.run(&["drill", "--undo"], "");
        let after = fs::read_to_string(world.path().join("deck.ron")).unwrap();
        assert!(undo.out.contains("Undone: the edit is removed."), "{script}: {undo:?}");
        assert_eq!(after, before, "{script}");
        assert_eq!(world.run(&["check", "deck.ron"], "").status, 0, "{script}");
    }
}

#[test]
fn an_edit_that_breaks_the_deck_is_reported_and_the_drill_goes_on() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let run = edited(&world, &["drill", "deck.ron"], "sed -i 's/Text/Txt/' \"$2\"", ":edit\na\n\n");
    assert!(run.out.contains("now has a mistake"), "{run:?}");
    assert!(run.status == 0 && run.out.contains("1 done in"), "{run:?}");
    assert_eq!(world.reviews().len(), 1);
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let run = edited(&world, &["drill", "deck.ron"], "exit 3", ":edit\na\n\n");
    assert!(run.out.contains("The editor failed") && run.out.contains("1 done in"), "{run:?}");
    let run = edited(&world, &["drill", "deck.ron", "--cram"], "exit 0", ":edit\na\n\n");
    assert!(run.out.contains("Nothing changed."), "{run:?}");
    let mut command = world.command(&["drill", "deck.ron", "--cram", "--now", NOW]);
    command.env("EDITOR", "/no/such/editor");
    let run = finish(command.spawn().unwrap(), ":edit\na\n\n");
    assert!(run.status == 0 && run.out.contains("The editor failed"), "{run:?}");
    let mut command = world.command(&["drill", "deck.ron", "--cram", "--now", NOW]);
    command.env("EDITOR", "").env_remove("VISUAL");
    let run = finish(command.spawn().unwrap(), ":edit\na\n\n");
    assert!(run.status == 0 && run.out.contains("No editor is set"), "{run:?}");
}

#[test]
fn undoing_an_edit_restores_the_text_in_the_drill_too() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let before = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    let script = "sed -i 's/A?/What?/' \"$2\"";
    let run = edited(&world, &["drill", "deck.ron"], script, ":edit\n:undo\na\n\n");
    assert!(run.out.contains("What?") && run.out.matches("A?\n").count() == 2, "{run:?}");
    assert_eq!(fs::read_to_string(world.path().join("deck.ron")).unwrap(), before);
    assert_eq!(world.reviews().len(), 1);
}

#[test]
fn a_wholly_reworded_question_keeps_its_history_before_and_after_undo() {
    let deck = "(ask: \"A?\", answer: Text(\"a\")),\n(ask: \"B?\", answer: Text(\"b\")),";
    let script = "sed -i 's/A?/Wholly another?/; s/\"a\"/\"other\"/' \"$2\"";
    let practice = ["drill", "deck.ron", "--cram", "--hardest", "--limit", "1"];
    let input = [(":edit\n:quit\n", true), (":edit\n:undo\n:quit\n", false)];
    for (input, undone_later) in input {
        let world = World::with(deck);
        world.run(&["drill", "deck.ron"], "a\n2\nb\n2\n");
        edited(&world, &practice, script, input);
        if undone_later {
            assert_eq!(due(&world, 0), (2, 2, 0));
            assert_eq!(world.reviews()[1]["question"], "wholly-another");
            let undo = world.run(&["drill", "--undo"], "");
            assert!(undo.out.contains("Undone: the edit is removed."), "{undo:?}");
        }
        assert_eq!(due(&world, 0), (2, 2, 0), "{input}");
        assert_eq!(world.reviews()[0]["question"], "a", "{input}");
    }
}

#[test]
fn an_edit_cannot_be_undone_over_later_changes() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    edited(&world, &["drill", "deck.ron"], "sed -i 's/A?/B?/' \"$2\"", ":edit\n:quit\n");
    let path = world.deck("deck.ron", "(ask: \"C?\", answer: Text(\"a\")),");
    let later = fs::read_to_string(&path).unwrap();
    let run = world.run(&["drill", "--undo"], "");
    assert!(run.out.contains("it stays as it is"), "{run:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), later);
    let run = edited(&world, &["drill", "deck.ron"], "sed -i 's/C?/D?/' \"$2\"", ":edit\n:quit\n");
    assert!(run.out.contains("D?"), "{run:?}");
    fs::remove_file(path).unwrap();
    let other = world.deck("other.ron", "(ask: \"O?\", answer: Text(\"o\")),");
    let run = world.run(&["drill", "other.ron"], ":undo\n:undo\no\n\n");
    assert!(run.out.contains("it stays as it is") && run.out.contains("1 done in"), "{run:?}");
    assert!(other.exists());
}

#[test]
fn a_failed_editor_reports_no_change_to_a_built_in_deck() {
    let world = World::new();
    let run = edited(&world, &["drill", "--limit", "2"], "exit 3", ":edit\nx\n1\n");
    assert!(run.out.contains("The editor failed"), "{run:?}");
    assert!(run.out.contains("1 done in") && !run.out.contains("has changed"), "{run:?}");
}

#[test]
fn a_built_in_deck_is_copied_before_it_is_edited() {
    let world = World::new();
    let name = "south-south-cooperation";
    let run = edited(
        &world,
        &["drill", name, "--limit", "1"],
        "sed -i \"${1#+},\\$s/ask: \\\"/ask: \\\"Edited: /\" \"$2\"",
        ":edit\nx\n1\n",
    );
    let copy = world.data().join("decks").join(format!("{name}.ron"));
    assert!((run.out.clone() + &run.err).contains("was copied for editing"), "{run:?}");
    assert!(copy.exists() && run.out.contains("Edited: "), "{run:?}");
    assert!(!run.out.contains("has changed"), "{run:?}");
    let run = world.run(&["drill"], "");
    assert!(run.out.contains("Edited: ") && run.out.contains("due 1"), "{run:?}");
    let rows = world.json(&["due", "--json"]);
    assert_eq!(
        (&rows[0]["deck"], &rows[0]["due"], rows.as_array().unwrap().len()),
        (&json!(name), &json!(1), 1)
    );
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_copy_of_a_built_in_deck() {
    let world = World::new();
    let drill = ["drill", "south-south-cooperation", "--limit", "1"];
    for editor in ["exit 0", "exit 3"] {
        let run = edited(&world, &drill, editor, ":edit\nx\n1\n");
        assert!(run.status == 0 && !run.out.contains("has changed"), "{run:?}");
        let copies = fs::read_dir(world.data().join("decks")).unwrap();
        assert_eq!(copies.count(), 0, "it would hide later versions of the deck");
    }
}

#[test]
fn a_deck_is_known_by_its_id_as_by_its_file() {
    let world = World::new();
    let deck =
        "(id: \"geo\", title: \"Geo\", questions: [(id: \"a\", ask: \"A?\", answer: Text(\"a\"))])";
    world.file("books/one.ron", deck);
    world.file("here.ron", deck.replace("geo", "near").replace("Geo", "Near"));
    assert!(world.run(&["due", "near", "--json"], "").out.contains("\"near\""), "never asked");
    assert_eq!(world.run(&["due", "geo"], "").status, 2, "nothing leads to it");
    world.run(&["drill", "books/one.ron"], "a\n\n");
    for args in [
        &["due", "geo"][..],
        &["stats", "geo"],
        &["info", "geo", "a"],
        &["plan", "geo", "2026-12-24"],
        &["ready", "geo"],
        &["drill", "geo"],
        &["quiz", "geo", "--seed", "1"],
        &["decks", "geo"],
        &["log", "export", "geo"],
    ] {
        let run = world.run(args, "a\n");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}: {run:?}");
    }
    let listed = World::new();
    listed.file("books/one.ron", deck);
    listed.run(&["drill", "books/one.ron"], "a\n\n");
    assert!(listed.run(&["decks"], "").out.contains("Geo"));
    fs::remove_file(listed.path().join("books/one.ron")).unwrap();
    assert!(listed.run(&["decks"], "").out.contains("Geo"), "gone, and named as it was");
}

#[test]
fn a_deck_that_only_an_import_knows_is_exported_by_its_id() {
    let world = World::new();
    let line = r#"{"deck":"far","question":"q","at":"2026-11-20T09:00:00+07:00","rating":3}"#;
    world.run(&["log", "import", "-"], line);
    assert_eq!(world.run(&["log", "export", "far"], "").out.lines().count(), 1);
    assert_eq!(world.run(&["log", "export", "nowhere"], "").status, 2);
}

#[test]
fn a_deck_that_was_moved_is_found_where_it_lies_now() {
    let world = World::new();
    let deck = "(id: \"my-id\", questions: [(id: \"a\", ask: \"A?\", answer: Text(\"a\"))])";
    let old = world.file("stem.ron", deck);
    world.run(&["drill", "stem.ron"], "a\n\n");
    world.run(&["quiz", "stem.ron"], "a\n");
    world.file("sub/new.ron", deck);
    fs::remove_file(old).unwrap();
    world.run(&["quiz", "sub/new.ron"], "a\n");
    for args in
        [&["due", "my-id"][..], &["info", "my-id", "a"], &["drill", "my-id"], &["drill"], &["due"]]
    {
        let run = world.run(args, "");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}: {run:?}");
    }
    let listed = world.run(&["decks"], "").out;
    assert!(!listed.contains("gone") && listed.contains("new  1 question"), "{listed}");
}

#[test]
fn a_large_deck_that_changes_before_the_first_answer_is_read_again_and_its_card_put_anew() {
    let questions = |answer: &str| {
        let long = "because ".repeat(150_000);
        format!(
            "(id: \"a\", ask: \"A?\", answer: Text(\"{answer}\")),\n(id: \"b\", ask: \"B?\", answer: Text(\"beta\"), why: \"{long}\"),"
        )
    };
    let world = World::with(&questions("alpha"));
    assert_eq!(world.run(&["drill", "deck.ron"], "").status, 0);
    let mut drill = Talk::start(&world, &["drill", "deck.ron"]);
    drill.until("A?");
    world.deck("deck.ron", &questions("alphabet"));
    drill.say("alpha\n");
    drill.until("The drill continues with the new text.");
    drill.until("A?");
    // What it holds now, it keeps.
    world.deck("deck.ron", &questions("another"));
    drill.say("alphabet\n3\n");
    drill.until("B?");
    assert_eq!(drill.end().status, 0);
    assert_eq!(world.reviews().len(), 1);
}
