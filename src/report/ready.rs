//! The page of `hafal ready`: recall today and on the day of the exam, unseen cards, weak tags, minutes needed.

use console::{Alignment, pad_str};

use super::exam_forecast::forecast_line;
use super::topics::topic_lines;
use crate::locale::Words;
use crate::moment::date_of;
use crate::page::{Line, MEASURE, Page, Paper, Signs, Style};
use crate::question::count;
use crate::say::Say;
use crate::schedule::Day;
use crate::study::{Outcomes, PastForecast, Readiness};

/// The most and the fewest cells of a scale from 0 to 100%.
const SCALE: (usize, usize) = (40, 12);

pub(crate) fn ready_page(
    all: &[Readiness],
    today: Day,
    words: &Words,
    signs: &Signs,
    paper: Paper,
) -> Page {
    let width = paper.width.map_or(MEASURE, |width| width.saturating_sub(2)).min(MEASURE);
    let mut page = Page::default();
    if all.is_empty() {
        page.text(&words.text("ready-nothing"), 0, Style::Plain);
    }
    for readiness in all {
        page.gap();
        ReadyView { readiness, today, words, signs, width }.draw(&mut page);
    }
    page
}

/// Says the exam's result and what was forecast the day before; None until the learner enters it.
pub(crate) fn outcome_text(past: &Outcomes, words: &Words) -> Option<String> {
    let percent = |share: f32| words.whole_percent(f64::from(share));
    let PastForecast { expected, low, high, .. } = past.eve;
    let say = Say::new("ready-outcome").with("result", words.percent(past.result?));
    let say = say.with("expected", percent(expected));
    Some(words.say(&say.with("low", percent(low)).with("high", percent(high))))
}

struct ReadyView<'a> {
    readiness: &'a Readiness,
    today: Day,
    words: &'a Words,
    signs: &'a Signs,
    /// The most columns of a line.
    width: usize,
}

impl ReadyView<'_> {
    fn draw(&self, page: &mut Page) {
        page.push(self.head());
        page.gap();
        let seen = &self.readiness.forecast;
        let labels = self.labels();
        let wide = labels.iter().map(|label| console::measure_text_width(label)).max().unwrap_or(0);
        let row = |label: &str, line: Line| {
            let label = pad_str(label, wide + 2, Alignment::Left, None);
            let mut whole = Line::new(label, Style::Dim).at(0, wide + 2);
            for span in line.spans {
                whole = whole.and(span.text, span.style);
            }
            whole
        };
        let [now, then, unseen, goal] = &labels;
        let band = self.band(seen.low, seen.high);
        // The label and `100%` come before the scale, and the band follows three columns after it.
        let used = wide + 9 + 3 + console::measure_text_width(&band);
        let cells = self.width.saturating_sub(used).clamp(SCALE.1, SCALE.0);
        page.push(row(now, self.scale(seen.today, None, cells)));
        if self.readiness.exam.is_some_and(|exam| exam > self.today) {
            let line = self.scale(seen.then, Some((seen.low, seen.high)), cells);
            page.push(row(then, line.and(format!("   {band}"), Style::Plain)));
            let Readiness { drills, minutes, .. } = *self.readiness;
            let line = forecast_line(seen, drills, minutes, self.words);
            page.push(row("", Line::new(line, Style::Plain)));
        }
        let say = Say::new("ready-of")
            .with("count", self.readiness.unseen)
            .with("of", self.readiness.cards);
        page.push(row(unseen, Line::new(self.words.say(&say), Style::Plain)));
        if let Some(line) = self.goal() {
            page.push(row(goal, Line::new(line, Style::Plain)));
        }
        self.topics(page);
        self.confusions(page);
        self.past(page);
    }

    fn head(&self) -> Line {
        let line = Line::new(self.readiness.title.as_str(), Style::Bold);
        let say = match self.readiness.exam {
            Some(exam) => {
                let id = if exam < self.today { "ready-exam-was" } else { "ready-exam" };
                let days = exam.saturating_sub(self.today).saturating_abs();
                let say = Say::new(id).with("day", self.words.date(date_of(exam)));
                say.with("days", i64::from(days))
            }
            None => Say::new("ready-no-exam").with("deck", self.readiness.name.as_str()),
        };
        line.and(format!(" {} {}", self.signs.dot, self.words.say(&say)), Style::Plain)
    }

    fn labels(&self) -> [String; 4] {
        let ids = ["ready-today", "ready-then", "ready-unseen", "ready-goal"];
        ids.map(|id| self.words.text(id))
    }

    /// ` 61%   ··········├────●────┤················`
    fn scale(&self, share: f32, band: Option<(f32, f32)>, cells: usize) -> Line {
        let cell = |share: f32| {
            (1..cells).filter(|cell| f64::from(share) * count(cells) >= count(*cell)).count()
        };
        let (at, ends) = (cell(share), band.map(|(low, high)| (cell(low), cell(high))));
        let sign = |place: usize| match ends {
            _ if place == at => self.signs.marks.0,
            Some((from, to)) if place == from || place == to => self.signs.marks.1,
            Some((from, to)) if place > from && place < to => self.signs.marks.2,
            _ => self.signs.dot,
        };
        let drawn: String = (0..cells).map(sign).collect();
        let percent = self.words.whole_percent(f64::from(share));
        let line = Line::new(format!("{percent:>4}   "), Style::Bold);
        if self.signs.aloud { line } else { line.and(drawn, Style::Lit) }
    }

    /// `55% to 70%`
    fn band(&self, low: f32, high: f32) -> String {
        let percent = |share: f32| self.words.whole_percent(f64::from(share));
        let say = Say::new("ready-band").with("low", percent(low)).with("high", percent(high));
        self.words.say(&say)
    }

    fn goal(&self) -> Option<String> {
        self.readiness.exam.filter(|exam| *exam > self.today)?;
        let now = self.words.number(self.readiness.minutes, 1);
        let say = match self.readiness.needed {
            Some(minutes) if minutes <= 0.0 => Say::new("ready-enough"),
            Some(minutes) => {
                let minutes = self.words.number(f64::from(minutes), 1);
                Say::new("ready-needed").with("minutes", minutes)
            }
            None => Say::new("ready-out-of-reach"),
        };
        Some(self.words.say(&say.with("now", now)))
    }

    fn topics(&self, page: &mut Page) {
        if !self.readiness.topics.is_empty() {
            page.gap();
            page.push(Line::new(self.words.text("ready-topics"), Style::Plain));
            page.lines.extend(topic_lines(&self.readiness.topics, self.words));
        }
    }

    fn confusions(&self, page: &mut Page) {
        // Once may be a slip.
        let often = || self.readiness.confusions.iter().filter(|confusion| confusion.count > 1);
        if often().next().is_some() {
            page.gap();
        }
        for confusion in often() {
            let say = Say::new("drill-confusion").with("given", confusion.given.as_str());
            let say = say.with("right", confusion.right.as_str());
            page.push(Line::new(self.words.say(&say), Style::Plain));
        }
    }

    fn past(&self, page: &mut Page) {
        let Some(past) = &self.readiness.past else { return };
        page.gap();
        if let Some(text) = outcome_text(past, self.words) {
            page.push(Line::new(text, Style::Bold));
        }
        if past.result.is_none() {
            let say = Say::new("ready-tell-result").with("deck", self.readiness.name.as_str());
            page.push(Line::new(self.words.say(&say), Style::Plain));
        }
        let known = self.words.whole_percent(past.known);
        let say = Say::new("ready-known").with("known", known);
        page.push(Line::new(self.words.say(&say), Style::Plain));
        if let Some(scored) = past.scored {
            let say = Say::new("ready-scored").with("scored", self.words.whole_percent(scored));
            page.push(Line::new(self.words.say(&say), Style::Plain));
        }
        let outcome = past.result.or(past.scored).unwrap_or(past.known);
        let holds = |forecast: &&PastForecast| {
            (f64::from(forecast.low)..=f64::from(forecast.high)).contains(&outcome)
        };
        if past.forecasts.is_empty() {
            return;
        }
        page.gap();
        let held = past.forecasts.iter().filter(holds).count();
        let say = Say::new("ready-held").with("held", held).with("of", past.forecasts.len());
        page.push(Line::new(self.words.say(&say), Style::Plain));
        self.forecasts(page, &past.forecasts);
    }

    /// `7 days before   93%   87% to 99%`: at most seven forecasts, spread evenly from first to last.
    fn forecasts(&self, page: &mut Page, all: &[PastForecast]) {
        const FEW: usize = 7;
        let percent = |share: f32| self.words.whole_percent(f64::from(share));
        let last = all.len().saturating_sub(1);
        let few = FEW.min(all.len());
        let places = (0..few).map(|place| place * last / (few - 1).max(1));
        let shown: Vec<_> = places.filter_map(|place| all.get(place)).collect();
        let exam = self.readiness.exam.unwrap_or(self.today);
        let labels: Vec<String> = shown
            .iter()
            .map(|forecast| {
                let days = i64::from(exam.saturating_sub(forecast.day));
                self.words.say(&Say::new("ready-before").with("days", days))
            })
            .collect();
        let wide = labels.iter().map(|label| console::measure_text_width(label)).max().unwrap_or(0);
        for (label, PastForecast { expected, low, high, .. }) in labels.iter().zip(shown) {
            let line = Line::new(pad_str(label, wide, Alignment::Right, None), Style::Dim)
                .and(format!("  {:>4}", percent(*expected)), Style::Plain)
                .and(format!("   {}", self.band(*low, *high)), Style::Dim);
            page.push(line.at(2, 2));
        }
    }
}
