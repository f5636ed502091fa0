//! Reads CSV and TSV: rows become cards, or texts to type where that is asked for.

use super::super::Wish;
use super::super::extras::is_points;
use super::super::markup::RemovedMarkup;
use super::super::report::{
    FormatRefusal, FoundQuestion, ReadFile, ReportEntry, bare_question, first_words,
};
use super::columns::{Column, Said, by_place, layout};
use super::notetype::Notetype;
use super::rows::{Row, Rows};
use crate::question::{Citation, Question};
use crate::say::Say;

/// Reads a table whose cells are parted by `separator`, or by what its first lines show.
///
/// # Errors
/// When a column that was asked for is not there.
pub(in crate::format) fn read<'a>(
    text: &'a str,
    separator: Option<char>,
    wish: &Wish,
) -> Result<ReadFile<'a>, FormatRefusal> {
    let (said, body, line) = before_rows(text);
    let separator = said.separator.or(separator).unwrap_or_else(|| found_out(body));
    let heading =
        said.heading.as_ref().and_then(|row| Rows::new(row, 1, separator).next()?.cells.ok());
    let mut rows = Rows::new(body, line, separator).filter(|row| !is_empty(row)).peekable();
    let first = heading.clone().or_else(|| rows.peek()?.cells.as_ref().ok().cloned());
    let layout = layout(&first.clone().unwrap_or_default(), &said, wish)?;
    if layout.heading && heading.is_none() {
        rows.next();
    }
    let mut changed = Vec::new();
    if layout.heading {
        changed.extend(left_out(&first.unwrap_or_default(), &layout.columns, line));
    }
    let (title, as_text) = (said.title.clone(), wish.as_text);
    let found = rows.map(move |row| {
        let wide = row.cells.as_ref().map_or(0, Vec::len);
        let more = if layout.heading { Vec::new() } else { by_place(&said, wide) };
        let columns = if layout.heading { &layout.columns } else { &more };
        found(row, columns, layout.heading, &said, as_text)
    });
    Ok(ReadFile { changed, ..ReadFile::new(title, found) })
}

/// The lines with `#` before the first row, the rest, and its line.
fn before_rows(text: &str) -> (Said, &str, usize) {
    let (mut said, mut rest, mut number) = (Said::default(), text, 1);
    loop {
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        if !line.starts_with('#') && (line.is_empty() || !line.trim().is_empty()) {
            return (said, rest, number);
        }
        said.take(line);
        rest = rest.get(line.len()..).unwrap_or_default();
        number += 1;
    }
}

/// The separator that a heading or the first rows tell: a comma where nothing does.
fn found_out(body: &str) -> char {
    let score = |separator: char| {
        let rows: Vec<Vec<String>> = Rows::new(body, 1, separator)
            .take(20)
            .map(|row| row.cells.unwrap_or_default())
            .collect();
        let first = rows.first().map_or(0, Vec::len);
        let named = rows.iter().take(1).flatten().filter(|name| Column::named(name).is_some());
        let parted = rows.iter().filter(|cells| cells.len() > 1).count();
        let alike = rows.iter().filter(|cells| cells.len() == first).count();
        (named.count(), parted, alike, first)
    };
    let by_score = [';', '\t', ','].into_iter().max_by_key(|separator| score(*separator));
    by_score.unwrap_or(',')
}

fn is_empty(row: &Row) -> bool {
    row.cells.as_ref().is_ok_and(|cells| cells.iter().all(String::is_empty))
}

/// The columns of a heading that no question has a place for.
fn left_out(heading: &[String], columns: &[Column], line: usize) -> Option<ReportEntry> {
    let unknown = heading.iter().zip(columns).filter(|(_, column)| **column == Column::Unknown);
    let names: Vec<&str> =
        unknown.map(|(name, _)| name.trim()).filter(|name| !name.is_empty()).collect();
    let why = Say::new("format-columns-left").with("names", names.join(", "));
    (!names.is_empty()).then_some(ReportEntry { line: Some(line), name: None, id: None, why })
}

fn found(row: Row, columns: &[Column], heading: bool, said: &Said, as_text: bool) -> FoundQuestion {
    let cells = match row.cells {
        Ok(cells) => cells,
        Err(why) => return FoundQuestion::new(row.line, "", &row.beginning, Err(why)),
    };
    let mut taken = Taken { html: said.html, notetype: said.notetype, ..Taken::default() };
    taken.tags.clone_from(&said.tags);
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        taken.cell(columns.get(at).copied().unwrap_or(Column::Unknown), cell, heading);
    }
    let words = cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
    let name = first_words(&taken.ask).unwrap_or_default();
    let mut changed = std::mem::take(&mut taken.changed);
    let what = taken.question(as_text, &mut changed);
    FoundQuestion::new(row.line, &name, words, what).with_losses(changed)
}

/// What the cells of a row said so far.
#[derive(Default)]
struct Taken {
    html: bool,
    notetype: Notetype,
    id: String,
    ask: String,
    answer: String,
    tags: Vec<String>,
    hint: Option<String>,
    why: Option<String>,
    from: Option<String>,
    points: Option<f64>,
    level: Option<u8>,
    both_ways: bool,
    changed: Vec<Say>,
}

impl Taken {
    fn cell(&mut self, column: Column, cell: &str, heading: bool) {
        match column {
            Column::Id => cell.clone_into(&mut self.id),
            Column::Ask => self.ask = self.text(cell),
            Column::Answer => self.answer = self.text(cell),
            Column::Hint => self.hint = Some(self.text(cell)),
            Column::Why => self.why = Some(self.text(cell)),
            Column::From => self.from = Some(self.text(cell)),
            Column::Tags => self.tags.extend(cell.split_whitespace().map(str::to_owned)),
            Column::Points => {
                self.points = cell.parse().ok().filter(|points| is_points(*points));
                self.unless(self.points.is_some(), "points", cell);
            }
            Column::Level => {
                self.level = cell.parse().ok().filter(|level| (1..=5).contains(level));
                self.unless(self.level.is_some(), "level", cell);
            }
            Column::BothWays => self.both_ways = matches!(cell, "true" | "yes" | "1"),
            Column::Unknown if !heading => {
                self.changed.push(Say::new("format-cell-left").with("text", cell));
            }
            Column::Notetype => self.notetype = Notetype::named(cell),
            Column::Unknown | Column::Theirs => {}
        }
    }

    fn unless(&mut self, good: bool, field: &str, cell: &str) {
        if !good {
            let say = Say::new("format-no-such").with("field", field).with("text", cell);
            self.changed.push(say);
        }
    }

    /// A cell's text without markup that it should not have.
    fn text(&mut self, cell: &str) -> String {
        let mut markup = RemovedMarkup::default();
        let text = markup.text_of(cell, self.html);
        for say in markup.losses() {
            if self.changed.iter().all(|told| told.id != say.id) {
                self.changed.push(say);
            }
        }
        text
    }

    fn question(self, as_text: bool, changed: &mut Vec<Say>) -> Result<Question, Say> {
        if self.ask.trim().is_empty() {
            return Err(Say::new("format-no-ask"));
        }
        let plain_card = matches!(self.notetype, Notetype::Basic | Notetype::Reversed);
        let notetype = if as_text && plain_card { Notetype::Typed } else { self.notetype };
        let behind = (notetype == Notetype::Cloze).then(|| self.answer.clone());
        let (answer, lost) = notetype.answer(&self.ask, self.answer)?;
        changed.extend(lost);
        let ask = if behind.is_some() { String::new() } else { self.ask };
        Ok(Question {
            id: self.id,
            tags: self.tags,
            hint: self.hint,
            why: self.why.or(behind.filter(|words| !words.trim().is_empty())),
            from: self.from.map(|place| Citation { source: None, place }),
            points: self.points.unwrap_or(1.0),
            level: self.level.unwrap_or(1),
            both_ways: self.both_ways || notetype == Notetype::Reversed,
            ..bare_question(ask, answer)
        })
    }
}
