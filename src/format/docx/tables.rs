//! Tables in a document: of choices or cards where their heading says so, else lines with a gap between the cells.

use super::super::aiken::TypedLine;
use super::super::csv;
use super::super::report::FoundQuestion;
use super::labels::ListLabels;
use super::paragraph::WordParagraph;
use crate::format::Wish;

type WordRows = Vec<Vec<Vec<WordParagraph>>>;

/// The questions of a table with a heading that is understood; None of any other table.
pub(super) fn read_questions(rows: &WordRows) -> Option<Vec<FoundQuestion>> {
    let text = as_text(rows);
    if !csv::has_heading(&text, Some('\t')) {
        return None;
    }
    let read = csv::read(&text, Some('\t'), &Wish::default()).ok()?;
    Some(read.found.map(|found| FoundQuestion { line: None, ..found }).collect())
}

/// A table as text, with tabs between cells.
fn as_text(rows: &WordRows) -> String {
    let cell = |paragraphs: &Vec<WordParagraph>| {
        let texts: Vec<String> = paragraphs.iter().map(WordParagraph::text).collect();
        format!("\"{}\"", texts.join("\n").trim().replace('"', "\"\""))
    };
    let row =
        |cells: &Vec<Vec<WordParagraph>>| cells.iter().map(cell).collect::<Vec<_>>().join("\t");
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// The lines of a table that lays out a list: the paragraphs of a row make one line if each cell has only one.
pub(super) fn as_lines(rows: WordRows, labels: &mut ListLabels) -> Vec<TypedLine<'static>> {
    let mut lines = Vec::new();
    for cells in rows {
        let single = cells.iter().all(|paragraphs| paragraphs.len() < 2);
        let mut row: Option<TypedLine<'static>> = None;
        for line in cells.into_iter().flatten().flat_map(|paragraph| labels.label(paragraph)) {
            match &mut row {
                Some(row) if single => join_lines(row, line),
                Some(_) | None => lines.extend(row.replace(line)),
            }
        }
        lines.extend(row);
    }
    lines
}

/// Adds a line behind a tab.
fn join_lines(row: &mut TypedLine<'static>, line: TypedLine<'static>) {
    let text = row.text.to_mut();
    text.push('\t');
    let start = text.len();
    text.push_str(&line.text);
    let looks = line.looks.into_iter();
    row.looks.extend(looks.map(|(range, looks)| (range.start + start..range.end + start, looks)));
    row.losses.extend(line.losses);
}
