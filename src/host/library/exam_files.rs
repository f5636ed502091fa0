//! Tells exams from decks among the files of a library, by the first part of their text.

use std::fs::File;
use std::io::Read as _;

use super::DeckPlace;
use crate::deck::is_exam;

/// How many bytes are read: whole exams are smaller, and a deck's questions begin earlier.
const HEAD: u64 = 64 * 1024;

/// Reports whether a place holds an exam. A pipe is not read, since it can be read only once.
pub fn is_exam_place(place: &DeckPlace) -> bool {
    let DeckPlace::File(path) = place else { return false };
    let mut head = Vec::new();
    let file = Some(path).filter(|path| path.is_file()).and_then(|path| File::open(path).ok());
    let read = file.and_then(|file| file.take(HEAD).read_to_end(&mut head).ok());
    read.is_some() && is_exam(&String::from_utf8_lossy(&head))
}
