//! Drilled decks and their cards as last read, so that an unchanged deck need not be read again.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::cards::{as_i64, read_card};
use super::error::StoreError;
use super::known::remember_question;
use super::moves::{has_rows_of_here, reword_blank};
use super::settle::settle_moves;
use super::{Store, row};
use crate::deck::KnownQuestion;
use crate::moment::Moment;
use crate::session::{Filed, Present};

/// A deck that a drill was started on, as it was read last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrilledDeck {
    /// The id of the deck.
    pub id: String,
    /// Its absolute path; None for a built-in deck.
    pub path: Option<String>,
    /// Its title.
    pub title: String,
    /// How many cards it has.
    pub cards: usize,
    /// Differs when the file has changed.
    pub stamp: String,
    /// When it was read.
    pub at: Moment,
}

const UPSERT_DECK: &str = "INSERT INTO drilled (deck, path, title, cards, stamp, at, offset)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET path = excluded.path,
    title = excluded.title, cards = excluded.cards, stamp = excluded.stamp, at = excluded.at,
    offset = excluded.offset";
const ADD_CARD: &str =
    "INSERT INTO cards (deck, question, part, words, place) VALUES (?1, ?2, ?3, ?4, ?5)";
const PLACE_CARD: &str = "UPDATE cards SET part = ?2, words = ?3, place = ?4 WHERE id = ?1";
const DECK_BY_ID: &str = "SELECT * FROM drilled WHERE deck = ?1";
const DECKS: &str = "SELECT * FROM drilled ORDER BY deck";

impl Store {
    /// Lists every deck that was ever drilled, by id.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn drilled(&self) -> Result<Vec<DrilledDeck>, StoreError> {
        self.read_history(|conn| conn.prepare_cached(DECKS)?.query_map([], read_deck)?.collect())
    }

    /// Returns a drilled deck by its id.
    ///
    /// # Errors
    /// As [`Store::drilled`].
    pub fn drilled_deck(&self, deck: &str) -> Result<Option<DrilledDeck>, StoreError> {
        self.read_history(|conn| {
            conn.prepare_cached(DECK_BY_ID)?.query_row([deck], read_deck).optional()
        })
    }

    /// Lists the decks that had this path and stamp when they were read; a built-in deck has no path.
    pub(crate) fn drilled_as(
        &self,
        path: Option<&str>,
        stamp: &str,
    ) -> Result<Vec<DrilledDeck>, StoreError> {
        let sql = "SELECT * FROM drilled WHERE path = ?1 AND stamp = ?2 ORDER BY deck";
        let named = params![path.unwrap_or_default(), stamp];
        self.read_history(|conn| conn.prepare_cached(sql)?.query_map(named, read_deck)?.collect())
    }

    /// Files the cards of a deck as read now, and what its seen questions look like. Cards no longer in the deck
    /// keep their history; blanks are matched by their words, whatever their part.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn file_deck(
        &mut self,
        deck: &DrilledDeck,
        presents: &[Present],
        known: &[KnownQuestion],
    ) -> Result<(), StoreError> {
        self.write_many(|conn| {
            if file_cards(conn, deck, presents)? {
                settle_moves(conn, &deck.id)?;
            }
            known.iter().try_for_each(|known| remember_question(conn, known))?;
            upsert_deck(conn, deck)
        })
    }
}

fn upsert_deck(conn: &Connection, deck: &DrilledDeck) -> rusqlite::Result<()> {
    let DrilledDeck { id, path, title, cards, stamp, at } = deck;
    let path = path.as_deref().unwrap_or_default();
    let values = params![id, path, title, as_i64(*cards), stamp, at.utc_ms, at.offset_s];
    conn.prepare_cached(UPSERT_DECK)?.execute(values).map(drop)
}

/// Files the cards of a deck; returns whether the words of a blank with a history were corrected.
fn file_cards(
    conn: &Connection,
    deck: &DrilledDeck,
    presents: &[Present],
) -> rusqlite::Result<bool> {
    let sql = "SELECT * FROM cards WHERE deck = ?1";
    let mut kept: HashMap<String, Vec<Filed>> = HashMap::new();
    for card in conn.prepare_cached(sql)?.query_map([&deck.id], read_card)? {
        let card = card?;
        kept.entry(card.question.id.clone()).or_default().push(card);
    }
    let mut is_reworded = false;
    for of_question in presents.chunk_by(|one, next| one.question == next.question) {
        let old =
            of_question.first().and_then(|one| kept.remove(&one.question)).unwrap_or_default();
        is_reworded |= file_question(conn, deck, of_question, old)?;
    }
    for gone in kept.values().flatten().filter(|card| card.is_in_deck()) {
        conn.prepare_cached("UPDATE cards SET place = NULL WHERE id = ?1")?.execute([gone.id])?;
    }
    Ok(is_reworded)
}

/// Files the cards of one question: each takes the row with the same words, or else with the same part. Returns whether
/// the words of a blank with a history were corrected.
fn file_question(
    conn: &Connection,
    deck: &DrilledDeck,
    presents: &[Present],
    mut old: Vec<Filed>,
) -> rusqlite::Result<bool> {
    let same = |present: &Present, card: &Filed| {
        card.part == present.part
            && card.words == present.words
            && card.place == Some(present.place)
    };
    if old.len() == presents.len()
        && presents.iter().all(|present| old.iter().any(|card| same(present, card)))
    {
        return Ok(false);
    }
    let pairs = match_cards(presents, &mut old);
    let is_reworded = keep_corrections(conn, &pairs, &old, deck.at)?;
    // All are moved away first: two cards may not have the same part, even for a moment.
    for card in pairs.iter().filter_map(|(_, card)| card.as_ref()).chain(&old) {
        let away = params![card.id, -i64::from(card.part), card.words, Option::<i64>::None];
        conn.prepare_cached(PLACE_CARD)?.execute(away)?;
    }
    for (present, card) in &pairs {
        let place = as_i64(present.place);
        match card {
            Some(card) => conn
                .prepare_cached(PLACE_CARD)?
                .execute(params![card.id, present.part, present.words, place])?,
            None => conn
                .prepare_cached(ADD_CARD)?
                .execute(params![deck.id, present.question, present.part, present.words, place])?,
        };
    }
    put_back(conn, &pairs, &old)?;
    Ok(is_reworded)
}

/// Keeps which blanks of a question got other words, in their part or, where another store had that history already, in
/// a card of those words. Returns whether there are any with a history.
fn keep_corrections(
    conn: &Connection,
    pairs: &[(&Present, Option<Filed>)],
    gone: &[Filed],
    at: Moment,
) -> rusqlite::Result<bool> {
    let in_place = pairs.iter().filter_map(|(present, card)| Some((*present, card.as_ref()?)));
    let mut corrections: Vec<(&Present, &Filed)> = in_place.collect();
    for card in gone.iter().filter(|card| card.is_in_deck()) {
        let is_new = |one: &Option<Filed>| !one.as_ref().is_some_and(Filed::is_in_deck);
        let found = pairs.iter().find(|(present, one)| present.part == card.part && is_new(one));
        let Some((present, one)) = found else { continue };
        // A blank that was asked here before and comes back corrects none.
        let comes_back = one.as_ref().map_or(Ok(false), |one| has_rows_of_here(conn, one.id))?;
        if !comes_back {
            corrections.push((present, card));
        }
    }
    let mut are_some = false;
    for (present, card) in corrections {
        if let Some(words) = &present.words {
            are_some |= reword_blank(conn, card, words, at)?;
        }
    }
    Ok(are_some)
}

/// Gives cards that their question no longer has their part back, or the next free one.
fn put_back(
    conn: &Connection,
    pairs: &[(&Present, Option<Filed>)],
    old: &[Filed],
) -> rusqlite::Result<()> {
    let used: HashSet<u32> = pairs.iter().map(|(present, _)| present.part).collect();
    let kept: HashSet<u32> = old.iter().map(|card| card.part).collect();
    let mut free = (1..=u32::MAX).filter(|part| !used.contains(part) && !kept.contains(part));
    for card in old {
        let other = if used.contains(&card.part) { free.next() } else { None };
        let part = other.unwrap_or(card.part);
        let values = params![card.id, part, card.words, Option::<i64>::None];
        conn.prepare_cached(PLACE_CARD)?.execute(values)?;
    }
    Ok(())
}

/// Pairs each card of a question with its row, by words or else by part. Leaves in `old` the cards that the question
/// no longer has.
pub(crate) fn match_cards<'a>(
    presents: &'a [Present],
    old: &mut Vec<Filed>,
) -> Vec<(&'a Present, Option<Filed>)> {
    let mut pairs: Vec<(&Present, Option<Filed>)> =
        presents.iter().map(|present| (present, None)).collect();
    let mut match_by = |fits: &dyn Fn(&Present, &Filed) -> bool| {
        for (present, card) in pairs.iter_mut().filter(|(_, card)| card.is_none()) {
            let found = old.iter().position(|card| fits(present, card));
            *card = found.map(|at| old.remove(at));
        }
    };
    match_by(&|present, card| present.words == card.words && present.part == card.part);
    match_by(&|present, card| present.words.is_some() && present.words == card.words);
    // A card without words was imported; one with other words in the same place was corrected.
    match_by(&|present, card| {
        present.part == card.part && (card.words.is_none() || card.place.is_some())
    });
    pairs
}

fn read_deck(row: &Row) -> rusqlite::Result<DrilledDeck> {
    let path: String = row.get("path")?;
    let cards: i64 = row.get("cards")?;
    Ok(DrilledDeck {
        id: row.get("deck")?,
        path: (!path.is_empty()).then_some(path),
        title: row.get("title")?,
        cards: usize::try_from(cards).unwrap_or(0),
        stamp: row.get("stamp")?,
        at: row::read_moment(row, "at")?,
    })
}
