//! Item analysis of the attempts in a store: one attempt per learner, compared with the decks as they are now.

mod decks_now;
mod named;

use anyhow::Result;

use self::decks_now::DecksNow;
use self::named::Named;
use crate::host::World;
use crate::session::{Attempt, ItemAnalysis, Record, TakenAttempt, analyse_items, newest_of_each};
use crate::store::Store;

/// An analysis with its title.
pub(crate) struct ItemReport {
    /// The title of the exam or of the decks.
    pub(crate) title: String,
    pub(crate) analysis: ItemAnalysis,
    /// The ids of exams that drew from the deck, where it has no attempts of its own.
    pub(crate) exams: Vec<String>,
}

/// Analyses the attempts at an exam or a deck, named by file or id; without a name, at the only one that there are
/// attempts at.
///
/// # Errors
/// When the name means nothing or its file has mistakes, or without a name when there are attempts at several.
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
        let (analysis, exams) = (ItemAnalysis::default(), Vec::new());
        return Ok(ItemReport { title, analysis, exams });
    };
    let attempts = newest_of_each(named.attempts(store)?);
    let exams = if attempts.is_empty() { named.exams(store)? } else { Vec::new() };
    let decks = DecksNow::find(&attempts, &named.decks, &library, store)?;
    let last = attempts.last().map(|attempt| attempt.title.clone());
    let taken = read_taken(attempts, &decks, store)?;
    let analysis = analyse_items(taken, &|question| decks.question(question));
    // The program ends soon: to free a large deck question by question takes longer.
    std::mem::forget(decks);
    Ok(ItemReport { title: named.title.or(last).unwrap_or_default(), analysis, exams })
}

/// Reads the logs of attempts in batches, to save memory.
fn read_taken(
    attempts: Vec<Attempt>,
    decks: &DecksNow,
    store: &Store,
) -> Result<Vec<TakenAttempt>> {
    const AT_ONCE: usize = 64;
    let (mut taken, mut left) = (Vec::with_capacity(attempts.len()), attempts.into_iter());
    loop {
        let some: Vec<Attempt> = left.by_ref().take(AT_ONCE).collect();
        if some.is_empty() {
            return Ok(taken);
        }
        let logs = store.attempt_logs(&some)?;
        for (attempt, entries) in some.into_iter().zip(logs) {
            let mut record = Record { attempt, entries };
            decks.rename_questions(&mut record, store)?;
            taken.push(TakenAttempt::new(record));
        }
    }
}
