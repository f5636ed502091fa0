//! The pages of `hafal scores`: all attempts with their trend, and one attempt in full.

use super::result::{outcome_lines, passed, trend, truth};
use crate::locale::Words;
use crate::page::{Line, Page, Signs, Style};
use crate::question::is_full;
use crate::say::Say;
use crate::session::{AnswerVerdict, QuestionOutcome, Record, Tally, tally};

/// Lists attempts, oldest first, and the trend of the finished ones.
pub(crate) fn attempt_list_page(records: &[Record], words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    let tallies: Vec<Tally> = records.iter().map(tally).collect();
    let wide =
        records.iter().map(|record| record.attempt.number.to_string().len()).max().unwrap_or(1);
    for (record, tally) in records.iter().zip(&tallies) {
        let number = format!("{:>wide$}  ", record.attempt.number);
        let score = format!(
            "{:>6}  ",
            if tally.finished.is_some() { words.percent(tally.score()) } else { "-".to_owned() }
        );
        let mut line = Line::new(number, Style::Dim)
            .and(format!("{}  ", start_time(record)), Style::Dim)
            .and(score, Style::Bold)
            .and(record.attempt.title.as_str(), Style::Plain)
            .at(0, wide + 2);
        line = line.and(format!("  {}", points_or_progress(record, tally, words)), Style::Dim);
        page.push(line);
    }
    let shares: Vec<f64> =
        tallies.iter().filter(|tally| tally.finished.is_some()).map(Tally::score).collect();
    if shares.len() > 1 {
        let last = shares.get(shares.len().saturating_sub(40)..).unwrap_or_default();
        page.gap();
        let label = format!("{}  ", words.text("scores-trend"));
        page.push(Line::new(label, Style::Dim).and(trend(last, signs), Style::Lit));
    }
    page
}

/// `7.5 of 10`, or how many questions were answered if the attempt is unfinished.
fn points_or_progress(record: &Record, tally: &Tally, words: &Words) -> String {
    let points = Say::new("result-of")
        .with("points", words.number(tally.points, 2))
        .with("of", words.number(tally.out_of, 2));
    if tally.finished.is_some() {
        return words.say(&points);
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
    page.push(
        Line::new(attempt.title.as_str(), Style::Bold)
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
            outcome_lines(&mut page, outcome, words);
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
    let mut line = Line::new(format!("{sign} "), Style::Good)
        .and(truth(&outcome.response.join("; "), outcome, words), Style::Good)
        .at(4, 2);
    if slip {
        line = line.and(format!("   {}", outcome.asked.right.join("; ")), Style::Plain);
    }
    if outcome.hinted {
        line = line.and(format!("   ({})", words.text("result-with-hint")), Style::Dim);
    }
    page.push(line);
}
