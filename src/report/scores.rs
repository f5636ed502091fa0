//! The pages of `hafal scores`: all attempts with their trend, and one attempt in full.

use console::{Alignment, measure_text_width, pad_str};

use super::result::{draw_trend, earned_points, given_text, mark_aloud, outcome_lines, passed};
use crate::locale::Words;
use crate::page::{Line, Page, Signs, Style, safe_line};
use crate::question::is_full;
use crate::say::Say;
use crate::session::{AnswerVerdict, Attempt, QuestionOutcome, Record, Scope, Tally, tally};

/// The most attempts in a trend: as heights, and as percentages read aloud.
const DRAWN: usize = 40;
const HEARD: usize = 10;

/// Lists attempts, oldest first, and the trend of the finished ones.
pub(crate) fn attempt_list_page(records: &[Record], words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    let tallies: Vec<Tally> = records.iter().map(tally).collect();
    let wide =
        records.iter().map(|record| record.attempt.number.to_string().len()).max().unwrap_or(1);
    let names = records.iter().filter_map(shown_learner);
    let names = names.map(|name| measure_text_width(&name) + 2).max().unwrap_or(0);
    for (record, tally) in records.iter().zip(&tallies) {
        let number = format!("{:>wide$}  ", record.attempt.number);
        let score = format!(
            "{:>6}  ",
            if tally.finished.is_some() { words.percent(tally.score()) } else { "-".to_owned() }
        );
        let mut line = Line::new(number, Style::Dim)
            .and(format!("{}  ", start_time(record)), Style::Dim)
            .and(score, Style::Bold)
            .and(learner_column(record, names), Style::Plain)
            .and(record.attempt.title.as_str(), Style::Plain)
            .at(0, wide + 2);
        if let Some(flags) = flags_of(&record.attempt) {
            line = line.and(format!("  {flags}"), Style::Dim);
        }
        line = line.and(format!("  {}", points_or_progress(record, tally, words)), Style::Dim);
        page.push(line);
    }
    push_trends(&mut page, records, &tallies, words, signs);
    page
}

/// Returns the learner's name in a column so wide; nothing where no attempt of the list has one.
fn learner_column(record: &Record, width: usize) -> String {
    pad_str(&shown_learner(record).unwrap_or_default(), width, Alignment::Left, None).into_owned()
}

fn shown_learner(record: &Record) -> Option<String> {
    record.attempt.learner.as_ref().map(|name| safe_line(name.as_str()))
}

/// Adds the trend of each learner's finished attempts of one scope, named where the list holds others too.
fn push_trends(
    page: &mut Page,
    records: &[Record],
    tallies: &[Tally],
    words: &Words,
    signs: &Signs,
) {
    let mut trends: Vec<(&Attempt, Vec<f64>)> = Vec::new();
    for (record, tally) in records.iter().zip(tallies) {
        let attempt = &record.attempt;
        if tally.finished.is_none() || !attempt.is_like(attempt) {
            continue;
        }
        match trends.iter_mut().find(|(known, _)| known.is_like(attempt)) {
            Some((_, shares)) => shares.push(tally.score()),
            None => trends.push((attempt, vec![tally.score()])),
        }
    }
    trends.retain(|(_, shares)| shares.len() > 1);
    if !trends.is_empty() {
        page.gap();
    }
    for (attempt, shares) in trends {
        let mut label = words.text("scores-trend");
        if !records.iter().all(|record| record.attempt.is_like(attempt)) {
            let learner = attempt.learner.as_ref().map(ToString::to_string);
            label = [Some(label), learner, Some(attempt.title.clone()), flags_of(attempt)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("  ");
        }
        if signs.aloud {
            let last = shares.get(shares.len().saturating_sub(HEARD)..).unwrap_or_default();
            let shares: Vec<String> = last.iter().map(|share| words.percent(*share)).collect();
            page.push(Line::new(format!("{label}: {}", shares.join(", ")), Style::Plain));
            continue;
        }
        let last = shares.get(shares.len().saturating_sub(DRAWN)..).unwrap_or_default();
        page.push(
            Line::new(format!("{label}  "), Style::Dim).and(draw_trend(last, signs), Style::Lit),
        );
    }
}

/// Returns the flags that made an attempt easier or shorter than a whole one; None for a whole one.
fn flags_of(attempt: &Attempt) -> Option<String> {
    let choice = match &attempt.rules.scope {
        Scope::Unknown | Scope::Whole | Scope::Exam(_) => None,
        Scope::Part(flags) => Some(flags.as_str()),
        Scope::Wrong => Some("--wrong"),
    };
    let form = attempt.rules.as_choices.then_some("--as-choices");
    let flags: Vec<&str> = choice.into_iter().chain(form).collect();
    (!flags.is_empty()).then(|| flags.join(" "))
}

/// `7.5 of 10`, or how many questions were answered if the attempt is unfinished.
fn points_or_progress(record: &Record, tally: &Tally, words: &Words) -> String {
    if tally.finished.is_some() {
        return earned_points("result-of", tally, words);
    }
    let say = Say::new("scores-unfinished")
        .with("answered", tally.answered)
        .with("of", record.attempt.drawn.len());
    words.say(&say)
}

fn start_time(record: &Record) -> String {
    record.attempt.started.local().strftime("%Y-%m-%d %H:%M").to_string()
}

/// Shows one attempt question by question.
pub(crate) fn attempt_page(record: &Record, words: &Words, signs: &Signs) -> Page {
    let tally = tally(record);
    let attempt = &record.attempt;
    let mut page = Page::default();
    let number =
        Say::new("scores-attempt").with("number", attempt.number).with("when", start_time(record));
    let learner = shown_learner(record).map(|name| format!("  {name}")).unwrap_or_default();
    page.push(
        Line::new(attempt.title.as_str(), Style::Bold)
            .and(learner, Style::Plain)
            .and(format!("  {}", words.say(&number)), Style::Dim),
    );
    let seed = Say::new("result-seed").with("seed", attempt.rules.seed.to_string());
    let mut line = Line::new(points_or_progress(record, &tally, words), Style::Plain)
        .and("   ", Style::Plain)
        .and(words.percent(tally.score()), Style::Bold);
    line = passed(line, &tally, attempt, words);
    page.push(line.and("   ", Style::Plain).and(words.say(&seed), Style::Dim));
    page.gap();
    for outcome in &tally.outcomes {
        if !is_full(outcome.score) {
            outcome_lines(&mut page, outcome, words, signs);
            continue;
        }
        right_lines(&mut page, outcome, words, signs);
    }
    page
}

/// Adds a question with full marks: its number and prompt, the response, and the right spelling of a slip.
fn right_lines(page: &mut Page, outcome: &QuestionOutcome, words: &Words, signs: &Signs) {
    let number = format!("{:>2}  ", outcome.place + 1);
    let slip = outcome.verdict == AnswerVerdict::Slip;
    let ask = outcome.asked.ask.split('\n').next().unwrap_or_default();
    page.push(Line::new(number, Style::Dim).and(ask, Style::Plain).at(0, 4));
    let sign = if slip { signs.slip } else { signs.right };
    let mark = format!("{sign} {}", mark_aloud(outcome.verdict, words, signs));
    let mut line = Line::new(mark, Style::Good)
        .and(given_text(outcome.given(), words).unwrap_or_default(), Style::Good)
        .at(4, 2);
    if slip {
        line = line.and(format!("   {}", outcome.asked.right.join("; ")), Style::Plain);
    }
    if outcome.hinted {
        line = line.and(format!("   ({})", words.text("result-with-hint")), Style::Dim);
    }
    page.push(line);
}
