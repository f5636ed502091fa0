//! A calendar: a row a weekday, a column a week, months above, shades by size.

use unicode_width::UnicodeWidthStr;

use super::{labels, left_aligned, legend, line};
use crate::page::{Line, Signs, Style};

/// What a calendar shows.
pub(crate) struct CalendarChart<'a> {
    /// The names of the weekdays, in the order of the rows.
    pub(crate) weekdays: [&'a str; 7],
    /// Weeks there are to show, the last one begun.
    pub(crate) weeks: usize,
    /// The shade, 0 to 4, of a weekday so many weeks before the last.
    pub(crate) shade: &'a dyn Fn(usize, usize) -> usize,
    /// The months of so many last weeks, each at the week in which it begins; a name needs so many weeks of room.
    pub(crate) months: &'a dyn Fn(usize, usize) -> Vec<(usize, String)>,
    /// What each shade from 1 to 4 means.
    pub(crate) ranges: Vec<String>,
}

/// The most weeks shown: a year and the one begun.
const MOST: usize = 53;
/// Columns that the name of a month needs, and one free.
const NAME: usize = 4;
/// How a shade is coloured where there is colour; its size tells it too.
const STYLES: [Style; 5] = [Style::Plain, Style::Dim, Style::Lit, Style::Lit, Style::Lit];

/// The last weeks that fit, two cells a week as long as there is room for that.
pub(crate) fn calendar(chart: &CalendarChart, signs: &Signs, wide: usize) -> Vec<Line> {
    let start = chart.weekdays.iter().map(|name| name.width()).max().unwrap_or(0) + 1;
    let room = wide.saturating_sub(start);
    let needed = chart.weeks.clamp(1, MOST);
    let pitch = if needed * 2 <= room + 1 { 2 } else { 1 };
    let weeks = needed.min(room);
    if weeks == 0 {
        return Vec::new();
    }
    let months = (chart.months)(weeks, NAME / pitch);
    let names = months.into_iter().map(|(week, name)| (week * pitch, name));
    let mut rows = vec![labels(start, names, wide)];
    for (weekday, name) in chart.weekdays.iter().enumerate() {
        let cells = (0..weeks).rev().flat_map(|week| {
            let shade = (chart.shade)(week, weekday);
            let sign = signs.shades.get(shade).copied().unwrap_or(" ");
            let style = STYLES.get(shade).copied().unwrap_or_default();
            [(sign, style)].into_iter().chain((pitch == 2).then_some((" ", style)))
        });
        rows.push(line(&left_aligned(name, start), cells));
    }
    // `· 1–8   ▪ 9–17   ■ 18–26   █ 27+`
    let shades = signs.shades.into_iter().zip(STYLES).skip(1).zip(&chart.ranges);
    let items = shades.map(|((sign, style), range)| (sign, style, range.clone()));
    rows.extend(legend(items.collect(), start, wide));
    rows
}
