//! What a format reads and reports: questions found in a file, what each of them lost, and what was left out.

use super::Format;
use crate::deck::Deck;
use crate::question::{Answer, Question};
use crate::say::Say;

/// What came over between a file and a deck.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Report {
    pub(crate) format: Format,
    pub(crate) questions: usize,
    pub(crate) reviews: usize,
    /// Questions that were left out.
    pub(crate) skipped: Vec<ReportEntry>,
    /// Questions that came over with a loss.
    pub(crate) changed: Vec<ReportEntry>,
}

/// A question that was left out or lost something.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReportEntry {
    /// Its line in the other program's file, from 1; None at export and where the file has no lines.
    pub(crate) line: Option<usize>,
    /// Its name there, or its first words.
    pub(crate) name: Option<String>,
    /// The id of our question; None where it was left out at import.
    pub(crate) id: Option<String>,
    /// What was lost, or why it was left out.
    pub(crate) why: Say,
}

/// Why a whole file is refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FormatRefusal(pub Say);

/// A file as one format reads it: a deck without questions, and an iterator over its questions.
pub(crate) struct ReadFile<'a> {
    /// What the file says of the deck; an empty title where it has none.
    pub(crate) deck: Deck,
    /// Each question, note or row in the file's order, read only when asked for.
    pub(crate) found: Box<dyn Iterator<Item = FoundQuestion> + 'a>,
    /// Losses of the file as a whole, such as a column that no question has a place for.
    pub(crate) changed: Vec<ReportEntry>,
}

/// One question, note or row of a file.
#[derive(Clone, Debug)]
pub(crate) struct FoundQuestion {
    /// From 1; None where the file has no lines.
    pub(crate) line: Option<usize>,
    /// Its name, or its first words.
    pub(crate) name: Option<String>,
    /// The question, or why it was skipped. An empty id is derived from the words later.
    pub(crate) question: Result<Question, Say>,
    pub(crate) changed: Vec<Say>,
    /// Whether a program made up the id: a question that repeats another is then skipped although their ids differ.
    pub(crate) id_made_up: bool,
    pub(crate) past: Vec<PastReview>,
}

/// A review that was given in another program.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PastReview {
    /// Which of the question's cards, from 1.
    pub(crate) part: u32,
    /// UTC, in milliseconds.
    pub(crate) at: i64,
    /// 1 to 4.
    pub(crate) rating: i64,
    pub(crate) seconds: f64,
}

/// Takes a file's text, piece by piece.
pub(crate) type Out<'a> = &'a mut dyn FnMut(&str);

/// A deck in another format, held whole.
#[cfg(test)]
pub(super) struct WrittenFile {
    pub(super) text: String,
    pub(super) report: Report,
}

#[cfg(test)]
impl WrittenFile {
    pub(super) fn new(write: impl FnOnce(Out) -> Report) -> Self {
        let mut text = String::new();
        let report = write(&mut |piece| text.push_str(piece));
        Self { text, report }
    }
}

impl Report {
    pub(super) fn new(format: Format) -> Self {
        Self { format, questions: 0, reviews: 0, skipped: Vec::new(), changed: Vec::new() }
    }

    /// Counts a question that goes out, with its losses, or enters why it is left out. Returns what was written of it.
    pub(super) fn record<T>(
        &mut self,
        question: &Question,
        written: Result<(T, Vec<Say>), Say>,
    ) -> Option<T> {
        match written {
            Ok((text, losses)) => {
                self.questions += 1;
                self.changed.extend(losses.into_iter().map(|why| ReportEntry::new(question, why)));
                Some(text)
            }
            Err(why) => {
                self.skipped.push(ReportEntry::new(question, why));
                None
            }
        }
    }
}

impl ReportEntry {
    /// An entry about a question of a deck that goes out.
    pub(crate) fn new(question: &Question, why: Say) -> Self {
        let (name, id) = (first_words(&question.prompt()), Some(question.id.clone()));
        Self { line: None, name, id, why }
    }
}

impl<'a> ReadFile<'a> {
    pub(super) fn new(
        title: Option<String>,
        found: impl Iterator<Item = FoundQuestion> + 'a,
    ) -> Self {
        Self { deck: Self::titled_deck(title), found: Box::new(found), changed: Vec::new() }
    }

    pub(super) fn titled_deck(title: Option<String>) -> Deck {
        Deck { title: title.unwrap_or_default(), ..Deck::empty() }
    }

    /// Refuses a file in which nothing is found.
    pub(super) fn non_empty(
        title: Option<String>,
        found: impl Iterator<Item = FoundQuestion> + 'a,
    ) -> Result<Self, FormatRefusal> {
        let mut found = found.peekable();
        if found.peek().is_none() {
            return Err(FormatRefusal(Say::new("format-nothing")));
        }
        Ok(Self::new(title, found))
    }
}

impl FoundQuestion {
    /// A question at a line, called by its name, or by its first words where the name is empty.
    pub(super) fn new(
        line: usize,
        name: &str,
        words: &str,
        question: Result<Question, Say>,
    ) -> Self {
        let name = first_words(name).or_else(|| first_words(words));
        let (changed, past) = (Vec::new(), Vec::new());
        Self { line: Some(line), name, question, changed, id_made_up: false, past }
    }

    pub(super) fn with_losses(mut self, changed: Vec<Say>) -> Self {
        self.changed = changed;
        self
    }
}

/// A question with nothing but its prompt and answer.
pub(super) fn bare_question(ask: impl Into<String>, answer: Answer) -> Question {
    Question {
        id: String::new(),
        id_given: false,
        ask: ask.into(),
        passage: None,
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

/// How many characters of a text make a name; INTERFACE promises this number.
const NAME_LENGTH: usize = 60;

/// Returns the first characters of a text, on one line; None of a blank text.
pub(super) fn first_words(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(NAME_LENGTH).collect();
    let name: String = words.join(" ").chars().take(NAME_LENGTH).collect();
    (!name.is_empty()).then_some(name)
}

/// Writes a deck question by question: `write` returns a question's text and its losses, or why it is left out. `head`
/// and `tail` are written only if some question is.
pub(super) fn write_questions(
    format: Format,
    deck: &Deck,
    (head, tail): (&str, &str),
    out: Out,
    mut write: impl FnMut(&Question) -> Result<(String, Vec<Say>), Say>,
) -> Report {
    let mut report = Report::new(format);
    for question in &deck.questions {
        if let Some(text) = report.record(question, write(question)) {
            if report.questions == 1 {
                out(head);
            }
            out(&text);
        }
    }
    if report.questions > 0 {
        out(tail);
    }
    report
}
