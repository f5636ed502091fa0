//! A calendar: weekdays are rows, weeks are columns, and a shade shows the amount of a day.

use unicode_width::UnicodeWidthStr;

use super::{labels, left_aligned, legend, line};
use crate::page::{Line, Signs, Style};

pub(crate) struct CalendarChart<'a> {
    /// The names of the rows.
    pub(crate) weekdays: [&'a str; 7],
    /// The number of weeks up to the current one.
    pub(crate) weeks: usize,
    /// Returns the shade, 0 to 4, of a day, given the weeks before the last and the weekday.
    pub(crate) shade: &'a dyn Fn(usize, usize) -> usize,
    /// Returns the months in the last weeks with the week in which each begins, given the number of weeks and the
    /// weeks that a name covers.
    pub(crate) months: &'a dyn Fn(usize, usize) -> Vec<(usize, String)>,
    /// The amounts of the shades 1 to 4, for the legend.
    pub(crate) ranges: Vec<String>,
}

/// The most weeks shown: a year and the current week.
const MOST: usize = 53;
/// Columns for the name of a month and a space.
const NAME: usize = 4;
/// The style of each shade; the signs alone differ too, for terminals without colour.
const STYLES: [Style; 5] = [Style::Plain, Style::Dim, Style::Lit, Style::Lit, Style::Lit];

/// Draws the last weeks that fit, two columns a week if there is room.
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
