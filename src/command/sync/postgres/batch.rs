//! Rows on their way to the table, some thousands in a transaction.

use std::collections::HashSet;

use postgres::{Client, Error};
use uuid::Uuid;

use super::filing::FiledLine;

/// A batch is sent when it has this many rows or bytes.
const MOST_ROWS: usize = 4_000;
const MOST_BYTES: usize = 1 << 22;

/// A statement is a transaction of its own. It returns the transaction's number for each row, so that this store does
/// not read its own rows back.
const INSERT: &str = "INSERT INTO hafal.rows (class, store, learner, key, at, line)
    SELECT $1, $2, learner, key, to_timestamp(at / 1000.0), line
    FROM unnest($3::text[], $4::uuid[], $5::bigint[], $6::text[]) AS sent (learner, key, at, line)
    ON CONFLICT DO NOTHING RETURNING key, xid::text::bigint";
const MISSING: &str = "SELECT key FROM unnest($2::text[], $3::uuid[]) AS sent (learner, key)
    WHERE NOT EXISTS (SELECT FROM hafal.rows AS r WHERE r.login = current_user AND r.class = $1
    AND r.learner = sent.learner AND r.key = sent.key)";

/// Lines that are sent together.
#[derive(Default)]
pub(super) struct RowBatch {
    lines: Vec<(FiledLine, String)>,
    bytes: usize,
}

/// What became of a batch.
#[derive(Default)]
pub(super) struct SentBatch {
    /// How many rows of the log were there already.
    pub(super) known: usize,
    /// The transaction; None where it wrote nothing.
    pub(super) transaction: Option<i64>,
    /// The learner and key of one of its rows.
    pub(super) last: Option<(String, Uuid)>,
}

impl RowBatch {
    pub(super) fn add(&mut self, filed: FiledLine, line: String) {
        self.bytes += line.len();
        self.lines.push((filed, line));
    }

    pub(super) fn is_full(&self) -> bool {
        self.lines.len() >= MOST_ROWS || self.bytes >= MOST_BYTES
    }

    /// Inserts what is not there yet, and empties the batch.
    pub(super) fn insert(
        &mut self,
        client: &mut Client,
        class: &str,
        store: Uuid,
    ) -> Result<SentBatch, Error> {
        if self.lines.is_empty() {
            return Ok(SentBatch::default());
        }
        // In one order everywhere: two stores with the same rows would else wait for each other.
        self.lines.sort_by(|(one, _), (other, _)| {
            (one.key, &one.learner).cmp(&(other.key, &other.learner))
        });
        let (learners, keys) = self.columns();
        let ats: Vec<i64> = self.lines.iter().map(|(filed, _)| filed.at_ms).collect();
        let texts: Vec<&str> = self.lines.iter().map(|(_, line)| line.as_str()).collect();
        let statement = client.prepare(INSERT)?;
        let values = &[
            &class as &(dyn postgres::types::ToSql + Sync),
            &store,
            &learners,
            &keys,
            &ats,
            &texts,
        ];
        let rows = client.query(&statement, values)?;
        let mut sent = SentBatch::default();
        let mut added = HashSet::with_capacity(rows.len());
        for row in rows {
            added.insert(row.try_get(0)?);
            sent.transaction = Some(row.try_get(1)?);
        }
        sent.last = self.lines.last().map(|(filed, _)| (filed.learner.clone(), filed.key));
        sent.known = self.rows_but(&added);
        self.clear();
        Ok(sent)
    }

    /// Looks which rows are not there yet, and empties the batch.
    pub(super) fn compare(&mut self, client: &mut Client, class: &str) -> Result<SentBatch, Error> {
        let (learners, keys) = self.columns();
        let rows = client.query(MISSING, &[&class, &learners, &keys])?;
        let missing = rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
        let known = self.rows_but(&missing);
        self.clear();
        Ok(SentBatch { known, ..SentBatch::default() })
    }

    pub(super) fn clear(&mut self) {
        self.lines.clear();
        self.bytes = 0;
    }

    fn columns(&self) -> (Vec<&str>, Vec<Uuid>) {
        self.lines.iter().map(|(filed, _)| (filed.learner.as_str(), filed.key)).unzip()
    }

    /// Counts the rows of all lines but those with these keys.
    fn rows_but(&self, keys: &HashSet<Uuid>) -> usize {
        let others = self.lines.iter().filter(|(filed, _)| !keys.contains(&filed.key));
        others.map(|(filed, _)| filed.rows).sum()
    }
}
