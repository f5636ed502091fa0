//! What a class keeps beside its log: the code and ports of its server, and which browser answers for which pupil.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::cards::count_rows;
use super::error::StoreError;
use super::known::remember_question;
use super::write::{add_attempt, add_entry, list_deck};
use super::{AskedDeck, Store, row};
use crate::deck::KnownQuestion;
use crate::session::{Attempt, LearnerName, QuizEntry};

/// What stays the same each time that a class is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ClassSetup {
    /// By which pupils join.
    pub(crate) code: String,
    /// At the head of each path of the teacher's side.
    pub(crate) key: String,
    /// Of which each pupil's own seed is made.
    pub(crate) seed: u64,
    /// None before the class was served.
    pub(crate) port: Option<u16>,
    pub(crate) teacher_port: Option<u16>,
}

/// A pupil's place in a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seat {
    /// What is asked: an exam or a deck, in the caller's words.
    pub(crate) source: String,
    pub(crate) learner: LearnerName,
    /// What the pupil's browser shows; None once the teacher freed the name.
    pub(crate) token: Option<String>,
    pub(crate) attempt: Uuid,
}

/// What the answers and the joining of several pupils change.
#[derive(Clone, Debug, Default)]
pub(crate) struct ClassChanges {
    pub(crate) begun: Vec<Attempt>,
    /// Questions that are asked for the first time, as [`Store::begin`] keeps them.
    pub(crate) known: Vec<KnownQuestion>,
    pub(crate) decks: Vec<AskedDeck>,
    /// New seats, and those whose token changed.
    pub(crate) seats: Vec<Seat>,
    pub(crate) entries: Vec<(Uuid, QuizEntry)>,
}

impl ClassChanges {
    /// Reports whether there is nothing to keep.
    pub(crate) fn is_empty(&self) -> bool {
        self.begun.is_empty() && self.seats.is_empty() && self.entries.is_empty()
    }
}

const SETUP: &str = "SELECT * FROM class_setup";
const KEEP_SETUP: &str = "INSERT INTO class_setup (one, code, key, seed, port, teacher_port)
    VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET code = excluded.code,
    key = excluded.key, seed = excluded.seed, port = excluded.port,
    teacher_port = excluded.teacher_port";
const SEATS: &str = "SELECT * FROM seats WHERE source = ?1 ORDER BY number";
const KEEP_SEAT: &str =
    "INSERT INTO seats (source, learner, token, attempt) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (source, learner) DO UPDATE SET token = excluded.token";
const TABLE: &str = "SELECT count(*) FROM sqlite_schema WHERE name = 'seats'";

impl Store {
    /// Returns how the class was served before; None where it never was.
    pub(crate) fn class_setup(&self) -> Result<Option<ClassSetup>, StoreError> {
        self.read(|conn| {
            if count_rows(conn, TABLE, [])? == 0 {
                return Ok(None);
            }
            conn.prepare_cached(SETUP)?.query_row([], read_setup).optional()
        })
    }

    /// Keeps how the class is served.
    pub(crate) fn keep_class_setup(&mut self, setup: &ClassSetup) -> Result<(), StoreError> {
        let ClassSetup { code, key, seed, port, teacher_port } = setup;
        let seed = i64::try_from(*seed).unwrap_or(i64::MAX);
        self.write_all(|conn| {
            let values = params![code, key, seed, port, teacher_port];
            conn.prepare_cached(KEEP_SETUP)?.execute(values).map(drop)
        })
    }

    /// Lists the seats of those who are asked an exam or a deck, in the order taken.
    pub(crate) fn seats(&self, source: &str) -> Result<Vec<Seat>, StoreError> {
        self.read(|conn| {
            let mut statement = conn.prepare_cached(SEATS)?;
            let seats = statement.query_map([source], read_seat)?;
            seats.filter_map(Result::transpose).collect()
        })
    }

    /// Keeps what several pupils did, all or nothing, in one transaction.
    pub(crate) fn keep_class(&mut self, changes: &ClassChanges) -> Result<(), StoreError> {
        self.write_all(|conn| {
            changes.begun.iter().try_for_each(|attempt| add_attempt(conn, attempt).map(drop))?;
            changes.known.iter().try_for_each(|known| remember_question(conn, known))?;
            changes.decks.iter().try_for_each(|deck| list_deck(conn, deck))?;
            changes.seats.iter().try_for_each(|seat| keep_seat(conn, seat))?;
            let mut entries = changes.entries.iter();
            entries.try_for_each(|(attempt, entry)| add_entry(conn, *attempt, entry))
        })
    }
}

fn keep_seat(conn: &Connection, seat: &Seat) -> rusqlite::Result<()> {
    let Seat { source, learner, token, attempt } = seat;
    let values = params![source, learner.as_str(), token, attempt.as_bytes()];
    conn.prepare_cached(KEEP_SEAT)?.execute(values).map(drop)
}

fn read_setup(row: &Row) -> rusqlite::Result<ClassSetup> {
    let seed: i64 = row.get("seed")?;
    Ok(ClassSetup {
        code: row.get("code")?,
        key: row.get("key")?,
        seed: u64::try_from(seed).unwrap_or(0),
        port: row.get("port")?,
        teacher_port: row.get("teacher_port")?,
    })
}

/// Reads a seat; None if its name is not a valid one.
fn read_seat(row: &Row) -> rusqlite::Result<Option<Seat>> {
    let learner: String = row.get("learner")?;
    let Some(learner) = LearnerName::parse(&learner) else { return Ok(None) };
    let (source, token, attempt) =
        (row.get("source")?, row.get("token")?, row::read_uuid(row, "attempt")?);
    Ok(Some(Seat { source, learner, token, attempt }))
}
