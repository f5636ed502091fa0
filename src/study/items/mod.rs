//! Item analysis of the attempts that a store keeps: one of each learner, held against the decks as they are now.

mod decks_now;
mod named;

use anyhow::Result;

use self::decks_now::DecksNow;
use self::named::Named;
use crate::host::World;
use crate::session::{ItemAnalysis, analyse_items, newest_of_each};
use crate::store::Store;

/// An analysis, and of what it is.
pub(crate) struct ItemReport {
    /// The title of the exam or of the decks.
    pub(crate) title: String,
    pub(crate) analysis: ItemAnalysis,
}

/// Analyses the attempts at an exam or a deck, named by file or id; without a name, at the only one that there are
/// attempts at.
///
/// # Errors
/// When the name means nothing or has mistakes, and without a name when there are attempts at several.
pub(crate) fn report_items(
    name: Option<&str>,
    store: Option<&Store>,
    world: &World,
) -> Result<ItemReport> {
    let library = world.library(store)?;
    let named = match name {
        Some(name) => Named::find(name, store, &library, world)?,
        None => Named::only_one(store)?,
    };
    let Some(store) = store else {
        let title = named.title.unwrap_or_default();
        return Ok(ItemReport { title, analysis: ItemAnalysis::default() });
    };
    let attempts = newest_of_each(named.attempts(store)?);
    let mut records = store.with_logs(&attempts)?;
    let decks = DecksNow::find(&attempts, &named.decks, &library, store)?;
    records.iter_mut().try_for_each(|record| decks.rename_questions(record, store))?;
    let analysis = analyse_items(&records, &|question| decks.question(question));
    let last = attempts.last().map(|attempt| attempt.title.clone());
    Ok(ItemReport { title: named.title.or(last).unwrap_or_default(), analysis })
}
