//! Facts about the store, each on a directory of its own.

mod backing_up;
mod deeds;
mod evidence;
mod filing;
mod merging;
mod opening;
mod rating;
mod reading;
mod refusing;
mod replaying;
mod siblings;
mod taking_back;
mod together;
mod upgrading;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

use super::patience::Patience;
use super::{AskedDeck, FILE, Store, StoreError, row};
use crate::deck::{KnownQuestion, QuestionMove};
use crate::moment::{DAY_MS, Moment};
use crate::schedule::HistoryRow;
use crate::session::{
    Answered, Asked, Attempt, DeckRef, Drawn, Feedback, Filed, QuestionId, QuizEntry, QuizEvent,
    Rules,
};

/// 24 November 2026, 09:00 in Jakarta.
const NOW: Moment = Moment { utc_ms: 1_795_485_600_000, offset_s: 7 * 3_600 };

impl Store {
    /// Every card ever filed, with all its rows, by their names.
    fn histories(&self) -> Vec<(Filed, Vec<HistoryRow>)> {
        let mut all = Vec::new();
        self.each_history(None, |card, rows| all.push((card, rows))).unwrap();
        all
    }
}

/// A directory for a store, gone when dropped.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// One with a store in it that kept a finished attempt, closed again.
    fn with_store() -> Self {
        let place = Self::new();
        let mut store = place.open();
        let attempt = attempt("ssc", &["a", "b"]);
        store
            .begin(&attempt, &[known("ssc", "a")], &[asked_deck("ssc", Some("/d/ssc.ron"))])
            .unwrap();
        store.keep(attempt.id, &entry("ssc", "a", answered(1.0))).unwrap();
        store.keep(attempt.id, &entry("ssc", "b", answered(0.5))).unwrap();
        store.keep(attempt.id, &entry("", "", QuizEvent::Finished)).unwrap();
        place
    }

    fn dir(&self) -> &Path {
        self.0.path()
    }

    fn file(&self) -> PathBuf {
        self.dir().join(FILE)
    }

    fn open(&self) -> Store {
        self.try_open().unwrap()
    }

    fn try_open(&self) -> Result<Store, StoreError> {
        Store::open(self.dir(), NOW, Box::new(|| {}))
    }

    fn peek(&self) -> Store {
        Store::peek(self.dir()).unwrap().unwrap()
    }

    fn raw(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }

    /// The names of all that lies in the directory, sorted.
    fn names(&self) -> Vec<String> {
        names(self.dir())
    }

    /// Copies a store's files while it is open: what a killed process leaves.
    fn killed(from: &Self) -> Self {
        let place = Self::new();
        for name in [FILE, "hafal.db-wal"] {
            fs::copy(from.dir().join(name), place.dir().join(name)).unwrap();
        }
        place
    }
}

fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Patience of some milliseconds.
fn short(quiet: u64, limit: u64, waiting: Box<dyn Fn()>) -> Patience {
    let ms = Duration::from_millis;
    Patience { quiet: ms(quiet), limit: ms(limit), waiting }
}

fn attempt(deck: &str, questions: &[&str]) -> Attempt {
    let drawn = |question: &&str| Drawn {
        card: card(deck, question),
        points: 2.0,
        tags: vec!["tanggal".to_owned()],
    };
    Attempt {
        id: Uuid::from_bytes(new_key(NOW)),
        number: 0,
        title: "Kerja Sama".to_owned(),
        decks: vec![DeckRef { id: deck.to_owned(), path: Some(format!("/d/{deck}.ron")) }],
        started: NOW,
        rules: Rules {
            seed: (1 << 53) - 1,
            time: Some(60),
            pass: Some(0.7),
            feedback: Feedback::End,
            as_choices: true,
            no_review: false,
        },
        drawn: questions.iter().map(drawn).collect(),
    }
}

fn card(deck: &str, question: &str) -> QuestionId {
    QuestionId { deck: deck.to_owned(), question: question.to_owned() }
}

fn entry(deck: &str, question: &str, event: QuizEvent) -> QuizEntry {
    QuizEntry { at: NOW.plus_ms(5_000), card: card(deck, question), event }
}

fn asked() -> Asked {
    Asked {
        why: None,
        ask: "Di kota mana?".to_owned(),
        kind: "Text".to_owned(),
        right: vec!["Bandung".to_owned()],
        source: Some("Katadata".to_owned()),
    }
}

fn answered(score: f64) -> QuizEvent {
    let response = vec!["Bandong \u{1b}[31m\0\u{1F389}".to_owned()];
    let asked = asked();
    QuizEvent::Answered(Box::new(Answered {
        asked,
        response,
        score,
        slip: true,
        late: false,
        seconds: 7.123,
    }))
}

fn late() -> QuizEvent {
    let QuizEvent::Answered(mut answer) = answered(1.0) else { unreachable!() };
    answer.late = true;
    QuizEvent::Answered(answer)
}

fn skipped() -> QuizEvent {
    QuizEvent::Skipped(Box::new(asked()))
}

fn known(deck: &str, question: &str) -> KnownQuestion {
    KnownQuestion {
        deck: deck.to_owned(),
        question: question.to_owned(),
        kind: "Text".to_owned(),
        ask: "Di kota mana?".to_owned(),
        answer: "bandung".to_owned(),
        derived: true,
        path: Some("/d/ssc.ron".to_owned()),
    }
}

fn asked_deck(id: &str, path: Option<&str>) -> AskedDeck {
    AskedDeck {
        id: id.to_owned(),
        path: path.map(str::to_owned),
        title: "Kerja Sama".to_owned(),
        language: "id".to_owned(),
        questions: 12,
        asked: NOW,
    }
}

fn step(from: &str, to: &str) -> QuestionMove {
    QuestionMove { deck: "ssc".to_owned(), from: from.to_owned(), to: to.to_owned() }
}
