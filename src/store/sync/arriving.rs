//! Puts rows of other stores where they belong: under the card that a question is called now, naming rows by their
//! numbers here.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::rows::{CardRow, FittedRow, MoveRow};
use crate::session::QuestionId;
use crate::store::cards::find_or_add_part;
use crate::store::moves::{CardName, KnownMoves, has_rows};
use crate::store::row;

const IS_THERE: &str =
    "SELECT EXISTS (SELECT 1 FROM card_log WHERE card = ?1 AND ord = ?2 AND id = ?3)";
const NAMED: &str = "SELECT card, seq FROM card_log WHERE id = ?3 AND card IN
    (SELECT id FROM cards WHERE deck = ?1 AND question = ?2)";
const INSERT: &str =
    "INSERT INTO card_log (id, card, at, offset, ord, event, rating, seconds, origin,
    interval, due, parameters, retention, of, took, data, was, was_words, came)
    SELECT ?1, c.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
    nullif(?17, c.question), nullif(?18, c.words), 1 FROM cards AS c WHERE c.id = ?2";
const ADD_MOVE: &str =
    "INSERT INTO moves (id, deck, was, now, attempt, at, offset, ord, was_words, now_words)
    VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING";
const FITTED_ID: &str = "SELECT id FROM parameters WHERE uuid = ?1";
const ADD_FITTED: &str =
    "INSERT INTO parameters (at, offset, weights, data, uuid) VALUES (?1, ?2, ?3, ?4, ?5)";

/// What became of a row that came.
pub(in crate::store) enum Arrival {
    /// It was here already.
    Known,
    /// It names a row, or parameters, that are not here yet.
    Early,
    /// It was inserted.
    New {
        /// The card that it belongs to.
        card: i64,
        /// Its number.
        seq: i64,
        /// Whether the card had rows before.
        had_rows: bool,
    },
}

/// Where a row belongs.
struct RowPlace {
    card: i64,
    /// The `seq` of the row that it names.
    of: Option<i64>,
}

/// Inserts rows, and remembers which cards and parameters they meant.
pub(in crate::store) struct Arrivals<'a> {
    conn: &'a Connection,
    moves: KnownMoves,
    /// Cards by question as it is called now, part and words.
    cards: HashMap<(QuestionId, u32, Option<String>), i64>,
    fitted: HashMap<Uuid, i64>,
}

impl<'a> Arrivals<'a> {
    pub(in crate::store) fn new(conn: &'a Connection) -> Self {
        let moves = KnownMoves::default();
        Self { conn, moves, cards: HashMap::new(), fitted: HashMap::new() }
    }

    /// Inserts a row of the log of cards unless it is there, or names what is not here yet.
    pub(in crate::store) fn insert_card_row(&mut self, row: &CardRow) -> rusqlite::Result<Arrival> {
        let Some(place) = self.find_place(row)? else { return Ok(Arrival::Early) };
        let card = place.card;
        let is_there = params![card, row.order, row.id.as_bytes()];
        if self.conn.prepare_cached(IS_THERE)?.query_row(is_there, |row| row.get(0))? {
            return Ok(Arrival::Known);
        }
        let Some(parameters) = self.fitted_number(row.cells.parameters)? else {
            return Ok(Arrival::Early);
        };
        let had_rows = has_rows(self.conn, card)?;
        let seq = self.insert(row, &place, parameters)?;
        Ok(Arrival::New { card, seq, had_rows })
    }

    /// Finds where a row belongs: under the id that its question has now, or beside the row that it names. None where
    /// that is not here yet.
    fn find_place(&mut self, row: &CardRow) -> rusqlite::Result<Option<RowPlace>> {
        let QuestionId { deck, id } = &row.question;
        let named = match row.cells.of {
            None => None,
            Some(of) => match self.find_named(&row.question, of)? {
                None => return Ok(None),
                named @ Some(_) => named,
            },
        };
        // A deferral names a review of another card; what else names a row is beside it.
        if let (true, Some((card, seq))) = (row.event != "deferred", named) {
            return Ok(Some(RowPlace { card, of: Some(seq) }));
        }
        let written = CardName { id: id.clone(), words: row.cells.words.clone() };
        let CardName { id, words } =
            self.moves.current_name(self.conn, deck, written, row.order)?;
        let card = self.find_card(QuestionId { deck: deck.clone(), id }, row.part, words)?;
        Ok(Some(RowPlace { card, of: named.map(|(_, seq)| seq) }))
    }

    /// Finds a row of a question, card and `seq`, whatever the question was called when it was written.
    fn find_named(
        &mut self,
        QuestionId { deck, id }: &QuestionId,
        of: Uuid,
    ) -> rusqlite::Result<Option<(i64, i64)>> {
        for question in self.moves.related_ids(self.conn, deck, id)? {
            let mut statement = self.conn.prepare_cached(NAMED)?;
            let read = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
            let found = statement.query_row(params![deck, question, of.as_bytes()], read);
            if let Some(found) = found.optional()? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// Inserts a move unless it is there; returns whether it was not. The rows of its deck are put where it sends them
    /// later, all at once.
    pub(super) fn insert_move(&mut self, row: &MoveRow) -> rusqlite::Result<bool> {
        let MoveRow { id, deck, was, now, at, order, words } = row;
        let (was_words, now_words) = words.as_ref().map(|(was, now)| (was, now)).unzip();
        let (id, utc_ms, offset_s) = (id.as_bytes(), at.utc_ms, at.offset_s);
        let values = params![id, deck, was, now, utc_ms, offset_s, order, was_words, now_words];
        if self.conn.prepare_cached(ADD_MOVE)?.execute(values)? == 0 {
            return Ok(false);
        }
        self.moves.forget_deck(deck);
        Ok(true)
    }

    /// Inserts parameters unless they are there; returns whether they were not.
    pub(super) fn insert_fitted(&mut self, row: &FittedRow) -> rusqlite::Result<bool> {
        if self.fitted_number(Some(row.id))?.is_some() {
            return Ok(false);
        }
        let weights = row::to_json(&row.weights)?;
        let values = params![row.at.utc_ms, row.at.offset_s, weights, row.data, row.id.as_bytes()];
        self.conn.prepare_cached(ADD_FITTED)?.execute(values).map(|_| true)
    }

    fn find_card(
        &mut self,
        question: QuestionId,
        part: u32,
        words: Option<String>,
    ) -> rusqlite::Result<i64> {
        let key = (question, part, words);
        if let Some(card) = self.cards.get(&key) {
            return Ok(*card);
        }
        let card = find_or_add_part(self.conn, &key.0, key.1, key.2.as_deref())?;
        self.cards.insert(key, card);
        Ok(card)
    }

    /// The number that parameters have here; None where they are not here yet.
    fn fitted_number(&mut self, id: Option<Uuid>) -> rusqlite::Result<Option<i64>> {
        let Some(id) = id else { return Ok(Some(0)) };
        if let Some(number) = self.fitted.get(&id) {
            return Ok(Some(*number));
        }
        let mut statement = self.conn.prepare_cached(FITTED_ID)?;
        let number = statement.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
        if let Some(number) = number {
            self.fitted.insert(id, number);
        }
        Ok(number)
    }

    fn insert(&self, row: &CardRow, place: &RowPlace, parameters: i64) -> rusqlite::Result<i64> {
        let RowPlace { card, of } = place;
        let cells = &row.cells;
        let is_decided = ["rated", "rescheduled"].contains(&row.event.as_str());
        self.conn.prepare_cached(INSERT)?.execute(params![
            row.id.as_bytes(),
            card,
            row.at.utc_ms,
            row.at.offset_s,
            row.order,
            row.event,
            cells.rating,
            cells.seconds,
            cells.origin,
            cells.interval,
            cells.due,
            is_decided.then_some(parameters),
            cells.retention,
            of,
            cells.took,
            cells.data,
            row.question.id,
            cells.words,
        ])?;
        Ok(self.conn.last_insert_rowid())
    }
}
