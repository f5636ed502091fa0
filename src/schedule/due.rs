//! The days among which a card may fall due again: FSRS's interval, and how far fuzz may move it.

use std::ops::RangeInclusive;

/// The longest interval: a hundred years.
const LONGEST: f32 = 36_500.0;

/// The whole days, from 1, among which a card may fall due whose interval is `interval` days.
///
/// Below 2.5 days there is no choice. Above, the spread grows by 15% of the days up to 7, 10% of
/// those up to 20 and 5% of the rest, beginning at one day, as in Anki.
#[must_use]
pub fn bounds(interval: f32) -> RangeInclusive<i32> {
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
        assert_eq!(bounds(0.2), 1..=1);
        assert_eq!(bounds(1.4), 1..=1);
        assert_eq!(bounds(2.49), 2..=2);
    }

    #[test]
    fn long_ones_are_spread_the_wider_the_longer() {
        assert_eq!(bounds(2.5), 2..=4);
        assert_eq!(bounds(7.0), 5..=9);
        assert_eq!(bounds(20.0), 17..=23);
        assert_eq!(bounds(100.0), 93..=107);
    }

    #[test]
    fn what_is_no_interval_is_the_longest() {
        assert_eq!(bounds(f32::INFINITY), bounds(LONGEST));
        assert_eq!(bounds(f32::NAN), bounds(LONGEST));
        assert_eq!(bounds(-3.0), 1..=1);
    }
}
