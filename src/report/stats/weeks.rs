//! The weeks of a calendar, and the months that begin in them.

use super::phrases::Phrases;
use super::retention::monday;
use crate::moment::date_of;
use crate::schedule::Day;

/// Consecutive weeks up to the week of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weeks {
    pub(super) count: usize,
    last: Day,
}

impl Weeks {
    /// Returns the weeks from the week of `first` on.
    pub(super) fn back_to(first: Day, today: Day) -> Self {
        let last = monday(today);
        let lived = last.saturating_sub(monday(first.min(today))) / 7;
        Self { count: usize::try_from(lived).unwrap_or(0).saturating_add(1), last }
    }

    /// Adds or drops weeks at the start until their number is between `least` and `most`.
    pub(super) fn between(self, least: usize, most: usize) -> Self {
        Self { count: self.count.max(least).min(most), ..self }
    }

    /// Returns the Monday `back` weeks before the last.
    pub(super) fn monday(self, back: usize) -> Day {
        self.last.saturating_sub(Day::try_from(back).unwrap_or(0).saturating_mul(7))
    }

    /// Returns the Mondays, oldest first.
    pub(super) fn mondays(self) -> impl Iterator<Item = Day> {
        (0..self.count).rev().map(move |back| self.monday(back))
    }

    /// Returns each month's name and the place of the week in which it begins. The month begun before the first
    /// week is named if the next name is at least `apart` weeks later.
    pub(super) fn months(self, apart: usize, say: &Phrases) -> Vec<(usize, String)> {
        let name = |(place, monday): (usize, Day)| {
            let sunday = monday.saturating_add(6);
            let begins = date_of(sunday).day() <= 7;
            (begins || place == 0).then(|| (place, say.month(sunday).to_owned()))
        };
        let mut names: Vec<(usize, String)> = self.mondays().enumerate().filter_map(name).collect();
        if names.get(1).is_some_and(|(next, _)| *next < apart) {
            names.remove(0);
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::tests::english;

    #[test]
    fn weeks_go_back_to_the_first_day_and_a_month_begun_gives_way() {
        let today = 20_781;
        assert_eq!(Weeks::back_to(today, today).count, 1);
        assert_eq!(Weeks::back_to(today + 900, today).count, 1, "a clock set back");
        let weeks = Weeks::back_to(today - 63, today);
        assert_eq!(
            (weeks.count, weeks.between(20, 53).count, weeks.between(1, 4).count),
            (10, 20, 4)
        );
        assert_eq!(weeks.mondays().last(), Some(today - 1));
        assert_eq!(weeks.mondays().next(), Some(today - 64));
        let words = english();
        let say = Phrases::new(&words);
        let months = |apart| weeks.months(apart, &say);
        let names = [(0, "Sep".to_owned()), (1, "Oct".to_owned()), (5, "Nov".to_owned())];
        assert_eq!(months(1), names);
        assert_eq!(months(2), names[1..]);
    }
}
