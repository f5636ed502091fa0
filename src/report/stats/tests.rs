//! Logs made by hand and by chance, and what the figures, the page and the JSON make of them.

use super::*;
use crate::ask::tests::{english, indonesian};
use crate::ask::{Paper, Signs};
use crate::moment::Moment;
use crate::schedule::{Event, Model, Origin, Rating, Review, Row, replay};

pub(super) const NOW: &str = "2026-11-24T09:00:00+07:00";
const A_DAY_MS: i64 = 86_400_000;

pub(super) fn at(text: &str) -> Moment {
    Moment::parse(text).expect("a time")
}

pub(super) fn rated(seq: i64, at: Moment, rating: Rating, days: i32) -> Row {
    let event = Event::Rated(Review {
        rating,
        seconds: Some(12.0),
        origin: Origin::Drill,
        interval: 1.0,
        due: at.day_number() + days,
        parameters: 1,
        retention: 0.9,
    });
    Row { seq, at, event }
}

pub(super) fn card(question: &str, rows: Vec<Row>) -> CardLog {
    CardLog {
        deck: "bab1".to_owned(),
        question: question.to_owned(),
        part: 1,
        ask: format!("What is {question}?"),
        in_deck: true,
        state: replay(&rows, &Model::default()),
        rows,
    }
}

/// Half a year of a learner: 60 cards of even and uneven difficulty, some days without, more forgotten
/// than the model predicts. No float decides what happens, so that it is the same everywhere.
pub(super) fn learner() -> Vec<CardLog> {
    let mut chance = 88_172_645_463_325_252_u64;
    let mut draw = move |below: u64| {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance % below
    };
    let ladder = [1, 3, 8, 20, 45, 90, 180];
    let now = at(NOW);
    let mut cards = Vec::new();
    for number in 0..90_u32 {
        let (mut rows, mut rung, mut seq) = (Vec::new(), 0_usize, i64::from(number) * 1_000);
        let mut day = -178 + i64::from(number * 2 % 170);
        while day < 0 {
            let weekday = (now.day_number() + i32::try_from(day).expect("a day") + 3).rem_euclid(7);
            if weekday == 6 || draw(12) == 0 {
                day += 1;
                continue;
            }
            let hour = [-3, -2, 0, 10, 11, 11, 12, 13][usize::try_from(draw(8)).expect("small")];
            let when = now.plus_ms(day * A_DAY_MS + hour * 3_600_000 + i64::from(number) * 20_000);
            let missed = draw(100) < if number % 11 == 0 { 45 } else { 13 };
            let rating = match (missed, draw(10)) {
                (true, _) => Rating::Again,
                (_, 0) => Rating::Hard,
                (_, 9) => Rating::Easy,
                _ => Rating::Good,
            };
            rung = if missed { 0 } else { (rung + 1).min(ladder.len() - 1) };
            seq += 1;
            let days = if missed { 0 } else { ladder[rung] };
            rows.push(rated(seq, when, rating, days));
            day += i64::from(ladder[rung]);
        }
        cards.push(card(&format!("q{number}"), rows));
    }
    cards
}

pub(super) fn confused() -> Vec<Confusion> {
    let one = |given: &str, right: &str, ask: &str, count| Confusion {
        given: given.to_owned(),
        right: right.to_owned(),
        ask: ask.to_owned(),
        count,
    };
    vec![
        one("WHO", "UNDP", "Which UN body does UNOSSC work under?", 1),
        one("77", "134", "How many members has the group of 77?", 3),
    ]
}

#[test]
fn look() {
    let figures = figures(&learner(), &confused(), at(NOW), &Model::default());
    for (width, unicode) in [(Some(76), true), (Some(40), true), (Some(76), false)] {
        let paper = Paper { width, colour: false, unicode };
        eprintln!("{}", stats_page(&figures, &english(), Signs::of(unicode), paper).render(paper));
    }
    let paper = Paper { width: Some(40), colour: false, unicode: true };
    eprintln!("{}", stats_page(&figures, &indonesian(), Signs::of(true), paper).render(paper));
}

#[test]
#[ignore = "a look"]
fn fast() {
    let now = at(NOW);
    let cards: Vec<CardLog> = (0..100_000_i64)
        .map(|n| {
            let rows = (0..10_i64)
                .map(|k| {
                    rated(
                        n * 10 + k,
                        now.plus_ms(-A_DAY_MS * (400 - 30 * k - n % 90) - n * 331),
                        if (n + k) % 9 == 0 { Rating::Again } else { Rating::Good },
                        30,
                    )
                })
                .collect();
            card(&format!("q{n}"), rows)
        })
        .collect();
    let start = std::time::Instant::now();
    let f = figures(&cards, &[], now, &Model::default());
    eprintln!("figures {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let s: usize = cards.iter().flat_map(|c| &c.rows).map(|r| r.at.day_number() as usize).sum();
    eprintln!("days {:?} {s}", start.elapsed());
    let start = std::time::Instant::now();
    let s: usize = cards.iter().flat_map(|c| &c.rows).map(|r| r.at.local().hour() as usize).sum();
    eprintln!("hours {:?} {s}", start.elapsed());
    let start = std::time::Instant::now();
    let j = stats_json(&f, &cards);
    eprintln!("json {:?} {}", start.elapsed(), j.to_string().len());
}

#[test]
fn look_html() {
    let mut cards = learner();
    cards[0].ask = "Which <script>alert(1)</script> \u{202e}body\nwas it?".to_owned();
    let figures = figures(&cards, &confused(), at(NOW), &Model::default());
    std::fs::write("/tmp/hafal-stats/target/en.html", stats_html(&figures, &english()))
        .expect("a file");
    std::fs::write("/tmp/hafal-stats/target/id.html", stats_html(&figures, &indonesian()))
        .expect("a file");
}
