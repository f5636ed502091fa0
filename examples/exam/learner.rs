//! Simulated learners: their memory follows parameters of their own, which no scheduler knows.

use hafal::schedule::exam::{Candidate, FIRST_RATINGS, Habits};
use hafal::schedule::{Day, Memory, Model, Rating};
use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// The chances that a right answer is Hard, or Good; else it is Easy. The figures of FSRS's own simulations.
const HARD_OR_GOOD: [f32; 2] = [0.224, 0.631];

/// A card with the memory that a scheduler believes, and the real one.
#[derive(Clone, Copy)]
pub(crate) struct Card {
    pub(crate) believed: Option<Memory>,
    real: Option<Memory>,
    pub(crate) last: Day,
    reviews: u64,
}

/// A learner and a deck.
#[derive(Clone)]
pub(crate) struct Learner {
    pub(crate) seed: u64,
    real: Model,
    pub(crate) cards: Vec<Card>,
}

/// What all planners know: the average learner, and the seconds that answers take.
#[derive(Default)]
pub(crate) struct Common {
    pub(crate) model: Model,
    pub(crate) habits: Habits,
}

impl Learner {
    /// Draws a learner: each parameter is the average one times a lognormal number of σ 0.2.
    pub(crate) fn new(seed: u64, questions: usize) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let parameters = Model::defaults().map(|average| average * (0.2 * normal(&mut rng)).exp());
        let real = Model::new(&parameters).expect("parameters near the average ones");
        let card = Card { believed: None, real: None, last: 0, reviews: 0 };
        Self { seed, real, cards: vec![card; questions] }
    }

    /// Returns two random numbers that depend only on the learner, the card and its number of reviews, so that every
    /// planner has the same luck.
    fn luck(&self, place: usize) -> [f32; 2] {
        let key = (self.seed << 40) ^ ((place as u64) << 12) ^ self.cards[place].reviews;
        let mut rng = ChaCha8Rng::seed_from_u64(key);
        [uniform(&mut rng), uniform(&mut rng)]
    }

    /// Asks a card, once more in the same sitting where it was wrong, and returns the seconds that took.
    fn ask_card(&mut self, place: usize, today: Day, common: &Common) -> f32 {
        let card = self.cards[place];
        let gap = (today - card.last).unsigned_abs();
        let [luck, ease] = self.luck(place);
        let (rating, seconds) = match card.real {
            None => (Rating::ALL[pick_index(&FIRST_RATINGS[..3], luck)], common.habits.new),
            Some(memory) if luck < self.real.recall(memory, gap as f32) => {
                (Rating::ALL[1 + pick_index(&HARD_OR_GOOD, ease)], common.habits.right)
            }
            Some(_) => (Rating::Again, common.habits.wrong),
        };
        let after = |model: &Model, memory| {
            let memory = model.after_rating(memory, gap, rating);
            if rating.is_recall() {
                memory
            } else {
                model.after_rating(Some(memory), 0, Rating::Good)
            }
        };
        self.cards[place] = Card {
            believed: Some(after(&common.model, card.believed)),
            real: Some(after(&self.real, card.real)),
            last: today,
            reviews: card.reviews + 1,
        };
        if rating.is_recall() { seconds } else { seconds + common.habits.right }
    }

    /// Asks in this order until the time is up, and returns the seconds that took.
    pub(crate) fn study_day(
        &mut self,
        order: &[usize],
        today: Day,
        seconds: f32,
        common: &Common,
    ) -> f32 {
        let mut spent = 0.0;
        for place in order {
            if spent >= seconds {
                break;
            }
            spent += self.ask_card(*place, today, common);
        }
        spent
    }

    /// Lists the chance of recall of each card; 0 where it was never seen.
    pub(crate) fn recalls(&self, day: Day) -> impl Iterator<Item = f32> {
        let recall = move |card: &Card| {
            card.real.map_or(0.0, |memory| self.real.recall(memory, (day - card.last) as f32))
        };
        self.cards.iter().map(recall)
    }

    /// Mean recall over the whole deck.
    pub(crate) fn score(&self, day: Day) -> f32 {
        self.recalls(day).sum::<f32>() / self.cards.len() as f32
    }

    /// Returns the score of an exam, where each question is right or wrong.
    pub(crate) fn sit_exam(&self, day: Day) -> f32 {
        let mut rng = ChaCha8Rng::seed_from_u64(!self.seed);
        let right = self.recalls(day).filter(|recall| uniform(&mut rng) < *recall).count();
        right as f32 / self.cards.len() as f32
    }

    pub(crate) fn candidates(&self, exam: Day) -> Vec<Candidate> {
        let candidate = |card: &Card| Candidate {
            memory: card.believed,
            last_day: card.believed.map(|_| card.last),
            again: false,
            exam,
        };
        self.cards.iter().map(candidate).collect()
    }
}

/// Picks the index whose chance comes up; the length where none does.
fn pick_index(chances: &[f32], luck: f32) -> usize {
    let mut sum = 0.0;
    let over = |chance: &f32| {
        sum += chance;
        luck < sum
    };
    chances.iter().position(over).unwrap_or(chances.len())
}

fn uniform(rng: &mut ChaCha8Rng) -> f32 {
    (rng.next_u32() >> 8) as f32 / 16_777_216.0
}

fn normal(rng: &mut ChaCha8Rng) -> f32 {
    let radius = (-2.0 * (1.0 - uniform(rng)).ln()).sqrt();
    radius * (std::f32::consts::TAU * uniform(rng)).cos()
}
