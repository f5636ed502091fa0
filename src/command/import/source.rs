//! Finds out what a file is, by its name and its content, and reads its text.

use std::path::Path;

use super::{Args, bar};
use crate::format::{ForeignFile, Format, FormatRefusal, RecognizedFormat, recognize_format};
use crate::host::{
    Problem, World, format_of_name, read_foreign_text, sort_of_beginning, sort_of_file,
    unknown_format,
};
use crate::say::Say;

/// A file whose format is known.
pub(super) struct ImportSource {
    pub(super) format: Format,
    /// The format that its content shows; None if its name gave the format.
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
    let sort = if is_archive {
        sort_of_beginning(&args.file)?.filter(|sort| *sort != ForeignFile::Archive)
    } else {
        match sort_of_file(&args.file)? {
            Ok(sort) => sort,
            Err(refused) => return Ok(Err(refused)),
        }
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
    // A text with the ending of hashcards may be any list in Markdown.
    let markdown = named == Some(Format::Hashcards) && args.from.is_none();
    let list = markdown.then(|| recognize_format(&text)).flatten();
    let list = list.filter(|found| found.format == Format::Aiken);
    if let Some(RecognizedFormat { format, name, .. }) = list {
        return Ok(Ok(ImportSource { format, recognized: Some(name), text }));
    }
    if let Some(format) = named {
        return Ok(Ok(ImportSource { format, recognized: None, text }));
    }
    if text.trim().is_empty() {
        return Ok(Err(FormatRefusal(Say::new("format-nothing"))));
    }
    let found =
        recognize_format(&text).ok_or_else(|| unknown_format("format-unrecognized", "--from"));
    let RecognizedFormat { format, name, rewritten } = found?;
    let text = rewritten.unwrap_or(text);
    Ok(Ok(ImportSource { format, recognized: Some(name), text }))
}

/// Reads a file, with a bar for a large one.
fn read_text(
    file: &Path,
    format: Format,
    world: &World,
) -> Result<Result<String, FormatRefusal>, Problem> {
    let size = file.metadata().map_or(0, |about| about.len());
    let bar = bar(size, size, world);
    let text = read_foreign_text(file, format, |length| bar.inc(length));
    bar.finish_and_clear();
    text
}
