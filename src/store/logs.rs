//! The whole log of cards: read at once, and made into the cache again.

use std::collections::HashMap;

use rusqlite::{Connection, Result, params};

use super::cards::{self, filed};
use super::error::StoreError;
use super::event::history_row;
use super::history::model;
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{Model, Row, State, replay};
use crate::session::Filed;

/// Rows of all cards, in the order in which they count, with their cards.
type Log = Vec<(i64, i64, Row)>;

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
            let mut rows: HashMap<i64, Vec<Row>> = HashMap::new();
            for (card, _, row) in log(conn)? {
                rows.entry(card).or_default().push(row);
            }
            let mut cards = Vec::new();
            let mut statement =
                conn.prepare("SELECT * FROM cards ORDER BY deck, question, part")?;
            for card in statement.query_map([], filed)? {
                let card = card?;
                if decks.is_none_or(|decks| decks.contains(&card.card.deck)) {
                    let rows = rows.remove(&card.id).unwrap_or_default();
                    cards.push((card, rows));
                }
            }
            Ok(cards)
        })
    }

    /// Makes the cache anew from the log; gives how many cards there are, and for how many it was wrong.
    ///
    /// # Errors
    /// When it could not be read or written; then all is as it was.
    pub fn rebuild(&mut self) -> std::result::Result<(usize, usize), StoreError> {
        self.write_all(|conn| {
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
        self.write_all(|conn| {
            let sql = "INSERT INTO parameters (at, offset, weights, data) VALUES (?1, ?2, ?3, ?4)";
            let values = params![at.utc_ms, at.offset_s, row::to_json(&weights)?, data];
            conn.execute(sql, values)?;
            recompute(conn, &model(conn)?.1).map(drop)
        })
    }
}

/// All rows, sorted by card and by the order in which they count. Read in the order in which they lie in the
/// file: to look them up card by card would cost a seek each.
fn log(conn: &Connection) -> Result<Log> {
    let count = cards::count(conn, "SELECT count(*) FROM history", [])?;
    let mut log: Log = Vec::with_capacity(count);
    let mut statement = conn.prepare(ALL)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        log.push((row.get(0)?, row.get(1)?, history_row(row)?));
    }
    log.sort_unstable_by_key(|(card, ord, row)| (*card, *ord, row.seq));
    Ok(log)
}

fn recompute(conn: &Connection, model: &Model) -> Result<(usize, usize)> {
    let mut states: HashMap<i64, State> = HashMap::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut log = log(conn)?.into_iter().peekable();
    while let Some((card, _, row)) = log.next() {
        rows.push(row);
        if log.peek().is_none_or(|(next, ..)| *next != card) {
            states.insert(card, replay(&rows, model));
            rows.clear();
        }
    }
    let (mut count, mut wrong) = (0, Vec::new());
    for card in conn.prepare("SELECT * FROM cards")?.query_map([], filed)? {
        let card = card?;
        let state = states.remove(&card.id).unwrap_or_default();
        count += 1;
        if state != card.state {
            wrong.push((card.id, state));
        }
    }
    wrong.iter().try_for_each(|(card, state)| cards::write(conn, *card, state))?;
    Ok((count, wrong.len()))
}
