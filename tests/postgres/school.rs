//! The people of a test: each with a store and a deck of their own, on days that follow each other.

use serde_json::Value;

use crate::server::Server;
use crate::world::{Run, World};

pub const DAYS: [&str; 4] = [
    "2026-11-24T09:00:00+07:00", "2026-11-25T09:00:00+07:00", "2026-11-26T09:00:00+07:00",
    "2026-11-27T09:00:00+07:00",
];

const CAPITALS: &str = r#"
(id: "id", ask: "The capital of Indonesia?", answer: Text("Jakarta")),
(id: "jp", ask: "The capital of Japan?", answer: Text("Tokyo")),
"#;

/// Someone's computer, and the address that they use.
pub struct Machine {
    pub world: World,
    pub address: String,
}

impl Machine {
    pub fn new(server: &Server, user: &str, database: &str) -> Self {
        Self { world: World::with(CAPITALS), address: server.address(user, database) }
    }

    /// A drill of both cards and a quiz of both questions.
    pub fn with_work(server: &Server, user: &str, database: &str, day: usize) -> Self {
        let machine = Self::new(server, user, database);
        machine.work(day);
        machine
    }

    pub fn work(&self, day: usize) {
        self.world.run_at(DAYS[day], &["drill", "deck.ron"], "Jakarta\n3\nTokyo\n2\n");
        let quiz = ["quiz", "deck.ron", "--in-order", "--no-review"];
        self.world.run_at(DAYS[day], &quiz, "Jakarta\nKyoto\n");
    }

    pub fn run(&self, args: &[&str]) -> Run {
        let args = [&["sync", &self.address], args].concat();
        self.world.run_at(DAYS[3], &args, "")
    }

    /// The figures of a run: sent and received.
    pub fn sync(&self, args: &[&str]) -> (i64, i64) {
        let run = self.run(&[&["--json"], args].concat());
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
        let figures: Value = serde_json::from_str(&run.out).unwrap();
        let count = |key: &str| figures[key].as_i64().unwrap();
        (count("sent"), count("received"))
    }

    /// What is remembered of each card.
    pub fn memories(&self) -> Value {
        self.world.json_at(DAYS[3], &["stats", "deck.ron", "--json"])["cards"].clone()
    }

    /// The names of a class's learners, each as often as they have attempts.
    pub fn learners(&self, class: &str) -> Vec<String> {
        let scores = self.world.json(&["scores", "--json", "--class", class]);
        let name = |attempt: &Value| attempt["learner"].as_str().unwrap().to_owned();
        let mut names: Vec<String> = scores.as_array().unwrap().iter().map(name).collect();
        names.sort();
        names
    }

    /// All that `log export` writes of a store.
    pub fn log(&self) -> Vec<String> {
        let run = self.world.run(&["log", "export", "--attempts"], "");
        let mut lines: Vec<String> = run.out.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    }
}
