//! Entries: the rows of the log that a session writes and is replayed from.

use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};

use crate::moment::Moment;

/// Names a question across decks, as the log does.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct QuestionId {
    /// The deck's id.
    pub deck: String,
    /// The question's id within its deck. Logs call it `question`.
    #[serde(rename = "question")]
    pub id: String,
}

/// One row of an attempt's log.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizEntry {
    /// The moment it happened.
    pub at: Moment,
    /// The question it happened to.
    pub question: QuestionId,
    /// What happened.
    pub event: QuizEvent,
}

/// What happened to a question, or to the attempt. Exported logs have its name in `event`, what it holds in `data`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", content = "data", rename_all = "lowercase")]
pub enum QuizEvent {
    /// It was answered. Boxed, since it is far larger than the rest.
    Answered(Box<Answered>),
    /// It was skipped; the second time for good.
    Skipped(Box<Asked>),
    /// Its hint was shown.
    Hinted,
    /// The learner claims that the answer was right.
    Claimed,
    /// The learner is unsure of the answer, or no longer is.
    Doubted(bool),
    /// The attempt got this many seconds more.
    Extended(u64),
    /// Its answer was marked again by a later key.
    Remarked(Box<Remark>),
    /// The attempt came to its end.
    Finished,
    /// The learner gave up the attempt before its end: it counts nowhere.
    Dropped,
    /// The attempt counts again.
    Restored,
}

/// The question in the deck's words of that day: a deck edited tomorrow changes none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Asked {
    /// The prompt.
    pub ask: String,
    /// The kind's name.
    pub kind: String,
    /// What was right, in words.
    pub right: Vec<String>,
    /// The citation, if the question has one.
    pub source: Option<String>,
    /// The deck's explanation of the answer.
    #[serde(default)]
    pub why: Option<String>,
}

/// An answer and the mark of that day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "AnsweredFields")]
pub struct Answered {
    /// The question. Shared, since a class holds the answers of hundreds to it.
    #[serde(flatten, serialize_with = "write_asked")]
    pub asked: Arc<Asked>,
    /// What was given, in the words then shown.
    pub response: Vec<String>,
    /// What it earned, 0 to 1, whether or not it was late.
    pub score: f64,
    /// Whether it was right but for a slip.
    pub slip: bool,
    /// Whether it came after the deadline and so counts 0. Attempts of today end there; older ones went on.
    pub late: bool,
    /// Seconds from the question's appearance to the answer.
    pub seconds: f64,
    /// Whether it was not an answer that can be marked, as two crosses on paper: it earns 0, whatever the key.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub invalid: bool,
}

fn write_asked<S: Serializer>(asked: &Arc<Asked>, serializer: S) -> Result<S::Ok, S::Error> {
    asked.serialize(serializer)
}

/// An answer as the log has it. A flattened field would be read twice, and analyses read a hundred thousand answers.
#[derive(Deserialize)]
struct AnsweredFields {
    ask: String,
    kind: String,
    right: Vec<String>,
    source: Option<String>,
    why: Option<String>,
    response: Vec<String>,
    score: f64,
    slip: bool,
    late: bool,
    seconds: f64,
    #[serde(default)]
    invalid: bool,
}

impl From<AnsweredFields> for Answered {
    fn from(fields: AnsweredFields) -> Self {
        let AnsweredFields { ask, kind, right, source, why, response, score, .. } = fields;
        let AnsweredFields { slip, late, seconds, invalid, .. } = fields;
        let asked = Asked { ask, kind, right, source, why };
        Self { asked: asked.into(), response, score, slip, late, seconds, invalid }
    }
}

/// The mark of an answer by a later key. The mark of its day stays in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    /// What it earns now, 0 to 1.
    pub score: f64,
    /// Whether it is right but for a slip.
    pub slip: bool,
    /// What is right now, in words.
    pub right: Vec<String>,
}
