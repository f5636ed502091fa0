//! A curve of points between two named axes, with the line on which both agree.

use unicode_width::UnicodeWidthStr;

use super::{count, labels, legend, line, right_aligned, steps};
use crate::page::{Line, Signs, Style};

pub(crate) struct CurveChart<'a> {
    pub(crate) points: Vec<CurvePoint>,
    /// The names of the x axis and the y axis.
    pub(crate) axes: (String, String),
    /// The meanings of a sure point, an unsure point and the line.
    pub(crate) legend: [String; 3],
    /// Writes a share as a percentage.
    pub(crate) percent: &'a dyn Fn(f64) -> String,
}

/// A point of a curve, shares from 0 to 1.
pub(crate) struct CurvePoint {
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// Whether enough reviews support the point.
    pub(crate) is_sure: bool,
}

const WIDEST: usize = 50;
const NARROWEST: usize = 20;

/// The start and the divisions of both axes.
struct Scale {
    least: f64,
    /// Labelled divisions, of two rows each.
    parts: usize,
    /// Columns, a multiple of the rows.
    room: usize,
}

/// Draws the curve, or nothing if the window is too narrow. Points below the axes are left out; all are unsure.
pub(crate) fn curve(chart: &CurveChart, signs: &Signs, wide: usize) -> Vec<Line> {
    let start = (chart.percent)(1.0).width() + 2;
    // The last label ends two columns beyond its point.
    let scale = Scale::new(&chart.points, wide.saturating_sub(start + 3).min(WIDEST));
    if scale.room < NARROWEST {
        return Vec::new();
    }
    let mut rows = vec![Line::new(chart.axes.1.as_str(), Style::Dim)];
    for (y, cells) in grid(&chart.points, &scale, signs).into_iter().enumerate().rev() {
        let label = if y % 2 == 0 { (chart.percent)(scale.share(y / 2)) } else { String::new() };
        let label = right_aligned(&label, start - 2);
        rows.push(line(&format!("{label} {}", signs.axes.0), cells));
    }
    let ground = signs.axes.1.repeat(scale.room + 1);
    rows.push(Line::new(format!("{}{}{ground}", " ".repeat(start - 1), signs.axes.2), Style::Dim));
    let below = (0..=scale.parts)
        .map(|part| (scale.room / scale.parts * part, (chart.percent)(scale.share(part))));
    rows.push(labels(start, below, wide));
    rows.push(Line::new(right_aligned(&chart.axes.0, start + scale.room + 1), Style::Dim));
    let (sure, unsure, agree) = signs.points;
    let signs = [(sure, Style::Lit), (unsure, Style::Lit), (agree, Style::Dim)];
    let items = signs.into_iter().zip(&chart.legend);
    let items = items.map(|((sign, style), text)| (sign, style, text.clone()));
    rows.extend(legend(items.collect(), start, wide));
    rows
}

impl Scale {
    /// Starts at the tenth below the lowest sure point, at most 0.5, or at 0 if that point is below 0.3.
    fn new(points: &[CurvePoint], room: usize) -> Self {
        let sure = points.iter().filter(|point| point.is_sure);
        let least = sure.flat_map(|point| [point.x, point.y]).fold(1.0, f64::min);
        let tenths = (3..=5).rev().find(|tenths| count(*tenths) / 10.0 <= least);
        let parts = tenths.map_or(5, |tenths| 10 - tenths);
        let least = tenths.map_or(0.0, |tenths| count(tenths) / 10.0);
        Self { least, parts, room: room / (2 * parts) * (2 * parts) }
    }

    /// Returns the share at the end of a division.
    fn share(&self, part: usize) -> f64 {
        self.least + (1.0 - self.least) * count(part) / count(self.parts)
    }

    /// Returns the step, from 0 to `of`, of a share along an axis.
    fn along(&self, share: f64, of: usize) -> usize {
        let along = (share - self.least) / (1.0 - self.least);
        if along * count(of) < 0.5 { 0 } else { steps(along, of) }
    }
}

/// Draws line and points into rows, the lowest first.
fn grid(points: &[CurvePoint], scale: &Scale, signs: &Signs) -> Vec<Vec<(&'static str, Style)>> {
    let (sure, unsure, agree) = signs.points;
    let high = 2 * scale.parts;
    let mut grid = vec![vec![(" ", Style::Plain); scale.room + 1]; high + 1];
    let mut set_cell = |x: usize, y: usize, sign, style| {
        if let Some(cell) = grid.get_mut(y).and_then(|row| row.get_mut(x)) {
            *cell = (sign, style);
        }
    };
    for x in (0..=scale.room).step_by((scale.room / high / 2).max(1)) {
        set_cell(x, steps(count(x) / count(scale.room), high), agree, Style::Dim);
    }
    for point in points.iter().filter(|point| point.x >= scale.least && point.y >= scale.least) {
        let sign = if point.is_sure { sure } else { unsure };
        set_cell(scale.along(point.x, scale.room), scale.along(point.y, high), sign, Style::Lit);
    }
    grid
}
