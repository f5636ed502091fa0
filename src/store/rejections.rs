//! Keeps which claimed answers a teacher rejected.

use rusqlite::{Row, params};

use super::cards::count_rows;
use super::error::StoreError;
use super::{Store, row};
use crate::moment::Moment;
use crate::session::QuestionId;

/// A claimed answer that is not right after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rejection {
    pub(crate) question: QuestionId,
    /// From 1: the blank that it was given to.
    pub(crate) part: u32,
    pub(crate) response: Vec<String>,
}

const ADD: &str = "INSERT INTO rejections (id, deck, question, part, response, at, offset)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const OF_DECK: &str = "SELECT * FROM rejections WHERE deck = ?1 ORDER BY seq";
const TABLE: &str = "SELECT count(*) FROM sqlite_schema WHERE name = 'rejections'";

impl Store {
    /// Keeps rejections, all or none of them.
    pub(crate) fn keep_rejections(
        &mut self,
        all: &[Rejection],
        at: Moment,
    ) -> Result<(), StoreError> {
        self.write_all(|conn| {
            for Rejection { question, part, response } in all {
                let (key, words) = (at.new_uuid().into_bytes(), serde_json::json!(response));
                let (deck, id, words) = (&question.deck, &question.id, words.to_string());
                let values = params![key, deck, id, part, words, at.utc_ms, at.offset_s];
                conn.prepare_cached(ADD)?.execute(values)?;
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

fn read_rejection(row: &Row) -> rusqlite::Result<Rejection> {
    Ok(Rejection {
        question: QuestionId { deck: row.get("deck")?, id: row.get("question")? },
        part: row.get("part")?,
        response: row::read_json(row, "response")?,
    })
}
