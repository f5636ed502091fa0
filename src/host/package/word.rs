//! Unpacks the parts of a Word document that are read, and tells archives apart by their members.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read as _;

use zip::ZipArchive;

use super::refused;
use super::unpack::{open_archive, read_bounded};
use crate::format::docx::DocumentParts;
use crate::format::{ForeignFile, FormatRefusal};

/// The largest part of a document that is unpacked, in bytes: no deck is larger.
const LARGEST_PART: u64 = 64 << 20;

/// Unpacks a document; refuses another archive by its name.
pub(super) fn unpack_document(file: File) -> Result<DocumentParts, FormatRefusal> {
    let mut archive = open_archive(file)?;
    let sort = sort_of(&mut archive);
    if sort != ForeignFile::Docx {
        return Err(sort.refusal());
    }
    let main = main_part(&archive);
    let main = main.ok_or_else(|| refused("format-no-document"))?;
    Ok(DocumentParts {
        document: read_part(&mut archive, &main)?,
        styles: read_part_if_there(&mut archive, "word/styles.xml")?,
        numbering: read_part_if_there(&mut archive, "word/numbering.xml")?,
    })
}

/// Recognises an archive by its members.
pub(super) fn sort_of_archive(file: File) -> Result<ForeignFile, FormatRefusal> {
    Ok(sort_of(&mut open_archive(file)?))
}

fn sort_of(archive: &mut ZipArchive<File>) -> ForeignFile {
    let mut names = archive.file_names().flatten();
    let known = names.find_map(|name| ForeignFile::of_member(&name));
    drop(names);
    known.or_else(|| ForeignFile::of_member(&mimetype(archive)?)).unwrap_or(ForeignFile::Archive)
}

/// Returns the MIME type that a file of `LibreOffice` declares.
fn mimetype(archive: &mut ZipArchive<File>) -> Option<String> {
    /// Longer than any MIME type.
    const LONGEST: u64 = 100;
    let mut text = String::new();
    archive.by_name("mimetype").ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Returns the name of the part with the text; some programs put a number after it.
fn main_part(archive: &ZipArchive<File>) -> Option<String> {
    let is_main = |name: &str| {
        let number = name.strip_prefix("word/document").and_then(|rest| rest.strip_suffix(".xml"));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let mut names = archive.file_names().flatten();
    names.find(|name| is_main(name)).map(Cow::into_owned)
}

fn read_part(archive: &mut ZipArchive<File>, name: &str) -> Result<String, FormatRefusal> {
    let part = archive.by_name(name).map_err(|_| refused("format-damaged"))?;
    let packed = part.compressed_size();
    let bytes = read_bounded(part, packed, LARGEST_PART)?;
    let text = String::from_utf8(bytes).map_err(|_| refused("format-no-document"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn read_part_if_there(archive: &mut ZipArchive<File>, name: &str) -> Result<String, FormatRefusal> {
    if archive.index_for_name(name).is_some() {
        read_part(archive, name)
    } else {
        Ok(String::new())
    }
}
