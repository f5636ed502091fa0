//! Times checking: every lint against mistakes alone, in one run, for a thousand to a hundred thousand questions,
//! and for decks that are made to be slow.
//!
//! Run with `cargo bench --bench checks`. Medians and ratios: the machine's own speed cancels out.

#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

use std::time::{Duration, Instant};

use hafal::check::check;
use hafal::deck::{count_if_clean, examine_deck};

/// Returns a deck of questions of six kinds.
fn plain(count: usize) -> String {
    let question = |n: usize| {
        let answer = match n % 6 {
            0 => format!("Text(\"answer number {n}\", \"alternative {n}\")"),
            1 => format!("Number({n})"),
            2 => format!(
                "Choice(right: \"right {n}\", wrong: [\"wrong a {n}\", \"wrong b {n}\", \"wrong c {n}\"])"
            ),
            3 => format!("Date(\"19{}-0{}\")", n % 90 + 10, n % 9 + 1),
            4 => format!("List(\"item {n}\", \"thing {n}\")"),
            _ => (if n % 4 == 1 { "True" } else { "False" }).to_owned(),
        };
        format!(
            "        (id: \"q{n}\", ask: \"What did the delegates of meeting {n} settle about region {}?\", answer: {answer}, tags: [\"t{}\"], why: \"because it is {n}\"),\n",
            n % 97,
            n % 7
        )
    };
    deck(&(0..count).map(question).collect::<String>())
}

/// Returns a deck whose questions all ask the same.
fn one_prompt(count: usize) -> String {
    let question = |n: usize| {
        format!(
            "        (id: \"q{n}\", ask: \"In which city was it held?\", answer: Text(\"Bandung\")),\n"
        )
    };
    deck(&(0..count).map(question).collect::<String>())
}

/// Returns a deck in which every question gives away the answers of all others.
fn same_words(count: usize) -> String {
    let question = |n: usize| {
        format!(
            "        (id: \"q{n}\", ask: \"Who opened the Bandung meeting number {n} in the Bandung hall?\", answer: Text(\"Bandung\"), tags: [\"tag{n}\"]),\n"
        )
    };
    deck(&(0..count).map(question).collect::<String>())
}

fn deck(questions: &str) -> String {
    format!(
        "(\n    title: \"Large\",\n    language: \"en\",\n    questions: [\n{questions}    ],\n)\n"
    )
}

/// Makes the text of a deck of so many questions.
type Make = fn(usize) -> String;

/// Returns the median time of a job.
fn median(runs: usize, job: impl Fn()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        job();
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..runs).map(once).collect();
    times.sort_unstable();
    times.get(runs / 2).copied().unwrap_or_default()
}

/// Checks a deck as the command does, and never frees the deck: the program does not either.
fn check_all(text: &str) -> usize {
    let examined = examine_deck(text, "deck");
    let found = check(text, &examined, &[], &|_| false).len();
    std::mem::forget(examined);
    found
}

fn main() {
    println!(
        "deck         questions  mistakes alone  kept  with all lints  ratio  µs a question  findings"
    );
    let decks: [(&str, Make, &[usize]); 3] = [
        ("plain", plain, &[1_000, 10_000, 100_000]),
        ("one prompt", one_prompt, &[2_000, 20_000]),
        ("same words", same_words, &[2_000, 20_000]),
    ];
    for (name, make, counts) in decks {
        for count in counts {
            let text = make(*count);
            let runs = if *count > 10_000 { 7 } else { 21 };
            let alone = median(runs, || assert!(count_if_clean(&text).is_some()));
            let reading = median(runs, || std::mem::forget(examine_deck(&text, "deck")));
            let all = median(runs, || {
                check_all(&text);
            });
            let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
            let each = ms(all) * 1_000.0 / f64::from(u32::try_from(*count).unwrap_or(u32::MAX));
            println!(
                "{name:<11}  {count:>9}  {:>11.1} ms  {:>6.1} ms  {:>11.1} ms  {:>5.2}  {each:>13.2}  {:>8}",
                ms(alone),
                ms(reading),
                ms(all),
                ms(all) / ms(alone),
                check_all(&text)
            );
        }
    }
}
