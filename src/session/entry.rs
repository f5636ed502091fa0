//! Entries: the rows of the log that a session writes and is replayed from.

use serde::{Deserialize, Serialize};

use crate::moment::Moment;

/// Which question of which deck, as the log names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QuestionId {
    /// The deck's id.
    pub deck: String,
    /// The question's id.
    pub question: String,
}

/// One row of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizEntry {
    /// When.
    pub at: Moment,
    /// Of which question.
    pub card: QuestionId,
    /// What happened.
    pub event: QuizEvent,
}

/// What happened to a question, or to the attempt.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizEvent {
    /// It was answered: boxed, since it is far larger than the rest.
    Answered(Box<Answered>),
    /// It was put off; the second time for good.
    Skipped(Box<Asked>),
    /// Its hint was shown.
    Hinted,
    /// The learner says that the answer was right.
    Claimed,
    /// Its answer was marked anew by a later key.
    Remarked(Box<Remark>),
    /// The attempt came to its end.
    Finished,
}

/// The question as it stood that day, in the deck's words: a deck edited tomorrow changes none of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The prompt.
    pub ask: String,
    /// The kind's name.
    pub kind: String,
    /// What was right, in words.
    pub right: Vec<String>,
    /// The citation, if the question has one.
    pub source: Option<String>,
    /// What there is to know about the answer.
    #[serde(default)]
    pub why: Option<String>,
}

/// An answer and the mark of that day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// The question.
    #[serde(flatten)]
    pub asked: Asked,
    /// What was given, in the words then shown.
    pub response: Vec<String>,
    /// What it earned, 0 to 1, before the deadline is looked at.
    pub score: f64,
    /// Whether it was right only but for a letter or two.
    pub slip: bool,
    /// Whether it came after the deadline and so counts 0.
    pub late: bool,
    /// Seconds from the question's appearance to the answer.
    pub seconds: f64,
}

/// The mark that an answer has by a later key; the one of its day stays in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    /// What it earns now, 0 to 1.
    pub score: f64,
    /// Whether it is right only but for a letter or two.
    pub slip: bool,
    /// What is right now, in words.
    pub right: Vec<String>,
}
