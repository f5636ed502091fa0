//! Calendars in SVG, with a row for each weekday and a column for each week.

use maud::{Markup, html};

use super::numbers;
use crate::question::count;
use crate::report::stats::days::{OneDay, Shades};
use crate::report::stats::figures::Figures;
use crate::report::stats::phrases::Phrases;
use crate::report::stats::weeks::Weeks;
use crate::report::web_page::{drawing, px};
use crate::schedule::Day;

const CELL: f64 = 13.0;
const STEP: f64 = 16.0;
const TOP: f64 = 20.0;
/// The fewest columns, so that months have room for their names.
const LEAST: usize = 26;
/// The most columns: a year and the current week.
const MOST: usize = 53;

/// Draws the calendar of answers, with a table of the numbers.
pub(super) fn answers(figures: &Figures, say: &Phrases, name: &str) -> Markup {
    let days = &figures.days;
    let row = |(day, done): (&Day, &OneDay)| {
        let minutes = say.number(done.minutes());
        vec![
            date_and_year(*day, say),
            say.number(done.reviews),
            say.number(done.practised),
            minutes,
        ]
    };
    let rows: Vec<Vec<String>> = days.each.iter().rev().map(row).collect();
    let head = ["stats-day", "stats-name-reviews", "stats-name-practice", "stats-name-minutes"];
    html! {
        (calendar(figures, OneDay::answers, days.answers, say, name))
        (numbers(&head.map(|id| say.text(id)), &rows, say))
    }
}

pub(super) fn minutes(figures: &Figures, say: &Phrases, name: &str) -> Markup {
    calendar(figures, OneDay::minutes, figures.days.minutes, say, name)
}

fn date_and_year(day: Day, say: &Phrases) -> String {
    format!("{} {}", say.date(day), crate::moment::date_of(day).year())
}

fn calendar(
    figures: &Figures,
    amount: fn(&OneDay) -> usize,
    shades: Shades,
    say: &Phrases,
    name: &str,
) -> Markup {
    let first = figures.days.each.keys().next().copied().unwrap_or(figures.today);
    let weeks = Weeks::back_to(first, figures.today).between(LEAST, MOST);
    let start = 40.0;
    let wide = start + count(weeks.count) * STEP;
    let begin = weeks.mondays().next().unwrap_or(figures.today);
    let cells = (begin..=figures.today).enumerate().map(|(place, day)| {
        let done = figures.days.each.get(&day).copied().unwrap_or_default();
        let tooltip = format!(
            "{}: {}, {}",
            date_and_year(day, say),
            say.reviews(done.answers()),
            say.counted("stats-minutes", done.minutes())
        );
        let (x, y) = (start + count(place / 7) * STEP, TOP + count(place % 7) * STEP);
        let shade = shades.shade_of(amount(&done));
        html! {
            rect class={ "s" (shade) } x=(px(x)) y=(px(y)) width=(px(CELL)) height=(px(CELL)) rx="2" {
                title { (tooltip) }
            }
        }
    });
    let inner = html! {
        @for (place, month) in weeks.months(3, say) {
            text x=(px(start + count(place) * STEP)) y="12" { (month) }
        }
        @for weekday in 0..7 {
            text class="end" x=(px(start - 8.0)) y=(px(TOP + count(weekday) * STEP + 10.5)) {
                (say.weekday(weekday))
            }
        }
        @for cell in cells { (cell) }
        (draw_heat_legend(shades, start, say))
    };
    drawing((wide, TOP + 7.0 * STEP + 28.0), "heat", name, &inner)
}

fn draw_heat_legend(shades: Shades, start: f64, say: &Phrases) -> Markup {
    let y = TOP + 7.0 * STEP + 10.0;
    let ranges = shades.ranges().into_iter().map(|range| say.range(range, "–"));
    html! {
        @for (place, range) in ranges.enumerate() {
            @let x = start + count(place) * 84.0;
            rect class={ "s" (place + 1) } x=(px(x)) y=(px(y)) width=(px(CELL)) height=(px(CELL)) rx="2" {}
            text x=(px(x + 20.0)) y=(px(y + 10.5)) { (range) }
        }
    }
}
