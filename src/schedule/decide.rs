//! Decides when a reviewed card is due again: an interval and a day for each rating.

use super::card_state::CardState;
use super::model::Model;
use super::rating::Rating;
use super::{Day, fuzz_bounds};

/// When a card is due again after a rating.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// The rating that the decision follows from.
    pub rating: Rating,
    /// FSRS's interval in days, before fuzz; 0 for Again.
    pub interval: f32,
    /// The day on which the card is due.
    pub due: Day,
}

impl Decision {
    /// Picks the decision of a rating out of four, Again to Easy.
    pub fn for_rating([again, hard, good, easy]: [Self; 4], rating: Rating) -> Self {
        match rating {
            Rating::Again => again,
            Rating::Hard => hard,
            Rating::Good => good,
            Rating::Easy => easy,
        }
    }
}

/// The days on which other cards are due already.
pub struct Calendar<'a> {
    /// Counts the cards due on a day.
    pub load: &'a dyn Fn(Day) -> u32,
    /// The days on which siblings of the card are due.
    pub siblings: &'a [Day],
}

/// Returns the decision of each rating, Again to Easy, for a card reviewed today.
///
/// Fuzz is a pure function of the card (`key`), of how often it was reviewed, and of the calendar: what a learner
/// is shown before rating is what is kept after.
pub fn decide_each_rating(
    model: &Model,
    state: &CardState,
    today: Day,
    retention: f32,
    key: u64,
    calendar: &Calendar,
) -> [Decision; 4] {
    let memories = model.after(state.memory, state.elapsed(today));
    let mut decisions = Rating::ALL.map(|rating| Decision { rating, interval: 0.0, due: today });
    for (decision, memory) in decisions.iter_mut().zip(memories).skip(1) {
        decision.interval = model.interval(memory, retention);
        let seed = splitmix64(key ^ u64::from(state.reviews).rotate_left(32));
        decision.due = due_day(decision.interval, today, seed, calendar);
    }
    decisions
}

/// Returns the day within the interval's fuzz bounds on which the fewest cards are due, never a sibling's day.
/// Among equal days, chance decides.
fn due_day(interval: f32, today: Day, seed: u64, calendar: &Calendar) -> Day {
    let range = fuzz_bounds(interval);
    let free = |day: &Day| !calendar.siblings.contains(day);
    let days = range.clone().map(|days| today.saturating_add(days)).filter(free);
    let chance = |day: Day| splitmix64(seed ^ u64::from(day.unsigned_abs()));
    let best = days.min_by_key(|day| ((calendar.load)(*day), chance(*day)));
    // Siblings give each other away, so a day beyond the bounds is better than a sibling's.
    best.unwrap_or_else(|| {
        let after = today.saturating_add(*range.end()).saturating_add(1);
        (after..Day::MAX).find(free).unwrap_or(after)
    })
}

/// One step of splitmix64 (Steele, Lea and Flood, 2014): near seeds give unrelated numbers.
fn splitmix64(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Memory;
    use proptest::prelude::*;
    use std::collections::HashMap;

    const EMPTY: Calendar<'static> = Calendar { load: &|_| 0, siblings: &[] };

    fn known(stability: f32, last: Day) -> CardState {
        let memory = Some(Memory { stability, difficulty: 5.0 });
        CardState { memory, reviews: 3, last_day: Some(last), ..CardState::default() }
    }

    proptest! {
        #[test]
        fn a_due_day_lies_within_bounds_whatever_the_calendar(
            stability in 0.01_f32..5_000.0, gap in 0_i32..1_000, key: u64, loads in prop::collection::vec(0_u32..50, 1..60),
        ) {
            let load = |day: Day| loads[day.unsigned_abs() as usize % loads.len()];
            let calendar = Calendar { load: &load, siblings: &[] };
            let state = known(stability, 20_000 - gap);
            for decision in decide_each_rating(&Model::default(), &state, 20_000, 0.9, key, &calendar) {
                let days = decision.due - 20_000;
                match decision.rating {
                    Rating::Again => prop_assert_eq!(days, 0),
                    Rating::Hard | Rating::Good | Rating::Easy => prop_assert!(fuzz_bounds(decision.interval).contains(&days)),
                }
            }
        }
    }

    #[test]
    fn the_same_card_and_review_decide_the_same() {
        let state = known(40.0, 19_960);
        let decide = |key| decide_each_rating(&Model::default(), &state, 20_000, 0.9, key, &EMPTY);
        assert_eq!(decide(7), decide(7));
        let days: std::collections::HashSet<Day> = (0..200).map(|key| decide(key)[2].due).collect();
        assert!(days.len() > 5, "fuzz spreads: {days:?}");
    }

    #[test]
    fn a_day_never_fills_up_beside_emptier_ones() {
        let mut loads: HashMap<Day, u32> = HashMap::new();
        for key in 0..700 {
            let load = |day: Day| loads.get(&day).copied().unwrap_or(0);
            let calendar = Calendar { load: &load, siblings: &[] };
            let state = known(10.0, 19_990);
            let decisions =
                decide_each_rating(&Model::default(), &state, 20_000, 0.9, key, &calendar);
            *loads.entry(decisions[2].due).or_default() += 1;
        }
        let (least, most) = (loads.values().min(), loads.values().max());
        assert!(most <= least.map(|least| least + 1).as_ref(), "{loads:?}");
    }

    #[test]
    fn a_card_moves_beyond_its_bounds_rather_than_to_a_siblings_day() {
        let state = CardState::default();
        let siblings: Vec<Day> = (20_001..20_040).collect();
        let calendar = Calendar { load: &|_| 0, siblings: &siblings };
        let decisions = decide_each_rating(&Model::default(), &state, 20_000, 0.9, 1, &calendar);
        assert_eq!(decisions.map(|decision| decision.due), [20_000, 20_040, 20_040, 20_040]);
    }
}
