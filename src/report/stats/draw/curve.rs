//! A curve of points between two named axes, held against the line on which both agree.

use unicode_width::UnicodeWidthStr;

use super::{labels, legend, line, right_aligned, steps};
use crate::page::{Line, Signs, Style};
use crate::question::count;
use crate::report::stats::phrases::Phrases;
use crate::report::stats::retention::{Bin, MANY};

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

/// Remembered over predicted; nothing where there is no room. Points below both axes are left out: few
/// stand for them.
pub(crate) fn curve(bins: &[Bin], say: &Phrases, signs: &Signs, wide: usize) -> Vec<Line> {
    let start = say.percent(1.0).width() + 2;
    // The last label ends two columns beyond its point.
    let scale = Scale::of(bins, wide.saturating_sub(start + 3).min(WIDEST));
    if scale.room < NARROWEST {
        return Vec::new();
    }
    let mut rows = vec![Line::of(say.text("stats-remembered"), Style::Dim)];
    for (y, cells) in grid(bins, &scale, signs).into_iter().enumerate().rev() {
        let label = if y % 2 == 0 { say.percent(scale.share(y / 2)) } else { String::new() };
        let label = right_aligned(&label, start - 2);
        rows.push(line(&format!("{label} {}", signs.axes.0), cells));
    }
    let ground = signs.axes.1.repeat(scale.room + 1);
    rows.push(Line::of(format!("{}{}{ground}", " ".repeat(start - 1), signs.axes.2), Style::Dim));
    let below = (0..=scale.parts)
        .map(|part| (scale.room / scale.parts * part, say.percent(scale.share(part))));
    rows.push(labels(start, below, wide));
    let name = right_aligned(&say.text("stats-predicted"), start + scale.room + 1);
    rows.push(Line::of(name, Style::Dim));
    rows.extend(legend(points_told(say, signs), start, wide));
    rows
}

impl Scale {
    /// From half, or from the tenth below the least point that many stand for, or from 0 where that is low.
    fn of(bins: &[Bin], room: usize) -> Self {
        let trusted = bins.iter().filter(|bin| bin.recall.asked >= MANY);
        let shares = trusted.flat_map(|bin| [bin.recall.share(), bin.recall.expected()]).flatten();
        let least = shares.fold(1.0, f64::min);
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
fn grid(bins: &[Bin], scale: &Scale, signs: &Signs) -> Vec<Vec<(&'static str, Style)>> {
    let (many, few, agree) = signs.points;
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
    for bin in bins {
        let (Some(share), Some(expected)) = (bin.recall.share(), bin.recall.expected()) else {
            continue;
        };
        if share >= scale.least && expected >= scale.least {
            let sign = if bin.recall.asked >= MANY { many } else { few };
            put(scale.along(expected, scale.room), scale.along(share, high), sign, Style::Lit);
        }
    }
    grid
}

fn points_told(say: &Phrases, signs: &Signs) -> Vec<(&'static str, Style, String)> {
    let (many, few, agree) = signs.points;
    vec![
        (many, Style::Lit, say.with("stats-many", "count", MANY)),
        (few, Style::Lit, say.with("stats-few", "count", MANY)),
        (agree, Style::Dim, say.text("stats-agree")),
    ]
}
