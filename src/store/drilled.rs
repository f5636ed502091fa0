//! Decks that are drilled: which cards each has, as read last, so that an unchanged deck need not be read again.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::cards::{filed, whole};
use super::error::StoreError;
use super::known::know;
use super::{Store, row};
use crate::deck::KnownQuestion;
use crate::moment::Moment;
use crate::session::{Filed, Present};

/// A deck that a drill was started on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrilledDeck {
    /// Its id.
    pub id: String,
    /// Its absolute path; none for a built-in one.
    pub path: Option<String>,
    /// Its title.
    pub title: String,
    /// How many cards it has.
    pub cards: usize,
    /// What tells whether its file has changed since.
    pub stamp: String,
    /// When a drill was started on it last.
    pub at: Moment,
}

const DRILL: &str = "INSERT INTO drilled (deck, path, title, cards, stamp, at, offset)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET path = excluded.path,
    title = excluded.title, cards = excluded.cards, stamp = excluded.stamp, at = excluded.at,
    offset = excluded.offset";
const ADD: &str =
    "INSERT INTO cards (deck, question, part, words, place) VALUES (?1, ?2, ?3, ?4, ?5)";
const PLACE: &str = "UPDATE cards SET part = ?2, words = ?3, place = ?4 WHERE id = ?1";
const ONE: &str = "SELECT * FROM drilled WHERE deck = ?1";
const ALL: &str = "SELECT * FROM drilled ORDER BY deck";

impl Store {
    /// Every deck that a drill was started on, by id.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn drilled(&self) -> std::result::Result<Vec<DrilledDeck>, StoreError> {
        self.read_history(|conn| conn.prepare_cached(ALL)?.query_map([], drilled)?.collect())
    }

    /// One of them.
    ///
    /// # Errors
    /// As [`Store::drilled`].
    pub fn drilled_deck(&self, deck: &str) -> std::result::Result<Option<DrilledDeck>, StoreError> {
        self.read_history(|conn| conn.prepare_cached(ONE)?.query_row([deck], drilled).optional())
    }

    /// Those that lay at a path and bore a stamp when they were read; none for the path of built-in ones.
    ///
    /// # Errors
    /// As [`Store::drilled`].
    pub fn drilled_as(
        &self,
        path: Option<&str>,
        stamp: &str,
    ) -> std::result::Result<Vec<DrilledDeck>, StoreError> {
        let sql = "SELECT * FROM drilled WHERE path = ?1 AND stamp = ?2 ORDER BY deck";
        let named = params![path.unwrap_or_default(), stamp];
        self.read_history(|conn| conn.prepare_cached(sql)?.query_map(named, drilled)?.collect())
    }

    /// Files the cards of a deck as it is read now, and remembers what its seen questions look like. Cards
    /// that it has no more keep their history; blanks are known by their words, wherever they stand.
    ///
    /// # Errors
    /// When it could not be written; then nothing of it is kept.
    pub fn file_deck(
        &mut self,
        deck: &DrilledDeck,
        presents: &[Present],
        known: &[KnownQuestion],
    ) -> std::result::Result<(), StoreError> {
        self.write_many(|conn| {
            file_cards(conn, &deck.id, presents)?;
            known.iter().try_for_each(|known| know(conn, known))?;
            record(conn, deck)
        })
    }

    /// Remembers that a drill was started on a deck that is as it was.
    ///
    /// # Errors
    /// As [`Store::file_deck`].
    pub fn drill_begun(&mut self, deck: &DrilledDeck) -> std::result::Result<(), StoreError> {
        self.write_all(|conn| record(conn, deck))
    }
}

fn record(conn: &Connection, deck: &DrilledDeck) -> Result<()> {
    let DrilledDeck { id, path, title, cards, stamp, at } = deck;
    let path = path.as_deref().unwrap_or_default();
    let values = params![id, path, title, whole(*cards), stamp, at.utc_ms, at.offset_s];
    conn.prepare_cached(DRILL)?.execute(values).map(drop)
}

fn file_cards(conn: &Connection, deck: &str, presents: &[Present]) -> Result<()> {
    let sql = "SELECT * FROM cards WHERE deck = ?1";
    let mut kept: HashMap<String, Vec<Filed>> = HashMap::new();
    for card in conn.prepare_cached(sql)?.query_map([deck], filed)? {
        let card = card?;
        kept.entry(card.card.question.clone()).or_default().push(card);
    }
    for of_one in presents.chunk_by(|one, next| one.question == next.question) {
        let old = of_one.first().and_then(|one| kept.remove(&one.question)).unwrap_or_default();
        file_question(conn, deck, of_one, old)?;
    }
    for gone in kept.values().flatten().filter(|card| card.is_in_deck()) {
        conn.prepare_cached("UPDATE cards SET place = NULL WHERE id = ?1")?.execute([gone.id])?;
    }
    Ok(())
}

/// Files the cards of one question: each takes the row of the same words, else of the same part.
fn file_question(
    conn: &Connection,
    deck: &str,
    presents: &[Present],
    mut old: Vec<Filed>,
) -> Result<()> {
    let same = |present: &Present, card: &Filed| {
        card.part == present.part
            && card.words == present.words
            && card.place == Some(present.place)
    };
    if old.len() == presents.len()
        && presents.iter().all(|present| old.iter().any(|card| same(present, card)))
    {
        return Ok(());
    }
    let pairs = matched(presents, &mut old);
    // Out of the way first: no two cards may have one number, not even for a moment.
    for card in pairs.iter().filter_map(|(_, card)| card.as_ref()).chain(&old) {
        let away = params![card.id, -i64::from(card.part), card.words, Option::<i64>::None];
        conn.prepare_cached(PLACE)?.execute(away)?;
    }
    for (present, card) in &pairs {
        let place = whole(present.place);
        match card {
            Some(card) => conn
                .prepare_cached(PLACE)?
                .execute(params![card.id, present.part, present.words, place])?,
            None => conn
                .prepare_cached(ADD)?
                .execute(params![deck, present.question, present.part, present.words, place])?,
        };
    }
    put_back(conn, &pairs, &old)
}

/// Cards that their question has no more keep their numbers, or get the next ones that are free.
fn put_back(conn: &Connection, pairs: &[(&Present, Option<Filed>)], old: &[Filed]) -> Result<()> {
    let used: HashSet<u32> = pairs.iter().map(|(present, _)| present.part).collect();
    let kept: HashSet<u32> = old.iter().map(|card| card.part).collect();
    let mut free = (1..=u32::MAX).filter(|part| !used.contains(part) && !kept.contains(part));
    for card in old {
        let other = if used.contains(&card.part) { free.next() } else { None };
        let part = other.unwrap_or(card.part);
        let values = params![card.id, part, card.words, Option::<i64>::None];
        conn.prepare_cached(PLACE)?.execute(values)?;
    }
    Ok(())
}

/// Each card that a question has, with what was kept of it: known by its words, else by its part. What is left of
/// `old` the question has no more.
#[must_use]
pub fn matched<'a>(
    presents: &'a [Present],
    old: &mut Vec<Filed>,
) -> Vec<(&'a Present, Option<Filed>)> {
    let mut pairs: Vec<(&Present, Option<Filed>)> =
        presents.iter().map(|present| (present, None)).collect();
    let mut take = |fits: &dyn Fn(&Present, &Filed) -> bool| {
        for (present, card) in pairs.iter_mut().filter(|(_, card)| card.is_none()) {
            let found = old.iter().position(|card| fits(present, card));
            *card = found.map(|at| old.remove(at));
        }
    };
    take(&|present, card| present.words == card.words && present.part == card.part);
    take(&|present, card| present.words.is_some() && present.words == card.words);
    // A blank without words came from elsewhere; one whose words changed just now was mended.
    take(&|present, card| {
        present.part == card.part && (card.words.is_none() || card.place.is_some())
    });
    pairs
}

fn drilled(row: &Row) -> Result<DrilledDeck> {
    let path: String = row.get("path")?;
    let cards: i64 = row.get("cards")?;
    Ok(DrilledDeck {
        id: row.get("deck")?,
        path: (!path.is_empty()).then_some(path),
        title: row.get("title")?,
        cards: usize::try_from(cards).unwrap_or(0),
        stamp: row.get("stamp")?,
        at: row::moment(row, "at")?,
    })
}
