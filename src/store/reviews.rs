//! Reviews: what each rating of a card would decide, and the one that was given, kept with its decision.

use std::cell::RefCell;
use std::collections::HashMap;

use rusqlite::{Connection, Result, params};

use super::Store;
use super::cards::{by_id, filed_as};
use super::error::StoreError;
use super::habits::STANDS;
use super::history::{Line, append, model, settle};
use super::known::know;
use super::siblings::{load, siblings, siblings_due};
use crate::deck::KnownQuestion;
use crate::moment::Moment;
use crate::schedule::{
    Calendar, CardEvent, Day, Decision, Origin, Rating, Review, decide_each_rating,
};
use crate::session::{Evidence, Filed, Kept, Prospects, QuestionId};

/// An answer that was rated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rated<'a> {
    /// When.
    pub at: Moment,
    /// How.
    pub rating: Rating,
    /// Where.
    pub origin: Origin,
    /// From the card's appearance to its answer.
    pub seconds: f64,
    /// The answer as it was given, as JSON.
    pub data: Option<&'a str>,
    /// The question whose answer was given, where that is of another.
    pub took: Option<&'a str>,
}

/// Days ahead within which it is looked which of them have more to do.
const BALANCED: Day = 1_500;

impl Store {
    /// The reviews, card and row, that an answer of a quiz brought a question's cards, and that still stand.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn reviews_of_answer(
        &self,
        card: &QuestionId,
        at: Moment,
    ) -> std::result::Result<Vec<(i64, i64)>, StoreError> {
        // A row is moved on by milliseconds where its card has one of that instant already.
        const APART: i64 = 50;
        let sql = format!(
            "SELECT h.card, h.seq FROM cards AS c JOIN history AS h ON h.card = c.id
            WHERE c.deck = ?1 AND c.question = ?2 AND h.origin = 'quiz'
            AND h.at BETWEEN ?3 AND ?3 + ?4 AND {STANDS}"
        );
        let named = params![card.deck, card.question, at.utc_ms, APART];
        let pair = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
        self.read_history(|conn| conn.prepare_cached(&sql)?.query_map(named, pair)?.collect())
    }

    /// What each rating would decide for a card now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn prospects(
        &self,
        card: i64,
        now: Moment,
        retention: f32,
    ) -> std::result::Result<Prospects, StoreError> {
        self.read_at_once(|conn| prospects(conn, card, now.day_number(), retention))
    }

    /// The other cards of a card's question.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn siblings(&self, card: &Filed) -> std::result::Result<Vec<Filed>, StoreError> {
        self.read(|conn| siblings(conn, card))
    }

    /// Keeps a rating with its decision, and defers siblings that are due today. It is on disk before this
    /// returns. `known` is how a card reviewed for the first time is to be remembered.
    ///
    /// # Errors
    /// When it could not be written; then nothing of it is kept.
    pub fn rate(
        &mut self,
        prospects: &Prospects,
        rated: &Rated,
        known: Option<&KnownQuestion>,
    ) -> std::result::Result<Kept, StoreError> {
        self.write_all(|conn| {
            let card = prospects.card.id;
            let now = by_id(conn, card)?;
            if !now.state.has_the_reviews_of(&prospects.card.state) {
                let event = &CardEvent::Overtaken(rated.rating);
                let Rated { at, data, took, .. } = *rated;
                append(conn, &Line { data, took, ..Line::plain(card, at, event) })?;
                return Ok(Kept::Overtaken(now));
            }
            if prospects.card.state.reviews == 0 {
                known.map_or(Ok(()), |known| know(conn, known))?;
            }
            if holds(conn, prospects, rated)? {
                return Ok(Kept::Counts(keep(conn, prospects, rated)?.0));
            }
            let today = rated.at.day_number();
            let anew = self::prospects(conn, card, today, prospects.retention)?;
            Ok(Kept::Counts(keep(conn, &anew, rated)?.0))
        })
    }
}

/// Whether what was foreseen for a rating can be kept: another day may have begun meanwhile, or another
/// drill have given the day to a sibling.
fn holds(conn: &Connection, prospects: &Prospects, rated: &Rated) -> Result<bool> {
    let today = rated.at.day_number();
    let [again, ..] = prospects.decisions;
    let due = Decision::for_rating(prospects.decisions, rated.rating).due;
    let met = |sibling: &Filed| sibling.state.due == Some(due);
    Ok(again.due == today && (due == today || !siblings(conn, &prospects.card)?.iter().any(met)))
}

/// Keeps a review, what it comes to, and what it means for siblings; gives the card and the review's row.
fn keep(conn: &Connection, prospects: &Prospects, rated: &Rated) -> Result<(Filed, i64)> {
    let Decision { rating, interval, due } =
        Decision::for_rating(prospects.decisions, rated.rating);
    let event = &CardEvent::Rated(Review {
        rating,
        seconds: Some(rated.seconds),
        origin: rated.origin,
        interval,
        due,
        parameters: prospects.parameters,
        retention: prospects.retention,
    });
    let Rated { at, data, took, .. } = *rated;
    let line = Line { data, took, ..Line::plain(prospects.card.id, at, event) };
    let review = append(conn, &line)?;
    let model = model(conn)?.1;
    let filed = settle(conn, prospects.card.id, &model)?;
    for (sibling, until) in deferrals(conn, &filed, at)? {
        let event = &CardEvent::Deferred { until, by: review };
        append(conn, &Line::plain(sibling, at, event))?;
        settle(conn, sibling, &model)?;
    }
    Ok((filed, review))
}

/// Keeps what an answer in a quiz says of its question's cards, as reviews; gives the card and row of each.
pub(super) fn keep_evidence(
    conn: &Connection,
    question: &QuestionId,
    evidence: &[Evidence],
    retention: f32,
    at: Moment,
) -> Result<Vec<(i64, i64)>> {
    let mut kept = Vec::with_capacity(evidence.len());
    for one in evidence {
        let card = filed_as(conn, question, one.part, one.words.as_deref())?;
        let prospects = prospects(conn, card, at.day_number(), retention)?;
        let Evidence { rating, seconds, .. } = *one;
        let (origin, data, took) = (Origin::Quiz, None, None);
        let (_, review) =
            keep(conn, &prospects, &Rated { at, rating, origin, seconds, data, took })?;
        kept.push((card, review));
    }
    Ok(kept)
}

fn prospects(conn: &Connection, card: i64, today: Day, retention: f32) -> Result<Prospects> {
    let card = by_id(conn, card)?;
    let siblings = siblings_due(conn, &card)?;
    let (parameters, model) = model(conn)?;
    let seen: RefCell<HashMap<Day, u32>> = RefCell::default();
    let load = |day: Day| {
        let near = day.saturating_sub(today) < BALANCED;
        *seen.borrow_mut().entry(day).or_insert_with(|| if near { load(conn, day) } else { 0 })
    };
    let calendar = Calendar { load: &load, siblings: &siblings };
    let decisions =
        decide_each_rating(&model, &card.state, today, retention, card.key(), &calendar);
    Ok(Prospects { card, decisions, parameters, retention })
}

/// Siblings that are due on the day on which a card was reviewed, each with the first day on which no
/// other of the question's cards is due.
fn deferrals(conn: &Connection, card: &Filed, at: Moment) -> Result<Vec<(i64, Day)>> {
    let today = at.day_number();
    let siblings = siblings(conn, card)?;
    let due = |filed: &Filed| filed.state.due.filter(|due| *due > today);
    let mut taken: Vec<Day> = siblings.iter().chain([card]).filter_map(due).collect();
    let waiting = siblings.iter().filter(|one| {
        // One that was reviewed today as well is left where it is: both were asked for.
        one.state.due.is_some_and(|due| due <= today) && one.state.last_day != Some(today)
    });
    let mut moved = Vec::new();
    for sibling in waiting {
        let free = |day: &Day| !taken.contains(day);
        let until = (today.saturating_add(1)..Day::MAX).find(free).unwrap_or(today);
        taken.push(until);
        moved.push((sibling.id, until));
    }
    Ok(moved)
}
