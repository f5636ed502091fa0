//! The rows that travel between stores, as every store knows them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::moment::Moment;
use crate::session::QuestionId;
use crate::store::merge::Foreign;
use crate::store::merge_attempts::KeptAttempt;
use crate::store::rejections::Rejection;

/// A row of a log, as every store knows it.
#[derive(Clone, Debug, PartialEq)]
pub enum SyncRow {
    /// A review, or something else that happened to a card.
    Card(Box<CardRow>),
    /// A review of a log that was exported for another purpose: it has no name yet.
    Bare(Foreign),
    /// An attempt with some of its entries.
    Attempt(Box<KeptAttempt>),
    /// A question whose history continues under another id.
    Move(MoveRow),
    /// Parameters fitted to a learner's log.
    Fitted(FittedRow),
    /// A claimed answer that a teacher rejected.
    Rejected(RejectedRow),
}

/// A line of a place: what this hafal knows of it, and the whole where that is more.
#[derive(Clone, Debug, PartialEq)]
pub struct SyncLine {
    /// None for a row of a kind that a later hafal writes.
    pub row: Option<SyncRow>,
    /// The line as it came, where it holds more than `row`.
    pub kept: Option<String>,
}

/// A row of the log of cards. Numbers that only one store knows are UUIDs here.
#[derive(Clone, Debug, PartialEq)]
pub struct CardRow {
    /// UUIDv7 of its time.
    pub id: Uuid,
    /// Its question, under the id of that time.
    pub question: QuestionId,
    /// The part of the question, from 1.
    pub part: u32,
    /// When.
    pub at: Moment,
    /// Its place among the rows of its card: milliseconds, those of its time unless a clock was set back.
    pub order: i64,
    /// What happened, a word of the column `event`.
    pub event: String,
    /// What the event holds.
    pub cells: Cells,
}

/// The cells of a row of the log of cards that depend on its event.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cells {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) words: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) rating: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) seconds: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) origin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) interval: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) due: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) parameters: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) retention: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) of: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) took: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::store) data: Option<String>,
}

/// A move of identity.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveRow {
    /// UUIDv7 of its time.
    pub id: Uuid,
    /// The deck.
    pub deck: String,
    /// The question's id before.
    pub was: String,
    /// The question's id from then on.
    pub now: String,
    /// When.
    pub at: Moment,
    /// It holds for rows up to this order.
    pub order: i64,
    /// The words of a blank before and after, where they were corrected; the question is the same then.
    pub words: Option<(String, String)>,
}

/// Parameters of the memory model.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedRow {
    /// UUIDv7 of its time.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// The 21 numbers.
    pub weights: Vec<f32>,
    /// How well they fit, as JSON.
    pub data: String,
}

/// A rejected claim, which no store of the teacher's lists again.
#[derive(Clone, Debug, PartialEq)]
pub struct RejectedRow {
    /// UUIDv7 of its time.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// The answer, to a question under the id of that time.
    pub rejection: Rejection,
}

impl SyncRow {
    /// How many rows it is: an attempt and each of its entries are one each.
    pub fn count(&self) -> usize {
        if let Self::Attempt(kept) = self { 1 + kept.entries.len() } else { 1 }
    }
}
