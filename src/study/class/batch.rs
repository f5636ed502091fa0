//! Gathers the changes of several requests into one transaction: one wait for the disk instead of many.

use std::collections::HashSet;

use super::pupil::Pupil;
use super::requests::ClassReply;
use super::roster::FoldedName;
use crate::store::ClassChanges;
use crate::study::quiz::Prepared;

/// Whom a request is about. A batch has each pupil once: what one says next depends on what was kept before.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// The pupil at this place.
    Pupil(usize),
    /// Someone who is not in yet.
    Newcomer(FoldedName),
    /// All of them.
    Everyone,
    /// Nobody of this class.
    Nobody,
}

/// What is done once the changes are on disk.
pub(super) enum Settlement {
    /// A pupil takes a seat.
    Sit(Box<Pupil>),
    /// The pupil at this place answers by another browser, or none.
    Hold(usize, Option<String>),
    /// What the pupils at these places said counts.
    Said(Vec<(usize, Prepared)>),
    /// The pupils at these places have handed in, and from now on nobody new joins.
    EndForAll(Vec<(usize, Prepared)>),
}

/// A request of a batch: its reply, and what to do once the batch is kept.
pub(super) struct Step {
    pub(super) reply: ClassReply,
    /// None where there is nothing to keep.
    pub(super) settlement: Option<Settlement>,
}

impl Step {
    /// Returns the step of a request that changes nothing.
    pub(super) fn unchanged(reply: ClassReply) -> Self {
        Self { reply, settlement: None }
    }

    pub(super) fn keeping(reply: ClassReply, settlement: Settlement) -> Self {
        Self { reply, settlement: Some(settlement) }
    }
}

/// Requests that are kept together.
#[derive(Default)]
pub(super) struct ClassBatch {
    pub(super) changes: ClassChanges,
    pub(super) steps: Vec<Step>,
    about: HashSet<Who>,
}

impl ClassBatch {
    /// Returns whether a request about these must wait until this batch is settled.
    pub(super) fn collides_with(&self, who: &Who) -> bool {
        let everyone = self.about.contains(&Who::Everyone);
        match who {
            Who::Nobody => false,
            Who::Everyone => !self.about.is_empty(),
            Who::Pupil(_) | Who::Newcomer(_) => everyone || self.about.contains(who),
        }
    }

    pub(super) fn push(&mut self, who: Who, step: Step) {
        if who != Who::Nobody {
            self.about.insert(who);
        }
        self.steps.push(step);
    }

    /// Returns how many of its requests take a new seat.
    pub(super) fn newcomers(&self) -> usize {
        self.changes.begun.len()
    }
}
