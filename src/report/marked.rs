//! The page of marked sheets: a line per learner, their number, and what to do next.

use console::{Alignment, measure_text_width, pad_str};

use super::result::{earned_points, passed};
use crate::locale::Words;
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::session::{LearnerName, Record, tally};
use crate::study::{MarkedRow, RowFate};

/// The most columns for names; a longer name makes its own line wider.
const WIDEST_NAME: usize = 30;

/// Draws the learners of marked rows, in the order of the table.
pub(crate) fn marked_page(rows: &[MarkedRow], class: &str, next: &[String], words: &Words) -> Page {
    let mut page = Page::default();
    let records = || rows.iter().filter_map(|row| Some((row, row.fate.record()?)));
    let widest = records().map(|(_, record)| measure_text_width(name_of(record))).max();
    let widest = widest.unwrap_or(0).min(WIDEST_NAME);
    for (row, record) in records() {
        page.push(row_line(row, record, widest, words));
    }
    page.gap();
    let count = |is: fn(&RowFate) -> bool| rows.iter().filter(|row| is(&row.fate)).count();
    let say = Say::new("marked-done")
        .with("class", class)
        .with("marked", count(|fate| matches!(fate, RowFate::Kept(_) | RowFate::Replaced(_))))
        .with("before", count(|fate| matches!(fate, RowFate::KeptBefore(_))))
        .with("left", count(|fate| fate.record().is_none()));
    page.text(&words.say(&say), 0, Style::Plain);
    if records().next().is_some() {
        let say = Say::new("marked-next").with("commands", next.join(", "));
        page.text(&words.say(&say), 0, Style::Dim);
    }
    page
}

fn name_of(record: &Record) -> &str {
    record.attempt.learner.as_ref().map_or("", LearnerName::as_str)
}

fn row_line(row: &MarkedRow, record: &Record, widest: usize, words: &Words) -> Line {
    let tally = tally(record);
    let name = pad_str(name_of(record), widest, Alignment::Left, None).into_owned();
    let line = Line::new(name, Style::Bold)
        .and(format!("  {}  ", row.sheet), Style::Dim)
        .and(format!("{:>6}", words.percent(tally.score())), Style::Bold)
        .and("  ", Style::Plain)
        .and(earned_points("result-of", &tally, words), Style::Plain);
    let line = passed(line, &tally, &record.attempt, words);
    let note = match &row.fate {
        RowFate::KeptBefore(_) => "marked-before",
        RowFate::Replaced(_) => "marked-replaced",
        RowFate::Kept(_) | RowFate::Differs(_) | RowFate::Unread(_) => return line,
    };
    line.and("   ", Style::Plain).and(words.text(note), Style::Dim)
}
