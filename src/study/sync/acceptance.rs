//! Which lines of others a store takes: its owner's, or in a class all that have a learner.

use crate::store::{StoreOwner, SyncLine, SyncRow};

/// The events of a flag: put, and settled.
const FLAGS: [&str; 2] = ["flagged", "unflagged"];

/// Returns what a store of `mine` takes of a line that a store of `theirs` wrote; None for nothing.
pub(super) fn accept_line(
    mine: &StoreOwner,
    theirs: &StoreOwner,
    line: SyncLine,
) -> Option<SyncLine> {
    match &mine.class {
        Some(class) => accept_in_class(class, theirs, line),
        None => accept_own(mine, theirs, line),
    }
}

/// A class takes attempts and flags that have a learner, of learners' own stores; of its own other stores also what
/// became of them.
fn accept_in_class(class: &str, theirs: &StoreOwner, line: SyncLine) -> Option<SyncLine> {
    let is_ours = theirs.class.as_deref() == Some(class);
    if theirs.class.is_some() && !is_ours {
        return None;
    }
    let is_taken = match &line.row {
        Some(SyncRow::Attempt(kept)) => kept.attempt.learner.is_some(),
        Some(SyncRow::Card(row)) if is_ours => FLAGS.contains(&row.event.as_str()),
        Some(SyncRow::Card(row)) => theirs.learner.is_some() && row.event == FLAGS[0],
        Some(SyncRow::Move(_) | SyncRow::Rejected(_)) | None => is_ours,
        Some(SyncRow::Bare(_) | SyncRow::Fitted(_)) => false,
    };
    is_taken.then_some(line)
}

/// A learner's store takes what stores without a name, or of its own, wrote.
fn accept_own(mine: &StoreOwner, theirs: &StoreOwner, mut line: SyncLine) -> Option<SyncLine> {
    let is_mine = theirs.learner == mine.learner;
    if theirs.class.is_some() || !(is_mine || theirs.learner.is_none()) {
        return None;
    }
    // An attempt left without a name got it on its way, and loses it again.
    if let (Some(SyncRow::Attempt(kept)), true) = (&mut line.row, is_mine) {
        kept.attempt.learner = kept.attempt.learner.take().filter(|_| mine.learner.is_none());
    }
    Some(line)
}
