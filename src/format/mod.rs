//! Other people's formats: text to questions of ours, and a deck to text of theirs, with a word on all that is lost.
//!
//! A format is a file or folder here with `read` or `write` or both, over text alone. What they have in common
//! stands beside them: bytes become text in `intake`, questions become a deck in `imported`, and what could not come
//! over is a `ReportEntry` of the `Report`.

mod about;
mod aiken;
pub mod apkg;
mod blanks;
mod category;
mod csv;
mod deletion;
mod entity;
mod extras;
mod gift;
mod hashcards;
mod html;
mod imported;
mod in_words;
mod intake;
mod json;
mod markup;
mod moodle;
#[cfg(test)]
mod random;
mod report;

pub use csv::Column;
pub use imported::ImportedQuestions;
#[cfg(test)]
use imported::import_all;
pub use intake::{Intake, TOO_LONG};
pub use report::{FormatRefusal, FoundQuestion, Out, PastReview, ReadFile, Report, ReportEntry};

use crate::deck::Deck;
use crate::say::Say;

/// A format of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Anki's packages: archives with a database, which only commands can open.
    Apkg,
    /// Tables with commas or semicolons.
    Csv,
    /// Tables with tabs.
    Tsv,
    /// Moodle's text format.
    Gift,
    /// Moodle's question banks in XML.
    Moodle,
    /// The Markdown of hashcards.
    Hashcards,
    /// Numbered questions with lettered options; only read.
    Aiken,
    /// Hafal's own decks, as JSON.
    Json,
}

/// How a file is to be read, where it does not say so itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Columns of ours with the headings that stand for them.
    pub columns: Vec<(Column, String)>,
    /// Whether a row is a text to type, and no card.
    pub as_text: bool,
}

impl Format {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 8] = [
        Self::Apkg,
        Self::Csv,
        Self::Tsv,
        Self::Gift,
        Self::Moodle,
        Self::Hashcards,
        Self::Aiken,
        Self::Json,
    ];

    /// What it is called on the command line and in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Apkg => "apkg",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Gift => "gift",
            Self::Moodle => "moodle",
            Self::Hashcards => "hashcards",
            Self::Aiken => "aiken",
            Self::Json => "json",
        }
    }

    /// The format of files with this ending.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "apkg" => Some(Self::Apkg),
            "csv" => Some(Self::Csv),
            "tsv" => Some(Self::Tsv),
            "gift" => Some(Self::Gift),
            "xml" => Some(Self::Moodle),
            "md" => Some(Self::Hashcards),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// Whether it is rows and columns.
    #[must_use]
    pub fn is_table(self) -> bool {
        matches!(self, Self::Csv | Self::Tsv)
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// When nothing of it can be read.
    pub fn read<'a>(self, text: &'a str, wish: &Wish) -> Result<ReadFile<'a>, FormatRefusal> {
        match self {
            Self::Apkg => Err(FormatRefusal(Say::new("format-no-archive"))),
            Self::Csv => csv::read(text, None, wish),
            Self::Tsv => csv::read(text, Some('\t'), wish),
            Self::Gift => gift::read(text),
            Self::Moodle => moodle::read(text),
            Self::Hashcards => hashcards::read(text),
            Self::Aiken => aiken::read(text),
            Self::Json => json::read(text),
        }
    }

    /// Writes a deck; nothing at all where it can say none of its questions.
    ///
    /// # Errors
    /// When it is a format that is only read.
    pub fn write(self, deck: &Deck, out: Out) -> Result<Report, FormatRefusal> {
        match self {
            Self::Apkg => Err(FormatRefusal(Say::new("format-needs-file"))),
            Self::Csv => Ok(csv::write(deck, self, ',', out)),
            Self::Tsv => Ok(csv::write(deck, self, '\t', out)),
            Self::Gift => Ok(gift::write(deck, out)),
            Self::Moodle => Ok(moodle::write(deck, out)),
            Self::Hashcards => Ok(hashcards::write(deck, out)),
            Self::Aiken => Err(FormatRefusal(Say::new("format-in-only"))),
            Self::Json => Ok(json::write(deck, out)),
        }
    }

    /// The bytes at which a row or field ends: one that goes on too long is cut, and skipped later.
    fn stops(self) -> &'static [u8] {
        match self {
            Self::Apkg => b"",
            Self::Csv | Self::Tsv | Self::Gift | Self::Hashcards | Self::Aiken => b"\n",
            Self::Moodle => b"<>",
            Self::Json => b"\"",
        }
    }
}

/// The most questions, notes or rows of a file, and parts of one of them: more are no deck, and would fill the memory.
const MOST: usize = 500_000;

/// Why a file with more is refused.
fn flood() -> FormatRefusal {
    FormatRefusal(Say::new("format-flood").with("most", MOST))
}

/// Why a row or field is skipped that is over the limit.
fn too_long() -> Say {
    Say::new("format-too-long")
}
