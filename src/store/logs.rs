//! The whole log of cards: gone over batch by batch, and made into the cache again.

use std::collections::HashMap;

use rusqlite::{Connection, Result, params};

use super::cards::{filed, write};
use super::error::StoreError;
use super::event::history_row;
use super::history::model;
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{HistoryRow, Model, replay};
use crate::session::Filed;

/// The rows of each card, with the order in which they count.
type Logs = HashMap<i64, Vec<(i64, HistoryRow)>>;

/// Reviews held at once, about: a million of them, with their rows, would take a quarter of a gigabyte.
const HELD: usize = 200_000;

const ALL: &str =
    "SELECT card, ord, seq, at, offset, event, rating, seconds, origin, interval, due,
    parameters, retention, of, CASE WHEN event IN ('flagged', 'noted') THEN data END AS data
    FROM history WHERE +card BETWEEN ?1 AND ?2";

impl Store {
    /// Goes over every card ever filed, by their names, with all its rows in the order in which they count; with
    /// decks, over theirs alone.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn each_history(
        &self,
        decks: Option<&[String]>,
        mut told: impl FnMut(Filed, Vec<HistoryRow>),
    ) -> std::result::Result<(), StoreError> {
        let of_decks = |card: &Filed| decks.is_none_or(|decks| decks.contains(&card.card.deck));
        let mut last = Names::default();
        while let Some(batch) = self.read_history(|conn| batch(conn, &last, of_decks))? {
            last = batch.last;
            batch.cards.into_iter().for_each(|(card, rows)| told(card, rows));
        }
        Ok(())
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

/// A card's names: deck, question, part.
type Names = (String, String, u32);

/// Some cards with their rows, by their names.
struct Batch {
    cards: Vec<(Filed, Vec<HistoryRow>)>,
    /// The last card looked at.
    last: Names,
}

/// The cards behind these names; none where there are no more.
fn batch(
    conn: &Connection,
    after: &Names,
    is_wanted: impl Fn(&Filed) -> bool,
) -> Result<Option<Batch>> {
    let sql = "SELECT * FROM cards WHERE (deck, question, part) > (?1, ?2, ?3)
        ORDER BY deck, question, part";
    let mut statement = conn.prepare_cached(sql)?;
    let mut cards: Vec<Filed> = Vec::new();
    let (mut reviews, mut last) = (0, None);
    for card in statement.query_map(params![after.0, after.1, after.2], filed)? {
        let card = card?;
        last = Some((card.card.deck.clone(), card.card.question.clone(), card.part));
        if is_wanted(&card) {
            reviews += usize::try_from(card.state.reviews).unwrap_or(0) + 1;
            cards.push(card);
        }
        if reviews >= HELD {
            break;
        }
    }
    let Some(last) = last else { return Ok(None) };
    let mut logs = logs(conn, &cards)?;
    let with_rows = |card: Filed| {
        let rows = in_order(logs.remove(&card.id));
        (card, rows)
    };
    let cards = cards.into_iter().map(with_rows).collect();
    Ok(Some(Batch { cards, last }))
}

/// The rows of some cards. Read in the order in which they lie in the file: to look them up card by card would cost
/// a seek each.
fn logs(conn: &Connection, cards: &[Filed]) -> Result<Logs> {
    let ids = || cards.iter().map(|card| card.id);
    let (Some(least), Some(most)) = (ids().min(), ids().max()) else { return Ok(Logs::new()) };
    // Room for as many rows as there should be.
    let room = |card: &Filed| usize::try_from(card.state.reviews.min(64)).unwrap_or(0);
    let mut logs: Logs =
        cards.iter().map(|card| (card.id, Vec::with_capacity(room(card)))).collect();
    let mut statement = conn.prepare_cached(ALL)?;
    let mut rows = statement.query([least, most])?;
    while let Some(row) = rows.next()? {
        if let Some(log) = logs.get_mut(&row.get(0)?) {
            log.push((row.get(1)?, history_row(row)?));
        }
    }
    Ok(logs)
}

/// A card's rows in the order in which they count.
fn in_order(log: Option<Vec<(i64, HistoryRow)>>) -> Vec<HistoryRow> {
    let mut log = log.unwrap_or_default();
    log.sort_unstable_by_key(|(ord, row)| (*ord, row.seq));
    log.into_iter().map(|(_, row)| row).collect()
}

fn recompute(conn: &Connection, model: &Model) -> Result<(usize, usize)> {
    let (mut all, mut wrong, mut last) = (0, 0, Names::default());
    while let Some(batch) = batch(conn, &last, |_| true)? {
        last = batch.last;
        all += batch.cards.len();
        for (card, rows) in &batch.cards {
            let state = replay(rows, model);
            if state != card.state {
                write(conn, card.id, &state)?;
                wrong += 1;
            }
        }
    }
    Ok((all, wrong))
}
