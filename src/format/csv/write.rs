//! Writes CSV and TSV: a heading, then a row for each question that has one answer in words.

use super::super::Format;
use super::super::html;
use super::super::in_words::in_words;
use super::super::report::{Out, Report, write_questions};
use super::columns::{Column, NAMES};
use crate::deck::{Deck, derived};
use crate::question::{Answer, Question};
use crate::say::Say;

/// Writes a deck as a table.
pub(in crate::format) fn write(deck: &Deck, format: Format, separator: char, out: Out) -> Report {
    let (columns, html) = (needed(deck), is_at_risk(deck));
    let known = columns.iter().filter_map(|column| NAMES.iter().find(|(known, _)| known == column));
    let names = known.filter_map(|(_, names)| names.first()).map(|name| (*name).to_owned());
    let head = if html { "#html:true\n" } else { "" }.to_owned() + &row(names, separator);
    write_questions(format, deck, (&head, ""), out, |question| {
        let (answer, mut changed) = in_words(question, deck)?;
        if question.tags.iter().any(|tag| tag.contains(char::is_whitespace)) {
            changed.push(Say::new("format-tag-spaces"));
        }
        if !question.slips || matches!(&question.answer, Answer::Text(text) if text.exact) {
            changed.push(Say::new("format-not-exact"));
        }
        if matches!(question.answer, Answer::Text(_)) {
            changed.push(Say::new("format-as-card"));
        }
        let cells = columns.iter().map(|column| {
            let cell = cell(*column, question, &answer, deck);
            if html && column.is_text() { html::to_html(&cell) } else { cell }
        });
        Ok((row(cells, separator), changed))
    })
}

/// Whether a text of the deck would be taken for a program or a link: then the whole table is HTML.
fn is_at_risk(deck: &Deck) -> bool {
    deck.questions.iter().any(|question| {
        let from = question.from.as_ref().map(|from| deck.cite(from));
        let answer = in_words(question, deck).map(|(words, _)| words).ok();
        let around = [&question.hint, &question.why, &from, &answer].into_iter().flatten();
        std::iter::once(&question.ask).chain(around).any(|text| html::has_unsafe_tags(text))
    })
}

/// The columns that some question of the deck has something for.
fn needed(deck: &Deck) -> Vec<Column> {
    let any = |has: &dyn Fn(&Question) -> bool| deck.questions.iter().any(has);
    let own = |question: &Question| {
        question.id_given && question.id != derived(&question.ask, &deck.language)
    };
    let columns = [
        (Column::Id, any(&own)),
        (Column::Ask, true),
        (Column::Answer, true),
        (Column::Tags, any(&|one| !one.tags.is_empty())),
        (Column::Hint, any(&|one| one.hint.is_some())),
        (Column::Why, any(&|one| one.why.is_some())),
        (Column::From, any(&|one| one.from.is_some())),
        (Column::Points, any(&|one| one.points.total_cmp(&1.0).is_ne())),
        (Column::Level, any(&|one| one.level != 1)),
        (Column::BothWays, any(&|one| one.both_ways)),
    ];
    columns.into_iter().filter(|(_, needed)| *needed).map(|(column, _)| column).collect()
}

fn cell(column: Column, question: &Question, answer: &str, deck: &Deck) -> String {
    let unless = |is: bool, text: String| if is { String::new() } else { text };
    match column {
        Column::Id => question.id.clone(),
        Column::Ask => question.ask.clone(),
        Column::Answer => answer.to_owned(),
        Column::Tags => {
            let tags = question.tags.iter().map(|tag| tag.replace(char::is_whitespace, "_"));
            tags.collect::<Vec<_>>().join(" ")
        }
        Column::Hint => question.hint.clone().unwrap_or_default(),
        Column::Why => question.why.clone().unwrap_or_default(),
        Column::From => question.from.as_ref().map_or_else(String::new, |from| deck.cite(from)),
        Column::Points => {
            unless(question.points.total_cmp(&1.0).is_eq(), question.points.to_string())
        }
        Column::Level => unless(question.level == 1, question.level.to_string()),
        Column::BothWays => unless(!question.both_ways, "true".to_owned()),
        Column::Unknown | Column::Notetype | Column::Theirs => String::new(),
    }
}

fn row(cells: impl Iterator<Item = String>, separator: char) -> String {
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
