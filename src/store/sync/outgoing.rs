//! Reads the rows that a place has not got yet.

use rusqlite::{Connection, Row, params, params_from_iter};
use serde::{Deserialize, Serialize};

use super::rows::{CardRow, Cells, FittedRow, MoveRow, RejectedRow, SyncRow};
use crate::moment::Moment;
use crate::session::QuestionId;
use crate::store::error::StoreError;
use crate::store::merge_attempts::{KeptAttempt, read_kept_attempt, read_kept_entry};
use crate::store::migrate::MEETING;
use crate::store::rejections::read_rejection;
use crate::store::{Store, row};

/// The last row of each table that a place has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sent {
    cards: i64,
    attempts: i64,
    entries: i64,
    moves: i64,
    fitted: i64,
    lines: i64,
    rejections: i64,
}

/// A row on its way out, or a line that is passed on as it came.
#[derive(Clone, Debug, PartialEq)]
pub enum Outgoing {
    /// A row of this store's log.
    Row(SyncRow),
    /// A line of another store, which holds more than this hafal knows.
    Line(String),
}

const LAST: &str = "SELECT (SELECT coalesce(max(seq), 0) FROM card_log),
    (SELECT coalesce(max(number), 0) FROM attempts), (SELECT coalesce(max(seq), 0) FROM entries),
    (SELECT coalesce(max(seq), 0) FROM moves), (SELECT coalesce(max(id), 0) FROM parameters),
    (SELECT coalesce(max(seq), 0) FROM kept_lines), (SELECT coalesce(max(seq), 0) FROM rejections)";
const FITTED: &str =
    "SELECT uuid, at, offset, weights, data FROM parameters WHERE id > ?1 ORDER BY id";
const MOVES: &str = "SELECT id, deck, was, now, at, offset, ord, was_words, now_words FROM moves
    WHERE seq > ?1 ORDER BY seq";
const CARDS: &str =
    "SELECT l.id, c.deck, coalesce(l.was, c.question), c.part, l.at, l.offset, l.ord, l.event,
    coalesce(l.was_words, c.words), l.rating, l.seconds, l.origin, l.interval, l.due,
    (SELECT p.uuid FROM parameters AS p WHERE p.id = l.parameters), l.retention,
    (SELECT o.id FROM card_log AS o WHERE o.seq = l.of), l.took, l.data
    FROM card_log AS l JOIN cards AS c ON c.id = l.card WHERE l.seq > ?1 ORDER BY l.seq";
const ATTEMPTS: &str = "SELECT * FROM attempts WHERE number > ?1
    OR id IN (SELECT attempt FROM entries WHERE seq > ?2) ORDER BY number";
const ENTRIES: &str = "SELECT * FROM entries WHERE attempt = ?1 AND seq > ?2 ORDER BY ord, id";
const REJECTIONS: &str = "SELECT * FROM rejections WHERE seq > ?1 ORDER BY seq";
const LINES: &str = "SELECT line FROM kept_lines WHERE seq > ?1 ORDER BY seq";
/// The oldest row of this store's own that was not sent.
const WAITING: &str = "SELECT min(at) FROM (
    SELECT min(at) AS at FROM card_log WHERE seq > ?1 AND came = 0
    UNION ALL SELECT min(at) FROM entries WHERE seq > ?2)";

impl Sent {
    /// Returns the last row of each table now.
    pub(super) fn now(conn: &Connection) -> rusqlite::Result<Self> {
        conn.prepare_cached(LAST)?.query_row([], |row| {
            Ok(Self {
                cards: row.get(0)?,
                attempts: row.get(1)?,
                entries: row.get(2)?,
                moves: row.get(3)?,
                fitted: row.get(4)?,
                lines: row.get(5)?,
                rejections: row.get(6)?,
            })
        })
    }
}

/// Lowers what places have of the log of cards to what is left after rows were deleted: their numbers are given again.
pub(in crate::store) fn lower_sent(conn: &Connection) -> rusqlite::Result<()> {
    let least: i64 =
        conn.query_row("SELECT coalesce(max(seq), 0) FROM card_log", [], |row| row.get(0))?;
    let mut statement = conn.prepare("SELECT place, sent FROM sync_places")?;
    let places: Vec<(String, Sent)> = statement
        .query_map([], |row| Ok((row.get(0)?, row::read_json(row, 1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (place, sent) in places {
        let sent = Sent { cards: sent.cards.min(least), ..sent };
        let values = params![place, row::to_json(&sent)?];
        conn.execute("UPDATE sync_places SET sent = ?2 WHERE place = ?1", values)?;
    }
    Ok(())
}

impl Store {
    /// Visits the rows that came after `sent`, what others name first; returns the last of each table. A visitor that
    /// fails ends it: `E` is its error.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn rows_after<E>(
        &self,
        sent: &Sent,
        visit: &mut dyn FnMut(Outgoing) -> Result<(), E>,
    ) -> Result<Result<Sent, E>, StoreError> {
        // Reading is not tried again: a reader of this kind of file is never kept waiting.
        let visit = std::cell::RefCell::new(visit);
        self.read_at_once(|conn| {
            let last = Sent::now(conn)?;
            let done = visit_all(conn, sent, &mut *visit.borrow_mut())?;
            Ok(done.map(|()| last))
        })
    }

    /// Returns when this store wrote its oldest row after `sent`; None if it has no such row.
    pub(crate) fn oldest_waiting(&self, sent: &Sent) -> Result<Option<i64>, StoreError> {
        if self.version < MEETING {
            return Ok(None);
        }
        self.read(|conn| {
            conn.prepare_cached(WAITING)?.query_row([sent.cards, sent.entries], |row| row.get(0))
        })
    }
}

/// Reads a row of one of the tables.
type ReadRow = fn(&Connection, &Row, &Sent) -> rusqlite::Result<Outgoing>;

fn visit_all<E>(
    conn: &Connection,
    sent: &Sent,
    visit: &mut dyn FnMut(Outgoing) -> Result<(), E>,
) -> rusqlite::Result<Result<(), E>> {
    let tables: [(&str, &[i64], ReadRow); 6] = [
        (FITTED, &[sent.fitted], |_, row, _| read_fitted(row)),
        (MOVES, &[sent.moves], |_, row, _| read_move(row)),
        (CARDS, &[sent.cards], |_, row, _| read_card_row(row)),
        (ATTEMPTS, &[sent.attempts, sent.entries], read_attempt),
        (REJECTIONS, &[sent.rejections], |_, row, _| read_rejected(row)),
        (LINES, &[sent.lines], |_, row, _| row.get(0).map(Outgoing::Line)),
    ];
    for (sql, after, read) in tables {
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(after))?;
        while let Some(row) = rows.next()? {
            if let Err(error) = visit(read(conn, row, sent)?) {
                return Ok(Err(error));
            }
        }
    }
    Ok(Ok(()))
}

fn read_fitted(row: &Row) -> rusqlite::Result<Outgoing> {
    Ok(Outgoing::Row(SyncRow::Fitted(FittedRow {
        id: row::read_uuid(row, "uuid")?,
        at: row::read_moment(row, "at")?,
        weights: row::read_json(row, "weights")?,
        data: row.get("data")?,
    })))
}

fn read_move(row: &Row) -> rusqlite::Result<Outgoing> {
    let (was, now): (Option<String>, Option<String>) =
        (row.get("was_words")?, row.get("now_words")?);
    Ok(Outgoing::Row(SyncRow::Move(MoveRow {
        id: row::read_uuid(row, "id")?,
        deck: row.get("deck")?,
        was: row.get("was")?,
        now: row.get("now")?,
        at: row::read_moment(row, "at")?,
        order: row.get("ord")?,
        words: was.zip(now),
    })))
}

/// Reads a row of `CARDS`, by position: there may be a million.
fn read_card_row(row: &Row) -> rusqlite::Result<Outgoing> {
    let uuid = |bytes: Option<[u8; 16]>| bytes.map(uuid::Uuid::from_bytes);
    Ok(Outgoing::Row(SyncRow::Card(Box::new(CardRow {
        id: uuid::Uuid::from_bytes(row.get(0)?),
        question: QuestionId { deck: row.get(1)?, id: row.get(2)? },
        part: row.get(3)?,
        at: Moment { utc_ms: row.get(4)?, offset_s: row.get(5)? },
        order: row.get(6)?,
        event: row.get(7)?,
        cells: Cells {
            words: row.get(8)?,
            rating: row.get(9)?,
            seconds: row.get(10)?,
            origin: row.get(11)?,
            interval: row.get(12)?,
            due: row.get(13)?,
            parameters: uuid(row.get(14)?),
            retention: row.get(15)?,
            of: uuid(row.get(16)?),
            took: row.get(17)?,
            data: row.get(18)?,
        },
    }))))
}

fn read_rejected(row: &Row) -> rusqlite::Result<Outgoing> {
    Ok(Outgoing::Row(SyncRow::Rejected(RejectedRow {
        id: row::read_uuid(row, "id")?,
        at: row::read_moment(row, "at")?,
        rejection: read_rejection(row)?,
    })))
}

/// Reads an attempt with its new entries; one that is new has all of them.
fn read_attempt(conn: &Connection, row: &Row, sent: &Sent) -> rusqlite::Result<Outgoing> {
    let mut kept: KeptAttempt = read_kept_attempt(row)?;
    let after = if kept.attempt.number > sent.attempts { 0 } else { sent.entries };
    let mut statement = conn.prepare_cached(ENTRIES)?;
    let mut rows = statement.query(params![kept.attempt.id.as_bytes(), after])?;
    while let Some(row) = rows.next()? {
        kept.entries.push(read_kept_entry(row, i64::MIN)?);
    }
    Ok(Outgoing::Row(SyncRow::Attempt(Box::new(kept))))
}
