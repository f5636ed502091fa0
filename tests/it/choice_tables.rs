//! Tests tables of choices: importing teachers' own and other programs' templates, and exporting.

use serde_json::{Value, json};

use crate::world::World;

/// Imports a table: the exit status, the questions as JSON, and the report.
fn imported(name: &str, text: &str, more: &[&str]) -> (i32, Value, String) {
    let world = World::new();
    world.file(name, text);
    let run = world.run(&[&["import", name, "-o", "new.ron"], more].concat(), "");
    if !world.path().join("new.ron").exists() {
        return (run.status, Value::Null, run.err);
    }
    assert_eq!(world.run(&["check", "new.ron"], "").status, 0, "an imported deck has no errors");
    let out = world.run(&["export", "new.ron", "--to", "json"], "").out;
    let deck: Value = serde_json::from_str(&out).unwrap();
    (run.status, deck["questions"].clone(), run.err)
}

fn answers(questions: &Value) -> Vec<Value> {
    let all = questions.as_array().cloned().unwrap_or_default();
    all.into_iter().map(|question| question["answer"].clone()).collect()
}

fn choice(right: &str, wrong: &[&str]) -> Value {
    json!({"Choice": {"right": right, "wrong": wrong}})
}

#[test]
fn a_teachers_table_becomes_choices() {
    let mitochondrion = choice("Mitochondrion", &["Nucleus", "Ribosome"]);
    for (name, text) in [
        (
            "a.csv",
            "Question,Option A,Option B,Option C,Correct answer\nWhere?,Nucleus,Mitochondrion,Ribosome,B\n",
        ),
        ("a.csv", "Soal;A;B;C;Kunci\r\nWhere?;Nucleus;Mitochondrion;Ribosome;B\r\n"),
        (
            "a.tsv",
            "Pertanyaan\tPilihan A\tPilihan B\tPilihan C\tJawaban\nWhere?\tNucleus\tMitochondrion\tRibosome\tmitochondrion\n",
        ),
        (
            "a.csv",
            "\u{feff}Question,Answer 1,Answer 2,Answer 3,Correct Answer\n\"Where?\",Nucleus,Mitochondrion,Ribosome,2\n",
        ),
    ] {
        let (status, questions, report) = imported(name, text, &[]);
        assert_eq!((status, answers(&questions)), (0, vec![mitochondrion.clone()]), "{report}");
    }
}

#[test]
fn wrong_options_in_one_cell_are_set_apart_where_that_is_sure() {
    let table = "Question,Correct answer,Distractors\n\
        Where?,Mitochondrion,\"Nucleus, Ribosome\"\n1 + 3?,4,\"1,2,3\"\nBorn?,\"Salzburg, Austria\",\"Bonn, Germany\"\n";
    let (status, questions, report) = imported("packed.csv", table, &[]);
    let expected = vec![
        choice("Mitochondrion", &["Nucleus", "Ribosome"]),
        choice("Salzburg, Austria", &["Bonn, Germany"]),
    ];
    assert_eq!((status, answers(&questions)), (1, expected), "{report}");
    assert!(report.contains("packed.csv:2: changed: 2 wrong options were in one cell"), "{report}");
    assert!(
        report.contains("packed.csv:3: skipped: its wrong options are in one cell"),
        "{report}"
    );
}

#[test]
fn the_templates_of_other_programs_are_read() {
    let kahoot = ",,,,,,,\n,Quiz template,,,,,,\n,\"Add questions, at least two answer alternatives, time limit and choose correct answers (at least one).\",,,,,,\n,,,,,,,\n\
        ,Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,Answer 4 - max 75 characters,\"Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs\",Correct answer(s) - choose at least one\n\
        1,Which are even?,2,3,4,5,20,\"1,3\"\n2,Is it so?,True,False,,,20,1\n";
    let (status, questions, report) = imported("kahoot.csv", kahoot, &[]);
    let many = json!({"Many": {"right": ["2", "4"], "wrong": ["3", "5"]}});
    assert_eq!((status, answers(&questions)), (1, vec![many, json!("True")]));
    insta::assert_snapshot!(report, @r"
    kahoot.csv:2, 3: skipped: it is above the heading
    kahoot.csv:5: changed: the time limits of its questions were dropped: `hafal quiz --time 20m` sets one for the whole
    2 questions converted, 2 skipped, 1 changed
    ");
    let quizizz = "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,Time in seconds,Image Link,Answer explanation\n\
        Capital of France?,Multiple Choice,Berlin,Paris,Rome,,,2,30,,It is on the Seine\nLargest ocean?,Fill-in-the-Blank,Pacific,Pacific Ocean,,,,,30,,\nYour mood?,Poll,good,bad,,,,,30,,\n";
    let (status, questions, report) = imported("quizizz.csv", quizizz, &[]);
    let typed = json!({"Text": {"is": ["Pacific", "Pacific Ocean"]}});
    let paris = choice("Paris", &["Berlin", "Rome"]);
    assert_eq!((status, answers(&questions)), (1, vec![paris, typed]));
    assert_eq!(questions[0]["why"], "It is on the Seine");
    assert!(report.contains("quizizz.csv:4: skipped: hafal has no kind of question like Poll"));
    assert!(report.contains("quizizz.csv:3: changed: it has no options here"), "{report}");
    let blooket = "\"Blooket\nImport Template\",,,,,,,\nQuestion #,Question Text,Answer 1,Answer 2,\"Answer 3\n(Optional)\",\"Answer 4\n(Optional)\",\"Time Limit (sec)\n(Max: 300 seconds)\",\"Correct Answer(s)\n(Only include Answer #)\"\n1,2+2?,four,five,two,,20,1\n";
    let (status, questions, _) = imported("blooket.csv", blooket, &[]);
    assert_eq!((status, answers(&questions)), (1, vec![choice("four", &["five", "two"])]));
    let gimkit = "Gimkit Spreadsheet Import Template,,,,\nQuestion,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),Incorrect Answer 3 (Optional)\nCapital of Peru?,Lima,Quito,Bogota,\n";
    let (status, questions, _) = imported("gimkit.csv", gimkit, &[]);
    assert_eq!((status, answers(&questions)), (1, vec![choice("Lima", &["Quito", "Bogota"])]));
}

#[test]
fn a_table_that_is_not_understood_is_refused_and_nothing_is_written() {
    for (text, args, word) in [
        ("Question,Tip\nA?,b\n", &[][..], "Question, Tip"),
        ("Question,Option A,Option B\nA?,b,c\n", &[], "--columns"),
        ("a,b,c,d,e\n1,2,3,4,5\n", &[], "5 columns"),
        ("Frage,Eins,Zwei,Gut\nA?,b,c,1\n", &["--columns", "option=Eins,option=Drei"], "Drei"),
        ("Question,A,B,Key\nA?,b,c,0\n", &[], "from 1"),
    ] {
        let (status, questions, report) = imported("a.csv", text, args);
        assert_eq!((status, questions), (2, Value::Null), "{text}: {report}");
        assert!(report.contains(word) && report.contains("a.csv"), "{report}");
    }
    let columns = ["--columns", "option=Eins,option=Zwei,right=Gut"];
    let (status, questions, _) = imported("a.csv", "Frage,Eins,Zwei,Gut\nA?,b,c,2\n", &columns);
    assert_eq!((status, answers(&questions)), (0, vec![choice("c", &["b"])]));
}

#[test]
fn a_key_that_reads_two_ways_is_a_place_and_reported() {
    let (status, questions, report) =
        imported("a.csv", "Question,A,B,C,Key\n1+1?,3,2,1,2\nCapital?,Paris,Rome,Bern,1\n", &[]);
    assert_eq!((status, &answers(&questions)[0]), (0, &choice("2", &["3", "1"])), "{report}");
    let (_, questions, report) =
        imported("a.csv", "Question,A,B,C,Key\n1+1?,2,1,3,2\nCapital?,Paris,Rome,Bern,1\n", &[]);
    assert_eq!(answers(&questions)[0], choice("1", &["2", "3"]));
    insta::assert_snapshot!(report, @r"
    a.csv:2: changed: the key `2` was read as the number of an option, though one also has these words
    2 questions converted, 0 skipped, 1 changed
    ");
}

#[test]
fn choices_are_exported_as_a_table_and_come_back() {
    let world = World::with(
        r#"(id: "first", ask: "A?", answer: Choice(right: "r", wrong: ["a", "b", "c"]), why: "x, y"),
        (ask: "B?", answer: Choice(right: "r", wrong: ["a", "b", "c"]), tags: ["t"]),
        (ask: "Which?", answer: Many(right: ["p", "q"], wrong: ["s"]), points: 2),
        (ask: "It is so.", answer: False),
        (ask: "Card?", answer: Card("back")),"#,
    );
    let run = world.run(&["export", "deck.ron", "--to", "csv", "--choices"], "");
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.out + &run.err, @r#"
    id,Question,Option A,Option B,Option C,Option D,Correct answer,Tags,Explanation,Points
    first,A?,a,b,c,r,D,,"x, y",
    b,B?,r,a,b,c,A,t,,
    which,Which?,p,q,s,,"A, B",,,2
    it-is-so,It is so.,True,False,,,B,,,
    deck.ron: card: skipped: this format has no questions of the kind card
    4 questions converted, 1 skipped, 0 changed
    "#);
    let questions = |name: &str| -> Value {
        let out = world.run(&["export", name, "--to", "json"], "").out;
        serde_json::from_str::<Value>(&out).unwrap()["questions"].clone()
    };
    let mut expected = questions("deck.ron");
    expected.as_array_mut().unwrap().pop();
    for ending in ["csv", "tsv"] {
        let (table, back) = (format!("t.{ending}"), format!("{ending}.ron"));
        let report =
            world.run(&["export", "deck.ron", "-o", &table, "--choices", "--json"], "").out;
        let report: Value = serde_json::from_str(&report).unwrap();
        assert_eq!((&report["questions"], &report["changed"]), (&json!(4), &json!([])));
        assert_eq!(report["skipped"][0]["id"], "card");
        assert_eq!(world.run(&["import", &table, "-o", &back], "").status, 0);
        assert_eq!(questions(&back), expected);
    }
    let run = world.run(&["export", "deck.ron", "--to", "gift", "--choices"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
}
