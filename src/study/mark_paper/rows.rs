//! Keeps marked rows in a class: new rows whole, equal rows once, different answers only with `--force`.

use std::collections::HashMap;

use uuid::Uuid;

use super::sheets::PaperMarking;
use crate::moment::Moment;
use crate::say::Say;
use crate::session::{AnswerRow, AnswerTable, QuizEntry, QuizEvent, Record, SheetRow, tally};
use crate::store::{Store, StoreError, Which};
use crate::study::decks::{asked_decks, known_drawn};

/// A row of the table, and its result.
pub(crate) struct MarkedRow {
    /// Its line in the file, from 1.
    pub(crate) line: usize,
    /// The letter of its sheet; empty where the row has none that can be read.
    pub(crate) sheet: String,
    /// The result.
    pub(crate) fate: RowFate,
}

/// The result of a row.
pub(crate) enum RowFate {
    /// It is kept.
    Kept(Record),
    /// An equal row was kept before.
    KeptBefore(Record),
    /// It counts in place of other answers, which stay in the log.
    Replaced(Record),
    /// Other answers of this learner on this sheet are kept.
    Differs(Say),
    /// It cannot be read, and why.
    Unread(Vec<Say>),
}

impl RowFate {
    /// Returns the attempt as it counts now; None where the row keeps nothing.
    pub(crate) fn record(&self) -> Option<&Record> {
        match self {
            Self::Kept(record) | Self::KeptBefore(record) | Self::Replaced(record) => Some(record),
            Self::Differs(_) | Self::Unread(_) => None,
        }
    }
}

impl PaperMarking {
    /// Marks the rows of a table; `keep` then writes those that could be read.
    pub(crate) fn mark_table(&self, table: AnswerTable, now: Moment) -> Vec<MarkedRow> {
        let mark = |row: AnswerRow| match self.mark(&row, now) {
            Ok(record) => RowFate::Kept(record),
            Err(unread) => RowFate::Unread(unread),
        };
        let marked = |SheetRow { line, row }| {
            let sheet = row.as_ref().map_or_else(|_| String::new(), |row| row.sheet.clone());
            let fate = row.map_or_else(|why| RowFate::Unread(vec![why]), mark);
            MarkedRow { line, sheet, fate }
        };
        table.rows.into_iter().map(marked).collect()
    }

    /// Keeps marked rows in a class, all at once; with `force` other answers count in place of those kept before.
    ///
    /// # Errors
    /// When the store cannot be read or written; then nothing is kept.
    pub(crate) fn keep(
        &self,
        rows: Vec<MarkedRow>,
        force: bool,
        store: &mut Store,
        now: Moment,
    ) -> Result<Vec<MarkedRow>, StoreError> {
        let mut more: Vec<(Uuid, QuizEntry)> = Vec::new();
        let mut kept = Vec::with_capacity(rows.len());
        for row in rows {
            let fate = match row.fate {
                RowFate::Kept(record) => compare(record, force, store, &mut more, now)?,
                fate @ (RowFate::KeptBefore(_)
                | RowFate::Replaced(_)
                | RowFate::Differs(_)
                | RowFate::Unread(_)) => fate,
            };
            kept.push(MarkedRow { fate, ..row });
        }
        let is_new = |row: &&mut MarkedRow| matches!(row.fate, RowFate::Kept(_));
        let new: Vec<Record> = kept
            .iter()
            .filter_map(|row| {
                if let RowFate::Kept(record) = &row.fate { Some(record.clone()) } else { None }
            })
            .collect();
        if new.is_empty() && more.is_empty() {
            return Ok(kept);
        }
        let drawn: Vec<_> =
            new.iter().flat_map(|record| record.attempt.drawn.iter().cloned()).collect();
        let known = known_drawn(&drawn, &self.decks);
        let numbers = store.keep_attempts(&new, &more, &known, &asked_decks(&self.decks, now))?;
        for (row, number) in kept.iter_mut().filter(is_new).zip(numbers) {
            if let RowFate::Kept(record) = &mut row.fate {
                record.attempt.number = number;
            }
        }
        Ok(kept)
    }
}

/// Compares a marked row with the answers kept of that learner on that sheet. If it replaces them, `more` gets
/// the entries to keep: the attempt stays the same one, so that it is never counted twice, here or where it is merged.
fn compare(
    record: Record,
    force: bool,
    store: &Store,
    more: &mut Vec<(Uuid, QuizEntry)>,
    now: Moment,
) -> Result<RowFate, StoreError> {
    let id = record.attempt.id;
    let Some(mut before) = store.attempt(&Which::Id(id))? else {
        return Ok(RowFate::Kept(record));
    };
    let (was, is) = (given_by_place(&before), given_by_place(&record));
    let places = 0..record.attempt.drawn.len();
    let changed: Vec<usize> = places.filter(|place| was.get(place) != is.get(place)).collect();
    if changed.is_empty() {
        return Ok(RowFate::KeptBefore(before));
    }
    if !force {
        let numbers: Vec<String> = changed.iter().map(|place| (place + 1).to_string()).collect();
        let name = record.attempt.learner.as_ref().map_or("", |name| name.as_str());
        let say = Say::new("marked-differs").with("name", name);
        return Ok(RowFate::Differs(say.with("numbers", numbers.join(", "))));
    }
    // The attempt knows a question that was reworded since by its old id.
    let asked = |place: &usize| {
        let entry = record.entries.get(*place)?;
        let question = before.attempt.drawn.get(*place)?.question.clone();
        Some(QuizEntry { question, ..entry.clone() })
    };
    let mut entries: Vec<QuizEntry> = changed.iter().filter_map(asked).collect();
    entries.push(before.attempt.entry(now, QuizEvent::Finished));
    more.extend(entries.iter().map(|entry| (id, entry.clone())));
    before.entries.extend(entries);
    Ok(RowFate::Replaced(before))
}

/// Returns the response at each place of the sheet, and whether it was invalid; no words if nothing was filled in.
fn given_by_place(record: &Record) -> HashMap<usize, (Vec<String>, bool)> {
    let outcomes = tally(record).outcomes.into_iter();
    outcomes.map(|outcome| (outcome.place, (outcome.response, outcome.invalid))).collect()
}
