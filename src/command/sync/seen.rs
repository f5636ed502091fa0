//! The size, time and end of a file when it was read, so that a change shows without reading all of it.

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::deck::fnv1a;

/// Size and time of the last change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    pub(super) size: u64,
    seconds: i64,
    nanoseconds: i64,
}

impl Seen {
    pub(super) fn from_metadata(about: &Metadata) -> Self {
        Self { size: about.len(), seconds: about.mtime(), nanoseconds: about.mtime_nsec() }
    }
}

/// How a file ends: the time of its last change differs on a stick that was pulled out, whose clock is coarser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileEnd {
    pub(super) size: u64,
    /// A hash of the last bytes.
    tail: u64,
}

impl FileEnd {
    /// Looks at a file; None if it does not exist.
    ///
    /// # Errors
    /// When it cannot be read, or is not a regular file: a link might lead to another's.
    pub(super) fn look_at(path: &Path) -> io::Result<Option<Self>> {
        let about = match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            about => about?,
        };
        if !about.is_file() {
            return Err(io::Error::other("not a regular file"));
        }
        let size = about.len();
        Ok(Some(Self { size, tail: tail_hash(&mut File::open(path)?, size)? }))
    }
}

/// How many bytes before the end of what was read must be as they were, so that a file that was replaced is read again.
const TAIL: u64 = 1024;

/// A hash of the last bytes before an offset.
pub(super) fn tail_hash(file: &mut File, offset: u64) -> io::Result<u64> {
    let from = offset.saturating_sub(TAIL);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(offset - from).read_to_end(&mut bytes)?;
    Ok(fnv1a(bytes, 0))
}
