//! Copies that a learner asks for: the store as one file, and what such a file holds in the store's place.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::error::{Doing, StoreError};
use super::inspect::inspect;
use super::{Store, backup, connect, is_sound};
use crate::moment::Moment;

/// A sound store of ours in a file, to be put in the place of another.
#[derive(Debug)]
pub struct Restorable(Connection);

impl Restorable {
    /// Looks at a file.
    ///
    /// # Errors
    /// When it is no sound store of ours, or cannot be read.
    pub fn of(file: &Path) -> Result<Self, StoreError> {
        inspect(file)?.ok_or_else(|| StoreError::NotSqlite { path: file.to_owned() })?;
        let failed = |error| StoreError::of_sqlite(file, Doing::Reading, &error);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(file, flags).map_err(failed)?;
        if is_sound(&conn).map_err(failed)? {
            Ok(Self(conn))
        } else {
            Err(StoreError::Damaged { path: file.to_owned() })
        }
    }
}

/// Makes sure that nobody else has the database open: only then it lets go of the log beside it.
fn alone(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))
}

impl Store {
    /// Copies the store into one file, which must not be there yet.
    ///
    /// # Errors
    /// When the store cannot be read or the file not be written; then no file is left.
    pub fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        let part = part_of(file);
        let copied = self.patience.run(&self.conn, |conn| backup::copy_pages(conn, &part));
        let failed = |error| StoreError::of_sqlite(file, Doing::Writing, &error);
        let moved = copied.map_err(failed).and_then(|()| {
            fs::rename(&part, file)
                .map_err(|error| StoreError::of_system(file, Doing::Writing, &error))
        });
        if moved.is_err() {
            let _ = fs::remove_file(&part);
        }
        moved
    }

    /// Puts what a copy holds in the store's place, after the store itself was copied; gives where to.
    ///
    /// # Errors
    /// When the store cannot be read or written, or another process has it open, whose cards would no longer be
    /// those that it knows; then all is as it was.
    pub fn restore(&mut self, copy: &Restorable, now: Moment) -> Result<PathBuf, StoreError> {
        self.write(alone)?;
        let kept = self.copy_beside("before-restore", now)?;
        let done = Backup::new(&copy.0, &mut self.conn).and_then(|backup| backup::all_of(&backup));
        done.map_err(|error| StoreError::of_sqlite(&self.path, Doing::Writing, &error))?;
        Ok(kept)
    }

    /// Copies the store into the folder of its copies, under a name that tells why and when.
    ///
    /// # Errors
    /// As [`Store::copy_to`].
    pub fn copy_beside(&self, why: &str, now: Moment) -> Result<PathBuf, StoreError> {
        let folder = self.path.parent().unwrap_or(Path::new(".")).join(backup::DIR);
        connect::make_dir(&folder)
            .map_err(|error| StoreError::of_system(&folder, Doing::Writing, &error))?;
        let when = now.local().strftime("%Y-%m-%d-%H%M%S").to_string();
        // Twice within a second are two.
        let names = (1..).map(|place| match place {
            1 => format!("{why}-{when}.db"),
            place => format!("{why}-{when}-{place}.db"),
        });
        let free = names.map(|name| folder.join(name)).find(|file| !file.exists());
        let file = free.unwrap_or_else(|| folder.join(why));
        self.copy_to(&file)?;
        Ok(file)
    }

    /// Deletes cards and all of their log, for good; gives how many rows of the log that were.
    ///
    /// # Errors
    /// When they cannot be deleted; then all are there.
    pub fn delete_cards(&mut self, cards: &[i64]) -> Result<usize, StoreError> {
        self.write_all(|conn| {
            let trigger: String = conn.query_row(
                "SELECT sql FROM sqlite_schema WHERE name = 'history_is_never_deleted'",
                [],
                |row| row.get(0),
            )?;
            conn.execute_batch("DROP TRIGGER history_is_never_deleted")?;
            let mut rows = 0;
            for card in cards {
                rows += conn.execute("DELETE FROM history WHERE card = ?1", [card])?;
                conn.execute("DELETE FROM cards WHERE id = ?1", [card])?;
            }
            conn.execute_batch(&trigger)?;
            Ok(rows)
        })
    }
}

/// The file that a copy is written to before it has its name.
fn part_of(file: &Path) -> PathBuf {
    super::inspect::beside(file, &format!(".part-{}", std::process::id()))
}
