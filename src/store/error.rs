//! Why a store cannot be used: turns errors of SQLite and of the system into ours.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_READ, SQLITE_IOERR_SHORT_READ};

use crate::say::Say;

/// Why a store cannot be used: the path of the database file, and for some the reason that SQLite or the system gives.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// An SQLite database of some other program.
    #[error("{}: not a store of hafal", .0.display())]
    NotHafal(PathBuf),
    /// Written by a later hafal, with this many migrations.
    #[error("{}: of a newer hafal (format {})", .0.display(), .1)]
    Newer(PathBuf, i64),
    /// Not an SQLite database.
    #[error("{}: not an SQLite database", .0.display())]
    NotSqlite(PathBuf),
    /// Shorter than its own header says.
    #[error("{}: cut short", .0.display())]
    CutShort(PathBuf),
    /// The structure of the file, or a row, makes no sense.
    #[error("{}: damaged", .0.display())]
    Damaged(PathBuf),
    /// Readable but not writable.
    #[error("{}: read-only", .0.display())]
    ReadOnly(PathBuf),
    /// A write failed: a full disk, an I/O error. What was kept before is still there.
    #[error("{}: cannot write: {}", .0.display(), .1)]
    Full(PathBuf, String),
    /// Another process wrote for longer than [`Store::open`](super::Store::open) waits.
    #[error("{}: in use by another process", .0.display())]
    Busy(PathBuf),
    /// Not readable: not a regular file, no permission.
    #[error("{}: cannot read: {}", .0.display(), .1)]
    Unreadable(PathBuf, String),
}

/// What failed: the same error of SQLite means different things in reading and in writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    Reading,
    Writing,
}

impl StoreError {
    /// Returns the message for the learner, with `path` and for some `version` or `why`.
    pub fn say(&self) -> Say {
        let (id, path) = match self {
            Self::NotHafal(path) => ("store-not-hafal", path),
            Self::Newer(path, _) => ("store-newer", path),
            Self::NotSqlite(path) => ("store-not-sqlite", path),
            Self::CutShort(path) => ("store-cut-short", path),
            Self::Damaged(path) => ("store-damaged", path),
            Self::ReadOnly(path) => ("store-read-only", path),
            Self::Full(path, _) => ("store-full", path),
            Self::Busy(path) => ("store-busy", path),
            Self::Unreadable(path, _) => ("store-unreadable", path),
        };
        let say = Say::new(id).with("path", path.display().to_string());
        match self {
            Self::Newer(_, version) => say.with("version", *version),
            Self::Full(_, why) | Self::Unreadable(_, why) => say.with("why", why.as_str()),
            Self::NotHafal(_)
            | Self::NotSqlite(_)
            | Self::CutShort(_)
            | Self::Damaged(_)
            | Self::ReadOnly(_)
            | Self::Busy(_) => say,
        }
    }

    /// Classifies an error of SQLite about the store at `path`.
    pub(super) fn from_sqlite(path: &Path, doing: Doing, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let why = reason(error);
        // Any other error of rusqlite comes from a row that does not hold what we wrote.
        let Some(code) = error.sqlite_error_code() else { return Self::Damaged(path) };
        let is = |codes: &[ErrorCode]| codes.contains(&code);
        if is(&[ErrorCode::NotADatabase]) {
            Self::NotSqlite(path)
        } else if is_busy(error) {
            Self::Busy(path)
        } else if is(&[ErrorCode::DatabaseCorrupt, ErrorCode::Unknown]) || is_torn(error) {
            // Unknown covers "no such table" and the like: a schema that is not ours.
            Self::Damaged(path)
        } else if doing == Doing::Writing && is(&[ErrorCode::ReadOnly]) {
            Self::ReadOnly(path)
        } else if is(&[ErrorCode::DiskFull]) || doing == Doing::Writing && !is_of_reading(error) {
            Self::Full(path, why)
        } else {
            Self::Unreadable(path, why)
        }
    }

    /// Classifies an I/O error about the store at `path`.
    pub(super) fn from_io(path: &Path, doing: Doing, error: &io::Error) -> Self {
        let path = path.to_owned();
        let why = error.to_string();
        if doing == Doing::Reading {
            return Self::Unreadable(path, why);
        }
        let is = |kinds: &[io::ErrorKind]| kinds.contains(&error.kind());
        if is(&[io::ErrorKind::PermissionDenied, io::ErrorKind::ReadOnlyFilesystem]) {
            Self::ReadOnly(path)
        } else if is(&[io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded]) {
            Self::Full(path, why)
        } else {
            Self::Unreadable(path, why)
        }
    }
}

/// Reports whether another connection held a lock, so that trying again may help.
pub(super) fn is_busy(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    code == Some(ErrorCode::DatabaseBusy) || code == Some(ErrorCode::DatabaseLocked)
}

/// Reports whether the file is shorter than its header says, or the file system is broken.
fn is_torn(error: &rusqlite::Error) -> bool {
    is_extended(error, &[SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_CORRUPTFS])
}

/// Reports whether an error during a write is about reading or opening instead.
fn is_of_reading(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    let of_opening = [ErrorCode::CannotOpen, ErrorCode::PermissionDenied];
    is_extended(error, &[SQLITE_IOERR_READ]) || code.is_some_and(|code| of_opening.contains(&code))
}

fn is_extended(error: &rusqlite::Error, codes: &[i32]) -> bool {
    error.sqlite_error().is_some_and(|error| codes.contains(&error.extended_code))
}

/// Returns SQLite's own message, without the words that rusqlite puts around it.
fn reason(error: &rusqlite::Error) -> String {
    if let rusqlite::Error::SqliteFailure(_, Some(words)) = error {
        words.clone()
    } else {
        error.to_string()
    }
}
