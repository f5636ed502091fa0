//! Ways to a database file: to write it, to read it, and to read it where nothing may be written.

use std::env;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use rustix::fs::{Access, access};
use uuid::Uuid;

use super::inspect::{Found, beside};
use super::row::key;
use crate::moment::Moment;

/// A key of this time is all chance.
const EPOCH: Moment = Moment { utc_ms: 0, offset_s: 0 };

/// The temporary copy of a store that could not be read where it lies; gone when dropped.
#[derive(Debug)]
pub(super) struct Copied(PathBuf);

/// A way to read a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// As a writer would, but asked not to write: SQLite clears away after itself.
    Guest,
    /// Read-only, beside a writer who keeps the files that SQLite needs.
    Beside,
    /// As a file that nobody changes: nothing is locked and nothing made.
    Frozen,
    /// A copy of it and of its log.
    Copy,
}

impl Way {
    /// The ways to try, the best first.
    pub(super) fn all(path: &Path, found: Found) -> Vec<Self> {
        let guest = may_write(path).then_some(Self::Guest);
        let shared = beside(path, "-wal").exists() || beside(path, "-shm").exists();
        let shared = shared.then_some(Self::Beside);
        let last = if found.log { Self::Copy } else { Self::Frozen };
        guest.into_iter().chain(shared).chain([last]).collect()
    }

    /// Opens a store this way.
    pub(super) fn open(self, path: &Path) -> rusqlite::Result<(Connection, Option<Copied>)> {
        let conn = match self {
            Self::Guest => read_write(path)?,
            Self::Beside => Connection::open_with_flags(path, flags(false))?,
            Self::Frozen => {
                let flags = flags(false) | OpenFlags::SQLITE_OPEN_URI;
                Connection::open_with_flags(frozen_uri(path), flags)?
            }
            Self::Copy => {
                let copied = Copied::of(path).map_err(|error| wrap(&error))?;
                return Ok((read_write(&copied.0.join("hafal.db"))?, Some(copied)));
            }
        };
        Ok((conn, None))
    }
}

/// Opens a database that exists to write it, for now with no leave to do so.
pub(super) fn read_write(path: &Path) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, flags(true))?;
    allow_writing(&conn, false)?;
    Ok(conn)
}

/// Gives or takes the leave to write through a connection.
pub(super) fn allow_writing(conn: &Connection, leave: bool) -> rusqlite::Result<()> {
    conn.pragma_update(None, "query_only", !leave)
}

/// With `false`, closing moves nothing from the log beside a file into it: its bytes stay.
pub(super) fn tidy_at_close(conn: &Connection, tidy: bool) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !tidy).map(drop)
}

/// Whether the file, and what SQLite keeps beside it, could be written.
pub(super) fn may_write(path: &Path) -> bool {
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    access(path, Access::WRITE_OK).is_ok() && access(dir, Access::WRITE_OK).is_ok()
}

/// Makes a directory for one user's eyes, and what it lies in, where they are missing.
pub(super) fn make_dir(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// Makes an empty file for one user's eyes, where there is none.
pub(super) fn make_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.append(true).create(true).mode(0o600).open(path).map(drop)
}

impl Copied {
    fn of(path: &Path) -> io::Result<Self> {
        let dir = env::temp_dir().join(format!("hafal-{}", Uuid::from_bytes(key(EPOCH))));
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

impl Drop for Copied {
    fn drop(&mut self) {
        // What stays behind is the system's to clear.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn flags(write: bool) -> OpenFlags {
    let way =
        if write { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    way | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// `path` as a URI that tells SQLite that nobody writes the file.
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

/// An error of the system as SQLite would tell it.
pub(super) fn wrap(error: &io::Error) -> rusqlite::Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN);
    rusqlite::Error::SqliteFailure(code, Some(error.to_string()))
}
