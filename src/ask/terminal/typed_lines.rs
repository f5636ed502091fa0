//! What is drawn of typed answers: numbered items, fields as they were typed, a sentence with its blanks.

use super::widget::{WidgetView, numbered};
use crate::page::{Line, Style};

/// Items under each other, each with its number or letter.
pub(super) fn column(items: &[String], name: impl Fn(usize) -> String) -> Vec<Line> {
    let widest = name(items.len().saturating_sub(1)).len();
    let numbered = |(place, text): (usize, &String)| {
        numbered(
            Line::new("  ", Style::Plain),
            &name(place),
            widest,
            text,
            (Style::Dim, Style::Plain),
        )
    };
    items.iter().enumerate().map(numbered).collect()
}

/// Returns what was typed, as it stays.
pub(super) fn echo(text: &str, view: WidgetView) -> Line {
    let prompt = Line::new(format!("{} ", view.signs().prompt), Style::Plain).at(0, 2);
    if text.is_empty() {
        prompt.and(view.words.text("ask-no-answer"), Style::Dim)
    } else {
        prompt.and(text, Style::Plain)
    }
}

/// Returns a sentence with its blanks, each filled where its text is given; the one being typed, if any, is lit.
pub(super) fn sentence(
    pieces: &[String],
    filled: &[Option<&String>],
    typing: Option<usize>,
    view: WidgetView,
) -> Vec<Line> {
    let (blank, waiting) = view.signs().blanks;
    let mut lines = vec![Line::default()];
    for (place, piece) in pieces.iter().enumerate() {
        for (row, text) in piece.split('\n').enumerate() {
            if row > 0 {
                lines.push(Line::default());
            }
            append(&mut lines, text, Style::Bold);
        }
        match filled.get(place).copied().flatten() {
            _ if place + 1 == pieces.len() => {}
            _ if typing == Some(place) => append(&mut lines, blank, Style::Lit),
            Some(text) if text.is_empty() => append(&mut lines, waiting, Style::Dim),
            Some(text) if view.paper.colour => append(&mut lines, text, Style::Lit),
            Some(text) => append(&mut lines, &format!("[{text}]"), Style::Lit),
            None => append(&mut lines, waiting, Style::Bold),
        }
    }
    lines
}

fn append(lines: &mut [Line], text: &str, style: Style) {
    if let Some(line) = lines.last_mut()
        && !text.is_empty()
    {
        *line = std::mem::take(line).and(text, style);
    }
}
