//! Times reading decks, against ron reading the same text into plain structs in the same run.
//!
//! Run with `cargo bench --bench decks`. Medians and ratios: the machine's own speed cancels out.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench prints its figures and may stop"
)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use hafal::deck::{outline, read_deck, ron_options};
use serde::Deserialize;

/// A deck as plain structs: the least that any reader must build.
#[derive(Deserialize)]
#[expect(dead_code, reason = "what is made is never looked at")]
struct PlainDeck {
    title: String,
    language: String,
    questions: Vec<PlainQuestion>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "what is made is never looked at")]
struct PlainQuestion {
    id: Option<String>,
    ask: String,
    answer: PlainAnswer,
    why: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "what is made is never looked at")]
enum PlainAnswer {
    Text(String, String),
    Number(i64),
    Date(String),
    True,
    Choice { right: String, wrong: Vec<String> },
}

/// Returns a deck of `count` questions of five kinds, about 160 bytes each.
fn deck(count: usize, with_ids: bool) -> String {
    let question = |n: usize| {
        let answer = match n % 5 {
            0 => format!("Text(\"answer number {n}\", \"alternative {n}\")"),
            1 => format!("Number({n})"),
            2 => format!(
                "Choice(right: \"right {n}\", wrong: [\"wrong a {n}\", \"wrong b {n}\", \"wrong c {n}\"])"
            ),
            3 => format!("Date(\"19{}-0{}\")", n % 90 + 10, n % 9 + 1),
            _ => "True".to_owned(),
        };
        let id = if with_ids { format!("id: \"q{n}\", ") } else { String::new() };
        format!(
            "        ({id}ask: \"What is the answer to the question with the number {n}?\", answer: {answer}, tags: [\"t{}\"], why: \"because it is {n}\"),\n",
            n % 7
        )
    };
    let questions: String = (0..count).map(question).collect();
    format!(
        "(\n    title: \"Large\",\n    language: \"en\",\n    questions: [\n{questions}    ],\n)\n"
    )
}

/// A job to time, with its name.
type Job<'a> = (&'static str, Box<dyn FnMut() + 'a>);

/// Returns the median of several runs of each job; the jobs take turns.
fn medians(runs: usize, jobs: &mut [Job<'_>]) -> BTreeMap<&'static str, Duration> {
    let mut times: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    for run in 0..=runs {
        for (name, job) in jobs.iter_mut() {
            let start = Instant::now();
            job();
            if run > 0 {
                times.entry(name).or_default().push(start.elapsed());
            }
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    times.into_iter().map(|(name, times)| (name, median(times))).collect()
}

fn main() {
    println!("questions  ids  plain ron  outline  hafal reads  ratio");
    for count in [1_000, 10_000, 100_000] {
        for with_ids in [false, true] {
            let text = deck(count, with_ids);
            let runs = if count > 10_000 { 9 } else { 31 };
            let mut jobs: [Job; 3] = [
                (
                    "plain",
                    Box::new(|| {
                        let deck = ron_options().from_str::<PlainDeck>(&text);
                        assert_eq!(deck.map(|deck| deck.questions.len()), Ok(count));
                    }),
                ),
                ("outline", Box::new(|| assert_eq!(outline(&text).questions.len(), count))),
                ("hafal", Box::new(|| assert!(read_deck(&text, "deck").deck.is_some()))),
            ];
            let times = medians(runs, &mut jobs);
            let ms = |name: &str| times[name].as_secs_f64() * 1_000.0;
            let ids = if with_ids { "yes" } else { "no" };
            println!(
                "{count:>9}  {ids:>3}  {:>6.1} ms  {:>4.1} ms  {:>8.1} ms  {:>5.2}",
                ms("plain"),
                ms("outline"),
                ms("hafal"),
                ms("hafal") / ms("plain")
            );
        }
    }
}
