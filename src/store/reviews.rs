//! Foresees what each rating of a card would decide, and keeps a given rating with its decision.

use std::cell::RefCell;
use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::Store;
use super::cards::{card_by_id, find_or_add_card};
use super::error::StoreError;
use super::habits::NOT_UNDONE;
use super::history::{NewHistoryRow, append_row, newest_model, update_card};
use super::known::remember_question;
use super::siblings::{cards_due_on, siblings, siblings_due};
use crate::deck::KnownQuestion;
use crate::moment::Moment;
use crate::schedule::{
    Calendar, CardEvent, Day, Decision, Origin, Rating, Review, decide_each_rating,
};
use crate::session::{Evidence, Filed, Kept, Prospects, QuestionId};

/// A rated answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rated<'a> {
    /// When it was rated.
    pub at: Moment,
    /// The rating.
    pub rating: Rating,
    /// Where it was rated.
    pub origin: Origin,
    /// Time from the card's appearance to its rating.
    pub seconds: f64,
    /// The answer as JSON.
    pub data: Option<&'a str>,
    /// The question whose answer was given instead.
    pub took: Option<&'a str>,
}

/// How many days ahead the load of a day is looked up; later ones count as empty.
const BALANCED: Day = 1_500;

impl Store {
    /// Lists the reviews, card and row, that a quiz answer at `at` gave a question's cards and that are not taken back.
    pub(crate) fn reviews_of_answer(
        &self,
        card: &QuestionId,
        at: Moment,
    ) -> Result<Vec<(i64, i64)>, StoreError> {
        // `append_row` moves a row on by milliseconds if its card has one of that instant.
        const APART: i64 = 50;
        let sql = format!(
            "SELECT h.card, h.seq FROM cards AS c JOIN history AS h ON h.card = c.id
            WHERE c.deck = ?1 AND c.question = ?2 AND h.origin = 'quiz'
            AND h.at BETWEEN ?3 AND ?3 + ?4 AND {NOT_UNDONE}"
        );
        let named = params![card.deck, card.id, at.utc_ms, APART];
        let pair = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?));
        self.read_history(|conn| conn.prepare_cached(&sql)?.query_map(named, pair)?.collect())
    }

    /// Returns what each rating would decide for a card now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn prospects(
        &self,
        card: i64,
        now: Moment,
        retention: f32,
    ) -> Result<Prospects, StoreError> {
        self.read_at_once(|conn| prospects(conn, card, now.day_number(), retention))
    }

    /// Lists the other cards of a card's question.
    pub(crate) fn siblings(&self, card: &Filed) -> Result<Vec<Filed>, StoreError> {
        self.read(|conn| siblings(conn, card))
    }

    /// Keeps a rating with its decision, and defers siblings that are due today; it is on disk on return. `known` is
    /// kept too if this is the card's first review.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn rate(
        &mut self,
        prospects: &Prospects,
        rated: &Rated,
        known: Option<&KnownQuestion>,
    ) -> Result<Kept, StoreError> {
        self.write_all(|conn| {
            let card = prospects.card.id;
            let now = card_by_id(conn, card)?;
            if !now.state.has_the_reviews_of(&prospects.card.state) {
                let event = &CardEvent::Overtaken(rated.rating);
                let Rated { at, data, took, .. } = *rated;
                append_row(
                    conn,
                    &NewHistoryRow { data, took, ..NewHistoryRow::new(card, at, event) },
                )?;
                return Ok(Kept::Overtaken(now));
            }
            if prospects.card.state.reviews == 0 {
                known.map_or(Ok(()), |known| remember_question(conn, known))?;
            }
            if still_holds(conn, prospects, rated)? {
                return Ok(Kept::Counts(keep_review(conn, prospects, rated)?.0));
            }
            let today = rated.at.day_number();
            let anew = self::prospects(conn, card, today, prospects.retention)?;
            Ok(Kept::Counts(keep_review(conn, &anew, rated)?.0))
        })
    }
}

/// Reports whether a foreseen decision still holds: a new day may have begun, or another drill may have given the day
/// to a sibling.
fn still_holds(conn: &Connection, prospects: &Prospects, rated: &Rated) -> rusqlite::Result<bool> {
    let today = rated.at.day_number();
    let [again, ..] = prospects.decisions;
    let due = Decision::for_rating(prospects.decisions, rated.rating).due;
    let met = |sibling: &Filed| sibling.state.due == Some(due);
    Ok(again.due == today && (due == today || !siblings(conn, &prospects.card)?.iter().any(met)))
}

/// Keeps a review, updates its card, and defers its siblings; returns the card and the review's row.
fn keep_review(
    conn: &Connection,
    prospects: &Prospects,
    rated: &Rated,
) -> rusqlite::Result<(Filed, i64)> {
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
    let row = NewHistoryRow { data, took, ..NewHistoryRow::new(prospects.card.id, at, event) };
    let review = append_row(conn, &row)?;
    let model = newest_model(conn)?.1;
    let filed = update_card(conn, prospects.card.id, &model)?;
    for (sibling, until) in deferrals(conn, &filed, at)? {
        let event = &CardEvent::Deferred { until, by: review };
        append_row(conn, &NewHistoryRow::new(sibling, at, event))?;
        update_card(conn, sibling, &model)?;
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
) -> rusqlite::Result<Vec<(i64, i64)>> {
    let mut kept = Vec::with_capacity(evidence.len());
    for one in evidence {
        let card = find_or_add_card(conn, question, one.part, one.words.as_deref())?;
        let prospects = prospects(conn, card, at.day_number(), retention)?;
        let Evidence { rating, seconds, .. } = *one;
        let (origin, data, took) = (Origin::Quiz, None, None);
        let (_, review) =
            keep_review(conn, &prospects, &Rated { at, rating, origin, seconds, data, took })?;
        kept.push((card, review));
    }
    Ok(kept)
}

fn prospects(
    conn: &Connection,
    card: i64,
    today: Day,
    retention: f32,
) -> rusqlite::Result<Prospects> {
    let card = card_by_id(conn, card)?;
    let siblings = siblings_due(conn, &card)?;
    let (parameters, model) = newest_model(conn)?;
    let seen: RefCell<HashMap<Day, u32>> = RefCell::default();
    let load = |day: Day| {
        let near = day.saturating_sub(today) < BALANCED;
        *seen
            .borrow_mut()
            .entry(day)
            .or_insert_with(|| if near { cards_due_on(conn, day) } else { 0 })
    };
    let calendar = Calendar { load: &load, siblings: &siblings };
    let decisions =
        decide_each_rating(&model, &card.state, today, retention, card.key(), &calendar);
    Ok(Prospects { card, decisions, parameters, retention })
}

/// Lists the siblings due on the day of a card's review, each with the first day on which no other card of the
/// question is due.
fn deferrals(conn: &Connection, card: &Filed, at: Moment) -> rusqlite::Result<Vec<(i64, Day)>> {
    let today = at.day_number();
    let siblings = siblings(conn, card)?;
    let due = |filed: &Filed| filed.state.due.filter(|due| *due > today);
    let mut taken: Vec<Day> = siblings.iter().chain([card]).filter_map(due).collect();
    let waiting = siblings.iter().filter(|one| {
        // A sibling reviewed today stays: the learner asked for both.
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
