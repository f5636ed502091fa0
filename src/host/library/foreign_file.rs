//! Recognises files of other programs given in place of a deck: Word, Excel, PDF, a picture, a web page.

/// Returns the message for a file of another program, by its first bytes; None for a file that may be a deck.
pub(super) fn foreign_file(bytes: &[u8]) -> Option<&'static str> {
    let begins = |signs: &[&[u8]]| signs.iter().any(|sign| bytes.starts_with(sign));
    if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        return Some(archive_message(bytes));
    }
    if begins(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]) {
        return Some("deck-old-office");
    }
    if begins(&[b"%PDF-"]) {
        return Some("deck-pdf");
    }
    if begins(&[b"{\\rtf"]) {
        return Some("deck-rtf");
    }
    let riff = bytes.starts_with(b"RIFF")
        && bytes.get(8..12).is_some_and(|sort| sort == b"WEBP" || sort == b"WAVE");
    let boxed = bytes.get(4..8) == Some(b"ftyp");
    if riff
        || boxed
        || begins(&[
            b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM\x36", b"II*\0", b"MM\0*",
            b"ID3", b"OggS", b"fLaC",
        ])
    {
        return Some("deck-media");
    }
    if begins(&[b"SQLite format 3\0"]) {
        return Some("deck-database");
    }
    if begins(&[b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"]) {
        return Some("deck-archive");
    }
    is_web_page(bytes).then_some("deck-html")
}

/// Returns what a zip archive is, by the names of the files in it.
fn archive_message(bytes: &[u8]) -> &'static str {
    // The names are not compressed; those of an office document are near the start and again at the end.
    const LOOKED_AT: usize = 1 << 16;
    let end = bytes.get(bytes.len().saturating_sub(LOOKED_AT)..).unwrap_or_default();
    let start = bytes.get(..LOOKED_AT.min(bytes.len())).unwrap_or_default();
    let holds =
        |name: &[u8]| [start, end].iter().any(|part| memchr::memmem::find(part, name).is_some());
    if holds(b"word/document") {
        "deck-word"
    } else if holds(b"xl/workbook") {
        "deck-excel"
    } else if holds(b"opendocument.text") {
        "deck-odt"
    } else if holds(b"opendocument.spreadsheet") {
        "deck-excel"
    } else if holds(b"collection.anki2") {
        "deck-apkg"
    } else {
        "deck-archive"
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start = start.get(..14.min(start.len())).unwrap_or_default().to_ascii_lowercase();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_program_is_told_by_its_first_bytes() {
        for (bytes, message) in [
            (&b"PK\x03\x04..word/document.xml.."[..], Some("deck-word")),
            (b"PK\x03\x04..xl/workbook.xml..", Some("deck-excel")),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", Some("deck-odt")),
            (b"PK\x03\x04..collection.anki2", Some("deck-apkg")),
            (b"PK\x03\x04..notes.txt", Some("deck-archive")),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Some("deck-old-office")),
            (b"{\\rtf1\\ansi", Some("deck-rtf")),
            (b"%PDF-1.7", Some("deck-pdf")),
            (b"\x89PNG\r\n", Some("deck-media")),
            (b"RIFF....WEBP", Some("deck-media")),
            (b"\xef\xbb\xbf <!DOCTYPE HTML><html>", Some("deck-html")),
            (b"SQLite format 3\0", Some("deck-database")),
            (b"(questions: [])", None),
            (b"{}", None),
            (b"", None),
        ] {
            assert_eq!(foreign_file(bytes), message, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
