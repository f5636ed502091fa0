//! Tests `hafal new` and `hafal add`: what is typed is written into the file, and nothing else changes.

use std::fs;

use crate::world::World;

#[test]
fn a_deck_is_begun_and_its_first_questions_typed() {
    let world = World::new();
    let typed = "Kuis\nid\n1\nDi kota mana?\nBandung\nJakarta\nSolo\n\nBegitulah.\ntempat, kota\ny\ny\n\
                 4\nBerapa?\nbanyak\n3,5\njuta\n\n\ny\nn\n";
    let run = world.run(&["new", "kuis", "--lang", "id"], typed);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(run.out.contains("banyak bukan angka."), "{}", run.out);
    insta::assert_snapshot!(fs::read_to_string(world.path().join("kuis.ron")).unwrap(), @r#"
    (
        id: "kuis",
        title: "Kuis",
        language: "id",
        questions: [
            (
                ask: "Di kota mana?",
                answer: Choice(right: "Bandung", wrong: ["Jakarta", "Solo"]),
                why: "Begitulah.",
                tags: ["tempat", "kota"],
            ),
            (ask: "Berapa?", answer: Number(is: 3.5, unit: "juta")),
        ],
    )
    "#);
    let again = world.run(&["new", "kuis.ron"], "");
    assert!(again.status == 2 && again.err.contains("already exists"), "{again:?}");
}

#[test]
fn each_kind_is_asked_for_its_own_parts() {
    let typed = [
        "2\nWho?\nPBB\nUN\n\n\n\n",
        "3\nIt is so.\n2\n\n\n",
        "5\nWhen?\nsoon\n15 September 1974\n\n\n",
        "6\nWhich?\na\nb\n\nc\n\n\n\n",
        "7\nIt was {1964}.\n\n\n",
        "8\nFront\nback\n\n\n",
        "9\nName them.\na | b||c\nd\n\n\n\n",
        "10\nSort them.\na\nb\n\n\n\n",
        "11\nPair them.\nG-77\n1964\nKAA\n1955\n\n\n\n",
    ];
    let world = World::new();
    world.file("deck.ron", "(questions: [\n  // none yet\n])");
    for typed in typed {
        let run = world.run(&["add", "deck.ron"], &format!("{typed}y\nn\n"));
        assert!(run.status == 0 && run.err.is_empty(), "{typed}: {run:?}");
    }
    insta::assert_snapshot!(fs::read_to_string(world.path().join("deck.ron")).unwrap(), @r#"
    (questions: [
      // none yet
        (ask: "Who?", answer: Text("PBB", "UN")),
        (ask: "It is so.", answer: False),
        (ask: "When?", answer: Date("1974-09-15")),
        (ask: "Which?", answer: Many(right: ["a", "b"], wrong: ["c"])),
        (answer: Cloze("It was {1964}.")),
        (ask: "Front", answer: Card("back")),
        (ask: "Name them.", answer: List(["a", "b|c"], "d")),
        (ask: "Sort them.", answer: Order("a", "b")),
        (ask: "Pair them.", answer: Match(("G-77", "1964"), ("KAA", "1955"))),
    ])
    "#);
    assert_eq!(world.run(&["check", "deck.ron"], "").status, 0);
}

#[test]
fn duplicates_are_reported_and_mistakes_are_not_written() {
    let world = World::with("(id: \"a\", ask: \"Who was it?\", answer: Text(\"PBB\")),");
    let before = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    let run = world.run(&["add", "deck.ron"], "2\nwho was it\nUN\n\n\n\nn\nn\n");
    assert!(
        run.out.contains("The deck already has a question like it: Who was it?"),
        "{}",
        run.out
    );
    let run = world.run(&["add", "deck.ron"], "1\nWhich?\nPBB\nPBB\n\n\n\nn\n");
    assert!(run.out.contains("The question was not added."), "{}", run.out);
    let run = world.run(&["add", "deck.ron"], "7\nIt was {1964\n\n\nn\n");
    assert!(run.out.contains("The question was not added."), "{}", run.out);
    assert_eq!(fs::read_to_string(world.path().join("deck.ron")).unwrap(), before);
    world.run(&["add", "deck.ron"], "2\nWho was it?\nUN\n\n\n\ny\nn\n");
    let text = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    assert!(text.contains("(id: \"who-was-it\", ask: \"Who was it?\""), "{text}");
    assert_eq!(world.run(&["add", "tour"], "").status, 2);
    assert_eq!(world.run(&["add", "nowhere.ron"], "").status, 2);
}

#[test]
fn findings_of_check_are_shown_before_a_question_is_added() {
    let world =
        World::with("(id: \"seat\", ask: \"Where is the UN?\", answer: Text(\"New York\")),");
    let run = world.run(&["add", "deck.ron"], "2\nWho leads the OAU?\nOAU\n\n\n\nn\nn\n");
    assert!(run.out.contains("Warning: the question gives away its answer `OAU`"), "{}", run.out);
    assert!(run.out.contains("Better: reword it"), "{}", run.out);
    let run =
        world.run(&["add", "deck.ron"], "2\nWhere is the UN located?\nNew York\n\n\n\nn\nn\n");
    assert!(
        run.out.contains("asks the same as `seat` in other words, and has the same answer"),
        "{}",
        run.out
    );
    let run = world.run(&["add", "deck.ron"], "2\nWhere is UNCTAD?\nGeneva\n\n\n\nn\nn\n");
    assert!(!run.out.contains("Warning"), "{}", run.out);
}

#[test]
fn leaving_in_the_middle_leaves_the_deck_as_it_was() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let before = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    assert_eq!(world.run(&["add", "deck.ron"], "2\nWho?\n").status, 130);
    assert_eq!(world.run(&["add", "deck.ron"], "").status, 130);
    let mut pty = world.terminal(&["add", "deck.ron"]);
    pty.wait_for("What kind of question?");
    pty.send("\u{3}");
    pty.ends(130);
    assert_eq!(fs::read_to_string(world.path().join("deck.ron")).unwrap(), before);
}

#[test]
fn in_a_terminal_a_question_is_picked_typed_looked_at_and_added() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let mut pty = world.terminal(&["add", "deck.ron"]);
    pty.wait_for("What kind of question?");
    pty.send("\u{1b}[B\u{1b}[B\r");
    pty.wait_for("The question");
    pty.send("The Earth is flat.\r");
    pty.wait_for("Which is it?");
    pty.send("\u{1b}[B\r");
    pty.wait_for("Why is it so?");
    pty.send("\r");
    pty.wait_for("Tags");
    pty.send("\r");
    pty.wait_for("Add it?");
    pty.send("y");
    pty.wait_for("now has 2 questions.");
    pty.wait_for("Another question?");
    pty.send("n");
    pty.ends(0);
    let text = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    assert!(text.contains("(ask: \"The Earth is flat.\", answer: False),"), "{text}");
}
