//! What passes between a front end and a sitting: what the learner says, the facts to show, and the next step.

use std::path::PathBuf;

use crate::moment::Moment;
use crate::question::{Mark, Response};
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::{Aftermath, Command, MistakenFact, QuestionId, Shown, Unfit};

use crate::host::Editor;

/// What a learner does at a prompt.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Answers.
    Response(Response),
    /// Asks for the back of a flashcard.
    Reveal,
    /// Rates the answer.
    Rating(Rating),
    /// Gives a command.
    Command(Command),
    /// Sets the clock, by the hidden line `:now TIME`: the front end's own affair.
    Clock(Moment),
    /// Goes back to a question before handing in.
    TurnTo(QuestionId),
    /// Hands in all answers.
    HandIn,
    /// Notices that the time is up.
    TimeUp,
    /// Leaves: Esc, Ctrl-C, the end of input.
    Leave,
}

impl Said {
    /// Reports whether the card that is put waits on after it, with what was typed so far.
    pub(crate) fn keeps_card(&self) -> bool {
        match self {
            Self::Clock(_) => true,
            Self::Command(command) => match command {
                Command::Hint
                | Command::Right(_)
                | Command::Why
                | Command::Help
                | Command::Note(_)
                | Command::Flag(_) => true,
                Command::Skip
                | Command::Back
                | Command::Quit
                | Command::Undo
                | Command::Suspend
                | Command::Bury
                | Command::Forget
                | Command::Edit => false,
            },
            Self::Response(_)
            | Self::Reveal
            | Self::Rating(_)
            | Self::TurnTo(_)
            | Self::HandIn
            | Self::TimeUp
            | Self::Leave => false,
        }
    }
}

/// A fact to show the learner; a front end finds its words and its form.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The mark of an answer, and what belongs to it.
    Answer(Box<AnswerFacts>),
    /// The back of a flashcard, before the learner says whether it was known.
    Back(String),
    /// Why the answer is what it is.
    Why(Aftermath),
    /// A message.
    Say(Say),
}

/// What is shown of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerFacts {
    /// The card as it was put.
    pub shown: Shown,
    /// None for a flashcard in a drill, which the learner rates.
    pub mark: Option<Mark>,
    /// The back of a flashcard in a drill.
    pub back: Option<String>,
    /// Why, and from where.
    pub aftermath: Aftermath,
    /// The other fact of the deck that was given instead.
    pub mistaken: Option<MistakenFact>,
    /// The learner's own notes on the question, oldest first.
    pub notes: Vec<String>,
}

/// The card to put, with what is shown before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turn {
    /// What is shown first.
    pub facts: Vec<Fact>,
    /// None when nothing is left to ask.
    pub card: Option<Shown>,
    /// Seconds until the deadline, below 0 after it; None without one.
    pub left: Option<f64>,
    /// The answer that the card has already, in the places shown, where it is gone back to.
    pub given: Option<Response>,
}

/// The result of something said.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// What is shown, in order.
    pub facts: Vec<Fact>,
    /// What happens next.
    pub next: Next,
}

/// What the learner is to edit, and with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditRequest {
    /// The learner's editor.
    pub editor: Editor,
    /// The deck's file.
    pub path: PathBuf,
    /// The line, from 1, on which the question begins.
    pub line: usize,
}

/// What happens next.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// The next card is put.
    Card,
    /// The same card stays.
    Wait,
    /// The answer waits for one of these ratings.
    Rate(Choices),
    /// The learner edits the deck; the result goes to `DrillSitting::finish_edit`.
    Edit(EditRequest),
    /// The learner leaves.
    Leave,
}

/// The ratings to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The one that Enter takes.
    pub proposed: Rating,
    /// Days until the card would come next, Again to Easy; 0 is in this drill. None where nothing is scheduled.
    pub days: Option<[i32; 4]>,
}

impl Reply {
    pub(super) fn new(facts: Vec<Fact>, next: Next) -> Self {
        Self { facts, next }
    }

    /// Shows a message; the same card stays.
    pub(super) fn wait(say: Say) -> Self {
        Self::new(vec![Fact::Say(say)], Next::Wait)
    }

    /// Explains why what was said does not fit; the same card stays.
    pub(super) fn refuse(unfit: &Unfit) -> Self {
        Self::wait(unfit.say())
    }
}

/// Returns what is said to a learner who asks for a hint.
pub(super) fn hint_said(hint: Option<&str>) -> Say {
    match hint {
        Some(hint) => Say::new("quiz-hint").with("hint", hint),
        None => Say::new("quiz-no-hint"),
    }
}
