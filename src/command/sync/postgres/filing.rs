//! How a line is filed in the table: under which key, and for which learner.

use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};

use crate::session::LearnerName;
use crate::store::{SyncLine, SyncRow, parse_sync_line};

/// A line as a row of the table.
pub(super) struct FiledLine {
    /// Whose it is, where a class may take it.
    pub(super) learner: String,
    pub(super) key: Uuid,
    pub(super) at_ms: i64,
    /// How many rows of the log it is.
    pub(super) rows: usize,
}

/// Files a line that leaves a store whose attempts without a learner are `owner`'s.
pub(super) fn file_line(text: &str, owner: Option<&LearnerName>) -> FiledLine {
    let read = parse_sync_line(text.as_bytes());
    let SyncLine { row, kept } = read.unwrap_or(SyncLine { row: None, kept: None });
    let of = |learner: Option<&LearnerName>| learner.map(ToString::to_string).unwrap_or_default();
    // What this hafal knows of a line that holds more has a row of its own, under the row's own key.
    let is_whole = row.is_some() && kept.is_none();
    let rows = row.as_ref().filter(|_| is_whole).map_or(0, SyncRow::count);
    let hashed = || hash_line(text);
    let (learner, key, at_ms) = match &row {
        // The same attempt comes again with further entries.
        Some(SyncRow::Attempt(kept)) => {
            let learner = kept.attempt.learner.as_ref().or(owner);
            (of(learner), hashed(), kept.attempt.started.utc_ms)
        }
        Some(SyncRow::Card(row)) => {
            let learner = owner.filter(|_| row.event == "flagged");
            (of(learner), row.id, row.at.utc_ms)
        }
        Some(SyncRow::Move(row)) => (String::new(), row.id, row.at.utc_ms),
        Some(SyncRow::Fitted(row)) => (String::new(), row.id, row.at.utc_ms),
        Some(SyncRow::Rejected(row)) => (String::new(), row.id, row.at.utc_ms),
        Some(SyncRow::Bare(review)) => (String::new(), hashed(), review.at.utc_ms),
        None => (String::new(), hashed(), 0),
    };
    FiledLine { learner, key: if is_whole { key } else { hashed() }, at_ms, rows }
}

/// A UUID (version 8) that the same line always has.
fn hash_line(text: &str) -> Uuid {
    let mut bytes = [0; 16];
    let hash = Sha256::digest(text.as_bytes());
    bytes.iter_mut().zip(hash).for_each(|(byte, hashed)| *byte = hashed);
    Builder::from_custom_bytes(bytes).into_uuid()
}
