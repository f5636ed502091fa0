//! Anki's packages, as far as they are no files: note types, notes and cards become questions, and questions become notes.

mod notes;
mod own_kinds;
mod read;
mod schema;
mod template;
#[cfg(test)]
mod tests;

pub use notes::{Package, PackedNote, pack};
pub use own_kinds::{OwnNoteKind, models};
pub use read::read;
pub use schema::{is_cloze_kind, read_decks, read_note_kinds, read_template};

/// What a package's database holds, as far as it is looked at.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// Its note types.
    pub kinds: Vec<NoteKind>,
    /// Its notes.
    pub notes: Vec<Note>,
    /// Its cards.
    pub cards: Vec<CardOfNote>,
    /// What was done with its cards.
    pub log: Vec<LogRow>,
    /// The names of its decks, their parts joined by `::`.
    pub decks: Vec<(i64, String)>,
    /// What is said of its decks, where hafal said it.
    pub about: String,
}

/// A type of note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteKind {
    /// Its number.
    pub id: i64,
    /// Whether its cards are the blanks of a text.
    pub is_cloze: bool,
    /// The names of its fields, in order.
    pub fields: Vec<String>,
    /// Its templates, in order.
    pub templates: Vec<Template>,
}

/// How a card of a note looks, in Anki's language of templates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// The front.
    pub front: String,
    /// The back.
    pub back: String,
}

/// A note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: i64,
    /// What it is known by on every machine.
    pub guid: String,
    /// The number of its type.
    pub kind: i64,
    /// Its tags, parted by spaces.
    pub tags: String,
    /// Its fields as HTML, parted by U+001F; none where they are too long.
    pub fields: Option<String>,
}

/// A card of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardOfNote {
    /// Its number.
    pub id: i64,
    /// The note's.
    pub note: i64,
    /// The deck's.
    pub deck: i64,
    /// Which of the note's cards it is, from 0.
    pub ord: u32,
}

/// A row of the log of reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// The instant, in milliseconds.
    pub at: i64,
    /// The card's number.
    pub card: i64,
    /// The button: 1 to 4, or 0 where there was none.
    pub ease: i64,
    /// How long it took, in milliseconds.
    pub took: i64,
    /// What it was: 4 and 5 are changes by hand and new dates.
    pub sort: i64,
}
