//! A calendar: a row a weekday, a column a week, months above, shades by size.

use unicode_width::UnicodeWidthStr;

use super::{labels, left_aligned, legend, line};
use crate::ask::{Line, Signs, Style};
use crate::moment::date_of;
use crate::report::stats::days::Shades;
use crate::report::stats::phrases::Phrases;
use crate::report::stats::retention::monday;
use crate::schedule::Day;

/// The most weeks shown: a year and the one begun.
const WEEKS: usize = 53;
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
    let lived = monday(today).saturating_sub(monday(first.min(today))) / 7;
    let needed = usize::try_from(lived).unwrap_or(0).saturating_add(1).min(WEEKS);
    let pitch = if needed * 2 <= room + 1 { 2 } else { 1 };
    let weeks = needed.min(room / pitch + room % pitch);
    if weeks == 0 {
        return Vec::new();
    }
    let back = Day::try_from(weeks - 1).unwrap_or(0) * 7;
    let begin = monday(today).saturating_sub(back);
    let mut rows = vec![months(begin, weeks, pitch, start, say, wide)];
    for weekday in 0..7 {
        let place = usize::try_from(weekday).unwrap_or(0);
        let cells = (0..).step_by(7).take(weeks).flat_map(|week| {
            let day = begin.saturating_add(week).saturating_add(weekday);
            let shade = if day > today { 0 } else { shades.of(amount(day)) };
            let sign = signs.shades.get(shade).copied().unwrap_or(" ");
            let style = STYLES.get(shade).copied().unwrap_or_default();
            [(sign, style)].into_iter().chain((pitch == 2).then_some((" ", style)))
        });
        rows.push(line(&left_aligned(say.weekday(place), start), cells));
    }
    rows.extend(legend(shades_told(shades, signs, say), start, wide));
    rows
}

/// The name of a month over the week in which it begins.
fn months(
    begin: Day,
    weeks: usize,
    pitch: usize,
    start: usize,
    say: &Phrases,
    wide: usize,
) -> Line {
    let mut names = Vec::new();
    for (place, monday) in (begin..).step_by(7).take(weeks).enumerate() {
        let sunday = monday.saturating_add(6);
        let begins = date_of(sunday).day() <= 7;
        if begins || place == 0 {
            names.push((place * pitch, say.month(sunday).to_owned()));
        }
    }
    // The month already begun gives way to the next where both do not fit.
    if let [(_, first), (next, _), ..] = names.as_slice()
        && first.width() >= *next
    {
        names.remove(0);
    }
    labels(start, names, wide)
}

/// What each shade stands for: `· 1–8   ▪ 9–17   ■ 18–26   █ 27+`.
fn shades_told(
    Shades(least): Shades,
    signs: &Signs,
    say: &Phrases,
) -> Vec<(&'static str, Style, String)> {
    let told = |(place, from): (usize, &usize)| {
        let range = match least.get(place + 1).map(|next| next - 1) {
            Some(to) if to == *from => say.number(*from),
            Some(to) => format!("{}{}{}", say.number(*from), signs.to, say.number(to)),
            None => format!("{}+", say.number(*from)),
        };
        let sign = signs.shades.get(place + 1).copied().unwrap_or_default();
        (sign, STYLES.get(place + 1).copied().unwrap_or_default(), range)
    };
    least.iter().enumerate().map(told).collect()
}
