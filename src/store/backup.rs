//! Backups: one copy of the store a day and one before each migration; the newest seven are kept.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, ffi};

use super::connect::{make_dir, make_file, wrap_io_error};
use crate::moment::Moment;

/// The folder of backups, in the data directory.
pub(super) const DIR: &str = "backups";
const KEPT: usize = 7;

/// Reports whether no copy was taken yet on the day of `now`.
pub(super) fn is_due(dir: &Path, now: Moment) -> bool {
    !dir.join(DIR).join(copy_name(now)).exists()
}

/// Copies a store unless it is empty, and removes the oldest copies. Ignores a copy that fails (a full disk, a
/// directory that cannot be written): that need not stop anybody from learning.
pub(super) fn take_copy(conn: &Connection, dir: &Path, now: Moment) {
    if has_rows(conn) {
        let dir = dir.join(DIR);
        let part = dir.join(format!("{}.part-{}", copy_name(now), std::process::id()));
        if write_copy(conn, &dir, &part, &dir.join(copy_name(now))).is_err() {
            let _ = fs::remove_file(&part);
        }
        let _ = remove_old_copies(&dir, &copy_name(now));
    }
}

/// Returns the file name of a day's copy; names sort by day.
fn copy_name(now: Moment) -> String {
    format!("hafal-{}.db", now.day())
}

fn has_rows(conn: &Connection) -> bool {
    let has = |table| {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table})");
        conn.query_row(&sql, [], |row| row.get(0)).unwrap_or(false)
    };
    has("attempts") || has("history")
}

fn write_copy(conn: &Connection, dir: &Path, part: &Path, whole: &Path) -> io::Result<()> {
    make_dir(dir)?;
    copy_pages(conn, part).map_err(io::Error::other)?;
    fs::rename(part, whole)
}

/// Copies all pages into a single file.
pub(super) fn copy_pages(conn: &Connection, part: &Path) -> rusqlite::Result<()> {
    // Only the owner may read it, as with the store.
    make_file(part).map_err(|error| wrap_io_error(&error))?;
    let mut to = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    copy_all_pages(&Backup::new(conn, &mut to)?)?;
    // Without a log beside it the copy is one file.
    to.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    to.close().map_err(|(_, error)| error)
}

/// Copies all pages at once, or none if the database is locked.
pub(super) fn copy_all_pages(backup: &Backup) -> rusqlite::Result<()> {
    if matches!(backup.step(-1)?, StepResult::Done) {
        return Ok(());
    }
    Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_BUSY), None))
}

/// Removes all copies but the newest, and the partial files of earlier days: those of today may still be in work.
fn remove_old_copies(dir: &Path, today: &str) -> io::Result<()> {
    let mut copies = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        match path.file_name().and_then(|name| name.to_str()) {
            Some(name) if is_copy(name) => copies.push(path),
            Some(name) if is_part(name) && !name.starts_with(today) => fs::remove_file(path)?,
            _ => {}
        }
    }
    copies.sort();
    let old = copies.len().saturating_sub(KEPT);
    copies.iter().take(old).try_for_each(|path: &PathBuf| fs::remove_file(path))
}

fn is_copy(name: &str) -> bool {
    let day = name.strip_prefix("hafal-").and_then(|rest| rest.strip_suffix(".db"));
    day.is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok())
}

fn is_part(name: &str) -> bool {
    name.split_once(".part-").is_some_and(|(name, _)| is_copy(name))
}
