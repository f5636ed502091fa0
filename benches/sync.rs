//! Times logs that meet in a folder: a store of 1,000,000 reviews of 100,000 cards, and one that has nothing yet.
//!
//! Run with `cargo bench --bench sync`. Each figure is a whole run of the program, with its peak memory where the system
//! tells it.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

#[path = "measure/peak.rs"]
mod peak;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use std::time::Instant;

use hafal::moment::{DAY_MS, Moment};
use hafal::schedule::Rating;
use hafal::session::QuestionId;
use hafal::store::{Foreign, Store};

use peak::peak;

const NOW: Moment = Moment { utc_ms: 1_800_000_000_000, offset_s: 0 };
const CARDS: usize = 100_000;
/// Days before now on which each card was reviewed.
const REVIEWS: [i64; 10] = [1_000, 990, 970, 930, 880, 800, 700, 600, 400, 100];

fn reviews() -> Vec<Foreign> {
    let card = |n| Rc::new(QuestionId { deck: "bench".to_owned(), id: format!("question-{n:06}") });
    let cards: Vec<Rc<QuestionId>> = (0..CARDS).map(card).collect();
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

fn fill(data: &Path) {
    let mut store = Store::open(data, NOW, Box::new(|| ())).expect("a store");
    let imported = store.merge(&reviews(), &|_| 0.9, NOW).expect("they are kept");
    assert_eq!(imported.added, CARDS * REVIEWS.len());
}

fn told(what: &str, folder: &Path, data: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hafal"));
    command.current_dir(folder).args(["sync", "stick", "--data", data]);
    command.args(["--now", "2027-01-20T09:00:00+00:00"]);
    let start = Instant::now();
    let peak = peak(&mut command) >> 20;
    println!("{what:<44} {:>9.3} s   peak {peak} MB", start.elapsed().as_secs_f64());
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    fs::create_dir(folder.join("stick")).expect("a folder");
    fill(&folder.join("home"));
    told("1,000,000 reviews are sent", folder, "home");
    told("nothing is new", folder, "home");
    told("1,000,000 reviews are received", folder, "school");
    told("nothing is new", folder, "school");
    told("nothing is new", folder, "home");
}
