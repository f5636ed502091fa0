//! The cards of a drill while an exam is planned for: each chosen for what it adds to the score on that day.

use anyhow::Result;

use super::queue::{Choosing, Queue};
use crate::schedule::exam::{Candidate, Costs, rank};
use crate::schedule::{Day, Rating};
use crate::session::Filed;
use crate::store::{Plan, Store};

/// The exams to come of these decks.
pub(in crate::command) fn coming(store: &Store, decks: &[&str], today: Day) -> Result<Vec<Plan>> {
    let plans = store.plans()?;
    let comes = |plan: &Plan| plan.exam >= today && decks.contains(&plan.deck.as_str());
    Ok(plans.into_iter().filter(comes).collect())
}

/// What answers cost this learner, where enough of them are known to tell.
pub(in crate::command) fn costs(store: &Store) -> Result<Costs> {
    let usual = Costs::default();
    let Some((right, wrong)) = store.costs()? else { return Ok(usual) };
    let right = right.clamp(2.0, 60.0);
    Ok(Costs { right, wrong: wrong.clamp(right, 120.0), new: usual.new * right / usual.right })
}

impl Choosing<'_> {
    /// Cards of the planned decks, the best first, in the minutes a day that the plans have together.
    pub(super) fn planned(&self, plans: &[Plan]) -> Result<Queue> {
        let today = self.now.day_number();
        let (_, model) = self.store.model()?;
        let mut cards: Vec<Filed> = Vec::new();
        let mut candidates: Vec<Candidate> = Vec::new();
        for plan in plans {
            let Some(held) = self.held.iter().find(|held| held.id == plan.deck) else { continue };
            for card in self.store.open_cards(&plan.deck, today)? {
                if self.is_wanted(held, &card) {
                    candidates.push(candidate(&card, plan.exam));
                    cards.push(card);
                }
            }
        }
        let minutes: f64 = plans.iter().map(minutes_of).sum();
        let ranking = rank(&candidates, today, seconds(minutes), &model, &costs(self.store)?);
        let mut order = ranking.order;
        order.truncate(ranking.now);
        let mut slots: Vec<Option<Filed>> = cards.into_iter().map(Some).collect();
        let picks = order.iter().filter_map(|place| slots.get_mut(*place)?.take());
        let mut cards = self.limited(picks)?;
        cards.truncate(self.args.limit.unwrap_or(usize::MAX));
        let new = cards.iter().filter(|card| card.state.reviews == 0).count();
        Ok(Queue { due: cards.len() - new, new, backlog: 0, cards })
    }

    /// With `--new`, only so many new ones.
    fn limited(&self, picks: impl Iterator<Item = Filed>) -> Result<Vec<Filed>> {
        let Some(wanted) = self.args.new else { return Ok(picks.collect()) };
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

/// Minutes a day of a plan.
pub(in crate::command) fn minutes_of(plan: &Plan) -> f64 {
    plan.minutes.unwrap_or(crate::command::plan::MINUTES)
}

#[expect(clippy::cast_possible_truncation, reason = "minutes of a day")]
pub(in crate::command) fn seconds(minutes: f64) -> f32 {
    (minutes * 60.0) as f32
}

fn candidate(card: &Filed, exam: Day) -> Candidate {
    let state = &card.state;
    let again = state.rating == Some(Rating::Again);
    Candidate { memory: state.memory, last_day: state.last_day, again, exam }
}
