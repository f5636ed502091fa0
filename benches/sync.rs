//! Times logs that meet in a folder: a store of 1,000,000 reviews of 100,000 cards, and one that has nothing yet.
//!
//! With the feature `postgres` they meet in a database too, and forty stores of 10,000 reviews one after another and at
//! once.
//!
//! Run with `cargo bench --bench sync --features postgres`. Each figure is a whole run of the program, with its peak
//! memory where the system tells it. `HAFAL` names another binary to time.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

#[path = "measure/binary.rs"]
mod binary;
#[path = "measure/peak.rs"]
mod peak;
#[cfg(feature = "postgres")]
#[allow(
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "a test's"
)]
#[path = "../tests/postgres/server.rs"]
mod server;

use std::fs;
use std::path::Path;
use std::process::Command;
#[cfg(feature = "postgres")]
use std::process::Stdio;
use std::rc::Rc;
use std::time::Instant;

use hafal::moment::{DAY_MS, Moment};
use hafal::schedule::Rating;
use hafal::session::QuestionId;
use hafal::store::{Foreign, Store};

use binary::binary;
use peak::peak;

const NOW: Moment = Moment { utc_ms: 1_800_000_000_000, offset_s: 0 };
const CARDS: usize = 100_000;
/// How many stores meet at once.
#[cfg(feature = "postgres")]
const CROWD: usize = 40;
/// Days before now on which each card was reviewed.
const REVIEWS: [i64; 10] = [1_000, 990, 970, 930, 880, 800, 700, 600, 400, 100];

fn reviews(deck: &str, cards: usize) -> Vec<Foreign> {
    let card = |n| Rc::new(QuestionId { deck: deck.to_owned(), id: format!("question-{n:06}") });
    let cards: Vec<Rc<QuestionId>> = (0..cards).map(card).collect();
    let review = |n: usize, card: &Rc<QuestionId>, days: i64| {
        let at = NOW.plus_ms(-days * DAY_MS + i64::try_from(n).unwrap_or(0));
        let rating = Rating::ALL[(n + usize::try_from(days).unwrap_or(0) / 10) % 4];
        Foreign { question: Rc::clone(card), part: 1, at, rating, seconds: Some(7.5) }
    };
    let on = |days: &i64| {
        cards.iter().enumerate().map(|(n, card)| review(n, card, *days)).collect::<Vec<_>>()
    };
    REVIEWS.iter().flat_map(on).collect()
}

fn fill(data: &Path, deck: &str, cards: usize) {
    let mut store = Store::open(data, NOW, Box::new(|| ())).expect("a store");
    let imported = store.merge(&reviews(deck, cards), &|_| 0.9, NOW).expect("they are kept");
    assert_eq!(imported.added, cards * REVIEWS.len());
}

fn sync(folder: &Path, data: &str, place: &str) -> Command {
    let mut command = Command::new(binary());
    command.current_dir(folder).args(["sync", place, "--data", data]);
    command.args(["--now", "2027-01-20T09:00:00+00:00"]);
    command
}

fn print_run(what: &str, folder: &Path, data: &str, place: &str) {
    let mut command = sync(folder, data, place);
    let start = Instant::now();
    let peak = peak(&mut command) >> 20;
    println!("{what:<44} {:>9.3} s   peak {peak} MB", start.elapsed().as_secs_f64());
}

/// A store that sends all it has, another that receives all, and both again.
fn meet(folder: &Path, place: &str, other: &str) {
    print_run("1,000,000 reviews are sent", folder, "home", place);
    print_run("nothing is new", folder, "home", place);
    print_run("1,000,000 reviews are received", folder, other, place);
    print_run("nothing is new", folder, other, place);
    print_run("nothing is new", folder, "home", place);
}

#[cfg(feature = "postgres")]
fn meet_in_database(folder: &Path) {
    let server = server::Server::with_settings(&["-c", "max_connections=60"]);
    server.school("school");
    println!("PostgreSQL");
    meet(folder, &server.address("ayu", "school"), "school");
    for n in 0..CROWD {
        server.sql("school", &format!("CREATE ROLE siswa{n} LOGIN IN ROLE hafal_learner"));
    }
    for (what, is_at_once) in [("one after another", false), ("at once", true)] {
        for n in 0..CROWD {
            fill(&folder.join(format!("{what} {n}")), &format!("deck-{n}"), 1_000);
        }
        server.sql("school", "TRUNCATE hafal.rows");
        let start = Instant::now();
        let mut runs = Vec::new();
        for n in 0..CROWD {
            let address = server.address(&format!("siswa{n}"), "school");
            let run = sync(folder, &format!("{what} {n}"), &address).stdout(Stdio::null()).spawn();
            runs.push(run.expect("hafal starts"));
            if !is_at_once {
                assert!(runs.pop().expect("it runs").wait().expect("it ends").success());
            }
        }
        for mut run in runs {
            assert!(run.wait().expect("it ends").success());
        }
        let seconds = start.elapsed().as_secs_f64();
        println!("{:<44} {seconds:>9.3} s", format!("{CROWD} stores of 10,000 reviews, {what}"));
        assert_eq!(server.count("school"), i64::try_from(CROWD).unwrap_or(0) * 10_000);
    }
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    fs::create_dir(folder.join("stick")).expect("a folder");
    fill(&folder.join("home"), "bench", CARDS);
    println!("A folder");
    meet(folder, "stick", "other");
    #[cfg(feature = "postgres")]
    meet_in_database(folder);
}
