//! Brings a deck into line with its moves: where its rows belong, which of equal reviews count, and the states of the
//! cards that lost or got rows.

use rusqlite::Connection;

use super::history::{newest_model, update_card};
use super::moves::settle_deck;
use super::twins::unite_twins;

/// Settles the rows of a deck after a move of its questions or blanks was written.
pub(super) fn settle_moves(conn: &Connection, deck: &str) -> rusqlite::Result<()> {
    let model = newest_model(conn)?.1;
    for card in settle_deck(conn, deck)? {
        unite_twins(conn, card)?;
        update_card(conn, card, &model)?;
    }
    Ok(())
}
