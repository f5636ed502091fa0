//! Reads attempts with their logs, scores, and what is known about decks and questions.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use serde::Deserialize;
use uuid::Uuid;

use super::error::StoreError;

use super::current_ids::CurrentIds;
use super::write::AskedDeck;
use super::{Store, row};
use crate::deck::KnownQuestion;
use crate::session::{Attempt, QuizEntry, Record, Remark, Scope, tally};

/// How an attempt is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one with this number in the list.
    Number(i64),
    /// The newest.
    Last,
    /// The one with this id.
    Id(Uuid),
}

/// The condition that an attempt was not dropped, or that it went on later.
macro_rules! not_dropped {
    () => {
        "NOT EXISTS (SELECT 1 FROM entries AS x WHERE x.attempt = attempts.id AND x.event = 'dropped'
        AND NOT EXISTS (SELECT 1 FROM entries AS y WHERE y.attempt = x.attempt
        AND y.event IN ('restored', 'finished') AND y.seq > x.seq))"
    };
}

/// Conditions on a row of `attempts`; `?1` comes from the caller. A number or an id finds a dropped attempt too.
const OF_DECK: &str = concat!(
    "(?1 IS NULL OR number IN (SELECT attempt FROM drawn_from WHERE deck = ?1)) AND ",
    not_dropped!()
);
const NUMBERED: &str = "number = ?1";
const LAST: &str =
    concat!("number = (SELECT max(number) FROM attempts WHERE ", not_dropped!(), ")");
const WITH_ID: &str = "id = ?1";
const UNFINISHED: &str = concat!(
    "number = (SELECT number FROM attempts WHERE (?1 IS NULL OR EXISTS
        (SELECT 1 FROM drawn_from AS d WHERE d.deck = ?1 AND d.attempt = attempts.number))
    AND NOT EXISTS
        (SELECT 1 FROM entries AS e WHERE e.attempt = attempts.id AND e.event = 'finished')
    AND ",
    not_dropped!(),
    " ORDER BY number DESC LIMIT 1)"
);

const NEWEST_FINISHED: &str = "SELECT d.deck, max(d.attempt) FROM drawn_from AS d
    JOIN attempts AS a ON a.number = d.attempt
    WHERE EXISTS (SELECT 1 FROM entries AS e WHERE e.attempt = a.id AND e.event = 'finished')
    GROUP BY d.deck";
const SCORED: &str = concat!(
    "SELECT d.attempt, e.seq, e.question, e.event, e.data FROM drawn_from AS d
    JOIN attempts ON attempts.number = d.attempt
    JOIN entries AS e ON e.attempt = attempts.id
    WHERE d.deck = ?1 AND e.deck = ?1 AND e.event IN ('answered', 'skipped', 'claimed', 'remarked')
    AND ",
    not_dropped!(),
    " ORDER BY d.attempt DESC, e.seq"
);

impl Store {
    /// Lists attempts that were not dropped with their logs, oldest first; with a deck's id, only those that drew from it.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn attempts(&self, deck: Option<&str>) -> Result<Vec<Record>, StoreError> {
        self.read_at_once(|conn| read_records(conn, OF_DECK, &[&deck]))
    }

    /// Returns one attempt with its log, also one that was dropped, unless the last is asked for.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn attempt(&self, which: &Which) -> Result<Option<Record>, StoreError> {
        let found = self.read_at_once(|conn| match which {
            Which::Number(number) => read_records(conn, NUMBERED, &[number]),
            Which::Last => read_records(conn, LAST, &[]),
            Which::Id(id) => read_records(conn, WITH_ID, &[id.as_bytes()]),
        })?;
        Ok(found.into_iter().next())
    }

    /// Returns the newest attempt that was neither finished nor dropped with its log; with a deck's id, of those that
    /// drew from it.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn unfinished(&self, deck: Option<&str>) -> Result<Option<Record>, StoreError> {
        let found = self.read_at_once(|conn| read_records(conn, UNFINISHED, &[&deck]))?;
        Ok(found.into_iter().next())
    }

    /// Returns the latest score of each question of a deck by its current id, from 0 to 1 over all attempts. A skip
    /// or a late answer scores 0; an answer that the learner claimed scores 1.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn latest_scores(&self, deck: &str) -> Result<HashMap<String, f64>, StoreError> {
        self.read_at_once(|conn| latest_scores(conn, deck))
    }

    /// Returns the score of each deck's newest finished attempt, from 0 to 1, by deck id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn last_scores(&self) -> Result<HashMap<String, f64>, StoreError> {
        self.read_at_once(last_scores)
    }

    /// Lists what the asked questions of a deck last looked like, by id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn known(&self, deck: &str) -> Result<Vec<KnownQuestion>, StoreError> {
        let sql = "SELECT * FROM known WHERE deck = ?1 ORDER BY question";
        self.read(|conn| conn.prepare_cached(sql)?.query_map([deck], read_known)?.collect())
    }

    /// Returns the current id of a question; the same if it never changed. Call it only with an id that the deck no
    /// longer has: a new question may have an old id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn resolve(&self, deck: &str, question: &str) -> Result<String, StoreError> {
        self.read(|conn| Ok(CurrentIds::read(conn, deck)?.at_first(question).to_owned()))
    }

    /// Lists every deck ever asked by path, built-in ones first; a file is listed once, under its last id.
    ///
    /// # Errors
    /// As [`Store::attempts`].
    pub fn asked_decks(&self) -> Result<Vec<AskedDeck>, StoreError> {
        let sql = "SELECT * FROM decks ORDER BY path, deck";
        self.read(|conn| conn.prepare_cached(sql)?.query_map([], read_asked_deck)?.collect())
    }

    /// Runs several queries on one snapshot of the store.
    pub(super) fn read_at_once<T>(
        &self,
        work: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        self.read(|conn| work(&*conn.unchecked_transaction()?))
    }
}

/// Lists the attempts that meet a condition, by number.
fn read_records(
    conn: &Connection,
    condition: &str,
    named: &[&dyn ToSql],
) -> rusqlite::Result<Vec<Record>> {
    let sql = format!("SELECT * FROM attempts WHERE {condition} ORDER BY number");
    let mut statement = conn.prepare_cached(&sql)?;
    let attempts = statement.query_map(named, row::read_attempt)?;
    let mut records: Vec<_> = attempts
        .map(|attempt| Ok(Record { attempt: attempt?, entries: Vec::new() }))
        .collect::<rusqlite::Result<_>>()?;
    let mut logs = read_logs(conn, condition, named)?;
    for record in &mut records {
        record.entries = logs.remove(&record.attempt.id).unwrap_or_default();
        if record.attempt.rules.scope == Scope::Unknown && is_whole(conn, &record.attempt)? {
            record.attempt.rules.scope = Scope::Whole;
        }
    }
    Ok(records)
}

/// Reports whether an attempt drew as many questions as its decks had when they were asked last. Only attempts kept
/// before scopes were need to be judged by that.
fn is_whole(conn: &Connection, attempt: &Attempt) -> rusqlite::Result<bool> {
    let sql = "SELECT questions FROM decks WHERE deck = ?1 ORDER BY asked DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql)?;
    let mut all = 0;
    for deck in &attempt.decks {
        let questions: Option<i64> =
            statement.query_row([&deck.id], |row| row.get(0)).optional()?;
        let Some(questions) = questions else { return Ok(false) };
        all += questions;
    }
    Ok(i64::try_from(attempt.drawn.len()).is_ok_and(|drawn| drawn >= all))
}

fn read_logs(
    conn: &Connection,
    condition: &str,
    named: &[&dyn ToSql],
) -> rusqlite::Result<HashMap<Uuid, Vec<QuizEntry>>> {
    let sql = format!(
        "SELECT * FROM entries WHERE attempt IN (SELECT id FROM attempts WHERE {condition})
        ORDER BY seq"
    );
    let mut logs: HashMap<Uuid, Vec<QuizEntry>> = HashMap::new();
    let mut statement = conn.prepare_cached(&sql)?;
    for entry in statement.query_map(named, row::read_entry)? {
        let (attempt, entry) = entry?;
        logs.entry(attempt).or_default().push(entry);
    }
    Ok(logs)
}

fn latest_scores(conn: &Connection, deck: &str) -> rusqlite::Result<HashMap<String, f64>> {
    let mut ids = CurrentIds::read(conn, deck)?;
    let mut latest: HashMap<String, LatestScore> = HashMap::new();
    let mut statement = conn.prepare_cached(SCORED)?;
    let mut rows = statement.query([deck])?;
    // Rows come by attempt, as current ids are found; the newest `seq` still decides.
    while let Some(row) = rows.next()? {
        let (seq, attempt) = (row.get("seq")?, row.get("attempt")?);
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
            _ if known.is_none_or(|known| known.seq < seq) => {
                let (score, claimed) = (read_score(row)?, false);
                latest.insert(now.to_owned(), LatestScore { attempt, seq, score, claimed });
            }
            _ => {}
        }
    }
    Ok(latest.into_iter().map(|(id, latest)| (id, latest.own_score())).collect())
}

/// The score of a question's latest answer.
struct LatestScore {
    attempt: i64,
    seq: i64,
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

fn last_scores(conn: &Connection) -> rusqlite::Result<HashMap<String, f64>> {
    let mut statement = conn.prepare_cached(NEWEST_FINISHED)?;
    let newest = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let newest: Vec<(String, i64)> = newest.collect::<rusqlite::Result<_>>()?;
    let mut scores = HashMap::new();
    for (deck, number) in newest {
        for record in read_records(conn, NUMBERED, &[&number])? {
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

fn read_known(row: &Row) -> rusqlite::Result<KnownQuestion> {
    Ok(KnownQuestion {
        deck: row.get("deck")?,
        question: row.get("question")?,
        kind: row.get("kind")?,
        ask: row.get("ask")?,
        answer: row.get("answer")?,
        derived: row.get("derived")?,
        path: row.get("path")?,
    })
}

fn read_asked_deck(row: &Row) -> rusqlite::Result<AskedDeck> {
    let path: String = row.get("path")?;
    let questions: i64 = row.get("questions")?;
    Ok(AskedDeck {
        id: row.get("deck")?,
        path: (!path.is_empty()).then_some(path),
        title: row.get("title")?,
        language: row.get("language")?,
        questions: usize::try_from(questions).unwrap_or(0),
        asked: row::read_moment(row, "asked")?,
    })
}
