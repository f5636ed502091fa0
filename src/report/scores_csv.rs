//! Attempts as a table for spreadsheets: a row each, and a column per question if all have the same ones.

use std::collections::BTreeSet;

use super::json::rounded;
use crate::moment::Moment;
use crate::page::safe_line;
use crate::session::{LearnerName, QuestionId, Record, Tally, tally};

/// The columns before those of questions.
const HEADING: [&str; 7] =
    ["learner", "attempt", "finished", "points", "out_of", "score", "passed"];

/// Returns the heading and the rows of attempts as CSV.
pub(crate) fn attempts_csv(records: &[Record]) -> String {
    let questions = shared_questions(records);
    let named =
        questions.iter().map(|question| text_cell(&format!("{}/{}", question.deck, question.id)));
    let mut csv = csv_row(HEADING.into_iter().map(str::to_owned).chain(named));
    for record in records {
        let tally = tally(record);
        let points = questions.iter().map(|question| question_points(&tally, question));
        csv.push_str(&csv_row(attempt_cells(record, &tally).into_iter().chain(points)));
    }
    csv
}

/// Lists the questions of the first attempt, where all attempts have the same.
fn shared_questions(records: &[Record]) -> Vec<&QuestionId> {
    let drawn = |record: &'_ Record| -> BTreeSet<QuestionId> {
        record.attempt.drawn.iter().map(|drawn| drawn.question.clone()).collect()
    };
    let Some(first) = records.first() else { return Vec::new() };
    let same = drawn(first);
    if records.iter().any(|record| drawn(record) != same) {
        return Vec::new();
    }
    first.attempt.drawn.iter().map(|drawn| &drawn.question).collect()
}

fn attempt_cells(record: &Record, tally: &Tally) -> [String; 7] {
    let attempt = &record.attempt;
    [
        text_cell(attempt.learner.as_ref().map_or("", LearnerName::as_str)),
        attempt.number.to_string(),
        tally.finished.map(Moment::rfc3339).unwrap_or_default(),
        rounded(tally.points).to_string(),
        rounded(tally.out_of).to_string(),
        rounded(tally.score()).to_string(),
        tally.passed(attempt).map(|passed| passed.to_string()).unwrap_or_default(),
    ]
}

/// Returns the points of a question; 0 where a finished attempt left it out, empty where it may still be asked.
fn question_points(tally: &Tally, question: &QuestionId) -> String {
    let outcome = tally.outcomes.iter().find(|outcome| outcome.question == *question);
    match (outcome, tally.finished) {
        (Some(outcome), _) => rounded(outcome.points).to_string(),
        (None, Some(_)) => "0".to_owned(),
        (None, None) => String::new(),
    }
}

/// Returns a text that no spreadsheet reads as a formula, and no terminal as a command.
fn text_cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    let cell = format!("{guard}{}", safe_line(text));
    if cell.contains(['"', ',', ';']) || cell.trim() != cell {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell
}

fn csv_row(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join(",") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_never_begins_a_formula_and_a_comma_divides_no_cell() {
        for (text, cell) in [
            ("Sari", "Sari"),
            ("", ""),
            ("=1+2", "'=1+2"),
            ("+62", "'+62"),
            ("-5", "'-5"),
            ("@me", "'@me"),
            ("\tx", r"'\u{9}x"),
            ("\r=x", r"'\u{d}=x"),
            ("Wulandari, Sari", "\"Wulandari, Sari\""),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("a\nb\u{1b}[31m", r"a\u{a}b\u{1b}[31m"),
            ("a-b=c", "a-b=c"),
        ] {
            assert_eq!(text_cell(text), cell);
        }
    }
}
