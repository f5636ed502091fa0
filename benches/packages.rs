//! Times Anki packages: 10,000 notes exported and imported, without and with reviews, by whole runs of hafal.
//!
//! Run with `cargo bench --bench packages`. Each figure is a whole run of the program, its start included.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

mod whole_runs;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use whole_runs::{print_median, run};

const NOTES: usize = 10_000;
const RUNS: usize = 7;

/// Returns a deck of the kinds that Anki has.
fn deck(count: usize) -> String {
    let mut text = "(id: \"big\", title: \"Big\", questions: [\n".to_owned();
    let words = "words ".repeat(5);
    for n in 0..count {
        let answer = match n % 3 {
            0 => format!("ask: \"What is {n}? {words}\", answer: Card(\"back {n}\")"),
            1 => format!("ask: \"Type {n}. {words}\", answer: Text(\"answer {n}\")"),
            _ => format!("answer: Cloze(\"The {{sum {n}}} of {{two {n}}}. {words}\")"),
        };
        writeln!(text, "    (id: \"q{n}\", {answer}, tags: [\"a\"]),").expect("it is text");
    }
    text + "])\n"
}

/// Prints how long a command takes.
fn timed(name: &str, folder: &Path, args: &[&str]) {
    print_median(name, RUNS, |_| {
        run(folder, &[args, &["--now", "2026-11-24T09:00:00+07:00"]].concat())
    });
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    fs::write(folder.join("deck.ron"), deck(NOTES)).expect("a deck");
    timed("10,000 notes out", folder, &["export", "deck.ron", "-o", "deck.apkg", "--force"]);
    timed("10,000 notes in", folder, &["import", "deck.apkg", "-o", "back.ron", "--force"]);
    let mut log = String::new();
    for n in 0..NOTES {
        let (minute, second, ms) = (n / 1000 % 60, n / 100 % 60, n % 1000);
        let at = format!("2026-11-20T09:{minute:02}:{second:02}.{ms:03}+07:00");
        writeln!(log, r#"{{"deck":"big","question":"q{n}","at":"{at}","rating":3}}"#)
            .expect("it is text");
    }
    fs::write(folder.join("log.jsonl"), log).expect("a log");
    run(folder, &["log", "import", "log.jsonl"]);
    timed(
        "the same with 10,000 reviews out",
        folder,
        &["export", "deck.ron", "-o", "deck.apkg", "--force"],
    );
    timed(
        "the same with 10,000 reviews in",
        folder,
        &["import", "deck.apkg", "-o", "back.ron", "--force"],
    );
}
