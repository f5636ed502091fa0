//! Looks at a database file before SQLite opens it, so that a file of another program is not changed.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::error::{Doing, StoreError};
use super::migrate::{APPLICATION_ID, VERSION};

/// The length in bytes of an SQLite header.
const HEADER: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";

/// How often a file that seems cut short is looked at, and the pause in between: another process may be writing it.
const LOOKS: u32 = 4;
const PAUSE: Duration = Duration::from_millis(25);

/// A file whose header is that of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// In bytes.
    pub(super) size: u64,
    /// Whether a log beside it holds pages that are not in it yet.
    pub(super) log: bool,
}

/// Inspects the file at `path`; None if it does not exist or is empty.
pub(super) fn inspect(path: &Path) -> Result<Option<Found>, StoreError> {
    let mut looks = 1;
    loop {
        match inspect_once(path) {
            Err(StoreError::CutShort(..)) if looks < LOOKS => {
                looks += 1;
                sleep(PAUSE);
            }
            seen => return seen,
        }
    }
}

/// Returns the path of the database with a suffix, as SQLite names its files.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn inspect_once(path: &Path) -> Result<Option<Found>, StoreError> {
    // The log is looked at first: if it appears later, the file is no longer empty by then.
    let log = has_content(&beside(path, "-wal"));
    let unreadable = |error: &io::Error| StoreError::from_io(path, Doing::Reading, error);
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
    check_header(path, &header)?;
    // The size is read again, since the header may be newer than the size above.
    let size = fs::metadata(path).map_err(|error| unreadable(&error))?.len();
    let unsettled = ["-wal", "-journal"].iter().any(|suffix| has_content(&beside(path, suffix)));
    if !log && !unsettled && size < claimed_size(&header) {
        return Err(StoreError::CutShort(path.to_owned()));
    }
    Ok(Some(Found { size, log }))
}

/// Refuses a header that is not a store's, or of too new a one.
fn check_header(path: &Path, header: &[u8]) -> Result<(), StoreError> {
    let path = path.to_owned();
    // The file is empty although it has a log.
    if header.is_empty() {
        return Err(StoreError::CutShort(path));
    }
    if !header.starts_with(MAGIC) {
        return Err(StoreError::NotSqlite(path));
    }
    if header.len() < HEADER {
        return Err(StoreError::CutShort(path));
    }
    if word_at(header, 68) != APPLICATION_ID {
        return Err(StoreError::NotHafal(path));
    }
    let version = i64::from(word_at(header, 60));
    if version > VERSION {
        return Err(StoreError::Newer(path, version));
    }
    Ok(())
}

/// Returns the length in bytes that the header gives; 0 if the header is out of date.
fn claimed_size(header: &[u8]) -> u64 {
    let sure = word_at(header, 24) == word_at(header, 92);
    let page = match word_at(header, 16) >> 16 {
        1 => 65_536,
        size => u64::from(size),
    };
    if sure { page * u64::from(word_at(header, 28)) } else { 0 }
}

/// Reads the big-endian word at an offset; 0 beyond the end.
fn word_at(header: &[u8], at: usize) -> u32 {
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
