//! Reads attempts with all that is kept of them, and merges those of other stores as sets, by UUID.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::error::StoreError;
use super::write::{insert_attempt, insert_entry};
use super::{Store, row};
use crate::session::{Attempt, LearnerName, QuizEntry};

/// An attempt with all that a store keeps of it, also where it was dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptAttempt {
    /// How it was set up. Its number is of one store only.
    pub attempt: Attempt,
    /// Its place among attempts: milliseconds, those of its start unless a clock was set back.
    pub order: i64,
    /// Its rows, in order.
    pub entries: Vec<KeptEntry>,
}

/// An entry with what orders and names it in every store.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptEntry {
    /// UUIDv7 of its time.
    pub id: Uuid,
    /// Its place among entries: milliseconds, those of its time unless a clock was set back.
    pub order: i64,
    /// What happened.
    pub entry: QuizEntry,
}

/// Counts of merged attempts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MergedAttempts {
    /// Attempts that were not there.
    pub added: usize,
    /// Attempts that were there and got more entries.
    pub continued: usize,
    /// Attempts that were there with all their entries.
    pub known: usize,
    /// Entries that were not there.
    pub entries: usize,
    /// Attempts without a learner, as they came and as they are kept.
    pub nameless: usize,
}

const WITH_ID: &str = "SELECT number, learner FROM attempts WHERE id = ?1";
const NAME: &str = "UPDATE attempts SET learner = ?2 WHERE number = ?1";

impl Store {
    /// Visits every attempt that is wanted, oldest first, with its entries in order.
    ///
    /// # Errors
    /// When the store cannot be read or a row makes no sense.
    pub fn each_attempt(
        &self,
        is_wanted: impl Fn(&Attempt) -> bool,
        mut visit: impl FnMut(KeptAttempt),
    ) -> Result<(), StoreError> {
        let order = self.attempt_columns().attempt_order;
        let sql = format!("SELECT number FROM attempts ORDER BY {order}, id");
        let numbers: Vec<i64> =
            self.read(|conn| conn.prepare(&sql)?.query_map([], |row| row.get(0))?.collect())?;
        for number in numbers {
            let kept = self.kept_attempt(number)?;
            if is_wanted(&kept.attempt) {
                visit(kept);
            }
        }
        Ok(())
    }

    /// Reads one attempt at a time: together they may be larger than memory.
    fn kept_attempt(&self, number: i64) -> Result<KeptAttempt, StoreError> {
        let order = self.attempt_columns().entry_order;
        let sql = format!("SELECT * FROM entries WHERE attempt = ?1 ORDER BY {order}, id");
        self.read_at_once(|conn| {
            let mut statement = conn.prepare_cached("SELECT * FROM attempts WHERE number = ?1")?;
            let mut kept = statement.query_row([number], read_kept_attempt)?;
            let mut statement = conn.prepare_cached(&sql)?;
            let mut rows = statement.query([kept.attempt.id.as_bytes()])?;
            while let Some(row) = rows.next()? {
                let last = kept.entries.last().map_or(i64::MIN, |entry| entry.order);
                kept.entries.push(read_kept_entry(row, last)?);
            }
            Ok(kept)
        })
    }
}

pub(super) fn read_kept_attempt(row: &Row) -> rusqlite::Result<KeptAttempt> {
    let attempt = row::read_attempt(row)?;
    let order = row::optional(row, "ord")?.unwrap_or(attempt.started.utc_ms);
    Ok(KeptAttempt { attempt, order, entries: Vec::new() })
}

/// Reads an entry; in an older store it comes after the order of the last one.
pub(super) fn read_kept_entry(row: &Row, last: i64) -> rusqlite::Result<KeptEntry> {
    let (_, entry) = row::read_entry(row)?;
    let order = row::optional(row, "ord")?.unwrap_or(entry.at.utc_ms.max(last.saturating_add(1)));
    Ok(KeptEntry { id: row::read_uuid(row, "id")?, order, entry })
}

/// Adds the attempts and entries that are not there. In a class, an attempt without a learner takes the name that it
/// comes with.
pub(super) fn merge_attempts(
    conn: &Connection,
    attempts: &[KeptAttempt],
    is_class: bool,
) -> rusqlite::Result<MergedAttempts> {
    // Numbers are given in the order of time.
    let mut order: Vec<&KeptAttempt> = attempts.iter().collect();
    order.sort_by_key(|kept| (kept.order, kept.attempt.id));
    let mut merged = MergedAttempts::default();
    for kept in order {
        let id = kept.attempt.id;
        let is_new = add_or_name(conn, kept, is_class, &mut merged)?;
        let mut added = 0;
        for KeptEntry { id: key, order, entry } in &kept.entries {
            added += usize::from(insert_entry(conn, id, *key, *order, entry)?);
        }
        merged.entries += added;
        match (is_new, added) {
            (true, _) => merged.added += 1,
            (false, 0) => merged.known += 1,
            (false, _) => merged.continued += 1,
        }
    }
    Ok(merged)
}

/// Adds an attempt without its entries, unless it is there; returns whether it was not.
fn add_or_name(
    conn: &Connection,
    kept: &KeptAttempt,
    is_class: bool,
    merged: &mut MergedAttempts,
) -> rusqlite::Result<bool> {
    let KeptAttempt { attempt, order, .. } = kept;
    let pair = |row: &Row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?));
    let there =
        conn.prepare_cached(WITH_ID)?.query_row([attempt.id.as_bytes()], pair).optional()?;
    let name = attempt.learner.as_ref().map(LearnerName::as_str);
    match &there {
        None => drop(insert_attempt(conn, attempt, *order)?),
        Some((number, None)) if is_class && name.is_some() => {
            conn.prepare_cached(NAME)?.execute(params![number, name])?;
        }
        Some(_) => {}
    }
    let named = name.is_some() || there.as_ref().is_some_and(|(_, learner)| learner.is_some());
    merged.nameless += usize::from(!named);
    Ok(there.is_none())
}
