//! Tests classes: stores of their own for the attempts of many learners.

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
