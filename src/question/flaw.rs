//! Mistakes of meaning in a question that reads well, and where in it they are.

use crate::say::Say;

/// One mistake of meaning, placed by the names of fields rather than by bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// In kebab-case; flaws with different messages may share one.
    pub code: &'static str,
    /// Where in the question.
    pub at: At,
    /// What is wrong.
    pub say: Say,
    /// What to write instead.
    pub help: Option<Say>,
    /// The text that mends it in place of what `at` leads to; None where only the author can know.
    pub write: Option<String>,
}

/// A path from a question to one of its values: `answer`, `wrong`, 2.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct At(pub Vec<AtStep>);

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AtStep {
    /// Into the field of this name.
    Field(&'static str),
    /// To the item at this place, from 0; of a value that is not a list, the value itself.
    Item(usize),
}

impl At {
    /// A field of the question.
    pub fn field(name: &'static str) -> Self {
        Self(vec![AtStep::Field(name)])
    }

    /// A field of the question's answer.
    pub fn answer(name: &'static str) -> Self {
        Self(vec![AtStep::Field("answer"), AtStep::Field(name)])
    }

    /// The path to one of the items of what this path leads to.
    #[must_use]
    pub fn item(mut self, place: usize) -> Self {
        self.0.push(AtStep::Item(place));
        self
    }
}

impl Flaw {
    /// A flaw without help.
    pub fn new(code: &'static str, at: At, say: Say) -> Self {
        Self { code, at, say, help: None, write: None }
    }

    /// The flaw with what to write instead.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }

    /// The flaw with the text that mends it in place of what `at` leads to.
    #[must_use]
    pub fn mend(mut self, text: impl Into<String>) -> Self {
        self.write = Some(text.into());
        self
    }
}

/// A text in quotes; None where it holds signs that a deck writes in other ways.
pub(super) fn literal(text: &str) -> Option<String> {
    let plain = |sign: char| !sign.is_control() && sign != '"' && sign != '\\';
    text.chars().all(plain).then(|| format!("\"{text}\""))
}

/// The flaw of a text that is empty or blank.
pub(super) fn empty_text_flaw(text: &str, at: At) -> Option<Flaw> {
    text.trim().is_empty().then(|| Flaw::new("empty-text", at, Say::new("flaw-empty-text")))
}

/// The flaws of those texts of a field that are empty or blank.
pub(super) fn empty_text_flaws(texts: &[String], field: &'static str) -> Vec<Flaw> {
    let flaw =
        |(place, text): (usize, &String)| empty_text_flaw(text, At::answer(field).item(place));
    texts.iter().enumerate().filter_map(flaw).collect()
}

/// The flaw of an answer without any right text.
pub(super) fn no_answer_flaw(example: &str) -> Flaw {
    Flaw::new("no-answer", At::field("answer"), Say::new("flaw-no-answer"))
        .help(Say::new("help-no-answer").with("example", example))
}

/// The flaw of an answer that needs two items or more.
pub(super) fn too_few_flaw(count: usize, example: &str) -> Flaw {
    Flaw::new("too-few", At::field("answer"), Say::new("flaw-too-few").with("count", count))
        .help(Say::new("help-no-answer").with("example", example))
}
