//! Charts for a terminal, drawn with signs within a given width and readable without colour.

mod bars;
mod calendar;
mod columns;
mod curve;

pub(crate) use bars::{Bar, bars};
pub(crate) use calendar::{CalendarChart, calendar};
pub(crate) use columns::{Columns, columns};
pub(crate) use curve::{CurveChart, CurvePoint, curve};

use unicode_width::UnicodeWidthStr;

use super::{Line, Style};

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Returns the steps out of `of` that a share from 0 to 1 fills, rounded; a share above 0 fills at least one.
fn steps(share: f64, of: usize) -> usize {
    let whole = (1..=of).filter(|step| share * count(of) >= count(*step) - 0.5).count();
    if share > 0.0 { whole.max(1).min(of) } else { 0 }
}

/// Joins cells to a line; neighbours of one style become one span.
fn line(start: &str, cells: impl IntoIterator<Item = (&'static str, Style)>) -> Line {
    let mut line = Line::new(start, Style::Dim);
    for (sign, style) in cells {
        match line.spans.last_mut() {
            Some(span) if span.style == style || sign == " " => span.text.push_str(sign),
            _ => line = line.and(sign, style),
        }
    }
    line
}

/// Places labels at their columns under or over a chart; a label that would touch the one before is left out.
fn labels(start: usize, labels: impl IntoIterator<Item = (usize, String)>, wide: usize) -> Line {
    let mut row = " ".repeat(start);
    for (column, label) in labels {
        let at = start + column;
        let free = row.width() == start && at == start || row.width() < at;
        if free && at + label.width() <= wide {
            row.push_str(&" ".repeat(at - row.width()));
            row.push_str(&label);
        }
    }
    Line::new(row, Style::Dim)
}

/// Lays out a legend on one line if all of it fits, otherwise on a line for each item.
fn legend(items: Vec<(&'static str, Style, String)>, start: usize, wide: usize) -> Vec<Line> {
    let items = items
        .into_iter()
        .map(|(sign, style, text)| [(sign.to_owned(), style), (format!(" {text}"), Style::Dim)]);
    let items: Vec<_> = items.collect();
    let all: usize = items.iter().flatten().map(|(text, _)| text.width()).sum();
    let fits = start + all + 3 * items.len().saturating_sub(1) <= wide;
    let mut lines: Vec<Line> = Vec::new();
    for item in items {
        let line = match lines.pop() {
            Some(line) if fits => line.and("   ", Style::Dim),
            before => {
                lines.extend(before);
                Line::new(" ".repeat(start), Style::Dim)
            }
        };
        lines.push(item.into_iter().fold(line, |line, (text, style)| line.and(text, style)));
    }
    lines
}

fn right_aligned(text: &str, wide: usize) -> String {
    " ".repeat(wide.saturating_sub(text.width())) + text
}

/// Joins each row's texts, in columns two spaces apart and aligned on the right.
pub(crate) fn columns_of(rows: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let rows: Vec<Vec<String>> = rows.collect();
    let width = |at: usize| rows.iter().filter_map(move |row| row.get(at)).map(|text| text.width());
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(|at| width(at).max().unwrap_or(0)).collect();
    let joined = |row: &Vec<String>| -> String {
        let texts = row.iter().zip(&widths).map(|(text, wide)| right_aligned(text, *wide));
        texts.collect::<Vec<_>>().join("  ")
    };
    rows.iter().map(joined).collect()
}

fn left_aligned(text: &str, wide: usize) -> String {
    text.to_owned() + &" ".repeat(wide.saturating_sub(text.width()))
}
