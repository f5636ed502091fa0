//! Merges reviews from elsewhere into the log as if they had been given here.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rusqlite::{Connection, params};

use super::Store;
use super::attempt_columns::AttemptColumns;
use super::cards::{self, find_or_add_card};
use super::current_ids::CurrentIds;
use super::error::StoreError;
use super::event::read_history_row;
use super::history::{NewHistoryRow, append_row, newest_model};
use super::migrate::VERSION;
use super::moves::order_after_moves;
use super::siblings::siblings_due;
use crate::moment::Moment;
use crate::schedule::{
    Calendar, CardEvent, CardState, Day, DecisionContext, HistoryRow, Model, Origin, Rating,
    Replay, Review,
};
use crate::session::{Filed, QuestionId};

/// A review from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreign {
    /// Its question, shared since there may be a million reviews.
    pub question: Rc<QuestionId>,
    /// The part of the question, from 1.
    pub part: u32,
    /// When.
    pub at: Moment,
    /// The rating given.
    pub rating: Rating,
    /// How long the answer took; None if unknown.
    pub seconds: Option<f64>,
}

/// Counts of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// New reviews.
    pub added: usize,
    /// Reviews that were in the log already.
    pub known: usize,
    /// Cards with a new review.
    pub cards: usize,
}

impl Store {
    /// Merges reviews from elsewhere into the log. Skips a review whose card has one of the same instant. Decides each
    /// as it would have been decided then, and the later reviews of its card again.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn merge(
        &mut self,
        reviews: &[Foreign],
        retention: &dyn Fn(&str) -> f32,
        at: Moment,
    ) -> Result<Imported, StoreError> {
        self.write_many(|conn| merge(conn, reviews, retention, at))
    }
}

pub(super) fn merge(
    conn: &Connection,
    reviews: &[Foreign],
    retention: &dyn Fn(&str) -> f32,
    at: Moment,
) -> rusqlite::Result<Imported> {
    let mut order: Vec<&Foreign> = reviews.iter().collect();
    order.sort_by_key(|review| (&review.question, review.part, review.at.utc_ms));
    order.dedup_by_key(|review| (&review.question, review.part, review.at.utc_ms));
    let mut imported = Imported { known: reviews.len() - order.len(), ..Imported::default() };
    let (parameters, model) = newest_model(conn)?;
    let mut loads = read_loads(conn)?;
    let mut ids = HashMap::new();
    for of_card in
        order.chunk_by(|one, next| one.question == next.question && one.part == next.part)
    {
        let Some(first) = of_card.first() else { continue };
        let question = current_id(conn, &first.question, &mut ids)?;
        let id = find_or_add_card(conn, &question, first.part, None)?;
        let filed = cards::card_by_id(conn, id)?;
        let siblings = siblings_due(conn, &filed)?;
        let retention = retention(&first.question.deck);
        let card = MergedCard { filed, siblings, model: &model, parameters, retention, at };
        let added = card.merge(conn, of_card, &mut loads)?;
        imported.added += added;
        imported.known += of_card.len() - added;
        imported.cards += usize::from(added > 0);
    }
    Ok(imported)
}

/// Returns the card's question under its current id.
pub(super) fn current_id<'a>(
    conn: &Connection,
    card: &'a QuestionId,
    ids: &mut HashMap<&'a str, CurrentIds>,
) -> rusqlite::Result<QuestionId> {
    let of_deck = match ids.entry(&card.deck) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(new) => {
            new.insert(CurrentIds::read(conn, AttemptColumns::for_version(VERSION), &card.deck)?)
        }
    };
    let question = of_deck.at_first(&card.id);
    if question == card.id || is_in_deck(conn, card)? {
        return Ok(card.clone());
    }
    Ok(QuestionId { id: question.to_owned(), ..card.clone() })
}

/// Reports whether a deck has this question now; if so, an older move of its id concerns another question.
fn is_in_deck(conn: &Connection, card: &QuestionId) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM cards WHERE deck = ?1 AND question = ?2
        AND place IS NOT NULL) OR EXISTS (SELECT 1 FROM known WHERE deck = ?1 AND question = ?2)";
    conn.prepare_cached(sql)?.query_row(params![card.deck, card.id], |row| row.get(0))
}

/// How many cards are due on each day.
type Loads = HashMap<Day, u32>;

fn read_loads(conn: &Connection) -> rusqlite::Result<Loads> {
    let sql = "SELECT due, count(*) FROM cards WHERE due IS NOT NULL AND place IS NOT NULL
        AND suspended = 0 GROUP BY due";
    conn.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// A card that reviews are merged into.
struct MergedCard<'a> {
    filed: Filed,
    /// The days on which its siblings are due.
    siblings: Vec<Day>,
    model: &'a Model,
    parameters: i64,
    retention: f32,
    /// The time of the merge.
    at: Moment,
}

impl MergedCard<'_> {
    /// Adds the new ones of a card's reviews, oldest first; returns how many.
    fn merge(
        &self,
        conn: &Connection,
        reviews: &[&Foreign],
        loads: &mut Loads,
    ) -> rusqlite::Result<usize> {
        let before = rows_with_ord(conn, self.filed.id)?;
        let there: HashSet<i64> = before.iter().filter_map(|(_, row)| reviewed_at(row)).collect();
        let mut replay = Replay::new(before.iter().map(|(_, row)| row), self.model);
        let mut old = before.iter().peekable();
        let not_before = order_after_moves(conn, self.filed.id)?;
        let mut added = Vec::new();
        for review in reviews.iter().filter(|review| !there.contains(&review.at.utc_ms)) {
            while let Some((_, row)) = old.next_if(|(ord, _)| *ord <= review.at.utc_ms) {
                replay.apply(row);
            }
            let (at, event) = (review.at, self.decide(review, &replay.state, loads));
            let row = NewHistoryRow {
                by_instant: true,
                not_before,
                ..NewHistoryRow::new(self.filed.id, at, &event)
            };
            let seq = append_row(conn, &row)?;
            replay.apply(&HistoryRow { seq, at, event });
            added.push(seq);
        }
        if added.is_empty() {
            return Ok(0);
        }
        if old.peek().is_none() && not_before.is_none() {
            self.write_state(conn, &replay.state, loads)?;
        } else {
            self.reschedule(conn, &added, loads)?;
        }
        Ok(added.len())
    }

    fn deciding<'a>(&'a self, load: &'a dyn Fn(Day) -> u32) -> DecisionContext<'a> {
        let calendar = Calendar { load, siblings: &self.siblings };
        let (model, parameters, key) = (self.model, self.parameters, self.filed.key());
        DecisionContext { model, parameters, key, calendar }
    }

    /// Returns the review with the decision that it would have had.
    fn decide(&self, review: &Foreign, state: &CardState, loads: &Loads) -> CardEvent {
        let load = |day: Day| loads.get(&day).copied().unwrap_or(0);
        let today = review.at.day_number();
        let decision =
            self.deciding(&load).decide_rating(state, today, self.retention, review.rating);
        CardEvent::Rated(Review {
            rating: review.rating,
            seconds: review.seconds,
            origin: Origin::Import,
            interval: decision.interval,
            due: decision.due,
            parameters: self.parameters,
            retention: self.retention,
        })
    }

    /// Decides the reviews after the rows `added` again.
    fn reschedule(
        &self,
        conn: &Connection,
        added: &[i64],
        loads: &mut Loads,
    ) -> rusqlite::Result<()> {
        let load = |day: Day| loads.get(&day).copied().unwrap_or(0);
        let deciding = self.deciding(&load);
        let state = super::history::reschedule(conn, self.filed.id, added, &deciding, self.at)?;
        self.write_state(conn, &state, loads)
    }

    fn write_state(
        &self,
        conn: &Connection,
        state: &CardState,
        loads: &mut Loads,
    ) -> rusqlite::Result<()> {
        if state.due != self.filed.state.due {
            if let Some(load) = self.filed.state.due.and_then(|due| loads.get_mut(&due)) {
                *load = load.saturating_sub(1);
            }
            if let Some(due) = state.due {
                *loads.entry(due).or_default() += 1;
            }
        }
        cards::write_state(conn, self.filed.id, state)
    }
}

/// Returns the instant of a review; None for another event.
fn reviewed_at(row: &HistoryRow) -> Option<i64> {
    matches!(row.event, CardEvent::Rated(_)).then_some(row.at.utc_ms)
}

/// Reads a card's rows in the order in which they count, each with its `ord`.
fn rows_with_ord(conn: &Connection, card: i64) -> rusqlite::Result<Vec<(i64, HistoryRow)>> {
    let sql = "SELECT * FROM history WHERE card = ?1 ORDER BY ord, id";
    let read = |row: &rusqlite::Row| Ok((row.get("ord")?, read_history_row(row)?));
    conn.prepare_cached(sql)?.query_map([card], read)?.collect()
}
