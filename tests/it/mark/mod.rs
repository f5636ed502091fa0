//! Tables of answers to printed sheets are marked row by row, kept in a class, and kept once.

use serde_json::{Value, json};

use super::world::World;

mod since_print;

const DECK: &str = r#"
        (id: "city", ask: "City?", answer: Choice(right: "Bandung", wrong: ["Jakarta", "Medan"]), tags: ["x"]),
        (id: "some", ask: "Which?", answer: Many(right: ["a1", "a2"], wrong: ["b1", "b2"]), points: 2),
        (id: "true", ask: "Is it?", answer: True),
        (id: "order", ask: "Order?", answer: Order("one", "two", "three")),
        (id: "pair", ask: "Pair!", answer: Match(pairs: [("G", "1964"), ("H", "1955")], extra: ["1999"])),
        (id: "who", ask: "Who?", answer: Text("Hatta", "Bung Hatta")),
        (id: "list", ask: "Name two", answer: List(is: ["red", "white", "blue"], need: 2)),
        (id: "gap", answer: Cloze("The G-77 was formed in {1964} by {the UN}.")),
        (id: "number", ask: "How many?", answer: Number(is: 3.5, within: 0.1)),
"#;

/// A question of a sheet as the key has it; `more` are its options and the like.
fn question(number: usize, id: &str, form: [&str; 2], answer: &str, more: &Value) -> Value {
    let mut all = json!({
        "number": number, "deck": "deck", "question": id, "kind": form[0], "form": form[1],
        "fields": null, "points": 1.0, "penalty": 0.25, "ask": format!("The words of {id}?"),
        "options": null, "left": null, "answer": answer,
    });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

fn questions() -> Vec<Value> {
    let pair = json!({"options": ["1999", "1964", "1955"], "left": ["G", "H"]});
    let some = json!({"options": ["a1", "b1", "b2", "a2"], "points": 2.0});
    vec![
        question(
            1,
            "city",
            ["choice", "one"],
            "B",
            &json!({"options": ["Medan", "Bandung", "Jakarta"]}),
        ),
        question(2, "some", ["many", "many"], "AD", &some),
        question(3, "true", ["truth", "one"], "True", &json!({})),
        question(
            4,
            "order",
            ["order", "sort"],
            "CAB",
            &json!({"options": ["two", "three", "one"]}),
        ),
        question(5, "pair", ["match", "pair"], "BC", &pair),
        question(6, "who", ["text", "line"], "Hatta", &json!({"fields": 1})),
        question(7, "list", ["list", "line"], "red; white", &json!({"fields": 2})),
        question(8, "gap", ["cloze", "line"], "1964; the UN", &json!({"fields": 2})),
        question(9, "number", ["number", "line"], "3.5", &json!({"fields": 1})),
    ]
}

fn key() -> Value {
    let sheets = json!([{"sheet": "A", "seed": 7, "out_of": 10.0, "questions": questions()}]);
    json!({
        "format": 1, "exam": null, "title": "A deck", "id": "0193b5a0-0000-7000-8000-000000000001",
        "seed": 7, "language": "en", "pass": 0.6, "decks": [{"id": "deck", "path": "deck.ron"}], "sheets": sheets,
    })
}

/// A world with the deck, its key and a table of these rows below a heading of all nine questions.
fn printed(rows: &str) -> World {
    let world = World::with(DECK);
    world.file("sheets.key.json", key().to_string());
    world.file("answers.csv", format!("name,sheet,1,2,3,4,5,6,7,8,9\n{rows}"));
    world
}

const MARK: [&str; 3] = ["mark", "sheets.key.json", "answers.csv"];

/// The points of each response of an attempt, in the order of the sheet.
fn points(world: &World, attempt: &str) -> Vec<f64> {
    let shown = world.json(&["scores", attempt, "--json", "--class", "deck"]);
    let responses = shown[0]["responses"].as_array().unwrap();
    responses.iter().map(|response| response["points"].as_f64().unwrap()).collect()
}

#[test]
fn rows_become_attempts_of_a_class() {
    let world = printed(
        "Sari,A,b,da,T,cab,bc,bung hata,\"red, white\",1964;the UN,\"3,5\"\nBudi,a,A,AB,f,bca,-C,!,red,1964,4\n",
    );
    let run = world.run(&MARK, "");
    insta::assert_snapshot!(run.out, @r"
    Sari  A    100%  10 of 10   passed (60% needed)
    Budi  A      0%  0 of 10   not passed (60% needed)

    class deck: 2 sheets marked
    next: hafal scores --class deck, hafal items --class deck
    ");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let scores = world.json(&["scores", "--json", "--class", "deck"]);
    let first = &scores[0];
    for (name, value) in [
        ("learner", json!("Sari")),
        ("mode", json!("paper")),
        ("seed", json!(7)),
        ("points", json!(10.0)),
        ("passed", json!(true)),
        ("exam", json!(null)),
        ("title", json!("A deck")),
        ("asked", json!(9)),
    ] {
        assert_eq!(first[name], value, "{name}");
    }
    assert_eq!(points(&world, "2"), [-0.25, -0.5, -0.25, -0.25, 0.5, -0.25, 0.5, 0.5, -0.25]);
    assert_eq!(
        world.run(&["scores", "--json"], "").out.trim(),
        "[]",
        "the owner's store has nothing"
    );
}

#[test]
fn what_is_empty_costs_nothing_and_what_is_invalid_does() {
    let world = printed("Sari,A,,-,,,--,,,,\nBudi,A,!,!,!,!,!,!,!,!,!\n");
    assert_eq!(world.run(&MARK, "").status, 0);
    assert_eq!(points(&world, "1"), [0.0; 9]);
    assert_eq!(points(&world, "2"), [-0.25, -0.5, -0.25, -0.25, -0.25, -0.25, -0.25, -0.25, -0.25]);
    let answered = |number: &str| {
        world.json(&["scores", number, "--json", "--class", "deck"])[0]["answered"].clone()
    };
    assert_eq!((answered("1"), answered("2")), (json!(2), json!(9)));
}

#[test]
fn a_row_that_cannot_be_read_is_told_with_its_line_and_the_others_are_kept() {
    let world = printed(
        ",A,b\nSari,A,b\nSari,A,c\nBudi,Z,b\nCici,A,Z,AAB,x,ab,a,ok,a;b;c\n\n\"Do\u{202e}di\",A,b\nEka,A,,,,,,,,,,more\n",
    );
    let run = world.run(&MARK, "");
    insta::assert_snapshot!(run.err, @r#"
    answers.csv:2: no name
    answers.csv:4: Sari is already on line 3
    answers.csv:5: there is no sheet Z; these were printed: A
    answers.csv:6: question 1: there is no Z; the letters go to C
    answers.csv:6: question 2: A is there twice
    answers.csv:6: question 3: “x” is neither True nor False
    answers.csv:6: question 4: C is missing; all letters are wanted, in order
    answers.csv:6: question 5: 1 letter for 2 numbers; write - for a number without one
    answers.csv:6: question 7: 3 answers separated by ; where 2 are wanted; write \; for the sign itself
    answers.csv:8: `Do\u{202e}di` is not a name: at most 40 visible characters
    answers.csv:9: “more” has no heading above it: a text with the table's separator in it needs quotes around it
    "#);
    assert_eq!(run.status, 1);
    let scores = world.json(&["scores", "--json", "--class", "deck"]);
    assert_eq!(scores.as_array().unwrap().len(), 1);
}

#[test]
fn a_table_comes_with_any_separator_columns_of_its_own_and_a_mark() {
    let world = printed("");
    for (name, text) in [
        ("Sari", "\u{feff}nama;kelas;lembar;1;9;2;12\r\nSari;7a;A;b;3,5;ad;\r\n"),
        ("Budi", "9\t1\tsheet\tname\tkelas\n3.5\tb\tA\tBudi\t7b\n"),
        ("Cici", "\"name\",\"sheet\",\"kelas\",\"1\",\"9\"\n\"Cici\",\"A\",\"\",\"b\",\"3,5\"\n"),
    ] {
        world.file("answers.csv", text);
        let run = world.run(&MARK, "");
        assert_eq!((run.status, run.err.as_str()), (0, "the column kelas is ignored\n"), "{name}");
        assert!(run.out.starts_with(name), "{}", run.out);
    }
    world.file("answers.csv", "name,sheet,1,10\nDodi,A,b,x\n");
    let run = world.run(&MARK, "");
    let why = "answers.csv:2: an answer to question 10, but sheet A has 9 questions\n";
    assert_eq!((run.status, run.err.as_str()), (1, why));
}

#[test]
fn the_same_row_is_kept_once_and_another_only_where_it_is_forced() {
    let world = printed("Sari,A,b,ad,T\n");
    assert_eq!(world.run(&MARK, "").status, 0);
    world.file("answers.csv", "sheet;name;3;1;2\na;Sari;true;(B);D, A\n");
    let again = world.run(&MARK, "");
    assert_eq!(again.status, 0);
    assert!(again.out.contains("no sheets marked, 1 marked before"), "{}", again.out);
    world.file("answers.csv", "name,sheet,1,2,3,6\nSari,A,a,ad,T,Hatta\n");
    let other = world.run(&MARK, "");
    insta::assert_snapshot!(other.err, @"answers.csv:2: Sari has other answers on this sheet already (1, 6); to let these count, add --force");
    assert_eq!(other.status, 1);
    assert_eq!(points(&world, "1")[..6], [1.0, 2.0, 1.0, 0.0, 0.0, 0.0]);
    let forced = world.run(&[MARK.as_slice(), &["--force"]].concat(), "");
    assert_eq!(forced.status, 0, "{forced:?}");
    assert_eq!(points(&world, "1")[..6], [-0.25, 2.0, 1.0, 0.0, 0.0, 1.0]);
    let scores = world.json(&["scores", "--json", "--class", "deck"]);
    assert_eq!(scores.as_array().unwrap().len(), 1, "it is the same attempt");
}

#[test]
fn decks_are_found_by_path_else_by_id() {
    let world = printed("Sari,A,b\n");
    std::fs::create_dir(world.path().join("data")).unwrap();
    std::fs::create_dir(world.path().join("data/decks")).unwrap();
    std::fs::rename(world.path().join("deck.ron"), world.path().join("data/decks/deck.ron"))
        .unwrap();
    assert_eq!(world.run(&MARK, "").status, 0);
    std::fs::remove_file(world.path().join("data/decks/deck.ron")).unwrap();
    let run = world.run(&[MARK.as_slice(), &["--class", "other"]].concat(), "");
    insta::assert_snapshot!(run.err, @r"
    error: the deck deck of these sheets is not found
      help: it was at deck.ron, relative to the key: put it back there
    ");
    assert_eq!(run.status, 2);
    assert!(!world.data().join("classes/other").exists(), "nothing is kept");
}

#[test]
fn a_class_can_be_named_and_json_has_the_attempts_alone() {
    let world = printed("Sari,A,b\nBudi,Q,b\n");
    let run = world.run(&[MARK.as_slice(), &["--json", "--class", "7a"]].concat(), "");
    assert_eq!(run.status, 1);
    let shown: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(shown, world.json(&["scores", "--json", "--class", "7a"]));
    assert!(run.err.contains("answers.csv:3: "), "{}", run.err);
    assert!(world.reviews().is_empty(), "it is no evidence for a drill");
}

#[test]
fn files_that_are_no_key_and_no_table_are_refused_and_nothing_is_kept() {
    let world = printed("Sari,A,b\n");
    let whole = key().to_string();
    world.file("cut.json", &whole[..whole.len() / 2]);
    world.file("newer.json", whole.replace("\"format\":1", "\"format\":2"));
    world.file("other.json", "{\"deck\": 1}");
    world.file("page.html", "<!doctype html><p>");
    let utf_16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    world.file("utf16.json", utf_16);
    world.file("open.csv", "name,sheet,1\nSari,A,\"b\n");
    world.file("empty.csv", "");
    world.file("heading.csv", "name,sheet,1\n");
    world.file("wrong.csv", "first,second\nSari,A\n");
    world.file("book.xlsx", b"PK\x03\x04....xl/workbook.xml");
    for (key, table) in [
        ("answers.csv", "sheets.key.json"),
        ("sheets.key.json", "sheets.key.json"),
        ("answers.csv", "answers.csv"),
        ("cut.json", "answers.csv"),
        ("newer.json", "answers.csv"),
        ("other.json", "answers.csv"),
        ("page.html", "answers.csv"),
        ("utf16.json", "answers.csv"),
        ("deck.ron", "answers.csv"),
        ("gone.json", "answers.csv"),
        (".", "answers.csv"),
        ("sheets.key.json", "."),
        ("sheets.key.json", "gone.csv"),
        ("sheets.key.json", "empty.csv"),
        ("sheets.key.json", "heading.csv"),
        ("sheets.key.json", "wrong.csv"),
        ("sheets.key.json", "book.xlsx"),
        ("sheets.key.json", "deck.ron"),
    ] {
        let run = world.run(&["mark", key, table], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{key} {table}: {}", run.err);
        assert!(run.err.starts_with("error: "), "{}", run.err);
    }
    assert!(!world.data().join("classes").exists());
    let open = world.run(&["mark", "sheets.key.json", "open.csv"], "");
    assert_eq!(
        (open.status, open.err.as_str()),
        (1, "open.csv:2: it opens a quote and never closes it\n")
    );
}

#[test]
fn a_table_marked_elsewhere_is_the_same_attempts() {
    let ids = |world: &World| -> Vec<Value> {
        assert_eq!(world.run(&MARK, "").status, 0);
        let scores = world.json(&["scores", "--json", "--class", "deck"]);
        scores.as_array().unwrap().iter().map(|attempt| attempt["id"].clone()).collect()
    };
    let rows = "Sari,A,b\nBudi,A,c\n";
    let (one, other) = (ids(&printed(rows)), ids(&printed(rows)));
    assert_eq!(one, other);
    assert_ne!(one[0], one[1]);
}

#[test]
fn a_table_marked_on_two_machines_and_merged_has_no_answer_twice() {
    let rows = "Sari,A,b,da,T,cab,bc,bung hata,red,1964,4\nBudi,A,c\n";
    let (one, other) = (printed(rows), printed(rows));
    let export =
        |world: &World| world.run(&["log", "export", "--attempts", "--class", "deck"], "").out;
    for world in [&one, &other] {
        assert_eq!(world.run(&MARK, "").status, 0);
    }
    let before = export(&one);
    one.file("other.jsonl", export(&other));
    let run = one.run(&["log", "import", "other.jsonl", "--class", "deck"], "");
    assert!(run.status == 0 && run.out.contains("2 already there"), "{run:?}");
    assert_eq!(export(&one), before);
    // An answer that was read in another way on the other machine is there beside the first.
    let third = printed(&rows.replace("Budi,A,c", "Budi,A,b"));
    assert_eq!(third.run(&MARK, "").status, 0);
    one.file("third.jsonl", export(&third));
    one.run(&["log", "import", "third.jsonl", "--class", "deck"], "");
    let entries = |text: &str| text.matches("\"event\":").count();
    assert_eq!(entries(&export(&one)), entries(&before) + 1);
}
