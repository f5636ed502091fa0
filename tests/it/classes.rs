//! Tests classes: stores of their own for the attempts of many learners.

use serde_json::{Value, json};

use crate::world::World;

const CAPITALS: &str = r#"
(id: "id", ask: "The capital of Indonesia?", answer: Text("Jakarta")),
(id: "jp", ask: "The capital of Japan?", answer: Text("Tokyo")),
"#;

#[test]
fn a_class_is_a_store_of_its_own() {
    let world = World::with(CAPITALS);
    let run = world.run(&["quiz", "deck.ron", "--class", "7a"], "Jakarta\nTokyo\n");
    assert_eq!(run.status, 0, "{run:?}");
    assert!(world.data().join("classes/7a/hafal.db").exists());
    assert!(!world.store().exists());
    assert_eq!(world.json(&["scores", "--json", "--class", "7a"]).as_array().unwrap().len(), 1);
    assert_eq!(world.json(&["scores", "--json"]).as_array().unwrap().len(), 0);
    let run = world.run(&["backup", "7a.db", "--class=7a"], "");
    assert_eq!(run.status, 0, "{run:?}");
    let run = world.run(&["restore", "7a.db", "--class", "7b"], "");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(world.json(&["--class", "7b", "scores", "--json"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_class_that_is_not_there_is_refused_by_what_only_reads() {
    let world = World::with(CAPITALS);
    insta::assert_snapshot!(world.run(&["scores", "--class", "7a"], "").shown(&world), @"
    error: there is no class 7a
      help: there is no class yet; hafal quiz EXAM --class NAME --as LEARNER makes one, and so does hafal log import FILE --class NAME
    [exit 2]
    ");
    for class in ["kelas-7a", "kelas-7b"] {
        world.run(&["quiz", "deck.ron", "--class", class], "Jakarta\nTokyo\n");
    }
    insta::assert_snapshot!(world.run(&["scores", "--class", "kelas-7c"], "").shown(&world), @"
    error: there is no class kelas-7c
      help: did you mean --class kelas-7a?
    [exit 2]
    ");
    insta::assert_snapshot!(world.run(&["scores", "--class", "x"], "").shown(&world), @"
    error: there is no class x
      help: the classes are kelas-7a, kelas-7b
    [exit 2]
    ");
    for args in [
        &["scores", "--json"][..],
        &["plan"],
        &["ready"],
        &["stats"],
        &["info", "deck.ron", "id"],
        &["find", "capital"],
        &["flagged"],
        &["disputes"],
        &["orphans"],
        &["due"],
        &["log", "export"],
        &["decks"],
        &["backup", "copy.db"],
        &["remark", "deck.ron"],
        &["quiz", "--resume"],
        &["check", "deck.ron"],
        &["show", "deck.ron"],
        &["export", "deck.ron", "--to", "gift"],
        &["rebuild"],
    ] {
        let run = world.run(&[args, &["--class", "x"]].concat(), "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        assert!(run.err.contains("no class x"), "{args:?}: {run:?}");
    }
    assert!(!world.data().join("classes/x").exists());
}

#[test]
fn a_bad_name_of_a_class_is_refused() {
    let world = World::with(CAPITALS);
    for name in ["", ".", "..", ".a", "a b", "a/b", "../x", "a\u{202e}b", &"x".repeat(65)] {
        let run = world.run(&["quiz", "deck.ron", "--class", name], "Jakarta\n");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{name:?}: {run:?}");
        assert!(run.err.contains("letters, digits"), "{name:?}: {run:?}");
    }
    assert!(!world.data().exists());
}

#[test]
fn a_command_to_type_again_names_the_class() {
    let world = World::with(CAPITALS);
    let run = world.run(&["quiz", "deck.ron", "--class", "7a", "--data", "here"], "Jakarta\n");
    assert!(run.out.contains("hafal quiz deck.ron --data here --class 7a --resume"), "{run:?}");
    let run = world.run(&["quiz", "deck.ron", "--class=-7"], "Jakarta\n");
    assert!(run.out.contains("hafal quiz deck.ron --class=-7 --resume"), "{run:?}");
}

/// The lists that `scores --json` gives, each attempt as its learner and points.
fn learners(world: &World, args: &[&str]) -> Vec<(Value, Value)> {
    let attempts = world.json(&[&["scores", "--json"], args].concat());
    let one = |attempt: &Value| (attempt["learner"].clone(), attempt["points"].clone());
    attempts.as_array().unwrap().iter().map(one).collect()
}

#[test]
fn an_attempt_of_a_learner_says_nothing_of_the_owner() {
    let world = World::with(CAPITALS);
    let args = ["quiz", "deck.ron", "--in-order", "--seed", "1", "--as", " Sari  W. "];
    let run = world.run(&args, "Jakarta\nx\n");
    insta::assert_snapshot!(run.shown(&world), @"
    Question 1 of 2, 1 point
    The capital of Indonesia?
    (in words)
    ✓ Jakarta

    Question 2 of 2, 1 point
    The capital of Japan?
    (in words)
    ✗ x
      Tokyo

    1 of 2 points   50%   0 s   seed 1

    Look at these again
     2  The capital of Japan?
        you    x
        right  Tokyo

    Only these again: hafal quiz deck.ron --as 'Sari  W.' --wrong
    [exit 0]
    ");
}

#[test]
fn wrong_and_resume_are_those_of_the_learner_named() {
    let world = World::with(CAPITALS);
    world.run(&["quiz", "deck.ron", "--in-order", "--as", "Sari"], "Jakarta\nJakarta\n");
    assert_eq!(world.reviews().len(), 0, "no evidence of the owner's memory");
    assert_eq!(world.json(&["decks", "--json"])[0]["last_score"], Value::Null);
    let nothing = "You answered nothing wrong last time.\n";
    assert_eq!(world.run(&["quiz", "deck.ron", "--wrong"], "").err, nothing);
    assert_eq!(world.run(&["quiz", "deck.ron", "--wrong", "--as", "Budi"], "").err, nothing);
    let run = world.run(&["quiz", "deck.ron", "--wrong", "--as", "Sari"], "");
    assert!(run.out.starts_with("Question 1 of 1"), "{run:?}");
    assert!(run.out.contains("hafal quiz deck.ron --as Sari --resume"), "{run:?}");
    for others in [&["--as", "Budi"][..], &[]] {
        let run = world.run(&[&["quiz", "--resume"], others].concat(), "Tokyo\n");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{run:?}");
    }
    insta::assert_snapshot!(world.run(&["quiz", "--resume"], "").shown(&world), @"
    error: there is no unfinished attempt to resume
      help: Sari left one unfinished; go on with it with --as Sari
    [exit 2]
    ");
    assert!(!world.run(&["quiz", "--resume", "--as", "Budi"], "").err.contains("Sari"));
    let run = world.run(&["quiz", "--resume", "--as", "Sari"], "x\nTokyo\n");
    assert_eq!(run.status, 0, "{run:?}");
    world.run(&["quiz", "deck.ron", "--in-order"], "Jakarta\n");
    let run = world.run(&["quiz", "--resume", "--as", "Sari"], "");
    assert_eq!(run.status, 2, "{run:?}");
    let run = world.run(&["quiz", "--resume"], "x\n");
    assert!(run.status == 0 && run.out.contains("deck.ron --wrong"), "{run:?}");
    assert!(!world.reviews().is_empty());
}

#[test]
fn a_bad_name_of_a_learner_is_refused() {
    let world = World::with(CAPITALS);
    for name in ["", " ", "a\u{200b}", "a\nb", "\u{202e}x", &"x".repeat(41)] {
        let run = world.run(&["quiz", "deck.ron", "--as", name], "Jakarta\n");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{name:?}: {run:?}");
        let run = world.run(&["log", "import", "-", "--learner", name], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{name:?}: {run:?}");
    }
    assert!(!world.data().exists());
    world.run(&["quiz", "deck.ron", "--as", &format!(" {} ", "é".repeat(40))], "Jakarta\nTokyo\n");
    assert_eq!(learners(&world, &[]).len(), 1);
}

/// Two pupils' stores as files: Sari's without her name, Budi's with his.
fn exported() -> World {
    let world = World::with(CAPITALS);
    for (data, args, input) in [
        ("sari", &[][..], "Jakarta\n:flag no key?\nOsaka\n:right\n"),
        ("budi", &["--as", "=Budi"], "Jakarta\nTokyo\n"),
    ] {
        let quiz = [&["quiz", "deck.ron", "--in-order", "--data", data], args].concat();
        assert_eq!(world.run(&quiz, input).status, 0);
        let log = world.run(&["log", "export", "--attempts", "--data", data], "").out;
        world.file(&format!("{data}.jsonl"), log);
    }
    world
}

#[test]
fn files_of_pupils_become_one_class() {
    let world = exported();
    let import = |args: &[&str]| {
        world.run(&[&["log", "import"], args, &["--class", "7a"]].concat(), "").shown(&world)
    };
    insta::assert_snapshot!(import(&["sari.jsonl"]), @"
    One new attempt.
    One new flag.
    2 reviews were left out: a class keeps attempts, claims and flags only.
    One attempt has no learner's name: to name the learner, import the file again with --learner NAME.
    [exit 0]
    ");
    insta::assert_snapshot!(import(&["sari.jsonl", "--learner", "Sari"]), @"
    No new attempts, 1 already there.
    No new flags, 1 already there.
    2 reviews were left out: a class keeps attempts, claims and flags only.
    [exit 0]
    ");
    insta::assert_snapshot!(import(&["budi.jsonl", "--learner", "Sari"]), @"
    One new attempt.
    [exit 0]
    ");
    let class = &["--class", "7a"];
    let before = world.run(&[&["log", "export", "--attempts"][..], class].concat(), "").out;
    assert!(!before.contains("rating"), "{before}");
    import(&["sari.jsonl"]);
    import(&["budi.jsonl"]);
    assert_eq!(world.run(&[&["log", "export", "--attempts"][..], class].concat(), "").out, before);
    let mut both = learners(&world, class);
    both.sort_by_key(|(name, _)| name.to_string());
    assert_eq!(both, [(json!("=Budi"), json!(2.0)), (json!("Sari"), json!(1.0))]);
    let run = world.run(&["flagged", "--class", "7a"], "");
    assert!(run.out.contains("no key?") && run.out.contains("--class 7a"), "{run:?}");
    let run = world.run(&["find", "--flagged", "--class", "7a", "--json"], "");
    assert!(run.out.contains("\"jp\""), "{run:?}");
    assert!(!world.store().exists());
}

#[test]
fn a_table_has_a_row_an_attempt_and_no_formula() {
    let world = exported();
    world.run(&["log", "import", "sari.jsonl", "--class", "7a", "--learner", "W, Sari"], "");
    world.run(&["log", "import", "budi.jsonl", "--class", "7a"], "");
    let table = world.run(&["scores", "--csv", "--class", "7a"], "").out;
    let mut rows: Vec<Vec<&str>> = table.lines().map(|row| row.split(',').collect()).collect();
    assert_eq!(
        rows.remove(0).join(","),
        "learner,attempt,finished,points,out_of,score,passed,deck/id,deck/jp"
    );
    rows.sort();
    assert_eq!((rows[0][..2].join(","), rows[1][0]), ("\"W, Sari\"".to_owned(), "'=Budi"));
    assert_eq!(rows[0][4..].join(","), "1,2,0.5,,1,0");
    assert!(rows[1][2].starts_with("2026-11-24T09:00:0"));
    assert_eq!(rows[1][3..].join(","), "2,2,1,,1,1");
    // Another attempt asks fewer questions: no columns are shared.
    world.run(&["quiz", "deck.ron", "-n", "1", "--class", "7a", "--pass", "50%"], "x\n");
    let table = world.run(&["scores", "--csv", "--class", "7a"], "").out;
    assert!(table.starts_with("learner,attempt,finished,points,out_of,score,passed\n"), "{table}");
    assert!(table.ends_with(",0,1,0,false\n"), "{table}");
    let empty = World::new().run(&["scores", "--csv"], "");
    assert_eq!(empty.out, "learner,attempt,finished,points,out_of,score,passed\n");
    assert_eq!(world.run(&["scores", "--csv", "--json"], "").status, 2);
}

#[test]
fn a_claim_accepted_marks_the_whole_class_again() {
    let world = exported();
    world.file(
        "exam.ron",
        r#"(exam: "E", decks: ["deck.ron"], sections: [(questions: ["id", "jp"])])"#,
    );
    for (name, answers) in [("Ani", "Jakarta\nOsaka\n:right\n"), ("Edo", "Jakarta\nOsaka\n")] {
        let run =
            world.run(&["quiz", "exam.ron", "--seed", "3", "--class", "7a", "--as", name], answers);
        assert_eq!(run.status, 0, "{run:?}");
    }
    let run = world.run(&["disputes", "deck.ron", "--class", "7a", "--accept"], "");
    assert!(run.status == 0 && run.out.contains("hafal remark deck.ron --class 7a"), "{run:?}");
    let run = world.run(&["remark", "exam.ron", "--class", "7a"], "");
    insta::assert_snapshot!(run.shown(&world), @"
       1  2026-11-24 09:00  50% → 100%  Ani  1 answer
       2  2026-11-24 09:00  50% → 100%  Edo  1 answer
    2 attempts were marked again; their old marks stay in the log.
    [exit 0]
    ");
    assert!(learners(&world, &["--class", "7a"]).iter().all(|(_, points)| *points == 2.0));
    assert!(
        world.run(&["remark", "deck.ron", "--class", "7a"], "").out.contains("No mark changes")
    );
}
