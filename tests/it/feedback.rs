//! Tests what is shown of an answer: several items on one line, what is missing, what cancels, right beside wrong.

use crate::world::World;

const LISTS: &str = r#"
        (id: "aims", ask: "Name three.", answer: List(is: ["trade", ["peace, security", "peace"], ["forests", "woods"], "aid"], need: 3)),
        (id: "next", ask: "Next?", answer: Text("next")),"#;

/// The feedback of a quiz in order on the first answer.
fn told(world: &World, input: &str) -> String {
    let run = world.run(&["quiz", "deck.ron", "--in-order", "--seed", "3"], input);
    let (_, after) = run.out.split_once(")\n").unwrap();
    after.split("\n\n").next().unwrap().to_owned()
}

#[test]
fn no_line_is_asked_for_once_enough_items_are_named() {
    let world = World::with(LISTS);
    for (lines, feedback) in [
        ("Trade, peace, security; woods\n", "✓ 3 of 3"),
        ("trade; aid\nforests\n", "✓ 3 of 3"),
        ("peace, security\ntrade, aid, war\n", "✓ 3 of 3"),
        (
            "trade\nwar, aid, forests\n",
            "◐ 2 of 3   missing 1 of these: peace, security; forests\n  ✗ war",
        ),
        (
            "woods, forests\naid\n",
            "◐ 2 of 3   missing 1 of these: trade; peace, security\n  ✗ forests\n    forests is counted once",
        ),
        ("trade, aid and woods\n", "✓ 3 of 3"),
    ] {
        let run = world.run(&["quiz", "deck.ron", "--in-order"], &format!("{lines}next\n"));
        assert!(run.status == 0 && run.out.contains("✓ next"), "{lines}: {run:?}");
        assert_eq!(told(&world, &format!("{lines}next\n")), feedback, "{lines}");
    }
    world.run(&["quiz", "deck.ron", "--in-order"], "Trade, peace, security; woods\nnext\n");
    let kept = world.json(&["scores", "last", "--json"]);
    assert_eq!(kept[0]["responses"][0]["response"], "Trade; peace, security; woods");
    assert_eq!(kept[0]["responses"][0]["score"], 1.0);
}

#[test]
fn a_drill_takes_several_items_on_one_line_too() {
    let world = World::with(LISTS);
    let run = world.run(&["drill", "deck.ron", "--limit", "1"], "trade, aid, woods\n3\n");
    assert!(run.status == 0 && run.out.contains("✓ 3 of 3"), "{run:?}");
    assert!(run.out.contains("1 done"), "{run:?}");
}

#[test]
fn an_attempt_with_several_items_on_a_line_is_resumed_and_marked_anew_alike() {
    let world = World::with(LISTS);
    let left = world.run(&["quiz", "deck.ron", "--in-order"], "trade, aid, woods\n");
    assert_eq!(left.status, 130);
    assert_eq!(world.run(&["quiz", "--resume"], "next\n").status, 0);
    let before = world.json(&["scores", "last", "--json"]);
    assert_eq!(before[0]["score"], 1.0);
    assert_eq!(world.run(&["remark", "deck.ron"], "").status, 0);
    assert_eq!(world.json(&["scores", "last", "--json"]), before);
}

#[test]
fn a_wrong_pick_that_cancels_a_right_one_is_said() {
    let world = World::with(
        r#"(ask: "Which?", answer: Many(right: ["a", "b", "c"], wrong: [("d", "a consonant")])),"#,
    );
    let pick = |texts: &[&str]| {
        let put = world.run(&["quiz", "deck.ron", "--seed", "3"], "").out;
        let number = |text: &&str| {
            put.find(&format!(". {text}\n")).map(|at| put[at - 1..at].to_owned()).unwrap()
        };
        told(&world, &format!("{}\n", texts.iter().map(number).collect::<Vec<_>>().join(" ")))
            .lines()
            .skip(4)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(
        pick(&["a", "b", "d"]),
        "◐ 2 of 3   missing: c\n  ✗ d   a consonant\n    the wrong pick cancels a right one"
    );
    assert_eq!(pick(&["d"]), "✗ 0 of 3   missing: a; b; c\n  ✗ d   a consonant");
}

#[test]
fn a_card_that_was_not_known_is_not_called_no_answer() {
    let world = World::with(r#"(ask: "Front", answer: Card("back")),"#);
    let run = world.run(&["quiz", "deck.ron"], "\nn\n");
    assert!(run.out.contains("✗ not known\n  back\n"), "{}", run.out);
    let run = world.run(&["quiz", "deck.ron", "--lang", "id"], "\nt\n");
    assert!(run.out.contains("✗ belum tahu\n  back\n"), "{}", run.out);
}

#[test]
fn right_is_told_from_wrong_by_a_word() {
    let world = World::with(
        r#"(ask: "Pair.", answer: Match(("G-77", "1964"), ("UNOSSC", "1974"), ("x", "y"))),"#,
    );
    let put = world.run(&["quiz", "deck.ron", "--seed", "3"], "").out;
    let number =
        |text: &str| put.find(&format!(". {text}\n")).map(|at| put[at - 1..at].to_owned()).unwrap();
    let swapped = format!("{} {} -\n", number("1974"), number("1964"));
    let run = world.run(&["quiz", "deck.ron", "--seed", "3"], &swapped);
    assert!(run.out.contains("  ✗ UNOSSC = 1964   right: UNOSSC = 1974\n"), "{}", run.out);
    assert!(run.out.contains("  ✗ x = -   right: x = y\n"), "{}", run.out);
}

#[test]
fn a_drill_of_one_blank_gives_no_hint_about_the_others() {
    let world = World::with(
        r#"(answer: Cloze("The {G-77} was formed in {1964}."), hint: "The second blank is a year.", why: "Both blanks are in par. 2."),"#,
    );
    let run = world.run(&["drill", "deck.ron"], ":hint\nG-77\n3\n1964\n3\n");
    assert!(run.out.contains("This question has no hint."), "{}", run.out);
    assert!(!run.out.contains("blank is") && !run.out.contains("Both blanks"), "{}", run.out);
    let quiz = world.run(&["quiz", "deck.ron"], ":hint\nG-77\n1964\n");
    assert!(quiz.out.contains("Hint: The second blank is a year."), "{}", quiz.out);
}
