//! What questions looked like when they were asked, by which they are known again.

use rusqlite::{Connection, params};

use super::Store;
use super::error::StoreError;
use crate::deck::KnownQuestion;

const KNOW: &str = "INSERT INTO known (deck, question, kind, ask, answer, derived, path)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT DO UPDATE SET kind = excluded.kind, ask = excluded.ask, answer = excluded.answer,
    derived = excluded.derived, path = excluded.path";

impl Store {
    /// Remembers what a question looks like.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn know(&mut self, known: &KnownQuestion) -> Result<(), StoreError> {
        self.write_all(|conn| know(conn, known))
    }
}

/// Remembers what a question looks like, within what else is written.
pub(super) fn know(conn: &Connection, known: &KnownQuestion) -> rusqlite::Result<()> {
    let KnownQuestion { deck, question, kind, ask, answer, derived, path } = known;
    let values = params![deck, question, kind, ask, answer, derived, path];
    conn.prepare_cached(KNOW)?.execute(values).map(drop)
}
