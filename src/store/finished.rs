//! Reads finished attempts, at first without their logs: of many only some may be wanted whole.

use rusqlite::{Row, Statement};
use uuid::Uuid;

use super::error::StoreError;
use super::{Store, row};
use crate::session::{Attempt, QuizEntry, Scope};

const FINISHED: &str = "EXISTS
    (SELECT 1 FROM entries AS e WHERE e.attempt = attempts.id AND e.event = 'finished')";

impl Store {
    /// Lists the attempts that were finished and not dropped, oldest first, without their logs; with a deck's id, only
    /// those that drew from it, with an exam's, only those that it drew.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub(crate) fn finished_attempts(
        &self,
        deck: Option<&str>,
        exam: Option<&str>,
    ) -> Result<Vec<Attempt>, StoreError> {
        let columns = self.attempt_columns();
        let (not_dropped, order) = (columns.not_dropped(), columns.attempt_order);
        // Rules are kept as JSON, which names the exam; whether it is that one is looked at when the row is read.
        let sql = format!(
            "SELECT * FROM attempts WHERE {not_dropped} AND {FINISHED}
            AND (?1 IS NULL OR number IN (SELECT attempt FROM drawn_from WHERE deck = ?1))
            AND (?2 IS NULL OR instr(rules, ?2) > 0) ORDER BY {order}, id"
        );
        self.read(|conn| {
            let scope = exam.map(|id| row::to_json(&Scope::Exam(id.to_owned()))).transpose()?;
            let mut statement = conn.prepare_cached(&sql)?;
            let attempts = statement.query_map((deck, scope), row::read_attempt)?;
            let is_asked = |attempt: &Attempt| exam.is_none() || attempt.exam() == exam;
            attempts.filter(|read| read.as_ref().map_or(true, is_asked)).collect()
        })
    }

    /// Returns the logs of attempts.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub(crate) fn attempt_logs(
        &self,
        attempts: &[Attempt],
    ) -> Result<Vec<Vec<QuizEntry>>, StoreError> {
        let order = self.attempt_columns().entry_order;
        let sql = format!("SELECT *, {order}, id FROM entries WHERE attempt = ?1");
        self.read_at_once(|conn| {
            let mut statement = conn.prepare_cached(&sql)?;
            attempts.iter().map(|attempt| read_log(&mut statement, attempt.id)).collect()
        })
    }
}

/// Reads the log of one attempt.
fn read_log(statement: &mut Statement, attempt: Uuid) -> rusqlite::Result<Vec<QuizEntry>> {
    let id = statement.column_count().saturating_sub(1);
    let read = |row: &Row| {
        let place: (i64, [u8; 16]) = (row.get(id - 1)?, row.get(id)?);
        Ok((place, row::read_entry(row)?.1))
    };
    let log = statement.query_map([attempt.as_bytes()], read)?;
    let mut log: Vec<((i64, [u8; 16]), QuizEntry)> = log.collect::<rusqlite::Result<_>>()?;
    // Cheaper than by SQLite, which would copy each row into a sorter: most were written in this order.
    if !log.is_sorted_by_key(|(place, _)| *place) {
        log.sort_unstable_by_key(|(place, _)| *place);
    }
    Ok(log.into_iter().map(|(_, entry)| entry).collect())
}
