//! What came over and what did not: told question by question.

use super::Format;
use crate::deck::Deck;
use crate::question::{Answer, Question};
use crate::say::Say;

/// What came over between a file and a deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The file's format.
    pub format: Format,
    /// How many questions came over.
    pub questions: usize,
    /// How many reviews came over.
    pub reviews: usize,
    /// What was left out.
    pub skipped: Vec<Entry>,
    /// What came over with a loss.
    pub changed: Vec<Entry>,
}

/// A question that was left out or lost something.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where it begins in the other program's file, from 1.
    pub line: Option<usize>,
    /// What it is called there, or the beginning of its words.
    pub name: Option<String>,
    /// The id of our question.
    pub id: Option<String>,
    /// What was lost, or why.
    pub why: Say,
}

/// Why nothing of a file can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused(pub Say);

/// What a file holds, as one format read it: a deck without questions, and each question for itself.
#[derive(Clone, Debug)]
pub struct Read {
    /// What the file says of the whole; an empty title where it says none.
    pub deck: Deck,
    /// Each question, note or row, in the file's order.
    pub found: Vec<Found>,
    /// Losses that are no single question's.
    pub changed: Vec<Entry>,
}

/// One question, note or row of a file.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it begins, from 1.
    pub line: Option<usize>,
    /// What it is called, or the beginning of its words.
    pub name: Option<String>,
    /// The question it says, or why it says none. An empty id is one to be made from its words.
    pub what: Result<Question, Say>,
    /// What was lost on the way.
    pub changed: Vec<Say>,
}

/// A deck in another format.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The file's text.
    pub text: String,
    /// What it holds of the deck.
    pub report: Report,
}

impl Report {
    /// A report of nothing yet.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self { format, questions: 0, reviews: 0, skipped: Vec::new(), changed: Vec::new() }
    }
}

impl Entry {
    /// An entry on a question of a deck that goes out.
    #[must_use]
    pub fn of(question: &Question, why: Say) -> Self {
        let (name, id) = (beginning(&question.prompt()), Some(question.id.clone()));
        Self { line: None, name, id, why }
    }
}

impl Read {
    /// A file that says nothing of the whole.
    #[must_use]
    pub fn new() -> Self {
        Self { deck: Deck::empty(), found: Vec::new(), changed: Vec::new() }
    }
}

impl Default for Read {
    fn default() -> Self {
        Self::new()
    }
}

impl Found {
    /// Something at a line, called by its name or else by its words.
    #[must_use]
    pub fn new(line: usize, name: &str, words: &str, what: Result<Question, Say>) -> Self {
        let name = beginning(name).or_else(|| beginning(words));
        Self { line: Some(line), name, what, changed: Vec::new() }
    }

    /// The same with what was lost on the way.
    #[must_use]
    pub fn losing(mut self, changed: Vec<Say>) -> Self {
        self.changed = changed;
        self
    }
}

/// A question with nothing around its answer.
pub(super) fn plain(ask: impl Into<String>, answer: Answer) -> Question {
    Question {
        id: String::new(),
        id_given: false,
        ask: ask.into(),
        answer,
        hint: None,
        why: None,
        from: None,
        tags: Vec::new(),
        points: 1.0,
        level: 1,
        both_ways: false,
        slips: true,
        allow: Vec::new(),
    }
}

/// How many characters of a text stand for a name.
const NAME: usize = 60;

/// The first characters of a text, on one line; none of an empty one.
pub(super) fn beginning(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(NAME).collect();
    let name: String = words.join(" ").chars().take(NAME).collect();
    (!name.is_empty()).then_some(name)
}

/// Writes a deck question by question: each is said by `say`, with what it loses, or is left out for a reason.
pub(super) fn written(
    format: Format,
    deck: &Deck,
    mut say: impl FnMut(&Question) -> Result<(String, Vec<Say>), Say>,
) -> Written {
    let (mut text, mut report) = (String::new(), Report::new(format));
    for question in &deck.questions {
        match say(question) {
            Ok((said, lost)) => {
                text.push_str(&said);
                report.questions += 1;
                report.changed.extend(lost.into_iter().map(|why| Entry::of(question, why)));
            }
            Err(why) => report.skipped.push(Entry::of(question, why)),
        }
    }
    Written { text, report }
}
