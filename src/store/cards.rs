//! The rows of `cards`: what each card's history comes to, kept so that it need not be read to know what is due.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::Store;
use super::error::StoreError;
use crate::moment::{DAY_MS, Moment};
use crate::schedule::{CardState, Day, Memory, Rating};
use crate::session::{Filed, QuestionId, Waiting};

/// How a deck stands on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeckCounts {
    /// Cards in the deck as read last.
    pub cards: usize,
    /// With a review.
    pub seen: usize,
    /// Seen, and to be asked today.
    pub due: usize,
    /// Not seen, and neither suspended nor put off.
    pub new: usize,
}

/// That a card is in its deck, and neither suspended nor put off beyond the day `?2`.
const OPEN: &str = "place IS NOT NULL AND suspended = 0 AND (buried IS NULL OR buried <= ?2)";
// A sign before `deck` keeps SQLite from going through all cards of the deck: fewer are due.
const OF_DECK: &str = "+deck = ?1";
/// Due by its day.
const DUE: &str = "due <= ?2";
/// Due only because its last review lies ahead: the clock was set back.
const AHEAD: &str = "last > ?3 AND (due IS NULL OR due > ?2)";
const WRITE: &str = "UPDATE cards SET reviews = ?2, lapses = ?3, stability = ?4, difficulty = ?5,
    first_day = ?6, last = ?7, offset = ?8, rating = ?9, due = ?10, suspended = ?11, buried = ?12,
    flagged = ?13 WHERE id = ?1";

impl Store {
    /// The cards of a deck that are due.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn due(&self, deck: &str, now: Moment) -> std::result::Result<Vec<Waiting>, StoreError> {
        // An index holds all of these.
        const RANKED: &str = "id, place, part, stability, last, offset, due";
        let of =
            |which| format!("SELECT {RANKED} FROM cards WHERE {OF_DECK} AND {OPEN} AND {which}");
        let sql = format!("{} UNION ALL {}", of(DUE), of(AHEAD));
        let (today, ahead) = (now.day_number(), now.utc_ms.saturating_add(DAY_MS));
        self.read_history(|conn| {
            conn.prepare_cached(&sql)?.query_map(params![deck, today, ahead], waiting)?.collect()
        })
    }

    /// Cards by their numbers, in that order.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn cards(&self, ids: &[i64]) -> std::result::Result<Vec<Filed>, StoreError> {
        self.read_history(|conn| ids.iter().map(|id| by_id(conn, *id)).collect())
    }

    /// Some cards of a deck that were never reviewed, in the deck's order, from the `skip`th on.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn unseen(
        &self,
        deck: &str,
        today: Day,
        skip: usize,
        most: usize,
    ) -> std::result::Result<Vec<Filed>, StoreError> {
        let (skip, most) = (whole(skip), whole(most));
        let sql = format!(
            "SELECT * FROM cards WHERE deck = ?1 AND reviews = 0 AND {OPEN}
            ORDER BY place, part LIMIT ?3 OFFSET ?4"
        );
        self.read_history(|conn| {
            conn.prepare_cached(&sql)?.query_map(params![deck, today, most, skip], filed)?.collect()
        })
    }

    /// All cards of a deck that were ever in it or reviewed.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn cards_of(&self, deck: &str) -> std::result::Result<Vec<Filed>, StoreError> {
        let sql = "SELECT * FROM cards WHERE deck = ?1";
        self.read_history(|conn| conn.prepare_cached(sql)?.query_map([deck], filed)?.collect())
    }

    /// The questions of a deck of which a card was reviewed, by their ids.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn seen_questions(&self, deck: &str) -> std::result::Result<HashSet<String>, StoreError> {
        let sql = "SELECT question FROM cards WHERE deck = ?1 AND reviews > 0";
        self.read_history(|conn| {
            conn.prepare_cached(sql)?.query_map([deck], |row| row.get(0))?.collect()
        })
    }

    /// Whether a card of a deck was ever filed.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn has_cards_of(&self, deck: &str) -> std::result::Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM cards WHERE deck = ?1 LIMIT 1)";
        self.read_history(|conn| Ok(count(conn, sql, [deck])? > 0))
    }

    /// The cards, of whichever deck, whose last review was on the day that it is.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn reviewed_today(&self, now: Moment) -> std::result::Result<Vec<Filed>, StoreError> {
        // A day's instants lie no further apart than the offsets that there are.
        let sql = "SELECT * FROM cards WHERE last > ?1";
        let from = now.utc_ms.saturating_sub(3 * DAY_MS);
        let today = Some(now.day_number());
        let cards: Vec<Filed> = self
            .read_history(|conn| conn.prepare_cached(sql)?.query_map([from], filed)?.collect())?;
        Ok(cards.into_iter().filter(|card| card.state.last_day == today).collect())
    }

    /// All cards of a deck that may be asked on a day, neither suspended nor put off, in the deck's order.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn open_cards(
        &self,
        deck: &str,
        today: Day,
    ) -> std::result::Result<Vec<Filed>, StoreError> {
        let sql = format!("SELECT * FROM cards WHERE deck = ?1 AND {OPEN} ORDER BY place, part");
        self.read_history(|conn| {
            conn.prepare_cached(&sql)?.query_map(params![deck, today], filed)?.collect()
        })
    }

    /// How many cards had their first review on a day.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn new_on(&self, day: Day) -> std::result::Result<usize, StoreError> {
        self.read_history(|conn| {
            count(conn, "SELECT count(*) FROM cards WHERE first_day = ?1", [day])
        })
    }

    /// How a deck stands, as read last.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn standing(&self, deck: &str, now: Moment) -> std::result::Result<DeckCounts, StoreError> {
        let (today, ahead) = (now.day_number(), now.utc_ms.saturating_add(DAY_MS));
        let of =
            |which| format!("(SELECT count(*) FROM cards WHERE {OF_DECK} AND {OPEN} AND {which})");
        let due = format!("SELECT {} + {}", of(DUE), of(AHEAD));
        let seen = "SELECT count(*) FROM cards WHERE deck = ?1 AND first_day IS NOT NULL
            AND place IS NOT NULL";
        let cards = "SELECT coalesce(max(cards), 0) FROM drilled WHERE deck = ?1";
        // More than anyone lets in on a day need not be counted.
        let new = format!(
            "SELECT count(*) FROM
            (SELECT 1 FROM cards WHERE deck = ?1 AND reviews = 0 AND {OPEN} LIMIT 10000)"
        );
        self.read_history(|conn| {
            Ok(DeckCounts {
                cards: count(conn, cards, [deck])?,
                seen: count(conn, seen, [deck])?,
                due: count(conn, &due, params![deck, today, ahead])?,
                new: count(conn, &new, params![deck, today])?,
            })
        })
    }

    /// How many cards of these decks fall due on each day from `from` on, up to `days` days.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn falling_due(
        &self,
        decks: &[&str],
        from: Day,
        days: u16,
    ) -> std::result::Result<Vec<usize>, StoreError> {
        let sql = "SELECT count(*) FROM cards WHERE due = ?1 AND deck = ?2 AND place IS NOT NULL
            AND suspended = 0";
        let on = |conn: &Connection, day: Day| -> Result<usize> {
            decks.iter().try_fold(0, |sum, deck| Ok(sum + count(conn, sql, params![day, deck])?))
        };
        let mut counts: Vec<usize> = self.read_history(|conn| {
            (0..i32::from(days)).map(|step| on(conn, from.saturating_add(step))).collect()
        })?;
        counts.resize(usize::from(days), 0);
        Ok(counts)
    }

    /// The card of a part of a question; none where nothing is kept of it.
    ///
    /// # Errors
    /// As [`Store::due`].
    pub fn card(
        &self,
        card: &QuestionId,
        part: u32,
    ) -> std::result::Result<Option<Filed>, StoreError> {
        let sql = "SELECT * FROM cards WHERE deck = ?1 AND question = ?2 AND part = ?3";
        let names = params![card.deck, card.question, part];
        self.read_history(|conn| conn.prepare_cached(sql)?.query_row(names, filed).optional())
    }
}

/// A card by its number.
pub(super) fn by_id(conn: &Connection, id: i64) -> Result<Filed> {
    conn.prepare_cached("SELECT * FROM cards WHERE id = ?1")?.query_row([id], filed)
}

/// A card's number by its names, made where there is none. A blank is known by its words first: it may have changed
/// places since the deck was filed.
pub(super) fn filed_as(
    conn: &Connection,
    card: &QuestionId,
    part: u32,
    words: Option<&str>,
) -> Result<i64> {
    let by_words = "SELECT id FROM cards WHERE deck = ?1 AND question = ?2 AND words = ?3
        ORDER BY part = ?4 DESC LIMIT 1";
    let by_part = "SELECT id FROM cards WHERE deck = ?1 AND question = ?2 AND part = ?3";
    let QuestionId { deck, question } = card;
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
    conn.prepare_cached(add)?.execute(params![card.deck, card.question, part, words])?;
    Ok(conn.last_insert_rowid())
}

/// Writes what a card's history comes to.
pub(super) fn write(conn: &Connection, id: i64, state: &CardState) -> Result<()> {
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

/// A card of a row of `cards`, all columns in the order of the table. By their places, since a name is looked up
/// anew for each row, and that costs as much as all the rest.
pub(super) fn filed(row: &Row) -> Result<Filed> {
    let place: Option<i64> = row.get(5)?;
    Ok(Filed {
        id: row.get(0)?,
        card: QuestionId { deck: row.get(1)?, question: row.get(2)? },
        part: row.get(3)?,
        words: row.get(4)?,
        place: place.and_then(|place| usize::try_from(place).ok()),
        state: state(row)?,
    })
}

fn waiting(row: &Row) -> Result<Waiting> {
    let (place, stability): (i64, Option<f64>) = (row.get(1)?, row.get(3)?);
    let (last, offset): (Option<i64>, Option<i32>) = (row.get(4)?, row.get(5)?);
    Ok(Waiting {
        id: row.get(0)?,
        place: usize::try_from(place).unwrap_or(usize::MAX),
        part: row.get(2)?,
        stability: stability.map(single),
        last: last.zip(offset).map(|(utc_ms, offset_s)| Moment { utc_ms, offset_s }),
        due: row.get(6)?,
    })
}

fn state(row: &Row) -> Result<CardState> {
    let memory = match (row.get(8)?, row.get(9)?) {
        (Some(stability), Some(difficulty)) => {
            Some(Memory { stability: single(stability), difficulty: single(difficulty) })
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

/// A number that was single before it was kept: nothing is lost.
#[expect(clippy::cast_possible_truncation, reason = "it was single before it was kept")]
pub(super) fn single(number: f64) -> f32 {
    number as f32
}

/// A count as SQLite takes it.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What a query counts.
pub(super) fn count(conn: &Connection, sql: &str, named: impl rusqlite::Params) -> Result<usize> {
    let counted: i64 = conn.prepare_cached(sql)?.query_row(named, |row| row.get(0))?;
    Ok(usize::try_from(counted).unwrap_or(0))
}
