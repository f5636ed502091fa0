//! Keeps what questions looked like when they were asked, to recognise them after rewording.

use rusqlite::{Connection, params};

use super::Store;
use super::error::StoreError;
use crate::deck::KnownQuestion;

const UPSERT: &str = "INSERT INTO known (deck, question, kind, ask, answer, derived, path)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT DO UPDATE SET kind = excluded.kind, ask = excluded.ask, answer = excluded.answer,
    derived = excluded.derived, path = excluded.path";

impl Store {
    pub(crate) fn remember_question(&mut self, known: &KnownQuestion) -> Result<(), StoreError> {
        self.write_all(|conn| remember_question(conn, known))
    }
}

pub(super) fn remember_question(conn: &Connection, known: &KnownQuestion) -> rusqlite::Result<()> {
    let KnownQuestion { deck, question, kind, ask, answer, derived, path } = known;
    let values = params![deck, question, kind, ask, answer, derived, path];
    conn.prepare_cached(UPSERT)?.execute(values).map(drop)
}
