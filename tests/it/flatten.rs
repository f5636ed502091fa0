//! Tests `hafal export --flatten`: a deck of every kind gets whole to a program that has only cards.

use serde_json::{Value, json};

use crate::world::World;

const DECK: &str = r#"
    (id: "choice", ask: "Who <b>?", answer: Choice(right: "UN{}DP", wrong: ["WHO", ("ILO", "no")])),
    (id: "many", ask: "Which?", answer: Many(right: ["[a]", "b"], wrong: ["c", "d"])),
    (id: "truth", ask: "Begitu.", answer: True),
    (id: "list", ask: "Name two.", answer: List(is: ["a", ["b", "bee"], "c"], need: 2)),
    (id: "order", ask: "Sort.", answer: Order("A: x", "---", "{{c1::z}}"), why: "so"),
    (id: "match", ask: "Pair.", answer: Match(pairs: [("G-77", "1964"), ("NAM", "1961")], extra: ["1945"])),
    (id: "blanks", answer: Cloze("In {1964} by {UN|United Nations}.")),
    (id: "number", ask: "How many?", answer: Number(is: 134, unit: "nations")),
    (id: "date", ask: "When?", answer: Date("1955-04-18")),
    (id: "text", ask: "Where?", answer: Text("Bandung")),
    (id: "card", ask: "Front", answer: Card("Back")),
"#;

const KINDS_WITHOUT_A_PLACE: [&str; 6] = ["choice", "many", "truth", "list", "order", "match"];

fn indonesian_deck() -> World {
    let world = World::new();
    let head = "id: \"d\", title: \"D\", language: \"id\"";
    world.file("d.ron", format!("({head}, questions: [{DECK}])"));
    world
}

/// Exports the deck flattened and imports it again: the ids that changed, and the questions.
fn there_and_back(format: &str, file: &str) -> (Vec<String>, Vec<Value>) {
    let world = indonesian_deck();
    let out = world.json(&["export", "d.ron", "--to", format, "--flatten", "-o", file, "--json"]);
    assert_eq!((&out["questions"], &out["skipped"]), (&json!(11), &json!([])), "{format}");
    let changed = out["changed"].as_array().unwrap().iter();
    let mut ids: Vec<String> =
        changed.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect();
    ids.dedup();
    let back = world.run(&["import", file, "--from", format, "-o", "back.ron"], "");
    assert_eq!(back.status, 0, "{format}: {back:?}");
    assert_eq!(world.run(&["check", "back.ron"], "").status, 0, "{format}");
    let deck = world.run(&["export", "back.ron", "--to", "json"], "").out;
    let deck: Value = serde_json::from_str(&deck).unwrap();
    (ids, deck["questions"].as_array().unwrap().clone())
}

#[test]
fn what_a_format_cannot_say_becomes_a_card_with_its_answer_on_the_back() {
    for (format, file, gap) in [
        ("apkg", "d.apkg", "\n"),
        ("csv", "d.csv", "\n"),
        ("tsv", "d.tsv", "\n"),
        ("hashcards", "d.md", "\n\n"),
    ] {
        let (changed, questions) = there_and_back(format, file);
        let cards: Vec<(String, String)> = (questions.iter())
            .filter_map(|question| {
                let back = question["answer"]["Card"]["back"].as_str()?;
                Some((question["ask"].as_str()?.to_owned(), back.to_owned()))
            })
            .collect();
        for (ask, back) in [
            ("Who <b>?|A. WHO|B. ILO|C. UN{}DP", "C. UN{}DP"),
            ("Which?|A. d|B. c|C. b|D. [a]", "C. b|D. [a]"),
            ("Begitu.|Benar / Salah", "Benar"),
            ("Name two.", "2 di antara 3 ini sudah cukup.|a|b / bee|c"),
            ("Sort.|A. ---|B. {{c1::z}}|C. A: x", "C. A: x|A. ---|B. {{c1::z}}"),
            ("Pair.|1. G-77|2. NAM", "1. G-77 = 1964|2. NAM = 1961"),
        ] {
            let card = (ask.replace('|', gap), back.replace('|', gap));
            assert!(cards.contains(&card), "{format}: {card:?} is not in {cards:#?}");
        }
        for id in KINDS_WITHOUT_A_PLACE {
            assert!(changed.iter().any(|known| known == id), "{format}: {id} in {changed:?}");
        }
        assert!(changed.iter().all(|id| id != "card"), "{format}: {changed:?}");
    }
}

#[test]
fn a_cloze_stays_one_where_the_format_has_it() {
    let cloze = json!({"Cloze": {"text": "In {1964} by {UN}."}});
    let clozes = |format, file| {
        let (_, questions) = there_and_back(format, file);
        questions.into_iter().filter(|one| one["answer"] == cloze).count()
    };
    assert_eq!((clozes("apkg", "d.apkg"), clozes("hashcards", "d.md")), (1, 1));
    assert_eq!(clozes("csv", "d.csv"), 0);
}

#[test]
fn without_the_flag_such_questions_are_skipped_with_a_word_about_it() {
    let world = indonesian_deck();
    let run = world.run(&["export", "d.ron", "-o", "d.csv"], "");
    assert_eq!(run.status, 1);
    assert!(run.err.contains("no questions of the kind choice; with --flatten it becomes a card"));
}

#[test]
fn a_format_that_has_no_cards_refuses_the_flag() {
    let world = indonesian_deck();
    for format in ["gift", "moodle", "json"] {
        let run = world.run(&["export", "d.ron", "--to", format, "--flatten"], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{format}");
        assert!(run.err.contains("--flatten is for apkg, csv, tsv and hashcards"), "{}", run.err);
    }
}
