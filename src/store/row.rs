//! Between our types and the columns of a row.

use rusqlite::types::Type;
use rusqlite::{Error, Result, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::{NoContext, Timestamp, Uuid};

use crate::moment::Moment;
use crate::session::{Attempt, QuestionId, QuizEntry, QuizEvent};

/// A new row's key, made of the row's own time.
pub(super) fn key(at: Moment) -> [u8; 16] {
    let ms = u64::try_from(at.utc_ms).unwrap_or(0);
    let nanos = u32::try_from(ms % 1_000).unwrap_or(0) * 1_000_000;
    Uuid::new_v7(Timestamp::from_unix(NoContext, ms / 1_000, nanos)).into_bytes()
}

/// A value as JSON for a column.
pub(super) fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::ToSqlConversionFailure(Box::new(error)))
}

/// The name of an event's kind, and what it holds as JSON.
pub(super) fn event_columns(event: &QuizEvent) -> Result<(&'static str, Option<String>)> {
    Ok(match event {
        QuizEvent::Answered(answered) => ("answered", Some(to_json(answered)?)),
        QuizEvent::Skipped(asked) => ("skipped", Some(to_json(asked)?)),
        QuizEvent::Hinted => ("hinted", None),
        QuizEvent::Claimed => ("claimed", None),
        QuizEvent::Remarked(remark) => ("remarked", Some(to_json(remark)?)),
        QuizEvent::Finished => ("finished", None),
    })
}

/// The attempt of a row of `attempts`.
pub(super) fn attempt(row: &Row) -> Result<Attempt> {
    Ok(Attempt {
        id: uuid(row, "id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        decks: json(row, "decks")?,
        started: moment(row, "started")?,
        rules: json(row, "rules")?,
        drawn: json(row, "drawn")?,
    })
}

/// The entry of a row of `entries`, and the attempt it belongs to.
pub(super) fn entry(row: &Row) -> Result<(Uuid, QuizEntry)> {
    let card = QuestionId { deck: row.get("deck")?, question: row.get("question")? };
    let entry = QuizEntry { at: moment(row, "at")?, card, event: event(row)? };
    Ok((uuid(row, "attempt")?, entry))
}

/// The moment whose milliseconds are in `column` and whose offset is beside it.
pub(super) fn moment(row: &Row, column: &str) -> Result<Moment> {
    Ok(Moment { utc_ms: row.get(column)?, offset_s: row.get("offset")? })
}

/// The value that a column holds as JSON.
pub(super) fn json<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| unfit(Box::new(error)))
}

fn event(row: &Row) -> Result<QuizEvent> {
    let kind: String = row.get("event")?;
    Ok(match kind.as_str() {
        "answered" => QuizEvent::Answered(json(row, "data")?),
        "skipped" => QuizEvent::Skipped(json(row, "data")?),
        "hinted" => QuizEvent::Hinted,
        "claimed" => QuizEvent::Claimed,
        "remarked" => QuizEvent::Remarked(json(row, "data")?),
        "finished" => QuizEvent::Finished,
        other => return Err(unfit(format!("no event: {other}").into())),
    })
}

fn uuid(row: &Row, column: &str) -> Result<Uuid> {
    Ok(Uuid::from_bytes(row.get(column)?))
}

/// An error of a row that makes no sense.
pub(super) fn unfit(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::FromSqlConversionFailure(0, Type::Text, error)
}
