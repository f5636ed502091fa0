//! The cards of decks with an exam to come, read once: what a drill ranks at its beginning, and again at its end.

use std::collections::HashMap;

use anyhow::Result;

use super::ExamDeck;
use crate::schedule::Day;
use crate::session::{Askable, Filed};
use crate::store::{Plan, Store};

/// The cards of the decks that some plans are for.
#[derive(Default)]
pub(super) struct ExamPool {
    /// The decks, in the order of the plans.
    decks: Vec<ExamDeck>,
    /// Of each, a key that changes when its cards do.
    filed: Vec<FiledAs>,
    /// The newest row of the log when the cards were read.
    newest: i64,
}

/// A deck's id, the day of its exam, and the stamp of its file when its cards were filed.
type FiledAs = (String, Day, Option<String>);

impl ExamPool {
    pub(super) fn read(store: &Store, plans: &[Plan]) -> Result<Self> {
        // Read first, so that `refresh` sees whatever is written meanwhile.
        let newest = store.newest_row()?;
        let filed = plans.iter().map(|plan| filed_as(plan, store)).collect::<Result<_>>()?;
        let read = |plan: &Plan| {
            anyhow::Ok(ExamDeck { cards: store.askable(&plan.deck)?, exam: plan.exam })
        };
        let decks = plans.iter().map(read).collect::<Result<_>>()?;
        Ok(Self { decks, filed, newest })
    }

    /// Brings the cards up to date, for these plans.
    pub(super) fn refresh(&mut self, store: &Store, plans: &[Plan]) -> Result<()> {
        let filed: Vec<FiledAs> =
            plans.iter().map(|plan| filed_as(plan, store)).collect::<Result<_>>()?;
        if self.filed != filed {
            *self = Self::read(store, plans)?;
            return Ok(());
        }
        let newest = store.newest_row()?;
        let changed = store.changed_since(self.newest)?;
        if !changed.is_empty() {
            let changed: HashMap<i64, &Filed> =
                changed.iter().map(|card| (card.id, card)).collect();
            for card in self.decks.iter_mut().flat_map(|deck| &mut deck.cards) {
                if let Some(now) = changed.get(&card.id) {
                    *card = Askable::from(*now);
                }
            }
        }
        self.newest = newest;
        Ok(())
    }

    /// Returns the decks, in the order of the plans.
    pub(super) fn decks(&self) -> &[ExamDeck] {
        &self.decks
    }
}

fn filed_as(plan: &Plan, store: &Store) -> Result<FiledAs> {
    let stamp = store.drilled_deck(&plan.deck)?.map(|deck| deck.stamp);
    Ok((plan.deck.clone(), plan.exam, stamp))
}
