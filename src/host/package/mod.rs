//! Reads and writes the files of Anki's packages, each an archive with a database in it.
//!
//! All of it happens in memory, so that no name in an archive and no statement in a database ever touches the disk.

mod tables;
mod unpack;
mod write;

use std::fs::File;
use std::io;
use std::path::Path;

use crate::format::apkg;
use crate::format::{FormatRefusal, ReadFile};
use crate::host::Problem;
use crate::host::files::unreadable;
use crate::say::Say;

pub(crate) use write::{CardReviews, pack};

/// Reads the questions of a package, with the reviews of its log.
pub(crate) fn read(file: &Path) -> Result<Result<ReadFile<'static>, FormatRefusal>, Problem> {
    let archive = File::open(file).map_err(|error| unreadable(file, &error))?;
    if archive.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(unreadable(file, &io::ErrorKind::IsADirectory.into()));
    }
    Ok(unpack::unpack_database(archive).and_then(tables::read_collection).map(apkg::read))
}

fn refused(id: &'static str) -> FormatRefusal {
    FormatRefusal(Say::new(id))
}
