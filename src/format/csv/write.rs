//! Writes CSV and TSV: a heading, then a row for each question whose answer is one text.

use super::super::Format;
use super::super::answer_text::answer_text;
use super::super::html;
use super::super::report::{Out, Report, write_questions};
use super::columns::{COLUMN_NAMES, TableColumn};
use crate::deck::{Deck, derived_id};
use crate::question::{Answer, Question};
use crate::say::Say;

/// Writes a deck as a table.
pub(in crate::format) fn write(deck: &Deck, format: Format, separator: char, out: Out) -> Report {
    let (columns, html) = (needed_columns(deck), is_at_risk(deck));
    let names = COLUMN_NAMES.iter().filter(|(column, _)| columns.contains(column));
    let names = names.filter_map(|(_, names)| names.first()).map(|name| (*name).to_owned());
    let head = if html { "#html:true\n" } else { "" }.to_owned() + &write_row(names, separator);
    write_questions(format, deck, (&head, ""), out, |question| {
        let (answer, mut losses) = answer_text(question, deck)?;
        losses.extend(row_losses(question));
        let cells = columns.iter().map(|column| {
            let cell = cell(*column, question, &answer, deck);
            if html && column.is_text() { html::to_html(&cell) } else { cell }
        });
        Ok((write_row(cells, separator), losses))
    })
}

/// Whether a row can say the question's answer.
pub(in crate::format) fn says(question: &Question, deck: &Deck) -> bool {
    answer_text(question, deck).is_ok()
}

/// What a row cannot say of a question whose answer it can.
fn row_losses(question: &Question) -> Vec<Say> {
    let mut losses = Vec::new();
    if question.tags.iter().any(|tag| tag.contains(char::is_whitespace)) {
        losses.push(Say::new("format-tag-spaces"));
    }
    if !question.slips || matches!(&question.answer, Answer::Text(text) if text.exact) {
        losses.push(Say::new("format-not-exact"));
    }
    if matches!(question.answer, Answer::Text(_)) {
        losses.push(Say::new("format-as-card"));
    }
    losses
}

/// Whether a text of the deck would be read as a program or a link. Then the whole table is HTML, because the line that
/// says so counts for all rows.
fn is_at_risk(deck: &Deck) -> bool {
    deck.questions.iter().any(|question| {
        let from = question.from.as_ref().map(|from| deck.cite(from));
        let answer = answer_text(question, deck).map(|(text, _)| text).ok();
        let around = [&question.hint, &question.why, &from, &answer].into_iter().flatten();
        std::iter::once(&question.ask).chain(around).any(|text| html::has_unsafe_tags(text))
    })
}

/// The columns for prompt and answer, and those that some question has something for.
pub(super) fn needed_columns(deck: &Deck) -> Vec<TableColumn> {
    let has_own_id = |question: &Question| {
        question.id_given && question.id != derived_id(&question.ask, &deck.language)
    };
    let has_cell = |column, question: &Question| {
        if column == TableColumn::Id {
            return has_own_id(question);
        }
        !cell(column, question, "", deck).is_empty()
    };
    let always = [TableColumn::Ask, TableColumn::Answer];
    let columns = COLUMN_NAMES.iter().map(|(column, _)| *column);
    let needed = columns.filter(|column| {
        always.contains(column) || deck.questions.iter().any(|one| has_cell(*column, one))
    });
    needed.collect()
}

/// A cell; empty where the question has the default.
pub(super) fn cell(column: TableColumn, question: &Question, answer: &str, deck: &Deck) -> String {
    let unless = |is: bool, text: String| if is { String::new() } else { text };
    match column {
        TableColumn::Id => question.id.clone(),
        TableColumn::Ask => question.ask.clone(),
        TableColumn::Answer => answer.to_owned(),
        TableColumn::Tags => {
            let tags = question.tags.iter().map(|tag| tag.replace(char::is_whitespace, "_"));
            tags.collect::<Vec<_>>().join(" ")
        }
        TableColumn::Hint => question.hint.clone().unwrap_or_default(),
        TableColumn::Why => question.why.clone().unwrap_or_default(),
        TableColumn::From => {
            question.from.as_ref().map_or_else(String::new, |from| deck.cite(from))
        }
        TableColumn::Points => {
            unless(question.points.total_cmp(&1.0).is_eq(), question.points.to_string())
        }
        TableColumn::Level => unless(question.level == 1, question.level.to_string()),
        TableColumn::BothWays => unless(!question.both_ways, "true".to_owned()),
        TableColumn::Option
        | TableColumn::Right
        | TableColumn::Wrong
        | TableColumn::Topic
        | TableColumn::QuestionType
        | TableColumn::Time
        | TableColumn::Number
        | TableColumn::Unknown
        | TableColumn::Notetype
        | TableColumn::AnkiOnly => String::new(),
    }
}

pub(super) fn write_row(cells: impl Iterator<Item = String>, separator: char) -> String {
    let cells: Vec<String> = cells.map(|cell| quoted(&cell, separator)).collect();
    cells.join(&separator.to_string()) + "\n"
}

/// A cell in quotes where it needs them to come back as it is.
fn quoted(cell: &str, separator: char) -> String {
    let special = cell.contains(['"', '\n', '\r', '\t', ';', separator]) || cell.starts_with('#');
    if special || cell.trim() != cell {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}
