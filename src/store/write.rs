//! Writes attempts, the entries of their logs, and new ids of questions.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::error::StoreError;
use super::known::remember_question;
use super::moves::rename_question;
use super::settle::settle_moves;
use super::{Store, history, reviews, row};
use crate::deck::{KnownQuestion, QuestionMove};
use crate::moment::Moment;
use crate::session::{Attempt, Evidence, LearnerName, QuizEntry, Record, paper_entry_id};

/// A deck that a quiz asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedDeck {
    /// The id of the deck.
    pub id: String,
    /// Its absolute path; None for a built-in deck.
    pub path: Option<String>,
    /// Its title.
    pub title: String,
    /// Its language tag, as in BCP 47.
    pub language: String,
    /// How many questions it had then.
    pub questions: usize,
    /// When it was last asked.
    pub asked: Moment,
}

const ADD_ATTEMPT: &str =
    "INSERT INTO attempts (id, title, decks, started, offset, rules, drawn, learner, mode, ord)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const ADD_DRAWN_FROM: &str = "INSERT OR IGNORE INTO drawn_from (deck, attempt) VALUES (?1, ?2)";
/// Keeps a file listed once, under its current id.
const UNLIST_FILE: &str = "DELETE FROM decks WHERE path = ?1 AND path <> '' AND deck <> ?2";
const UPSERT_DECK: &str =
    "INSERT INTO decks (path, deck, title, language, questions, asked, offset)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT DO UPDATE SET title = excluded.title, language = excluded.language,
    questions = excluded.questions, asked = excluded.asked, offset = excluded.offset";
/// How much of the file SQLite caches: its default, and while writing very many rows.
const USUAL_KIB: i32 = 2_000;
const MUCH_KIB: i32 = 32_000;
const ADD_ENTRY: &str =
    "INSERT INTO entries (id, attempt, at, offset, deck, question, event, data, ord)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (attempt, id) DO NOTHING";
/// The order after everything written before; the row written last decides, which needs no index.
const NEXT_ENTRY: &str = "SELECT ord + 1 FROM entries ORDER BY seq DESC LIMIT 1";
const NEXT_ATTEMPT: &str = "SELECT max(ord) + 1 FROM attempts";

impl Store {
    /// Keeps a new attempt, what its questions look like, and their decks, in one transaction; returns the attempt's
    /// number, from 1. Ignores `attempt.number`.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn begin(
        &mut self,
        attempt: &Attempt,
        known: &[KnownQuestion],
        decks: &[AskedDeck],
    ) -> Result<i64, StoreError> {
        self.write_all(|conn| {
            let number = add_attempt(conn, attempt)?;
            known.iter().try_for_each(|known| remember_question(conn, known))?;
            decks.iter().try_for_each(|deck| list_deck(conn, deck))?;
            Ok(number)
        })
    }

    /// Keeps an entry of an attempt; it is on disk on return.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn keep(&mut self, attempt: Uuid, entry: &QuizEntry) -> Result<(), StoreError> {
        // One statement is a transaction of its own, with one wait for the disk.
        self.write(|conn| add_entry(conn, attempt, entry))
    }

    /// Keeps whole attempts on paper, and further entries of such kept before, all or none; returns the numbers of the
    /// new ones. `known` and `decks` are as in [`Store::begin`].
    pub(crate) fn keep_attempts(
        &mut self,
        records: &[Record],
        more: &[(Uuid, QuizEntry)],
        known: &[KnownQuestion],
        decks: &[AskedDeck],
    ) -> Result<Vec<i64>, StoreError> {
        self.write_many(|conn| {
            let mut numbers = Vec::with_capacity(records.len());
            for Record { attempt, entries } in records {
                // Another process may have kept it since the caller looked.
                if let Some(number) = number_of_attempt(conn, attempt.id)? {
                    numbers.push(number);
                    continue;
                }
                numbers.push(add_attempt(conn, attempt)?);
                for (place, entry) in entries.iter().enumerate() {
                    let id = paper_entry_id(attempt.id, place, &entry.event);
                    insert_entry(conn, attempt.id, id, next_order(conn, entry.at)?, entry)?;
                }
            }
            more.iter().try_for_each(|(attempt, entry)| add_entry(conn, *attempt, entry))?;
            known.iter().try_for_each(|known| remember_question(conn, known))?;
            decks.iter().try_for_each(|deck| list_deck(conn, deck))?;
            Ok(numbers)
        })
    }

    /// Keeps entries of several attempts, all or none.
    pub(crate) fn keep_all_entries(
        &mut self,
        entries: &[(Uuid, QuizEntry)],
    ) -> Result<(), StoreError> {
        self.write_all(|conn| {
            entries.iter().try_for_each(|(attempt, entry)| add_entry(conn, *attempt, entry))
        })
    }

    /// Keeps entries of an attempt, all or none, with one wait for the disk.
    ///
    /// # Errors
    /// As [`Store::keep`].
    pub fn keep_entries(&mut self, attempt: Uuid, entries: &[QuizEntry]) -> Result<(), StoreError> {
        match entries {
            [] => Ok(()),
            [entry] => self.keep(attempt, entry),
            _ => self.write_all(|conn| add_entries(conn, attempt, entries)),
        }
    }

    /// Keeps an answer, the entries that come with it, and the reviews of its question's cards in one transaction;
    /// returns the card and row of each review. Takes back the reviews in `replaced`, each a card and a row.
    ///
    /// # Errors
    /// As [`Store::keep`].
    pub fn keep_answer(
        &mut self,
        attempt: Uuid,
        (answer, more): (&QuizEntry, &[QuizEntry]),
        evidence: &[Evidence],
        retention: f32,
        replaced: &[(i64, i64)],
    ) -> Result<Vec<(i64, i64)>, StoreError> {
        self.write_all(|conn| {
            add_entry(conn, attempt, answer)?;
            add_entries(conn, attempt, more)?;
            for (_, row) in replaced {
                history::undo_row(conn, *row, answer.at)?;
            }
            reviews::keep_evidence(conn, &answer.question, evidence, retention, answer.at)
        })
    }

    /// Keeps new ids of questions in one transaction; what was answered under the old ids counts for the new ones.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn rename_questions(
        &mut self,
        moves: &[QuestionMove],
        at: Moment,
    ) -> Result<(), StoreError> {
        self.write_all(|conn| {
            moves.iter().try_for_each(|step| rename_question(conn, step, at))?;
            // Once for all: to settle a deck looks at each of its moves.
            let decks: BTreeSet<&str> = moves.iter().map(|step| step.deck.as_str()).collect();
            decks.into_iter().try_for_each(|deck| settle_moves(conn, deck))
        })
    }

    /// Writes very many rows in one transaction, with a larger cache.
    pub(super) fn write_many<T>(
        &self,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let hold = |kib: i32| self.write(|conn| conn.pragma_update(None, "cache_size", -kib));
        hold(MUCH_KIB)?;
        let done = self.write_all(work);
        hold(USUAL_KIB)?;
        done
    }

    /// Runs `work` in one transaction.
    pub(super) fn write_all<T>(
        &self,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.write(|conn| {
            let whole = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
            let done = work(&whole)?;
            whole.commit()?;
            Ok(done)
        })
    }
}

/// Appends an entry after all others.
pub(super) fn add_entry(
    conn: &Connection,
    attempt: Uuid,
    entry: &QuizEntry,
) -> rusqlite::Result<()> {
    let order = next_order(conn, entry.at)?;
    insert_entry(conn, attempt, entry.at.new_uuid(), order, entry).map(drop)
}

/// Returns the order of an entry after all others.
fn next_order(conn: &Connection, at: Moment) -> rusqlite::Result<i64> {
    let next: Option<i64> =
        conn.prepare_cached(NEXT_ENTRY)?.query_row([], |row| row.get(0)).optional()?;
    Ok(next.map_or(at.utc_ms, |next| next.max(at.utc_ms)))
}

fn add_entries(conn: &Connection, attempt: Uuid, entries: &[QuizEntry]) -> rusqlite::Result<()> {
    entries.iter().try_for_each(|entry| add_entry(conn, attempt, entry))
}

/// Inserts an entry unless it is there; returns whether it was not.
pub(super) fn insert_entry(
    conn: &Connection,
    attempt: Uuid,
    id: Uuid,
    order: i64,
    entry: &QuizEntry,
) -> rusqlite::Result<bool> {
    let QuizEntry { at, question, event } = entry;
    let (kind, data) = row::event_columns(event)?;
    let inserted = conn.prepare_cached(ADD_ENTRY)?.execute(params![
        id.as_bytes(),
        attempt.as_bytes(),
        at.utc_ms,
        at.offset_s,
        question.deck,
        question.id,
        kind,
        data,
        order
    ])?;
    Ok(inserted > 0)
}

/// Returns the number of the attempt with this id; None if it is not kept.
fn number_of_attempt(conn: &Connection, id: Uuid) -> rusqlite::Result<Option<i64>> {
    let mut statement = conn.prepare_cached("SELECT number FROM attempts WHERE id = ?1")?;
    statement.query_row([id.as_bytes()], |row| row.get(0)).optional()
}

/// Appends an attempt after all others; returns its number.
pub(super) fn add_attempt(conn: &Connection, attempt: &Attempt) -> rusqlite::Result<i64> {
    let next: Option<i64> = conn.prepare_cached(NEXT_ATTEMPT)?.query_row([], |row| row.get(0))?;
    let order = next.map_or(attempt.started.utc_ms, |next| next.max(attempt.started.utc_ms));
    insert_attempt(conn, attempt, order)
}

/// Inserts an attempt in its order; returns its number.
pub(super) fn insert_attempt(
    conn: &Connection,
    attempt: &Attempt,
    order: i64,
) -> rusqlite::Result<i64> {
    conn.prepare_cached(ADD_ATTEMPT)?.execute(params![
        attempt.id.as_bytes(),
        attempt.title,
        row::to_json(&attempt.decks)?,
        attempt.started.utc_ms,
        attempt.started.offset_s,
        row::to_json(&attempt.rules)?,
        row::to_json(&attempt.drawn)?,
        attempt.learner.as_ref().map(LearnerName::as_str),
        attempt.mode.word(),
        order,
    ])?;
    let number = conn.last_insert_rowid();
    for deck in &attempt.decks {
        conn.prepare_cached(ADD_DRAWN_FROM)?.execute(params![deck.id, number])?;
    }
    Ok(number)
}

/// Lists a deck as asked.
pub(super) fn list_deck(conn: &Connection, deck: &AskedDeck) -> rusqlite::Result<()> {
    let path = deck.path.as_deref().unwrap_or_default();
    let questions = i64::try_from(deck.questions).unwrap_or(i64::MAX);
    let asked = deck.asked;
    conn.prepare_cached(UNLIST_FILE)?.execute(params![path, deck.id])?;
    conn.prepare_cached(UPSERT_DECK)?
        .execute(params![
            path, deck.id, deck.title, deck.language, questions, asked.utc_ms, asked.offset_s
        ])
        .map(drop)
}
