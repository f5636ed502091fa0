//! Horizontal bars, one a row, each between a label and its values.

use unicode_width::UnicodeWidthStr;

use super::{columns_of, left_aligned, right_aligned, steps};
use crate::page::{Line, Signs, Style};

pub(crate) struct Bar {
    pub(crate) label: String,
    /// The length, 0 to 1.
    pub(crate) share: f64,
    /// Columns after the bar, each aligned on the right.
    pub(crate) values: Vec<String>,
}

const LONGEST: usize = 30;
/// A shorter bar shows too little, so none is drawn.
const SHORTEST: usize = 4;

/// Draws the bars under each other, with labels aligned on the right or on the left. A narrow window shows
/// labels and values only.
pub(crate) fn bars(rows: &[Bar], right: bool, signs: &Signs, wide: usize) -> Vec<Line> {
    let align = if right { right_aligned } else { left_aligned };
    let before = rows.iter().map(|row| row.label.width()).max().unwrap_or(0);
    let values = columns_of(rows.iter().map(|row| row.values.clone()));
    let after = values.first().map_or(0, |value| value.width());
    let room = wide.saturating_sub(before + 2 + after + 2).min(LONGEST);
    let room = if room < SHORTEST { 0 } else { room };
    let start = if room > 0 { "  " } else { "" };
    let line = |(row, value): (&Bar, String)| {
        let bar = bar(row.share, room, signs);
        let gap = " ".repeat(room.saturating_sub(bar.width()));
        Line::new(align(&row.label, before) + start, Style::Dim)
            .and(bar, Style::Lit)
            .and(format!("{gap}  {value}"), Style::Plain)
    };
    rows.iter().zip(values).map(line).collect()
}

/// Draws a bar in steps of an eighth of a cell, or of half a cell in ASCII.
fn bar(share: f64, room: usize, signs: &Signs) -> String {
    let parts = signs.across.len();
    let filled = steps(share.clamp(0.0, 1.0), room * parts);
    let full = signs.across.last().copied().unwrap_or_default().repeat(filled / parts);
    let last = (filled % parts).checked_sub(1).and_then(|part| signs.across.get(part));
    full + last.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Signs;

    #[test]
    fn a_bar_ends_in_eighths_and_some_is_never_none() {
        let unicode = Signs::for_terminal(true);
        assert_eq!(bar(0.0, 10, unicode), "");
        assert_eq!(bar(0.000_1, 10, unicode), "▏");
        assert_eq!(bar(0.55, 10, unicode), "█████▌");
        assert_eq!(bar(1.0, 10, unicode), "██████████");
        assert_eq!(bar(0.55, 10, Signs::for_terminal(false)), "#####.");
        assert_eq!(bar(7.0, 3, unicode), "███");
    }
}
