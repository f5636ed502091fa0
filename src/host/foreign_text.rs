//! Reads the text of a file that is not a deck: a table, or questions of another program.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::files::unreadable;
use super::package;
use super::problem::Problem;
use crate::format::{ForeignFile, Format, FormatRefusal, Intake};

/// Recognises a file that is not text by its first bytes, and an archive by its members.
pub(crate) fn sort_of_file(
    file: &Path,
) -> Result<Result<Option<ForeignFile>, FormatRefusal>, Problem> {
    match sort_of_beginning(file)? {
        Some(ForeignFile::Archive) => Ok(package::sort_of_archive(file)?.map(Some)),
        sort => Ok(Ok(sort)),
    }
}

/// Recognises a file that is not text by its first bytes; None for a pipe, which can be read only once.
pub(crate) fn sort_of_beginning(file: &Path) -> Result<Option<ForeignFile>, Problem> {
    /// Longer than any signature of a format.
    const BEGINNING: u64 = 64;
    let failed = |error: io::Error| unreadable(file, &error);
    let from = File::open(file).map_err(failed)?;
    let mut bytes = Vec::new();
    if from.metadata().is_ok_and(|about| about.is_file()) {
        from.take(BEGINNING).read_to_end(&mut bytes).map_err(failed)?;
    }
    Ok(ForeignFile::of_beginning(&bytes))
}

/// Reads a file piece by piece, and calls `step` with the length of each.
pub(crate) fn read_foreign_text(
    file: &Path,
    format: Format,
    step: impl Fn(u64),
) -> Result<Result<String, FormatRefusal>, Problem> {
    let failed = |error: io::Error| unreadable(file, &error);
    let mut from = File::open(file).map_err(failed)?;
    let mut intake = Intake::new(format);
    let mut piece = vec![0; PIECE];
    loop {
        let length = from.read(&mut piece).map_err(failed)?;
        if length == 0 {
            return Ok(intake.finish());
        }
        if let Err(refused) = intake.feed(piece.get(..length).unwrap_or_default()) {
            return Ok(Err(refused));
        }
        step(length as u64);
    }
}

/// Bytes read at once.
const PIECE: usize = 1 << 16;
