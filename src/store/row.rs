//! Converts our types to the columns of a row, and back.

use rusqlite::types::{FromSql, Type};
use rusqlite::{Error, Result, Row, RowIndex};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::moment::Moment;
use crate::session::{Attempt, LearnerName, Mode, QuestionId, QuizEntry, QuizEvent};

pub(super) fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::ToSqlConversionFailure(Box::new(error)))
}

/// Returns the columns `event` and `data` of an entry.
pub(super) fn event_columns(event: &QuizEvent) -> Result<(&'static str, Option<String>)> {
    Ok(match event {
        QuizEvent::Answered(answered) => ("answered", Some(to_json(answered)?)),
        QuizEvent::Skipped(asked) => ("skipped", Some(to_json(asked)?)),
        QuizEvent::Hinted => ("hinted", None),
        QuizEvent::Claimed => ("claimed", None),
        QuizEvent::Doubted(is_unsure) => ("doubted", Some(to_json(is_unsure)?)),
        QuizEvent::Extended(seconds) => ("extended", Some(to_json(seconds)?)),
        QuizEvent::Remarked(remark) => ("remarked", Some(to_json(remark)?)),
        QuizEvent::Finished => ("finished", None),
        QuizEvent::Dropped => ("dropped", None),
        QuizEvent::Restored => ("restored", None),
    })
}

pub(super) fn read_attempt(row: &Row) -> Result<Attempt> {
    Ok(Attempt {
        id: read_uuid(row, "id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        decks: read_json(row, "decks")?,
        started: read_moment(row, "started")?,
        rules: read_json(row, "rules")?,
        drawn: read_json(row, "drawn")?,
        learner: optional::<String>(row, "learner")?.as_deref().and_then(LearnerName::parse),
        mode: optional::<String>(row, "mode")?
            .as_deref()
            .and_then(Mode::from_word)
            .unwrap_or_default(),
    })
}

/// Reads a column; None where it is null, or the store is too old to have it.
pub(super) fn optional<T: FromSql>(row: &Row, column: &str) -> Result<Option<T>> {
    match row.get(column) {
        Err(Error::InvalidColumnName(_)) => Ok(None),
        read => read,
    }
}

/// Reads an entry and the id of its attempt from a row with all columns of `entries`. Reads by position, since rusqlite
/// looks a name up again for each row.
pub(super) fn read_entry(row: &Row) -> Result<(Uuid, QuizEntry)> {
    let question = QuestionId { deck: row.get(5)?, id: row.get(6)? };
    let at = Moment { utc_ms: row.get(3)?, offset_s: row.get(4)? };
    let entry = QuizEntry { at, question, event: read_event(row)? };
    Ok((Uuid::from_bytes(row.get(2)?), entry))
}

/// Reads a moment: milliseconds in `column`, the offset in column `offset`.
pub(super) fn read_moment(row: &Row, column: &str) -> Result<Moment> {
    Ok(Moment { utc_ms: row.get(column)?, offset_s: row.get("offset")? })
}

pub(super) fn read_json<T: DeserializeOwned>(row: &Row, column: impl RowIndex) -> Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|error| invalid_row(Box::new(error)))
}

fn read_event(row: &Row) -> Result<QuizEvent> {
    const DATA: usize = 8;
    Ok(match row.get_ref(7)?.as_str()? {
        "answered" => QuizEvent::Answered(read_json(row, DATA)?),
        "skipped" => QuizEvent::Skipped(read_json(row, DATA)?),
        "hinted" => QuizEvent::Hinted,
        "claimed" => QuizEvent::Claimed,
        "doubted" => QuizEvent::Doubted(read_json(row, DATA)?),
        "extended" => QuizEvent::Extended(read_json(row, DATA)?),
        "remarked" => QuizEvent::Remarked(read_json(row, DATA)?),
        "finished" => QuizEvent::Finished,
        "dropped" => QuizEvent::Dropped,
        "restored" => QuizEvent::Restored,
        other => return Err(invalid_row(format!("no event: {other}").into())),
    })
}

pub(super) fn read_uuid(row: &Row, column: &str) -> Result<Uuid> {
    Ok(Uuid::from_bytes(row.get(column)?))
}

/// Returns the error for a row that makes no sense.
pub(super) fn invalid_row(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    Error::FromSqlConversionFailure(0, Type::Text, error)
}
