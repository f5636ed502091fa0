//! Answers that the learner mixed up in drills.

use std::collections::HashSet;

use anyhow::Result;

use super::cards::DeckCards;
use crate::session::Drilled;
use crate::store::Store;

/// One fact given for another: 77 for 134.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusion {
    /// What was given.
    pub given: String,
    /// What was right.
    pub right: String,
    /// The question's words.
    pub ask: String,
    /// How often.
    pub count: usize,
}

/// Lists the facts given for one another, the most frequent first.
pub(crate) fn confusions(decks: &[DeckCards], store: Option<&Store>) -> Result<Vec<Confusion>> {
    let ids: HashSet<&str> = decks.iter().map(|deck| deck.id.as_str()).collect();
    let all = store.map(Store::confusions).transpose()?.unwrap_or_default();
    let mut counted: Vec<Confusion> = Vec::new();
    for (card, data) in all {
        let Ok(kept) = serde_json::from_str::<Drilled>(&data) else { continue };
        if !ids.contains(card.deck.as_str()) {
            continue;
        }
        let (given, right) = (kept.response.join("; "), kept.right.join("; "));
        match counted.iter_mut().find(|one| one.given == given && one.right == right) {
            Some(one) => one.count += 1,
            None => counted.push(Confusion { given, right, ask: kept.ask, count: 1 }),
        }
    }
    counted.sort_by_key(|one| std::cmp::Reverse(one.count));
    Ok(counted)
}
