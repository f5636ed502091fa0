//! Line charts in SVG of remembered and predicted over days, weeks and months.

use maud::{Markup, html};

use super::numbers;
use crate::question::count;
use crate::report::stats::figures::Figures;
use crate::report::stats::lists::latest;
use crate::report::stats::phrases::Phrases;
use crate::report::stats::retention::{MANY, Period, Recall};
use crate::report::web_page::{drawing, px};

const WIDE: f64 = 690.0;
const HIGH: f64 = 110.0;
const START: f64 = 56.0;
const TOP: f64 = 10.0;

/// Draws three charts, each with a table of its numbers.
pub(super) fn periods(figures: &Figures, say: &Phrases) -> Markup {
    let retention = &figures.retention;
    let week = |period: &Period| say.with("stats-week", "date", say.short_date(period.first));
    html! {
        (draw_period_chart(latest(&retention.days, 30), "stats-by-day", |day| say.date(day.first), say))
        (draw_period_chart(latest(&retention.weeks, 26), "stats-by-week", week, say))
        (draw_period_chart(latest(&retention.months, 24), "stats-by-month", |month| say.month_and_year(month.first), say))
    }
}

fn draw_period_chart(
    periods: &[Period],
    id: &'static str,
    label: impl Fn(&Period) -> String,
    say: &Phrases,
) -> Markup {
    let row = |period: &Period| {
        let percent = |share: Option<f64>| share.map_or_else(String::new, |s| say.percent(s));
        let recall = &period.recall;
        let shares = [percent(recall.share()), percent(recall.expected())];
        let [remembered, predicted] = shares;
        vec![label(period), remembered, predicted, say.number(recall.asked)]
    };
    let rows: Vec<Vec<String>> = periods.iter().map(row).collect();
    let head = ["stats-time", "stats-remembered", "stats-predicted", "stats-name-reviews"];
    html! {
        h3 { (say.text(id)) }
        (draw_periods(periods, &rows, &say.text(id), say))
        (numbers(&head.map(|id| say.text(id)), &rows, say))
    }
}

fn draw_periods(periods: &[Period], rows: &[Vec<String>], name: &str, say: &Phrases) -> Markup {
    let least = least_share(periods);
    let step = WIDE / count(periods.len().saturating_sub(1).max(1));
    let x = |place: usize| START + if periods.len() > 1 { count(place) * step } else { WIDE / 2.0 };
    let y = |share: f64| TOP + HIGH * (1.0 - share) / (1.0 - least);
    let line = |share: fn(&Recall) -> Option<f64>| {
        let points = periods.iter().enumerate().filter_map(|(place, period)| {
            Some(format!("{},{}", px(x(place)), px(y(share(&period.recall)?))))
        });
        points.collect::<Vec<_>>().join(" ")
    };
    let ends = [(0, "start"), (periods.len().saturating_sub(1), "end")];
    let inner = html! {
        @for share in [least, f64::midpoint(least, 1.0), 1.0] {
            line class="rule" x1=(px(START)) x2=(px(START + WIDE)) y1=(px(y(share))) y2=(px(y(share))) {}
            text class="end" x=(px(START - 10.0)) y=(px(y(share) + 4.0)) { (say.percent(share)) }
        }
        polyline class="held" points=(line(Recall::expected)) {}
        polyline class="curve" points=(line(Recall::share)) {}
        @for (place, (period, row)) in periods.iter().zip(rows).enumerate() {
            @if let Some(share) = period.recall.share() {
                circle class=(if period.recall.asked >= MANY { "dot" } else { "few" }) cx=(px(x(place)))
                    cy=(px(y(share))) r="4" {
                    title { (row.join(" · ")) }
                }
            }
        }
        @for (place, class) in ends.iter().take(periods.len()) {
            text class=(class) x=(px(x(*place))) y=(px(TOP + HIGH + 22.0)) {
                (rows.get(*place).and_then(|row| row.first()).map_or("", String::as_str))
            }
        }
        text class="name-lit" x=(px(START + WIDE + 14.0)) y=(px(TOP + 40.0)) { (say.text("stats-remembered")) }
        text class="name-held" x=(px(START + WIDE + 14.0)) y=(px(TOP + 60.0)) { (say.text("stats-predicted")) }
        circle class="few" cx=(px(START + WIDE + 18.0)) cy=(px(TOP + 80.0)) r="4" {}
        text x=(px(START + WIDE + 28.0)) y=(px(TOP + 84.0)) { (say.with("stats-few", "count", MANY)) }
    };
    drawing((START + WIDE + 134.0, TOP + HIGH + 28.0), "lines", name, &inner)
}

/// Returns where the axis begins: the fifth below every point, at most three fifths.
fn least_share(periods: &[Period]) -> f64 {
    let shares =
        periods.iter().flat_map(|period| [period.recall.share(), period.recall.expected()]);
    let least = shares.flatten().fold(0.6, f64::min);
    (least * 5.0).floor() / 5.0
}
