//! Tests import and export: what each carries over, what the report says, and the exit status.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::world::{World, finish};

const DECK: &str = r#"
    (id: "city", ask: "Which city?", answer: Text("Bandung")),
    (ask: "How many?", answer: Number(is: 134, within: 2, unit: "countries"), why: "counted in 1964"),
    (ask: "It was so.", answer: False, tags: ["a", "b"]),
"#;

/// The questions of a deck, as its JSON export holds them.
fn questions(world: &World, name: &str) -> Value {
    let run = world.run(&["export", name, "--to", "json"], "");
    assert_eq!(run.status, 0, "{run:?}");
    let deck: Value = serde_json::from_str(&run.out).unwrap();
    deck["questions"].clone()
}

#[test]
fn a_deck_is_exported_as_json_and_imported_again() {
    let world = World::with(DECK);
    let run = world.run(&["export", "deck.ron", "-o", "deck.json", "--json"], "");
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let expected =
        json!({"format": "json", "questions": 3, "reviews": 0, "skipped": [], "changed": []});
    assert_eq!(report, expected);
    let run = world.run(&["import", "deck.json", "-o", "again.ron"], "");
    assert_eq!((run.status, run.out.as_str()), (0, ""), "{run:?}");
    insta::assert_snapshot!(run.err, @"3 questions converted, 0 skipped, 0 changed");
    assert_eq!(world.run(&["check", "again.ron"], "").status, 0);
    assert_eq!(questions(&world, "again.ron"), questions(&world, "deck.ron"));
}

#[test]
fn a_file_that_is_there_is_replaced_only_where_that_is_asked() {
    let world = World::with(DECK);
    world.file("there.json", "mine");
    let run = world.run(&["export", "deck.ron", "-o", "there.json"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @r"
    error: there.json already exists
      help: to replace it, add --force
    ");
    assert_eq!(fs::read_to_string(world.path().join("there.json")).unwrap(), "mine");
    assert_eq!(world.run(&["export", "deck.ron", "-o", "there.json", "--force"], "").status, 0);
    let run = world.run(&["import", "there.json", "-o", "deck.ron"], "");
    assert_eq!(run.status, 2);
    let parts = fs::read_dir(world.path()).unwrap();
    let parts = parts
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("part"));
    assert_eq!(parts.count(), 0, "nothing is left beside");
}

#[test]
fn an_unreadable_file_or_unknown_format_is_refused_and_nothing_is_written() {
    let world = World::with(DECK);
    world.file("broken.json", "{\"questions\": [\n{]}");
    world.file("latin.json", b"{\"title\": \"caf\xe9\"}");
    world.file("empty.json", "{\"questions\": []}");
    world.file("words.txt", "a;b");
    world.file("bad.ron", "(questions: [(ask: \"A?\", answer: Teks(\"x\"))])");
    for (args, word) in [
        (
            &["import", "broken.json", "-o", "new.ron"][..],
            "broken.json: it is not JSON from line 2 on",
        ),
        (&["import", "latin.json", "-o", "new.ron"], "latin.json: it is not UTF-8, from line 1 on"),
        (&["import", "empty.json", "-o", "new.ron"], "no question"),
        (&["import", "none.json", "-o", "new.ron"], "none.json cannot be read"),
        (&["import", ".", "--from", "json", "-o", "new.ron"], "cannot be read"),
        (&["import", "words.txt", "-o", "new.ron"], "--from"),
        (&["import", "broken.json", "--json"], "-o"),
        (&["export", "deck.ron"], "--to"),
        (&["export", "deck.ron", "--to", "word"], "word"),
        (&["export", "none.ron", "--to", "json"], "none.ron"),
        (&["export", "bad.ron", "--to", "json", "-o", "new.ron"], "Teks"),
        (&["export", "deck.ron", "-o", "nowhere/new.json"], "nowhere/new.json"),
    ] {
        let run = world.run(args, "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        assert!(run.err.contains(word), "{args:?}: {}", run.err);
        assert!(!world.path().join("new.ron").exists());
    }
}

#[test]
fn a_bad_question_is_named_by_file_and_line_and_the_rest_goes_on() {
    let world = World::new();
    world.file(
        "a.json",
        "{\"questions\": [\n{\"ask\": \"\\u001b[31mA?\", \"answer\": \"True\", \"level\": 9},\n\
         {\"ask\": \"B?\", \"answer\": \"True\"}]}",
    );
    let run = world.run(&["import", "a.json", "-o", "a.ron"], "");
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.err, @r"
    a.json:2: skipped: a level is 1 to 5, not 9
    1 question converted, 1 skipped, 0 changed
    ");
    let run = world.run(&["import", "a.json", "-o", "b.ron", "--lang", "id"], "");
    insta::assert_snapshot!(run.err, @r"
    a.json:2: dilewati: tingkat adalah 1 sampai 5, bukan 9
    1 soal dikonversi, 1 dilewati, 0 berubah
    ");
    let run = world.run(&["import", "a.json", "-o", "c.ron", "--json"], "");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["skipped"][0]["line"], 2);
    assert_eq!(report["skipped"][0]["name"], "\u{1b}[31mA?");
    assert_eq!((&report["skipped"][0]["id"], run.err.as_str()), (&Value::Null, ""));
    world.file(
        "none.json",
        "{\"questions\": [\n{\"ask\": \"A?\", \"answer\": \"True\", \"level\": 9}]}",
    );
    assert_eq!(world.run(&["import", "none.json", "-o", "none.ron"], "").status, 1);
    assert!(!world.path().join("none.ron").exists(), "no deck where no question is left");
}

/// Imports a file: the exit status, the questions as JSON, and the lines of the report.
fn imported(name: &str, text: impl AsRef<[u8]>, more: &[&str]) -> (i32, Value, String) {
    let world = World::new();
    world.file(name, text);
    let args = [&["import", name, "-o", "new.ron"], more].concat();
    let run = world.run(&args, "");
    assert_eq!(run.out, "", "{run:?}");
    if !world.path().join("new.ron").exists() {
        return (run.status, Value::Null, run.err);
    }
    assert_eq!(world.run(&["check", "new.ron"], "").status, 0, "an imported deck has no errors");
    (run.status, questions(&world, "new.ron"), run.err)
}

#[test]
fn every_format_is_recognised_by_its_extension() {
    let card = json!([{"id": "a", "ask": "A?", "answer": {"Card": {"back": "b"}}}]);
    let truth = json!([{"id": "a", "ask": "A?", "answer": "True"}]);
    let choice =
        json!([{"id": "a", "ask": "A?", "answer": {"Choice": {"right": "x", "wrong": ["y"]}}}]);
    for (name, text, more, expected) in [
        ("a.csv", "A?;b\n", &[][..], &card),
        ("a.tsv", "A?\tb\n", &[], &card),
        ("a.txt", "#separator:tab\n#html:true\nA?\tb\n", &["--from", "csv"], &card),
        ("a.csv", "Soal,Isi,Lain\nA?,b,c\n", &["--columns", "ask=soal,answer=Isi"], &card),
        ("a.gift", "A? {T}\n", &[], &truth),
        ("A.GIFT", "\u{feff}A?\r\n{T}\r\n", &[], &truth),
        (
            "a.xml",
            "<quiz><question type=\"truefalse\"><questiontext><text>A?</text></questiontext><answer fraction=\"100\"><text>true</text></answer></question></quiz>",
            &[],
            &truth,
        ),
        ("a.md", "Q: A?\nA: b\n", &[], &card),
        ("a.txt", "1. A?\nA. x\nB. y\nANSWER: A\n", &["--from", "aiken"], &choice),
    ] {
        let (status, questions, err) = imported(name, text, more);
        assert_eq!((status, &questions), (0, expected), "{name}: {err}");
    }
    let (_, typed, _) = imported("a.csv", "A?,b\n", &["--kind", "text"]);
    assert_eq!(typed[0]["answer"], json!({"Text": {"is": ["b"]}}));
    let wide: Vec<u8> = "\u{feff}A?\tb\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(imported("a.tsv", wide, &[]).1, card);
}

#[test]
fn losses_are_reported_question_by_question() {
    let (status, _, err) = imported(
        "bank.gift",
        "A? {~a ~%50%b =c}\n\nWrite. {}\n\n[html]<b>C?</b> {F}\n\n::x::A? {~a ~%50%b =c}\n",
        &[],
    );
    assert_eq!(status, 1);
    insta::assert_snapshot!(err, @r"
    bank.gift:3: skipped: an essay has no right answer
    bank.gift:1, 7: changed: `b` earned 50% in the other program, but earns nothing here
    bank.gift:5: changed: its markup was removed
    3 questions converted, 1 skipped, 3 changed
    ");
    let (_, _, err) = imported("bank.gift", "A? {~a ~%50%b =c}\n\nWrite. {}\n", &["--lang", "id"]);
    insta::assert_snapshot!(err, @r"
    bank.gift:3: dilewati: esai tidak punya jawaban yang benar
    bank.gift:1: berubah: `b` bernilai 50% di program lain, tetapi tidak bernilai di sini
    1 soal dikonversi, 1 dilewati, 1 berubah
    ");
    let world = World::with(
        "(ask: \"Sort.\", answer: Order(\"a\", \"b\")), (ask: \"When?\", answer: Date(\"1955\")),",
    );
    let run = world.run(&["export", "deck.ron", "--to", "gift"], "");
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.out + &run.err, @r"
    $CATEGORY: $course$/A deck

    ::when::When?{
    	=1955
    }

    deck.ron: sort: skipped: this format has no questions of the kind order
    deck.ron: when: changed: an import reads it back as a text
    1 question converted, 1 skipped, 1 changed
    ");
    let run = world.run(&["export", "deck.ron", "--to", "aiken"], "");
    assert_eq!(run.status, 2, "{run:?}");
}

#[test]
fn fields_that_a_format_lacks_are_carried_along_and_come_back() {
    let world = World::new();
    let around = "hint: \"h\", why: \"w\", from: \"k: par. 1\", tags: [\"t\"], points: 2.5, level: 3, slips: false, allow: [\"why\"]";
    let deck = format!(
        "(id: \"d\", title: \"A deck\", language: \"id\", authors: [\"Ana\"], license: \"CC0\", about: \"Of -- much\",
         sources: {{\"k\": (title: \"S\", publisher: \"P\", date: \"2024-01-08\", url: \"https://example.org\")}},
         questions: [(id: \"apa\", ask: \"Apa?\", answer: Text(is: \"pH\", exact: true), {around})])"
    );
    world.file("d.ron", deck);
    let whole = |name: &str| -> Value {
        let out = world.run(&["export", name, "--to", "json"], "").out;
        serde_json::from_str(&out).unwrap()
    };
    let before = whole("d.ron");
    for (ending, lost) in [
        ("gift", "`hint`, `from`, `points`, `level`, `exact`"),
        ("xml", "`from`, `level`"),
        ("md", "`hint`, `why`, `from`, `tags`"),
        ("apkg", ""),
    ] {
        let (file, back) = (format!("d.{ending}"), format!("{ending}.ron"));
        let out = world.json(&["export", "d.ron", "-o", &file, "--json"]);
        let told = format!("only hafal reads {lost}; the other program does not");
        let changed = out["changed"].as_array().unwrap().iter();
        let changed: Vec<&str> = changed.map(|entry| entry["why"].as_str().unwrap()).collect();
        let told = if lost.is_empty() { vec![] } else { vec![told.as_str()] };
        assert_eq!(changed, told, "{ending}");
        assert_eq!(world.run(&["import", &file, "-o", &back], "").status, 0, "{ending}");
        let mut after = whole(&back);
        // hashcards asks it as a card; a text file has a title of its own.
        after["id"] = before["id"].clone();
        if ending == "md" {
            after["questions"][0]["answer"] = before["questions"][0]["answer"].clone();
        }
        assert_eq!(after, before, "{ending}");
    }
    let table = world.json(&["export", "d.ron", "-o", "d.csv", "--json"]);
    assert_eq!(table["changed"][0]["why"], "the rule that it must be typed exactly is lost");
    assert_eq!(table["changed"][1]["why"], "an import reads it back as a card");
}

#[test]
fn an_export_that_is_interrupted_leaves_no_file() {
    let world = World::new();
    let question =
        |n: usize| format!("(ask: \"What is {n}?\", answer: Text(\"the number {n}\")),\n");
    world.deck("big.ron", &(0..40_000).map(question).collect::<String>());
    let run = world.start(&["export", "big.ron", "-o", "big.json"]);
    let files = || -> Vec<String> {
        let all = fs::read_dir(world.path()).unwrap();
        let names = all.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.starts_with("big.json")).collect()
    };
    while files().is_empty() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    let killed = Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let run = finish(run, "");
    assert_eq!((run.status, files()), (130, Vec::new()), "{run:?}");
}

#[test]
fn a_hostile_file_costs_no_more_than_its_size() {
    let long = "x".repeat(3 << 20);
    for (name, text, line) in [
        ("a.csv", format!("A?,b\n{long},b\nB?,c\n"), 2),
        ("a.csv", format!("A?,b\n\"{long}\",b\nB?,c\n"), 2),
        ("a.tsv", format!("A?\tb\nlong\t{long}\nB?\tc\n"), 2),
        ("a.gift", format!("A? {{T}}\n\n{long} {{T}}\n\nB? {{T}}\n"), 3),
        ("a.md", format!("Q: A?\nA: b\nQ: {long}\nA: b\nQ: B?\nA: c\n"), 3),
        (
            "a.json",
            format!(
                "{{\"questions\": [{{\"ask\": \"A?\", \"answer\": \"True\"}},\n{{\"ask\": \"{long}\", \"answer\": \"True\"}},\n{{\"ask\": \"B?\", \"answer\": \"True\"}}]}}"
            ),
            2,
        ),
        (
            "a.xml",
            format!(
                "<quiz>\n<question type=\"truefalse\"><questiontext><text>{long}</text></questiontext></question></quiz>"
            ),
            2,
        ),
    ] {
        let (status, questions, err) = imported(name, &text, &[]);
        assert_eq!(status, 1, "{name}: {err}");
        let told = format!("{name}:{line}: skipped: it is longer than 1 MB");
        assert!(err.contains(&told), "{name}: {err}");
        assert_eq!(
            questions.as_array().map_or(0, Vec::len),
            if name == "a.xml" { 0 } else { 2 },
            "{name}"
        );
    }
    for (name, text) in [
        ("a.xml", "<!DOCTYPE q [<!ENTITY a \"b\">]><quiz>&a;</quiz>".to_owned()),
        ("a.xml", "<quiz>".to_owned() + &"<a>".repeat(100_000)),
        ("a.json", "[".repeat(100_000)),
        ("a.csv", "a\u{0},\u{0}b".to_owned().replace('b', "\u{0}")),
        ("a.md", "words".to_owned()),
        ("a.gift", String::new()),
    ] {
        let (status, _, err) = imported(name, &text, &[]);
        assert!((1..=2).contains(&status), "{name}: {status} {err}");
    }
    let (status, _, err) = imported("a.csv", b"A?,caf\xe9\n", &[]);
    assert!(status == 2 && err.contains("a.csv") && err.contains("UTF-8"), "{err}");
}

#[test]
fn more_questions_than_any_deck_has_are_refused() {
    let most = 500_001;
    for (name, text) in [
        ("flood.csv", "a,b\n".repeat(most)),
        ("flood.gift", "a{}\n\n".repeat(most)),
        ("flood.md", "C:x\n".repeat(most)),
        ("flood.json", format!("{{\"questions\":[{}0]}}", "0,".repeat(most))),
        ("fields.json", format!("{{\"questions\":[],{}\"a\":0}}", "\"a\":0,".repeat(most))),
        ("flood.xml", format!("<quiz><question>{}</question></quiz>", "<a/>".repeat(most))),
    ] {
        let (status, report, words) = imported(name, text, &[]);
        assert_eq!((status, report), (2, Value::Null), "{name}");
        assert!(words.contains("the limit is 500000"), "{name}: {words}");
    }
}

#[test]
fn columns_and_kind_are_refused_for_other_formats() {
    let world = World::new();
    world.file("a.gift", "A? {T}\n");
    world.file("a.csv", "x,y\n1,2\n");
    for (args, word) in [
        (&["import", "a.gift", "--kind", "text"][..], "csv"),
        (&["import", "a.gift", "--columns", "ask=x"], "csv"),
        (&["import", "a.csv", "--columns", "ask"], "ask=Front"),
        (&["import", "a.csv", "--columns", "colour=x"], "ask=Front"),
        (&["import", "a.csv", "--columns", "ask=z,answer=y"], "called z"),
    ] {
        let run = world.run(args, "");
        assert!(
            run.status == 2 && run.out.is_empty() && run.err.contains(word),
            "{args:?}: {run:?}"
        );
    }
}
