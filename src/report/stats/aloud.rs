//! The charts of the statistics in words, a line for each figure, for pages that a screen reader reads.

use super::days::OneDay;
use super::page::StatsView;
use super::phrases::Phrases;
use super::retention::{Bin, Recall, monday};
use crate::page::{Line, Style};
use crate::say::Say;
use crate::schedule::Day;

/// The days that have a line of their own, and the weeks before or after them.
const DAYS: i32 = 7;
const WEEKS: i32 = 8;

impl StatsView<'_> {
    /// `Tue 24 Nov: 12 reviews` for each day of the last week, then `week of 9 Nov: 80 reviews`, the newest first.
    /// Days and weeks without any are left out.
    pub(super) fn calendar_aloud(
        &self,
        amount: fn(&OneDay) -> usize,
        worded: impl Fn(usize) -> String,
    ) -> Vec<Line> {
        let (each, today) = (&self.figures.days.each, self.figures.today);
        let total = |first: Day, last: Day| -> usize {
            each.range(first..=last).map(|(_, day)| amount(day)).sum()
        };
        let first = monday(today.saturating_sub(DAYS));
        let days = (first..=today).rev().map(|day| (self.say.date(day), total(day, day)));
        let weeks = (1..=WEEKS).map(|back| first.saturating_sub(7 * back));
        let weeks = weeks.map(|monday| (self.week(monday), total(monday, monday + 6)));
        let amounts = days.chain(weeks).filter(|(_, amount)| *amount > 0);
        amounts.map(|(label, amount)| item(&label, &worded(amount))).collect()
    }

    /// `today: 12 cards` for each day of the next week, then `week of 7 Dec: 30 cards`.
    pub(super) fn forecast_aloud(&self) -> Vec<Line> {
        let (figures, say) = (self.figures, self.say);
        let due: Vec<(Day, usize)> =
            (figures.today..).zip(figures.forecast.days.iter().copied()).collect();
        // The first week in words begins on a Monday, so that the days before it are all named.
        let until = monday(figures.today.saturating_add(2 * DAYS - 1));
        let mut lines: Vec<(String, usize)> = Vec::new();
        for (day, cards) in due.into_iter().filter(|(_, cards)| *cards > 0) {
            let label = match day {
                day if day == figures.today => say.text("stats-today"),
                day if day < until => say.date(day),
                day => self.week(monday(day)),
            };
            match lines.last_mut().filter(|(last, _)| *last == label) {
                Some((_, sum)) => *sum += cards,
                None => lines.push((label, cards)),
            }
        }
        lines.iter().map(|(label, cards)| item(label, &say.cards(*cards))).collect()
    }

    /// `predicted 75% to 80%: 78% remembered, 77% predicted, 24 reviews`
    pub(super) fn curve_aloud(&self, bins: &[Bin]) -> Vec<Line> {
        let say = self.say;
        let label = |bin: &Bin| {
            let range = Say::new("stats-range").with("from", say.percent(bin.from));
            let range = say.words.say(&range.with("to", say.percent(bin.to)));
            format!("{} {range}", say.text("stats-predicted"))
        };
        let bins = bins.iter().filter(|bin| bin.recall.asked > 0);
        bins.map(|bin| item(&label(bin), &self.recall_aloud(&bin.recall))).collect()
    }

    pub(super) fn recall_aloud(&self, recall: &Recall) -> String {
        let percent = |share: Option<f64>| self.say.percent(share.unwrap_or(0.0));
        let words = Say::new("stats-recall-in-words")
            .with("share", percent(recall.share()))
            .with("expected", percent(recall.expected()))
            .with("reviews", self.say.reviews(recall.asked));
        self.say.words.say(&words)
    }

    /// `1 to 3 days: 12 cards` for each range that has any.
    pub(super) fn distribution_aloud(
        &self,
        counts: &[usize],
        label: impl Fn(usize) -> String,
    ) -> Vec<Line> {
        let counts = counts.iter().enumerate().filter(|(_, cards)| **cards > 0);
        counts.map(|(place, cards)| item(&label(place), &self.say.cards(*cards))).collect()
    }

    /// `09:00: 12 answers` for each hour that has any.
    pub(super) fn hours_aloud(&self) -> Vec<Line> {
        let hours = self.figures.hours.iter().enumerate().filter(|(_, hour)| hour.answers > 0);
        let line = |(hour, done): (usize, &super::Hour)| {
            item(&self.say.hour(hour), &self.say.counted("stats-answers", done.answers))
        };
        hours.map(line).collect()
    }

    fn week(&self, monday: Day) -> String {
        self.say.with("stats-week", "date", self.say.short_date(monday))
    }
}

impl Phrases<'_> {
    /// Returns a range of stability: `under 1 day`, `1 to 3 days`, `365 days or more`.
    pub(super) fn stretch_in_words(&self, place: usize) -> String {
        let days = |at: usize| super::STABILITIES.get(at).map(|days| usize::from(*days));
        match (days(place), days(place + 1)) {
            (Some(0) | None, Some(to)) => self.with("stats-under", "to", self.days(to)),
            (Some(from), Some(to)) => {
                let range = Say::new("stats-range").with("from", self.number(from));
                self.words.say(&range.with("to", self.days(to)))
            }
            (from, None) => self.with("stats-or-more", "from", self.days(from.unwrap_or(0))),
        }
    }
}

pub(super) fn item(label: &str, value: &str) -> Line {
    Line::new(format!("{label}: {value}"), Style::Plain)
}
