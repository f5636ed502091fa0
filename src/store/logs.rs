//! The whole log of cards: read at once, and made into the cache again.

use std::collections::HashMap;

use rusqlite::{Connection, Result, params};

use super::cards::{filed, write};
use super::error::StoreError;
use super::event::history_row;
use super::history::model;
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{Model, Row, replay};
use crate::session::Filed;

/// The rows of each card, with the order in which they count.
type Logs = HashMap<i64, Vec<(i64, Row)>>;

const ALL: &str =
    "SELECT card, ord, seq, at, offset, event, rating, seconds, origin, interval, due,
    parameters, retention, of, CASE WHEN event IN ('flagged', 'noted') THEN data END AS data
    FROM history";

impl Store {
    /// Every card ever filed, with all its rows in the order in which they count; with decks, theirs alone.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn histories(
        &self,
        decks: Option<&[String]>,
    ) -> std::result::Result<Vec<(Filed, Vec<Row>)>, StoreError> {
        self.read_history(|conn| {
            let mut cards = cards(conn)?;
            if let Some(decks) = decks {
                cards.retain(|card| decks.contains(&card.card.deck));
            }
            let mut logs = logs(conn, &cards)?;
            let with_rows = |card: Filed| {
                let rows = in_order(logs.remove(&card.id));
                (card, rows)
            };
            Ok(cards.into_iter().map(with_rows).collect())
        })
    }

    /// Makes the cache anew from the log; gives how many cards there are, and for how many it was wrong.
    ///
    /// # Errors
    /// When it could not be read or written; then all is as it was.
    pub fn rebuild(&mut self) -> std::result::Result<(usize, usize), StoreError> {
        self.write_many(|conn| {
            let model = model(conn)?.1;
            recompute(conn, &model)
        })
    }

    /// Keeps a new set of parameters, and makes all memories anew by them; due days stay as they were decided.
    ///
    /// # Errors
    /// As [`Store::rebuild`].
    pub fn adopt(
        &mut self,
        weights: &[f32],
        data: &str,
        at: Moment,
    ) -> std::result::Result<(), StoreError> {
        self.write_many(|conn| {
            let sql = "INSERT INTO parameters (at, offset, weights, data) VALUES (?1, ?2, ?3, ?4)";
            let values = params![at.utc_ms, at.offset_s, row::to_json(&weights)?, data];
            conn.execute(sql, values)?;
            recompute(conn, &model(conn)?.1).map(drop)
        })
    }
}

/// Every card ever filed, by its names.
fn cards(conn: &Connection) -> Result<Vec<Filed>> {
    let sql = "SELECT * FROM cards ORDER BY deck, question, part";
    conn.prepare(sql)?.query_map([], filed)?.collect()
}

/// The rows of some cards. Read in the order in which they lie in the file: to look them up card by card would
/// cost a seek each.
fn logs(conn: &Connection, cards: &[Filed]) -> Result<Logs> {
    // Room for as many rows as there should be: a million of them leave little to spare.
    let room = |card: &Filed| usize::try_from(card.state.reviews.min(64)).unwrap_or(0);
    let mut logs: Logs =
        cards.iter().map(|card| (card.id, Vec::with_capacity(room(card)))).collect();
    let mut statement = conn.prepare(ALL)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(log) = logs.get_mut(&row.get(0)?) {
            log.push((row.get(1)?, history_row(row)?));
        }
    }
    Ok(logs)
}

/// A card's rows in the order in which they count.
fn in_order(log: Option<Vec<(i64, Row)>>) -> Vec<Row> {
    let mut log = log.unwrap_or_default();
    log.sort_unstable_by_key(|(ord, row)| (*ord, row.seq));
    log.into_iter().map(|(_, row)| row).collect()
}

fn recompute(conn: &Connection, model: &Model) -> Result<(usize, usize)> {
    let cards = cards(conn)?;
    let mut logs = logs(conn, &cards)?;
    let mut wrong = 0;
    for card in &cards {
        let state = replay(&in_order(logs.remove(&card.id)), model);
        if state != card.state {
            write(conn, card.id, &state)?;
            wrong += 1;
        }
    }
    Ok((cards.len(), wrong))
}
