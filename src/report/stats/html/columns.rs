//! Column charts in SVG: days ahead, ranges of stability, steps of difficulty, hours.

use maud::{Markup, html};

use super::numbers;
use crate::question::count;
use crate::report::stats::ahead::{DIFFICULTIES, Memories, STABILITIES};
use crate::report::stats::captions::today_or_date;
use crate::report::stats::figures::Figures;
use crate::report::stats::phrases::Phrases;
use crate::report::web_page::{drawing, px};

const HIGH: f64 = 140.0;
const TOP: f64 = 20.0;
const START: f64 = 48.0;

struct ChartColumn {
    value: usize,
    /// The full name, for the tooltip and the table.
    name: String,
    /// The label under the column; empty for most if there are many.
    below: String,
}

pub(super) fn forecast(figures: &Figures, say: &Phrases, name: &str) -> Markup {
    if figures.forecast.days.iter().all(|due| *due == 0) {
        return Markup::default();
    }
    let column = |(place, (day, due)): (usize, (i32, &usize))| ChartColumn {
        value: *due,
        name: today_or_date(day, figures, say),
        below: match place {
            0 => say.text("stats-today"),
            _ if place % 7 == 0 => say.short_date(day),
            _ => String::new(),
        },
    };
    let days = (figures.today..).zip(&figures.forecast.days).enumerate();
    let columns: Vec<ChartColumn> = days.map(column).collect();
    draw(&columns, 26.0, ["stats-day", "stats-axis-cards"], say, name)
}

pub(super) fn stability(memories: &Memories, say: &Phrases, name: &str) -> Markup {
    let labels = (0..STABILITIES.len()).map(|place| say.stretch(place, "–"));
    draw_distribution(labels, &memories.stability, 72.0, "stats-axis-days", say, name)
}

pub(super) fn difficulty(memories: &Memories, say: &Phrases, name: &str) -> Markup {
    let labels = (1..=DIFFICULTIES).map(|step| step.to_string());
    draw_distribution(labels, &memories.difficulty, 64.0, "stats-axis-difficulty", say, name)
}

fn draw_distribution(
    labels: impl Iterator<Item = String>,
    cards: &[usize],
    step: f64,
    axis: &'static str,
    say: &Phrases,
    name: &str,
) -> Markup {
    let column = |(label, value): (String, &usize)| ChartColumn {
        value: *value,
        name: label.clone(),
        below: label,
    };
    let columns: Vec<ChartColumn> = labels.zip(cards).map(column).collect();
    draw(&columns, step, [axis, "stats-axis-cards"], say, name)
}

pub(super) fn hours(figures: &Figures, say: &Phrases, name: &str) -> Markup {
    let column = |(hour, done): (usize, &crate::report::stats::Hour)| ChartColumn {
        value: done.answers,
        name: say.hour(hour),
        below: if hour % 3 == 0 { say.hour(hour) } else { String::new() },
    };
    let columns: Vec<ChartColumn> = figures.hours.iter().enumerate().map(column).collect();
    draw(&columns, 32.0, ["stats-time", "stats-name-answers"], say, name)
}

fn draw(
    columns: &[ChartColumn],
    step: f64,
    axes: [&'static str; 2],
    say: &Phrases,
    name: &str,
) -> Markup {
    let most = columns.iter().map(|column| column.value).max().unwrap_or(0).max(1);
    let wide = START + count(columns.len()) * step + 24.0;
    let bar = |(place, column): (usize, &ChartColumn)| {
        let high = HIGH * count(column.value) / count(most);
        let high = if column.value > 0 { high.max(1.5) } else { 0.0 };
        let (x, y) = (START + count(place) * step, TOP + HIGH - high);
        html! {
            rect class="bar" x=(px(x + 2.0)) y=(px(y)) width=(px(step - 4.0)) height=(px(high)) {
                title { (column.name) ": " (say.number(column.value)) }
            }
            text class="middle" x=(px(x + step / 2.0)) y=(px(TOP + HIGH + 18.0)) { (column.below) }
        }
    };
    let inner = html! {
        line class="rule" x1=(px(START)) x2=(px(wide)) y1=(px(TOP)) y2=(px(TOP)) {}
        line class="rule" x1=(px(START)) x2=(px(wide)) y1=(px(TOP + HIGH)) y2=(px(TOP + HIGH)) {}
        text class="end" x=(px(START - 8.0)) y=(px(TOP + 4.0)) { (say.number(most)) }
        text class="end" x=(px(START - 8.0)) y=(px(TOP + HIGH + 4.0)) { "0" }
        text x=(px(START)) y="12" { (say.text(axes[1])) }
        text class="end" x=(px(wide)) y=(px(TOP + HIGH + 36.0)) { (say.text(axes[0])) }
        @for bar in columns.iter().enumerate().map(bar) { (bar) }
    };
    let rows: Vec<Vec<String>> =
        columns.iter().map(|c| vec![c.name.clone(), say.number(c.value)]).collect();
    html! {
        (drawing((wide, TOP + HIGH + 42.0), "columns", name, &inner))
        (numbers(&axes.map(|id| say.text(id)), &rows, say))
    }
}
