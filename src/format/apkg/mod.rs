//! Anki's packages without their files: notes and cards become questions, and questions become notes.

mod notes;
mod own_kinds;
mod read;
mod schema;
mod template;
#[cfg(test)]
mod tests;

pub(super) use notes::says;
pub(crate) use notes::{Package, PackedNote, pack};
pub(crate) use own_kinds::{OwnNoteKind, models};
pub(crate) use read::read;
pub(crate) use schema::{is_cloze_kind, read_decks, read_note_kinds, read_template};

/// The part of a package's database that hafal reads, rows in any order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Collection {
    pub(crate) kinds: Vec<NoteKind>,
    pub(crate) notes: Vec<Note>,
    pub(crate) cards: Vec<CardOfNote>,
    pub(crate) log: Vec<LogRow>,
    /// The number and name of each deck, a subdeck's behind its parent's and `::`.
    pub(crate) decks: Vec<(i64, String)>,
    /// The description of the deck that hafal itself exported; empty otherwise.
    pub(crate) about: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NoteKind {
    pub(crate) id: i64,
    /// Whether its cards are the blanks of a text.
    pub(crate) is_cloze: bool,
    pub(crate) fields: Vec<String>,
    pub(crate) templates: Vec<Template>,
}

/// How a card of a note looks, in Anki's template language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) front: String,
    pub(crate) back: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Note {
    /// Its number, unique in this database only.
    pub(crate) id: i64,
    /// Its id on every machine.
    pub(crate) guid: String,
    pub(crate) kind: i64,
    pub(crate) tags: String,
    /// Its fields as HTML, separated by U+001F; None if they are too long.
    pub(crate) fields: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CardOfNote {
    pub(crate) id: i64,
    pub(crate) note: i64,
    pub(crate) deck: i64,
    /// Which of the note's cards it is, from 0.
    pub(crate) ord: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LogRow {
    /// UTC, in milliseconds.
    pub(crate) at: i64,
    pub(crate) card: i64,
    /// The button: 1 to 4, or 0 for none.
    pub(crate) ease: i64,
    /// How long the answer took, in milliseconds.
    pub(crate) took: i64,
    /// Anki's type of row; 4 and 5 are changes by hand and new dates.
    pub(crate) kind: i64,
}
