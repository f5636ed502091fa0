//! Reads CSV and TSV: rows become cards, or texts to type where that is asked for.

use super::super::Wish;
use super::super::comments::is_valid_points;
use super::super::markup::RemovedMarkup;
use super::super::report::{
    FormatRefusal, FoundQuestion, ReadFile, ReportEntry, bare_question, first_words,
};
use super::columns::{TableColumn, TableDirectives, columns_by_place, find_layout};
use super::notetype::Notetype;
use super::rows::{CsvRow, CsvRows};
use crate::question::{Answer, Citation, Flashcard, Question};
use crate::say::Say;

/// Reads a table with this separator, or with the one that its first lines show; refuses it if a column that was asked
/// for is missing.
pub(in crate::format) fn read<'a>(
    text: &'a str,
    separator: Option<char>,
    wish: &Wish,
) -> Result<ReadFile<'a>, FormatRefusal> {
    let (mut directives, body, line) = read_directives(text);
    let separator = directives.separator.or(separator).unwrap_or_else(|| guess_separator(body));
    let heading = directives.heading.as_ref();
    let heading = heading.and_then(|row| CsvRows::new(row, 1, separator).next()?.cells.ok());
    let mut rows = CsvRows::new(body, line, separator).filter(|row| !is_empty(row)).peekable();
    let first = heading.clone().or_else(|| rows.peek()?.cells.as_ref().ok().cloned());
    let first = first.unwrap_or_default();
    let layout = find_layout(&first, &directives, wish)?;
    let mut changed = Vec::new();
    if layout.heading {
        if heading.is_none() {
            rows.next();
        }
        changed.extend(unknown_columns(&first, &layout.columns, line));
    }
    let (title, as_text) = (directives.title.take(), wish.as_text);
    let found = rows.map(move |row| {
        if layout.heading {
            return read_row(row, &layout.columns, true, &directives, as_text);
        }
        let wide = row.cells.as_ref().map_or(0, Vec::len);
        read_row(row, &columns_by_place(&directives, wide), false, &directives, as_text)
    });
    Ok(ReadFile { changed, ..ReadFile::new(title, found) })
}

/// Reads the `#` lines before the first row; returns the text behind them and the number of its first line.
fn read_directives(text: &str) -> (TableDirectives, &str, usize) {
    let (mut directives, mut rest, mut number) = (TableDirectives::default(), text, 1);
    loop {
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        if !line.starts_with('#') && (line.is_empty() || !line.trim().is_empty()) {
            return (directives, rest, number);
        }
        directives.obey(line);
        rest = rest.get(line.len()..).unwrap_or_default();
        number += 1;
    }
}

/// The separator with which the first rows look most like a table: known names in the heading count most, then rows
/// of several cells, then rows of the same width. A comma wins a tie.
fn guess_separator(body: &str) -> char {
    let score = |separator: char| {
        let rows: Vec<Vec<String>> = CsvRows::new(body, 1, separator)
            .take(20)
            .map(|row| row.cells.unwrap_or_default())
            .collect();
        let first = rows.first().map_or(0, Vec::len);
        let named = rows.iter().take(1).flatten().filter(|name| TableColumn::named(name).is_some());
        let several = rows.iter().filter(|cells| cells.len() > 1).count();
        let alike = rows.iter().filter(|cells| cells.len() == first).count();
        (named.count(), several, alike, first)
    };
    // `max_by_key` returns the last of equals.
    let best = [';', '\t', ','].into_iter().max_by_key(|separator| score(*separator));
    best.unwrap_or(',')
}

fn is_empty(row: &CsvRow) -> bool {
    row.cells.as_ref().is_ok_and(|cells| cells.iter().all(String::is_empty))
}

/// Reports the named columns that a question has no place for.
fn unknown_columns(
    heading: &[String],
    columns: &[TableColumn],
    line: usize,
) -> Option<ReportEntry> {
    let names = heading.iter().map(|name| name.trim()).zip(columns);
    let unknown =
        names.filter(|(name, column)| **column == TableColumn::Unknown && !name.is_empty());
    let names: Vec<&str> = unknown.map(|(name, _)| name).collect();
    let why = Say::new("format-columns-left").with("names", names.join(", "));
    (!names.is_empty()).then_some(ReportEntry { line: Some(line), name: None, id: None, why })
}

fn read_row(
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
    let (question, losses) = match reading.finish(as_text) {
        Ok((question, losses)) => (Ok(question), losses),
        Err(why) => (Err(why), Vec::new()),
    };
    FoundQuestion::new(row.line, &name, words, question).with_losses(losses)
}

/// A row whose cells are being read.
struct RowReading {
    html: bool,
    notetype: Notetype,
    /// All but the answer, whose kind depends on the note type.
    question: Question,
    answer: String,
    losses: Vec<Say>,
}

impl RowReading {
    fn new(directives: &TableDirectives) -> Self {
        let mut question = bare_question("", Answer::Card(Flashcard { back: String::new() }));
        question.tags.clone_from(&directives.tags);
        Self {
            html: directives.html,
            notetype: directives.notetype,
            question,
            answer: String::new(),
            losses: Vec::new(),
        }
    }

    fn read_cell(&mut self, column: TableColumn, cell: &str, heading: bool) {
        match column {
            TableColumn::Id => cell.clone_into(&mut self.question.id),
            TableColumn::Ask => self.question.ask = self.text(cell),
            TableColumn::Answer => self.answer = self.text(cell),
            TableColumn::Hint => self.question.hint = Some(self.text(cell)),
            TableColumn::Why => self.question.why = Some(self.text(cell)),
            TableColumn::From => {
                self.question.from = Some(Citation { source: None, place: self.text(cell) });
            }
            TableColumn::Tags => {
                self.question.tags.extend(cell.split_whitespace().map(str::to_owned));
            }
            TableColumn::Points => match cell.parse() {
                Ok(points) if is_valid_points(points) => self.question.points = points,
                Ok(_) | Err(_) => self.lose_cell("points", cell),
            },
            TableColumn::Level => match cell.parse() {
                Ok(level @ 1..=5) => self.question.level = level,
                Ok(_) | Err(_) => self.lose_cell("level", cell),
            },
            TableColumn::BothWays => {
                self.question.both_ways = matches!(cell, "true" | "yes" | "1");
            }
            TableColumn::Unknown if !heading => {
                self.losses.push(Say::new("format-cell-left").with("text", cell));
            }
            TableColumn::Notetype => self.notetype = Notetype::named(cell),
            TableColumn::Unknown | TableColumn::AnkiOnly => {}
        }
    }

    fn lose_cell(&mut self, field: &str, cell: &str) {
        self.losses.push(Say::new("format-no-such").with("field", field).with("text", cell));
    }

    /// A cell's text without markup.
    fn text(&mut self, cell: &str) -> String {
        let mut markup = RemovedMarkup::default();
        let text = markup.text_of(cell, self.html);
        self.losses.extend(markup.losses());
        text
    }

    fn finish(self, as_text: bool) -> Result<(Question, Vec<Say>), Say> {
        let Self { notetype, mut question, answer, mut losses, .. } = self;
        if question.ask.trim().is_empty() {
            return Err(Say::new("format-no-ask"));
        }
        let is_card = matches!(notetype, Notetype::Basic | Notetype::Reversed);
        let notetype = if as_text && is_card { Notetype::Typed } else { notetype };
        let lost;
        (question.answer, lost) = notetype.answer(&question.ask, &answer)?;
        losses.extend(lost);
        if notetype == Notetype::Cloze {
            question.ask = String::new();
            question.why = question.why.or(Some(answer).filter(|why| !why.trim().is_empty()));
        }
        question.both_ways |= notetype == Notetype::Reversed;
        Ok((question, losses))
    }
}
