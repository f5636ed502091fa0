//! The line of a file that says whose store wrote what follows.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::session::LearnerName;
use crate::store::StoreOwner;

/// The first line of a file, and others where a store changed hands: whose store wrote what follows.
#[derive(Serialize, Deserialize)]
pub(super) struct Heading {
    store: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) learner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) class: Option<String>,
}

impl Heading {
    pub(super) fn new(store: Uuid, owner: &StoreOwner) -> Self {
        let StoreOwner { learner, class } = owner;
        let learner = learner.as_ref().map(ToString::to_string);
        Self { store: store.to_string(), learner, class: class.clone() }
    }

    /// Reads a heading; None where it is another line, or names a learner that cannot be one: what follows would else
    /// be taken for a nameless owner's.
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        memchr::memmem::find(line, b"\"store\"")?;
        let heading: Self = serde_json::from_slice(line).ok()?;
        let is_named =
            heading.learner.as_deref().is_none_or(|name| LearnerName::parse(name).is_some());
        is_named.then_some(heading)
    }
}

/// Whose store it is that a heading names.
pub(super) fn owner_of(learner: Option<&str>, class: Option<&str>) -> StoreOwner {
    StoreOwner { learner: learner.and_then(LearnerName::parse), class: class.map(str::to_owned) }
}
