//! The log of cards: rows appended, and with each, in the same transaction, what its card's history comes to now.

use rusqlite::{Connection, OptionalExtension, Result, params};

use super::cards;
use super::error::StoreError;
use super::event::{Cells, history_row, origin_word};
use super::siblings::{load, siblings_due};
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{
    self, Calendar, CardEvent, CardState, DecisionContext, HistoryRow, Model, Rating, replay,
};
use crate::session::Filed;

/// What was taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenBack {
    /// The card, as it stands now.
    pub card: Filed,
    /// What had happened to it.
    pub event: CardEvent,
    /// What was kept with it.
    pub data: Option<String>,
}

/// A row to be appended.
pub(super) struct Line<'a> {
    pub(super) card: i64,
    pub(super) at: Moment,
    pub(super) event: &'a CardEvent,
    pub(super) data: Option<&'a str>,
    /// The question whose answer was given, where that is of another.
    pub(super) took: Option<&'a str>,
    /// Whether it counts by its instant, wherever it was written.
    pub(super) by_instant: bool,
}

impl<'a> Line<'a> {
    /// A row that holds its event alone.
    pub(super) fn plain(card: i64, at: Moment, event: &'a CardEvent) -> Self {
        Self { card, at, event, data: None, took: None, by_instant: false }
    }
}

const ADD: &str = "INSERT INTO history (id, card, at, offset, ord, event, rating, seconds, origin,
    interval, due, parameters, retention, of, took, data)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const ROWS: &str = "SELECT * FROM history WHERE card = ?1 ORDER BY ord, seq";
const NEWEST: &str = "SELECT * FROM history
    WHERE event <> 'rated' OR origin IN ('drill', 'cram') ORDER BY seq DESC";

impl Store {
    /// Keeps that something happened to a card; gives the card as it stands then.
    ///
    /// # Errors
    /// When it could not be written; then nothing of it is kept.
    pub fn note(
        &mut self,
        card: i64,
        at: Moment,
        event: &CardEvent,
        data: Option<&str>,
    ) -> std::result::Result<Filed, StoreError> {
        self.write_all(|conn| {
            append(conn, &Line { data, ..Line::plain(card, at, event) })?;
            settle(conn, card, &model(conn)?.1)
        })
    }

    /// Takes back the newest thing that a learner did to a card and that is not taken back yet, and what
    /// followed from it for siblings; none where there is no such.
    ///
    /// # Errors
    /// As [`Store::note`].
    pub fn take_back(&mut self, at: Moment) -> std::result::Result<Option<TakenBack>, StoreError> {
        self.write_all(|conn| {
            let Some((card, newest, data)) = newest(conn)? else { return Ok(None) };
            let card = undo(conn, card, newest.seq, at)?;
            Ok(Some(TakenBack { card, event: newest.event, data }))
        })
    }

    /// A card's rows, in the order in which its reviews count, with what was kept beside each.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn history(
        &self,
        card: i64,
    ) -> std::result::Result<Vec<(HistoryRow, Option<String>)>, StoreError> {
        let both = |row: &rusqlite::Row| Ok((history_row(row)?, row.get("data")?));
        self.read_history(|conn| conn.prepare_cached(ROWS)?.query_map([card], both)?.collect())
    }

    /// The model of memory in force, and its number; 0 for the defaults.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn model(&self) -> std::result::Result<(i64, Model), StoreError> {
        self.read_history(model)
    }
}

fn newest(conn: &Connection) -> Result<Option<(i64, HistoryRow, Option<String>)>> {
    let mut undone: Vec<i64> = Vec::new();
    let mut statement = conn.prepare_cached(NEWEST)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entry = history_row(row)?;
        match entry.event {
            CardEvent::Undone { row } => undone.push(row),
            CardEvent::Overtaken(_)
            | CardEvent::Deferred { .. }
            | CardEvent::Rescheduled { .. }
            | CardEvent::Unflagged => {}
            _ if undone.contains(&entry.seq) => {}
            CardEvent::Rated(_)
            | CardEvent::Crammed(_)
            | CardEvent::Suspended
            | CardEvent::Resumed
            | CardEvent::Buried { .. }
            | CardEvent::Forgotten
            | CardEvent::Flagged(_)
            | CardEvent::Noted(_)
            | CardEvent::Edited => return Ok(Some((row.get("card")?, entry, row.get("data")?))),
        }
    }
    Ok(None)
}

/// Takes a row of a card back, and what followed from it for siblings; gives the card as it stands then.
pub(super) fn undo(conn: &Connection, card: i64, row: i64, at: Moment) -> Result<Filed> {
    let (parameters, model) = model(conn)?;
    for (sibling, row) in deferred_by(conn, row)? {
        append(conn, &Line::plain(sibling, at, &CardEvent::Undone { row }))?;
        settle(conn, sibling, &model)?;
    }
    append(conn, &Line::plain(card, at, &CardEvent::Undone { row }))?;
    // Reviews from elsewhere may stand behind it.
    let filed = cards::by_id(conn, card)?;
    let load = |day| load(conn, day);
    let siblings = siblings_due(conn, &filed)?;
    let calendar = Calendar { load: &load, siblings: &siblings };
    let deciding = DecisionContext { model: &model, parameters, key: filed.key(), calendar };
    let state = reschedule(conn, card, &[row], &deciding, at)?;
    cards::write(conn, card, &state)?;
    Ok(Filed { state, ..filed })
}

/// Writes down what is decided anew for the reviews of a card behind the rows `changed`; gives its state then.
pub(super) fn reschedule(
    conn: &Connection,
    card: i64,
    changed: &[i64],
    deciding: &DecisionContext,
    at: Moment,
) -> Result<CardState> {
    let mut rows = rows(conn, card)?;
    for event in schedule::reschedule(&rows, changed, deciding) {
        let seq = append(conn, &Line::plain(card, at, &event))?;
        rows.push(HistoryRow { seq, at, event });
    }
    Ok(replay(&rows, deciding.model))
}

/// A card's rows, in the order in which they count.
fn rows(conn: &Connection, card: i64) -> Result<Vec<HistoryRow>> {
    conn.prepare_cached(ROWS)?.query_map([card], history_row)?.collect()
}

/// The deferrals, card and row, that a review brought its siblings.
fn deferred_by(conn: &Connection, review: i64) -> Result<Vec<(i64, i64)>> {
    let sql = "SELECT card, seq, of FROM history WHERE seq > ?1 ORDER BY seq";
    let triple = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let mut statement = conn.prepare_cached(sql)?;
    let after = statement.query_map([review], triple)?;
    // They were written right behind the review: no index is needed to find them.
    let of_it = |row: &Result<(i64, i64, Option<i64>)>| {
        row.as_ref().map_or(true, |(_, _, of)| *of == Some(review))
    };
    after.take_while(of_it).map(|row| row.map(|(card, seq, _)| (card, seq))).collect()
}

/// Appends a row; gives its place in the log. No card has two rows of the same instant.
pub(super) fn append(conn: &Connection, line: &Line) -> Result<i64> {
    let (at, ord) = if line.by_instant { (line.at, line.at.utc_ms) } else { placed(conn, line)? };
    let cells = Cells::of(line.event);
    conn.prepare_cached(ADD)?.execute(params![
        row::key(at),
        line.card,
        at.utc_ms,
        at.offset_s,
        ord,
        cells.event,
        cells.rating.map(Rating::number),
        cells.review.and_then(|review| review.seconds),
        cells.review.map(|review| origin_word(review.origin)),
        cells.interval.map(f64::from),
        cells.day,
        cells.parameters,
        cells.review.map(|review| f64::from(review.retention)),
        cells.of,
        line.took,
        cells.words.or(line.data),
    ])?;
    Ok(conn.last_insert_rowid())
}

/// A row's instant, moved on by milliseconds until the card has no other row of it, and its place in the order
/// in which rows count: never before a row that was written earlier, whatever the clock says.
fn placed(conn: &Connection, line: &Line) -> Result<(Moment, i64)> {
    let taken = "SELECT 1 FROM history WHERE card = ?1 AND at = ?2";
    let mut at = line.at;
    let mut statement = conn.prepare_cached(taken)?;
    while statement.query_row(params![line.card, at.utc_ms], |_| Ok(())).optional()?.is_some() {
        at = at.plus_ms(1);
    }
    let last: Option<i64> = conn
        .prepare_cached("SELECT max(ord) FROM history WHERE card = ?1")?
        .query_row([line.card], |row| row.get(0))?;
    Ok((at, last.map_or(at.utc_ms, |last| last.max(at.utc_ms))))
}

/// Writes what a card's history comes to now.
pub(super) fn settle(conn: &Connection, card: i64, model: &Model) -> Result<Filed> {
    let state = replay(&rows(conn, card)?, model);
    cards::write(conn, card, &state)?;
    cards::by_id(conn, card)
}

/// The newest parameters, and their number.
pub(super) fn model(conn: &Connection) -> Result<(i64, Model)> {
    let sql = "SELECT id, weights FROM parameters ORDER BY id DESC LIMIT 1";
    let newest = conn
        .prepare_cached(sql)?
        .query_row([], |row| Ok((row.get(0)?, row::json::<Vec<f32>>(row, "weights")?)))
        .optional()?;
    let fitted = newest.and_then(|(id, weights)| Some((id, Model::new(&weights)?)));
    Ok(fitted.unwrap_or_default())
}
