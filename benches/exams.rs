//! Times what a teacher waits for with an exam of 40 questions from a deck of 10,000: draws, sheets, marks, analysis.
//!
//! Run with `cargo bench --bench exams`. Draws are timed inside one process; the rest are whole runs of hafal.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

mod whole_runs;

use std::fmt::Write as _;
use std::fs;
use std::time::{Duration, Instant};

use hafal::deck::{read_deck, read_exam};
use hafal::session::{ExamDraw, PrintedKey};
use whole_runs::{print_median, run};

const QUESTIONS: usize = 10_000;

const EXAM: &str = r#"(
    exam: "Finals",
    decks: ["large.ron"],
    sections: [
        (title: "Texts", draw: 10, kinds: "text"),
        (title: "Choices", draw: 20, kinds: "choice", penalty: 0.25),
        (title: "Others", draw: 10, kinds: ["number", "many"]),
    ],
    pass: "60%",
)"#;

fn deck() -> String {
    let mut deck = "(title: \"Large\", language: \"en\", questions: [\n".to_owned();
    for n in 0..QUESTIONS {
        let answer = match n % 4 {
            0 => format!("Text(\"answer number {n}\", \"alternative {n}\")"),
            1 => format!("Number({n})"),
            2 => format!("Choice(right: \"right {n}\", wrong: [\"a {n}\", \"b {n}\", \"c {n}\"])"),
            _ => format!("Many(right: [\"x {n}\", \"y {n}\"], wrong: [\"z {n}\", \"w {n}\"])"),
        };
        let tag = n % 7;
        let _ = writeln!(
            deck,
            "  (id: \"q{n}\", ask: \"What is the answer to question {n}?\", answer: {answer}, tags: \"t{tag}\"),"
        );
    }
    deck + "])\n"
}

/// Returns a table in which each learner misses some questions.
fn table(key: &PrintedKey, rows: usize) -> String {
    let sheet = key.sheets.first().expect("a sheet");
    let mut table = String::from("name,sheet");
    for question in &sheet.questions {
        let _ = write!(table, ",{}", question.number);
    }
    for row in 0..rows {
        let _ = write!(table, "\nLearner {row},A");
        for (place, question) in sheet.questions.iter().enumerate() {
            let missed = (row * 31 + place * 17) % 5 == 0;
            let _ = write!(table, ",{}", if missed { "" } else { &question.answer });
        }
    }
    table
}

fn draw_a_thousand(deck: &str) -> Duration {
    let deck = read_deck(deck, "large").deck.expect("a deck");
    let exam = read_exam(EXAM, "finals").exam.expect("an exam");
    let start = Instant::now();
    let draw = ExamDraw::new(&exam, &[&deck]);
    let drawn: usize = (0..1_000).map(|seed| draw.draw(seed).map_or(0, |drawn| drawn.len())).sum();
    assert_eq!(drawn, 40_000, "each draw has 40 questions");
    start.elapsed()
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let deck = deck();
    fs::write(folder.join("large.ron"), &deck).expect("a deck");
    fs::write(folder.join("finals.ron"), EXAM).expect("an exam");
    print_median("1,000 draws of 40 from 10,000", 5, |_| draw_a_thousand(&deck));
    let paper = ["paper", "finals.ron", "-o", "s.html", "--sheets", "3", "--seed", "1", "--force"];
    print_median("three sheets of 40 with their keys", 11, |_| run(folder, &paper));
    let key = fs::read_to_string(folder.join("s.key.json")).expect("a key");
    let key: PrintedKey = serde_json::from_str(&key).expect("a key of ours");
    for rows in [1_000, 2_000] {
        let file = format!("{rows}.csv");
        fs::write(folder.join(&file), table(&key, rows)).expect("a table");
        let class = |number: usize| format!("c{rows}-{number}");
        print_median(&format!("mark of {rows} rows of 40"), 3, |number| {
            run(folder, &["mark", "s.key.json", &file, "--class", &class(number)])
        });
        print_median(&format!("items of {rows} attempts of 40"), 11, |_| {
            run(folder, &["items", "finals.ron", "--json", "--class", &class(0)])
        });
    }
}
