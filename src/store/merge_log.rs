//! Merges a log from elsewhere in one transaction: reviews, attempts and flags.

use rusqlite::Connection;

use super::Store;
use super::error::StoreError;
use super::flags::KeptFlag;
use super::history::{newest_model, update_card};
use super::merge::{Foreign, Imported, merge};
use super::merge_attempts::{KeptAttempt, MergedAttempts, merge_attempts};
use super::sync::{Arrival, Arrivals, CardRow, Cells};
use crate::moment::Moment;

/// A log from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct ForeignLog {
    /// Reviews of cards.
    pub reviews: Vec<Foreign>,
    /// Attempts with their entries.
    pub attempts: Vec<KeptAttempt>,
    /// Flags of cards.
    pub flags: Vec<KeptFlag>,
}

/// Counts of a merge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MergedLog {
    /// Of reviews.
    pub reviews: Imported,
    /// Of attempts.
    pub attempts: MergedAttempts,
    /// Flags that were not there.
    pub flags: usize,
}

impl Store {
    /// Merges a log from elsewhere; what is there already stays as it is. In a class, an attempt without a learner
    /// takes the name that it comes with.
    ///
    /// # Errors
    /// When it could not be written; then nothing is kept.
    pub fn merge_log(
        &mut self,
        log: &ForeignLog,
        is_class: bool,
        retention: &dyn Fn(&str) -> f32,
        at: Moment,
    ) -> Result<MergedLog, StoreError> {
        self.write_many(|conn| {
            Ok(MergedLog {
                reviews: merge(conn, &log.reviews, retention, at)?,
                attempts: merge_attempts(conn, &log.attempts, is_class)?,
                flags: merge_flags(conn, &log.flags)?,
            })
        })
    }
}

/// Adds the flags that are not there, also where they were settled since; returns how many.
fn merge_flags(conn: &Connection, flags: &[KeptFlag]) -> rusqlite::Result<usize> {
    let mut arrivals = Arrivals::new(conn);
    let (model, mut added) = (newest_model(conn)?.1, 0);
    for flag in flags {
        if let Arrival::New { card, .. } = arrivals.insert_card_row(&flag.clone().into())? {
            update_card(conn, card, &model)?;
            added += 1;
        }
    }
    Ok(added)
}

impl From<KeptFlag> for CardRow {
    fn from(flag: KeptFlag) -> Self {
        let KeptFlag { id, question, part, words, at, order, why } = flag;
        let cells = Cells { words, data: Some(why), ..Cells::default() };
        Self { id, question, part, at, order, event: "flagged".to_owned(), cells }
    }
}
