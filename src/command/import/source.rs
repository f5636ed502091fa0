//! Finds out what a file is, by its name and its content, and reads its text.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::{Args, bar};
use crate::format::{
    ForeignFile, Format, FormatRefusal, Intake, RecognizedFormat, recognize_format,
};
use crate::host::files::unreadable;
use crate::host::{Problem, World, format_of_name, package, unknown_format};
use crate::say::Say;

/// A file whose format is known.
pub(super) struct ImportSource {
    pub(super) format: Format,
    /// What its content showed it to be, where its name did not tell.
    pub(super) recognized: Option<Say>,
    /// Empty for an archive.
    pub(super) text: String,
}

/// Opens a file: the format is the one that was asked for, else the one of its name, else that of its content.
pub(super) fn open_source(
    args: &Args,
    world: &World,
) -> Result<Result<ImportSource, FormatRefusal>, Problem> {
    let named = format_of_name(args.from, Some(&args.file));
    let archive = |format| ImportSource { format, recognized: None, text: String::new() };
    let is_archive = matches!(named, Some(Format::Apkg | Format::Docx));
    let sort = match ForeignFile::of_beginning(&read_beginning(&args.file)?) {
        Some(ForeignFile::Archive) if !is_archive => match package::sort_of_archive(&args.file)? {
            Ok(sort) => Some(sort),
            Err(refused) => return Ok(Err(refused)),
        },
        sort => sort.filter(|sort| *sort != ForeignFile::Archive),
    };
    match (sort, args.from) {
        (Some(ForeignFile::Docx), None) => return Ok(Ok(archive(Format::Docx))),
        (Some(ForeignFile::Apkg), None) => return Ok(Ok(archive(Format::Apkg))),
        (Some(sort), _) => return Ok(Err(sort.refusal())),
        (None, _) => {}
    }
    if let Some(format) = named.filter(|_| is_archive) {
        return Ok(Ok(archive(format)));
    }
    let text = match read_text(&args.file, named.unwrap_or(Format::Aiken), world)? {
        Ok(text) => text,
        Err(refused) => return Ok(Err(refused)),
    };
    if let Some(format) = named {
        return Ok(Ok(ImportSource { format, recognized: None, text }));
    }
    if text.trim().is_empty() {
        return Ok(Err(FormatRefusal(Say::new("format-nothing"))));
    }
    let found =
        recognize_format(&text).ok_or_else(|| unknown_format("format-unrecognized", "--from"));
    let RecognizedFormat { format, name } = found?;
    Ok(Ok(ImportSource { format, recognized: Some(name), text }))
}

/// The first bytes of a regular file; none of a pipe, which can be read only once.
fn read_beginning(file: &Path) -> Result<Vec<u8>, Problem> {
    /// Longer than any sign of a format.
    const BEGINNING: u64 = 64;
    let failed = |error: io::Error| unreadable(file, &error);
    let from = File::open(file).map_err(failed)?;
    let mut bytes = Vec::new();
    if from.metadata().is_ok_and(|about| about.is_file()) {
        from.take(BEGINNING).read_to_end(&mut bytes).map_err(failed)?;
    }
    Ok(bytes)
}

/// Reads a file piece by piece, with a bar for a large one.
fn read_text(
    file: &Path,
    format: Format,
    world: &World,
) -> Result<Result<String, FormatRefusal>, Problem> {
    let failed = |error: io::Error| unreadable(file, &error);
    let mut from = File::open(file).map_err(failed)?;
    let size = from.metadata().map_or(0, |about| about.len());
    let bar = bar(size, size, world);
    let mut intake = Intake::new(format);
    let mut piece = vec![0; PIECE];
    loop {
        let length = from.read(&mut piece).map_err(failed)?;
        if length == 0 {
            break;
        }
        if let Err(refused) = intake.feed(piece.get(..length).unwrap_or_default()) {
            return Ok(Err(refused));
        }
        bar.inc(length as u64);
    }
    bar.finish_and_clear();
    Ok(intake.finish())
}

/// Bytes read at once.
const PIECE: usize = 1 << 16;
