//! Reviews from elsewhere, merged into the log as if they had been given here.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use rusqlite::{Connection, Result, params};

use super::Store;
use super::cards::{self, filed_as};
use super::error::StoreError;
use super::event::history_row;
use super::history::{Line, append, model};
use super::names::Names;
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
    /// The card's question, shared by its reviews: there may be a million.
    pub card: Rc<QuestionId>,
    /// From 1.
    pub part: u32,
    /// When.
    pub at: Moment,
    /// How well it was known.
    pub rating: Rating,
    /// How long the answer took.
    pub seconds: Option<f64>,
}

/// What an import brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Reviews that are new.
    pub added: usize,
    /// Reviews that were there.
    pub known: usize,
    /// Cards they are of.
    pub cards: usize,
}

impl Store {
    /// Merges reviews from elsewhere into the log. One that is there already, of the same card and instant, is
    /// passed over. Each gets the decision that it would have had, and those of the card's reviews after it are
    /// taken anew.
    ///
    /// # Errors
    /// When it could not be written; then nothing of it is kept.
    pub fn merge(
        &mut self,
        reviews: &[Foreign],
        retention: &dyn Fn(&str) -> f32,
        at: Moment,
    ) -> std::result::Result<Imported, StoreError> {
        self.write_many(|conn| merge(conn, reviews, retention, at))
    }
}

fn merge(
    conn: &Connection,
    reviews: &[Foreign],
    retention: &dyn Fn(&str) -> f32,
    at: Moment,
) -> Result<Imported> {
    let mut order: Vec<&Foreign> = reviews.iter().collect();
    order.sort_by_key(|review| (&review.card, review.part, review.at.utc_ms));
    order.dedup_by_key(|review| (&review.card, review.part, review.at.utc_ms));
    let mut imported = Imported { known: reviews.len() - order.len(), ..Imported::default() };
    let (parameters, model) = model(conn)?;
    let mut loads = loads(conn)?;
    let mut names = HashMap::new();
    for of_one in order.chunk_by(|one, next| one.card == next.card && one.part == next.part) {
        let Some(first) = of_one.first() else { continue };
        let id = filed_as(conn, &called_now(conn, &first.card, &mut names)?, first.part, None)?;
        let filed = cards::by_id(conn, id)?;
        let siblings = siblings_due(conn, &filed)?;
        let retention = retention(&first.card.deck);
        let card = MergedCard { filed, siblings, model: &model, parameters, retention, at };
        let added = card.merge(conn, of_one, &mut loads)?;
        imported.added += added;
        imported.known += of_one.len() - added;
        imported.cards += usize::from(added > 0);
    }
    Ok(imported)
}

/// What a card from elsewhere is called here: its question may have a new id.
fn called_now<'a>(
    conn: &Connection,
    card: &'a QuestionId,
    names: &mut HashMap<&'a str, Names>,
) -> Result<QuestionId> {
    let of_deck = match names.entry(&card.deck) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(new) => new.insert(Names::of(conn, &card.deck)?),
    };
    let question = of_deck.at_first(&card.question);
    if question == card.question || is_there(conn, card)? {
        return Ok(card.clone());
    }
    Ok(QuestionId { question: question.to_owned(), ..card.clone() })
}

/// Whether a deck has such a question now: then it is not one that bears another id.
fn is_there(conn: &Connection, card: &QuestionId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM cards WHERE deck = ?1 AND question = ?2
        AND place IS NOT NULL) OR EXISTS (SELECT 1 FROM known WHERE deck = ?1 AND question = ?2)";
    conn.prepare_cached(sql)?.query_row(params![card.deck, card.question], |row| row.get(0))
}

/// How many cards are due on each day.
type Loads = HashMap<Day, u32>;

fn loads(conn: &Connection) -> Result<Loads> {
    let sql = "SELECT due, count(*) FROM cards WHERE due IS NOT NULL AND place IS NOT NULL
        AND suspended = 0 GROUP BY due";
    conn.prepare(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// A card whose log another is merged into.
struct MergedCard<'a> {
    filed: Filed,
    /// On which days its siblings are due.
    siblings: Vec<Day>,
    model: &'a Model,
    parameters: i64,
    retention: f32,
    /// When it is merged.
    at: Moment,
}

impl MergedCard<'_> {
    /// Adds those of a card's reviews that are new, oldest first; gives how many.
    fn merge(&self, conn: &Connection, reviews: &[&Foreign], loads: &mut Loads) -> Result<usize> {
        let before = rows(conn, self.filed.id)?;
        let there: HashSet<i64> = before.iter().filter_map(|(_, row)| reviewed_at(row)).collect();
        let mut replay = Replay::new(before.iter().map(|(_, row)| row), self.model);
        let mut old = before.iter().peekable();
        let mut added = Vec::new();
        for review in reviews.iter().filter(|review| !there.contains(&review.at.utc_ms)) {
            while let Some((_, row)) = old.next_if(|(ord, _)| *ord <= review.at.utc_ms) {
                replay.apply(row);
            }
            let (at, event) = (review.at, self.decided(review, &replay.state, loads));
            let line = Line { by_instant: true, ..Line::plain(self.filed.id, at, &event) };
            let seq = append(conn, &line)?;
            replay.apply(&HistoryRow { seq, at, event });
            added.push(seq);
        }
        if added.is_empty() {
            return Ok(0);
        }
        if old.peek().is_none() {
            self.write(conn, &replay.state, loads)?;
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

    /// A foreign review with the decision that it would have had.
    fn decided(&self, review: &Foreign, state: &CardState, loads: &Loads) -> CardEvent {
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

    /// Takes anew what was decided for reviews behind the rows `added`.
    fn reschedule(&self, conn: &Connection, added: &[i64], loads: &mut Loads) -> Result<()> {
        let load = |day: Day| loads.get(&day).copied().unwrap_or(0);
        let deciding = self.deciding(&load);
        let state = super::history::reschedule(conn, self.filed.id, added, &deciding, self.at)?;
        self.write(conn, &state, loads)
    }

    fn write(&self, conn: &Connection, state: &CardState, loads: &mut Loads) -> Result<()> {
        if state.due != self.filed.state.due {
            if let Some(load) = self.filed.state.due.and_then(|due| loads.get_mut(&due)) {
                *load = load.saturating_sub(1);
            }
            if let Some(due) = state.due {
                *loads.entry(due).or_default() += 1;
            }
        }
        cards::write(conn, self.filed.id, state)
    }
}

/// The instant of a row that is a review.
fn reviewed_at(row: &HistoryRow) -> Option<i64> {
    matches!(row.event, CardEvent::Rated(_)).then_some(row.at.utc_ms)
}

/// A card's rows with the order in which they count.
fn rows(conn: &Connection, card: i64) -> Result<Vec<(i64, HistoryRow)>> {
    let sql = "SELECT * FROM history WHERE card = ?1 ORDER BY ord, seq";
    let both = |row: &rusqlite::Row| Ok((row.get("ord")?, history_row(row)?));
    conn.prepare_cached(sql)?.query_map([card], both)?.collect()
}
