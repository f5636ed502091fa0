//! Mistakes of meaning: what is wrong in a question that reads well, and where in it.

use crate::say::Say;

/// One mistake of meaning, placed by the names of fields rather than by bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// Its code, in kebab-case.
    pub code: &'static str,
    /// Where in the question.
    pub at: At,
    /// What is wrong.
    pub say: Say,
    /// What to write instead.
    pub help: Option<Say>,
}

/// A way from a question down to one of its values: `answer`, `wrong`, 2.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct At(pub Vec<Step>);

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into the field of this name.
    Field(&'static str),
    /// To the item at this place, from 0; of a value that is no list, the value itself.
    Item(usize),
}

impl At {
    /// A field of the question.
    #[must_use]
    pub fn field(name: &'static str) -> Self {
        Self(vec![Step::Field(name)])
    }

    /// A field of the question's answer.
    #[must_use]
    pub fn answer(name: &'static str) -> Self {
        Self(vec![Step::Field("answer"), Step::Field(name)])
    }

    /// The item at this place of what stands here.
    #[must_use]
    pub fn item(mut self, place: usize) -> Self {
        self.0.push(Step::Item(place));
        self
    }
}

impl Flaw {
    /// A flaw with a message of the same name as its code: `flaw-CODE`.
    #[must_use]
    pub fn new(code: &'static str, at: At, say: Say) -> Self {
        Self { code, at, say, help: None }
    }

    /// The flaw with what to write instead.
    #[must_use]
    pub fn help(mut self, help: Say) -> Self {
        self.help = Some(help);
        self
    }
}
