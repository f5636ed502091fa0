//! Counts, shares, dates and times as words, in the form that all charts share.

use super::ahead::STABILITIES;
use super::figures::Figures;
use crate::locale::Words;
use crate::moment::date_of;
use crate::question::count;
use crate::say::{Arg, Say};
use crate::schedule::Day;

/// The words of one language, with its names of months and weekdays split once.
pub(super) struct Phrases<'a> {
    pub(super) words: &'a Words,
    months: Vec<String>,
    weekdays: Vec<String>,
}

impl<'a> Phrases<'a> {
    pub(super) fn new(words: &'a Words) -> Self {
        let names = |list: String| list.split_whitespace().map(str::to_owned).collect();
        let (months, weekdays) = (words.text("stats-months"), words.text("stats-weekdays"));
        Self { words, months: names(months), weekdays: names(weekdays) }
    }

    pub(super) fn text(&self, id: &'static str) -> String {
        self.words.text(id)
    }

    pub(super) fn with(
        &self,
        id: &'static str,
        name: &'static str,
        value: impl Into<Arg>,
    ) -> String {
        self.words.say(&Say::new(id).with(name, value))
    }

    /// Returns a whole number in the language's form.
    pub(super) fn number(&self, number: usize) -> String {
        self.words.number(count(number), 0)
    }

    /// Returns a count in a message that knows its plural: `1 card`, `12,345 cards`.
    pub(super) fn counted(&self, id: &'static str, number: usize) -> String {
        self.words.say(&Say::new(id).with("count", number).with("shown", self.number(number)))
    }

    pub(super) fn cards(&self, number: usize) -> String {
        self.counted("stats-cards", number)
    }

    pub(super) fn reviews(&self, number: usize) -> String {
        self.counted("stats-reviews", number)
    }

    pub(super) fn days(&self, number: usize) -> String {
        self.counted("stats-days", number)
    }

    /// Returns days with a fraction: to a tenth below ten, otherwise whole.
    pub(super) fn about_days(&self, days: f64) -> String {
        let shown = self.words.number(days, u32::from(days < 10.0));
        let plural = if shown == "1" { 1_usize } else { 2 };
        self.words.say(&Say::new("stats-days").with("count", plural).with("shown", shown))
    }

    /// Returns a share as a whole percentage.
    pub(super) fn percent(&self, share: f64) -> String {
        self.words.percent((share * 100.0).round() / 100.0)
    }

    /// Returns a duration in whole minutes, at least one.
    pub(super) fn time(&self, seconds: f64) -> String {
        let minutes = (seconds / 60.0).ceil().max(1.0);
        if minutes >= 60.0 {
            return self.words.duration(minutes * 60.0);
        }
        let whole = (1..60).find(|whole| count(*whole) >= minutes).unwrap_or(60);
        self.counted("stats-minutes", whole)
    }

    /// `, about 12 minutes`, or nothing if the learner's pace is unknown.
    pub(super) fn about(&self, figures: &Figures, reviews: usize) -> String {
        let seconds = figures.seconds_for(reviews);
        seconds.map_or_else(String::new, |s| self.with("stats-about", "time", self.time(s)))
    }

    /// Returns the name of a weekday; Monday is 0.
    pub(super) fn weekday(&self, place: usize) -> &str {
        self.weekdays.get(place).map_or("", String::as_str)
    }

    pub(super) fn month(&self, day: Day) -> &str {
        let place = usize::from(date_of(day).month().unsigned_abs()).saturating_sub(1);
        self.months.get(place).map_or("", String::as_str)
    }

    /// `Nov 2026`.
    pub(super) fn month_and_year(&self, day: Day) -> String {
        format!("{} {}", self.month(day), date_of(day).year())
    }

    /// `24 Nov`.
    pub(super) fn short_date(&self, day: Day) -> String {
        format!("{} {}", date_of(day).day(), self.month(day))
    }

    /// `Tue 24 Nov`.
    pub(super) fn date(&self, day: Day) -> String {
        let weekday = usize::try_from(day.saturating_sub(super::retention::monday(day)));
        format!("{} {}", self.weekday(weekday.unwrap_or(0)), self.short_date(day))
    }

    /// `5–8`, `5`, or `9+`.
    pub(super) fn range(&self, (from, to): (usize, Option<usize>), sign: &str) -> String {
        let start = self.number(from);
        match to {
            Some(to) if to == from => start,
            Some(to) => format!("{start}{sign}{}", self.number(to)),
            None => format!("{start}+"),
        }
    }

    /// Returns a range of stability in days: `<1`, `1–3`, `365+`.
    pub(super) fn stretch(&self, place: usize, to: &str) -> String {
        let days = |at: usize| STABILITIES.get(at).map(|days| self.number(usize::from(*days)));
        match (days(place), days(place + 1)) {
            (_, Some(to)) if place == 0 => format!("<{to}"),
            (Some(from), Some(until)) => format!("{from}{to}{until}"),
            (from, _) => format!("{}+", from.unwrap_or_default()),
        }
    }

    pub(super) fn hour(&self, hour: usize) -> String {
        self.with("stats-hour", "hour", format!("{hour:02}"))
    }
}
