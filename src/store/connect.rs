//! Connects to a database file: to write it, to read it, or to read it where nothing may be written.

use std::env;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use rustix::fs::{Access, access};

use super::inspect::{Found, beside};
use crate::moment::Moment;

/// A UUID of this time says nothing about when it was made.
const EPOCH: Moment = Moment { utc_ms: 0, offset_s: 0 };

/// A temporary copy of a store that cannot be read in place; deleted when dropped.
#[derive(Debug)]
pub(super) struct TemporaryCopy(PathBuf);

/// How a store is opened for reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReadMode {
    /// With write access but `query_only`, so that SQLite removes its own files when it closes.
    Guest,
    /// Read-only, while a writer keeps the files that SQLite needs.
    Beside,
    /// As a file that nobody changes: SQLite locks nothing and creates nothing.
    Frozen,
    /// By copying it and its log to a temporary directory.
    Copy,
}

impl ReadMode {
    /// Lists the modes to try, the best first.
    pub(super) fn candidates(path: &Path, found: Found) -> Vec<Self> {
        let guest = may_write(path).then_some(Self::Guest);
        let shared = beside(path, "-wal").exists() || beside(path, "-shm").exists();
        let shared = shared.then_some(Self::Beside);
        let last = if found.log { Self::Copy } else { Self::Frozen };
        guest.into_iter().chain(shared).chain([last]).collect()
    }

    pub(super) fn open(self, path: &Path) -> rusqlite::Result<(Connection, Option<TemporaryCopy>)> {
        let conn = match self {
            Self::Guest => read_write(path)?,
            Self::Beside => Connection::open_with_flags(path, open_flags(false))?,
            Self::Frozen => {
                let flags = open_flags(false) | OpenFlags::SQLITE_OPEN_URI;
                Connection::open_with_flags(frozen_uri(path), flags)?
            }
            Self::Copy => {
                let copied = TemporaryCopy::new(path).map_err(|error| wrap_io_error(&error))?;
                return Ok((read_write(&copied.0.join("hafal.db"))?, Some(copied)));
            }
        };
        Ok((conn, None))
    }
}

/// Opens an existing database with write access that [`allow_writing`] has yet to turn on.
pub(super) fn read_write(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, open_flags(true))?;
    allow_writing(&conn, false)?;
    Ok(conn)
}

pub(super) fn allow_writing(conn: &Connection, allow: bool) -> rusqlite::Result<()> {
    conn.pragma_update(None, "query_only", !allow)
}

/// Says whether closing moves the log into the database; with `false` the bytes of both files stay.
pub(super) fn tidy_at_close(conn: &Connection, tidy: bool) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !tidy).map(drop)
}

/// Lets a statement keep its plan when its values change. Otherwise SQLite prepares it again for each value that could
/// decide whether a partial index serves, which took a fifth of a large merge.
pub(super) fn keep_plans(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map(drop)
}

/// Reports whether the file can be written, and SQLite's files beside it.
pub(super) fn may_write(path: &Path) -> bool {
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    access(path, Access::WRITE_OK).is_ok() && access(dir, Access::WRITE_OK).is_ok()
}

/// Creates a directory and its parents, readable by the owner only, unless they exist.
pub(super) fn make_dir(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// Creates an empty file, readable by the owner only, unless it exists.
pub(super) fn make_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.append(true).create(true).mode(0o600).open(path).map(drop)
}

impl TemporaryCopy {
    fn new(path: &Path) -> io::Result<Self> {
        let dir = env::temp_dir().join(format!("hafal-{}", EPOCH.new_uuid()));
        DirBuilder::new().mode(0o700).create(&dir)?;
        let copied = Self(dir);
        let file = copied.0.join("hafal.db");
        for suffix in ["", "-wal"] {
            let bytes = fs::read(beside(path, suffix))?;
            fs::write(beside(&file, suffix), bytes)?;
        }
        Ok(copied)
    }
}

impl Drop for TemporaryCopy {
    fn drop(&mut self) {
        // The system clears what cannot be removed.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn open_flags(write: bool) -> OpenFlags {
    let access =
        if write { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    access | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// Returns `path` as a URI that declares to SQLite that nobody writes the file.
fn frozen_uri(path: &Path) -> String {
    let scheme = if path.is_absolute() { "file://" } else { "file:" };
    let escaped = |byte: &u8| match byte {
        b'/' | b'-' | b'_' | b'.' => char::from(*byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(*byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    let path: String = path.as_os_str().as_bytes().iter().map(escaped).collect();
    format!("{scheme}{path}?immutable=1")
}

/// Wraps an I/O error as an error of SQLite.
pub(super) fn wrap_io_error(error: &io::Error) -> rusqlite::Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN);
    rusqlite::Error::SqliteFailure(code, Some(error.to_string()))
}
