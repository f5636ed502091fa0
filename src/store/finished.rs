//! Reads finished attempts, at first without their logs: of many only some may be wanted whole.

use super::error::StoreError;
use super::{Store, row};
use crate::session::{Attempt, Record, Scope};

const FINISHED: &str = "EXISTS
    (SELECT 1 FROM entries AS e WHERE e.attempt = attempts.id AND e.event = 'finished')";

impl Store {
    /// Lists the attempts that were finished and not dropped, oldest first, without their logs; with a deck's id, only
    /// those that drew from it, with an exam's, only those that it drew.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub(crate) fn finished(
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

    /// Returns attempts with their logs.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub(crate) fn with_logs(&self, attempts: &[Attempt]) -> Result<Vec<Record>, StoreError> {
        let order = self.attempt_columns().entry_order;
        let sql = format!("SELECT * FROM entries WHERE attempt = ?1 ORDER BY {order}, id");
        self.read_at_once(|conn| {
            let mut statement = conn.prepare_cached(&sql)?;
            let mut record = |attempt: &Attempt| {
                let log = statement.query_map([attempt.id.as_bytes()], row::read_entry)?;
                let entries = log.map(|read| Ok(read?.1)).collect::<rusqlite::Result<_>>()?;
                Ok(Record { attempt: attempt.clone(), entries })
            };
            attempts.iter().map(&mut record).collect()
        })
    }
}
