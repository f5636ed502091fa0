//! Decides what is shown where: a pure function of seed, deck and question, the same on every machine.

use rand::Rng;
use rand::rngs::ChaCha8Rng;

use crate::deck::fnv1a;
use crate::question::{Card, Form, Key, Options, Place, Question, Response};
use crate::seeded_generator::seeded_generator;

/// The generator for one purpose: the attempt's seed, and what it is for.
pub fn generator(seed: u64, purpose: &[&str]) -> ChaCha8Rng {
    seeded_generator(&[seed, checksum(purpose, 0), checksum(purpose, 1)])
}

/// FNV-1a over the words of a purpose, each ended, from a start of its own.
fn checksum(purpose: &[&str], start: u64) -> u64 {
    fnv1a(purpose.iter().flat_map(|word| word.bytes().chain([0])), start)
}

/// A number below `limit`, all equally likely: a draw from the uneven rest is drawn again.
pub(super) fn below(rng: &mut ChaCha8Rng, limit: usize) -> usize {
    let limit = limit.max(1) as u64;
    let even = u64::MAX - u64::MAX % limit;
    loop {
        let drawn = rng.next_u64();
        if drawn < even {
            return usize::try_from(drawn % limit).unwrap_or(0);
        }
    }
}

/// Shuffles by Fisher and Yates, so that every order is equally likely.
pub fn shuffle<T>(items: &mut [T], rng: &mut ChaCha8Rng) {
    for last in (1..items.len()).rev() {
        items.swap(last, below(rng, last + 1));
    }
}

/// Maps each place shown to a place in the deck; all but the last `pinned` are shuffled.
pub fn permutation(count: usize, pinned: usize, rng: &mut ChaCha8Rng) -> Vec<Place> {
    let mut places: Vec<Place> = (0..count).collect();
    if let Some(free) = places.get_mut(..count.saturating_sub(pinned)) {
        shuffle(free, rng);
    }
    places
}

/// A form as shown, and the way back to deck order.
#[derive(Clone, Debug, PartialEq)]
pub struct Shuffled {
    /// The form in places shown.
    pub form: Form,
    /// For each place shown the place in deck order.
    deck: Vec<Place>,
}

impl Shuffled {
    /// Shuffles a form in deck order.
    pub fn new(form: Form, rng: &mut ChaCha8Rng) -> Self {
        let (deck, form) = match form {
            Form::One(options) => {
                let deck = permutation(options.texts.len(), options.pinned, rng);
                (deck.clone(), Form::One(options.permuted(&deck)))
            }
            Form::Many(options) => {
                let deck = permutation(options.texts.len(), options.pinned, rng);
                (deck.clone(), Form::Many(options.permuted(&deck)))
            }
            Form::Sort(items) => {
                let deck = permutation(items.len(), 0, rng);
                (deck.clone(), Form::Sort(permuted(&items, &deck)))
            }
            Form::Pair { left, right } => {
                let deck = permutation(right.len(), 0, rng);
                let right = permuted(&right, &deck);
                (deck, Form::Pair { left, right })
            }
            form @ (Form::Line(_) | Form::Card) => (Vec::new(), form),
        };
        Self { form, deck }
    }

    /// Shuffles a question as the quiz of a seed shows it.
    pub fn in_quiz(question: &Question, deck: &str, seed: u64) -> Self {
        let form = question.kind().form(&Card::Whole);
        if matches!(form, Form::Line(_) | Form::Card) {
            // Seeding a generator takes longer than all else here, and nothing is shuffled.
            return Self { form, deck: Vec::new() };
        }
        Self::new(form, &mut generator(seed, &["options", deck, &question.id]))
    }

    /// Translates a response to the places of the deck.
    pub fn back(&self, response: &Response) -> Response {
        moved(response, |shown| self.deck.get(shown).copied().unwrap_or(shown))
    }

    /// Translates a key from the places of the deck to the places shown; what is picked is sorted by place.
    pub fn shown_key(&self, mut key: Key) -> Key {
        let mut shown = vec![0; self.deck.len()];
        for (place, deck) in self.deck.iter().enumerate() {
            if let Some(slot) = shown.get_mut(*deck) {
                *slot = place;
            }
        }
        let place = |deck: Place| shown.get(deck).copied().unwrap_or(deck);
        key.solution = moved(&key.solution, place);
        if let Response::Many(places) = &mut key.solution {
            places.sort_unstable();
        }
        key.reasons.iter_mut().for_each(|(at, _)| *at = place(*at));
        key.reasons.sort_unstable();
        key
    }
}

/// A response with each of its places changed.
pub(super) fn moved(response: &Response, place: impl Fn(Place) -> Place) -> Response {
    match response {
        Response::One(at) => Response::One(place(*at)),
        Response::Many(all) => Response::Many(all.iter().map(|at| place(*at)).collect()),
        Response::Sort(all) => Response::Sort(all.iter().map(|at| place(*at)).collect()),
        Response::Pair(all) => Response::Pair(all.iter().map(|at| at.map(&place)).collect()),
        Response::Line(_) | Response::Card(_) | Response::Nothing => response.clone(),
    }
}

impl Options {
    fn permuted(&self, deck: &[Place]) -> Self {
        Self { texts: permuted(&self.texts, deck), pinned: self.pinned }
    }
}

fn permuted<T: Clone>(items: &[T], deck: &[Place]) -> Vec<T> {
    deck.iter().filter_map(|place| items.get(*place).cloned()).collect()
}
