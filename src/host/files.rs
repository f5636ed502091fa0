//! Writes files whole: a reader sees the old text or the new one, never half of it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use super::problem::Problem;
use crate::deck::with_line_ends;
use crate::say::Say;

/// A file written beside its place and moved there when whole. Its permissions stay as they are, and a link to it
/// stays a link.
pub(crate) struct Beside {
    path: PathBuf,
    part: PathBuf,
    /// None once it has been moved.
    file: Option<File>,
}

impl Beside {
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".part-{}", std::process::id()));
        let part = path.with_file_name(name);
        let file = File::create(&part)?;
        Ok(Self { path, part, file: Some(file) })
    }

    /// Reports whether it is written at this path.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        self.part.file_name() == path.file_name()
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes))
    }

    /// Moves it to its place.
    pub(crate) fn done(mut self) -> io::Result<()> {
        if let Some(file) = &self.file {
            if let Ok(about) = fs::metadata(&self.path) {
                fs::set_permissions(&self.part, about.permissions())?;
            }
            file.sync_all()?;
            fs::rename(&self.part, &self.path)?;
        }
        self.file = None;
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// Writes a file whole.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = Beside::new(path)?;
    file.write(bytes)?;
    file.done()
}

/// Writes two files that belong together: both, or neither.
///
/// # Errors
/// When one of them cannot be written; then both are as they were.
pub(crate) fn write_both(
    (first, first_bytes): (&Path, &[u8]),
    (second, second_bytes): (&Path, &[u8]),
) -> Result<(), Problem> {
    let written = |path: &Path, bytes: &[u8]| -> io::Result<Beside> {
        let mut file = Beside::new(path)?;
        file.write(bytes)?;
        Ok(file)
    };
    let first_file = written(first, first_bytes).map_err(|why| unwritable(first, &why))?;
    let second_file = written(second, second_bytes).map_err(|why| unwritable(second, &why))?;
    let before = fs::read(first).ok();
    first_file.done().map_err(|why| unwritable(first, &why))?;
    second_file.done().map_err(|why| {
        // Nothing more can be done if even this fails.
        let _ = match &before {
            Some(bytes) => write_whole(first, bytes),
            None => fs::remove_file(first),
        };
        unwritable(second, &why)
    })
}

/// Returns the path of a file from the folder of another; whole where they share no folder.
pub(crate) fn relative_path(file: &Path, other: &Path) -> PathBuf {
    let folder = other.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).unwrap_or_default();
    let (to, from): (Vec<_>, Vec<_>) = (file.components().collect(), folder.components().collect());
    let shared = to.iter().zip(&from).take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return file.to_owned();
    }
    let up = std::iter::repeat_n(Component::ParentDir, from.len() - shared);
    up.chain(to.into_iter().skip(shared)).collect()
}

/// The byte-order mark.
const MARK: &str = "\u{feff}";

/// Refuses a pipe or a device, which can be read but not replaced.
pub(crate) fn rewritable(path: &Path) -> Result<(), Problem> {
    let other = fs::metadata(path).is_ok_and(|about| !about.is_file() && !about.is_dir());
    let say = || Say::new("file-no-file").with("file", path.display().to_string());
    if other { Err(Problem::new(say())) } else { Ok(()) }
}

/// Writes a deck with the line ends and the mark at its beginning that its file has.
pub(crate) fn rewrite_deck(path: &Path, text: &str) -> io::Result<()> {
    let before = fs::read(path)?;
    let before = String::from_utf8_lossy(&before);
    let bare = before.strip_prefix(MARK);
    let mut file = Beside::new(path)?;
    file.write(if bare.is_some() { MARK } else { "" }.as_bytes())?;
    file.write(with_line_ends(bare.unwrap_or(&before), text).as_bytes())?;
    file.done()
}

/// Writes a file that must not be there yet.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<(), Problem> {
    let made = File::create_new(path).and_then(|mut file| file.write_all(text.as_bytes()));
    made.map_err(|error| unwritable(path, &error))
}

/// Returns the problem of a file that could not be written.
pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Problem {
    let say = Say::new("file-unwritable").with("file", path.display().to_string());
    Problem::new(say.with("why", error.to_string()))
}

/// Returns the problem of a file that could not be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let say = Say::new("deck-unreadable").with("file", path.display().to_string());
    Problem::new(say.with("why", error.to_string()))
}
