//! Today's portion of the decks with an exam ahead: cards chosen for what they add to that day's score.

use std::collections::VecDeque;

use anyhow::Result;

use super::today::{Choosing, Portion};
use crate::schedule::Day;
use crate::schedule::exam::{Candidate, StudyTime, rank};
use crate::session::{Askable, Waiting};
use crate::store::Plan;
use crate::study::plans::{KnownLearner, as_f32, expected_seconds, total_minutes};

/// The cards of a deck, and the day of its exam.
pub(in crate::study) struct ExamDeck {
    pub(in crate::study) cards: Vec<Askable>,
    pub(in crate::study) exam: Day,
}

/// The learner's own wishes for a portion, beside the plan.
struct Wanted<'a> {
    /// Minutes from now on; None for what the plan has left for today.
    minutes: Option<f64>,
    /// The most new cards.
    new: Option<usize>,
    /// Whether the question at a place of the deck with this number is one of those asked for.
    asks_for: &'a dyn Fn(usize, usize) -> bool,
}

/// Returns the cards that the plans ask from now on, in order: those that add most, in the time left for today;
/// `spent` seconds of it are gone. Each comes with the number of its deck.
fn planned_portion(
    decks: &[ExamDeck],
    plans: &[Plan],
    wanted: &Wanted<'_>,
    learner: &KnownLearner,
    spent: f64,
    today: Day,
) -> Vec<(usize, Askable)> {
    if plans.is_empty() {
        return Vec::new();
    }
    let KnownLearner { model, habits } = learner;
    let time = StudyTime {
        daily: as_f32(total_minutes(plans) * 60.0),
        spent: as_f32(spent),
        wanted: wanted.minutes.map(|minutes| as_f32(minutes * 60.0)),
    };
    let mut new_left = wanted.new.unwrap_or(usize::MAX);
    let mut is_let_in = |number, card: &Askable| {
        let is_seen = card.memory.is_some();
        let is_asked = card.is_open(today) && (wanted.asks_for)(number, card.place);
        let fits = is_asked && (is_seen || new_left > 0);
        new_left -= usize::from(fits && !is_seen);
        fits
    };
    let cards: Vec<(usize, &ExamDeck, &Askable)> = (0..)
        .zip(decks)
        .flat_map(|(number, deck)| deck.cards.iter().map(move |card| (number, deck, card)))
        .filter(|(number, _, card)| is_let_in(*number, card))
        .collect();
    let candidates: Vec<Candidate> =
        cards.iter().map(|(_, deck, card)| candidate(card, deck.exam)).collect();
    let ranking = rank(&candidates, today, time, model, habits);
    let picks = ranking.order.iter().take(ranking.now).filter_map(|place| cards.get(*place));
    separate_siblings(picks.map(|(deck, _, card)| (*deck, **card)).collect())
}

impl Choosing<'_> {
    /// Returns the cards of `exams` that their plans ask from now on; `spent` seconds of today's time are gone.
    pub(super) fn planned(
        &self,
        plans: &[Plan],
        exams: &[ExamDeck],
        spent: f64,
    ) -> Result<Vec<Waiting>> {
        let today = self.now.day_number();
        let new_today = self.store.new_on(today)?;
        let new = self.request.new.map(|new| new.saturating_sub(new_today));
        let is_wanted = |number: usize, place| {
            plans.get(number).is_some_and(|plan| (self.is_wanted)(&plan.deck, place))
        };
        let wanted = Wanted { minutes: self.request.minutes, new, asks_for: &is_wanted };
        let picks = planned_portion(exams, plans, &wanted, self.learner, spent, today);
        let ids: Vec<i64> = picks.iter().map(|(_, card)| card.id).collect();
        Ok(self.store.cards(&ids)?.iter().map(Waiting::from).collect())
    }

    /// Counts all cards that are asked and their time, the cards of `exams` by their plans.
    pub(in crate::study) fn portion(
        &self,
        plans: &[Plan],
        exams: &[ExamDeck],
        spent: f64,
    ) -> Result<Portion> {
        let today = self.now.day_number();
        let planned = planned_portions(exams, plans, self.learner, spent, today);
        Ok(planned.into_iter().fold(self.usual_portion()?, Portion::and))
    }
}

/// Counts what plans ask now of each of their decks; `spent` seconds of today's time are gone.
pub(in crate::study) fn planned_portions(
    exams: &[ExamDeck],
    plans: &[Plan],
    learner: &KnownLearner,
    spent: f64,
    today: Day,
) -> Vec<Portion> {
    let wanted = Wanted { minutes: None, new: None, asks_for: &|_, _| true };
    let picks = planned_portion(exams, plans, &wanted, learner, spent, today);
    let portion = |deck| {
        let own = picks.iter().filter(|(number, _)| *number == deck).map(|(_, card)| card);
        let new = own.clone().filter(|card| card.memory.is_none()).count();
        let seconds = expected_seconds(own.clone().map(Askable::memory_and_day), today, learner);
        Portion { due: own.count() - new, new, seconds }
    };
    (0..exams.len()).map(portion).collect()
}

fn candidate(card: &Askable, exam: Day) -> Candidate {
    Candidate { memory: card.memory, last_day: card.last_day, again: card.again, exam }
}

/// Separates cards of one question, since one gives the other away; otherwise keeps the order. Each has the number
/// of its deck.
fn separate_siblings(cards: Vec<(usize, Askable)>) -> Vec<(usize, Askable)> {
    const BETWEEN: usize = 5;
    let mut waiting: VecDeque<(usize, Askable)> = cards.into();
    let mut order: Vec<(usize, Askable)> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let is_free = |gap: usize, card: &(usize, Askable)| {
            let near = order.get(order.len().saturating_sub(gap)..).unwrap_or_default();
            near.iter().all(|other| !are_siblings(other, card))
        };
        let free = |gap| waiting.iter().take(20 * BETWEEN).position(|card| is_free(gap, card));
        let at = (1..=BETWEEN).rev().find_map(free).unwrap_or(0);
        order.extend(waiting.remove(at));
    }
    move_neighbours_apart(&mut order);
    order
}

fn are_siblings((deck, card): &(usize, Askable), (other_deck, other): &(usize, Askable)) -> bool {
    (deck, card.place) == (other_deck, other.place)
}

/// Moves a sibling that was left for the end between two earlier cards of other questions, where there are any.
fn move_neighbours_apart(order: &mut Vec<(usize, Askable)>) {
    let is_beside = |at: usize, order: &[(usize, Askable)]| {
        at > 0 && matches!(order.get(at - 1..=at), Some([one, other]) if are_siblings(one, other))
    };
    for at in (1..order.len()).rev() {
        if !is_beside(at, order) {
            continue;
        }
        let card = order.remove(at);
        let is_other = |place: Option<&(usize, Askable)>| {
            place.is_none_or(|other| !are_siblings(other, &card))
        };
        let free = |to: &usize| {
            is_other(order.get(*to)) && is_other(to.checked_sub(1).and_then(|at| order.get(at)))
        };
        let to = (0..=order.len()).rev().find(free).unwrap_or(at);
        order.insert(to, card);
    }
}
