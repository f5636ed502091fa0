//! Tests `hafal new` and `hafal add`: what is typed is written into the file, and nothing else changes.

use std::fs;

use crate::world::{Run, World};

/// Adds to `deck.ron` by these lines; returns the run and the deck's text.
fn add(world: &World, typed: &str) -> (Run, String) {
    let run = world.run(&["add", "deck.ron"], typed);
    (run, fs::read_to_string(world.path().join("deck.ron")).unwrap())
}

#[test]
fn a_deck_is_begun_and_its_first_questions_typed() {
    let world = World::new();
    let typed = "Kuis\nBahasa Indonesia\n1\nDi kota mana?\nBandung\nJakarta\nSolo\n\n\
                 y\nBegitulah.\n\n\ntempat, kota\n\n\ny\ny\n\
                 4\nBerapa?\nbanyak\n3,5\njuta\n\ny\nn\n";
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
fn a_language_is_taken_by_name_and_a_misspelt_one_proposes_the_nearest() {
    for (typed, language) in [
        ("Indonesian\n", Some("id")),
        ("Deutsch\n", Some("de")),
        ("fr\n", Some("fr")),
        ("pt_br\n", Some("pt-BR")),
        ("\n", None),
        ("english\n", None),
        ("Indonesain\n\n", Some("id")),
        ("Klingon\nJawa\n", Some("jv")),
    ] {
        let world = World::new();
        let run = world.run(&["new", "deck"], &format!("T\n{typed}"));
        assert_eq!(run.status, 130, "{run:?}");
        let text = fs::read_to_string(world.path().join("deck.ron")).unwrap();
        let written = language.map(|language| format!("language: \"{language}\""));
        let holds = written.map_or(!text.contains("language"), |written| text.contains(&written));
        assert!(holds, "{typed:?}: {text}");
    }
    let run = World::new().run(&["new", "deck"], "T\nIndonesain\n");
    assert!(run.out.contains("Did you mean Indonesian (id)?"), "{}", run.out);
}

#[test]
fn each_kind_is_asked_for_its_own_parts() {
    let typed = [
        "2\nWho?\nPBB\nUN\n\n\n",
        "3\nIt is so.\n2\n\n",
        "5\nWhen?\nsoon\n15 September 1974\n\n",
        "6\nWhich?\na\nb\n\nc\n\n\n",
        "7\nIt was {1964}.\n\n",
        "8\nFront\nback\n\n",
        "9\nName them.\na | b||c\nd\n\n\n",
        "10\nSort them.\na\nb\n\n\n",
        "11\nPair them.\nG-77\n1964\nKAA\n1955\n\n\n",
    ];
    let world = World::new();
    world.file("deck.ron", "(questions: [\n  // none yet\n])");
    for typed in typed {
        let (run, _) = add(&world, &format!("{typed}y\nn\n"));
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
fn more_may_be_said_of_a_question_all_at_once() {
    let world = World::new();
    world.file("deck.ron", "(sources: {\"un\": (title: \"UN\")}, questions: [\n])");
    for typed in [
        // Tolerance, why, hint, source, tags, points, level: each wrong first, then right.
        "4\nHow many?\n134 countries\n\ny\n-2\n2\nSo it is.\nA hint.\nnobody: p. 1\nun: p. 1\na, b\n0\n2.5\n6\n3\n",
        "2\nWhat?\nhypertension\n\ny\nHypertension\nhypotension\n\n\n\n\n\n\n\n",
        "9\nName two.\na\nb\nc\n\ny\n4\n2\n\n\n\n\n\n\n",
        "11\nPair.\na\n1\nb\n2\n\ny\n1\n3\n\n\n\n\n\n\n\n",
        "7\nIt is {so}.\ny\nComplete it.\n\n\n\n\n\n\n",
    ] {
        let (run, _) = add(&world, &format!("{typed}y\nn\n"));
        assert!(run.status == 0 && run.err.is_empty(), "{typed}: {run:?}");
    }
    insta::assert_snapshot!(fs::read_to_string(world.path().join("deck.ron")).unwrap(), @r#"
    (sources: {"un": (title: "UN")}, questions: [
        (
            ask: "How many?",
            answer: Number(is: 134, within: 2, unit: "countries"),
            hint: "A hint.",
            why: "So it is.",
            from: "un: p. 1",
            tags: ["a", "b"],
            points: 2.5,
            level: 3,
        ),
        (ask: "What?", answer: Text(is: "hypertension", not: ["hypotension"])),
        (ask: "Name two.", answer: List(is: ["a", "b", "c"], need: 2)),
        (ask: "Pair.", answer: Match(pairs: [("a", "1"), ("b", "2")], extra: ["3"])),
        (ask: "Complete it.", answer: Cloze("It is {so}.")),
    ])
    "#);
}

#[test]
fn a_part_that_is_wrong_is_refused_at_once_and_asked_again() {
    let world = World::new();
    world.file("deck.ron", "(questions: [\n])");
    for (typed, why) in [
        ("7\nIt was 1964.\nIt was {1964}.\n\n", "blank"),
        ("7\nIt was {1964\nIt was {1964}!\n\n", "}"),
        (
            "5\nWhen?\n30 February 1779\n28 February 1779\n\n",
            "There is no such day as 30 February 1779",
        ),
        ("1\nWhich?\nPBB\nPBB\nWHO\n\n\n", "`PBB`"),
        ("11\nPair?\na\n1\na\nb\n2\n\n\n", "`a`"),
    ] {
        let (run, text) = add(&world, &format!("{typed}y\nn\n"));
        assert_eq!(run.status, 0, "{typed}: {}", run.out);
        assert!(run.out.contains(why), "{typed}: {}", run.out);
        assert!(text.contains("ask:") || text.contains("answer:"), "{text}");
    }
    assert_eq!(world.run(&["check", "deck.ron"], "").status, 0);
}

#[test]
fn back_goes_to_the_part_before_and_what_was_typed_stands_there() {
    let world = World::new();
    world.file("deck.ron", "(questions: [\n])");
    // Back from the second wrong option to the first, and to the right answer; empty lines keep the earlier text.
    let typed = "1\nWhich?\nPBB\nWHO\n:back\n:back\n:kembali\n\nUN\n\nUNESCO\n\n\ny\nn\n";
    let (run, text) = add(&world, typed);
    assert_eq!(run.status, 0, "{}", run.out);
    assert!(run.out.contains("The right answer [PBB] (Enter: keep it, -: none)"), "{}", run.out);
    assert!(
        text.contains(r#"(ask: "Which?", answer: Choice(right: "UN", wrong: ["WHO", "UNESCO"])),"#),
        "{text}"
    );
    let (_, text) = add(&world, "2\n::x?\na\n\n\ny\nn\n");
    assert!(text.contains("ask: \":x?\""), "{text}");
}

#[test]
fn any_part_is_changed_at_the_preview_by_its_number_or_name() {
    let world = World::new();
    world.file("deck.ron", "(questions: [\n])");
    let typed = "2\nWho?\nPBB\n\n\n\
                 2\nWho was it?\n\
                 right\n\nUN\n\n\
                 points\n2\n\
                 99\n\
                 why\nSo.\n\
                 1\n1\nWHO\n\n\
                 y\nn\n";
    let (run, text) = add(&world, typed);
    assert_eq!(run.status, 0, "{}", run.out);
    assert!(run.out.contains("99 is not a part of it"), "{}", run.out);
    insta::assert_snapshot!(text, @r#"
    (questions: [
        (ask: "Who was it?", answer: Choice(right: "PBB", wrong: ["WHO"]), why: "So.", points: 2),
    ])
    "#);
}

#[test]
fn a_question_is_dropped_only_after_asking_once() {
    let world = World::new();
    world.file("deck.ron", "(questions: [\n])");
    let (run, text) = add(&world, "2\nWho?\nPBB\n\n\nn\nn\nq\n\ny\nn\n");
    assert_eq!(run.status, 0, "{}", run.out);
    assert_eq!(run.out.matches("Drop this question?").count(), 2, "{}", run.out);
    assert!(run.out.contains("n, q or Esc drops it, after asking once"), "{}", run.out);
    assert!(text.contains("PBB"), "{text}");
    let (run, after) = add(&world, "2\nWhat?\nUN\n\n\nn\ny\nn\n");
    assert!(run.status == 0 && run.out.contains("The question was not added."), "{}", run.out);
    assert_eq!(after, text);
}

#[test]
fn the_kind_chosen_last_is_proposed() {
    let world = World::new();
    world.file("deck.ron", "(questions: [\n])");
    let (run, text) = add(&world, "8\nFront\nback\n\ny\ny\n\nFront 2\nback 2\n\ny\nn\n");
    assert_eq!(run.status, 0, "{}", run.out);
    assert!(run.out.contains("What kind of question? (Enter: 8)"), "{}", run.out);
    assert!(text.contains("(ask: \"Front 2\", answer: Card(\"back 2\")),"), "{text}");
}

#[test]
fn duplicates_are_reported_and_get_an_id() {
    let world = World::with("(id: \"a\", ask: \"Who was it?\", answer: Text(\"PBB\")),");
    let (run, _) = add(&world, "2\nwho was it\nUN\n\n\nn\ny\nn\n");
    assert!(
        run.out.contains("The deck already has a question like it: Who was it?"),
        "{}",
        run.out
    );
    let (_, text) = add(&world, "2\nWho was it?\nUN\n\n\ny\nn\n");
    assert!(text.contains("(id: \"who-was-it\", ask: \"Who was it?\""), "{text}");
    assert_eq!(world.run(&["add", "tour"], "").status, 2);
    assert_eq!(world.run(&["add", "nowhere.ron"], "").status, 2);
}

#[test]
fn findings_of_check_are_shown_before_a_question_is_added() {
    let world =
        World::with("(id: \"seat\", ask: \"Where is the UN?\", answer: Text(\"New York\")),");
    let (run, _) = add(&world, "2\nWho leads the OAU?\nOAU\n\n\nn\ny\nn\n");
    assert!(run.out.contains("Warning: the question gives away its answer `OAU`"), "{}", run.out);
    assert!(run.out.contains("Better: reword it"), "{}", run.out);
    let (run, _) = add(&world, "2\nWhere is the UN located?\nNew York\n\n\nn\ny\nn\n");
    assert!(
        run.out.contains("asks the same as `seat` in other words, and has the same answer"),
        "{}",
        run.out
    );
    let (run, _) = add(&world, "2\nWhere is UNCTAD?\nGeneva\n\n\nn\ny\nn\n");
    assert!(!run.out.contains("Warning"), "{}", run.out);
}

#[test]
fn leaving_in_the_middle_leaves_the_deck_as_it_was() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    let before = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    assert_eq!(world.run(&["add", "deck.ron"], "2\nWho?\n").status, 130);
    assert_eq!(world.run(&["add", "deck.ron"], "").status, 130);
    assert_eq!(fs::read_to_string(world.path().join("deck.ron")).unwrap(), before);
}
