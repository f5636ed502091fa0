//! Times a question: shown, marked, and kept, the last against a bare SQLite insert in the same run.
//!
//! Run with `cargo bench --bench answers`. Medians; both writes are durable (`synchronous=FULL`), on the same disk.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

mod measure;

use std::sync::Arc;

use hafal::deck::{Deck, read_deck};
use hafal::moment::Moment;
use hafal::question::Response;
use hafal::session::{
    Attempt, DeckRef, Feedback, MarkedAnswer, Mode, Quiz, Rules, Scope, Selection, draw,
};
use hafal::store::Store;
use uuid::Uuid;

use measure::{bare, median, timed};

const NOW: Moment = Moment { utc_ms: 1_800_000_000_000, offset_s: 0 };
const QUESTIONS: usize = 2_000;

fn deck() -> Deck {
    let question = |n: usize| {
        format!("(ask: \"What is number {n}?\", answer: Text(\"Answer {n}\", \"Reply {n}\")),")
    };
    let text = format!("(questions: [{}])", (0..QUESTIONS).map(question).collect::<String>());
    read_deck(&text, "bench").deck.expect("the deck is clean")
}

fn attempt(deck: &Deck) -> Attempt {
    Attempt {
        id: Uuid::from_u128(1),
        number: 0,
        title: deck.title.clone(),
        decks: vec![DeckRef { id: deck.id.clone(), path: None }],
        started: NOW,
        rules: Rules {
            seed: 1,
            time: None,
            pass: None,
            feedback: Feedback::Each,
            as_choices: false,
            no_review: false,
            scope: Scope::Whole,
        },
        drawn: draw(std::slice::from_ref(deck), &Selection::default(), 1),
        learner: None,
        mode: Mode::Quiz,
    }
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let deck = deck();
    let attempt = attempt(&deck);
    let mut store =
        Store::open(&folder.path().join("data"), NOW, Box::new(|| ())).expect("a store");
    store.begin(&attempt, &[], &[]).expect("it begins");
    let bare = bare(folder.path());
    let row = "x".repeat(300);
    let mut quiz = Quiz::new(attempt, &[Arc::new(deck.into())]);
    let [mut put, mut mark, mut keep, mut insert] = [const { Vec::new() }; 4];
    while let Some(shown) = timed(&mut put, || quiz.current()) {
        let wrong = Response::Line(vec![format!("Anser {}", shown.number)]);
        let answer = timed(&mut mark, || {
            quiz.answer(&shown.question, &wrong, NOW, NOW)
                .unwrap_or_else(|_| unreachable!("it fits"))
        });
        let MarkedAnswer { entry, evidence, .. } = answer;
        let id = quiz.attempt().id;
        timed(&mut keep, || {
            store.keep_answer(id, (&entry, &[]), &evidence, 0.9, &[]).expect("it is kept")
        });
        timed(&mut insert, || {
            bare.execute("INSERT INTO rows (text) VALUES (?1)", [&row]).expect("it is kept")
        });
        quiz.apply(&entry);
    }
    let (keep, insert) = (median(keep), median(insert));
    println!("put a question   {:>8.1} µs", median(put));
    println!("mark an answer   {:>8.1} µs", median(mark));
    println!(
        "keep an answer   {keep:>8.1} µs   {:.2} × a bare insert ({insert:.1} µs)",
        keep / insert
    );
}
