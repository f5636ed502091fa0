//! Keeps the places of the questions in the texts of drilled decks, so that an unchanged text need not be scanned again.

use rusqlite::{OptionalExtension, params};

use super::Store;
use super::error::StoreError;

const KEEP: &str = "INSERT INTO outlines (deck, stamp, outline) VALUES (?1, ?2, ?3)
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp, outline = excluded.outline";

impl Store {
    /// Returns the packed outline of a deck's text; None where none is kept of the file with this stamp.
    pub(crate) fn outline(&self, deck: &str, stamp: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT outline FROM outlines WHERE deck = ?1 AND stamp = ?2";
        let names = params![deck, stamp];
        self.read(|conn| conn.prepare_cached(sql)?.query_row(names, |row| row.get(0)).optional())
    }

    /// Keeps the packed outline of a deck's text, whose file has this stamp.
    pub(crate) fn keep_outline(
        &mut self,
        deck: &str,
        stamp: &str,
        outline: &[u8],
    ) -> Result<(), StoreError> {
        let values = params![deck, stamp, outline];
        self.write(|conn| conn.prepare_cached(KEEP)?.execute(values).map(drop))
    }
}
