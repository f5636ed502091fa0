//! Merges the rows of a place into the log: each once, under whatever ids and in whatever order they come.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

use rusqlite::{Connection, params};

use super::arriving::{Arrival, Arrivals};
use super::outgoing::Sent;
use super::places::set_met;
use super::read_line::parse_sync_line;
use super::rows::{CardRow, FittedRow, MoveRow, RejectedRow, SyncLine, SyncRow};
use crate::deck::fnv1a;
use crate::moment::Moment;
use crate::schedule::{Calendar, DecisionContext, Model};
use crate::store::cards::{card_by_id, write_state};
use crate::store::error::StoreError;
use crate::store::history::{newest_model, reschedule, update_card};
use crate::store::logs::recompute;
use crate::store::merge::{Foreign, merge};
use crate::store::merge_attempts::merge_attempts;
use crate::store::moves::settle_deck;
use crate::store::rejections::insert_rejection;
use crate::store::siblings::{cards_due_on, siblings_due};
use crate::store::twins::unite_twins;
use crate::store::{Store, row};

/// A line that a place has, and which of its stores wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The line.
    pub line: SyncLine,
    /// A number for the store that wrote it, the same for all its lines.
    pub writer: usize,
}

/// A meeting with a place, as far as the store is concerned.
pub struct Meeting<'a> {
    /// The name of the place.
    pub place: &'a str,
    /// What the place has of this store.
    pub sent: Sent,
    /// Whether this store is a class.
    pub is_class: bool,
    /// The retention desired of a deck's cards, for reviews without a decision.
    pub retention: &'a dyn Fn(&str) -> f32,
    /// The time of the meeting.
    pub at: Moment,
}

const KEEP_LINE: &str = "INSERT INTO kept_lines (key, line, waits) VALUES (?1, ?2, ?3)
    ON CONFLICT (key) DO NOTHING";
const WAITING_LINES: &str = "SELECT seq, line FROM kept_lines WHERE waits = 1 ORDER BY seq";
const LINE_IS_IN: &str = "UPDATE kept_lines SET waits = 0 WHERE seq = ?1";
/// The log says all that the line did.
const DROP_LINE: &str = "DELETE FROM kept_lines WHERE seq = ?1";
/// How many bare reviews are merged at a time.
const BARE_AT_ONCE: usize = 100_000;

impl Store {
    /// Merges the lines of a place in one transaction, and keeps how far the place was read: `cursor` says it when all
    /// lines were taken. Returns how many rows are new, and what the place has of this store now: all but what the
    /// merge itself decided.
    ///
    /// # Errors
    /// When it could not be written, or a line not be read; then nothing is kept.
    pub fn merge_lines(
        &mut self,
        meeting: &Meeting,
        lines: &mut dyn Iterator<Item = io::Result<Incoming>>,
        cursor: &dyn Fn() -> String,
    ) -> Result<(usize, Sent), StoreError> {
        let lines = RefCell::new(lines);
        self.write_many(|conn| {
            // Rows that another command of this store wrote meanwhile are still to be sent.
            let is_alone = Sent::now(conn)? == meeting.sent;
            let mut merging = Merging::new(conn, meeting);
            for incoming in &mut **lines.borrow_mut() {
                // Any error ends the transaction, so that half of what a place has is never kept.
                merging.take_line(incoming.map_err(invalid_line)?)?;
            }
            merging.retry_waiting()?;
            let is_all_there = is_alone && !merging.has_bare;
            let sent = if is_all_there { Sent::now(conn)? } else { meeting.sent };
            merging.finish()?;
            set_met(conn, meeting.place, &sent, &cursor())?;
            Ok((merging.received, sent))
        })
    }
}

/// A card that got rows.
#[derive(Default)]
struct Touched {
    /// The `seq` of each row that may change later decisions, ascending.
    changed: Vec<i64>,
    /// The writer of these rows; None where there are several, or the card had rows before.
    writer: Option<usize>,
}

struct Merging<'a> {
    conn: &'a Connection,
    meeting: &'a Meeting<'a>,
    arrivals: Arrivals<'a>,
    touched: BTreeMap<i64, Touched>,
    /// Decks with a new move of identity.
    moved: BTreeSet<String>,
    has_new_model: bool,
    bare: Vec<Foreign>,
    /// Whether a review without a name came: it gets one here, which the place has not.
    has_bare: bool,
    received: usize,
    /// Card rows that name one that is not here yet.
    waiting: Vec<(CardRow, usize)>,
}

impl<'a> Merging<'a> {
    fn new(conn: &'a Connection, meeting: &'a Meeting<'a>) -> Self {
        Self {
            conn,
            meeting,
            arrivals: Arrivals::new(conn),
            touched: BTreeMap::new(),
            moved: BTreeSet::new(),
            has_new_model: false,
            bare: Vec::new(),
            has_bare: false,
            received: 0,
            waiting: Vec::new(),
        }
    }

    fn take_line(&mut self, Incoming { line, writer }: Incoming) -> rusqlite::Result<()> {
        let SyncLine { row, kept } = line;
        if let Some(text) = kept {
            let is_new = keep_line(self.conn, &text, row.is_none())?;
            self.received += usize::from(is_new && row.is_none());
        }
        row.map_or(Ok(()), |row| self.take_row(row, writer))
    }

    fn take_row(&mut self, row: SyncRow, writer: usize) -> rusqlite::Result<()> {
        match row {
            SyncRow::Card(row) => {
                if !self.take_card(&row, writer)? {
                    self.waiting.push((*row, writer));
                }
            }
            SyncRow::Bare(review) => {
                self.bare.push(review);
                self.has_bare = true;
                if self.bare.len() >= BARE_AT_ONCE {
                    self.merge_bare()?;
                }
            }
            SyncRow::Attempt(kept) => {
                let merged = merge_attempts(self.conn, &[*kept], self.meeting.is_class)?;
                self.received += merged.added + merged.entries;
            }
            SyncRow::Move(row) => self.take_move(&row)?,
            SyncRow::Fitted(row) => self.take_fitted(&row)?,
            SyncRow::Rejected(RejectedRow { id, at, rejection }) => {
                self.received += insert_rejection(self.conn, &rejection, id, at)?;
            }
        }
        Ok(())
    }

    /// Inserts a row unless it is there; returns false where it names what is not here yet.
    fn take_card(&mut self, row: &CardRow, writer: usize) -> rusqlite::Result<bool> {
        // A row that is here already is found only where the moves known by now send it.
        if self.moved.remove(&row.question.deck) {
            self.settle(&row.question.deck)?;
        }
        let (card, seq, had_rows) = match self.arrivals.insert_card_row(row)? {
            Arrival::Known => return Ok(true),
            Arrival::Early => return Ok(false),
            Arrival::New { card, seq, had_rows } => (card, seq, had_rows),
        };
        self.received += 1;
        let alone = (!had_rows).then_some(writer);
        let touched =
            self.touched.entry(card).or_insert(Touched { writer: alone, ..Touched::default() });
        touched.writer = touched.writer.filter(|one| *one == writer);
        if ["rated", "undone", "forgotten"].contains(&row.event.as_str()) {
            touched.changed.push(seq);
        }
        Ok(true)
    }

    fn take_move(&mut self, row: &MoveRow) -> rusqlite::Result<()> {
        if self.arrivals.insert_move(row)? {
            self.received += 1;
            self.moved.insert(row.deck.clone());
        }
        Ok(())
    }

    fn settle(&mut self, deck: &str) -> rusqlite::Result<()> {
        for card in settle_deck(self.conn, deck)? {
            self.touched.entry(card).or_default();
        }
        Ok(())
    }

    fn take_fitted(&mut self, row: &FittedRow) -> rusqlite::Result<()> {
        if self.arrivals.insert_fitted(row)? {
            self.received += 1;
            self.has_new_model = true;
        }
        Ok(())
    }

    /// Merges reviews without names as an import does.
    fn merge_bare(&mut self) -> rusqlite::Result<()> {
        let bare = std::mem::take(&mut self.bare);
        let merged = merge(self.conn, &bare, self.meeting.retention, self.meeting.at)?;
        self.received += merged.added;
        Ok(())
    }

    /// Tries rows again that named others, until no more of them fit; the rest is kept as lines.
    fn retry_waiting(&mut self) -> rusqlite::Result<()> {
        let lines: Vec<(i64, String)> = self
            .conn
            .prepare_cached(WAITING_LINES)?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (seq, line) in lines {
            if let Some(SyncLine { row: Some(row), kept }) = parse_sync_line(line.as_bytes()) {
                let taken = if kept.is_some() { LINE_IS_IN } else { DROP_LINE };
                self.conn.prepare_cached(taken)?.execute([seq])?;
                self.take_row(row, usize::MAX)?;
            }
        }
        loop {
            let before = self.waiting.len();
            for (row, writer) in std::mem::take(&mut self.waiting) {
                if !self.take_card(&row, writer)? {
                    self.waiting.push((row, writer));
                }
            }
            if self.waiting.len() == before {
                break;
            }
        }
        for (row, _) in std::mem::take(&mut self.waiting) {
            if let Ok(line) = SyncRow::Card(Box::new(row)).write() {
                wait_for(self.conn, &line)?;
            }
        }
        Ok(())
    }

    /// Computes the states of all cards that got rows, and decides again for reviews that come after new ones.
    fn finish(&mut self) -> rusqlite::Result<()> {
        self.merge_bare()?;
        for deck in std::mem::take(&mut self.moved) {
            self.settle(&deck)?;
        }
        let (parameters, model) = newest_model(self.conn)?;
        for (card, touched) in std::mem::take(&mut self.touched) {
            unite_twins(self.conn, card)?;
            if touched.writer.is_some() || touched.changed.is_empty() {
                update_card(self.conn, card, &model)?;
            } else {
                self.reschedule(card, &touched.changed, parameters, &model)?;
            }
        }
        if self.has_new_model {
            recompute(self.conn, &model)?;
        }
        Ok(())
    }

    fn reschedule(
        &self,
        card: i64,
        changed: &[i64],
        parameters: i64,
        model: &Model,
    ) -> rusqlite::Result<()> {
        let filed = card_by_id(self.conn, card)?;
        let siblings = siblings_due(self.conn, &filed)?;
        let load = |day| cards_due_on(self.conn, day);
        let calendar = Calendar { load: &load, siblings: &siblings };
        let deciding = DecisionContext { model, parameters, key: filed.key(), calendar };
        let state = reschedule(self.conn, card, changed, &deciding, self.meeting.at)?;
        write_state(self.conn, card, &state)
    }
}

fn invalid_line(error: io::Error) -> rusqlite::Error {
    row::invalid_row(Box::new(error))
}

/// Keeps a line that holds more than this hafal knows; returns whether it was not there.
fn keep_line(conn: &Connection, line: &str, waits: bool) -> rusqlite::Result<bool> {
    let inserted = conn.prepare_cached(KEEP_LINE)?.execute(params![line_key(line), line, waits])?;
    Ok(inserted > 0)
}

/// Keeps the line of a row that names one which is not here yet.
fn wait_for(conn: &Connection, line: &str) -> rusqlite::Result<()> {
    let again = "UPDATE kept_lines SET waits = 1 WHERE key = ?1";
    if !keep_line(conn, line, true)? {
        conn.prepare_cached(again)?.execute([line_key(line)])?;
    }
    Ok(())
}

/// Two hashes (FNV-1a) of a line: no two lines that differ have both.
fn line_key(line: &str) -> [u8; 16] {
    let hash = |seed: u64| fnv1a(line.bytes(), seed);
    (u128::from(hash(0)) << 64 | u128::from(hash(1))).to_be_bytes()
}
