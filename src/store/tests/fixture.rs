//! What all facts about the store share, here and in `tests/it/store`: a directory for one, and what is kept in it.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

use hafal::deck::KnownQuestion;
use hafal::moment::Moment;
use hafal::session::{
    Answered, Asked, Attempt, DeckRef, Drawn, Feedback, Mode, QuestionId, QuizEntry, QuizEvent,
    Rules, Scope,
};
use hafal::store::{AskedDeck, FILE, Store, StoreError};

/// 24 November 2026, 09:00 in Jakarta.
pub(super) const NOW: Moment = Moment { utc_ms: 1_795_485_600_000, offset_s: 7 * 3_600 };

/// A temporary directory for a store.
pub(super) struct StoreDir(pub(super) TempDir);

impl StoreDir {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Returns a directory with a closed store that holds a finished attempt.
    pub(super) fn with_store() -> Self {
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

    pub(super) fn dir(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn file(&self) -> PathBuf {
        self.dir().join(FILE)
    }

    pub(super) fn open(&self) -> Store {
        self.try_open().unwrap()
    }

    pub(super) fn try_open(&self) -> Result<Store, StoreError> {
        Store::open(self.dir(), NOW, Box::new(|| {}))
    }

    pub(super) fn peek(&self) -> Store {
        Store::peek(self.dir()).unwrap().unwrap()
    }

    pub(super) fn raw(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }

    pub(super) fn names(&self) -> Vec<String> {
        names(self.dir())
    }

    /// Copies the files of an open store: what a killed process leaves.
    pub(super) fn killed(from: &Self) -> Self {
        let place = Self::new();
        for name in [FILE, "hafal.db-wal"] {
            fs::copy(from.dir().join(name), place.dir().join(name)).unwrap();
        }
        place
    }
}

pub(super) fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub(super) fn attempt(deck: &str, questions: &[&str]) -> Attempt {
    let drawn = |question: &&str| Drawn {
        question: card(deck, question),
        points: 2.0,
        tags: vec!["tanggal".to_owned()],
        section: None,
        penalty: 0.0,
    };
    Attempt {
        id: NOW.new_uuid(),
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
            scope: Scope::Whole,
        },
        drawn: questions.iter().map(drawn).collect(),
        learner: None,
        mode: Mode::Quiz,
    }
}

pub(super) fn card(deck: &str, question: &str) -> QuestionId {
    QuestionId { deck: deck.to_owned(), id: question.to_owned() }
}

pub(super) fn entry(deck: &str, question: &str, event: QuizEvent) -> QuizEntry {
    QuizEntry { at: NOW.plus_ms(5_000), question: card(deck, question), event }
}

pub(super) fn asked() -> Asked {
    Asked {
        why: None,
        ask: "Di kota mana?".to_owned(),
        kind: "Text".to_owned(),
        right: vec!["Bandung".to_owned()],
        source: Some("Katadata".to_owned()),
    }
}

pub(super) fn answered(score: f64) -> QuizEvent {
    let response = vec!["Bandong \u{1b}[31m\0\u{1F389}".to_owned()];
    let asked = asked().into();
    QuizEvent::Answered(Box::new(Answered {
        asked,
        response,
        score,
        slip: true,
        late: false,
        seconds: 7.123,
        invalid: false,
    }))
}

pub(super) fn skipped() -> QuizEvent {
    QuizEvent::Skipped(Box::new(asked()))
}

pub(super) fn known(deck: &str, question: &str) -> KnownQuestion {
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

pub(super) fn asked_deck(id: &str, path: Option<&str>) -> AskedDeck {
    AskedDeck {
        id: id.to_owned(),
        path: path.map(str::to_owned),
        title: "Kerja Sama".to_owned(),
        language: "id".to_owned(),
        questions: 12,
        asked: NOW,
    }
}
