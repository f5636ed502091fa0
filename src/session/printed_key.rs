//! The key of printed sheets, as the file beside them keeps it: `hafal mark` reads it to mark a table of answers.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The newest format of the file.
pub const KEY_FORMAT: u32 = 1;

/// All that was printed at one time: what marks of a table need, besides the decks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrintedKey {
    /// [`KEY_FORMAT`].
    pub format: u32,
    /// The exam's id; None for a deck.
    pub exam: Option<String>,
    /// The title at the head of each sheet.
    pub title: String,
    /// Of this printing.
    pub id: Uuid,
    /// Of sheet A; each further sheet has the next one.
    pub seed: u64,
    /// The language of the labels, as a BCP 47 tag.
    pub language: String,
    /// The share of points needed to pass, 0 to 1.
    #[serde(default)]
    pub pass: Option<f64>,
    /// The decks that the questions came from.
    pub decks: Vec<PrintedDeck>,
    /// In the order of their letters.
    pub sheets: Vec<PrintedSheet>,
}

/// A deck, and how to find it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedDeck {
    /// Its id.
    pub id: String,
    /// From the key's own folder; None for a built-in one.
    pub path: Option<String>,
}

/// One variant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrintedSheet {
    /// Its letter.
    pub sheet: String,
    /// The seed of the quiz that asks the same.
    pub seed: u64,
    /// The points of all its questions.
    pub out_of: f64,
    /// As numbered.
    pub questions: Vec<PrintedQuestion>,
}

/// A question as it is printed on a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrintedQuestion {
    /// From 1.
    pub number: usize,
    /// The deck's id.
    pub deck: String,
    /// The question's id.
    pub question: String,
    /// The kind's name.
    pub kind: String,
    /// The form's name: line, one, many, sort or pair.
    pub form: String,
    /// How many fields a line has; None for other forms.
    pub fields: Option<usize>,
    /// What it is worth.
    pub points: f64,
    /// The share of its points, 0 to 1, that a wrong answer costs.
    pub penalty: f64,
    /// The prompt, or the sentence with its blanks open.
    pub ask: String,
    /// In the order of their letters: options, items to sort, the right side of a pair.
    pub options: Option<Vec<String>>,
    /// The left side of a pair, in the order of its numbers.
    pub left: Option<Vec<String>>,
    /// A cell of the table that earns full marks.
    pub answer: String,
}
