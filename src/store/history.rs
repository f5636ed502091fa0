//! The log of cards: appends rows, and updates the card's state in the same transaction.

use rusqlite::{Connection, OptionalExtension, params};

use super::cards;
use super::error::StoreError;
use super::event::{EventColumns, origin_word, read_history_row};
use super::moves::order_after_moves;
use super::siblings::{cards_due_on, siblings_due};
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{
    self, Calendar, CardEvent, CardState, DecisionContext, HistoryRow, Model, Rating, replay,
};
use crate::session::{Filed, Present, QuestionId};

/// An event that was taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenBack {
    /// The card without the event.
    pub card: Filed,
    /// The event.
    pub event: CardEvent,
    /// The answer that was kept with it, as JSON.
    pub data: Option<String>,
}

/// A row of `history` to append.
pub(super) struct NewHistoryRow<'a> {
    pub(super) card: i64,
    pub(super) at: Moment,
    pub(super) event: &'a CardEvent,
    pub(super) data: Option<&'a str>,
    /// The question whose answer was given instead.
    pub(super) took: Option<&'a str>,
    /// Whether the row is ordered by its instant instead of by when it was written, as an imported review is.
    pub(super) by_instant: bool,
    /// The least order of a row that is ordered by its instant.
    pub(super) not_before: Option<i64>,
}

impl<'a> NewHistoryRow<'a> {
    /// Returns a row without data.
    pub(super) fn new(card: i64, at: Moment, event: &'a CardEvent) -> Self {
        Self { card, at, event, data: None, took: None, by_instant: false, not_before: None }
    }
}

const INSERT: &str =
    "INSERT INTO card_log (id, card, at, offset, ord, event, rating, seconds, origin,
    interval, due, parameters, retention, of, took, data)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const ROWS_OF_CARD: &str = "SELECT * FROM history WHERE card = ?1 ORDER BY ord, id";
const CARD_OF_ROW: &str = "SELECT card FROM card_log WHERE seq = ?1";
const NEWEST: &str = "SELECT * FROM history
    WHERE came = 0 AND (origin IS NULL OR origin IN ('drill', 'cram')) ORDER BY seq DESC";

impl Store {
    /// Keeps an event of a card; returns the card after it.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn keep_event(
        &mut self,
        card: i64,
        at: Moment,
        event: &CardEvent,
        data: Option<&str>,
    ) -> Result<Filed, StoreError> {
        self.write_all(|conn| {
            append_row(conn, &NewHistoryRow { data, ..NewHistoryRow::new(card, at, event) })?;
            update_card(conn, card, &newest_model(conn)?.1)
        })
    }

    /// Keeps a flag on a card of a question, whether or not it was ever drilled.
    ///
    /// # Errors
    /// As [`Store::keep_event`].
    pub fn flag(
        &mut self,
        question: &QuestionId,
        present: &Present,
        why: &str,
        at: Moment,
    ) -> Result<(), StoreError> {
        let event = CardEvent::Flagged(why.to_owned());
        self.write_all(|conn| {
            let words = present.words.as_deref();
            let card = cards::find_or_add_card(conn, question, present.part, words)?;
            append_row(conn, &NewHistoryRow::new(card, at, &event))?;
            update_card(conn, card, &newest_model(conn)?.1).map(drop)
        })
    }

    /// Takes back the newest event that the learner caused, and what followed from it for siblings; None if nothing
    /// is left to take back.
    ///
    /// # Errors
    /// As [`Store::keep_event`].
    pub fn take_back(&mut self, at: Moment) -> Result<Option<TakenBack>, StoreError> {
        self.write_all(|conn| {
            let Some((newest, data)) = newest_undoable(conn)? else { return Ok(None) };
            let card = undo_row(conn, newest.seq, at)?;
            Ok(Some(TakenBack { card, event: newest.event, data }))
        })
    }

    /// Lists the rows of a card in the order in which they count, each with its answer as JSON.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn history(&self, card: i64) -> Result<Vec<(HistoryRow, Option<String>)>, StoreError> {
        let read = |row: &rusqlite::Row| Ok((read_history_row(row)?, row.get("data")?));
        self.read_history(|conn| {
            conn.prepare_cached(ROWS_OF_CARD)?.query_map([card], read)?.collect()
        })
    }

    /// Returns the memory model in use and the number of its parameters; 0 for the defaults.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn model(&self) -> Result<(i64, Model), StoreError> {
        self.read_history(newest_model)
    }
}

fn newest_undoable(conn: &Connection) -> rusqlite::Result<Option<(HistoryRow, Option<String>)>> {
    let mut undone: Vec<i64> = Vec::new();
    let mut statement = conn.prepare_cached(NEWEST)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entry = read_history_row(row)?;
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
            | CardEvent::Edited => return Ok(Some((entry, row.get("data")?))),
        }
    }
    Ok(None)
}

/// Takes back a row and what followed from it for siblings; returns the card that it belongs to now, after that. A move
/// may have put the row under another card since it was written.
pub(super) fn undo_row(conn: &Connection, row: i64, at: Moment) -> rusqlite::Result<Filed> {
    let card = conn.prepare_cached(CARD_OF_ROW)?.query_row([row], |row| row.get(0))?;
    let (parameters, model) = newest_model(conn)?;
    for (sibling, row) in deferred_by(conn, row)? {
        append_row(conn, &NewHistoryRow::new(sibling, at, &CardEvent::Undone { row }))?;
        update_card(conn, sibling, &model)?;
    }
    append_row(conn, &NewHistoryRow::new(card, at, &CardEvent::Undone { row }))?;
    // Imported reviews may come after it, and their decisions depended on it.
    let filed = cards::card_by_id(conn, card)?;
    let load = |day| cards_due_on(conn, day);
    let siblings = siblings_due(conn, &filed)?;
    let calendar = Calendar { load: &load, siblings: &siblings };
    let deciding = DecisionContext { model: &model, parameters, key: filed.key(), calendar };
    let state = reschedule(conn, card, &[row], &deciding, at)?;
    cards::write_state(conn, card, &state)?;
    Ok(Filed { state, ..filed })
}

/// Decides the reviews of a card after the rows `changed` again, and appends the decisions; returns the card's state.
pub(super) fn reschedule(
    conn: &Connection,
    card: i64,
    changed: &[i64],
    deciding: &DecisionContext,
    at: Moment,
) -> rusqlite::Result<CardState> {
    let mut rows = rows_of_card(conn, card)?;
    for event in schedule::reschedule(&rows, changed, deciding) {
        let seq = append_row(conn, &NewHistoryRow::new(card, at, &event))?;
        rows.push(HistoryRow { seq, at, event });
    }
    Ok(replay(&rows, deciding.model))
}

fn rows_of_card(conn: &Connection, card: i64) -> rusqlite::Result<Vec<HistoryRow>> {
    conn.prepare_cached(ROWS_OF_CARD)?.query_map([card], read_history_row)?.collect()
}

/// Lists the deferrals of siblings, card and row, that a review caused.
fn deferred_by(conn: &Connection, review: i64) -> rusqlite::Result<Vec<(i64, i64)>> {
    let sql = "SELECT card, seq, of FROM history WHERE seq > ?1 ORDER BY seq";
    let triple = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let mut statement = conn.prepare_cached(sql)?;
    let after = statement.query_map([review], triple)?;
    // They directly follow the review, so no index is needed to find them.
    let is_caused = |row: &rusqlite::Result<(i64, i64, Option<i64>)>| {
        row.as_ref().map_or(true, |(_, _, of)| *of == Some(review))
    };
    after.take_while(is_caused).map(|row| row.map(|(card, seq, _)| (card, seq))).collect()
}

/// Appends a row; returns its `seq`. No two rows of a card have the same instant.
pub(super) fn append_row(conn: &Connection, row: &NewHistoryRow) -> rusqlite::Result<i64> {
    let (at, ord) = if row.by_instant {
        (row.at, row.not_before.map_or(row.at.utc_ms, |least| least.max(row.at.utc_ms)))
    } else {
        free_instant(conn, row)?
    };
    let cells = EventColumns::from_event(row.event);
    let origin = cells.review.map(|review| review.origin);
    conn.prepare_cached(INSERT)?.execute(params![
        at.new_uuid().into_bytes(),
        row.card,
        at.utc_ms,
        at.offset_s,
        ord,
        cells.event,
        cells.rating.map(Rating::number),
        cells.review.and_then(|review| review.seconds),
        origin.map(origin_word),
        cells.interval.map(f64::from),
        cells.day,
        cells.parameters,
        cells.review.map(|review| f64::from(review.retention)),
        cells.of,
        row.took,
        cells.words.or(row.data),
    ])?;
    Ok(conn.last_insert_rowid())
}

/// Returns the row's instant, moved on by milliseconds until it is the only one of its card, and its `ord`: after
/// all rows of the card, even if the clock was set back.
fn free_instant(conn: &Connection, row: &NewHistoryRow) -> rusqlite::Result<(Moment, i64)> {
    let taken = "SELECT 1 FROM history WHERE card = ?1 AND at = ?2";
    let mut at = row.at;
    let mut statement = conn.prepare_cached(taken)?;
    while statement.query_row(params![row.card, at.utc_ms], |_| Ok(())).optional()?.is_some() {
        at = at.plus_ms(1);
    }
    let last: Option<i64> = conn
        .prepare_cached("SELECT max(ord) FROM history WHERE card = ?1")?
        .query_row([row.card], |row| row.get(0))?;
    let behind = last.map(|last| last.saturating_add(1)).max(order_after_moves(conn, row.card)?);
    Ok((at, behind.map_or(at.utc_ms, |order| order.max(at.utc_ms))))
}

/// Computes a card's state from its history, and writes it.
pub(super) fn update_card(conn: &Connection, card: i64, model: &Model) -> rusqlite::Result<Filed> {
    let state = replay(&rows_of_card(conn, card)?, model);
    cards::write_state(conn, card, &state)?;
    cards::card_by_id(conn, card)
}

/// Returns the number and the model of the newest parameters; 0 and the defaults if there are none.
pub(super) fn newest_model(conn: &Connection) -> rusqlite::Result<(i64, Model)> {
    let sql = "SELECT id, weights FROM parameters ORDER BY at DESC, weights DESC LIMIT 1";
    let newest = conn
        .prepare_cached(sql)?
        .query_row([], |row| Ok((row.get(0)?, row::read_json::<Vec<f32>>(row, "weights")?)))
        .optional()?;
    let fitted = newest.and_then(|(id, weights)| Some((id, Model::new(&weights)?)));
    Ok(fitted.unwrap_or_default())
}
