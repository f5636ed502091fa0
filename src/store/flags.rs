//! The flags of cards that are open, with what names them in every store.

use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::error::StoreError;
use super::event::read_history_row;
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
    /// Its place among the rows of its card: milliseconds, those of its time unless a clock was set back.
    pub order: i64,
    /// The reason given; may be empty.
    pub why: String,
}

impl Store {
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
    let rows = "SELECT * FROM history WHERE card = ?1 ORDER BY ord, id";
    let card = |row: &Row| {
        let question = QuestionId { deck: row.get(1)?, id: row.get(2)? };
        Ok((row.get(0)?, question, row.get(3)?, row.get(4)?))
    };
    let cards: Vec<(i64, QuestionId, u32, Option<String>)> =
        conn.prepare(cards)?.query_map([], card)?.collect::<rusqlite::Result<_>>()?;
    let mut flags = Vec::new();
    for (id, question, part, words) in cards {
        let with_name = |row: &Row| {
            let name = (row::read_uuid(row, "id")?, row.get("ord")?);
            Ok((name, read_history_row(row)?))
        };
        let (names, log): (Vec<(Uuid, i64)>, Vec<HistoryRow>) = conn
            .prepare_cached(rows)?
            .query_map([id], with_name)?
            .collect::<rusqlite::Result<Vec<_>>>()?
            .into_iter()
            .unzip();
        let mut open = Vec::new();
        for row in rows_in_force(&log) {
            let place = log.iter().position(|other| other.seq == row.seq);
            let name = place.and_then(|place| names.get(place));
            if let (CardEvent::Flagged(why), Some((id, order))) = (&row.event, name) {
                open.push((*id, row.at, *order, why.clone()));
            } else if row.event == CardEvent::Unflagged {
                open.clear();
            }
        }
        flags.extend(open.into_iter().map(|(id, at, order, why)| KeptFlag {
            id,
            question: question.clone(),
            part,
            words: words.clone(),
            at,
            order,
            why,
        }));
    }
    Ok(flags)
}
