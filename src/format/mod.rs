//! Reads and writes the formats of other programs, and reports every loss.
//!
//! Each format is a file or folder with `read` or `write` or both, over text alone. Around them, `intake` turns bytes
//! into text, `imported` admits questions to a deck, and a `Report` lists what was lost.

mod aiken;
mod answer_text;
pub(crate) mod apkg;
mod blanks;
mod category;
mod comments;
mod credit;
mod csv;
mod deletion;
mod descriptions;
pub(crate) mod docx;
mod entity;
mod foreign_file;
mod formula;
mod gift;
mod hashcards;
mod html;
mod imported;
mod intake;
mod json;
mod markup;
mod moodle;
mod options;
mod raised;
#[cfg(test)]
mod random;
mod recognize;
mod report;
mod tag;
#[cfg(test)]
mod testing;

pub(crate) use csv::{TableColumn, table_rows};
pub(crate) use foreign_file::ForeignFile;
pub(crate) use imported::ImportedQuestions;
#[cfg(test)]
use imported::import_all;
pub(crate) use intake::{Intake, TOO_LONG};
pub(crate) use recognize::{RecognizedFormat, recognize_format};
pub(crate) use report::{FormatRefusal, Out, PastReview, ReadFile, Report, ReportEntry};

use crate::deck::Deck;
use crate::question::Question;
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
    /// Word's documents: archives, which only commands can open; only read.
    Docx,
    /// Hafal's own decks, as JSON.
    Json,
}

/// How to read a table that does not say so itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wish {
    /// Our columns, each with its heading in the file.
    pub(crate) columns: Vec<(TableColumn, String)>,
    /// Whether a row becomes a text to type instead of a card.
    pub(crate) as_text: bool,
}

impl Format {
    /// All formats, in the order in which messages list them.
    pub(crate) const ALL: [Self; 9] = [
        Self::Apkg,
        Self::Csv,
        Self::Tsv,
        Self::Gift,
        Self::Moodle,
        Self::Hashcards,
        Self::Aiken,
        Self::Docx,
        Self::Json,
    ];

    /// The name on the command line and in reports.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Apkg => "apkg",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Gift => "gift",
            Self::Moodle => "moodle",
            Self::Hashcards => "hashcards",
            Self::Aiken => "aiken",
            Self::Docx => "docx",
            Self::Json => "json",
        }
    }

    /// Returns the format of a file extension.
    pub(crate) fn from_extension(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "apkg" => Some(Self::Apkg),
            "csv" => Some(Self::Csv),
            "tsv" => Some(Self::Tsv),
            "gift" => Some(Self::Gift),
            "xml" => Some(Self::Moodle),
            "md" => Some(Self::Hashcards),
            "json" => Some(Self::Json),
            "docx" | "docm" => Some(Self::Docx),
            _ => None,
        }
    }

    /// Whether it has rows and columns.
    pub(crate) fn is_table(self) -> bool {
        matches!(self, Self::Csv | Self::Tsv)
    }

    pub(crate) fn read<'a>(
        self,
        text: &'a str,
        wish: &Wish,
    ) -> Result<ReadFile<'a>, FormatRefusal> {
        match self {
            Self::Apkg | Self::Docx => Err(FormatRefusal(Say::new("format-no-archive"))),
            Self::Csv => csv::read(text, None, wish),
            Self::Tsv => csv::read(text, Some('\t'), wish),
            Self::Gift => gift::read(text),
            Self::Moodle => moodle::read(text),
            Self::Hashcards => hashcards::read(text),
            Self::Aiken => aiken::read(text),
            Self::Json => json::read(text),
        }
    }

    /// Writes a deck; nothing at all if the format can say none of its questions.
    pub(crate) fn write(self, deck: &Deck, out: Out) -> Result<Report, FormatRefusal> {
        match self {
            Self::Apkg => Err(FormatRefusal(Say::new("format-needs-file"))),
            Self::Csv => Ok(csv::write(deck, self, ',', out)),
            Self::Tsv => Ok(csv::write(deck, self, '\t', out)),
            Self::Gift => Ok(gift::write(deck, out)),
            Self::Moodle => Ok(moodle::write(deck, out)),
            Self::Hashcards => Ok(hashcards::write(deck, out)),
            Self::Aiken | Self::Docx => Err(FormatRefusal(Say::new("format-in-only"))),
            Self::Json => Ok(json::write(deck, out)),
        }
    }

    /// Writes the questions of a deck that have options as a table of choices.
    pub(crate) fn write_choices(self, deck: &Deck, out: Out) -> Result<Report, FormatRefusal> {
        match self {
            Self::Csv => Ok(csv::write_choices(deck, self, ',', out)),
            Self::Tsv => Ok(csv::write_choices(deck, self, '\t', out)),
            Self::Apkg
            | Self::Gift
            | Self::Moodle
            | Self::Hashcards
            | Self::Aiken
            | Self::Docx
            | Self::Json => Err(FormatRefusal(Say::new("format-choices-table"))),
        }
    }

    /// Whether it can turn questions that it lacks into flashcards; the other formats have no flashcard at all.
    pub(crate) fn has_cards(self) -> bool {
        match self {
            Self::Apkg | Self::Csv | Self::Tsv | Self::Hashcards => true,
            Self::Gift | Self::Moodle | Self::Aiken | Self::Docx | Self::Json => false,
        }
    }

    /// Whether a format with cards can say a question as it is.
    pub(crate) fn says(self, question: &Question, deck: &Deck) -> bool {
        match self {
            Self::Apkg => apkg::says(question, deck),
            Self::Csv | Self::Tsv => csv::says(question, deck),
            Self::Hashcards => hashcards::says(question, deck),
            Self::Gift | Self::Moodle | Self::Aiken | Self::Docx | Self::Json => true,
        }
    }

    /// What separates the lines of a card. Markdown joins lines that one newline separates.
    pub(crate) fn line_gap(self) -> &'static str {
        if self == Self::Hashcards { "\n\n" } else { "\n" }
    }

    /// The bytes at which a row or field ends; `Intake` cuts one that is too long, and the reader skips it.
    fn stops(self) -> &'static [u8] {
        match self {
            Self::Apkg | Self::Docx => b"",
            Self::Csv | Self::Tsv | Self::Gift | Self::Hashcards | Self::Aiken => b"\n",
            Self::Moodle => b"<>",
            Self::Json => b"\"",
        }
    }
}

/// The most questions, notes or rows of a file, and the most parts of one: more than any deck has would fill the
/// memory.
const MOST: usize = 500_000;

fn flood() -> FormatRefusal {
    FormatRefusal(Say::new("format-flood").with("most", MOST))
}

fn too_long() -> Say {
    Say::new("format-too-long")
}
