//! The text of a large deck's file, read stretch by stretch until all of it is needed.

use std::borrow::Cow;
use std::fs::{File, Metadata};
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::sync::OnceLock;
use std::time::SystemTime;

use crate::deck::DeckBytes;

/// A text that was plain when its file was last read. Nothing is read from a file that changed since.
pub(super) struct LateText {
    file: File,
    stamp: (u64, SystemTime),
    count: usize,
    /// Empty if the file changed before it was read.
    all: OnceLock<Vec<u8>>,
}

impl LateText {
    /// Opens a file, and reads nothing of it yet.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn new(file: File) -> io::Result<Self> {
        let about = file.metadata()?;
        let count = usize::try_from(about.len()).unwrap_or(0);
        Ok(Self { file, stamp: stamp(&about)?, count, all: OnceLock::new() })
    }

    /// Reads a stretch, whose line ends all take one byte; None if the file has changed.
    fn read(&self, span: Range<usize>) -> Option<Vec<u8>> {
        let mut bytes = vec![0; span.len()];
        self.file.read_exact_at(&mut bytes, span.start as u64).ok()?;
        bytes.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        let is_the_same = self.file.metadata().and_then(|about| stamp(&about)).ok()? == self.stamp;
        is_the_same.then_some(bytes)
    }
}

impl DeckBytes for LateText {
    fn count(&self) -> usize {
        self.count
    }

    fn stretch(&self, span: Range<usize>) -> Option<Cow<'_, [u8]>> {
        match self.all.get() {
            Some(all) => all.get(span).map(Cow::Borrowed),
            None => self.read(span).map(Cow::Owned),
        }
    }

    fn all(&self) -> &[u8] {
        self.all.get_or_init(|| self.read(0..self.count).unwrap_or_default())
    }
}

fn stamp(about: &Metadata) -> io::Result<(u64, SystemTime)> {
    Ok((about.len(), about.modified()?))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const TEXT: &str = "satu\rdua\ntiga";

    #[test]
    fn a_stretch_is_the_same_before_and_after_the_whole_is_held_whatever_becomes_of_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deck.ron");
        fs::write(&path, TEXT).expect("a file");
        let late = LateText::new(File::open(&path).expect("it is there")).expect("it is read");
        let early = late.stretch(3..9).map(Cow::into_owned);
        assert_eq!(early.as_deref(), Some(b"u\ndua\n".as_slice()));
        assert_eq!(late.all(), b"satu\ndua\ntiga");
        fs::write(&path, "another").expect("a file");
        assert_eq!(late.stretch(3..9).map(Cow::into_owned), early);
        assert_eq!(late.stretch(13..15), None);
    }

    #[test]
    fn nothing_is_read_of_a_file_that_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deck.ron");
        fs::write(&path, TEXT).expect("a file");
        let late = LateText::new(File::open(&path).expect("it is there")).expect("it is read");
        fs::write(&path, "satu dua tiga empat").expect("a file");
        assert_eq!((late.stretch(3..9), late.all()), (None, b"".as_slice()));
    }
}
