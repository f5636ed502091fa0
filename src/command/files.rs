//! Files written whole: whoever reads one sees the old text or the new, never half of it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::Problem;
use crate::deck::with_line_ends;
use crate::say::Say;

/// Writes a file beside its place and moves it there. Who may read and write it stays as it is, and a link to it
/// stays a link.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".part-{}", std::process::id()));
    let beside = path.with_file_name(name);
    let written = write_like(&path, &beside, bytes).and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// The byte-order mark.
const MARK: &str = "\u{feff}";

/// Writes a deck with the line ends and the mark at its beginning that its file has.
pub(super) fn write_deck(path: &Path, text: &str) -> io::Result<()> {
    let before = fs::read(path)?;
    let before = String::from_utf8_lossy(&before);
    let bare = before.strip_prefix(MARK);
    let text = with_line_ends(bare.unwrap_or(&before), text);
    let mark = if bare.is_some() { MARK } else { "" };
    write_whole(path, &[mark.as_bytes(), text.as_bytes()].concat())
}

/// Why a file could not be written.
pub(super) fn unwritable(path: &Path, error: &io::Error) -> Problem {
    let say = Say::new("file-unwritable").with("file", path.display().to_string());
    Problem::new(say.with("why", error.to_string()))
}

/// Why a file could not be read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let say = Say::new("deck-unreadable").with("file", path.display().to_string());
    Problem::new(say.with("why", error.to_string()))
}

/// Writes a file for whoever may read and write another.
fn write_like(other: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    if let Ok(about) = fs::metadata(other) {
        fs::set_permissions(path, about.permissions())?;
    }
    file.sync_all()
}
