//! The lines that rows are written as, and the JSON of each.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::rows::{CardRow, Cells, FittedRow, MoveRow, RejectedRow, SyncRow};
use crate::session::QuestionId;
use crate::store::log_lines::AttemptLine;
use crate::store::rejections::Rejection;

/// The words in `event` of rows that are of no card.
pub(super) const MOVED: &str = "moved";
pub(super) const FITTED: &str = "fitted";
pub(super) const REJECTED: &str = "rejected";

/// A row of the log of cards as a line. A review has the key `rating`, a flag the key `flag`.
#[derive(Serialize, Deserialize)]
pub(super) struct CardLine {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) event: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) flag: Option<Uuid>,
    pub(super) deck: String,
    pub(super) question: String,
    #[serde(default = "first")]
    pub(super) part: u32,
    pub(super) at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) order: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<String>,
    #[serde(flatten)]
    pub(super) cells: Cells,
    /// Fields that this hafal does not know.
    #[serde(flatten)]
    pub(super) rest: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct MoveLine {
    pub(super) event: String,
    pub(super) id: Uuid,
    pub(super) deck: String,
    pub(super) was: String,
    pub(super) now: String,
    pub(super) at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) order: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) words: Option<(String, String)>,
    #[serde(flatten)]
    pub(super) rest: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct FittedLine {
    pub(super) event: String,
    pub(super) id: Uuid,
    pub(super) at: String,
    pub(super) weights: Vec<f32>,
    pub(super) data: String,
    #[serde(flatten)]
    pub(super) rest: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct RejectedLine {
    pub(super) event: String,
    pub(super) id: Uuid,
    pub(super) deck: String,
    pub(super) question: String,
    #[serde(default = "first")]
    pub(super) part: u32,
    pub(super) response: Vec<String>,
    pub(super) at: String,
    #[serde(flatten)]
    pub(super) rest: Map<String, Value>,
}

fn first() -> u32 {
    1
}

impl SyncRow {
    /// Writes the row as a line, without its end.
    ///
    /// # Errors
    /// When a number in it cannot be written.
    pub fn write(self) -> serde_json::Result<String> {
        match self {
            Self::Card(row) => serde_json::to_string(&CardLine::from(*row)),
            // Only read: every row of a store has a name.
            Self::Bare(_) => Ok(String::new()),
            Self::Attempt(kept) => serde_json::to_string(&AttemptLine::from(*kept)),
            Self::Move(row) => serde_json::to_string(&MoveLine::from(row)),
            Self::Fitted(row) => serde_json::to_string(&FittedLine::from(row)),
            Self::Rejected(row) => serde_json::to_string(&RejectedLine::from(row)),
        }
    }
}

impl From<CardRow> for CardLine {
    fn from(row: CardRow) -> Self {
        let CardRow { id, question, part, at, order, event, mut cells } = row;
        let is_flag = event == "flagged";
        let why = is_flag.then(|| cells.data.take().unwrap_or_default());
        let event = (!is_flag && event != "rated").then_some(event);
        Self {
            event,
            id: (!is_flag).then_some(id),
            flag: is_flag.then_some(id),
            deck: question.deck,
            question: question.id,
            part,
            order: (order != at.utc_ms).then_some(order),
            at: at.rfc3339(),
            why,
            cells,
            rest: Map::new(),
        }
    }
}

impl From<MoveRow> for MoveLine {
    fn from(MoveRow { id, deck, was, now, at, order, words }: MoveRow) -> Self {
        let order = (order != at.utc_ms).then_some(order);
        let (event, at, rest) = (MOVED.to_owned(), at.rfc3339(), Map::new());
        Self { event, id, deck, was, now, at, order, words, rest }
    }
}

impl From<FittedRow> for FittedLine {
    fn from(FittedRow { id, at, weights, data }: FittedRow) -> Self {
        let (event, at, rest) = (FITTED.to_owned(), at.rfc3339(), Map::new());
        Self { event, id, at, weights, data, rest }
    }
}

impl From<RejectedRow> for RejectedLine {
    fn from(RejectedRow { id, at, rejection }: RejectedRow) -> Self {
        let Rejection { question: QuestionId { deck, id: question }, part, response } = rejection;
        let (event, at, rest) = (REJECTED.to_owned(), at.rfc3339(), Map::new());
        Self { event, id, deck, question, part, response, at, rest }
    }
}
