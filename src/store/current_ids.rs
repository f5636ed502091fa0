//! The ids that questions have now, whatever ids they had when they were asked.

use std::collections::HashMap;

use rusqlite::Connection;

use super::attempt_columns::AttemptColumns;

/// The id changes of one deck, applied from the newest back.
#[derive(Debug, Default)]
pub(super) struct CurrentIds {
    /// Changes not applied yet, the newest last.
    older: Vec<IdChange>,
    /// The current id of each id that changed.
    now: HashMap<String, String>,
}

#[derive(Debug)]
struct IdChange {
    was: String,
    now: String,
    /// Attempts up to this order were made before the change.
    attempt: i64,
}

impl CurrentIds {
    pub(super) fn read(
        conn: &Connection,
        columns: AttemptColumns,
        deck: &str,
    ) -> rusqlite::Result<Self> {
        let move_order = columns.move_order;
        let sql = format!(
            "SELECT was, now, {move_order} AS place FROM moves
            LEFT JOIN attempts ON attempts.number = moves.attempt WHERE deck = ?1
            ORDER BY place, moves.id"
        );
        let read_change = |row: &rusqlite::Row| {
            Ok(IdChange { was: row.get(0)?, now: row.get(1)?, attempt: row.get(2)? })
        };
        let older =
            conn.prepare_cached(&sql)?.query_map([deck], read_change)?.collect::<Result<_, _>>()?;
        Ok(Self { older, now: HashMap::new() })
    }

    /// Returns the current id of the question that had `id` in the attempt of this order. Call it from the newest
    /// attempt back: a change made before an attempt began does not touch the ids of that attempt.
    pub(super) fn in_attempt<'a>(&'a mut self, order: i64, id: &'a str) -> &'a str {
        while let Some(change) = self.older.pop_if(|change| change.attempt >= order) {
            // A newer change of the same id belongs to another question, which had the id later.
            let now = self.now.get(&change.now).cloned().unwrap_or(change.now);
            self.now.insert(change.was, now);
        }
        self.now.get(id).map_or(id, String::as_str)
    }

    /// Returns the current id of the question that had `id` before any change.
    pub(super) fn at_first<'a>(&'a mut self, id: &'a str) -> &'a str {
        self.in_attempt(i64::MIN, id)
    }
}
