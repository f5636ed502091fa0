//! Tests what a typed answer earns, by a table of fair and unfair answers in several languages.

use hafal::deck::read_deck;
use hafal::question::{Card, Form, Judge, Response, Verdict};
use std::fmt::Write;

use crate::world::World;

const TABLE: [(&str, &str); 7] = [
    ("texts.txt", include_str!("answers/texts.txt")),
    ("figures.txt", include_str!("answers/figures.txt")),
    ("months.txt", include_str!("answers/months.txt")),
    ("people.txt", include_str!("answers/people.txt")),
    ("signs.txt", include_str!("answers/signs.txt")),
    ("subjects.txt", include_str!("answers/subjects.txt")),
    ("sentences.txt", include_str!("answers/sentences.txt")),
];

/// The verdict on each part of what is typed as the answer to the only question of a deck; `ask` where that is
/// expected of what is asked again.
fn verdicts(language: &str, answer: &str, typed: &str, expected: &str) -> String {
    let text = format!(
        "(language: \"{language}\", questions: [(id: \"q\", ask: \"Q?\", answer: {answer})])"
    );
    let deck = read_deck(&text, "deck").deck.unwrap_or_else(|| panic!("{answer} is no answer"));
    let judge = Judge { language: &deck.language, slips: true, is_rival: &|_| false };
    let lines: Vec<String> = typed.split('⏎').map(|line| line.trim().to_owned()).collect();
    let kind = deck.questions[0].kind();
    if let Form::Line(form) = kind.form(&Card::Whole)
        && expected == "ask"
        && !form.fields.iter().zip(&lines).all(|(wants, line)| wants.reads(line))
    {
        return "ask".to_owned();
    }
    let mark = kind.mark(&Card::Whole, &Response::Line(lines), &judge);
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
            let found = verdicts(language, answer, typed, expected);
            if found != expected {
                writeln!(unfair, "{file}:{number}: {found}, not {row}").unwrap();
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

#[test]
fn what_is_more_than_was_asked_is_no_other_answer_of_the_deck() {
    let world = World::with(
        r#"
        (id: "a", ask: "Which city?", answer: Text(is: ["Bandung", "Kota Kembang"], not: [("Cimahi", "that is next to it")])),
        (id: "b", ask: "Which capital?", answer: Choice(right: "Jakarta", wrong: ["Kuala Lumpur", "Manila"])),
        (id: "c", ask: "When?", answer: Date("1955")),"#,
    );
    for (typed, expected) in [
        ("Bandung, Indonesia", "slip"),
        ("Bandung, 1955", "slip"),
        ("Bandung (Kota Kembang)", "slip"),
        ("Bandung, Jakarta", "wrong"),
        ("Bandung (the Manila)", "wrong"),
        ("Bandung, Cimahi", "slip"),
        ("Cimahi, Indonesia", "wrong"),
    ] {
        world.run(&["quiz", "deck.ron", "--kind", "text"], &format!("{typed}\n"));
        let kept = world.json(&["scores", "last", "--json"])[0]["responses"][0].clone();
        assert_eq!(kept["verdict"], expected, "{typed}");
    }
}

#[test]
fn a_name_without_its_general_word_may_be_another_of_the_deck() {
    let world = World::with(
        r#"
        (id: "a", ask: "Danau apa?", answer: Text("Danau Toba")),
        (id: "b", ask: "Danau apa?", answer: Text("Danau Singkarak")),
        (id: "c", ask: "Apa di tengahnya?", answer: Choice(right: "Pulau Singkarak", wrong: ["Pulau Nias", "Pulau Buru"])),"#,
    );
    for (typed, expected) in [("Toba", ["slip", "wrong"]), ("Singkarak", ["wrong", "wrong"])] {
        let typed = format!("{typed}\n{typed}\n");
        world.run(&["quiz", "deck.ron", "--kind", "text", "--in-order"], &typed);
        let kept = world.json(&["scores", "last", "--json"])[0]["responses"].clone();
        let verdicts: Vec<&str> =
            kept.as_array().unwrap().iter().map(|kept| kept["verdict"].as_str().unwrap()).collect();
        assert_eq!(verdicts, expected, "{typed}");
    }
}

#[test]
fn a_slip_is_named_in_plain_words() {
    let world = World::with(
        r#"
        (id: "a", ask: "Which city?", answer: Text("Bandung", "Parijs van Java")),
        (id: "b", ask: "What grows?", answer: Text("disparities")),
        (id: "c", ask: "Who?", answer: Text("Prabowo Subianto")),"#,
    );
    let mut told = Vec::new();
    for (typed, language) in [
        (["Bandong", "disparity", "President Prabowo Subianto"], "en"),
        (["Bandoeng, Indonesia", "disparitys", "Presiden Prabowo Subianto"], "id"),
        (["Bandoeng", "disparites", "Prabowo Subianto, Indonesia"], "en"),
        (["it is Bandong", "the disparites", "He was President Prabowo Subianto"], "en"),
        (["Paris van Java", "a disparities", "PRABOWO-SUBIANTO"], "en"),
    ] {
        let lines = typed.join("\n") + "\n";
        let run = world.run(&["quiz", "deck.ron", "--in-order", "--lang", language], &lines);
        told.extend(
            run.out.lines().filter(|line| line.starts_with(['≈', '✓', '✗'])).map(str::to_owned),
        );
    }
    insta::assert_snapshot!(told.join("\n"), @"
    ≈ Bandung, almost: Band[o→u]ng
    ≈ disparities, right but for singular or plural
    ≈ Prabowo Subianto, right, and more than was asked: President
    ≈ Bandung, hampir: Band[oe→u]ng[Indonesia→]
    ≈ disparities, hampir: disparit[y→ie]s
    ≈ Prabowo Subianto, benar, dan lebih dari yang ditanyakan: Presiden
    ≈ Bandung, right but for the old or new spelling
    ≈ disparities, almost: disparit[→i]es
    ≈ Prabowo Subianto, right, and more than was asked: Indonesia
    ≈ Bandung, almost: Band[o→u]ng
    ≈ disparities, almost: disparit[→i]es
    ≈ Prabowo Subianto, right, and more than was asked: He was President
    ≈ Parijs van Java, almost: Pari[→j]s van Java
    ✓ disparities
    ✓ Prabowo Subianto
    ");
}

#[test]
fn an_answer_as_long_as_a_book_is_marked() {
    let world = World::with(r#"(id: "a", ask: "Which city?", answer: Text("Bandung")),"#);
    for piece in ["Bandung, ", "(", "in the ", "bangsa2 ", "a-b ", "II ", "²", "か\u{3099}"] {
        world.run(&["quiz", "deck.ron"], &format!("{}\n", piece.repeat(100_000)));
        let kept = world.json(&["scores", "last", "--json"])[0]["responses"][0].clone();
        assert_eq!(kept["verdict"], "wrong", "{piece}");
    }
}
