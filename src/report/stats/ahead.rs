//! The cards due on the days ahead, and the stability and difficulty of all cards.

use crate::moment::Moment;
use crate::session::Filed;

/// Days of the forecast, today included.
pub(super) const AHEAD: usize = 30;

/// The cards due on the next 30 days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueForecast {
    /// Cards due on each day; the first is today and includes the overdue ones.
    pub days: Vec<usize>,
    /// Cards counted under today that were due earlier.
    pub overdue: usize,
}

/// The memories of all cards with a review.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memories {
    /// The number of cards in each range of [`STABILITIES`].
    pub stability: Vec<usize>,
    /// The number of cards at each rounded difficulty from 1 to 10.
    pub difficulty: Vec<usize>,
    /// In days; None without a card with a review.
    pub median_stability: Option<f64>,
    /// From 1 to 10; None without a card with a review.
    pub median_difficulty: Option<f64>,
}

/// The first day of each range of stability; a range ends where the next one begins.
pub const STABILITIES: [u16; 9] = [0, 1, 3, 7, 14, 30, 90, 180, 365];
/// The number of steps of difficulty.
pub const DIFFICULTIES: usize = 10;

/// Counts the due cards from today on, without suspended cards and cards of no loaded deck.
pub(super) fn forecast(cards: &[Filed], now: Moment) -> DueForecast {
    let today = now.day_number();
    let mut forecast = DueForecast { days: vec![0; AHEAD], overdue: 0 };
    for card in cards.iter().filter(|card| card.is_in_deck() && !card.state.suspended) {
        let Some(due) = card.state.due else { continue };
        let due = due.max(card.state.buried.unwrap_or(due));
        let due = if card.state.is_due(now) { due.min(today) } else { due.max(today) };
        forecast.overdue += usize::from(due < today);
        let ahead = usize::try_from(due.saturating_sub(today)).unwrap_or(0);
        if let Some(day) = forecast.days.get_mut(ahead) {
            *day += 1;
        }
    }
    forecast
}

/// Counts the cards of loaded decks by stability and difficulty.
pub(super) fn memories(cards: &[Filed]) -> Memories {
    let seen = cards.iter().filter(|card| card.is_in_deck()).filter_map(|card| card.state.memory);
    let (mut stabilities, mut difficulties): (Vec<f32>, Vec<f32>) = seen
        .map(|memory| (memory.stability, memory.difficulty))
        .filter(|(stability, difficulty)| stability.is_finite() && difficulty.is_finite())
        .unzip();
    let mut memories = Memories {
        stability: vec![0; STABILITIES.len()],
        difficulty: vec![0; DIFFICULTIES],
        median_stability: median(&mut stabilities),
        median_difficulty: median(&mut difficulties),
    };
    for (stability, difficulty) in stabilities.iter().zip(&difficulties) {
        let begun = STABILITIES.iter().filter(|days| f32::from(**days) <= *stability).count();
        increment(&mut memories.stability, begun);
        increment(&mut memories.difficulty, step(*difficulty));
    }
    memories
}

fn increment(counts: &mut [usize], number: usize) {
    if let Some(count) = counts.get_mut(number.saturating_sub(1)) {
        *count += 1;
    }
}

/// Returns a difficulty as a whole number from 1 to 10.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is clamped to 1 to 10"
)]
fn step(difficulty: f32) -> usize {
    difficulty.round().clamp(1.0, 10.0) as usize
}

/// Returns the upper median. It reorders the values, so the caller must not depend on their order.
fn median(values: &mut [f32]) -> Option<f64> {
    let half = values.len() / 2;
    (!values.is_empty()).then(|| f64::from(*values.select_nth_unstable_by(half, f32::total_cmp).1))
}
