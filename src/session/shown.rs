//! What a front end gets to show of a question, and the commands it may pass on.

use crate::deck::Passage;
use crate::question::Form;
use crate::say::Say;

use super::entry::QuestionId;

/// A card as it is put: the form in the places shown, and the words around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Which card an answer to this is for.
    pub question: QuestionId,
    /// The deck's or exam's title.
    pub title: String,
    /// The title of the exam's section that this question opens.
    pub section: Option<String>,
    /// The passage that it is about. A front end leaves it out while it is still on the screen.
    pub passage: Option<Passage>,
    /// The question's number in the attempt, from 1.
    pub number: usize,
    /// How many there are.
    pub count: usize,
    /// Points it is worth.
    pub points: f64,
    /// The prompt; empty where the form says it all.
    pub ask: String,
    /// The form, shuffled.
    pub form: Form,
    /// Whether it was put off once and comes round again.
    pub again: bool,
    /// In a drill, how far it has come.
    pub drilled: Option<Progress>,
}

impl Shown {
    /// The prompt; of a sentence with blanks the sentence itself.
    pub fn prompt(&self) -> String {
        match &self.form {
            Form::Line(lines) if self.ask.is_empty() => lines.sentence.join("____"),
            Form::Line(_)
            | Form::One(_)
            | Form::Many(_)
            | Form::Sort(_)
            | Form::Pair { .. }
            | Form::Card => self.ask.clone(),
        }
    }
}

/// How far a drill has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Cards rated for good.
    pub done: usize,
    /// Cards to come, this one included.
    pub left: usize,
    /// Seconds that they will take at the learner's own pace.
    pub seconds: f64,
    /// Whether the card was never reviewed before.
    pub new: bool,
}

/// What is shown after an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aftermath {
    /// The deck's explanation of the answer.
    pub why: Option<String>,
    /// The citation.
    pub source: Option<String>,
}

/// A command that may be given in place of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Show the hint.
    Hint,
    /// Skip the question.
    Skip,
    /// Put the previous question again.
    Back,
    /// Leave, to resume later.
    Quit,
    /// Claim an answer as right: the one before, or the one to the question with this number, from 1.
    Right(Option<usize>),
    /// Take back what was done last.
    Undo,
    /// Ask the author to look at the question, and why.
    Flag(String),
    /// Write a note that is shown with the answer from now on.
    Note(String),
    /// Do not ask this card until it is resumed.
    Suspend,
    /// Do not ask this card today.
    Bury,
    /// Start this card over.
    Forget,
    /// Open the question in an editor.
    Edit,
    /// Show why the answer is what it is.
    Why,
    /// List the commands: a front end's own affair.
    Help,
}

/// Why an answer or a command cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Unfit {
    /// The card answered is not the one that is put.
    OtherCard,
    /// The response does not fit the form.
    OtherForm,
    /// It cannot be done now, and why.
    NotNow(Say),
}

impl Unfit {
    /// The message for the learner.
    pub fn say(&self) -> Say {
        match self {
            Self::NotNow(say) => say.clone(),
            Self::OtherCard | Self::OtherForm => Say::new("quiz-unfit"),
        }
    }
}
