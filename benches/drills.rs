//! Times what a learner waits for with 100,000 questions and 1,000,000 reviews: runs of hafal, from start to exit, or to
//! the first question.
//!
//! Run with `cargo bench --bench drills`. Medians of as many runs as each row says. `HAFAL` names another binary to time.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

mod whole_runs;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use hafal::moment::{DAY_MS, Moment};
use whole_runs::{print_median, run, run_until};

/// 24 November 2026, 10:00 in Jakarta.
const NOW: &str = "2026-11-24T10:00:00+07:00";
/// Half a year later nearly every card is due.
const LATER: &str = "2027-05-24T10:00:00+07:00";
const CARDS: i64 = 100_000;
/// Days before now on which each card was reviewed, give or take the card's own number.
const REVIEWS: [i64; 10] = [230, 229, 226, 220, 210, 195, 175, 150, 110, 50];

fn deck() -> String {
    let mut deck = "(title: \"Atlas\", language: \"en\", questions: [\n".to_owned();
    for n in 0..CARDS {
        let town = n * 7_919 % 1_000_003;
        let _ = writeln!(
            deck,
            "  (id: \"q{n}\", ask: \"What is the chief town of region number {n} in the atlas?\", \
             answer: Text(\"Town {town}\"), why: \"It stands so on page {}.\", tags: \"t{}\"),",
            n % 900,
            n % 20,
        );
    }
    deck + "])\n"
}

fn log(now: Moment) -> String {
    let mut log = String::new();
    for n in 0..CARDS {
        for (place, days) in REVIEWS.iter().enumerate() {
            let at = now.plus_ms(-(days - n % 47) * DAY_MS - n);
            let rating = if (n + i64::try_from(place).unwrap_or(0)) % 9 == 0 { 1 } else { 3 };
            let _ = writeln!(
                log,
                "{{\"deck\":\"atlas\",\"question\":\"q{n}\",\"at\":\"{}\",\"rating\":{rating},\"seconds\":7.5}}",
                at.rfc3339(),
            );
        }
    }
    log
}

/// Prints the median time of a command on the day of the log.
fn timed(name: &str, folder: &Path, args: &[&str], runs: usize) {
    print_median(name, runs, |_| run(folder, &[args, &["--now", NOW]].concat()));
}

/// Prints the median time until a drill puts its first question, on the day of `now`.
fn timed_drill(name: &str, folder: &Path, now: &str, runs: usize) {
    print_median(name, runs, |_| {
        run_until(folder, &["drill", "--now", now], "What is the chief town")
    });
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let now = Moment::parse(NOW).expect("a time");
    fs::write(folder.join("atlas.ron"), deck()).expect("a deck");
    fs::write(folder.join("log.jsonl"), log(now)).expect("a log");
    timed("log import of 1,000,000 reviews", folder, &["log", "import", "log.jsonl"], 1);
    timed("drill of a deck that is new or changed", folder, &["drill", "atlas.ron"], 1);
    timed("due", folder, &["due", "--json"], 21);
    timed_drill("drill to its first question", folder, NOW, 21);
    timed_drill("the same where nearly all is due", folder, LATER, 21);
    run(folder, &["plan", "atlas.ron", "2026-12-20", "--now", NOW]);
    timed_drill("the same with an exam planned for", folder, NOW, 11);
    timed("such a drill left at once, to its end", folder, &["drill"], 11);
    timed("ready", folder, &["ready"], 5);
    timed("rebuild", folder, &["rebuild"], 3);
    timed("stats --json", folder, &["stats", "--json"], 3);
}
