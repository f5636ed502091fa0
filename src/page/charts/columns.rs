//! Vertical bars, with the highest value on the left and labels below.

use unicode_width::UnicodeWidthStr;

use super::{count, labels, line, right_aligned, steps};
use crate::page::{Line, Signs, Style};

pub(crate) struct Columns<'a> {
    pub(crate) values: &'a [usize],
    /// The highest value as text.
    pub(crate) top: String,
    /// Labels below, each with the place of its column.
    pub(crate) below: Vec<(usize, String)>,
}

const HIGH: usize = 4;

/// Draws the columns, two cells wide if there is room, otherwise one; nothing if even that is too wide.
pub(crate) fn columns(chart: &Columns, signs: &Signs, wide: usize) -> Vec<Line> {
    let start = chart.top.width() + 2;
    let Some(room) = wide.checked_sub(start).filter(|room| *room >= chart.values.len()) else {
        return Vec::new();
    };
    let pitch = if chart.values.len() * 2 <= room { 2 } else { 1 };
    let most = chart.values.iter().copied().max().unwrap_or(0).max(1);
    let parts = signs.up.len();
    let heights: Vec<usize> =
        chart.values.iter().map(|v| steps(count(*v) / count(most), HIGH * parts)).collect();
    let row = |above: usize| {
        let cell = move |height: &usize| {
            let filled = height.saturating_sub(above * parts).min(parts);
            filled.checked_sub(1).and_then(|part| signs.up.get(part)).copied().unwrap_or(" ")
        };
        let cells = heights.iter().flat_map(move |height| {
            let gap = (pitch == 2).then_some((" ", Style::Lit));
            [(cell(height), Style::Lit)].into_iter().chain(gap)
        });
        let label = if above + 1 == HIGH { chart.top.as_str() } else { "" };
        line(&format!("{} {}", right_aligned(label, start - 2), signs.axes.0), cells)
    };
    let mut rows: Vec<Line> = (0..HIGH).rev().map(row).collect();
    let ground = signs.axes.1.repeat(chart.values.len() * pitch);
    let zero = right_aligned("0", start - 2);
    rows.push(Line::new(format!("{zero} {}{ground}", signs.axes.2), Style::Dim));
    let below = chart.below.iter().map(|(place, label)| (place * pitch, label.clone()));
    rows.push(labels(start, below, wide));
    rows
}
