//! What a new due day has to heed: the other cards of a question, and how much there is on a day.

use rusqlite::{Connection, Result, params};

use super::cards::{count, filed};
use crate::schedule::Day;
use crate::session::Filed;

/// How many cards are due on a day. Where that cannot be read the day counts as empty: it only evens out.
pub(super) fn load(conn: &Connection, day: Day) -> u32 {
    let sql = "SELECT count(*) FROM cards WHERE due = ?1 AND place IS NOT NULL AND suspended = 0";
    count(conn, sql, [day]).ok().and_then(|count| u32::try_from(count).ok()).unwrap_or(0)
}

/// The other cards of a card's question, by part.
pub(super) fn siblings(conn: &Connection, card: &Filed) -> Result<Vec<Filed>> {
    let sql = "SELECT * FROM cards WHERE deck = ?1 AND question = ?2 AND id <> ?3 ORDER BY part";
    let names = params![card.card.deck, card.card.question, card.id];
    conn.prepare_cached(sql)?.query_map(names, filed)?.collect()
}

/// On which days they are due.
pub(super) fn siblings_due(conn: &Connection, card: &Filed) -> Result<Vec<Day>> {
    Ok(siblings(conn, card)?.iter().filter_map(|sibling| sibling.state.due).collect())
}
