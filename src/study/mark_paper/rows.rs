//! Keeps marked rows in a class: new ones whole, the same ones once, other answers only where that is asked for.

use std::collections::HashMap;

use uuid::Uuid;

use super::sheets::PaperMarking;
use crate::moment::Moment;
use crate::say::Say;
use crate::session::{
    AnswerRow, AnswerTable, QuestionId, QuizEntry, QuizEvent, Record, SheetRow, tally,
};
use crate::store::{Store, StoreError, Which};
use crate::study::decks::{asked_decks, known_drawn};

/// A row of the table, and what became of it.
pub(crate) struct MarkedRow {
    /// Its line in the file, from 1.
    pub(crate) line: usize,
    /// The letter of its sheet; empty where the row has none that can be read.
    pub(crate) sheet: String,
    /// What became of it.
    pub(crate) fate: RowFate,
}

/// What became of a row.
pub(crate) enum RowFate {
    /// It is kept.
    Kept(Record),
    /// The very same was kept before.
    KeptBefore(Record),
    /// It counts in place of other answers, which stay in the log.
    Replaced(Record),
    /// Other answers of this learner on this sheet are kept.
    Differs(Say),
    /// It cannot be read, and why.
    Unread(Vec<Say>),
}

impl RowFate {
    /// The attempt as it counts now; None where the row keeps nothing.
    pub(crate) fn record(&self) -> Option<&Record> {
        match self {
            Self::Kept(record) | Self::KeptBefore(record) | Self::Replaced(record) => Some(record),
            Self::Differs(_) | Self::Unread(_) => None,
        }
    }
}

impl PaperMarking {
    /// Marks the rows of a table; those that can be read are still to be kept.
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
                RowFate::Kept(record) => compare(record, force, store, &mut more)?,
                fate => fate,
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

/// Holds a marked row against what is kept of that learner on that sheet. Where it counts in place of that, `more` gets
/// the entries to keep: the attempt stays the same one, so that it is never counted twice, here or where it is merged.
fn compare(
    record: Record,
    force: bool,
    store: &Store,
    more: &mut Vec<(Uuid, QuizEntry)>,
) -> Result<RowFate, StoreError> {
    let id = record.attempt.id;
    let Some(mut before) = store.attempt(&Which::Id(id))? else {
        return Ok(RowFate::Kept(record));
    };
    let (was, is) = (given(&before), given(&record));
    let changed: Vec<usize> = (1..)
        .zip(&record.attempt.drawn)
        .filter(|(_, drawn)| was.get(&drawn.question) != is.get(&drawn.question))
        .map(|(number, _)| number)
        .collect();
    if changed.is_empty() {
        return Ok(RowFate::KeptBefore(before));
    }
    if !force {
        let numbers: Vec<String> = changed.iter().map(ToString::to_string).collect();
        let name = record.attempt.learner.as_ref().map_or("", |name| name.as_str());
        let say = Say::new("marked-differs").with("name", name);
        return Ok(RowFate::Differs(say.with("numbers", numbers.join(", "))));
    }
    let is_changed = |entry: &QuizEntry| {
        entry.event == QuizEvent::Finished || was.get(&entry.question) != is.get(&entry.question)
    };
    let entries: Vec<QuizEntry> =
        record.entries.iter().filter(|entry| is_changed(entry)).cloned().collect();
    more.extend(entries.iter().map(|entry| (id, entry.clone())));
    before.entries.extend(entries);
    Ok(RowFate::Replaced(before))
}

/// What was filled in at each question, and whether it was invalid; no words where nothing was.
fn given(record: &Record) -> HashMap<QuestionId, (Vec<String>, bool)> {
    let outcomes = tally(record).outcomes.into_iter();
    outcomes.map(|outcome| (outcome.question, (outcome.response, outcome.invalid))).collect()
}
