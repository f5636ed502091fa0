//! Migrates the schema forward, all missing steps in one transaction.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::busy_writer::Patience;
use super::error::{Doing, StoreError};

/// "hafa" in ASCII, which distinguishes a store from other SQLite databases.
pub(super) const APPLICATION_ID: u32 = 0x6861_6661;

/// What each version adds to the previous one.
const MIGRATIONS: [(i64, &str); 10] = [
    (1, include_str!("migrations/0001.sql")),
    (2, include_str!("migrations/0002.sql")),
    (3, include_str!("migrations/0003.sql")),
    (4, include_str!("migrations/0004.sql")),
    (5, include_str!("migrations/0005.sql")),
    (6, include_str!("migrations/0006.sql")),
    (7, include_str!("migrations/0007.sql")),
    (8, include_str!("migrations/0008.sql")),
    (9, include_str!("migrations/0009.sql")),
    (10, include_str!("migrations/0010.sql")),
];

/// The version that this hafal writes to `user_version`.
pub(super) const VERSION: i64 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// The first version with cards and their history.
pub(super) const HISTORY: i64 = 2;

/// The first version that can sync with other stores.
pub(super) const MEETING: i64 = 9;

/// What a database says about its own schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SchemaState {
    application: i64,
    pub(super) version: i64,
    tables: i64,
}

impl SchemaState {
    /// Reads it through SQLite, which sees the log too.
    pub(super) fn read(conn: &Connection) -> rusqlite::Result<Self> {
        let ask = |sql| conn.query_row(sql, [], |row| row.get(0));
        Ok(Self {
            application: ask("PRAGMA application_id")?,
            version: ask("PRAGMA user_version")?,
            tables: ask("SELECT count(*) FROM sqlite_schema")?,
        })
    }

    /// Reports whether the database was never used.
    pub(super) fn is_blank(self) -> bool {
        self.version == 0 && self.tables == 0
    }

    /// Refuses a database that is not ours or too new.
    pub(super) fn check(self, path: &Path) -> Result<(), StoreError> {
        let path = path.to_owned();
        if !self.is_blank() && self.application != i64::from(APPLICATION_ID) {
            return Err(StoreError::NotHafal(path));
        }
        if self.version > VERSION {
            return Err(StoreError::Newer(path, self.version));
        }
        Ok(())
    }
}

/// Brings a database to our version, unless another process has done so meanwhile.
pub(super) fn migrate(
    path: &Path,
    conn: &Connection,
    patience: &Patience,
) -> Result<(), StoreError> {
    let migrated = patience.run(conn, |conn| {
        let work = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        let state = SchemaState::read(&work)?;
        if (0..VERSION).contains(&state.version) && state.check(path).is_ok() {
            run_migrations(&work, state.version)?;
            work.commit()?;
        }
        Ok(state)
    });
    migrated.map_err(|error| StoreError::from_sqlite(path, Doing::Writing, &error))?.check(path)
}

fn run_migrations(conn: &Connection, from: i64) -> rusqlite::Result<()> {
    for (_, sql) in MIGRATIONS.iter().filter(|(version, _)| *version > from) {
        conn.execute_batch(sql)?;
    }
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.pragma_update(None, "user_version", VERSION)
}
