//! What the questions of a deck are called now, whatever they were called when they were asked.

use std::collections::HashMap;

use rusqlite::Connection;

/// The moves of one deck, applied from the newest back.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Those not applied yet, the newest last.
    older: Vec<Step>,
    /// What each id that moved is called now.
    now: HashMap<String, String>,
}

#[derive(Debug)]
struct Step {
    was: String,
    now: String,
    /// The number of the newest attempt it holds for.
    attempt: i64,
}

impl Names {
    /// Reads a deck's moves.
    pub(super) fn of(conn: &Connection, deck: &str) -> rusqlite::Result<Self> {
        let sql = "SELECT was, now, attempt FROM moves WHERE deck = ?1 ORDER BY seq";
        let step = |row: &rusqlite::Row| {
            Ok(Step { was: row.get(0)?, now: row.get(1)?, attempt: row.get(2)? })
        };
        let older = conn.prepare_cached(sql)?.query_map([deck], step)?.collect::<Result<_, _>>()?;
        Ok(Self { older, now: HashMap::new() })
    }

    /// What a question is called now that was called `id` in an attempt. To be asked from the
    /// newest attempt back: moves made before an attempt began do not touch its ids.
    pub(super) fn in_attempt<'a>(&'a mut self, number: i64, id: &'a str) -> &'a str {
        while let Some(step) = self.older.pop_if(|step| step.attempt >= number) {
            // A newer move of the same id is of another question that bore it later.
            let now = self.now.get(&step.now).cloned().unwrap_or(step.now);
            self.now.insert(step.was, now);
        }
        self.now.get(id).map_or(id, String::as_str)
    }

    /// What a question is called now that was called `id` at the very beginning.
    pub(super) fn at_first<'a>(&'a mut self, id: &'a str) -> &'a str {
        self.in_attempt(0, id)
    }
}
