//! Reads the newest score of each question, and of each deck, for one learner.

use std::collections::HashMap;

use rusqlite::{Connection, Row, params};
use serde::Deserialize;

use super::attempt_columns::AttemptColumns;
use super::current_ids::CurrentIds;
use super::error::StoreError;
use super::read::read_records;
use super::{Store, row};
use crate::session::{LearnerName, Remark, tally};

impl Store {
    /// Returns the latest score of each question of a deck by its current id, from 0 to 1 over all attempts of a
    /// learner (None for the owner). A skip or a late answer scores 0; an answer that the learner claimed scores 1.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn latest_scores(
        &self,
        deck: &str,
        learner: Option<&LearnerName>,
    ) -> Result<HashMap<String, f64>, StoreError> {
        let columns = self.attempt_columns();
        self.read_at_once(|conn| latest_scores(conn, columns, deck, learner))
    }

    /// Returns the score of the owner's newest finished attempt at each deck, from 0 to 1, by deck id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn last_scores(&self) -> Result<HashMap<String, f64>, StoreError> {
        let columns = self.attempt_columns();
        self.read_at_once(|conn| last_scores(conn, columns))
    }
}

fn latest_scores(
    conn: &Connection,
    columns: AttemptColumns,
    deck: &str,
    learner: Option<&LearnerName>,
) -> rusqlite::Result<HashMap<String, f64>> {
    let AttemptColumns { attempt_order, entry_order, learner: whose, .. } = columns;
    let not_dropped = columns.not_dropped();
    let sql = format!(
        "SELECT attempts.{attempt_order} AS attempt, e.{entry_order} AS place, e.question, e.event, e.data
        FROM drawn_from AS d JOIN attempts ON attempts.number = d.attempt
        JOIN entries AS e ON e.attempt = attempts.id
        WHERE d.deck = ?1 AND e.deck = ?1 AND {whose} IS ?2
        AND e.event IN ('answered', 'skipped', 'claimed', 'remarked') AND {not_dropped}
        ORDER BY attempts.{attempt_order} DESC, attempts.id DESC, e.{entry_order}, e.id"
    );
    let mut ids = CurrentIds::read(conn, columns, deck)?;
    let mut latest: HashMap<String, LatestScore> = HashMap::new();
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![deck, learner.map(LearnerName::as_str)])?;
    // Rows come by attempt, as current ids are found; the newest answer still decides.
    while let Some(row) = rows.next()? {
        let (place, attempt) = (row.get("place")?, row.get("attempt")?);
        let id: String = row.get("question")?;
        let now = ids.in_attempt(attempt, &id);
        let known = latest.get_mut(now);
        match row.get_ref("event")?.as_str()? {
            "claimed" | "remarked" => {
                // It concerns the attempt's own answer, which another attempt may have replaced.
                if let Some(known) = known.filter(|known| known.attempt == attempt) {
                    known.remark(row)?;
                }
            }
            _ if known.is_none_or(|known| known.place < place) => {
                let (score, claimed) = (read_score(row)?, false);
                latest.insert(now.to_owned(), LatestScore { attempt, place, score, claimed });
            }
            _ => {}
        }
    }
    Ok(latest.into_iter().map(|(id, latest)| (id, latest.own_score())).collect())
}

/// The score of a question's latest answer.
struct LatestScore {
    /// The order of its attempt.
    attempt: i64,
    /// The order of the answer.
    place: i64,
    score: f64,
    claimed: bool,
}

impl LatestScore {
    /// Applies a claim or a later mark.
    fn remark(&mut self, row: &Row) -> rusqlite::Result<()> {
        match row.get_ref("event")?.as_str()? {
            "claimed" => self.claimed = true,
            _ => self.score = row::read_json::<Remark>(row, "data")?.score,
        }
        Ok(())
    }

    fn own_score(&self) -> f64 {
        if self.claimed { 1.0 } else { self.score }
    }
}

fn last_scores(
    conn: &Connection,
    columns: AttemptColumns,
) -> rusqlite::Result<HashMap<String, f64>> {
    let AttemptColumns { attempt_order, learner, .. } = columns;
    let sql = format!(
        "SELECT d.deck, attempts.number, max(attempts.{attempt_order})
        FROM drawn_from AS d JOIN attempts ON attempts.number = d.attempt
        WHERE {learner} IS NULL AND EXISTS
        (SELECT 1 FROM entries AS e WHERE e.attempt = attempts.id AND e.event = 'finished')
        GROUP BY d.deck"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let newest = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let newest: Vec<(String, i64)> = newest.collect::<rusqlite::Result<_>>()?;
    let mut scores = HashMap::new();
    for (deck, number) in newest {
        for record in read_records(conn, columns, "number = ?1", &[&number])? {
            scores.insert(deck.clone(), tally(&record).score());
        }
    }
    Ok(scores)
}

/// Reads the score of an answered or skipped entry without the rest of its JSON.
fn read_score(row: &Row) -> rusqlite::Result<f64> {
    #[derive(Deserialize)]
    struct Scored {
        score: f64,
        late: bool,
    }
    if row.get_ref("event")?.as_str()? == "skipped" {
        return Ok(0.0);
    }
    let Scored { score, late } = row::read_json(row, "data")?;
    Ok(if late { 0.0 } else { score })
}
