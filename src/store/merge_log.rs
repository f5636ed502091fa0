//! Merges a log from elsewhere in one transaction: reviews, attempts and flags.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::cards::find_or_add_card;
use super::error::StoreError;
use super::event::read_history_row;
use super::history::{NewHistoryRow, append_row, newest_model, update_card};
use super::merge::{Foreign, Imported, current_id, merge};
use super::merge_attempts::{KeptAttempt, MergedAttempts, merge_attempts};
use super::{Store, row};
use crate::moment::Moment;
use crate::schedule::{CardEvent, HistoryRow, rows_in_force};
use crate::session::QuestionId;

/// A flag on a card, with what names it in every store.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptFlag {
    /// UUIDv7 of its time.
    pub id: Uuid,
    /// The question flagged.
    pub question: QuestionId,
    /// The part of the question, from 1.
    pub part: u32,
    /// The words of a blank; None for other cards.
    pub words: Option<String>,
    /// When.
    pub at: Moment,
    /// The reason given; may be empty.
    pub why: String,
}

/// A log from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct ForeignLog {
    /// Reviews of cards.
    pub reviews: Vec<Foreign>,
    /// Attempts with their entries.
    pub attempts: Vec<KeptAttempt>,
    /// Flags of cards.
    pub flags: Vec<KeptFlag>,
}

/// Counts of a merge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MergedLog {
    /// Of reviews.
    pub reviews: Imported,
    /// Of attempts.
    pub attempts: MergedAttempts,
    /// Flags that were not there.
    pub flags: usize,
}

impl Store {
    /// Merges a log from elsewhere; what is there already stays as it is. In a class, an attempt without a learner
    /// takes the name that it comes with.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn merge_log(
        &mut self,
        log: &ForeignLog,
        is_class: bool,
        retention: &dyn Fn(&str) -> f32,
        at: Moment,
    ) -> Result<MergedLog, StoreError> {
        self.write_many(|conn| {
            Ok(MergedLog {
                reviews: merge(conn, &log.reviews, retention, at)?,
                attempts: merge_attempts(conn, &log.attempts, is_class)?,
                flags: merge_flags(conn, &log.flags)?,
            })
        })
    }

    /// Lists the flags that are neither undone nor settled, with their ids; with decks, those of their questions.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn kept_flags(&self, decks: Option<&[String]>) -> Result<Vec<KeptFlag>, StoreError> {
        let mut flags = self.read_history(read_flags)?;
        flags.retain(|flag| decks.is_none_or(|decks| decks.contains(&flag.question.deck)));
        Ok(flags)
    }
}

fn read_flags(conn: &Connection) -> rusqlite::Result<Vec<KeptFlag>> {
    let cards = "SELECT id, deck, question, part, words FROM cards WHERE flagged = 1
        ORDER BY deck, question, part";
    let rows = "SELECT * FROM history WHERE card = ?1 ORDER BY ord, seq";
    let card = |row: &Row| {
        let question = QuestionId { deck: row.get(1)?, id: row.get(2)? };
        Ok((row.get(0)?, question, row.get(3)?, row.get(4)?))
    };
    let cards: Vec<(i64, QuestionId, u32, Option<String>)> =
        conn.prepare(cards)?.query_map([], card)?.collect::<rusqlite::Result<_>>()?;
    let mut flags = Vec::new();
    for (id, question, part, words) in cards {
        let with_id = |row: &Row| Ok((row::read_uuid(row, "id")?, read_history_row(row)?));
        let (ids, log): (Vec<Uuid>, Vec<HistoryRow>) = conn
            .prepare_cached(rows)?
            .query_map([id], with_id)?
            .collect::<rusqlite::Result<Vec<_>>>()?
            .into_iter()
            .unzip();
        let mut open = Vec::new();
        for row in rows_in_force(&log) {
            let place = log.iter().position(|other| other.seq == row.seq);
            let id = place.and_then(|place| ids.get(place));
            if let (CardEvent::Flagged(why), Some(id)) = (&row.event, id) {
                open.push((*id, row.at, why.clone()));
            } else if row.event == CardEvent::Unflagged {
                open.clear();
            }
        }
        flags.extend(open.into_iter().map(|(id, at, why)| KeptFlag {
            id,
            question: question.clone(),
            part,
            words: words.clone(),
            at,
            why,
        }));
    }
    Ok(flags)
}

/// Adds the flags that are not there, also where they were settled since; returns how many.
fn merge_flags(conn: &Connection, flags: &[KeptFlag]) -> rusqlite::Result<usize> {
    let is_there = "SELECT EXISTS (SELECT 1 FROM history WHERE card = ?1 AND id = ?2)";
    let (mut added, mut ids) = (0, std::collections::HashMap::new());
    for flag in flags {
        let question = current_id(conn, &flag.question, &mut ids)?;
        let card = find_or_add_card(conn, &question, flag.part, flag.words.as_deref())?;
        let known = conn
            .prepare_cached(is_there)?
            .query_row(params![card, flag.id.as_bytes()], |row| row.get(0))?;
        if known {
            continue;
        }
        let event = CardEvent::Flagged(flag.why.clone());
        let row = NewHistoryRow::new(card, flag.at, &event);
        append_row(conn, &NewHistoryRow { foreign_id: Some(flag.id), ..row })?;
        update_card(conn, card, &newest_model(conn)?.1)?;
        added += 1;
    }
    Ok(added)
}
