//! The rows of `cards`: the state of each card, a cache of its history for finding quickly what is due.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Store;
use super::error::StoreError;
use crate::moment::{DAY_MS, Moment};
use crate::schedule::{CardState, Day, Memory, Rating};
use crate::session::{Askable, Filed, QuestionId};

/// The condition that a card is in its deck, and neither suspended nor buried beyond the day `?2`.
pub(super) const OPEN: &str =
    "place IS NOT NULL AND suspended = 0 AND (buried IS NULL OR buried <= ?2)";
// The sign keeps SQLite from using the index on `deck`: far fewer cards are due than are in a deck.
pub(super) const OF_DECK: &str = "+deck = ?1";
/// The condition that a card is due only because its last review is in the future: the clock was set back.
pub(super) const AHEAD: &str = "last > ?3 AND (due IS NULL OR due > ?2)";
const WRITE: &str = "UPDATE cards SET reviews = ?2, lapses = ?3, stability = ?4, difficulty = ?5,
    first_day = ?6, last = ?7, offset = ?8, rating = ?9, due = ?10, suspended = ?11, buried = ?12,
    flagged = ?13 WHERE id = ?1";

impl Store {
    /// Returns cards by their numbers, in the order of `ids`.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn cards(&self, ids: &[i64]) -> Result<Vec<Filed>, StoreError> {
        self.read_history(|conn| ids.iter().map(|id| card_by_id(conn, *id)).collect())
    }

    /// Lists at most `most` cards of a deck that were never reviewed, in the deck's order, after the first `skip`.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn unseen_cards(
        &self,
        deck: &str,
        today: Day,
        skip: usize,
        most: usize,
    ) -> Result<Vec<Filed>, StoreError> {
        let (skip, most) = (as_i64(skip), as_i64(most));
        let sql = format!(
            "SELECT * FROM cards WHERE deck = ?1 AND reviews = 0 AND {OPEN}
            ORDER BY place, part LIMIT ?3 OFFSET ?4"
        );
        self.read_history(|conn| {
            conn.prepare_cached(&sql)?
                .query_map(params![deck, today, most, skip], read_card)?
                .collect()
        })
    }

    /// Lists every card that a deck ever had.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn cards_of(&self, deck: &str) -> Result<Vec<Filed>, StoreError> {
        let sql = "SELECT * FROM cards WHERE deck = ?1";
        self.read_history(|conn| conn.prepare_cached(sql)?.query_map([deck], read_card)?.collect())
    }

    /// Lists the ids of the questions of a deck with a reviewed card.
    pub(crate) fn seen_questions(&self, deck: &str) -> Result<HashSet<String>, StoreError> {
        let sql = "SELECT question FROM cards WHERE deck = ?1 AND reviews > 0";
        self.read_history(|conn| {
            conn.prepare_cached(sql)?.query_map([deck], |row| row.get(0))?.collect()
        })
    }

    /// Lists the ids of the decks that have reviews though no drill was ever started on them here: a log was imported.
    pub(crate) fn decks_drilled_elsewhere(&self) -> Result<Vec<String>, StoreError> {
        // Goes from deck to deck in the index, and looks at the cards of few: there may be a hundred thousand.
        let sql = "WITH RECURSIVE decks(deck) AS (SELECT min(deck) FROM cards UNION ALL
            SELECT (SELECT min(cards.deck) FROM cards WHERE cards.deck > decks.deck) FROM decks
            WHERE decks.deck IS NOT NULL)
            SELECT deck FROM decks WHERE deck IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM drilled WHERE drilled.deck = decks.deck)
            AND EXISTS (SELECT 1 FROM cards WHERE cards.deck = decks.deck AND reviews > 0)";
        self.read_history(|conn| {
            conn.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
        })
    }

    /// Lists the ids of the decks that have a flagged card.
    pub(crate) fn flagged_decks(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT deck FROM cards WHERE flagged = 1 ORDER BY deck";
        self.read_history(|conn| {
            conn.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
        })
    }

    pub(crate) fn has_cards_of(&self, deck: &str) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM cards WHERE deck = ?1 LIMIT 1)";
        self.read_history(|conn| Ok(count_rows(conn, sql, [deck])? > 0))
    }

    /// Lists the cards in their decks whose last review was on the day of `now`.
    pub(crate) fn reviewed_today(&self, now: Moment) -> Result<Vec<Filed>, StoreError> {
        // Offsets of local time move an instant by less than three days.
        // Without `place` the index on `last`, which holds cards in a deck alone, would not serve.
        let sql = "SELECT * FROM cards WHERE last > ?1 AND place IS NOT NULL";
        let from = now.utc_ms.saturating_sub(3 * DAY_MS);
        let today = Some(now.day_number());
        let cards: Vec<Filed> = self.read_history(|conn| {
            conn.prepare_cached(sql)?.query_map([from], read_card)?.collect()
        })?;
        Ok(cards.into_iter().filter(|card| card.state.last_day == today).collect())
    }

    /// Lists the cards of a deck that are neither suspended nor buried, in the deck's order.
    pub(crate) fn open_cards(&self, deck: &str, today: Day) -> Result<Vec<Filed>, StoreError> {
        let sql = format!("SELECT * FROM cards WHERE deck = ?1 AND {OPEN} ORDER BY place, part");
        self.read_history(|conn| {
            conn.prepare_cached(&sql)?.query_map(params![deck, today], read_card)?.collect()
        })
    }

    /// Lists the cards of a deck in its order.
    pub(crate) fn askable(&self, deck: &str) -> Result<Vec<Askable>, StoreError> {
        // One column for four: there may be a hundred thousand rows, and each column read costs as much as its filter.
        let deck_order = |card: &Askable| (card.place, card.part);
        let sql = format!(
            "SELECT id, (place << 34) | (part << 2) | ((rating IS {}) << 1) | suspended, stability,
            difficulty, last, offset, buried FROM cards WHERE {OF_DECK} AND place IS NOT NULL",
            Rating::Again.number()
        );
        let mut cards: Vec<Askable> = self.read_history(|conn| {
            conn.prepare_cached(&sql)?.query_map([deck], read_askable)?.collect()
        })?;
        // Cheaper than by SQLite: cards were filed about in this order.
        if !cards.is_sorted_by_key(deck_order) {
            cards.sort_unstable_by_key(deck_order);
        }
        Ok(cards)
    }

    /// Returns the card of a part of a question; None if it was never filed.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn card(&self, card: &QuestionId, part: u32) -> Result<Option<Filed>, StoreError> {
        let sql = "SELECT * FROM cards WHERE deck = ?1 AND question = ?2 AND part = ?3";
        let names = params![card.deck, card.id, part];
        self.read_history(|conn| conn.prepare_cached(sql)?.query_row(names, read_card).optional())
    }
}

pub(super) fn card_by_id(conn: &Connection, id: i64) -> rusqlite::Result<Filed> {
    conn.prepare_cached("SELECT * FROM cards WHERE id = ?1")?.query_row([id], read_card)
}

/// Returns a card's number, adding the card if there is none. A blank is found by its words first: its part may have
/// changed since the deck was filed.
pub(super) fn find_or_add_card(
    conn: &Connection,
    card: &QuestionId,
    part: u32,
    words: Option<&str>,
) -> rusqlite::Result<i64> {
    let by_words = "SELECT id FROM cards WHERE deck = ?1 AND question = ?2 AND words = ?3
        ORDER BY part = ?4 DESC LIMIT 1";
    let by_part = "SELECT id FROM cards WHERE deck = ?1 AND question = ?2 AND part = ?3";
    let QuestionId { deck, id: question } = card;
    let id = |row: &Row| row.get(0);
    let mut found = None;
    if words.is_some() {
        let known = params![deck, question, words, part];
        found = conn.prepare_cached(by_words)?.query_row(known, id).optional()?;
    }
    if found.is_none() {
        let named = params![deck, question, part];
        found = conn.prepare_cached(by_part)?.query_row(named, id).optional()?;
    }
    if let Some(id) = found {
        return Ok(id);
    }
    let add = "INSERT INTO cards (deck, question, part, words) VALUES (?1, ?2, ?3, ?4)";
    conn.prepare_cached(add)?.execute(params![card.deck, card.id, part, words])?;
    Ok(conn.last_insert_rowid())
}

/// As [`find_or_add_card`], but a blank of other words is another card, whatever its part: the decks of two stores may
/// number their blanks differently.
pub(super) fn find_or_add_part(
    conn: &Connection,
    card: &QuestionId,
    part: u32,
    words: Option<&str>,
) -> rusqlite::Result<i64> {
    let taken = "SELECT EXISTS (SELECT 1 FROM cards WHERE deck = ?1 AND question = ?2 AND part = ?3
        AND words <> ?4) AND NOT EXISTS (SELECT 1 FROM cards WHERE deck = ?1 AND question = ?2
        AND words = ?4)";
    // Beyond the parts of any deck: a row without words, known by its part alone, may still come for the next one.
    let free = "SELECT max(9999, max(part)) + 1 FROM cards WHERE deck = ?1 AND question = ?2";
    let named = params![card.deck, card.id, part, words];
    let is_taken = conn.prepare_cached(taken)?.query_row(named, |row| row.get(0))?;
    let part = if is_taken {
        conn.prepare_cached(free)?.query_row([&card.deck, &card.id], |row| row.get(0))?
    } else {
        part
    };
    let id = find_or_add_card(conn, card, part, words)?;
    // Without a deck, a card gets the words of the first row that has some; a later one of other words is another.
    let name = "UPDATE cards SET words = ?2
        WHERE id = ?1 AND ?2 IS NOT NULL AND words IS NULL AND place IS NULL";
    conn.prepare_cached(name)?.execute(params![id, words])?;
    Ok(id)
}

pub(super) fn write_state(conn: &Connection, id: i64, state: &CardState) -> rusqlite::Result<()> {
    let values = params![
        id,
        state.reviews,
        state.lapses,
        state.memory.map(|memory| f64::from(memory.stability)),
        state.memory.map(|memory| f64::from(memory.difficulty)),
        state.first_day,
        state.last.map(|last| last.utc_ms),
        state.last.map(|last| last.offset_s),
        state.rating.map(Rating::number),
        state.due,
        state.suspended,
        state.buried,
        state.flagged,
    ];
    conn.prepare_cached(WRITE)?.execute(values).map(drop)
}

/// Reads a card from a row with all columns of `cards`. Reads by position, since rusqlite looks a name up again for
/// each row, which would double the time.
pub(super) fn read_card(row: &Row) -> rusqlite::Result<Filed> {
    let place: Option<i64> = row.get(5)?;
    Ok(Filed {
        id: row.get(0)?,
        question: QuestionId { deck: row.get(1)?, id: row.get(2)? },
        part: row.get(3)?,
        words: row.get(4)?,
        place: place.and_then(|place| usize::try_from(place).ok()),
        state: read_state(row)?,
    })
}

fn read_askable(row: &Row) -> rusqlite::Result<Askable> {
    let packed: i64 = row.get(1)?;
    let (stability, difficulty): (Option<f64>, Option<f64>) = (row.get(2)?, row.get(3)?);
    let (last, offset): (Option<i64>, Option<i32>) = (row.get(4)?, row.get(5)?);
    let buried: Option<Day> = row.get(6)?;
    let memory = stability.map(as_f32).zip(difficulty.map(as_f32));
    let last = last.zip(offset).map(|(utc_ms, offset_s)| Moment { utc_ms, offset_s });
    Ok(Askable {
        id: row.get(0)?,
        place: usize::try_from(packed >> 34).unwrap_or(usize::MAX),
        part: u32::try_from((packed >> 2) & i64::from(u32::MAX)).unwrap_or(0),
        memory: memory.map(|(stability, difficulty)| Memory { stability, difficulty }),
        last_day: last.map(Moment::day_number),
        again: packed & 2 != 0,
        opens: if packed & 1 == 0 { buried.or(Some(Day::MIN)) } else { None },
    })
}

fn read_state(row: &Row) -> rusqlite::Result<CardState> {
    let memory = match (row.get(8)?, row.get(9)?) {
        (Some(stability), Some(difficulty)) => {
            Some(Memory { stability: as_f32(stability), difficulty: as_f32(difficulty) })
        }
        _ => None,
    };
    let last = match (row.get(11)?, row.get(12)?) {
        (Some(utc_ms), Some(offset_s)) => Some(Moment { utc_ms, offset_s }),
        _ => None,
    };
    let rating: Option<i64> = row.get(13)?;
    Ok(CardState {
        reviews: row.get(6)?,
        lapses: row.get(7)?,
        memory,
        first_day: row.get(10)?,
        last,
        last_day: last.map(Moment::day_number),
        rating: rating.and_then(Rating::from_number),
        due: row.get(14)?,
        suspended: row.get(15)?,
        buried: row.get(16)?,
        flagged: row.get(17)?,
    })
}

#[expect(clippy::cast_possible_truncation, reason = "it was single before it was kept")]
pub(super) fn as_f32(number: f64) -> f32 {
    number as f32
}

pub(super) fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Runs a query that counts rows.
pub(super) fn count_rows(
    conn: &Connection,
    sql: &str,
    named: impl rusqlite::Params,
) -> rusqlite::Result<usize> {
    let counted: i64 = conn.prepare_cached(sql)?.query_row(named, |row| row.get(0))?;
    Ok(usize::try_from(counted).unwrap_or(0))
}
