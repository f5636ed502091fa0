//! The figures as a terminal page: charts fitted to the window, each under two lines of text.

use super::captions::{self, Caption};
use super::days::{OneDay, Shades};
use super::figures::Figures;
use super::phrases::Phrases;
use super::retention::{Bin, MANY};
use super::weeks::Weeks;
use crate::locale::Words;
use crate::page::charts::{
    Bar, CalendarChart, Columns, CurveChart, CurvePoint, bars, calendar, columns, curve,
};
use crate::page::{Line, MEASURE, Page, Paper, Signs, Style};
use crate::question::count;
use crate::report::topics::topic_lines;
use crate::schedule::Day;

/// Returns the figures as a page.
#[must_use]
pub fn stats_page(figures: &Figures, words: &Words, signs: &Signs, paper: Paper) -> Page {
    let mut page = Page::default();
    if figures.is_empty() {
        page.push(Line::new(words.text("stats-none"), Style::Plain));
        return page;
    }
    let room = paper.width.map_or(MEASURE, |width| width.saturating_sub(paper.margin()));
    let say = Phrases::new(words);
    page.push(Line::new(captions::headline(figures, &say), Style::Dim));
    let view = StatsView { figures, say: &say, signs, wide: room.min(MEASURE) };
    view.days(&mut page);
    view.retention(&mut page);
    view.ahead(&mut page);
    view.memories(&mut page);
    view.topics(&mut page);
    view.hard(&mut page);
    view.hours(&mut page);
    page
}

pub(super) struct StatsView<'a> {
    pub(super) figures: &'a Figures,
    pub(super) say: &'a Phrases<'a>,
    pub(super) signs: &'a Signs,
    pub(super) wide: usize,
}

/// Adds a chart under its two lines.
pub(super) fn push_chart(page: &mut Page, caption: Caption, chart: Vec<Line>) {
    page.gap();
    page.push(Line::new(caption.shows, Style::Bold));
    page.push(Line::new(caption.advice, Style::Plain));
    page.gap();
    page.lines.extend(chart);
}

impl StatsView<'_> {
    fn days(&self, page: &mut Page) {
        let days = &self.figures.days;
        let caption = captions::calendar(self.figures, self.say);
        let reviews = |count| self.say.reviews(count);
        push_chart(page, caption, self.calendar(OneDay::answers, days.answers, reviews));
        if let Some(caption) = captions::minutes(self.figures, self.say) {
            let minutes = |count| self.say.counted("stats-minutes", count);
            push_chart(page, caption, self.calendar(OneDay::minutes, days.minutes, minutes));
        }
    }

    fn calendar(
        &self,
        amount: fn(&OneDay) -> usize,
        shades: Shades,
        worded: impl Fn(usize) -> String,
    ) -> Vec<Line> {
        if self.signs.aloud {
            return self.calendar_aloud(amount, worded);
        }
        let (each, today, say) = (&self.figures.days.each, self.figures.today, self.say);
        let weeks = Weeks::back_to(each.keys().next().copied().unwrap_or(today), today);
        let shade = |back: usize, weekday: usize| {
            let day = weeks.monday(back).saturating_add(Day::try_from(weekday).unwrap_or(0));
            if day > today { 0 } else { shades.shade_of(each.get(&day).map_or(0, amount)) }
        };
        let chart = CalendarChart {
            weekdays: std::array::from_fn(|place| say.weekday(place)),
            weeks: weeks.count,
            shade: &shade,
            months: &|weeks_shown, apart| {
                weeks.between(weeks_shown, weeks_shown).months(apart, say)
            },
            ranges: shades.ranges().map(|range| say.range(range, self.signs.to)).into(),
        };
        calendar(&chart, self.signs, self.wide)
    }

    fn curve(&self, bins: &[Bin]) -> Vec<Line> {
        if self.signs.aloud {
            return self.curve_aloud(bins);
        }
        let say = self.say;
        let point = |bin: &Bin| {
            let is_sure = bin.recall.asked >= MANY;
            Some(CurvePoint { x: bin.recall.expected()?, y: bin.recall.share()?, is_sure })
        };
        let chart = CurveChart {
            points: bins.iter().filter_map(point).collect(),
            axes: (say.text("stats-predicted"), say.text("stats-remembered")),
            legend: [
                say.with("stats-many", "count", MANY),
                say.with("stats-few", "count", MANY),
                say.text("stats-agree"),
            ],
            percent: &|share| say.percent(share),
        };
        curve(&chart, self.signs, self.wide)
    }

    fn ahead(&self, page: &mut Page) {
        let (figures, say) = (self.figures, self.say);
        let values = &figures.forecast.days;
        let below = (figures.today..).zip(0..values.len()).step_by(7).map(|(day, place)| {
            let label = if place == 0 { say.text("stats-today") } else { say.short_date(day) };
            (place, label)
        });
        let top = say.number(values.iter().copied().max().unwrap_or(0));
        let due = values.iter().any(|due| *due > 0);
        let chart = Columns { values, top, below: below.collect() };
        let chart = if !due {
            Vec::new()
        } else if self.signs.aloud {
            self.forecast_aloud()
        } else {
            columns(&chart, self.signs, self.wide)
        };
        push_chart(page, captions::forecast(figures, say), chart);
    }

    fn memories(&self, page: &mut Page) {
        let (figures, say) = (self.figures, self.say);
        if let Some(caption) = captions::stability(figures, say) {
            let label = |place| {
                if self.signs.aloud {
                    say.stretch_in_words(place)
                } else {
                    say.stretch(place, self.signs.to)
                }
            };
            push_chart(page, caption, self.distribution(&figures.memories.stability, label));
        }
        if let Some(caption) = captions::difficulty(figures, say) {
            let label = |place| {
                if self.signs.aloud {
                    format!("{} {}", say.text("stats-axis-difficulty"), place + 1)
                } else {
                    format!("{}", place + 1)
                }
            };
            push_chart(page, caption, self.distribution(&figures.memories.difficulty, label));
        }
    }

    /// Draws the number of cards in each range.
    fn distribution(&self, counts: &[usize], label: impl Fn(usize) -> String) -> Vec<Line> {
        if self.signs.aloud {
            return self.distribution_aloud(counts, label);
        }
        let most = count(counts.iter().copied().max().unwrap_or(0).max(1));
        let bar = |(place, cards): (usize, &usize)| Bar {
            label: label(place),
            share: count(*cards) / most,
            values: vec![self.say.number(*cards)],
        };
        let rows: Vec<Bar> = counts.iter().enumerate().map(bar).collect();
        bars(&rows, true, self.signs, self.wide)
    }

    fn topics(&self, page: &mut Page) {
        if let Some(caption) = captions::topics(self.figures, self.say) {
            push_chart(page, caption, topic_lines(&self.figures.topics, self.say.words));
        }
    }

    fn hours(&self, page: &mut Page) {
        let say = self.say;
        let values: Vec<usize> = self.figures.hours.iter().map(|hour| hour.answers).collect();
        let top = say.number(values.iter().copied().max().unwrap_or(0));
        let below = (0..24).step_by(6).map(|hour| (hour, say.hour(hour))).collect();
        let chart = if self.signs.aloud {
            self.hours_aloud()
        } else {
            columns(&Columns { values: &values, top, below }, self.signs, self.wide)
        };
        push_chart(page, captions::hours(self.figures, say), chart);
    }

    fn retention(&self, page: &mut Page) {
        let (retention, say) = (&self.figures.retention, self.say);
        let chart = match retention.all.asked {
            0 => Vec::new(),
            _ => self.curve(&retention.bins),
        };
        push_chart(page, captions::retention(self.figures, say), chart);
        if retention.all.asked > 0 {
            self.periods(page);
        }
    }
}
