//! What can be wrong with a store, and how SQLite's and the system's words become ours.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_READ, SQLITE_IOERR_SHORT_READ};

use crate::say::Say;

/// Why a store cannot be used; each names the database file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// An SQLite database of some other program.
    #[error("{}: not a store of hafal", path.display())]
    NotHafal {
        /// The database file.
        path: PathBuf,
    },
    /// Written by a later hafal.
    #[error("{}: of a newer hafal (format {version})", path.display())]
    Newer {
        /// The database file.
        path: PathBuf,
        /// Its number of migrations, greater than ours.
        version: i64,
    },
    /// No SQLite database at all.
    #[error("{}: not an SQLite database", path.display())]
    NotSqlite {
        /// The database file.
        path: PathBuf,
    },
    /// Shorter than its own header says.
    #[error("{}: cut short", path.display())]
    CutShort {
        /// The database file.
        path: PathBuf,
    },
    /// Its structure, or a row in it, makes no sense.
    #[error("{}: damaged", path.display())]
    Damaged {
        /// The database file.
        path: PathBuf,
    },
    /// It may be read but not written.
    #[error("{}: read-only", path.display())]
    ReadOnly {
        /// The database file.
        path: PathBuf,
    },
    /// Something could not be written: a full disk, an I/O error. What was kept before is kept.
    #[error("{}: cannot write: {why}", path.display())]
    Full {
        /// The database file.
        path: PathBuf,
        /// SQLite's or the system's reason.
        why: String,
    },
    /// Another process wrote for as long as we were willing to wait.
    #[error("{}: in use by another process", path.display())]
    Busy {
        /// The database file.
        path: PathBuf,
    },
    /// It cannot be read: no regular file, no permission.
    #[error("{}: cannot read: {why}", path.display())]
    Unreadable {
        /// The database file.
        path: PathBuf,
        /// SQLite's or the system's reason.
        why: String,
    },
}

/// What was being done when an error came, since the same error means another thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// Looking, or reading rows.
    Reading,
    /// Making, migrating, keeping.
    Writing,
}

impl StoreError {
    /// The message, to be worded in the reader's language: its id in the locale and `path`, for some also `version` or `why`.
    #[must_use]
    pub fn say(&self) -> Say {
        let (id, path) = match self {
            Self::NotHafal { path } => ("store-not-hafal", path),
            Self::Newer { path, .. } => ("store-newer", path),
            Self::NotSqlite { path } => ("store-not-sqlite", path),
            Self::CutShort { path } => ("store-cut-short", path),
            Self::Damaged { path } => ("store-damaged", path),
            Self::ReadOnly { path } => ("store-read-only", path),
            Self::Full { path, .. } => ("store-full", path),
            Self::Busy { path } => ("store-busy", path),
            Self::Unreadable { path, .. } => ("store-unreadable", path),
        };
        let say = Say::new(id).with("path", path.display().to_string());
        match self {
            Self::Newer { version, .. } => say.with("version", *version),
            Self::Full { why, .. } | Self::Unreadable { why, .. } => say.with("why", why.as_str()),
            Self::NotHafal { .. }
            | Self::NotSqlite { .. }
            | Self::CutShort { .. }
            | Self::Damaged { .. }
            | Self::ReadOnly { .. }
            | Self::Busy { .. } => say,
        }
    }

    /// What an error of SQLite means for the store at `path`.
    pub(super) fn of_sqlite(path: &Path, doing: Doing, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let why = reason(error);
        // What is no failure of SQLite is a row that does not hold what we put there.
        let Some(code) = error.sqlite_error_code() else { return Self::Damaged { path } };
        let is = |codes: &[ErrorCode]| codes.contains(&code);
        if is(&[ErrorCode::NotADatabase]) {
            Self::NotSqlite { path }
        } else if is_busy(error) {
            Self::Busy { path }
        } else if is(&[ErrorCode::DatabaseCorrupt, ErrorCode::Unknown]) || is_torn(error) {
            // Unknown is "no such table" and its like: a schema that is not the one we made.
            Self::Damaged { path }
        } else if doing == Doing::Writing && is(&[ErrorCode::ReadOnly]) {
            Self::ReadOnly { path }
        } else if is(&[ErrorCode::DiskFull]) || doing == Doing::Writing && !is_of_reading(error) {
            Self::Full { path, why }
        } else {
            Self::Unreadable { path, why }
        }
    }

    /// What an error of the system means for the store at `path`.
    pub(super) fn of_system(path: &Path, doing: Doing, error: &io::Error) -> Self {
        let path = path.to_owned();
        let why = error.to_string();
        if doing == Doing::Reading {
            return Self::Unreadable { path, why };
        }
        let is = |kinds: &[io::ErrorKind]| kinds.contains(&error.kind());
        if is(&[io::ErrorKind::PermissionDenied, io::ErrorKind::ReadOnlyFilesystem]) {
            Self::ReadOnly { path }
        } else if is(&[io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded]) {
            Self::Full { path, why }
        } else {
            Self::Unreadable { path, why }
        }
    }
}

/// Whether another connection was in the way, so that trying again may help.
pub(super) fn is_busy(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    code == Some(ErrorCode::DatabaseBusy) || code == Some(ErrorCode::DatabaseLocked)
}

/// Whether the file is shorter than SQLite's own account of it, or its file system is broken.
fn is_torn(error: &rusqlite::Error) -> bool {
    is_extended(error, &[SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_CORRUPTFS])
}

/// Whether an error that came in writing is no failure to write.
fn is_of_reading(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    let of_opening = [ErrorCode::CannotOpen, ErrorCode::PermissionDenied];
    is_extended(error, &[SQLITE_IOERR_READ]) || code.is_some_and(|code| of_opening.contains(&code))
}

fn is_extended(error: &rusqlite::Error, codes: &[i32]) -> bool {
    error.sqlite_error().is_some_and(|error| codes.contains(&error.extended_code))
}

/// SQLite's own words, without rusqlite's around them.
fn reason(error: &rusqlite::Error) -> String {
    if let rusqlite::Error::SqliteFailure(_, Some(words)) = error {
        words.clone()
    } else {
        error.to_string()
    }
}
