//! A simulated learner, whose real memory differs from what the model believes.

use super::chance::Chance;
use super::{Candidate, Habits, between, days};
use crate::schedule::{Day, Memory, Model, PARAMETERS, Rating};

/// The standard deviation of ln(real parameter / the model's parameter).
const PARAMETER_SPREAD: f32 = 0.2;
/// The standard deviation of ln(real stability / believed stability) of a card seen before: its history followed the
/// real parameters too.
const STABILITY_SPREAD: f32 = 0.35;

/// A card with the memory that the model believes, and the real one.
#[derive(Clone, Copy)]
pub(super) struct SimulatedCard {
    pub(super) believed: Memory,
    real: Memory,
    pub(super) last: Day,
}

pub(super) struct Learner {
    real: Model,
    pub(super) cards: Vec<Option<SimulatedCard>>,
}

impl Learner {
    /// Draws one of the many learners who could have left the same cards.
    pub(super) fn new(cards: &[Option<(Memory, Day)>], model: &Model, chance: &mut Chance) -> Self {
        let mut parameters = *model.parameters();
        for parameter in parameters.iter_mut().take(PARAMETERS) {
            *parameter *= (PARAMETER_SPREAD * chance.normal()).exp();
        }
        let real = Model::new(&parameters).unwrap_or_else(|| model.clone());
        let off = (STABILITY_SPREAD * chance.normal()).exp();
        let both = |(believed, last): (Memory, Day)| {
            let real = Memory { stability: believed.stability * off, ..believed };
            SimulatedCard { believed, real, last }
        };
        Self { real, cards: cards.iter().map(|card| card.map(both)).collect() }
    }

    pub(super) fn candidate(&self, place: usize, exam: Day) -> Candidate {
        let card = self.cards.get(place).copied().flatten();
        Candidate {
            memory: card.map(|card| card.believed),
            last_day: card.map(|card| card.last),
            again: false,
            exam,
        }
    }

    /// Asks a card until it is right, and returns the seconds that took.
    pub(super) fn ask_card(
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
                let rating = Rating::ALL.get(chance.pick_index(&habits.first)).copied();
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
        *card = Some(SimulatedCard {
            believed: after(model, card.map(|card| card.believed)),
            real: after(&self.real, card.map(|card| card.real)),
            last: today,
        });
        seconds
    }

    /// Lists the chance of recall of each card on a day; 0 where it was never seen.
    pub(super) fn recalls(&self, day: Day) -> impl Iterator<Item = f32> {
        self.cards.iter().map(move |card| {
            card.map_or(0.0, |card| self.real.recall(card.real, days(between(card.last, day))))
        })
    }
}
