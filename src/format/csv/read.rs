//! Reads CSV and TSV: rows become cards, texts to type where that is asked for, or choices where the heading says so.

use std::iter::Filter;

use super::super::Wish;
use super::super::report::{FormatRefusal, FoundQuestion, ReadFile, ReportEntry, first_words};
use super::choice_rows::ChoiceReader;
use super::columns::TableColumn;
use super::directives::{TableDirectives, excel_separator};
use super::headings::read_heading;
use super::layout::{HEADING_ROWS, TableLayout, columns_by_place, find_layout};
use super::row::RowReading;
use super::rows::{CsvRow, CsvRows};
use crate::say::Say;

/// The rows of a table that are not empty.
type FilledRows<'a> = Filter<CsvRows<'a>, fn(&CsvRow) -> bool>;

/// Reads a table with this separator, or with the one that its first lines show; refuses it if a column that was asked
/// for is missing, or its heading is not understood.
pub(in crate::format) fn read<'a>(
    text: &'a str,
    separator: Option<char>,
    wish: &Wish,
) -> Result<ReadFile<'a>, FormatRefusal> {
    let (mut directives, body, line) = read_directives(text);
    let separator = separator.filter(|separator| body.contains(*separator));
    let guessed = || guess_separator(body, names_column);
    let separator = directives.separator.or(separator).unwrap_or_else(guessed);
    let mut rows: FilledRows = CsvRows::new(body, line, separator).filter(is_filled);
    let columns_line = directives.heading.take();
    let first: Vec<CsvRow> = match &columns_line {
        Some(names) => CsvRows::new(names, 1, separator).take(1).collect(),
        None => rows.clone().take(HEADING_ROWS).collect(),
    };
    let cells: Vec<_> = first.iter().map(|row| row.cells.clone().unwrap_or_default()).collect();
    let layout = find_layout(&cells, &directives, wish)?;
    let title = directives.title.take();
    let Some(at) = layout.heading else {
        return Ok(ReadFile::new(title, read_without_heading(rows, directives, wish)));
    };
    let mut above: Vec<FoundQuestion> = Vec::new();
    if columns_line.is_none() {
        above.extend(rows.by_ref().take(at).map(skip_above_heading));
        rows.next();
    }
    let (dropped, found) = read_below_heading(
        rows,
        layout,
        &cells.into_iter().nth(at).unwrap_or_default(),
        directives,
        wish,
    )?;
    let line = first.get(at).map(|row| row.line);
    let entry = |why| ReportEntry { line, name: None, id: None, why };
    let changed = dropped.into_iter().map(entry).collect();
    Ok(ReadFile { changed, ..ReadFile::new(title, above.into_iter().chain(found)) })
}

/// Whether a text is a table with a heading that is understood.
pub(in crate::format) fn has_heading(text: &str, separator: Option<char>) -> bool {
    let separator = separator.unwrap_or_else(|| guess_separator(text, names_column));
    let rows = CsvRows::new(text, 1, separator).filter(is_filled).take(HEADING_ROWS);
    let cells: Vec<_> = rows.map(|row| row.cells.unwrap_or_default()).collect();
    let layout = find_layout(&cells, &TableDirectives::default(), &Wish::default());
    layout.is_ok_and(|layout| layout.heading.is_some())
}

fn read_without_heading<'a>(
    rows: FilledRows<'a>,
    directives: TableDirectives,
    wish: &Wish,
) -> impl Iterator<Item = FoundQuestion> + 'a {
    let as_text = wish.as_text;
    rows.map(move |row| {
        let wide = row.cells.as_ref().map_or(0, Vec::len);
        read_card(row, &columns_by_place(&directives, wide), false, &directives, as_text)
    })
}

/// What is lost with columns that a deck has no place for, and what the rows become.
type BelowHeading<'a> = (Vec<Say>, Box<dyn Iterator<Item = FoundQuestion> + 'a>);

fn read_below_heading<'a>(
    rows: FilledRows<'a>,
    layout: TableLayout,
    heading: &[String],
    directives: TableDirectives,
    wish: &Wish,
) -> Result<BelowHeading<'a>, FormatRefusal> {
    let TableLayout { columns, choices, .. } = layout;
    if let Some(choices) = choices {
        let reader = ChoiceReader::survey(choices, columns, directives, rows.clone())?;
        let dropped = dropped_columns(heading, &reader.columns);
        return Ok((dropped, Box::new(rows.map(move |row| reader.read(row)))));
    }
    let (dropped, as_text) = (dropped_columns(heading, &columns), wish.as_text);
    let found = rows.map(move |row| read_card(row, &columns, true, &directives, as_text));
    Ok((dropped, Box::new(found)))
}

/// Reads the `#` lines before the first row; returns the text behind them and the number of its first line.
fn read_directives(text: &str) -> (TableDirectives, &str, usize) {
    let (mut directives, mut rest, mut number) = (TableDirectives::default(), text, 1);
    loop {
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        let directive = line.starts_with('#') || excel_separator(line).is_some();
        if !directive && (line.is_empty() || !line.trim().is_empty()) {
            return (directives, rest, number);
        }
        directives.obey(line);
        rest = rest.get(line.len()..).unwrap_or_default();
        number += 1;
    }
}

/// The rows of a table of another sort than questions, each with its line, and those of empty cells left out;
/// `is_known` says whether a cell is a name that its heading may have; that finds the separator.
pub(crate) fn table_rows(
    text: &str,
    is_known: fn(&str) -> bool,
) -> impl Iterator<Item = (usize, Result<Vec<String>, Say>)> {
    let (directives, body, line) = read_directives(text);
    let separator = directives.separator.unwrap_or_else(|| guess_separator(body, is_known));
    CsvRows::new(body, line, separator).filter(is_filled).map(|row| (row.line, row.cells))
}

fn names_column(cell: &str) -> bool {
    read_heading(cell).is_some()
}

/// The separator with which the first rows look most like a table: known names in a heading count most, then rows
/// of several cells, then rows of the same width. A comma wins a tie.
fn guess_separator(body: &str, is_known: fn(&str) -> bool) -> char {
    let score = |separator: char| {
        let rows: Vec<Vec<String>> = CsvRows::new(body, 1, separator)
            .take(HEADING_ROWS)
            .map(|row| row.cells.unwrap_or_default())
            .collect();
        let first = rows.first().map_or(0, Vec::len);
        let known = |row: &Vec<String>| row.iter().filter(|name| is_known(name)).count();
        let heading = rows.iter().map(known).max();
        let several = rows.iter().filter(|cells| cells.len() > 1).count();
        let alike = rows.iter().filter(|cells| cells.len() == first).count();
        (heading, several, alike, first)
    };
    // `max_by_key` returns the last of equals.
    let best = [';', '\t', ','].into_iter().max_by_key(|separator| score(*separator));
    best.unwrap_or(',')
}

fn is_filled(row: &CsvRow) -> bool {
    !row.cells.as_ref().is_ok_and(|cells| cells.iter().all(String::is_empty))
}

fn skip_above_heading(row: CsvRow) -> FoundQuestion {
    let cells = row.cells.unwrap_or_default();
    let words = cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
    FoundQuestion::new(row.line, "", words, Err(Say::new("format-above-heading")))
}

/// What is lost with the named columns that a question has no place for.
fn dropped_columns(heading: &[String], columns: &[TableColumn]) -> Vec<Say> {
    let names_of = |wanted: TableColumn| -> Vec<&str> {
        let names = heading.iter().map(|name| name.trim()).zip(columns);
        let names = names.filter(|(name, column)| **column == wanted && !name.is_empty());
        names.map(|(name, _)| name).collect()
    };
    let unknown = names_of(TableColumn::Unknown);
    let left = Say::new("format-columns-left").with("names", unknown.join(", "));
    let left = (!unknown.is_empty()).then_some(left);
    let timed = !names_of(TableColumn::Time).is_empty();
    left.into_iter().chain(timed.then(|| Say::new("format-time-left"))).collect()
}

fn read_card(
    row: CsvRow,
    columns: &[TableColumn],
    heading: bool,
    directives: &TableDirectives,
    as_text: bool,
) -> FoundQuestion {
    let cells = match row.cells {
        Ok(cells) => cells,
        Err(why) => return FoundQuestion::new(row.line, "", &row.beginning, Err(why)),
    };
    let mut reading = RowReading::new(directives);
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let column = columns.get(at).copied().unwrap_or(TableColumn::Unknown);
        reading.read_cell(column, cell, heading);
    }
    let words = cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
    let name = first_words(&reading.question.ask).unwrap_or_default();
    let (question, losses) = match reading.finish_card(as_text) {
        Ok((question, losses)) => (Ok(question), losses),
        Err(why) => (Err(why), Vec::new()),
    };
    FoundQuestion::new(row.line, &name, words, question).with_losses(losses)
}
