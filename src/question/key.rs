//! The key of a question, in the places of its form: all that a teacher needs to mark it by hand.

use super::{Form, Place, Response};
use crate::say::Say;

/// What is right, in the places of a form: a kind makes it in deck order, and a session shuffles it with the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The response that earns full marks.
    pub solution: Response,
    /// What is written by hand: a line for each field, blank or item that counts. Empty where places are picked.
    pub lines: Vec<KeyLine>,
    /// Why an option is wrong, where the deck says.
    pub reasons: Vec<(Place, String)>,
    /// What else decides about the whole answer.
    pub notes: Vec<Say>,
}

/// What is right in one place that is filled in by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyLine {
    /// Every wording that is right, the one that is shown first.
    pub wordings: Vec<String>,
    /// What else decides: how far a number may be off, what is never a slip.
    pub notes: Vec<Say>,
}

impl Key {
    /// A key that says no more than the solution.
    pub fn from_solution(solution: Response) -> Self {
        Self { solution, lines: Vec::new(), reasons: Vec::new(), notes: Vec::new() }
    }

    /// The right words: what is shown first of each line, or else the solution in the words of the form.
    pub fn words(&self, form: &Form) -> Vec<String> {
        if self.lines.is_empty() {
            return form.words_of(&self.solution);
        }
        self.lines.iter().filter_map(|line| line.wordings.first().cloned()).collect()
    }
}

impl KeyLine {
    /// A line with these wordings and nothing else to know.
    pub fn from_wordings(wordings: &[String]) -> Self {
        Self { wordings: wordings.to_vec(), notes: Vec::new() }
    }
}
