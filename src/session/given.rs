//! A learner's answer as it is shown again: in the deck's words, or in those of the interface.

use super::{Asked, QuestionOutcome};

/// A whole response, read from the words that the log keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Nothing was given.
    Nothing,
    /// The deck's or the learner's words: `-` for a field left empty, nothing for those at the end.
    Words(String),
    /// The answer to a truth.
    Truth(bool),
    /// The learner says of a card that they did not know it.
    NotKnown,
}

impl QuestionOutcome {
    /// Returns what was given.
    pub fn given(&self) -> Given {
        self.asked.read_words(&self.response)
    }
}

impl Asked {
    /// Reads a response, or what is right, from the words of the log.
    pub fn read_words(&self, words: &[String]) -> Given {
        match (self.kind.as_str(), words) {
            ("truth", [word]) if word == "True" => Given::Truth(true),
            ("truth", [word]) if word == "False" => Given::Truth(false),
            ("card", [word]) if word == "-" => Given::NotKnown,
            _ => join_fields(words).map_or(Given::Nothing, Given::Words),
        }
    }
}

/// Joins what was typed into fields, `-` for one left empty before others; None where all are empty.
pub fn join_fields(words: &[String]) -> Option<String> {
    let filled = |text: &String| !text.trim().is_empty();
    let last = words.iter().rposition(filled)?;
    let fields = words.iter().take(last + 1);
    let fields: Vec<&str> =
        fields.map(|text| if filled(text) { text.as_str() } else { "-" }).collect();
    Some(fields.join("; "))
}
