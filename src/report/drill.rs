//! What stands before a drill and after it: how much there is, what was learned, and what comes tomorrow.

use std::collections::BTreeMap;

use crate::locale::{Words, minutes};
use crate::moment::{Moment, date_of};
use crate::page::{Line, Page, Signs, Style};
use crate::question::count;
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::{Done, Drill, PACE};
use crate::study::{DrillEnd, DrillOpening, total_minutes};

/// Facts taken for one another, and cards forgotten, that are named.
const NAMED: usize = 10;

/// `due 14 · new 5 · about 6 min`
#[must_use]
pub fn drill_opening(opening: &DrillOpening, words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    let DrillOpening { due, new, practice, seconds, ref backlog } = *opening;
    if due + new == 0 {
        return page;
    }
    let id = if practice { "drill-practice" } else { "drill-due" };
    let mut parts = vec![words.say(&Say::new(id).with("count", due))];
    if new > 0 {
        parts.push(words.say(&Say::new("drill-new-count").with("count", new)));
    }
    parts.push(words.say(&Say::new("drill-about").with("minutes", minutes(seconds))));
    page.push(Line::of(parts.join(&format!(" {} ", signs.dot)), Style::Dim));
    if let Some(backlog) = backlog {
        let shown = words.number(backlog.minutes, 1);
        let say = match backlog.gone {
            Some(day) => Say::new("drill-backlog").with("day", words.date(date_of(day))),
            None => Say::new("drill-backlog-stays"),
        };
        page.push(Line::of(words.say(&say.with("minutes", shown)), Style::Dim));
    }
    page
}

/// What was done and learned in a drill, and what comes tomorrow.
#[must_use]
pub fn drill_closing(
    drill: &Drill,
    end: &DrillEnd,
    now: Moment,
    words: &Words,
    signs: &Signs,
) -> Page {
    let done = drill.done();
    let mut page = Page::default();
    page.push(Line::default());
    if done.is_empty() {
        let some = end.left + drill.progress().left > 0;
        let id = if some { "drill-none-done" } else { "drill-nothing-due" };
        page.push(Line::of(words.text(id), Style::Plain));
    } else {
        page.push(Line::of(headline(drill, done, now, words), Style::Plain));
        learned(&mut page, done, words, signs);
    }
    if end.scheduled {
        let tomorrow = Say::new("drill-tomorrow").with("count", end.tomorrow);
        let seconds = drill_pace(done) * count(end.tomorrow);
        let tomorrow = tomorrow.with("minutes", minutes(seconds));
        let mut line = words.say(&tomorrow);
        if end.left > 0 {
            let say = Say::new("drill-still-due").with("count", end.left);
            line = format!("{line} {}", words.say(&say));
        }
        page.push(Line::of(line, Style::Plain));
    }
    page.lines.extend(exam_ahead(end, now, words));
    page
}

/// What is still to come before the nearest exam.
fn exam_ahead(end: &DrillEnd, now: Moment, words: &Words) -> Option<Line> {
    let next = end.plans.iter().min_by_key(|plan| plan.exam)?;
    let days = i64::from(next.exam.saturating_sub(now.day_number()));
    let say = Say::new("drill-exam-ahead").with("days", days);
    let minutes = words.number(total_minutes(&end.plans), 1);
    Some(Line::of(words.say(&say.with("minutes", minutes)), Style::Plain))
}

/// `19 done in 5 min 40 s, 16 known.`
fn headline(drill: &Drill, done: &[Done], now: Moment, words: &Words) -> String {
    let first = firsts(done);
    let known = first.values().filter(|done| done.rating.is_recall()).count();
    let new = first.values().filter(|done| done.new).count();
    let spent: f64 = done.iter().map(|done| done.seconds).sum();
    let spent = spent.min(now.seconds_since(drill.began()).max(spent.min(1.0)));
    let say = Say::new("drill-closing").with("count", first.len()).with("known", known);
    let mut text = words.say(&say.with("time", words.duration(spent)));
    if new > 0 {
        text = format!("{text} {}", words.say(&Say::new("drill-learned").with("count", new)));
    }
    text
}

/// Each card's first answer in the drill, by the store's number for it.
fn firsts(done: &[Done]) -> BTreeMap<i64, &Done> {
    let mut firsts: BTreeMap<i64, &Done> = BTreeMap::new();
    for one in done {
        firsts.entry(one.filed.id).or_insert(one);
    }
    firsts
}

/// What was forgotten, what was taken for what, and what wants other help than more reviews.
fn learned(page: &mut Page, done: &[Done], words: &Words, signs: &Signs) {
    let mut forgotten: Vec<&Done> = Vec::new();
    for one in done.iter().filter(|one| one.rating == Rating::Again) {
        if forgotten.iter().all(|other| other.filed.id != one.filed.id) {
            forgotten.push(one);
        }
    }
    if !forgotten.is_empty() {
        page.gap();
        page.push(Line::of(words.text("drill-forgotten-these"), Style::Bold));
    }
    for one in forgotten.iter().take(NAMED) {
        let ask = one.ask.split('\n').next().unwrap_or_default();
        page.push(Line::of(ask, Style::Plain).at(2, 2));
        page.push(Line::of(one.right.as_str(), Style::Good).at(4, 2));
    }
    confusions(page, done, words);
    for one in forgotten.iter().filter(|one| one.filed.state.is_leech()).take(NAMED) {
        let lapses = usize::try_from(one.filed.state.lapses).unwrap_or(0);
        let say = Say::new("drill-leech-named").with("count", lapses);
        let line = words.say(&say.with("ask", one.ask.as_str()));
        page.push(Line::of(format!("{} {line}", signs.partly), Style::Plain).at(0, 2));
    }
    page.gap();
}

fn confusions(page: &mut Page, done: &[Done], words: &Words) {
    let mut said: Vec<String> = Vec::new();
    for taken in done.iter().filter_map(|one| one.taken.as_ref()) {
        let say = Say::new("drill-confusion").with("given", taken.given.as_str());
        let line = words.say(&say.with("right", taken.right.as_str()));
        if !said.contains(&line) {
            said.push(line);
        }
    }
    if !said.is_empty() {
        page.gap();
    }
    for line in said.into_iter().take(NAMED) {
        page.push(Line::of(line, Style::Plain));
    }
}

fn drill_pace(done: &[Done]) -> f64 {
    let spent: f64 = done.iter().map(|one| one.seconds).sum();
    if done.is_empty() { PACE } else { spent / count(done.len()) }
}
