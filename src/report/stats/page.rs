//! The figures as a page for a terminal: charts in the width there is, each under its two lines.

use super::days::{OneDay, Shades};
use super::draw::{Bar, Columns, bars, calendar, columns, curve};
use super::figures::Figures;
use super::phrases::Phrases;
use super::told::{self, Told};
use crate::locale::Words;
use crate::page::{Line, MEASURE, Page, Paper, Signs, Style};
use crate::question::count;

/// The figures as a page.
#[must_use]
pub fn stats_page(figures: &Figures, words: &Words, signs: &Signs, paper: Paper) -> Page {
    let mut page = Page::default();
    if figures.is_empty() {
        page.push(Line::of(words.text("stats-none"), Style::Plain));
        return page;
    }
    let room = paper.width.map_or(MEASURE, |width| width.saturating_sub(paper.margin()));
    let say = Phrases::new(words);
    page.push(Line::of(told::headline(figures, &say), Style::Dim));
    let view = View { figures, say: &say, signs, wide: room.min(MEASURE) };
    view.days(&mut page);
    view.retention(&mut page);
    view.ahead(&mut page);
    view.memories(&mut page);
    view.hard(&mut page);
    view.hours(&mut page);
    page
}

/// What all charts are drawn from and on.
pub(super) struct View<'a> {
    pub(super) figures: &'a Figures,
    pub(super) say: &'a Phrases<'a>,
    pub(super) signs: &'a Signs,
    pub(super) wide: usize,
}

/// Puts a chart under its two lines.
pub(super) fn put(page: &mut Page, told: Told, chart: Vec<Line>) {
    page.gap();
    page.push(Line::of(told.shows, Style::Bold));
    page.push(Line::of(told.advice, Style::Plain));
    page.gap();
    page.lines.extend(chart);
}

impl View<'_> {
    fn days(&self, page: &mut Page) {
        let days = &self.figures.days;
        let told = told::calendar(self.figures, self.say);
        put(page, told, self.calendar(OneDay::answers, days.answers));
        if let Some(told) = told::minutes(self.figures, self.say) {
            put(page, told, self.calendar(OneDay::minutes, days.minutes));
        }
    }

    fn calendar(&self, amount: fn(&OneDay) -> usize, shades: Shades) -> Vec<Line> {
        let (each, today) = (&self.figures.days.each, self.figures.today);
        let first = each.keys().next().copied().unwrap_or(today);
        let amount = |day| each.get(&day).map_or(0, amount);
        calendar(&amount, shades, (first, today), (self.say, self.signs), self.wide)
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
        let chart = if due { columns(&chart, self.signs, self.wide) } else { Vec::new() };
        put(page, told::forecast(figures, say), chart);
    }

    fn memories(&self, page: &mut Page) {
        let (figures, say) = (self.figures, self.say);
        if let Some(told) = told::stability(figures, say) {
            let labels =
                (0..super::STABILITIES.len()).map(|at| say.stretch(at, self.signs.to)).collect();
            put(page, told, self.distribution(&figures.memories.stability, labels));
        }
        if let Some(told) = told::difficulty(figures, say) {
            let labels = (1..).map(|step: usize| step.to_string()).take(super::DIFFICULTIES);
            put(page, told, self.distribution(&figures.memories.difficulty, labels.collect()));
        }
    }

    /// How many cards lie in each stretch.
    fn distribution(&self, counts: &[usize], labels: Vec<String>) -> Vec<Line> {
        let most = count(counts.iter().copied().max().unwrap_or(0).max(1));
        let bar = |(label, cards): (String, &usize)| Bar {
            label,
            share: count(*cards) / most,
            said: vec![self.say.number(*cards)],
        };
        let rows: Vec<Bar> = labels.into_iter().zip(counts).map(bar).collect();
        bars(&rows, true, self.signs, self.wide)
    }

    fn hours(&self, page: &mut Page) {
        let say = self.say;
        let values: Vec<usize> = self.figures.hours.iter().map(|hour| hour.answers).collect();
        let top = say.number(values.iter().copied().max().unwrap_or(0));
        let below = (0..24).step_by(6).map(|hour| (hour, say.hour(hour))).collect();
        let chart = columns(&Columns { values: &values, top, below }, self.signs, self.wide);
        put(page, told::hours(self.figures, say), chart);
    }

    fn retention(&self, page: &mut Page) {
        let (retention, say) = (&self.figures.retention, self.say);
        let chart = match retention.all.asked {
            0 => Vec::new(),
            _ => curve(&retention.bins, say, self.signs, self.wide),
        };
        put(page, told::retention(self.figures, say), chart);
        if retention.all.asked > 0 {
            self.periods(page);
        }
    }
}
