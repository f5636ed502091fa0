//! Keeps which claimed answers a teacher rejected.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::cards::count_rows;
use super::error::StoreError;
use super::{Store, row};
use crate::moment::Moment;
use crate::session::QuestionId;

/// A claimed answer that is not right after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The question, under the id of that time.
    pub question: QuestionId,
    /// From 1: the blank that it was given to.
    pub part: u32,
    /// What was answered, a text for each field.
    pub response: Vec<String>,
}

const ADD: &str = "INSERT INTO rejections (id, deck, question, part, response, at, offset)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
    WHERE NOT EXISTS (SELECT 1 FROM rejections WHERE deck = ?2 AND id = ?1)";
const OF_DECK: &str = "SELECT * FROM rejections WHERE deck = ?1 ORDER BY seq";
const TABLE: &str = "SELECT count(*) FROM sqlite_schema WHERE name = 'rejections'";

impl Store {
    /// Keeps rejections, all or none of them.
    ///
    /// # Errors
    /// When they could not be written.
    pub fn keep_rejections(&mut self, all: &[Rejection], at: Moment) -> Result<(), StoreError> {
        self.write_all(|conn| {
            for rejection in all {
                insert_rejection(conn, rejection, at.new_uuid(), at)?;
            }
            Ok(())
        })
    }

    /// Lists the rejections of a deck; none in a store that an older hafal wrote last.
    pub(crate) fn rejections(&self, deck: &str) -> Result<Vec<Rejection>, StoreError> {
        self.read(|conn| {
            if count_rows(conn, TABLE, [])? == 0 {
                return Ok(Vec::new());
            }
            conn.prepare_cached(OF_DECK)?.query_map([deck], read_rejection)?.collect()
        })
    }
}

/// Inserts a rejection unless it is there; returns how many rows were added.
pub(super) fn insert_rejection(
    conn: &Connection,
    Rejection { question, part, response }: &Rejection,
    id: Uuid,
    at: Moment,
) -> rusqlite::Result<usize> {
    let words = row::to_json(response)?;
    let QuestionId { deck, id: question } = question;
    let values = params![id.as_bytes(), deck, question, part, words, at.utc_ms, at.offset_s];
    conn.prepare_cached(ADD)?.execute(values)
}

pub(super) fn read_rejection(row: &Row) -> rusqlite::Result<Rejection> {
    Ok(Rejection {
        question: QuestionId { deck: row.get("deck")?, id: row.get("question")? },
        part: row.get("part")?,
        response: row::read_json(row, "response")?,
    })
}
