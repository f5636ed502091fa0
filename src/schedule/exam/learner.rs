//! A simulated learner, whose memory is not quite what the model takes it for.

use super::chance::Chance;
use super::{Candidate, Habits, between, days};
use crate::schedule::{Day, Memory, Model, PARAMETERS, Rating};

/// How far a learner's parameters lie from the model's: the deviation of their logarithms.
const SPREAD: f32 = 0.2;
/// How far the stability of a card met before lies from what is believed, for the same reason.
const BELIEF: f32 = 0.35;

/// A card as it is believed to be, and as it is.
#[derive(Clone, Copy)]
pub(super) struct Both {
    pub(super) believed: Memory,
    real: Memory,
    pub(super) last: Day,
}

/// See the module.
pub(super) struct Learner {
    real: Model,
    pub(super) cards: Vec<Option<Both>>,
}

impl Learner {
    /// One of many learners who might be behind the same cards.
    pub(super) fn new(cards: &[Option<(Memory, Day)>], model: &Model, chance: &mut Chance) -> Self {
        let mut parameters = *model.parameters();
        for parameter in parameters.iter_mut().take(PARAMETERS) {
            *parameter *= (SPREAD * chance.normal()).exp();
        }
        let real = Model::new(&parameters).unwrap_or_else(|| model.clone());
        let off = (BELIEF * chance.normal()).exp();
        let both = |(believed, last): (Memory, Day)| {
            let real = Memory { stability: believed.stability * off, ..believed };
            Both { believed, real, last }
        };
        Self { real, cards: cards.iter().map(|card| card.map(both)).collect() }
    }

    /// The card as a candidate.
    pub(super) fn candidate(&self, place: usize, exam: Day) -> Candidate {
        let card = self.cards.get(place).copied().flatten();
        Candidate {
            memory: card.map(|card| card.believed),
            last_day: card.map(|card| card.last),
            again: false,
            exam,
        }
    }

    /// Asks a card, until it is right; the seconds that took.
    pub(super) fn ask(
        &mut self,
        place: usize,
        today: Day,
        model: &Model,
        habits: &Habits,
        chance: &mut Chance,
    ) -> f32 {
        let Some(card) = self.cards.get_mut(place) else { return 0.0 };
        let elapsed = card.map_or(0, |card| between(card.last, today));
        let (rating, mut seconds) = match card {
            None => {
                let rating = Rating::ALL.get(chance.pick(&habits.first)).copied();
                (rating.unwrap_or(Rating::Good), habits.new)
            }
            Some(card) if chance.uniform() < self.real.recall(card.real, days(elapsed)) => {
                (Rating::Good, habits.right)
            }
            Some(_) => (Rating::Again, habits.wrong),
        };
        let after = |model: &Model, memory: Option<Memory>| {
            let after = model.after_rating(memory, elapsed, rating);
            let back = !rating.is_recall();
            if back { model.after_rating(Some(after), 0, Rating::Good) } else { after }
        };
        if !rating.is_recall() {
            seconds += habits.right;
        }
        *card = Some(Both {
            believed: after(model, card.map(|card| card.believed)),
            real: after(&self.real, card.map(|card| card.real)),
            last: today,
        });
        seconds
    }

    /// The chance of recall of each card on a day, 0 where it was never seen.
    pub(super) fn recalls(&self, day: Day) -> impl Iterator<Item = f32> {
        self.cards.iter().map(move |card| {
            card.map_or(0.0, |card| self.real.recall(card.real, days(between(card.last, day))))
        })
    }
}
