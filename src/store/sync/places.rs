//! The name of this store among others, and how far each place was read and written.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::outgoing::Sent;
use crate::moment::Moment;
use crate::store::error::StoreError;
use crate::store::migrate::MEETING;
use crate::store::{Store, row};

const ID: &str = "SELECT id FROM sync_store";
const SET_ID: &str =
    "INSERT INTO sync_store (one, id) VALUES (1, ?1) ON CONFLICT DO UPDATE SET id = excluded.id";
const MET: &str = "SELECT sent, cursor FROM sync_places WHERE place = ?1";
const HAS_MET: &str = "SELECT EXISTS (SELECT 1 FROM sync_places)";
const SET_MET: &str = "INSERT INTO sync_places (place, sent, cursor) VALUES (?1, ?2, ?3)
    ON CONFLICT DO UPDATE SET sent = excluded.sent, cursor = excluded.cursor";

impl Store {
    /// Returns the id of this store, made at first use.
    ///
    /// # Errors
    /// When it cannot be read or written.
    pub fn sync_id(&mut self, now: Moment) -> Result<Uuid, StoreError> {
        let id = |row: &rusqlite::Row| row::read_uuid(row, "id");
        match self.read(|conn| conn.prepare_cached(ID)?.query_row([], id).optional())? {
            Some(id) => Ok(id),
            None => self.take_new_sync_id(now),
        }
    }

    /// Gives this store another id: a copy of it goes by the one it had.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn take_new_sync_id(&mut self, now: Moment) -> Result<Uuid, StoreError> {
        let id = now.new_uuid();
        self.write(|conn| conn.prepare_cached(SET_ID)?.execute([id.as_bytes()]).map(drop))?;
        Ok(id)
    }

    /// Returns what a place has of this store, and how far the place was read, in its own words; None where this store
    /// never met it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn met_at(&self, place: &str) -> Result<Option<(Sent, String)>, StoreError> {
        if self.version < MEETING {
            return Ok(None);
        }
        self.read(|conn| {
            let read = |row: &rusqlite::Row| Ok((row::read_json(row, 0)?, row.get(1)?));
            conn.prepare_cached(MET)?.query_row([place], read).optional()
        })
    }

    /// Returns whether this store has met others in any place.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn has_met_others(&self) -> Result<bool, StoreError> {
        if self.version < MEETING {
            return Ok(false);
        }
        self.read(|conn| conn.prepare_cached(HAS_MET)?.query_row([], |row| row.get(0)))
    }

    /// Keeps what a place has of this store, and how far it was read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_met(&mut self, place: &str, sent: &Sent, cursor: &str) -> Result<(), StoreError> {
        self.write(|conn| set_met(conn, place, sent, cursor))
    }
}

pub(super) fn set_met(
    conn: &Connection,
    place: &str,
    sent: &Sent,
    cursor: &str,
) -> rusqlite::Result<()> {
    let sent = row::to_json(sent)?;
    conn.prepare_cached(SET_MET)?.execute(params![place, sent, cursor]).map(drop)
}
