//! Copies that a learner asks for: writes the store to one file, restores it from one, and deletes cards for good.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::error::{Doing, StoreError};
use super::inspect::inspect;
use super::sync::lower_sent;
use super::{Store, backup, connect, is_sound};
use crate::moment::Moment;

/// A file with an intact store, from which another store can be restored.
#[derive(Debug)]
pub(crate) struct Restorable(Connection);

impl Restorable {
    /// Opens a file; refuses one that is not an intact store or cannot be read.
    pub(crate) fn open(file: &Path) -> Result<Self, StoreError> {
        inspect(file)?.ok_or_else(|| StoreError::NotSqlite(file.to_owned()))?;
        let failed = |error| StoreError::from_sqlite(file, Doing::Reading, &error);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(file, flags).map_err(failed)?;
        if is_sound(&conn).map_err(failed)? {
            Ok(Self(conn))
        } else {
            Err(StoreError::Damaged(file.to_owned()))
        }
    }
}

/// Fails if another process has the database open: SQLite gives up the log only for a sole user.
fn require_sole_use(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
}

impl Store {
    /// Copies the store into one file, which must not exist yet.
    ///
    /// # Errors
    /// When the store cannot be read or the file not written; then no file is left.
    pub fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        let part = part_of(file);
        let copied = self.patience.run(&self.conn, |conn| backup::copy_pages(conn, &part));
        let failed = |error| StoreError::from_sqlite(file, Doing::Writing, &error);
        let moved = copied.map_err(failed).and_then(|()| {
            fs::rename(&part, file)
                .map_err(|error| StoreError::from_io(file, Doing::Writing, &error))
        });
        if moved.is_err() {
            let _ = fs::remove_file(&part);
        }
        moved
    }

    /// Replaces the store with a copy, after backing the store up; returns the path of that backup. Refuses if another
    /// process has the store open, since the cards that it holds would no longer be those on disk.
    pub(crate) fn restore(
        &mut self,
        copy: &Restorable,
        now: Moment,
    ) -> Result<PathBuf, StoreError> {
        self.write(require_sole_use)?;
        let kept = self.copy_beside("before-restore", now)?;
        let done =
            Backup::new(&copy.0, &mut self.conn).and_then(|backup| backup::copy_all_pages(&backup));
        done.map_err(|error| StoreError::from_sqlite(&self.path, Doing::Writing, &error))?;
        Ok(kept)
    }

    /// Copies the store into the folder of backups; the file name says why and when.
    pub(crate) fn copy_beside(&self, why: &str, now: Moment) -> Result<PathBuf, StoreError> {
        let folder = self.path.parent().unwrap_or(Path::new(".")).join(backup::DIR);
        connect::make_dir(&folder)
            .map_err(|error| StoreError::from_io(&folder, Doing::Writing, &error))?;
        let when = now.local().strftime("%Y-%m-%d-%H%M%S").to_string();
        // A second copy within the same second gets a number.
        let names = (1..).map(|place| match place {
            1 => format!("{why}-{when}.db"),
            place => format!("{why}-{when}-{place}.db"),
        });
        let free = names.map(|name| folder.join(name)).find(|file| !file.exists());
        let file = free.unwrap_or_else(|| folder.join(why));
        self.copy_to(&file)?;
        Ok(file)
    }

    /// Deletes cards and their log for good, all or none; returns how many rows of the log went.
    pub(crate) fn delete_cards(&mut self, cards: &[i64]) -> Result<usize, StoreError> {
        self.write_all(|conn| {
            // The log is append-only by this trigger, so it is dropped and made again in one transaction.
            let trigger: String = conn.query_row(
                "SELECT sql FROM sqlite_schema WHERE name = 'history_is_never_deleted'",
                [],
                |row| row.get(0),
            )?;
            conn.execute_batch("DROP TRIGGER history_is_never_deleted")?;
            let mut rows = 0;
            for card in cards {
                rows += conn.execute("DELETE FROM card_log WHERE card = ?1", [card])?;
                conn.execute("DELETE FROM cards WHERE id = ?1", [card])?;
            }
            conn.execute_batch(&trigger)?;
            lower_sent(conn)?;
            Ok(rows)
        })
    }
}

/// Returns the file that a copy is written to before it is renamed.
fn part_of(file: &Path) -> PathBuf {
    super::inspect::beside(file, &format!(".part-{}", std::process::id()))
}
