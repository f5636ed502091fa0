//! Times Anki packages: 10,000 notes exported and imported, without and with reviews, by whole runs of hafal.
//!
//! Run with `cargo bench --bench packages`. Each figure is a whole run of the program, its start included.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const NOTES: usize = 10_000;
const RUNS: usize = 7;

/// A deck of the kinds that Anki has.
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

fn run(folder: &Path, args: &[&str]) -> Duration {
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_hafal"))
        .args(args)
        .args(["--now", "2026-11-24T09:00:00+07:00"])
        .current_dir(folder)
        .env("HAFAL_DATA", folder.join("data"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("hafal runs");
    assert!(status.success(), "hafal {args:?}: {status}");
    start.elapsed()
}

fn told(name: &str, folder: &Path, args: &[&str]) {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| run(folder, args)).collect();
    times.sort();
    let median = times.get(RUNS / 2).copied().unwrap_or_default();
    println!("{name:<40} {:>8.1} ms   ({RUNS} runs)", median.as_secs_f64() * 1_000.0);
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    fs::write(folder.join("deck.ron"), deck(NOTES)).expect("a deck");
    told("10,000 notes out", folder, &["export", "deck.ron", "-o", "deck.apkg", "--force"]);
    told("10,000 notes in", folder, &["import", "deck.apkg", "-o", "back.ron", "--force"]);
    let mut log = String::new();
    for n in 0..NOTES {
        let (minute, second, ms) = (n / 1000 % 60, n / 100 % 60, n % 1000);
        let at = format!("2026-11-20T09:{minute:02}:{second:02}.{ms:03}+07:00");
        writeln!(log, r#"{{"deck":"big","question":"q{n}","at":"{at}","rating":3}}"#)
            .expect("it is text");
    }
    fs::write(folder.join("log.jsonl"), log).expect("a log");
    run(folder, &["log", "import", "log.jsonl"]);
    told(
        "the same with 10,000 reviews out",
        folder,
        &["export", "deck.ron", "-o", "deck.apkg", "--force"],
    );
    told(
        "the same with 10,000 reviews in",
        folder,
        &["import", "deck.apkg", "-o", "back.ron", "--force"],
    );
}
