//! The cards of a drill while an exam is planned for: each chosen for what it adds to the score on that day.

use std::collections::VecDeque;

use anyhow::Result;

use super::queue::Choosing;
use crate::locale::Words;
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::exam::{Candidate, FIRST, Habits, rank};
use crate::schedule::{Day, Rating};
use crate::session::{Filed, Waiting};
use crate::store::{Plan, Store};

/// The exams to come of these decks.
pub(in crate::command) fn coming(store: &Store, decks: &[&str], today: Day) -> Result<Vec<Plan>> {
    let plans = store.plans()?;
    let comes = |plan: &Plan| plan.exam >= today && decks.contains(&plan.deck.as_str());
    Ok(plans.into_iter().filter(comes).collect())
}

/// How this learner answers, as far as enough is known to tell.
pub(in crate::command) fn habits(store: &Store) -> Result<Habits> {
    let usual = Habits { first: first(store.first_ratings()?), ..Habits::default() };
    let Some((right, wrong)) = store.costs()? else { return Ok(usual) };
    let right = right.clamp(2.0, 60.0);
    let (wrong, new) = (wrong.clamp(right, 120.0), usual.new * right / usual.right);
    Ok(Habits { new, right, wrong, ..usual })
}

/// How first ratings fall, by how many of each there were; the usual ones count as a few more.
fn first(counts: [u16; 4]) -> [f32; 4] {
    const FEW: f32 = 10.0;
    let all: f32 = counts.iter().map(|count| f32::from(*count)).sum();
    let mut shares = FIRST;
    for (share, count) in shares.iter_mut().zip(counts) {
        *share = (FEW * *share + f32::from(count)) / (FEW + all);
    }
    shares
}

impl Choosing<'_> {
    /// Cards of the planned decks, the best first, in the minutes a day that the plans have together.
    pub(super) fn planned(&self, plans: &[Plan]) -> Result<Vec<Waiting>> {
        let today = self.now.day_number();
        let (_, model) = self.store.model()?;
        let mut cards: Vec<Filed> = Vec::new();
        let mut candidates: Vec<Candidate> = Vec::new();
        for plan in plans {
            let Some(held) = self.held.iter().find(|held| held.id == plan.deck) else { continue };
            for card in self.store.open_cards(&plan.deck, today)? {
                if self.is_wanted(held, card.place) {
                    candidates.push(candidate(&card, plan.exam));
                    cards.push(card);
                }
            }
        }
        let (minutes, habits) = (total(plans), habits(self.store)?);
        let ranking = rank(&candidates, today, seconds(minutes), &model, &habits);
        let mut order = ranking.order;
        order.truncate(ranking.now);
        let mut slots: Vec<Option<Filed>> = cards.into_iter().map(Some).collect();
        let picks = order.iter().filter_map(|place| slots.get_mut(*place)?.take());
        let mut cards = apart(self.limited(picks)?);
        if plans.len() < self.held.len() {
            // Other decks are asked along: no deadline keeps these to their minutes.
            let left = left_today(plans, self.store, self.now)?;
            let cards_left = affordable(&cards, self.args.minutes.unwrap_or(left), &habits);
            cards.truncate(cards_left);
        }
        Ok(cards.iter().map(Waiting::from).collect())
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

/// Minutes that plans leave for today.
pub(super) fn left_today(plans: &[Plan], store: &Store, now: Moment) -> Result<f64> {
    let decks: Vec<&str> = plans.iter().map(|plan| plan.deck.as_str()).collect();
    Ok((total(plans) - store.spent(&decks, now)? / 60.0).max(0.0))
}

/// Minutes a day that plans have together.
fn total(plans: &[Plan]) -> f64 {
    plans.iter().map(minutes_of).sum()
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

/// The same cards, in about the same order: those of one question do not follow each other closely where others
/// can stand between, as one gives the other away.
fn apart(cards: Vec<Filed>) -> Vec<Filed> {
    const BETWEEN: usize = 5;
    let mut waiting: VecDeque<Filed> = cards.into();
    let mut order: Vec<Filed> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let near = order.get(order.len().saturating_sub(BETWEEN)..).unwrap_or_default();
        let free = |card: &Filed| near.iter().all(|one| one.card != card.card);
        let at = waiting.iter().take(20 * BETWEEN).position(free).unwrap_or(0);
        order.extend(waiting.remove(at));
    }
    order
}

/// What is said at the end of a drill of what is still to come before an exam: the nearest one.
pub(super) fn ahead(plans: &[Plan], today: Day, words: &Words) -> Option<String> {
    let next = plans.iter().min_by_key(|plan| plan.exam)?;
    let days = i64::from(next.exam.saturating_sub(today));
    let say = Say::new("drill-exam-ahead").with("days", days);
    Some(words.say(&say.with("minutes", words.number(total(plans), 1))))
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
