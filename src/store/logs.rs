//! Reads the whole log of cards in batches, and rebuilds the cache from it.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::cards::{read_card, write_state};
use super::error::StoreError;
use super::event::read_history_row;
use super::history::newest_model;
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{HistoryRow, Model, replay};
use crate::session::Filed;

/// The rows of each card.
type Logs = HashMap<i64, Vec<RowInOrder>>;

/// A row, after the key that orders it: `ord` and its UUID.
type RowInOrder = ((i64, [u8; 16]), HistoryRow);

/// About how many reviews a batch holds: a million of them would take a quarter of a gigabyte.
const HELD: usize = 200_000;

const ROWS_OF_CARDS: &str =
    "SELECT card, ord, seq, at, offset, event, rating, seconds, origin, interval, due,
    parameters, retention, of, CASE WHEN event IN ('flagged', 'noted') THEN data END AS data, id
    FROM history WHERE +card BETWEEN ?1 AND ?2";

impl Store {
    /// Visits every card ever filed (or those of some decks) by deck, question and part, with its rows in the order
    /// in which they count.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn each_history(
        &self,
        decks: Option<&[String]>,
        mut visit: impl FnMut(Filed, Vec<HistoryRow>),
    ) -> Result<(), StoreError> {
        let of_decks = |card: &Filed| decks.is_none_or(|decks| decks.contains(&card.question.deck));
        let mut last = CardKey::default();
        while let Some(batch) = self.read_history(|conn| read_batch(conn, &last, of_decks))? {
            last = batch.last;
            batch.cards.into_iter().for_each(|(card, rows)| visit(card, rows));
        }
        Ok(())
    }

    /// Rebuilds the cache from the log; returns how many cards there are, and how many were wrong.
    ///
    /// # Errors
    /// When it could not be read or written; then nothing changes.
    pub fn rebuild(&mut self) -> Result<(usize, usize), StoreError> {
        self.write_many(|conn| {
            let model = newest_model(conn)?.1;
            recompute(conn, &model)
        })
    }

    /// Keeps new parameters and computes all memory states with them; due days stay as decided.
    ///
    /// # Errors
    /// As [`Store::rebuild`].
    pub fn adopt_parameters(
        &mut self,
        weights: &[f32],
        data: &str,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.write_many(|conn| {
            let sql = "INSERT INTO parameters (at, offset, weights, data, uuid)
                VALUES (?1, ?2, ?3, ?4, ?5)";
            let key = at.new_uuid().into_bytes();
            let values = params![at.utc_ms, at.offset_s, row::to_json(&weights)?, data, key];
            conn.execute(sql, values)?;
            recompute(conn, &newest_model(conn)?.1).map(drop)
        })
    }
}

/// Deck, question and part.
type CardKey = (String, String, u32);

struct Batch {
    cards: Vec<(Filed, Vec<HistoryRow>)>,
    /// The last card read, wanted or not.
    last: CardKey,
}

/// Reads the cards after `after`; None if there are no more.
fn read_batch(
    conn: &Connection,
    after: &CardKey,
    is_wanted: impl Fn(&Filed) -> bool,
) -> rusqlite::Result<Option<Batch>> {
    let sql = "SELECT * FROM cards WHERE (deck, question, part) > (?1, ?2, ?3)
        ORDER BY deck, question, part";
    let mut statement = conn.prepare_cached(sql)?;
    let mut cards: Vec<Filed> = Vec::new();
    let (mut reviews, mut last) = (0, None);
    for card in statement.query_map(params![after.0, after.1, after.2], read_card)? {
        let card = card?;
        last = Some((card.question.deck.clone(), card.question.id.clone(), card.part));
        if is_wanted(&card) {
            reviews += usize::try_from(card.state.reviews).unwrap_or(0) + 1;
            cards.push(card);
        }
        if reviews >= HELD {
            break;
        }
    }
    let Some(last) = last else { return Ok(None) };
    let mut logs = read_logs(conn, &cards)?;
    let with_rows = |card: Filed| {
        let rows = in_order(logs.remove(&card.id));
        (card, rows)
    };
    let cards = cards.into_iter().map(with_rows).collect();
    Ok(Some(Batch { cards, last }))
}

/// Reads the rows of some cards in the order of the file: looking them up card by card would cost a seek each.
fn read_logs(conn: &Connection, cards: &[Filed]) -> rusqlite::Result<Logs> {
    let ids = || cards.iter().map(|card| card.id);
    let (Some(least), Some(most)) = (ids().min(), ids().max()) else { return Ok(Logs::new()) };
    let capacity = |card: &Filed| usize::try_from(card.state.reviews.min(64)).unwrap_or(0);
    let mut logs: Logs =
        cards.iter().map(|card| (card.id, Vec::with_capacity(capacity(card)))).collect();
    let mut statement = conn.prepare_cached(ROWS_OF_CARDS)?;
    let mut rows = statement.query([least, most])?;
    while let Some(row) = rows.next()? {
        if let Some(log) = logs.get_mut(&row.get(0)?) {
            log.push(((row.get(1)?, row.get(15)?), read_history_row(row)?));
        }
    }
    Ok(logs)
}

fn in_order(log: Option<Vec<RowInOrder>>) -> Vec<HistoryRow> {
    let mut log = log.unwrap_or_default();
    log.sort_unstable_by_key(|(place, _)| *place);
    log.into_iter().map(|(_, row)| row).collect()
}

pub(super) fn recompute(conn: &Connection, model: &Model) -> rusqlite::Result<(usize, usize)> {
    let (mut all, mut wrong, mut last) = (0, 0, CardKey::default());
    while let Some(batch) = read_batch(conn, &last, |_| true)? {
        last = batch.last;
        all += batch.cards.len();
        for (card, rows) in &batch.cards {
            let state = replay(rows, model);
            if state != card.state {
                write_state(conn, card.id, &state)?;
                wrong += 1;
            }
        }
    }
    Ok((all, wrong))
}
