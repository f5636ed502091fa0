//! Tests what a typed answer earns, by a table of fair and unfair answers in several languages.

use hafal::deck::read_deck;
use hafal::question::{Card, Judge, Response, Verdict};

use crate::world::World;

const TABLE: [(&str, &str); 2] = [
    ("texts.txt", include_str!("answers/texts.txt")),
    ("figures.txt", include_str!("answers/figures.txt")),
];

/// The verdict on each part of what is typed as the answer to the only question of a deck.
fn verdicts(language: &str, answer: &str, typed: &str) -> String {
    let text = format!(
        "(language: \"{language}\", questions: [(id: \"q\", ask: \"Q?\", answer: {answer})])"
    );
    let deck = read_deck(&text, "deck").deck.unwrap_or_else(|| panic!("{answer} is no answer"));
    let judge = Judge { language: &deck.language, slips: true, is_rival: &|_| false };
    let response = Response::Line(typed.split('⏎').map(|line| line.trim().to_owned()).collect());
    let mark = deck.questions[0].kind().mark(&Card::Whole, &response, &judge);
    let words: Vec<String> = mark.parts.iter().map(|part| word(part.verdict)).collect();
    words.join(" ")
}

fn word(verdict: Verdict) -> String {
    match verdict {
        Verdict::Right => "right".to_owned(),
        Verdict::Slip => "slip".to_owned(),
        Verdict::Partly { reached, of } => format!("{reached}/{of}"),
        Verdict::Wrong => "wrong".to_owned(),
        Verdict::Missing => "missing".to_owned(),
    }
}

#[test]
fn every_answer_of_the_table_earns_what_is_fair() {
    let mut unfair = String::new();
    for (file, rows) in TABLE {
        for (number, row) in (1..).zip(rows.lines()) {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let [expected, language, answer, typed] =
                row.split(" |").map(str::trim).collect::<Vec<_>>()[..]
            else {
                panic!("{file}:{number}: a row has four columns");
            };
            let found = verdicts(language, answer, typed);
            if found != expected {
                unfair += &format!("{file}:{number}: {found}, not {row}\n");
            }
        }
    }
    assert!(unfair.is_empty(), "\n{unfair}");
}

#[test]
fn another_answer_of_the_deck_is_never_a_slip() {
    let world = World::with(
        r#"
        (id: "a", ask: "A?", answer: Text("Austria")),
        (id: "b", ask: "B?", answer: Choice(right: "Australia", wrong: ["Austria", "Austrie"])),"#,
    );
    for (typed, expected) in [("Austrai", "slip"), ("Austrie", "wrong"), ("Australia", "wrong")] {
        world.run(&["quiz", "deck.ron", "--kind", "text"], &format!("{typed}\n"));
        let kept = world.json(&["scores", "last", "--json"])[0]["responses"][0].clone();
        assert_eq!(kept["verdict"], expected, "{typed}");
    }
}
