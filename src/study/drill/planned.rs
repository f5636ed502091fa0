//! The cards of a drill while an exam is planned for: each chosen for what it adds to the score on that day.

use std::collections::VecDeque;

use anyhow::Result;

use super::today::Choosing;
use crate::schedule::exam::{Candidate, Habits, rank};
use crate::schedule::{Day, Rating};
use crate::session::{Filed, Waiting};
use crate::store::Plan;
use crate::study::plans::{habits, left_today, seconds, total_minutes};

impl Choosing<'_> {
    /// Cards of the planned decks, the best first, in the minutes a day that the plans have together.
    pub(super) fn planned(&self, plans: &[Plan]) -> Result<Vec<Waiting>> {
        let today = self.now.day_number();
        let (_, model) = self.store.model()?;
        let mut cards: Vec<Filed> = Vec::new();
        let mut candidates: Vec<Candidate> = Vec::new();
        for plan in plans {
            let Some(deck) = self.decks.iter().find(|deck| deck.id() == plan.deck) else {
                continue;
            };
            for card in self.store.open_cards(&plan.deck, today)? {
                if self.is_wanted(deck, card.place) {
                    candidates.push(candidate(&card, plan.exam));
                    cards.push(card);
                }
            }
        }
        let (minutes, habits) = (total_minutes(plans), habits(self.store)?);
        let ranking = rank(&candidates, today, seconds(minutes), &model, &habits);
        let mut order = ranking.order;
        order.truncate(ranking.now);
        let mut slots: Vec<Option<Filed>> = cards.into_iter().map(Some).collect();
        let picks = order.iter().filter_map(|place| slots.get_mut(*place)?.take());
        let mut cards = apart(self.limited(picks)?);
        if plans.len() < self.decks.len() {
            // Other decks are asked along: no deadline keeps these to their minutes.
            let left = left_today(plans, self.store, self.now)?;
            let cards_left = affordable(&cards, self.request.minutes.unwrap_or(left), &habits);
            cards.truncate(cards_left);
        }
        Ok(cards.iter().map(Waiting::from).collect())
    }

    /// With `--new`, only so many new ones.
    fn limited(&self, picks: impl Iterator<Item = Filed>) -> Result<Vec<Filed>> {
        let Some(wanted) = self.request.new else { return Ok(picks.collect()) };
        let mut left = wanted.saturating_sub(self.store.new_on(self.now.day_number())?);
        let mut let_in = |card: &Filed| {
            let new = card.state.reviews == 0;
            let fits = !new || left > 0;
            left -= usize::from(new && fits);
            fits
        };
        Ok(picks.filter(|card| let_in(card)).collect())
    }
}

/// How many of the first fit so many minutes, about.
fn affordable(cards: &[Filed], minutes: f64, habits: &Habits) -> usize {
    let mut left = seconds(minutes);
    let fits = cards.iter().take_while(|card| {
        left -= if card.state.reviews == 0 { habits.new } else { habits.right };
        left >= 0.0
    });
    fits.count()
}

/// Keeps cards of one question apart, in about the same order, since one gives the other away.
fn apart(cards: Vec<Filed>) -> Vec<Filed> {
    const BETWEEN: usize = 5;
    let mut waiting: VecDeque<Filed> = cards.into();
    let mut order: Vec<Filed> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let near = order.get(order.len().saturating_sub(BETWEEN)..).unwrap_or_default();
        let free = |card: &Filed| near.iter().all(|one| one.question != card.question);
        let at = waiting.iter().take(20 * BETWEEN).position(free).unwrap_or(0);
        order.extend(waiting.remove(at));
    }
    order
}

fn candidate(card: &Filed, exam: Day) -> Candidate {
    let state = &card.state;
    let again = state.rating == Some(Rating::Again);
    Candidate { memory: state.memory, last_day: state.last_day, again, exam }
}
