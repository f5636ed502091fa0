//! What an exam says, as its file has it: the decks it names are not read yet.

use serde::{Deserialize, Serialize};

/// A recipe for attempts that are comparable though they ask other questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Exam {
    /// Unique among exams; the file's stem where the exam gives none.
    pub id: String,
    /// As shown.
    pub title: String,
    /// Shown at the start.
    pub about: Option<String>,
    /// Names of decks, or their paths from the exam's folder.
    pub decks: Vec<String>,
    /// In the order asked.
    pub sections: Vec<Section>,
    /// Seconds until the deadline.
    pub time: Option<u64>,
    /// The share of points needed to pass, 0 to 1.
    pub pass: Option<f64>,
    /// When feedback is given; None where the exam does not say.
    pub feedback: Option<Feedback>,
    /// Whether the questions of all sections are shuffled together.
    pub mixed: bool,
}

/// One line of the recipe: which questions, and how many of them. Without a filter every question matches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Shown before its first question.
    pub title: Option<String>,
    /// How many are drawn; None for all that match.
    pub draw: Option<usize>,
    /// Only from this deck, one of the exam's as written there.
    pub deck: Option<String>,
    /// Only with one of these tags; empty for any.
    pub tags: Vec<String>,
    /// Without any of these tags.
    pub not_tags: Vec<String>,
    /// Only of the kinds of these names; empty for any.
    pub kinds: Vec<String>,
    /// The lowest and the highest level.
    pub levels: Option<(u8, u8)>,
    /// Only these, by id or as `deck-id/question-id`; empty for any.
    pub questions: Vec<String>,
    /// Points of each instead of its own.
    pub points: Option<f64>,
    /// The share of its points, 0 to 1, that a wrong answer costs.
    pub penalty: f64,
}

/// When feedback is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Feedback {
    /// After each answer.
    #[default]
    Each,
    /// At the end, with the result.
    End,
    /// Not at all: the score alone.
    None,
}

impl Feedback {
    /// Returns the word that an exam has for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Each => "each",
            Self::End => "end",
            Self::None => "none",
        }
    }

    /// Reads the word that an exam or a flag has for it.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Each, Self::End, Self::None].into_iter().find(|feedback| feedback.word() == word)
    }
}
