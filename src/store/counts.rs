//! Counts of cards: a deck's seen, due and new ones on a day, and those that fall due on the days to come.

use rusqlite::{Connection, params};

use super::Store;
use super::cards::{AHEAD, OF_DECK, OPEN, count_rows};
use super::error::StoreError;
use crate::moment::{DAY_MS, Moment};
use crate::schedule::Day;

/// Counts of a deck's cards on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeckCounts {
    /// All cards when the deck was last read.
    pub cards: usize,
    /// Cards with a review.
    pub seen: usize,
    /// Seen cards to ask today.
    pub due: usize,
    /// Cards not seen that are neither suspended nor buried.
    pub new: usize,
}

impl Store {
    /// Counts the cards whose first review was on a day.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn new_on(&self, day: Day) -> Result<usize, StoreError> {
        self.read_history(|conn| {
            count_rows(conn, "SELECT count(*) FROM cards WHERE first_day = ?1", [day])
        })
    }

    /// Counts the cards of a deck, as last read.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn count_deck_cards(&self, deck: &str, now: Moment) -> Result<DeckCounts, StoreError> {
        let (today, ahead) = (now.day_number(), now.utc_ms.saturating_add(DAY_MS));
        let of = |which: &str| {
            format!(
                "(SELECT count(*) FROM cards WHERE place IS NOT NULL AND suspended = 0 AND {which})"
            )
        };
        // In these words, so that an index of their own serves each of the first two.
        let due = format!(
            "SELECT {} + {} + {}",
            of("deck = ?1 AND due <= ?2 AND buried IS NULL"),
            of("deck = ?1 AND buried <= ?2 AND due <= ?2"),
            of(&format!("{OF_DECK} AND (buried IS NULL OR buried <= ?2) AND {AHEAD}")),
        );
        // Few are counted where nearly all are seen, which is where there is much to count.
        let unseen =
            "SELECT count(*) FROM cards WHERE deck = ?1 AND reviews = 0 AND place IS NOT NULL";
        let cards = "SELECT coalesce(max(cards), 0) FROM drilled WHERE deck = ?1";
        // The limit is far above the new cards that anyone allows in a day.
        let new = format!(
            "SELECT count(*) FROM
            (SELECT 1 FROM cards WHERE deck = ?1 AND reviews = 0 AND {OPEN} LIMIT 10000)"
        );
        self.read_history(|conn| {
            let cards = count_rows(conn, cards, [deck])?;
            Ok(DeckCounts {
                cards,
                seen: cards.saturating_sub(count_rows(conn, unseen, [deck])?),
                due: count_rows(conn, &due, params![deck, today, ahead])?,
                new: count_rows(conn, &new, params![deck, today])?,
            })
        })
    }

    /// Counts the cards of these decks that fall due on each of `days` days from `from` on.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn falling_due(
        &self,
        decks: &[&str],
        from: Day,
        days: u16,
    ) -> Result<Vec<usize>, StoreError> {
        let sql = "SELECT count(*) FROM cards WHERE due = ?1 AND deck = ?2 AND place IS NOT NULL
            AND suspended = 0";
        let on = |conn: &Connection, day: Day| -> rusqlite::Result<usize> {
            decks
                .iter()
                .try_fold(0, |sum, deck| Ok(sum + count_rows(conn, sql, params![day, deck])?))
        };
        let mut counts: Vec<usize> = self.read_history(|conn| {
            (0..i32::from(days)).map(|step| on(conn, from.saturating_add(step))).collect()
        })?;
        counts.resize(usize::from(days), 0);
        Ok(counts)
    }
}
