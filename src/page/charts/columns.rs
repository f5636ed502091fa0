//! Standing bars, one a column, with the highest named on the left and places named below.

use unicode_width::UnicodeWidthStr;

use super::{count, labels, line, right_aligned, steps};
use crate::page::{Line, Signs, Style};

/// What is drawn as columns.
pub(crate) struct Columns<'a> {
    /// The values.
    pub(crate) values: &'a [usize],
    /// The highest of them, in words.
    pub(crate) top: String,
    /// What stands below, by place.
    pub(crate) below: Vec<(usize, String)>,
}

const HIGH: usize = 4;

/// The columns, two cells apart where there is room, else one; nothing where there is none for that.
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
    rows.push(Line::of(format!("{zero} {}{ground}", signs.axes.2), Style::Dim));
    let below = chart.below.iter().map(|(place, label)| (place * pitch, label.clone()));
    rows.push(labels(start, below, wide));
    rows
}
