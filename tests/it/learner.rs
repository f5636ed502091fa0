//! Helpers for a learner over days: runs on later days, sittings with a clock moved by hand, and made-up logs.

use std::fmt::Write as _;

use serde_json::Value;

use crate::world::{NOW, Run, World};

/// A time of day, so many days after `NOW`, as RFC 3339.
pub fn at(day: i64, clock: &str) -> String {
    let today: jiff::civil::Date = NOW[..10].parse().unwrap();
    let date = today.checked_add(jiff::Span::new().days(day)).unwrap();
    format!("{date}T{clock}+07:00")
}

/// The date so many days after `NOW`.
pub fn date(day: i64) -> String {
    at(day, "")[..10].to_owned()
}

/// So many flashcards, numbered from 1.
pub fn flashcards(count: usize) -> String {
    let card = |n| format!("(id: \"q{n}\", ask: \"Front {n}?\", answer: Card(\"back {n}\")),\n");
    (1..=count).map(card).collect()
}

/// Input that rates flashcards from nine o'clock on, one every so many seconds.
pub fn sitting(day: i64, seconds: usize, ratings: impl IntoIterator<Item = u8>) -> String {
    let mut lines = String::new();
    for (place, rating) in ratings.into_iter().enumerate() {
        let at = (place + 1) * seconds;
        let clock = format!("{:02}:{:02}:{:02}", 9 + at / 3_600, at / 60 % 60, at % 60);
        write!(lines, ":now {}\n\n{rating}\n", self::at(day, &clock)).unwrap();
    }
    lines
}

/// A review, as a line of an exported log.
pub fn review(deck: &str, question: &str, at: &str, rating: u8) -> String {
    let line = serde_json::json!({"deck": deck, "question": question, "at": at, "rating": rating});
    format!("{line}\n")
}

/// A random generator that gives the same numbers on every machine.
pub struct Dice(pub u64);

impl Dice {
    /// True in so many of a hundred cases.
    pub fn falls(&mut self, percent: u64) -> bool {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % 100 < percent
    }
}

impl World {
    /// Runs hafal at nine o'clock so many days after `NOW`.
    pub fn run_on(&self, day: i64, args: &[&str], input: &str) -> Run {
        let now = at(day, "09:00:00");
        self.run_as_is(&[args, &["--now", &now]].concat(), input)
    }

    /// Runs hafal at nine o'clock so many days after `NOW`, and reads its output as JSON.
    pub fn json_on(&self, day: i64, args: &[&str]) -> Value {
        let run = self.run_on(day, args, "");
        assert_eq!(run.status, 0, "{run:?}");
        serde_json::from_str(&run.out).unwrap()
    }

    /// The cards that `stats --json` lists so many days after `NOW`.
    pub fn cards_on(&self, day: i64, decks: &[&str]) -> Vec<Value> {
        let stats = self.json_on(day, &[&["stats", "--json"], decks].concat());
        stats["cards"].as_array().unwrap().clone()
    }
}
