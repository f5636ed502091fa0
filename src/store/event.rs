//! Between what happens to a card and the columns of a row of `history`.

use rusqlite::Result;

use super::{cards, row};
use crate::schedule::{CardEvent, Day, HistoryRow, Origin, Rating, Review};

/// What an event fills of a row.
pub(super) struct Cells<'a> {
    pub(super) event: &'static str,
    pub(super) rating: Option<Rating>,
    pub(super) review: Option<&'a Review>,
    pub(super) interval: Option<f32>,
    pub(super) day: Option<Day>,
    pub(super) parameters: Option<i64>,
    pub(super) of: Option<i64>,
    pub(super) words: Option<&'a str>,
}

impl<'a> Cells<'a> {
    /// The cells that an event fills.
    pub(super) fn of(event: &'a CardEvent) -> Self {
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

/// The word for where a review was given.
#[must_use]
pub fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::Drill => "drill",
        Origin::Quiz => "quiz",
        Origin::Import => "import",
        Origin::Cram => "cram",
    }
}

/// A row of `history`.
pub(super) fn history_row(row: &rusqlite::Row) -> Result<HistoryRow> {
    let word: String = row.get("event")?;
    let words = || -> Result<String> { Ok(row.get::<_, Option<_>>("data")?.unwrap_or_default()) };
    let event = match word.as_str() {
        "rated" => CardEvent::Rated(review(row)?),
        "crammed" => CardEvent::Crammed(rating(row)?),
        "overtaken" => CardEvent::Overtaken(rating(row)?),
        "undone" => CardEvent::Undone { row: row.get("of")? },
        "deferred" => CardEvent::Deferred { until: row.get("due")?, by: row.get("of")? },
        "rescheduled" => CardEvent::Rescheduled {
            review: row.get("of")?,
            interval: cards::single(row.get("interval")?),
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
        other => return Err(row::unfit(format!("no event: {other}").into())),
    };
    Ok(HistoryRow { seq: row.get("seq")?, at: row::moment(row, "at")?, event })
}

fn rating(row: &rusqlite::Row) -> Result<Rating> {
    let number = row.get("rating")?;
    Rating::from_number(number).ok_or_else(|| row::unfit(format!("no rating: {number}").into()))
}

fn review(row: &rusqlite::Row) -> Result<Review> {
    let origin: String = row.get("origin")?;
    Ok(Review {
        rating: rating(row)?,
        seconds: row.get("seconds")?,
        origin: match origin.as_str() {
            "drill" => Origin::Drill,
            "quiz" => Origin::Quiz,
            "import" => Origin::Import,
            "cram" => Origin::Cram,
            other => return Err(row::unfit(format!("no origin: {other}").into())),
        },
        interval: cards::single(row.get("interval")?),
        due: row.get("due")?,
        parameters: row.get("parameters")?,
        retention: cards::single(row.get("retention")?),
    })
}
