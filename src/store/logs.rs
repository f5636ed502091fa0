//! The whole log of cards: read at once, made into the cache again, exported, and merged with another.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, Result, params};

use super::cards::{self, filed, filed_as};
use super::error::StoreError;
use super::history::{Line, append, history_row, model};
use super::reviews::siblings;
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{
    Calendar, Day, Event, Model, Origin, Rating, Replay, Review, Row, State, decide, replay,
};
use crate::session::{CardId, Filed};

/// A review from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreign {
    /// The card's question.
    pub card: CardId,
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

/// Rows of all cards, in the order in which they count, with their cards.
type Log = Vec<(i64, i64, Row)>;

const ALL: &str =
    "SELECT card, ord, seq, at, offset, event, rating, seconds, origin, interval, due,
    parameters, retention, of, CASE WHEN event IN ('flagged', 'noted') THEN data END AS data
    FROM history";

impl Store {
    /// Every card ever filed, with all its rows in the order in which they count; with decks, theirs alone.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn histories(
        &self,
        decks: Option<&[String]>,
    ) -> std::result::Result<Vec<(Filed, Vec<Row>)>, StoreError> {
        self.read_history(|conn| {
            let mut rows: HashMap<i64, Vec<Row>> = HashMap::new();
            for (card, _, row) in log(conn)? {
                rows.entry(card).or_default().push(row);
            }
            let mut cards = Vec::new();
            let mut statement =
                conn.prepare("SELECT * FROM cards ORDER BY deck, question, part")?;
            for card in statement.query_map([], filed)? {
                let card = card?;
                if decks.is_none_or(|decks| decks.contains(&card.card.deck)) {
                    let rows = rows.remove(&card.id).unwrap_or_default();
                    cards.push((card, rows));
                }
            }
            Ok(cards)
        })
    }

    /// Makes the cache anew from the log; gives how many cards there are, and for how many it was wrong.
    ///
    /// # Errors
    /// When it could not be read or written; then all is as it was.
    pub fn rebuild(&mut self) -> std::result::Result<(usize, usize), StoreError> {
        self.write_all(|conn| {
            let model = model(conn)?.1;
            recompute(conn, &model)
        })
    }

    /// Keeps a new set of parameters, and makes all memories anew by them; due days stay as they were decided.
    ///
    /// # Errors
    /// As [`Store::rebuild`].
    pub fn adopt(
        &mut self,
        weights: &[f32],
        data: &str,
        at: Moment,
    ) -> std::result::Result<(), StoreError> {
        self.write_all(|conn| {
            let sql = "INSERT INTO parameters (at, offset, weights, data) VALUES (?1, ?2, ?3, ?4)";
            let values = params![at.utc_ms, at.offset_s, row::to_json(&weights)?, data];
            conn.execute(sql, values)?;
            recompute(conn, &model(conn)?.1).map(drop)
        })
    }

    /// Merges reviews from elsewhere into the log. One that is there already, of the same card and instant, is
    /// passed over. Each gets the decision that it would have had.
    ///
    /// # Errors
    /// When it could not be written; then nothing of it is kept.
    pub fn merge(
        &mut self,
        reviews: &[Foreign],
        retention: &dyn Fn(&str) -> f32,
    ) -> std::result::Result<Imported, StoreError> {
        self.write_all(|conn| merge(conn, reviews, retention))
    }
}

/// All rows, sorted by card and by the order in which they count. Read in the order in which they lie in the
/// file: to look them up card by card would cost a seek each.
fn log(conn: &Connection) -> Result<Log> {
    let count = cards::count(conn, "SELECT count(*) FROM history", [])?;
    let mut log: Log = Vec::with_capacity(count);
    let mut statement = conn.prepare(ALL)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        log.push((row.get(0)?, row.get(1)?, history_row(row)?));
    }
    log.sort_unstable_by_key(|(card, ord, row)| (*card, *ord, row.seq));
    Ok(log)
}

fn recompute(conn: &Connection, model: &Model) -> Result<(usize, usize)> {
    let mut states: HashMap<i64, State> = HashMap::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut log = log(conn)?.into_iter().peekable();
    while let Some((card, _, row)) = log.next() {
        rows.push(row);
        if log.peek().is_none_or(|(next, ..)| *next != card) {
            states.insert(card, replay(&rows, model));
            rows.clear();
        }
    }
    let (mut count, mut wrong) = (0, Vec::new());
    for card in conn.prepare("SELECT * FROM cards")?.query_map([], filed)? {
        let card = card?;
        let state = states.remove(&card.id).unwrap_or_default();
        count += 1;
        if state != card.state {
            wrong.push((card.id, state));
        }
    }
    wrong.iter().try_for_each(|(card, state)| cards::write(conn, *card, state))?;
    Ok((count, wrong.len()))
}

fn merge(
    conn: &Connection,
    reviews: &[Foreign],
    retention: &dyn Fn(&str) -> f32,
) -> Result<Imported> {
    let mut order: Vec<&Foreign> = reviews.iter().collect();
    order.sort_by_key(|review| (&review.card, review.part, review.at.utc_ms));
    order.dedup_by_key(|review| (&review.card, review.part, review.at.utc_ms));
    let mut imported = Imported { known: reviews.len() - order.len(), ..Imported::default() };
    let (parameters, model) = model(conn)?;
    let mut loads = loads(conn)?;
    for of_one in order.chunk_by(|one, next| one.card == next.card && one.part == next.part) {
        let Some(first) = of_one.first() else { continue };
        let id = filed_as(conn, &first.card, first.part, None)?;
        let filed = cards::by_id(conn, id)?;
        let siblings = siblings(conn, &filed)?.iter().filter_map(|one| one.state.due).collect();
        let retention = retention(&first.card.deck);
        let card = MergedCard { filed, siblings, model: &model, parameters, retention };
        let added = card.merge(conn, of_one, &mut loads)?;
        imported.added += added;
        imported.known += of_one.len() - added;
        imported.cards += usize::from(added > 0);
    }
    Ok(imported)
}

/// How many cards are due on each day.
type Loads = HashMap<Day, u32>;

fn loads(conn: &Connection) -> Result<Loads> {
    let sql = "SELECT due, count(*) FROM cards WHERE due IS NOT NULL GROUP BY due";
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
}

impl MergedCard<'_> {
    /// Adds those of a card's reviews that are new, oldest first; gives how many.
    fn merge(&self, conn: &Connection, reviews: &[&Foreign], loads: &mut Loads) -> Result<usize> {
        let before = rows(conn, self.filed.id)?;
        let there: HashSet<i64> = before.iter().filter_map(|(_, row)| reviewed_at(row)).collect();
        let mut replay = Replay::new(before.iter().map(|(_, row)| row), self.model);
        let mut old = before.iter().peekable();
        let mut added = 0;
        for review in reviews.iter().filter(|review| !there.contains(&review.at.utc_ms)) {
            while let Some((_, row)) = old.next_if(|(ord, _)| *ord <= review.at.utc_ms) {
                replay.take(row);
            }
            let (at, event) = (review.at, self.decided(review, &replay.state, loads));
            let line = Line { by_instant: true, ..Line::plain(self.filed.id, at, &event) };
            let seq = append(conn, &line)?;
            replay.take(&Row { seq, at, event });
            added += 1;
        }
        if added > 0 {
            old.for_each(|(_, row)| replay.take(row));
            self.write(conn, &replay.state, loads)?;
        }
        Ok(added)
    }

    /// A foreign review with the decision that it would have had.
    fn decided(&self, review: &Foreign, state: &State, loads: &Loads) -> Event {
        let load = |day: Day| loads.get(&day).copied().unwrap_or(0);
        let calendar = Calendar { load: &load, siblings: &self.siblings };
        let day = review.at.day_number();
        let key = self.filed.key();
        let decisions = decide(self.model, state, day, self.retention, key, &calendar);
        let decided = decisions.iter().find(|decision| decision.rating == review.rating);
        let (interval, due) = decided.map_or((0.0, day), |one| (one.interval, one.due));
        Event::Rated(Review {
            rating: review.rating,
            seconds: review.seconds,
            origin: Origin::Import,
            interval,
            due,
            parameters: self.parameters,
            retention: self.retention,
        })
    }

    fn write(&self, conn: &Connection, state: &State, loads: &mut Loads) -> Result<()> {
        if let Some(due) = state.due.filter(|due| self.filed.state.due != Some(*due)) {
            *loads.entry(due).or_default() += 1;
        }
        cards::write(conn, self.filed.id, state)
    }
}

/// The instant of a row that is a review.
fn reviewed_at(row: &Row) -> Option<i64> {
    matches!(row.event, Event::Rated(_)).then_some(row.at.utc_ms)
}

/// A card's rows with the order in which they count.
fn rows(conn: &Connection, card: i64) -> Result<Vec<(i64, Row)>> {
    let sql = "SELECT * FROM history WHERE card = ?1 ORDER BY ord, seq";
    let both = |row: &rusqlite::Row| Ok((row.get("ord")?, history_row(row)?));
    conn.prepare_cached(sql)?.query_map([card], both)?.collect()
}
