//! Reads and writes files that are archives: Anki's packages, each with a database in it, and Word's documents.
//!
//! All of it happens in memory, so that no name in an archive and no statement in a database can touch the disk.

mod tables;
mod unpack;
mod word;
mod write;

use std::fs::File;
use std::io;
use std::path::Path;

use crate::format::{ForeignFile, FormatRefusal, ReadFile};
use crate::format::{apkg, docx};
use crate::host::Problem;
use crate::host::files::unreadable;
use crate::say::Say;

pub(crate) use write::{CardReviews, pack};

/// Reads the questions of a package, with the reviews of its log.
pub(crate) fn read(file: &Path) -> Result<Result<ReadFile<'static>, FormatRefusal>, Problem> {
    let archive = open(file)?;
    Ok(unpack::unpack_database(archive).and_then(tables::read_collection).map(apkg::read))
}

/// Reads the questions of a Word document.
pub(crate) fn read_document(
    file: &Path,
) -> Result<Result<ReadFile<'static>, FormatRefusal>, Problem> {
    let parts = word::unpack_document(open(file)?);
    Ok(parts.and_then(|parts| docx::read(&parts)))
}

/// Recognises an archive by its members.
pub(crate) fn sort_of_archive(file: &Path) -> Result<Result<ForeignFile, FormatRefusal>, Problem> {
    Ok(word::sort_of_archive(open(file)?))
}

fn open(file: &Path) -> Result<File, Problem> {
    let archive = File::open(file).map_err(|error| unreadable(file, &error))?;
    if archive.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(unreadable(file, &io::ErrorKind::IsADirectory.into()));
    }
    Ok(archive)
}

fn refused(id: &'static str) -> FormatRefusal {
    FormatRefusal(Say::new(id))
}
