//! The lists of the statistics page: periods, the hardest questions, confusions.

use super::aloud::item;
use super::captions;
use super::hard::Hard;
use super::page::{StatsView, push_chart};
use super::retention::Period;
use crate::page::charts::{Bar, bars, columns_of};
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::study::Confusion;

/// The most days, weeks, months and confusions that the page lists.
const DAYS: usize = 7;
const WEEKS: usize = 6;
const MONTHS: usize = 6;
const CONFUSIONS: usize = 10;

impl StatsView<'_> {
    /// Adds a bar for each of the latest days, weeks and months.
    pub(super) fn periods(&self, page: &mut Page) {
        let (retention, say) = (&self.figures.retention, self.say);
        push_chart(page, captions::periods(self.figures, say), Vec::new());
        let week = |period: &Period| {
            let date = say.short_date(period.first);
            say.with("stats-week", "date", date)
        };
        let mut rows = self.shares(latest(&retention.days, DAYS), |day| say.date(day.first));
        rows.extend(self.shares(latest(&retention.weeks, WEEKS), week));
        let months = latest(&retention.months, MONTHS);
        rows.extend(self.shares(months, |month| say.month_and_year(month.first)));
        let sizes = [DAYS, WEEKS, MONTHS];
        let all = [&retention.days, &retention.weeks, &retention.months];
        let mut lines = if self.signs.aloud {
            rows.iter().map(|row| item(&row.label, &row.values.join(", "))).collect()
        } else {
            bars(&rows, false, self.signs, self.wide)
        }
        .into_iter();
        for (periods, size) in all.into_iter().zip(sizes) {
            page.gap();
            lines.by_ref().take(periods.len().min(size)).for_each(|line| page.push(line));
        }
    }

    /// Returns a bar for each period: the share remembered, with the share predicted and the number of reviews.
    fn shares(&self, periods: &[Period], label: impl Fn(&Period) -> String) -> Vec<Bar> {
        let say = self.say;
        let percent = |share: Option<f64>| share.map_or_else(String::new, |s| say.percent(s));
        let bar = |period: &Period| Bar {
            label: label(period),
            share: period.recall.share().unwrap_or(0.0),
            values: if self.signs.aloud {
                vec![self.recall_aloud(&period.recall)]
            } else {
                vec![
                    percent(period.recall.share()),
                    percent(period.recall.expected()),
                    say.number(period.recall.asked),
                ]
            },
        };
        periods.iter().map(bar).collect()
    }

    /// Adds the hardest questions and the confusions.
    pub(super) fn hard(&self, page: &mut Page) {
        let (figures, say) = (self.figures, self.say);
        if let Some(caption) = captions::hardest(figures, say) {
            let numbers = |hard: &Hard| {
                let times = usize::try_from(hard.lapses).unwrap_or(usize::MAX);
                vec![say.number(times), say.percent(hard.recall)]
            };
            let rows = columns_of(figures.hardest.iter().map(numbers));
            let line = |(hard, start): (&Hard, String)| {
                let hang = start.len() + 2;
                let line = Line::new(format!("{start}  "), Style::Dim);
                let line = line.and(first_line(&hard.ask), Style::Plain).at(0, hang);
                let line = if self.signs.aloud { self.hard_aloud(hard) } else { line };
                let leech = format!(" {} {}", self.signs.dot, say.text("stats-leech"));
                if hard.leech { line.and(leech, Style::Bad) } else { line }
            };
            push_chart(page, caption, figures.hardest.iter().zip(rows).map(line).collect());
        }
        if let Some(caption) = captions::confusions(figures, say) {
            let lines = figures.confusions.iter().take(CONFUSIONS);
            push_chart(
                page,
                caption,
                lines.flat_map(|confusion| self.confusion(confusion)).collect(),
            );
        }
    }

    /// `Forgotten 3 times, chance of recall 55%: Which body?`
    fn hard_aloud(&self, hard: &Hard) -> Line {
        let times = usize::try_from(hard.lapses).unwrap_or(usize::MAX);
        let words = Say::new("stats-hard-in-words")
            .with("ask", first_line(&hard.ask))
            .with("times", self.say.counted("stats-times", times))
            .with("recall", self.say.percent(hard.recall));
        Line::new(self.say.words.say(&words), Style::Plain)
    }

    /// `77 for 134   3 times`, and the prompt under it.
    fn confusion(&self, confusion: &Confusion) -> Vec<Line> {
        let pair = Say::new("stats-confusion")
            .with("given", first_line(&confusion.given))
            .with("right", first_line(&confusion.right));
        let times = self.say.counted("stats-times", confusion.count);
        let pair = Line::new(self.say.words.say(&pair), Style::Plain)
            .and(format!("   {times}"), Style::Dim)
            .at(0, 2);
        let ask = first_line(&confusion.ask);
        let ask = (!ask.is_empty()).then(|| Line::new(ask, Style::Dim).at(2, 0));
        [pair].into_iter().chain(ask).collect()
    }
}

/// Returns the last periods, at most `most`.
pub(super) fn latest(periods: &[Period], most: usize) -> &[Period] {
    periods.get(periods.len().saturating_sub(most)..).unwrap_or_default()
}

pub(super) fn first_line(text: &str) -> &str {
    text.trim_start().split('\n').next().unwrap_or_default()
}
