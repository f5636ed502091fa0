//! How a learner stands before an exam, as a page: today, that day, what is unseen and weak, and what it would take.

use super::Confusion;
use crate::ask::{Line, Page, Signs, Style};
use crate::locale::Words;
use crate::moment::date_of;
use crate::question::count;
use crate::say::Say;
use crate::schedule::Day;
use crate::schedule::exam::Forecast;

/// How a learner stands with a deck.
#[derive(Clone, Debug)]
pub struct Readiness {
    /// The deck's id.
    pub deck: String,
    /// Its title.
    pub title: String,
    /// The day of the exam; none where none is planned for.
    pub exam: Option<Day>,
    /// Minutes a day.
    pub minutes: f64,
    /// How many cards the deck has.
    pub cards: usize,
    /// How many of them were never asked.
    pub unseen: usize,
    /// What is to be expected.
    pub forecast: Forecast,
    /// Minutes a day that bring 90%; none where no such are known.
    pub needed: Option<f32>,
    /// The weakest tags, the weakest first.
    pub weakest: Vec<TagRecall>,
    /// What is taken for what.
    pub confusions: Vec<Confusion>,
    /// How it came out, once the day is there.
    pub past: Option<Outcomes>,
}

/// A tag and how well it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct TagRecall {
    /// The tag.
    pub tag: String,
    /// Chances of recall, added up.
    pub sum: f64,
    /// How many cards.
    pub cards: usize,
}

/// How earlier forecasts came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcomes {
    /// What is thought to have been known on the day, 0 to 1.
    pub known: f64,
    /// What a quiz of that day or the week after scored, 0 to 1.
    pub scored: Option<f64>,
    /// Day, expected score, and its band.
    pub forecasts: Vec<(Day, f32, f32, f32)>,
}

/// Cells of a scale from 0 to 100%.
const SCALE: usize = 40;

impl TagRecall {
    /// The mean chance of recall, 0 to 1.
    #[must_use]
    pub fn recall(&self) -> f64 {
        self.sum / count(self.cards.max(1))
    }
}

/// How a learner stands with each deck.
#[must_use]
pub fn ready_page(all: &[Readiness], today: Day, words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    if all.is_empty() {
        page.text(&words.text("ready-nothing"), 0, Style::Plain);
    }
    for one in all {
        page.gap();
        View { one, today, words, signs }.draw(&mut page);
    }
    page
}

struct View<'a> {
    one: &'a Readiness,
    today: Day,
    words: &'a Words,
    signs: &'a Signs,
}

impl View<'_> {
    fn draw(&self, page: &mut Page) {
        page.push(self.head());
        page.gap();
        let seen = &self.one.forecast;
        let labels = self.labels();
        let wide = labels.iter().map(|label| console::measure_text_width(label)).max().unwrap_or(0);
        let row = |label: &str, line: Line| {
            let space = " ".repeat(wide.saturating_sub(console::measure_text_width(label)) + 2);
            let mut whole = Line::of(format!("{label}{space}"), Style::Dim).at(0, wide + 2);
            for span in line.spans {
                whole = whole.and(span.text, span.style);
            }
            whole
        };
        let [now, then, unseen, weakest, goal] = &labels;
        page.push(row(now, self.scale(seen.today, seen.today, seen.today, false)));
        if self.one.exam.is_some_and(|exam| exam > self.today) {
            page.push(row(then, self.scale(seen.then, seen.low, seen.high, true)));
        }
        let say = Say::new("ready-of").with("count", self.one.unseen).with("of", self.one.cards);
        page.push(row(unseen, Line::of(self.words.say(&say), Style::Plain)));
        if !self.one.weakest.is_empty() {
            page.push(row(weakest, Line::of(self.tags(), Style::Plain)));
        }
        if let Some(line) = self.goal() {
            page.push(row(goal, Line::of(line, Style::Plain)));
        }
        self.confusions(page);
        self.past(page);
    }

    fn head(&self) -> Line {
        let line = Line::of(self.one.title.as_str(), Style::Bold);
        let say = match self.one.exam {
            Some(exam) => {
                let id = if exam < self.today { "ready-exam-was" } else { "ready-exam" };
                let days = exam.saturating_sub(self.today).saturating_abs();
                let say = Say::new(id).with("day", self.words.date(date_of(exam)));
                say.with("days", i64::from(days))
            }
            None => Say::new("ready-no-exam").with("deck", self.one.deck.as_str()),
        };
        line.and(format!(" {} {}", self.signs.dot, self.words.say(&say)), Style::Plain)
    }

    fn labels(&self) -> [String; 5] {
        let ids = ["ready-today", "ready-then", "ready-unseen", "ready-weakest", "ready-goal"];
        ids.map(|id| self.words.text(id))
    }

    /// ` 61%   ··········├────●────┤················   55 to 70%`
    fn scale(&self, share: f32, low: f32, high: f32, band: bool) -> Line {
        let cell = |share: f32| {
            (1..SCALE).filter(|cell| f64::from(share) * count(SCALE) >= count(*cell)).count()
        };
        let (at, from, to) = (cell(share), cell(low), cell(high));
        let sign = |place: usize| match place {
            _ if place == at => self.signs.marks.0,
            _ if band && (place == from || place == to) => self.signs.marks.1,
            _ if band && place > from && place < to => self.signs.marks.2,
            _ => self.signs.dot,
        };
        let drawn: String = (0..SCALE).map(sign).collect();
        let percent = |share: f32| self.words.whole_percent(f64::from(share));
        let line =
            Line::of(format!("{:>4}   ", percent(share)), Style::Bold).and(drawn, Style::Lit);
        if !band {
            return line;
        }
        let say = Say::new("ready-band").with("low", percent(low)).with("high", percent(high));
        line.and(format!("   {}", self.words.say(&say)), Style::Plain)
    }

    fn tags(&self) -> String {
        let tags = self.one.weakest.iter();
        let each =
            tags.map(|tag| format!("{} {}", tag.tag, self.words.whole_percent(tag.recall())));
        each.collect::<Vec<_>>().join("   ")
    }

    fn goal(&self) -> Option<String> {
        self.one.exam.filter(|exam| *exam > self.today)?;
        let now = self.words.number(self.one.minutes, 1);
        let say = match self.one.needed {
            Some(minutes) => {
                let minutes = self.words.number(f64::from(minutes), 1);
                Say::new("ready-needed").with("minutes", minutes)
            }
            None => Say::new("ready-out-of-reach"),
        };
        Some(self.words.say(&say.with("now", now)))
    }

    fn confusions(&self, page: &mut Page) {
        if !self.one.confusions.is_empty() {
            page.gap();
        }
        for taken in &self.one.confusions {
            let say = Say::new("drill-confusion").with("given", taken.given.as_str());
            let say = say.with("right", taken.right.as_str());
            page.push(Line::of(self.words.say(&say), Style::Plain));
        }
    }

    fn past(&self, page: &mut Page) {
        let Some(past) = &self.one.past else { return };
        page.gap();
        let known = self.words.whole_percent(past.known);
        let say = Say::new("ready-known").with("known", known);
        page.push(Line::of(self.words.say(&say), Style::Plain));
        if let Some(scored) = past.scored {
            let say = Say::new("ready-scored").with("scored", self.words.whole_percent(scored));
            page.push(Line::of(self.words.say(&say), Style::Plain));
        }
        let outcome = past.scored.unwrap_or(past.known);
        let holds = |(_, _, low, high): &&(Day, f32, f32, f32)| {
            (f64::from(*low)..=f64::from(*high)).contains(&outcome)
        };
        if past.forecasts.is_empty() {
            return;
        }
        page.gap();
        let held = past.forecasts.iter().filter(holds).count();
        let say = Say::new("ready-held").with("held", held).with("of", past.forecasts.len());
        page.push(Line::of(self.words.say(&say), Style::Plain));
        self.forecasts(page, &past.forecasts);
    }

    /// `7 days before   93%   87% to 99%`, a few of many.
    fn forecasts(&self, page: &mut Page, all: &[(Day, f32, f32, f32)]) {
        const FEW: usize = 7;
        let percent = |share: f32| self.words.whole_percent(f64::from(share));
        let last = all.len().saturating_sub(1);
        let few = FEW.min(all.len());
        let places = (0..few).map(|place| place * last / (few - 1).max(1));
        let shown: Vec<_> = places.filter_map(|place| all.get(place)).collect();
        let exam = self.one.exam.unwrap_or(self.today);
        let labels: Vec<String> = shown
            .iter()
            .map(|(day, ..)| {
                let days = i64::from(exam.saturating_sub(*day));
                self.words.say(&Say::new("ready-before").with("days", days))
            })
            .collect();
        let wide = labels.iter().map(|label| console::measure_text_width(label)).max().unwrap_or(0);
        for (label, (_, expected, low, high)) in labels.iter().zip(shown) {
            let space = " ".repeat(wide.saturating_sub(console::measure_text_width(label)));
            let say =
                Say::new("ready-band").with("low", percent(*low)).with("high", percent(*high));
            let line = Line::of(format!("{space}{label}"), Style::Dim)
                .and(format!("  {:>4}", percent(*expected)), Style::Plain)
                .and(format!("   {}", self.words.say(&say)), Style::Dim);
            page.push(line.at(2, 2));
        }
    }
}
