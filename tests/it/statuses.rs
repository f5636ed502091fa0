//! Tests the exit status of every way to end: 0 done, 1 not passed or mistakes found, 130 left unfinished.

use crate::world::World;

const DECK: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha")),
        (id: "b", ask: "B?", answer: Choice(right: "beta", wrong: ["x", "y"])),"#;

fn world() -> World {
    let world = World::with(DECK);
    world.file("bad.ron", "(questions: [(ask: \"A?\", answer: Teks(\"a\"))])");
    let giveaway = "(ask: \"Is alpha in here?\", answer: Text(\"alpha\"))";
    world.file("warning.ron", format!("(title: \"T\", questions: [{giveaway}])"));
    world.file("messy.ron", "(questions:[(ask:\"A?\",answer:Text(\"a\"))])");
    world.file("table.csv", "ask,answer\nq,a\n,no question\n");
    world
}

fn status(world: &World, line: &str, input: &str) -> i32 {
    world.run(&line.split(' ').collect::<Vec<_>>(), input).status
}

#[test]
fn a_quiz_that_is_finished_ends_with_0_whatever_the_score() {
    let world = world();
    for input in ["alpha\n1\n", "wrong\n1\n", ":skip\n:skip\n:skip\n:skip\n", "\n\n\n\n"] {
        assert_eq!(status(&world, "quiz deck.ron --in-order", input), 0, "{input:?}");
    }
}

#[test]
fn a_pass_mark_that_is_just_reached_is_passed_and_just_missed_is_not() {
    let world = world();
    let half = "alpha\n3\n";
    for (pass, input, expected) in [
        ("50%", half, 0),
        ("50.1%", half, 1),
        ("0%", "wrong\n3\n", 0),
        ("100%", "alpha\n2\n", 0),
        ("100%", "alpha\n:skip\n:skip\n", 1),
    ] {
        let line = format!("quiz deck.ron --in-order --seed 2 --pass {pass}");
        assert_eq!(status(&world, &line, input), expected, "{pass} {input:?}");
        let kept = world.json(&["scores", "last", "--json"])[0]["passed"].clone();
        assert_eq!(kept, expected == 0, "{pass} {input:?}");
    }
}

#[test]
fn an_attempt_that_is_left_ends_with_130_and_a_pass_mark_does_not_change_that() {
    let world = world();
    for input in ["", "alpha\n", ":quit\n", "alpha\n:q\n", ":back\n", ":hint"] {
        assert_eq!(status(&world, "quiz deck.ron --in-order", input), 130, "{input:?}");
        assert_eq!(status(&world, "quiz deck.ron --in-order --pass 1%", input), 130, "{input:?}");
    }
    assert_eq!(status(&world, "new other.ron", ""), 130);
    assert_eq!(status(&world, "add deck.ron", ""), 130);
    assert!(!world.path().join("other.ron").exists());
}

#[test]
fn a_resumed_attempt_ends_with_the_status_of_the_whole() {
    let world = world();
    assert_eq!(status(&world, "quiz deck.ron --in-order --seed 2 --pass 100%", "wrong\n"), 130);
    assert_eq!(status(&world, "quiz --resume", ""), 130);
    assert_eq!(status(&world, "quiz --resume", "1\n"), 1, "the pass mark is the attempt's own");
    assert_eq!(status(&world, "quiz --resume", ""), 2, "nothing is left to resume");
}

#[test]
fn a_drill_may_end_at_any_time_with_0() {
    let world = world();
    for input in ["", ":quit\n", "alpha\n", "alpha\n3\n", "1\n3\n", "1\n3\n"] {
        assert_eq!(status(&world, "drill deck.ron", input), 0, "{input:?}");
    }
    assert_eq!(status(&world, "drill --undo", ""), 0);
}

#[test]
fn mistakes_end_a_check_with_1_and_warnings_only_when_they_are_denied() {
    let world = world();
    for (line, expected) in [
        ("check deck.ron", 0),
        ("check warning.ron", 0),
        ("check warning.ron --json", 0),
        ("check warning.ron --deny warnings", 1),
        ("check warning.ron --deny warnings --allow answer-in-prompt", 0),
        ("check bad.ron", 1),
        ("check bad.ron --json", 1),
        ("check bad.ron deck.ron", 1),
        ("check bad.ron none.ron", 2),
    ] {
        assert_eq!(status(&world, line, ""), expected, "{line}");
    }
    let text = std::fs::read_to_string(world.path().join("bad.ron")).unwrap();
    assert_eq!(status(&world, "check --stdin --name bad.ron", &text), 1);
    assert_eq!(status(&world, "check --stdin --name deck.ron", "(questions: [])"), 0);
}

#[test]
fn a_deck_out_of_style_ends_fmt_check_with_1_and_is_left_alone() {
    let world = world();
    let messy = || std::fs::read_to_string(world.path().join("messy.ron")).unwrap();
    let before = messy();
    assert_eq!(status(&world, "fmt messy.ron --check", ""), 1);
    assert_eq!(messy(), before);
    assert_eq!(status(&world, "fmt messy.ron", ""), 0);
    assert_eq!(status(&world, "fmt messy.ron --check", ""), 0);
    assert_ne!(messy(), before);
    assert_eq!(status(&world, "fmt bad.ron", ""), 1);
}

#[test]
fn a_question_that_is_skipped_ends_import_and_export_with_1() {
    let world = world();
    for (line, expected) in [
        ("import table.csv", 1),
        ("import table.csv --output new.ron", 1),
        ("export deck.ron --to json", 0),
        ("export deck.ron --to gift", 0),
        ("export deck.ron --to csv", 1),
        ("export deck.ron --output deck.csv", 1),
    ] {
        assert_eq!(status(&world, line, ""), expected, "{line}");
    }
    assert!(world.path().join("new.ron").exists() && world.path().join("deck.csv").exists());
    world.file("empty.csv", "ask,answer\n,none\n");
    assert_eq!(status(&world, "import empty.csv --output none.ron", ""), 1);
    assert!(!world.path().join("none.ron").exists(), "no question is left");
}
