//! Times a long history: 100,000 cards with 1,000,000 reviews are merged, rebuilt, looked up, and rated, the last
//! against a bare SQLite insert in the same run.
//!
//! Run with `cargo bench --bench history`. Ratings are medians; both writes are durable (`synchronous=FULL`), on the
//! same disk.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

mod measure;

use std::path::Path;
use std::rc::Rc;
use std::time::Instant;

use hafal::moment::{DAY_MS, Moment};
use hafal::schedule::{Model, Origin, Rating};
use hafal::session::{Present, QuestionId};
use hafal::store::{DrilledDeck, Foreign, Rated, Store};

use measure::{bare, median, timed};

const NOW: Moment = Moment { utc_ms: 1_800_000_000_000, offset_s: 0 };
const CARDS: usize = 100_000;
/// Days before now on which each card was reviewed, less the card's own number, so that all days are used.
const REVIEWS: [i64; 10] = [1_000, 990, 970, 930, 880, 800, 700, 600, 400, 100];
const RATINGS: usize = 300;

fn present(n: usize) -> Present {
    Present { question: format!("question-{n:06}"), part: 1, words: None, place: n }
}

fn reviews() -> Vec<Foreign> {
    let card = |n| Rc::new(QuestionId { deck: "bench".to_owned(), id: present(n).question });
    let cards: Vec<Rc<QuestionId>> = (0..CARDS).map(card).collect();
    let review = |(n, card): (usize, &Rc<QuestionId>), days: i64| {
        let spread = i64::try_from(n % 97).unwrap_or(0);
        let card = Rc::clone(card);
        let at = NOW.plus_ms(-(days - spread) * DAY_MS + i64::try_from(n).unwrap_or(0));
        let rating = Rating::ALL[(n + usize::try_from(days).unwrap_or(0) / 10) % 4];
        Foreign { question: card, part: 1, at, rating, seconds: Some(7.5) }
    };
    // In the order of their instants, as a log has them.
    let on = |days: &i64| cards.iter().enumerate().map(|card| review(card, *days)).collect();
    REVIEWS.iter().flat_map::<Vec<Foreign>, _>(on).collect()
}

fn deck() -> DrilledDeck {
    let words = |text: &str| text.to_owned();
    DrilledDeck {
        id: words("bench"),
        path: None,
        title: words("Bench"),
        cards: CARDS,
        stamp: words("1"),
        at: NOW,
    }
}

/// Returns the peak memory of this process since it was last reset.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB"));
    kilobytes.and_then(|number| number.parse::<u64>().ok()).map_or_else(
        || "unknown".to_owned(),
        |kilobytes| format!("{} MB", kilobytes.div_ceil(1_024)),
    )
}

/// Runs a job and prints its time and the peak memory, including what was held before.
fn print_cost<T>(what: &str, job: impl FnOnce() -> T) -> T {
    // Linux resets the peak on request; elsewhere it is printed as unknown.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let start = Instant::now();
    let done = job();
    println!("{what:<28} {:>9.1} ms   peak {}", start.elapsed().as_secs_f64() * 1e3, peak());
    done
}

fn open(folder: &Path) -> Store {
    Store::open(&folder.join("data"), NOW, Box::new(|| ())).expect("a store")
}

/// Times the work on a whole large log.
fn fill(folder: &Path) {
    let mut store = open(folder);
    let presents: Vec<Present> = (0..CARDS).map(present).collect();
    print_cost("file the deck", || store.file_deck(&deck(), &presents, &[]).expect("it is kept"));
    print_cost("file it again, unchanged", || {
        store.file_deck(&deck(), &presents, &[]).expect("it is kept");
    });
    drop(presents);
    let reviews = print_cost("(make the reviews)", reviews);
    let imported = print_cost("merge 1,000,000 reviews", || store.merge(&reviews, &|_| 0.9, NOW));
    assert_eq!(imported.expect("they are kept").added, reviews.len());
    print_cost("merge them again", || store.merge(&reviews, &|_| 0.9, NOW).expect("they are kept"));
    print_cost("close", || drop(store));
}

fn look(folder: &Path) {
    let peek = || Store::peek(&folder.join("data")).expect("sound").expect("there");
    drop(print_cost("peek for the first time", peek));
    let store = print_cost("peek", peek);
    print_cost("decks drilled", || store.drilled().expect("they are read"));
    let standing =
        print_cost("how one stands", || store.count_deck_cards("bench", NOW).expect("it is read"));
    print_cost("cards new today", || store.new_on(NOW.day_number()).expect("they are read"));
    let due = print_cost("cards due", || store.due("bench", NOW).expect("they are read"));
    println!("                             {} of {} due", due.len(), standing.cards);
    assert_eq!(standing.due, due.len());
    drop(due);
    print_cost("cards unseen", || {
        store.unseen_cards("bench", NOW.day_number(), 0, 20).expect("read")
    });
    print_cost("all cards", || store.cards_of("bench").expect("they are read"));
    print_cost("a year ahead", || {
        store.falling_due(&["bench"], NOW.day_number(), 365).expect("read")
    });
}

fn rate(folder: &Path) {
    let mut store = open(folder);
    let bare = bare(folder);
    let row = "x".repeat(300);
    let [mut ask, mut keep, mut insert] = [const { Vec::new() }; 3];
    let due = store.due("bench", NOW).expect("they are read");
    for (n, card) in due.iter().step_by((due.len() / RATINGS).max(1)).enumerate() {
        let at = NOW.plus_ms(i64::try_from(n).unwrap_or(0) * 9_000);
        let prospects = timed(&mut ask, || store.prospects(card.id, at, 0.9).expect("read"));
        let rating = Rating::ALL[n % 4];
        let rated =
            Rated { at, rating, origin: Origin::Drill, seconds: 7.5, data: Some(&row), took: None };
        timed(&mut keep, || store.rate(&prospects, &rated, None).expect("it is kept"));
        timed(&mut insert, || {
            bare.execute("INSERT INTO rows (text) VALUES (?1)", [&row]).expect("it is kept")
        });
    }
    print_cost("take one back", || store.take_back(NOW).expect("it is kept"));
    let (keep, insert) = (median(keep), median(insert));
    println!("prospects of a card          {:>9.1} µs", median(ask));
    let ratio = keep / insert;
    println!(
        "keep a rating                {keep:>9.1} µs   {ratio:.2} × a bare insert ({insert:.1} µs)"
    );
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    fill(folder);
    look(folder);
    rate(folder);
    let mut store = open(folder);
    let (cards, wrong) = print_cost("make the cache anew", || store.rebuild().expect("it is kept"));
    println!("                             {wrong} of {cards} cards were wrong");
    print_cost("adopt other parameters", || {
        let mut weights = Model::defaults();
        weights[0] += 0.1;
        store.adopt_parameters(&weights, "{}", NOW).expect("it is kept");
    });
    print_cost("all histories", || store.each_history(None, |_, _| {}).expect("they are read"));
}
