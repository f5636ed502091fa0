//! Converts what happens to a card to the columns of a row of `history`, and back.

use rusqlite::Result;

use super::{cards, row};
use crate::schedule::{CardEvent, Day, HistoryRow, Origin, Rating, Review};

/// The columns of a row of `history` that depend on the event.
pub(super) struct EventColumns<'a> {
    pub(super) event: &'static str,
    pub(super) rating: Option<Rating>,
    pub(super) review: Option<&'a Review>,
    pub(super) interval: Option<f32>,
    pub(super) day: Option<Day>,
    pub(super) parameters: Option<i64>,
    pub(super) of: Option<i64>,
    pub(super) words: Option<&'a str>,
}

impl<'a> EventColumns<'a> {
    pub(super) fn from_event(event: &'a CardEvent) -> Self {
        let bare = |event| Self {
            event,
            rating: None,
            review: None,
            interval: None,
            day: None,
            parameters: None,
            of: None,
            words: None,
        };
        match event {
            CardEvent::Rated(review) => Self {
                rating: Some(review.rating),
                review: Some(review),
                interval: Some(review.interval),
                day: Some(review.due),
                parameters: Some(review.parameters),
                ..bare("rated")
            },
            CardEvent::Crammed(rating) => Self { rating: Some(*rating), ..bare("crammed") },
            CardEvent::Overtaken(rating) => Self { rating: Some(*rating), ..bare("overtaken") },
            CardEvent::Undone { row } => Self { of: Some(*row), ..bare("undone") },
            CardEvent::Deferred { until, by } => {
                Self { day: Some(*until), of: Some(*by), ..bare("deferred") }
            }
            CardEvent::Rescheduled { review, interval, due, parameters } => Self {
                of: Some(*review),
                interval: Some(*interval),
                day: Some(*due),
                parameters: Some(*parameters),
                ..bare("rescheduled")
            },
            CardEvent::Suspended => bare("suspended"),
            CardEvent::Resumed => bare("resumed"),
            CardEvent::Buried { until } => Self { day: Some(*until), ..bare("buried") },
            CardEvent::Forgotten => bare("forgotten"),
            CardEvent::Flagged(why) => Self { words: Some(why), ..bare("flagged") },
            CardEvent::Unflagged => bare("unflagged"),
            CardEvent::Noted(note) => Self { words: Some(note), ..bare("noted") },
            CardEvent::Edited => bare("edited"),
        }
    }
}

/// Returns the word in column `origin`.
pub(crate) fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::Drill => "drill",
        Origin::Quiz => "quiz",
        Origin::Import => "import",
        Origin::Cram => "cram",
    }
}

/// Reads a row of `history`.
pub(super) fn read_history_row(row: &rusqlite::Row) -> Result<HistoryRow> {
    let word: String = row.get("event")?;
    let words = || -> Result<String> { Ok(row.get::<_, Option<_>>("data")?.unwrap_or_default()) };
    let event = match word.as_str() {
        "rated" => CardEvent::Rated(read_review(row)?),
        "crammed" => CardEvent::Crammed(read_rating(row)?),
        "overtaken" => CardEvent::Overtaken(read_rating(row)?),
        "undone" => CardEvent::Undone { row: row.get("of")? },
        "deferred" => CardEvent::Deferred { until: row.get("due")?, by: row.get("of")? },
        "rescheduled" => CardEvent::Rescheduled {
            review: row.get("of")?,
            interval: cards::as_f32(row.get("interval")?),
            due: row.get("due")?,
            parameters: row.get("parameters")?,
        },
        "suspended" => CardEvent::Suspended,
        "resumed" => CardEvent::Resumed,
        "buried" => CardEvent::Buried { until: row.get("due")? },
        "forgotten" => CardEvent::Forgotten,
        "flagged" => CardEvent::Flagged(words()?),
        "unflagged" => CardEvent::Unflagged,
        "noted" => CardEvent::Noted(words()?),
        "edited" => CardEvent::Edited,
        other => return Err(row::invalid_row(format!("no event: {other}").into())),
    };
    Ok(HistoryRow { seq: row.get("seq")?, at: row::read_moment(row, "at")?, event })
}

fn read_rating(row: &rusqlite::Row) -> Result<Rating> {
    let number = row.get("rating")?;
    Rating::from_number(number)
        .ok_or_else(|| row::invalid_row(format!("no rating: {number}").into()))
}

fn read_review(row: &rusqlite::Row) -> Result<Review> {
    let origin: String = row.get("origin")?;
    Ok(Review {
        rating: read_rating(row)?,
        seconds: row.get("seconds")?,
        origin: match origin.as_str() {
            "drill" => Origin::Drill,
            "quiz" => Origin::Quiz,
            "import" => Origin::Import,
            "cram" => Origin::Cram,
            other => return Err(row::invalid_row(format!("no origin: {other}").into())),
        },
        interval: cards::as_f32(row.get("interval")?),
        due: row.get("due")?,
        parameters: row.get("parameters")?,
        retention: cards::as_f32(row.get("retention")?),
    })
}
