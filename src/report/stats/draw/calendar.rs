//! A calendar: a row a weekday, a column a week, months above, shades by size.

use unicode_width::UnicodeWidthStr;

use super::{labels, left_aligned, legend, line};
use crate::page::{Line, Signs, Style};
use crate::report::stats::days::Shades;
use crate::report::stats::phrases::Phrases;
use crate::report::stats::weeks::Weeks;
use crate::schedule::Day;

/// The most weeks shown: a year and the one begun.
const MOST: usize = 53;
/// Columns that the name of a month needs, and one free.
const NAME: usize = 4;
/// How a shade is coloured where there is colour; its size tells it too.
const STYLES: [Style; 5] = [Style::Plain, Style::Dim, Style::Lit, Style::Lit, Style::Lit];

/// The weeks up to today, back to the first day where there is room; two cells a week while that suffices.
pub(crate) fn calendar(
    amount: &dyn Fn(Day) -> usize,
    shades: Shades,
    (first, today): (Day, Day),
    (say, signs): (&Phrases, &Signs),
    wide: usize,
) -> Vec<Line> {
    let start = (0..7).map(|at| say.weekday(at).width()).max().unwrap_or(0) + 1;
    let room = wide.saturating_sub(start);
    let needed = Weeks::back_to(first, today).between(1, MOST);
    let pitch = if needed.count * 2 <= room + 1 { 2 } else { 1 };
    let weeks = needed.between(1, room);
    if weeks.count == 0 {
        return Vec::new();
    }
    let names =
        weeks.months(NAME / pitch, say).into_iter().map(|(week, name)| (week * pitch, name));
    let mut rows = vec![labels(start, names, wide)];
    for weekday in 0..7 {
        let cells = weeks.mondays().flat_map(|monday| {
            let day = monday.saturating_add(weekday);
            let shade = if day > today { 0 } else { shades.of(amount(day)) };
            let sign = signs.shades.get(shade).copied().unwrap_or(" ");
            let style = STYLES.get(shade).copied().unwrap_or_default();
            [(sign, style)].into_iter().chain((pitch == 2).then_some((" ", style)))
        });
        let name = say.weekday(usize::try_from(weekday).unwrap_or(0));
        rows.push(line(&left_aligned(name, start), cells));
    }
    rows.extend(legend(told(shades, signs, say), start, wide));
    rows
}

/// What each shade stands for: `· 1–8   ▪ 9–17   ■ 18–26   █ 27+`.
fn told(shades: Shades, signs: &Signs, say: &Phrases) -> Vec<(&'static str, Style, String)> {
    let signs_of = signs.shades.into_iter().zip(STYLES).skip(1);
    let ranges = shades.ranges().into_iter().map(|range| say.range(range, signs.to));
    signs_of.zip(ranges).map(|((sign, style), range)| (sign, style, range)).collect()
}
