//! What is written: an attempt's beginning, each entry of its log, and histories that move along.

use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use super::error::StoreError;
use super::known::know;
use super::{Store, history, reviews, row};
use crate::deck::{KnownQuestion, QuestionMove};
use crate::moment::Moment;
use crate::session::{Attempt, Evidence, QuizEntry};

/// A deck that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedDeck {
    /// Its id.
    pub id: String,
    /// Its absolute path; none for a built-in one.
    pub path: Option<String>,
    /// Its title.
    pub title: String,
    /// Its language, as BCP 47.
    pub language: String,
    /// How many questions it held then.
    pub questions: usize,
    /// When it was asked last.
    pub asked: Moment,
}

const BEGIN: &str = "INSERT INTO attempts (id, title, decks, started, offset, rules, drawn)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const DRAW: &str = "INSERT OR IGNORE INTO drawn_from (deck, attempt) VALUES (?1, ?2)";
/// A file is listed once, under the id it has now.
const FORGET: &str = "DELETE FROM decks WHERE path = ?1 AND path <> '' AND deck <> ?2";
const ASK: &str = "INSERT INTO decks (path, deck, title, language, questions, asked, offset)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT DO UPDATE SET title = excluded.title, language = excluded.language,
    questions = excluded.questions, asked = excluded.asked, offset = excluded.offset";
/// How much of the file SQLite holds in memory, as it does by itself and for very many rows.
const USUAL_KIB: i32 = 2_000;
const MUCH_KIB: i32 = 32_000;
const KEEP: &str = "INSERT INTO entries (id, attempt, at, offset, deck, question, event, data)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const MOVE: &str = "INSERT INTO moves (id, deck, was, now, attempt, at, offset)
    SELECT ?1, ?2, ?3, ?4, coalesce(max(number), 0), ?5, ?6 FROM attempts";
/// What stands in the way of a card that gets a new name, if nothing was ever done with it.
const CLEAR: &str = "DELETE FROM cards WHERE deck = ?1 AND question = ?2
    AND NOT EXISTS (SELECT 1 FROM history WHERE card = cards.id)";
const REFILE: &str = "UPDATE OR IGNORE cards SET question = ?3 WHERE deck = ?1 AND question = ?2";
const RENAME: &str = "UPDATE OR REPLACE known SET question = ?3 WHERE deck = ?1 AND question = ?2";

impl Store {
    /// Keeps an attempt that begins, what its questions look like and which decks they are of, in
    /// one transaction; gives the attempt's number, from 1. Its own `number` is not looked at.
    ///
    /// # Errors
    /// When nothing could be written; then nothing of it is kept.
    pub fn begin(
        &mut self,
        attempt: &Attempt,
        known: &[KnownQuestion],
        decks: &[AskedDeck],
    ) -> Result<i64, StoreError> {
        self.write_all(|conn| {
            let number = add_attempt(conn, attempt)?;
            known.iter().try_for_each(|known| know(conn, known))?;
            decks.iter().try_for_each(|deck| ask(conn, deck))?;
            Ok(number)
        })
    }

    /// Keeps an entry of an attempt that has begun. It is on disk before this returns.
    ///
    /// # Errors
    /// When it could not be written; then it is not kept, and all before it is.
    pub fn keep(&mut self, attempt: Uuid, entry: &QuizEntry) -> Result<(), StoreError> {
        // One statement is a transaction of its own, with one wait for the disk.
        self.write(|conn| add_entry(conn, attempt, entry))
    }

    /// Keeps entries of several attempts, all of them or none.
    ///
    /// # Errors
    /// As [`Store::keep`].
    pub fn keep_all(&mut self, entries: &[(Uuid, QuizEntry)]) -> Result<(), StoreError> {
        self.write_all(|conn| {
            entries.iter().try_for_each(|(attempt, entry)| add_entry(conn, *attempt, entry))
        })
    }

    /// Keeps an entry with what it says of its question's cards, in one transaction; gives the card and row of each
    /// review, decided for the retention desired of the deck. Reviews that it takes the place of, card and row, are taken back.
    ///
    /// # Errors
    /// As [`Store::keep`].
    pub fn keep_with(
        &mut self,
        attempt: Uuid,
        entry: &QuizEntry,
        evidence: &[Evidence],
        retention: f32,
        replaced: &[(i64, i64)],
    ) -> Result<Vec<(i64, i64)>, StoreError> {
        self.write_all(|conn| {
            add_entry(conn, attempt, entry)?;
            for (card, row) in replaced {
                history::undo(conn, *card, *row, entry.at)?;
            }
            reviews::keep_evidence(conn, &entry.card, evidence, retention, entry.at)
        })
    }

    /// Keeps that questions have new ids, in one transaction: what was answered under the old ones
    /// counts for the new ones from now on.
    ///
    /// # Errors
    /// When nothing could be written; then nothing of it is kept.
    pub fn moved(&mut self, moves: &[QuestionMove], at: Moment) -> Result<(), StoreError> {
        self.write_all(|conn| moves.iter().try_for_each(|step| follow(conn, step, at)))
    }

    /// Does writing of very many rows as one transaction, with more of the file in memory meanwhile.
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

    /// Does some writing as one transaction.
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

fn add_entry(conn: &Connection, attempt: Uuid, entry: &QuizEntry) -> rusqlite::Result<()> {
    let QuizEntry { at, card, event } = entry;
    let (kind, data) = row::event_columns(event)?;
    let (key, attempt) = (row::key(*at), attempt.as_bytes());
    let values =
        params![key, attempt, at.utc_ms, at.offset_s, card.deck, card.question, kind, data];
    conn.prepare_cached(KEEP)?.execute(values).map(drop)
}

fn add_attempt(conn: &Connection, attempt: &Attempt) -> rusqlite::Result<i64> {
    conn.prepare_cached(BEGIN)?.execute(params![
        attempt.id.as_bytes(),
        attempt.title,
        row::to_json(&attempt.decks)?,
        attempt.started.utc_ms,
        attempt.started.offset_s,
        row::to_json(&attempt.rules)?,
        row::to_json(&attempt.drawn)?,
    ])?;
    let number = conn.last_insert_rowid();
    for deck in &attempt.decks {
        conn.prepare_cached(DRAW)?.execute(params![deck.id, number])?;
    }
    Ok(number)
}

/// Remembers what a question looks like.
fn ask(conn: &Connection, deck: &AskedDeck) -> rusqlite::Result<()> {
    let path = deck.path.as_deref().unwrap_or_default();
    let questions = i64::try_from(deck.questions).unwrap_or(i64::MAX);
    let asked = deck.asked;
    conn.prepare_cached(FORGET)?.execute(params![path, deck.id])?;
    conn.prepare_cached(ASK)?
        .execute(params![
            path, deck.id, deck.title, deck.language, questions, asked.utc_ms, asked.offset_s
        ])
        .map(drop)
}

fn follow(conn: &Connection, step: &QuestionMove, at: Moment) -> rusqlite::Result<()> {
    let QuestionMove { deck, from, to } = step;
    let values = params![row::key(at), deck, from, to, at.utc_ms, at.offset_s];
    conn.prepare_cached(MOVE)?.execute(values)?;
    conn.prepare_cached(CLEAR)?.execute(params![deck, to])?;
    conn.prepare_cached(REFILE)?.execute(params![deck, from, to])?;
    conn.prepare_cached(RENAME)?.execute(params![deck, from, to]).map(drop)
}
