//! What is due on the days ahead, and how firmly and how hard all cards are known.

use crate::moment::Moment;
use crate::session::Filed;

/// How many days are looked ahead, today among them.
pub(super) const AHEAD: usize = 30;

/// Cards due on the next days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DueForecast {
    /// Cards due on each of 30 days, the first of them today, with all that waited until then.
    pub days: Vec<usize>,
    /// Those of today's that were due before.
    pub overdue: usize,
}

/// The memories of all cards seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memories {
    /// Cards with a stability in each stretch of [`STABILITIES`].
    pub stability: Vec<usize>,
    /// Cards with a difficulty of about 1, 2 and so on to 10.
    pub difficulty: Vec<usize>,
    /// The stability that half of them reach, in days; none where none was seen.
    pub median_stability: Option<f64>,
    /// The difficulty that half of them reach.
    pub median_difficulty: Option<f64>,
}

/// Days at which stretches of stability begin; each ends where the next begins.
pub const STABILITIES: [u16; 9] = [0, 1, 3, 7, 14, 30, 90, 180, 365];
/// How many steps of difficulty there are.
pub const DIFFICULTIES: usize = 10;

/// Counts the cards due, from today on; what is suspended or in no deck waits for nobody.
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

/// Counts the cards of decks at hand by their memories.
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
        add(&mut memories.stability, begun);
        add(&mut memories.difficulty, step(*difficulty));
    }
    memories
}

fn add(counts: &mut [usize], number: usize) {
    if let Some(count) = counts.get_mut(number.saturating_sub(1)) {
        *count += 1;
    }
}

/// A difficulty as a whole number from 1 to 10.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was brought to 1 to 10"
)]
fn step(difficulty: f32) -> usize {
    difficulty.round().clamp(1.0, 10.0) as usize
}

/// What half of them reach. Both lists are read in any order, so that this one may be put in another.
fn median(values: &mut [f32]) -> Option<f64> {
    let half = values.len() / 2;
    (!values.is_empty()).then(|| f64::from(*values.select_nth_unstable_by(half, f32::total_cmp).1))
}
