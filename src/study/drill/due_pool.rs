//! The cards due today or tomorrow, read once: for the queue at a drill's start and the forecast at its end.

use std::collections::HashSet;

use anyhow::Result;

use crate::moment::Moment;
use crate::schedule::Day;
use crate::session::Waiting;
use crate::store::{DueCard, Store};

/// The due cards of some decks.
#[derive(Default)]
pub(in crate::study) struct DuePool {
    /// The decks' ids.
    decks: Vec<String>,
    /// Each card with the number of its deck.
    cards: Vec<(usize, DueCard)>,
    /// The last day for which cards were read.
    until: Day,
    /// The newest row of the log when the cards were read.
    newest: i64,
}

impl DuePool {
    pub(in crate::study) fn read(store: &Store, decks: &[&str], now: Moment) -> Result<Self> {
        // Read first, so that `refresh` sees whatever is written meanwhile.
        let newest = store.newest_row()?;
        let until = now.day_number().saturating_add(1);
        let mut cards = Vec::new();
        for (number, deck) in decks.iter().enumerate() {
            let due = store.due_until(deck, until, now)?;
            cards.extend(due.into_iter().map(|card| (number, card)));
        }
        let decks = decks.iter().map(|deck| (*deck).to_owned()).collect();
        Ok(Self { decks, cards, until, newest })
    }

    /// Brings the cards up to date, for these decks.
    pub(super) fn refresh(&mut self, store: &Store, decks: &[&str], now: Moment) -> Result<()> {
        let until = now.day_number().saturating_add(1);
        if self.until != until || self.decks != decks {
            *self = Self::read(store, decks, now)?;
            return Ok(());
        }
        let newest = store.newest_row()?;
        let changed = store.changed_since(self.newest)?;
        let ids: HashSet<i64> = changed.iter().map(|card| card.id).collect();
        self.cards.retain(|(_, due)| !ids.contains(&due.card.id));
        for card in &changed {
            let number = self.decks.iter().position(|deck| *deck == card.question.deck);
            let due = DueCard::from_filed(card, now).filter(|due| due.from <= until);
            self.cards.extend(number.zip(due));
        }
        self.newest = newest;
        Ok(())
    }

    /// Returns the decks' ids.
    pub(super) fn decks(&self) -> impl Iterator<Item = &str> {
        self.decks.iter().map(String::as_str)
    }

    /// Returns the cards that are due on a day, each with the number of its deck.
    pub(super) fn due_on(&self, day: Day) -> impl Iterator<Item = (usize, Waiting)> {
        let due = self.cards.iter().filter(move |(_, due)| due.from <= day);
        due.map(|(number, due)| (*number, due.card))
    }
}
