//! Loads a deck's text from its file, and refuses what is too large, not a file, or not UTF-8.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::foreign_file::foreign_file;
#[cfg(unix)]
use super::late_text::LateText;
use super::{BUILT_IN, DeckPlace};
use crate::deck::{DeckBytes, Reading, is_exam, read_deck};
use crate::say::Say;

/// The largest deck file, in bytes: 64 MiB.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// A deck's text and its reading.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Where the text was loaded from.
    pub place: DeckPlace,
    /// The path as given, or the built-in name.
    pub name: String,
    /// The absolute path; None for a built-in deck.
    pub path: Option<String>,
    /// The text, without a byte-order mark and with `\n` alone as line end.
    pub text: String,
    /// The deck, or its mistakes.
    pub reading: Reading,
}

/// Why a deck's text cannot be loaded: a message with the file's name.
#[derive(Clone, Debug, PartialEq)]
pub struct Unreadable(pub Say);

/// Loads and reads a deck.
///
/// # Errors
/// As [`load_text`], and when it is an exam. A deck with mistakes is not an error.
pub fn load_deck(place: &DeckPlace) -> Result<Loaded, Unreadable> {
    let text = load_text(place)?;
    if is_exam(&text) {
        return Err(exam_for_deck(place));
    }
    let reading = read_deck(&text, &place.stem());
    let (name, path) = (place.name(), stored_path(place));
    Ok(Loaded { place: place.clone(), name, path, text, reading })
}

/// Returns the refusal of an exam where a deck is needed.
pub fn exam_for_deck(place: &DeckPlace) -> Unreadable {
    Unreadable(Say::new("deck-is-exam").with("file", place.name()))
}

/// Loads a deck's text.
///
/// # Errors
/// When the file is missing, not a file, too large or not UTF-8.
pub fn load_text(place: &DeckPlace) -> Result<String, Unreadable> {
    match place {
        DeckPlace::BuiltIn(name) => Ok(built_in_text(name).to_owned()),
        DeckPlace::File(path) => decode_text(read_bytes(path)?, &place.name()),
    }
}

/// Reports whether a deck's file holds its text byte by byte, but for an old Mac's line ends: an outline of the text
/// fits it.
pub(crate) fn is_plain(place: &DeckPlace, text: &str) -> bool {
    match place {
        DeckPlace::BuiltIn(_) => true,
        DeckPlace::File(path) => {
            fs::metadata(path).is_ok_and(|about| about.len() == text.len() as u64)
        }
    }
}

/// Returns the bytes of a text that is plain and was read before; a large file is read when they are wanted. None where
/// it cannot be read.
pub(crate) fn bytes_of_unchanged(place: &DeckPlace) -> Option<Box<dyn DeckBytes>> {
    /// From this size on, in bytes, it takes a while to read all.
    #[cfg(unix)]
    const LARGE: u64 = 1024 * 1024;
    let path = match place {
        DeckPlace::BuiltIn(name) => return Some(Box::new(built_in_text(name).as_bytes().to_vec())),
        DeckPlace::File(path) => path,
    };
    #[cfg(unix)]
    if fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() >= LARGE) {
        let late = File::open(path).and_then(LateText::new);
        return late.ok().map(|late| -> Box<dyn DeckBytes> { Box::new(late) });
    }
    let text = decode_text(read_bytes(path).ok()?, &place.name()).ok()?;
    Some(Box::new(text.into_bytes()))
}

/// Returns the absolute path of a deck's file, as the store keeps it; None for a built-in deck.
pub fn stored_path(place: &DeckPlace) -> Option<String> {
    let DeckPlace::File(path) = place else { return None };
    let absolute = fs::canonicalize(path).or_else(|_| std::path::absolute(path)).ok();
    absolute.map(|path| path.display().to_string())
}

fn built_in_text(name: &str) -> &'static str {
    BUILT_IN.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
}

/// Returns a stamp that changes with a deck's text, without reading a file: its size, inode and times; of a built-in
/// deck the length and a checksum. Empty where there is no such file.
pub fn text_stamp(place: &DeckPlace) -> String {
    match place {
        DeckPlace::BuiltIn(name) => {
            let text = built_in_text(name);
            let sum = text
                .bytes()
                .fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
            format!("{}-{sum:x}", text.len())
        }
        DeckPlace::File(path) => fs::metadata(path)
            .ok()
            .filter(fs::Metadata::is_file)
            .map_or_else(String::new, |about| file_stamp(&about)),
    }
}

#[cfg(unix)]
fn file_stamp(about: &fs::Metadata) -> String {
    use std::os::unix::fs::MetadataExt;
    let (size, number) = (about.size(), about.ino());
    let (changed, nanos) = (about.ctime(), about.ctime_nsec());
    format!("{size}-{number}-{}.{}-{changed}.{nanos}", about.mtime(), about.mtime_nsec())
}

#[cfg(not(unix))]
fn file_stamp(about: &fs::Metadata) -> String {
    format!("{}-{:?}", about.len(), about.modified())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "std's error kinds, of which few have a message"
)]
fn read_bytes(path: &Path) -> Result<Vec<u8>, Unreadable> {
    let name = path.display().to_string();
    let failed = |error: std::io::Error| {
        let id = match error.kind() {
            std::io::ErrorKind::NotFound => "deck-gone",
            std::io::ErrorKind::PermissionDenied => "deck-forbidden",
            _ => "deck-unreadable",
        };
        Unreadable(Say::new(id).with("file", name.as_str()).with("why", error.to_string()))
    };
    let about = fs::metadata(path).map_err(failed)?;
    if !(about.is_file() || is_pipe(&about)) {
        return Err(Unreadable(Say::new("deck-no-file").with("file", name.as_str())));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(LARGEST)).unwrap_or(0) + 1);
    let file = File::open(path).map_err(failed)?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    let size = about.len().max(bytes.len() as u64);
    if size > LARGEST {
        let mebibytes = i64::try_from(size.div_ceil(1024 * 1024)).unwrap_or(i64::MAX);
        let say = Say::new("deck-too-large").with("file", name.as_str()).with("size", mebibytes);
        return Err(Unreadable(say));
    }
    Ok(bytes)
}

#[cfg(unix)]
fn is_pipe(about: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    about.file_type().is_fifo()
}

#[cfg(not(unix))]
fn is_pipe(_about: &fs::Metadata) -> bool {
    false
}

/// Reports whether bytes are UTF-16: by their byte-order mark, or by every other one of the first four being zero.
fn is_utf_16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    marked
        || matches!(bytes, [0, first, 0, second, ..] | [first, 0, second, 0, ..] if *first > 0 && *second > 0)
}

/// Turns a deck's bytes into text without a byte-order mark, its lines ended by `\n` alone.
///
/// # Errors
/// When they are a file of another program, UTF-16, or not UTF-8.
pub fn decode_text(bytes: Vec<u8>, name: &str) -> Result<String, Unreadable> {
    String::from_utf8(plain_bytes(bytes, name)?).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = String::from_utf8_lossy(good).matches('\n').count() + 1;
        Unreadable(Say::new("deck-not-utf-8").with("file", name).with("line", line))
    })
}

/// Removes a byte-order mark, and ends lines by `\n` alone; refuses UTF-16 and files of other programs.
fn plain_bytes(mut bytes: Vec<u8>, name: &str) -> Result<Vec<u8>, Unreadable> {
    if let Some(id) = foreign_file(&bytes) {
        return Err(Unreadable(Say::new(id).with("file", name)));
    }
    if is_utf_16(&bytes) {
        return Err(Unreadable(Say::new("deck-utf-16").with("file", name)));
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    if memchr::memchr(b'\r', &bytes).is_none() {
        return Ok(bytes);
    }
    let mut plain = Vec::with_capacity(bytes.len());
    let mut lines = bytes.split(|byte| *byte == b'\r');
    plain.extend_from_slice(lines.next().unwrap_or_default());
    for line in lines {
        plain.push(b'\n');
        plain.extend_from_slice(line.strip_prefix(b"\n").unwrap_or(line));
    }
    Ok(plain)
}
