//! The pages before a drill (how much is due) and after it (what was learned, what is due tomorrow).

use std::collections::BTreeMap;

use super::exam_forecast::forecast_line;
use crate::locale::{Words, minutes};
use crate::moment::{Moment, date_of};
use crate::page::{Line, Page, Signs, Style};
use crate::say::Say;
use crate::schedule::{Day, Rating};
use crate::session::{Done, Drill, MistakenFact};
use crate::study::{DrillEnd, DrillOpening, Portion};

/// The most confusions, forgotten cards and leeches that a page lists.
const NAMED: usize = 10;

/// `due 14 · new 5 · about 6 min`
pub(crate) fn drill_opening(opening: &DrillOpening, words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    let DrillOpening { portion, practice, ref backlog } = *opening;
    if portion.cards() == 0 {
        return page;
    }
    let id = if practice { "drill-practice" } else { "drill-due" };
    page.push(Line::new(portion_line(id, portion, words, signs), Style::Dim));
    if let Some(backlog) = backlog {
        let shown = words.number(backlog.minutes, 1);
        let say = match backlog.gone {
            Some(day) => Say::new("drill-backlog").with("day", words.date(date_of(day))),
            None => Say::new("drill-backlog-stays"),
        };
        page.push(Line::new(words.say(&say.with("minutes", shown)), Style::Dim));
    }
    page
}

/// `due 14 · new 5 · about 6 min`; `id` words the cards reviewed before.
pub(crate) fn portion_line(
    id: &'static str,
    Portion { due, new, seconds }: Portion,
    words: &Words,
    signs: &Signs,
) -> String {
    let mut parts = vec![words.say(&Say::new(id).with("count", due))];
    if new > 0 {
        parts.push(words.say(&Say::new("drill-new-count").with("count", new)));
    }
    parts.push(words.say(&Say::new("drill-about").with("minutes", minutes(seconds))));
    parts.join(&format!(" {} ", signs.dot))
}

pub(crate) fn drill_closing(
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
        page.push(Line::new(words.text(id), Style::Plain));
    } else {
        page.push(Line::new(headline(drill, done, now, words), Style::Plain));
        push_learned(&mut page, done, words, signs);
    }
    let today = now.day_number();
    let exam = end.exams.first().map(|(_, exam)| exam_ahead(exam.exam, today, words));
    let tomorrow = end.tomorrow.map(|portion| tomorrow_line(&portion, words));
    let left = Say::new("drill-still-due").with("count", end.left);
    let left = (end.left > 0).then(|| words.say(&left));
    let line: Vec<String> = exam.into_iter().chain(tomorrow).chain(left).collect();
    if !line.is_empty() {
        page.push(Line::new(line.join(" "), Style::Plain));
    }
    for (title, exam) in end.exams.iter().filter(|(_, exam)| exam.exam > today) {
        let line = forecast_line(&exam.forecast, exam.drills, exam.minutes, words);
        let several = end.exams.len() > 1;
        let line = if several { format!("{title}: {line}") } else { line };
        page.push(Line::new(line, Style::Plain));
    }
    page
}

/// `Tomorrow: 12 due, 8 new, about 10 min.`
fn tomorrow_line(portion: &Portion, words: &Words) -> String {
    let id = match (portion.due, portion.new) {
        (0, 0) => "drill-tomorrow-none",
        (_, 0) => "drill-tomorrow",
        (0, _) => "drill-tomorrow-new",
        (_, _) => "drill-tomorrow-both",
    };
    let say = Say::new(id).with("due", portion.due).with("new", portion.new);
    words.say(&say.with("minutes", minutes(portion.seconds)))
}

/// `The exam is in 9 days.`
fn exam_ahead(exam: Day, today: Day, words: &Words) -> String {
    let days = i64::from(exam.saturating_sub(today));
    words.say(&Say::new("drill-exam-ahead").with("days", days))
}

/// `19 done in 5 min 40 s, 16 known.`
fn headline(drill: &Drill, done: &[Done], now: Moment, words: &Words) -> String {
    let first = first_answers(done);
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

/// Returns each card's first answer in the drill, by the card's row id in the store.
fn first_answers(done: &[Done]) -> BTreeMap<i64, &Done> {
    let mut first_answers: BTreeMap<i64, &Done> = BTreeMap::new();
    for answer in done {
        first_answers.entry(answer.filed.id).or_insert(answer);
    }
    first_answers
}

/// Lists the forgotten cards, the confusions, and the leeches.
fn push_learned(page: &mut Page, done: &[Done], words: &Words, signs: &Signs) {
    let mut forgotten: Vec<&Done> = Vec::new();
    for answer in done.iter().filter(|answer| answer.rating == Rating::Again) {
        if forgotten.iter().all(|other| other.filed.id != answer.filed.id) {
            forgotten.push(answer);
        }
    }
    if !forgotten.is_empty() {
        page.gap();
        page.push(Line::new(words.text("drill-forgotten-these"), Style::Bold));
    }
    for answer in forgotten.iter().take(NAMED) {
        let ask = answer.ask.split('\n').next().unwrap_or_default();
        page.push(Line::new(ask, Style::Plain).at(2, 2));
        page.push(Line::new(answer.right.as_str(), Style::Good).at(4, 2));
    }
    push_confusions(page, done, words);
    for answer in forgotten.iter().filter(|answer| answer.filed.state.is_leech()).take(NAMED) {
        let lapses = usize::try_from(answer.filed.state.lapses).unwrap_or(0);
        let say = Say::new("drill-leech-named").with("count", lapses);
        let line = words.say(&say.with("ask", answer.ask.as_str()));
        page.push(Line::new(format!("{} {line}", signs.partly), Style::Plain).at(0, 2));
    }
    page.gap();
}

/// Reports whether two facts were given for each other, in either order, more than once: once may be a slip.
fn is_mixed_up(fact: &MistakenFact, all: &[&MistakenFact]) -> bool {
    let same = |one: &&&MistakenFact| {
        (one.given == fact.given && one.right == fact.right)
            || (one.given == fact.right && one.right == fact.given)
    };
    all.iter().filter(same).count() > 1
}

fn push_confusions(page: &mut Page, done: &[Done], words: &Words) {
    let mut lines: Vec<String> = Vec::new();
    let all: Vec<&MistakenFact> = done.iter().filter_map(|answer| answer.taken.as_ref()).collect();
    for confusion in all.iter().filter(|one| is_mixed_up(one, &all)) {
        let say = Say::new("drill-confusion").with("given", confusion.given.as_str());
        let line = words.say(&say.with("right", confusion.right.as_str()));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if !lines.is_empty() {
        page.gap();
    }
    for line in lines.into_iter().take(NAMED) {
        page.push(Line::new(line, Style::Plain));
    }
}
