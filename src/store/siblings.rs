//! What the choice of a due day considers: the other cards of the question, and how many cards a day has.

use rusqlite::{Connection, Result, params};

use super::cards::{count_rows, read_card};
use crate::schedule::Day;
use crate::session::Filed;

/// Counts the cards due on a day. A read error counts as 0, since the count only spreads the load.
pub(super) fn cards_due_on(conn: &Connection, day: Day) -> u32 {
    let sql = "SELECT count(*) FROM cards WHERE due = ?1 AND place IS NOT NULL AND suspended = 0";
    count_rows(conn, sql, [day]).ok().and_then(|count| u32::try_from(count).ok()).unwrap_or(0)
}

/// Lists the other cards of a card's question, by part.
pub(super) fn siblings(conn: &Connection, card: &Filed) -> Result<Vec<Filed>> {
    let sql = "SELECT * FROM cards WHERE deck = ?1 AND question = ?2 AND id <> ?3 ORDER BY part";
    let names = params![card.question.deck, card.question.id, card.id];
    conn.prepare_cached(sql)?.query_map(names, read_card)?.collect()
}

/// Lists the days on which they are due.
pub(super) fn siblings_due(conn: &Connection, card: &Filed) -> Result<Vec<Day>> {
    Ok(siblings(conn, card)?.iter().filter_map(|sibling| sibling.state.due).collect())
}
