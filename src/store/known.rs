//! What questions looked like when they were asked, by which they are known again.

use rusqlite::{Connection, params};

use super::Store;
use super::error::StoreError;

/// What a question asked looked like last: by this one that was reworded is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its deck's id.
    pub deck: String,
    /// Its id.
    pub question: String,
    /// Its kind's name.
    pub kind: String,
    /// Its prompt, as written.
    pub ask: String,
    /// Its answer, folded.
    pub answer: String,
    /// Whether its id was derived from the words of its prompt.
    pub derived: bool,
    /// Its deck's absolute path; none for a built-in one.
    pub path: Option<String>,
}

const KNOW: &str = "INSERT INTO known (deck, question, kind, ask, answer, derived, path)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT DO UPDATE SET kind = excluded.kind, ask = excluded.ask, answer = excluded.answer,
    derived = excluded.derived, path = excluded.path";

impl Store {
    /// Remembers what a question looks like.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn know(&mut self, known: &Known) -> Result<(), StoreError> {
        self.write_all(|conn| know(conn, known))
    }
}

/// Remembers what a question looks like, within what else is written.
pub(super) fn know(conn: &Connection, known: &Known) -> rusqlite::Result<()> {
    let Known { deck, question, kind, ask, answer, derived, path } = known;
    let values = params![deck, question, kind, ask, answer, derived, path];
    conn.prepare_cached(KNOW)?.execute(values).map(drop)
}
