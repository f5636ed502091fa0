//! Reads attempts with their logs, and what is known about decks and questions.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use uuid::Uuid;

use super::attempt_columns::AttemptColumns;
use super::current_ids::CurrentIds;
use super::error::StoreError;
use super::write::AskedDeck;
use super::{Store, row};
use crate::deck::KnownQuestion;
use crate::session::{Attempt, LearnerName, QuizEntry, Record, Scope};

/// How an attempt is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one with this number in the list.
    Number(i64),
    /// The newest.
    Last,
    /// The one with this id.
    Id(Uuid),
}

/// The condition that an attempt drew from the deck `?1`, if one is named.
const OF_DECK: &str =
    "(?1 IS NULL OR number IN (SELECT d.attempt FROM drawn_from AS d WHERE d.deck = ?1))";

impl Store {
    /// Lists attempts that were not dropped with their logs, oldest first; with a deck's id, only those that drew from
    /// it.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn attempts(&self, deck: Option<&str>) -> Result<Vec<Record>, StoreError> {
        let not_dropped = self.attempt_columns().not_dropped();
        let sql = format!("{OF_DECK} AND {not_dropped}");
        self.read_attempts(&sql, &[&deck])
    }

    /// Returns one attempt with its log, also one that was dropped, unless the last is asked for.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn attempt(&self, which: &Which) -> Result<Option<Record>, StoreError> {
        let found = match which {
            Which::Number(number) => self.read_attempts("number = ?1", &[number])?,
            Which::Last => {
                let not_dropped = self.attempt_columns().not_dropped();
                self.read_attempts(&self.newest_that(&not_dropped), &[])?
            }
            Which::Id(id) => self.read_attempts("id = ?1", &[id.as_bytes()])?,
        };
        Ok(found.into_iter().next())
    }

    /// Returns a learner's newest attempt on a screen (None for the owner's) that was neither finished nor dropped,
    /// with its log; with a deck's id, of those that drew from it.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn unfinished(
        &self,
        deck: Option<&str>,
        learner: Option<&LearnerName>,
    ) -> Result<Option<Record>, StoreError> {
        let columns = self.attempt_columns();
        let AttemptColumns { learner: whose, mode, .. } = columns;
        let not_dropped = columns.not_dropped();
        let sql = self.newest_that(&format!(
            "{OF_DECK} AND {whose} IS ?2 AND {mode} = 'quiz' AND NOT EXISTS
            (SELECT 1 FROM entries AS e WHERE e.attempt = attempts.id AND e.event = 'finished')
            AND {not_dropped}"
        ));
        let found = self.read_attempts(&sql, &[&deck, &learner.map(LearnerName::as_str)])?;
        Ok(found.into_iter().next())
    }

    /// Returns the condition of being the newest attempt that fulfils another condition.
    fn newest_that(&self, condition: &str) -> String {
        let order = self.attempt_columns().attempt_order;
        format!(
            "number = (SELECT number FROM attempts WHERE {condition}
            ORDER BY {order} DESC, id DESC LIMIT 1)"
        )
    }

    /// Reports whether an attempt drew from a deck.
    pub(crate) fn has_attempts_at(&self, deck: &str) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM drawn_from WHERE deck = ?1)";
        self.read(|conn| conn.prepare_cached(sql)?.query_row([deck], |row| row.get(0)))
    }

    fn read_attempts(
        &self,
        condition: &str,
        named: &[&dyn ToSql],
    ) -> Result<Vec<Record>, StoreError> {
        let columns = self.attempt_columns();
        self.read_at_once(|conn| read_records(conn, columns, condition, named))
    }

    /// Lists what the asked questions of a deck last looked like, by id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn known_questions(&self, deck: &str) -> Result<Vec<KnownQuestion>, StoreError> {
        let sql = "SELECT * FROM known WHERE deck = ?1 ORDER BY question";
        self.read(|conn| conn.prepare_cached(sql)?.query_map([deck], read_known)?.collect())
    }

    /// Returns the current id of a question; the same if it never changed. Call it only with an id that the deck no
    /// longer has: a new question may have an old id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn current_question_id(&self, deck: &str, question: &str) -> Result<String, StoreError> {
        let columns = self.attempt_columns();
        self.read(|conn| Ok(CurrentIds::read(conn, columns, deck)?.at_first(question).to_owned()))
    }

    /// Lists every deck ever asked by path, built-in ones first; a file is listed once, under its last id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn asked_decks(&self) -> Result<Vec<AskedDeck>, StoreError> {
        let sql = "SELECT * FROM decks ORDER BY path, deck";
        self.read(|conn| conn.prepare_cached(sql)?.query_map([], read_asked_deck)?.collect())
    }

    /// Runs several queries on one snapshot of the store.
    pub(super) fn read_at_once<T>(
        &self,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.read(|conn| work(&*conn.unchecked_transaction()?))
    }
}

/// Lists the attempts that fulfil a condition, oldest first.
pub(super) fn read_records(
    conn: &Connection,
    columns: AttemptColumns,
    condition: &str,
    named: &[&dyn ToSql],
) -> rusqlite::Result<Vec<Record>> {
    let order = columns.attempt_order;
    let sql = format!("SELECT * FROM attempts WHERE {condition} ORDER BY {order}, id");
    let mut statement = conn.prepare_cached(&sql)?;
    let attempts = statement.query_map(named, row::read_attempt)?;
    let mut records: Vec<_> = attempts
        .map(|attempt| Ok(Record { attempt: attempt?, entries: Vec::new() }))
        .collect::<rusqlite::Result<_>>()?;
    let mut logs = read_logs(conn, columns, condition, named)?;
    for record in &mut records {
        record.entries = logs.remove(&record.attempt.id).unwrap_or_default();
        if record.attempt.rules.scope == Scope::Unknown && is_whole(conn, &record.attempt)? {
            record.attempt.rules.scope = Scope::Whole;
        }
    }
    Ok(records)
}

/// Reports whether an attempt drew as many questions as its decks had when they were asked last. Only attempts kept
/// before scopes were need to be judged by that.
fn is_whole(conn: &Connection, attempt: &Attempt) -> rusqlite::Result<bool> {
    let sql = "SELECT questions FROM decks WHERE deck = ?1 ORDER BY asked DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut all = 0;
    for deck in &attempt.decks {
        let questions: Option<i64> =
            statement.query_row([&deck.id], |row| row.get(0)).optional()?;
        let Some(questions) = questions else { return Ok(false) };
        all += questions;
    }
    Ok(i64::try_from(attempt.drawn.len()).is_ok_and(|drawn| drawn >= all))
}

fn read_logs(
    conn: &Connection,
    columns: AttemptColumns,
    condition: &str,
    named: &[&dyn ToSql],
) -> rusqlite::Result<HashMap<Uuid, Vec<QuizEntry>>> {
    let order = columns.entry_order;
    let sql = format!(
        "SELECT * FROM entries WHERE attempt IN (SELECT id FROM attempts WHERE {condition})
        ORDER BY {order}, id"
    );
    let mut logs: HashMap<Uuid, Vec<QuizEntry>> = HashMap::new();
    let mut statement = conn.prepare_cached(&sql)?;
    for entry in statement.query_map(named, row::read_entry)? {
        let (attempt, entry) = entry?;
        logs.entry(attempt).or_default().push(entry);
    }
    Ok(logs)
}

fn read_known(row: &Row) -> rusqlite::Result<KnownQuestion> {
    Ok(KnownQuestion {
        deck: row.get("deck")?,
        question: row.get("question")?,
        kind: row.get("kind")?,
        ask: row.get("ask")?,
        answer: row.get("answer")?,
        derived: row.get("derived")?,
        path: row.get("path")?,
    })
}

fn read_asked_deck(row: &Row) -> rusqlite::Result<AskedDeck> {
    let path: String = row.get("path")?;
    let questions: i64 = row.get("questions")?;
    Ok(AskedDeck {
        id: row.get("deck")?,
        path: (!path.is_empty()).then_some(path),
        title: row.get("title")?,
        language: row.get("language")?,
        questions: usize::try_from(questions).unwrap_or(0),
        asked: row::read_moment(row, "asked")?,
    })
}
