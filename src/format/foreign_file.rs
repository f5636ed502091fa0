//! Names files that are not text (Word, PDF, pictures), and says what to do with them.

use super::FormatRefusal;
use crate::say::Say;

/// A file that is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ForeignFile {
    /// A zip archive; only its members show what it is.
    Archive,
    /// A document that Word writes today.
    Docx,
    /// An Anki package.
    Apkg,
    /// A text as `LibreOffice` writes it.
    Odt,
    /// A spreadsheet as `LibreOffice` writes it.
    Ods,
    /// A workbook of Excel.
    Xlsx,
    /// Slides of any program.
    Slides,
    Pdf,
    Rtf,
    /// A file of Word or Excel as they were written until 2007.
    OldOffice,
    WebPage,
    Picture,
}

/// How files begin.
const BEGINNINGS: [(&[u8], ForeignFile); 9] = [
    (b"PK\x03\x04", ForeignFile::Archive),
    (b"PK\x05\x06", ForeignFile::Archive),
    (b"%PDF", ForeignFile::Pdf),
    (b"{\\rtf", ForeignFile::Rtf),
    (b"\xd0\xcf\x11\xe0", ForeignFile::OldOffice),
    (b"\x89PNG", ForeignFile::Picture),
    (b"\xff\xd8\xff", ForeignFile::Picture),
    (b"<!doctype html", ForeignFile::WebPage),
    (b"<html", ForeignFile::WebPage),
];

/// Members that identify an archive, and the beginning of a `mimetype`.
const MEMBERS: [(&str, ForeignFile); 10] = [
    ("word/", ForeignFile::Docx),
    ("xl/", ForeignFile::Xlsx),
    ("ppt/", ForeignFile::Slides),
    ("collection.anki", ForeignFile::Apkg),
    ("application/vnd.oasis.opendocument.text", ForeignFile::Odt),
    ("application/vnd.oasis.opendocument.spreadsheet", ForeignFile::Ods),
    ("application/vnd.oasis.opendocument.presentation", ForeignFile::Slides),
    ("Index/Tables/", ForeignFile::Xlsx),
    ("Index/Document.iwa", ForeignFile::Odt),
    ("Index/Slide", ForeignFile::Slides),
];

impl ForeignFile {
    /// The sort of a file that begins so; None where it may be text.
    pub(crate) fn of_beginning(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let lower = |byte: &u8| byte.to_ascii_lowercase();
        let begins = |sign: &[u8]| {
            bytes.len() >= sign.len()
                && bytes
                    .iter()
                    .map(lower)
                    .zip(sign.iter().map(lower))
                    .all(|(one, other)| one == other)
        };
        BEGINNINGS.iter().find(|(sign, _)| begins(sign)).map(|(_, file)| *file)
    }

    /// The sort of an archive with a member of this name, or this mimetype.
    pub(crate) fn of_member(name: &str) -> Option<Self> {
        MEMBERS.iter().find(|(begin, _)| name.starts_with(begin)).map(|(_, file)| *file)
    }

    /// Why the file is refused, and what to do.
    pub(crate) fn refusal(self) -> FormatRefusal {
        FormatRefusal(Say::new(match self {
            Self::Archive => "format-is-archive",
            Self::Docx => "format-is-docx",
            Self::Apkg => "format-is-apkg",
            Self::Odt => "format-is-odt",
            Self::Ods => "format-is-ods",
            Self::Xlsx => "format-is-xlsx",
            Self::Slides => "format-is-slides",
            Self::Pdf => "format-is-pdf",
            Self::Rtf => "format-is-rtf",
            Self::OldOffice => "format-is-old-office",
            Self::WebPage => "format-is-web-page",
            Self::Picture => "format-is-picture",
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_beginning() {
        for (bytes, file) in [
            (&b"%PDF-1.7\n"[..], Some(ForeignFile::Pdf)),
            (b"{\\rtf1\\ansi", Some(ForeignFile::Rtf)),
            (b"PK\x03\x04\x14", Some(ForeignFile::Archive)),
            (b"\xef\xbb\xbf<!DOCTYPE HTML>", Some(ForeignFile::WebPage)),
            (b"<quiz>", None),
            (b"1. What?", None),
            (b"", None),
        ] {
            assert_eq!(ForeignFile::of_beginning(bytes), file, "{bytes:?}");
        }
    }
}
