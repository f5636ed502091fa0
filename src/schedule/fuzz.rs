//! Fuzz: how far a due day may lie from the day that FSRS's interval names, so that cards do not cluster.

use std::ops::RangeInclusive;

/// The longest interval in days: a hundred years, as in Anki.
const LONGEST: f32 = 36_500.0;

/// Returns the days from today, 1 or more, on which a card with this interval (in days) may be due.
///
/// Below 2.5 days there is no choice. Above, the spread grows by 15% of the days up to 7, 10% of those up to 20
/// and 5% of the rest, beginning at one day: Anki's `rslib/src/scheduler/states/fuzz.rs`.
pub fn fuzz_bounds(interval: f32) -> RangeInclusive<i32> {
    let days = f64::from(if interval.is_finite() { interval.clamp(0.0, LONGEST) } else { LONGEST });
    if days < 2.5 {
        let only = rounded(days).max(1);
        return only..=only;
    }
    let spread = 1.0
        + 0.15 * (days.min(7.0) - 2.5)
        + 0.10 * (days.min(20.0) - 7.0).max(0.0)
        + 0.05 * (days - 20.0).max(0.0);
    rounded(days - spread).max(1)..=rounded(days + spread).max(1)
}

#[expect(clippy::cast_possible_truncation, reason = "an interval is below a hundred years")]
fn rounded(days: f64) -> i32 {
    days.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_intervals_are_not_spread() {
        assert_eq!(fuzz_bounds(0.2), 1..=1);
        assert_eq!(fuzz_bounds(1.4), 1..=1);
        assert_eq!(fuzz_bounds(2.49), 2..=2);
    }

    #[test]
    fn the_longer_an_interval_the_wider_its_spread() {
        assert_eq!(fuzz_bounds(2.5), 2..=4);
        assert_eq!(fuzz_bounds(7.0), 5..=9);
        assert_eq!(fuzz_bounds(20.0), 17..=23);
        assert_eq!(fuzz_bounds(100.0), 93..=107);
    }

    #[test]
    fn an_interval_that_is_not_finite_is_the_longest() {
        assert_eq!(fuzz_bounds(f32::INFINITY), fuzz_bounds(LONGEST));
        assert_eq!(fuzz_bounds(f32::NAN), fuzz_bounds(LONGEST));
        assert_eq!(fuzz_bounds(-3.0), 1..=1);
    }
}
