//! The reviews of each day and hour, the shades of the calendar, and the streak.

use std::collections::BTreeMap;

use super::retention::Recall;
use crate::schedule::Day;

/// The reviews of one day, which runs from 04:00 to 04:00.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OneDay {
    /// Rated reviews.
    pub reviews: usize,
    /// Practice answers, which change no memory.
    pub practised: usize,
    /// Seconds of the reviews with a known time.
    pub seconds: f64,
    /// Remembered against predicted.
    pub recall: Recall,
}

/// The reviews of all days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    /// The days with at least one answer.
    pub each: BTreeMap<Day, OneDay>,
    /// The sums over all days, without `recall`.
    pub all: OneDay,
    /// The number of reviews with a known time.
    pub timed: usize,
    /// The shades of the calendar of answers.
    pub answers: Shades,
    /// The shades of the calendar of minutes.
    pub minutes: Shades,
    /// Consecutive days with a review.
    pub streak: Streak,
}

/// The answers at one hour of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hour {
    /// Reviews and practice answers.
    pub answers: usize,
    /// Remembered against predicted.
    pub recall: Recall,
}

/// Consecutive days with a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// The days up to today, or up to yesterday as long as today has no review.
    pub days: usize,
    /// The longest streak.
    pub longest: usize,
    /// Whether today has a review.
    pub today: bool,
}

/// The least amount of each of the four shades of a calendar, ascending from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades(pub [usize; 4]);

/// The most seconds counted for one answer: a longer time was a pause, not thought.
const LONGEST_S: f64 = 300.0;

impl OneDay {
    /// Reviews and practice answers.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.reviews + self.practised
    }

    /// Minutes, rounded up, so that no day with a timed review has 0.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "seconds are finite and not negative"
    )]
    pub fn minutes(&self) -> usize {
        (self.seconds / 60.0).ceil() as usize
    }
}

impl Default for Shades {
    fn default() -> Self {
        Self([1, 2, 3, 4])
    }
}

impl Shades {
    /// Returns the shade of an amount: 0 for nothing, otherwise 1 to 4.
    #[must_use]
    pub fn shade_of(&self, amount: usize) -> usize {
        self.0.iter().filter(|least| **least <= amount).count()
    }

    /// Returns the first and last amount of each shade; the last shade has no end.
    #[must_use]
    pub fn ranges(&self) -> [(usize, Option<usize>); 4] {
        let [one, two, three, four] = self.0;
        [(one, Some(two - 1)), (two, Some(three - 1)), (three, Some(four - 1)), (four, None)]
    }

    /// Divides the amounts up to the 90th percentile in four even steps, so that one long day does not
    /// make all others pale.
    fn from_amounts(mut amounts: Vec<usize>) -> Self {
        amounts.retain(|amount| *amount > 0);
        amounts.sort_unstable();
        let place = amounts.len().saturating_sub(1) * 9 / 10;
        let top = amounts.get(place).copied().unwrap_or(0).max(4);
        Self([1, top / 4 + 1, top / 2 + 1, top * 3 / 4 + 1])
    }
}

/// Returns the seconds of an answer up to [`LONGEST_S`]; None if they are unknown or impossible.
pub(super) fn plausible_seconds(seconds: Option<f64>) -> Option<f64> {
    seconds.filter(|seconds| seconds.is_finite() && *seconds >= 0.0).map(|s| s.min(LONGEST_S))
}

pub(super) fn days(each: BTreeMap<Day, OneDay>, timed: usize, today: Day) -> Days {
    let mut all = OneDay::default();
    for day in each.values() {
        all.reviews += day.reviews;
        all.practised += day.practised;
        all.seconds += day.seconds;
    }
    let shades =
        |amount: fn(&OneDay) -> usize| Shades::from_amounts(each.values().map(amount).collect());
    let (answers, minutes) = (shades(OneDay::answers), shades(OneDay::minutes));
    let streak = streak(&each, today);
    Days { each, all, timed, answers, minutes, streak }
}

fn streak(each: &BTreeMap<Day, OneDay>, today: Day) -> Streak {
    let (mut longest, mut run, mut before) = (0, 0, None);
    let mut now = 0;
    for (&day, _) in each.range(..=today).filter(|(_, done)| done.reviews > 0) {
        let follows = before.is_some_and(|before: Day| before.saturating_add(1) == day);
        run = if follows { run + 1 } else { 1 };
        longest = longest.max(run);
        now = if day.saturating_add(1) >= today { run } else { 0 };
        before = Some(day);
    }
    Streak { days: now, longest, today: before == Some(today) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reviewed(days: &[Day]) -> BTreeMap<Day, OneDay> {
        let day_done = OneDay { reviews: 1, ..OneDay::default() };
        days.iter().map(|day| (*day, day_done)).collect()
    }

    fn streak_of(days: &[Day]) -> (usize, usize, bool) {
        let Streak { days, longest, today } = streak(&reviewed(days), 100);
        (days, longest, today)
    }

    #[test]
    fn today_does_not_count_against_a_streak_and_a_day_missed_ends_it() {
        assert_eq!(streak_of(&[]), (0, 0, false));
        assert_eq!(streak_of(&[97, 98, 99]), (3, 3, false));
        assert_eq!(streak_of(&[97, 98, 99, 100]), (4, 4, true));
        assert_eq!(streak_of(&[96, 97, 98]), (0, 3, false));
        assert_eq!(streak_of(&[10, 11, 12, 13, 99, 100]), (2, 4, true));
        assert_eq!(streak_of(&[99, 100, 101, 102]), (2, 2, true), "days ahead are not lived yet");
    }

    #[test]
    fn practice_alone_makes_no_streak() {
        let practice = OneDay { practised: 9, ..OneDay::default() };
        assert_eq!(streak(&[(100, practice)].into(), 100), Streak::default());
    }

    #[test]
    fn shades_grow_and_one_long_day_does_not_pale_the_others() {
        let mut amounts = vec![20; 30];
        amounts.push(4_000);
        let shades = Shades::from_amounts(amounts);
        assert_eq!(shades, Shades([1, 6, 11, 16]));
        assert_eq!(
            [0, 1, 5, 6, 20, 4_000].map(|amount| shades.shade_of(amount)),
            [0, 1, 1, 2, 4, 4]
        );
        assert_eq!(Shades::from_amounts(vec![0, 1]), Shades([1, 2, 3, 4]));
    }

    #[test]
    fn a_pause_is_no_thinking_and_what_is_no_time_is_none() {
        assert_eq!(plausible_seconds(Some(7.5)), Some(7.5));
        assert_eq!(plausible_seconds(Some(40_000.0)), Some(LONGEST_S));
        assert_eq!(
            [Some(-1.0), Some(f64::NAN), Some(f64::INFINITY), None].map(plausible_seconds),
            [None; 4]
        );
    }
}
