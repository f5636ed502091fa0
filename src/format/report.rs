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
    pub skipped: Vec<ReportEntry>,
    /// What came over with a loss.
    pub changed: Vec<ReportEntry>,
}

/// A question that was left out or lost something.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportEntry {
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
pub struct FormatRefusal(pub Say);

/// What a file holds, as one format reads it: a deck without questions, and each question for itself.
pub struct ReadFile<'a> {
    /// What the file says of the whole; an empty title where it says none.
    pub deck: Deck,
    /// Each question, note or row, in the file's order, read when it is asked for.
    pub found: Box<dyn Iterator<Item = FoundQuestion> + 'a>,
    /// Losses that are no single question's.
    pub changed: Vec<ReportEntry>,
}

/// One question, note or row of a file.
#[derive(Clone, Debug)]
pub struct FoundQuestion {
    /// Where it begins, from 1.
    pub line: Option<usize>,
    /// What it is called, or the beginning of its words.
    pub name: Option<String>,
    /// The question it says, or why it says none. An empty id is one to be made from its words.
    pub what: Result<Question, Say>,
    /// What was lost on the way.
    pub changed: Vec<Say>,
    /// Whether its id is one that a program made up: then it may be another's double all the same.
    pub made_up: bool,
    /// The reviews of its cards.
    pub past: Vec<PastReview>,
}

/// A review that was given in another program.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastReview {
    /// Which of the question's cards, from 1.
    pub part: u32,
    /// The instant, in milliseconds.
    pub at: i64,
    /// 1 to 4.
    pub rating: i64,
    /// How long it took.
    pub seconds: f64,
}

/// Where a file's text goes, piece by piece.
pub type Out<'a> = &'a mut dyn FnMut(&str);

/// A deck in another format.
#[cfg(test)]
pub(super) struct WrittenFile {
    pub(super) text: String,
    pub(super) report: Report,
}

#[cfg(test)]
impl WrittenFile {
    /// All that is written, held at once.
    pub(super) fn new(write: impl FnOnce(Out) -> Report) -> Self {
        let mut text = String::new();
        let report = write(&mut |piece| text.push_str(piece));
        Self { text, report }
    }
}

impl Report {
    /// A report of nothing yet.
    #[must_use]
    pub fn new(format: Format) -> Self {
        Self { format, questions: 0, reviews: 0, skipped: Vec::new(), changed: Vec::new() }
    }
}

impl ReportEntry {
    /// An entry on a question of a deck that goes out.
    #[must_use]
    pub fn new(question: &Question, why: Say) -> Self {
        let (name, id) = (first_words(&question.prompt()), Some(question.id.clone()));
        Self { line: None, name, id, why }
    }
}

impl<'a> ReadFile<'a> {
    /// A file that is called so, where it has a name, and says nothing else of the whole.
    #[must_use]
    pub fn new(title: Option<String>, found: impl Iterator<Item = FoundQuestion> + 'a) -> Self {
        Self { deck: Self::titled_deck(title), found: Box::new(found), changed: Vec::new() }
    }

    /// A deck of which a title at most is known.
    pub(super) fn titled_deck(title: Option<String>) -> Deck {
        Deck { title: title.unwrap_or_default(), ..Deck::empty() }
    }

    /// The same, where there is something in it.
    ///
    /// # Errors
    /// When there is nothing.
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
    /// Something at a line, called by its name or else by its words.
    #[must_use]
    pub fn new(line: usize, name: &str, words: &str, what: Result<Question, Say>) -> Self {
        let name = first_words(name).or_else(|| first_words(words));
        let (changed, past) = (Vec::new(), Vec::new());
        Self { line: Some(line), name, what, changed, made_up: false, past }
    }

    /// The same with what was lost on the way.
    #[must_use]
    pub fn with_losses(mut self, changed: Vec<Say>) -> Self {
        self.changed = changed;
        self
    }
}

/// A question with nothing around its answer.
pub(super) fn bare_question(ask: impl Into<String>, answer: Answer) -> Question {
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
pub(super) fn first_words(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(NAME).collect();
    let name: String = words.join(" ").chars().take(NAME).collect();
    (!name.is_empty()).then_some(name)
}

/// Writes a deck question by question: each is said by `say`, with what it loses, or is left out for a reason. What
/// the file begins and ends with is written where some question is.
pub(super) fn write_questions(
    format: Format,
    deck: &Deck,
    (head, tail): (&str, &str),
    out: Out,
    mut say: impl FnMut(&Question) -> Result<(String, Vec<Say>), Say>,
) -> Report {
    let mut report = Report::new(format);
    for question in &deck.questions {
        match say(question) {
            Ok((said, lost)) => {
                if report.questions == 0 {
                    out(head);
                }
                out(&said);
                report.questions += 1;
                report.changed.extend(lost.into_iter().map(|why| ReportEntry::new(question, why)));
            }
            Err(why) => report.skipped.push(ReportEntry::new(question, why)),
        }
    }
    if report.questions > 0 {
        out(tail);
    }
    report
}
