//! Sheets are marked by their decks as they are now, and where those have lost something by the printed key.

use serde_json::Value;

use super::{DECK, MARK, points, printed};
use crate::world::World;

/// A table in which each printed sheet is filled in by its key's own answers.
fn table_of_answers(key: &Value) -> String {
    let sheets = key["sheets"].as_array().unwrap();
    let numbers = 1..=sheets[0]["questions"].as_array().unwrap().len();
    let numbers: Vec<String> = numbers.map(|number| number.to_string()).collect();
    let mut table = format!("name,sheet,{}\n", numbers.join(","));
    for sheet in sheets {
        let letter = sheet["sheet"].as_str().unwrap();
        table.extend(["Learner ", letter, ",", letter]);
        for question in sheet["questions"].as_array().unwrap() {
            let answer = question["answer"].as_str().unwrap().replace('"', "\"\"");
            table.extend([",\"", &answer, "\""]);
        }
        table.push('\n');
    }
    table
}

/// The points of each attempt of a class, and of how many.
fn totals(world: &World, class: &str) -> Vec<(f64, f64)> {
    let scores = world.json(&["scores", "--json", "--class", class]);
    let total = |attempt: &Value| {
        (attempt["points"].as_f64().unwrap(), attempt["out_of"].as_f64().unwrap())
    };
    scores.as_array().unwrap().iter().map(total).collect()
}

#[test]
fn a_deck_that_has_lost_a_question_or_an_option_leaves_it_to_the_key() {
    let world =
        printed("Sari,A,b,ad,T,cab,bc,hatta,red,1964;the UN,3.5\nBudi,A,c,ab,F,abc,cb,x,x,1,1\n");
    let deck = DECK
        .replace("(id: \"who\"", "(id: \"whom\"")
        .replace("\"Medan\"", "\"Surabaya\"")
        .replace("answer: True", "answer: Text(\"yes\")")
        .replace("right: [\"a1\", \"a2\"]", "right: [\"a1\", \"a2\", \"a3\"]")
        .replace("(id: \"gap\"", "(id: \"gaps\"");
    world.deck("deck.ron", &deck);
    let run = world.run(&MARK, "");
    insta::assert_snapshot!(run.err, @r"
    `city` (A 1) has lost the option “Medan” in the deck deck: it is marked by the printed key
    `true` (A 3) is now asked in another way in the deck deck: it is marked by the printed key
    `who` (A 6) is no longer in the deck deck: it is marked by the printed key
    `gap` (A 8) is no longer in the deck deck: it is marked by the printed key
    ");
    assert_eq!(run.status, 0);
    let two_thirds = 2.0 * 2.0 / 3.0;
    let sari = points(&world, "1");
    assert!((sari[1] - two_thirds).abs() < 1e-6, "of three right ones now: {sari:?}");
    assert_eq!([sari[0], sari[2], sari[5], sari[7]], [1.0; 4]);
    let budi = points(&world, "2");
    assert_eq!([budi[0], budi[2], budi[5], budi[7]], [-0.25; 4]);
}

#[test]
fn options_are_read_as_they_were_printed() {
    let world = printed("Sari,A,b,ad,T,cab,bc\n");
    let deck = DECK
        .replace(
            "wrong: [\"Jakarta\", \"Medan\"]",
            "wrong: [\"Palu\", \"Medan\", \"Ende\", \"Jakarta\"]",
        )
        .replace(
            "pairs: [(\"G\", \"1964\"), (\"H\", \"1955\")]",
            "pairs: [(\"H\", \"1955\"), (\"G\", \"1964\")]",
        );
    world.deck("deck.ron", &deck);
    assert_eq!(world.run(&MARK, "").status, 0);
    assert_eq!(points(&world, "1")[..5], [1.0, 2.0, 1.0, 1.0, 1.0]);
}

#[test]
fn a_corrected_key_marks_kept_sheets_anew_but_no_invalid_answer() {
    let world = printed("Sari,A,c,,,,,Sjahrir\nBudi,A,!,,,,,!\n");
    assert_eq!(world.run(&MARK, "").status, 0);
    let deck = DECK
        .replace(
            "right: \"Bandung\", wrong: [\"Jakarta\"",
            "right: \"Jakarta\", wrong: [\"Bandung\"",
        )
        .replace("\"Bung Hatta\"", "\"Sjahrir\", \"!\"");
    world.deck("deck.ron", &deck);
    let run = world.run(&["remark", "deck.ron", "--class", "deck"], "");
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!((points(&world, "1")[0], points(&world, "1")[5]), (1.0, 1.0));
    assert_eq!((points(&world, "2")[0], points(&world, "2")[5]), (-0.25, -0.25));
}

#[test]
fn the_keys_own_answers_earn_full_marks_on_every_sheet_with_its_deck_and_without() {
    let world = World::new();
    let deck = include_str!("../../../decks/tour.ron");
    world.file("tour.ron", deck);
    let exam = "(exam: \"Mock\", id: \"mock 1\", decks: [\"tour.ron\"], sections: [(draw: 9, penalty: 0.5)], pass: \"70%\")";
    world.file("mock.ron", exam);
    let paper =
        world.run(&["paper", "mock.ron", "-o", "sheets.html", "--sheets", "3", "--seed", "4"], "");
    assert_eq!(paper.status, 0, "{paper:?}");
    let key: Value =
        serde_json::from_slice(&std::fs::read(world.path().join("sheets.key.json")).unwrap())
            .unwrap();
    world.file("answers.csv", table_of_answers(&key));
    let run = world.run(&MARK, "");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let full = totals(&world, "mock-1");
    assert_eq!(full.len(), 3);
    assert!(full.iter().all(|(points, of)| points == of), "{full:?}");
    let scores = world.json(&["scores", "--json", "--class", "mock-1"]);
    let seeds: Vec<u64> = (0..3).map(|at| scores[at]["seed"].as_u64().unwrap()).collect();
    assert_eq!((seeds, scores[0]["exam"].as_str()), (vec![4, 5, 6], Some("mock 1")));
    // None of the questions is there any more: the printed key marks them all.
    let id = deck.lines().find(|line| line.trim_start().starts_with("id:")).unwrap();
    world.file(
        "tour.ron",
        format!("({id}\n questions: [(id: \"none\", ask: \"A?\", answer: True)])"),
    );
    let without = world.run(&[MARK.as_slice(), &["--class", "later"]].concat(), "");
    assert_eq!(without.status, 0, "{}", without.err);
    assert!(without.err.contains("is marked by the printed key"));
    assert_eq!(totals(&world, "later"), full);
}

#[test]
fn a_question_that_was_reworded_since_is_marked_as_it_stands_now() {
    let world =
        World::with("(ask: \"Were was it held?\", answer: Text(\"Bandung\", \"Kota Kembang\")),");
    let paper = world.run(&["paper", "deck.ron", "-o", "sheets.html"], "");
    assert_eq!(paper.status, 0, "{paper:?}");
    world.deck(
        "deck.ron",
        "(ask: \"Where was it held?\", answer: Text(\"Bandung\", \"Kota Kembang\")),",
    );
    world.file("answers.csv", "name,sheet,1\nSari,A,kota kembang\n");
    let run = world.run(&MARK, "");
    insta::assert_snapshot!(run.err, @"`were-was-it-held` (A 1) has since been reworded in the deck deck: it is marked as it is there now");
    assert_eq!((run.status, points(&world, "1")), (0, vec![1.0]));
    let shown = world.json(&["scores", "1", "--json", "--class", "deck"]);
    assert_eq!(shown[0]["responses"][0]["question"], "where-was-it-held");
    assert!(world.run(&MARK, "").out.contains("1 marked before"));
}
