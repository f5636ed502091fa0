//! A curve of points between two named axes, held against the line on which both agree.

use unicode_width::UnicodeWidthStr;

use super::{count, labels, legend, line, right_aligned, steps};
use crate::page::{Line, Signs, Style};

/// What a curve shows.
pub(crate) struct CurveChart<'a> {
    /// Its points.
    pub(crate) points: Vec<CurvePoint>,
    /// The name of the axis to the right, and of the one upwards.
    pub(crate) axes: (String, String),
    /// What a sure point, an unsure one and the line mean.
    pub(crate) legend: [String; 3],
    /// A share in words.
    pub(crate) percent: &'a dyn Fn(f64) -> String,
}

/// A point of a curve, shares from 0 to 1.
pub(crate) struct CurvePoint {
    /// Along the axis to the right.
    pub(crate) x: f64,
    /// Along the axis upwards.
    pub(crate) y: f64,
    /// Whether enough stands behind it.
    pub(crate) is_sure: bool,
}

const WIDEST: usize = 50;
const NARROWEST: usize = 20;

/// Where both axes begin and how they are parted.
struct Scale {
    least: f64,
    /// Stretches that are named, of two rows each.
    parts: usize,
    /// Columns, a whole number for each row.
    room: usize,
}

/// The curve; nothing when there is no room. Points below both axes are left out: all of them are unsure.
pub(crate) fn curve(chart: &CurveChart, signs: &Signs, wide: usize) -> Vec<Line> {
    let start = (chart.percent)(1.0).width() + 2;
    // The last label ends two columns beyond its point.
    let scale = Scale::new(&chart.points, wide.saturating_sub(start + 3).min(WIDEST));
    if scale.room < NARROWEST {
        return Vec::new();
    }
    let mut rows = vec![Line::of(chart.axes.1.as_str(), Style::Dim)];
    for (y, cells) in grid(&chart.points, &scale, signs).into_iter().enumerate().rev() {
        let label = if y % 2 == 0 { (chart.percent)(scale.share(y / 2)) } else { String::new() };
        let label = right_aligned(&label, start - 2);
        rows.push(line(&format!("{label} {}", signs.axes.0), cells));
    }
    let ground = signs.axes.1.repeat(scale.room + 1);
    rows.push(Line::of(format!("{}{}{ground}", " ".repeat(start - 1), signs.axes.2), Style::Dim));
    let below = (0..=scale.parts)
        .map(|part| (scale.room / scale.parts * part, (chart.percent)(scale.share(part))));
    rows.push(labels(start, below, wide));
    rows.push(Line::of(right_aligned(&chart.axes.0, start + scale.room + 1), Style::Dim));
    let (sure, unsure, agree) = signs.points;
    let signs = [(sure, Style::Lit), (unsure, Style::Lit), (agree, Style::Dim)];
    let items = signs.into_iter().zip(&chart.legend);
    let items = items.map(|((sign, style), text)| (sign, style, text.clone()));
    rows.extend(legend(items.collect(), start, wide));
    rows
}

impl Scale {
    /// Starts at half, at the tenth below the least sure point, or at 0 when that is low.
    fn new(points: &[CurvePoint], room: usize) -> Self {
        let sure = points.iter().filter(|point| point.is_sure);
        let least = sure.flat_map(|point| [point.x, point.y]).fold(1.0, f64::min);
        let tenths = (3..=5).rev().find(|tenths| count(*tenths) / 10.0 <= least);
        let parts = tenths.map_or(5, |tenths| 10 - tenths);
        let least = tenths.map_or(0.0, |tenths| count(tenths) / 10.0);
        Self { least, parts, room: room / (2 * parts) * (2 * parts) }
    }

    /// The share at the end of so many parts.
    fn share(&self, part: usize) -> f64 {
        self.least + (1.0 - self.least) * count(part) / count(self.parts)
    }

    /// How many of so many steps a share is along an axis.
    fn along(&self, share: f64, of: usize) -> usize {
        let along = (share - self.least) / (1.0 - self.least);
        if along * count(of) < 0.5 { 0 } else { steps(along, of) }
    }
}

/// The points, rows from below.
fn grid(points: &[CurvePoint], scale: &Scale, signs: &Signs) -> Vec<Vec<(&'static str, Style)>> {
    let (sure, unsure, agree) = signs.points;
    let high = 2 * scale.parts;
    let mut grid = vec![vec![(" ", Style::Plain); scale.room + 1]; high + 1];
    let mut put = |x: usize, y: usize, sign, style| {
        if let Some(cell) = grid.get_mut(y).and_then(|row| row.get_mut(x)) {
            *cell = (sign, style);
        }
    };
    for x in (0..=scale.room).step_by((scale.room / high / 2).max(1)) {
        put(x, steps(count(x) / count(scale.room), high), agree, Style::Dim);
    }
    for point in points.iter().filter(|point| point.x >= scale.least && point.y >= scale.least) {
        let sign = if point.is_sure { sure } else { unsure };
        put(scale.along(point.x, scale.room), scale.along(point.y, high), sign, Style::Lit);
    }
    grid
}
