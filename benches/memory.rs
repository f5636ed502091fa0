//! Measures the memory that hafal needs for large files: a deck of over 10 MB checked, laid out, exported and imported.
//!
//! Run with `cargo bench --bench memory`. Each figure is the peak of a whole run of the program, and its ratio to the
//! size of the file that it read. Only Linux reports it; elsewhere nothing is measured.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

#[path = "measure/binary.rs"]
mod binary;
#[path = "measure/peak.rs"]
mod peak;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use binary::binary;
use peak::peak;

/// Returns a deck of the kinds that most formats have.
fn deck() -> String {
    let mut text = "(id: \"big\", title: \"Big\", questions: [\n".to_owned();
    for n in 0_u32.. {
        if text.len() > 12_000_000 {
            break;
        }
        let answer = match n % 3 {
            0 => format!("Card(\"the back of {n}\")"),
            1 => format!("Text(\"the answer to {n}\")"),
            _ => format!("Text(\"reply {n}\", \"response {n}\")"),
        };
        writeln!(text, "    (id: \"q{n}\", ask: \"What is the name of station {n} on the long line to the north?\", answer: {answer}),").expect("it is text");
    }
    text + "])\n"
}

/// Returns a size in tenths of a megabyte, and a ratio in tenths, as text.
fn tenths(of: u64, by: u64) -> String {
    let tenths = of * 10 / by.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn print_run(folder: &Path, file: &str, args: &[&str]) {
    let size = fs::metadata(folder.join(file)).expect("it is there").len();
    let mut command = Command::new(binary());
    command.args(args).current_dir(folder).env("HAFAL_DATA", folder.join("data"));
    let peak = peak(&mut command);
    println!(
        "{:<44} {:>6} MB of {:>5} MB: {:>5} x",
        args.join(" "),
        tenths(peak, 1_000_000),
        tenths(size, 1_000_000),
        tenths(peak, size)
    );
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    fs::write(folder.join("deck.ron"), deck()).expect("a deck");
    print_run(folder, "deck.ron", &["check", "deck.ron"]);
    print_run(folder, "deck.ron", &["fmt", "--check", "deck.ron"]);
    print_run(folder, "deck.ron", &["fmt", "--check", "--ids", "deck.ron"]);
    print_run(folder, "deck.ron", &["show", "deck.ron"]);
    for ending in ["csv", "gift", "xml", "md", "json", "apkg"] {
        let out = format!("out.{ending}");
        print_run(folder, "deck.ron", &["export", "deck.ron", "-o", &out]);
        if folder.join(&out).exists() {
            print_run(folder, &out, &["import", &out, "-o", &format!("{ending}.ron")]);
        }
    }
}
