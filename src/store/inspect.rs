//! A look at the database file itself, before SQLite is let near it: what is not ours stays as it is.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::error::{Doing, StoreError};
use super::migrate::{APPLICATION_ID, VERSION};

/// The bytes that tell what a database is.
const HEADER: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";

/// Looks at a file that seems cut short, and the pause between two of them: another process may be
/// writing it out just now.
const LOOKS: u32 = 4;
const PAUSE: Duration = Duration::from_millis(25);

/// A database file that may well be a store of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its length in bytes.
    pub(super) size: u64,
    /// Whether a log beside it holds what is not yet in it.
    pub(super) log: bool,
}

/// What stands at `path`: `None` where there is nothing yet or a file of no length.
pub(super) fn inspect(path: &Path) -> Result<Option<Found>, StoreError> {
    let mut looks = 1;
    loop {
        match look(path) {
            Err(StoreError::CutShort { .. }) if looks < LOOKS => {
                looks += 1;
                sleep(PAUSE);
            }
            seen => return seen,
        }
    }
}

/// The file that SQLite keeps beside the database under its name and this suffix.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn look(path: &Path) -> Result<Option<Found>, StoreError> {
    // The logs first: one that appears later belongs to a file that has length by then.
    let log = has_content(&beside(path, "-wal"));
    let unreadable = |error: &io::Error| StoreError::of_system(path, Doing::Reading, error);
    let size = match fs::metadata(path) {
        Ok(meta) if meta.is_file() => meta.len(),
        Ok(_) => return Err(unreadable(&io::Error::other("not a regular file"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(&error)),
    };
    if size == 0 && !log {
        return Ok(None);
    }
    let header = read_header(path).map_err(|error| unreadable(&error))?;
    judge(path, &header)?;
    // Read again, as the header may be newer than the size above.
    let size = fs::metadata(path).map_err(|error| unreadable(&error))?.len();
    let unsettled = ["-wal", "-journal"].iter().any(|suffix| has_content(&beside(path, suffix)));
    if !log && !unsettled && size < claimed(&header) {
        return Err(StoreError::CutShort { path: path.to_owned() });
    }
    Ok(Some(Found { size, log }))
}

/// Refuses what is not a store, or too new a one.
fn judge(path: &Path, header: &[u8]) -> Result<(), StoreError> {
    let path = path.to_owned();
    // An empty file with a log beside it has lost what it held.
    if header.is_empty() {
        return Err(StoreError::CutShort { path });
    }
    if !header.starts_with(MAGIC) {
        return Err(StoreError::NotSqlite { path });
    }
    if header.len() < HEADER {
        return Err(StoreError::CutShort { path });
    }
    if word(header, 68) != APPLICATION_ID {
        return Err(StoreError::NotHafal { path });
    }
    let version = i64::from(word(header, 60));
    if version > VERSION {
        return Err(StoreError::Newer { path, version });
    }
    Ok(())
}

/// The bytes that the header says the file has; 0 where it does not know.
fn claimed(header: &[u8]) -> u64 {
    let sure = word(header, 24) == word(header, 92);
    let page = match word(header, 16) >> 16 {
        1 => 65_536,
        size => u64::from(size),
    };
    if sure { page * u64::from(word(header, 28)) } else { 0 }
}

/// The big-endian word at an offset; 0 beyond the end.
fn word(header: &[u8], at: usize) -> u32 {
    header.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u32::from_be_bytes(*bytes))
}

fn read_header(path: &Path) -> io::Result<Vec<u8>> {
    let mut header = Vec::with_capacity(HEADER);
    File::open(path)?.take(HEADER as u64).read_to_end(&mut header)?;
    Ok(header)
}

fn has_content(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.len() > 0)
}
