//! The curve of remembered over predicted in SVG, with the line on which both agree.

use maud::{Markup, html};

use super::numbers;
use crate::question::count;
use crate::report::stats::figures::Figures;
use crate::report::stats::phrases::Phrases;
use crate::report::stats::retention::{Bin, MANY};
use crate::report::web_page::{drawing, px};

const SIDE: f64 = 320.0;
const START: f64 = 56.0;
const TOP: f64 = 28.0;

/// Draws all points, a curve through those with at least [`MANY`] reviews, and a table of the numbers.
pub(super) fn curve(figures: &Figures, say: &Phrases, name: &str) -> Markup {
    let retention = &figures.retention;
    let asked: Vec<&Bin> = retention.bins.iter().filter(|bin| bin.recall.asked > 0).collect();
    if asked.is_empty() {
        return Markup::default();
    }
    let least = least_recall(&asked);
    let x = |share: f64| START + SIDE * (share - least) / (1.0 - least);
    let y = |share: f64| TOP + SIDE * (1.0 - share) / (1.0 - least);
    let points: Vec<(f64, f64, &Bin)> = asked
        .iter()
        .filter_map(|bin| Some((x(bin.recall.expected()?), y(bin.recall.share()?), *bin)))
        .collect();
    let trusted = points.iter().filter(|(.., bin)| bin.recall.asked >= MANY);
    let path: Vec<String> = trusted.map(|(x, y, _)| format!("{},{}", px(*x), px(*y))).collect();
    let inner = html! {
        (draw_axes(least, say))
        line class="held" x1=(px(START)) y1=(px(TOP + SIDE)) x2=(px(START + SIDE)) y2=(px(TOP)) {}
        polyline class="curve" points=(path.join(" ")) {}
        @for (x, y, bin) in &points {
            circle class=(if bin.recall.asked >= MANY { "dot" } else { "few" }) cx=(px(*x)) cy=(px(*y)) r="5" {
                title { (curve_row(bin, say).join(" · ")) }
            }
        }
        (draw_curve_legend(say))
    };
    let rows: Vec<Vec<String>> = asked.iter().map(|bin| curve_row(bin, say)).collect();
    let head = ["stats-predicted", "stats-remembered", "stats-name-reviews"];
    html! {
        (drawing((START + SIDE + 280.0, TOP + SIDE + 44.0), "plot", name, &inner))
        (numbers(&head.map(|id| say.text(id)), &rows, say))
    }
}

fn curve_row(bin: &Bin, say: &Phrases) -> Vec<String> {
    let percent = |share: Option<f64>| share.map_or_else(String::new, |s| say.percent(s));
    let recall = &bin.recall;
    vec![percent(recall.expected()), percent(recall.share()), say.number(recall.asked)]
}

/// Returns where both axes begin: the tenth below every point, at most half.
fn least_recall(bins: &[&Bin]) -> f64 {
    let shares = bins.iter().flat_map(|bin| [bin.recall.share(), bin.recall.expected()]);
    let least = shares.flatten().fold(0.5, f64::min);
    (least * 10.0).floor() / 10.0
}

fn draw_axes(least: f64, say: &Phrases) -> Markup {
    let tenths = (0..=10).map(|tenth| count(tenth) / 10.0);
    let tenths = tenths.filter(|share| *share > least - 0.01);
    let along = |share: f64| SIDE * (share - least) / (1.0 - least);
    html! {
        @for share in tenths {
            @let (x, y) = (START + along(share), TOP + SIDE - along(share));
            line class="rule" x1=(px(START)) x2=(px(START + SIDE)) y1=(px(y)) y2=(px(y)) {}
            line class="rule" x1=(px(x)) x2=(px(x)) y1=(px(TOP)) y2=(px(TOP + SIDE)) {}
            text class="end" x=(px(START - 8.0)) y=(px(y + 4.0)) { (say.percent(share)) }
            text class="middle" x=(px(x)) y=(px(TOP + SIDE + 18.0)) { (say.percent(share)) }
        }
        text x=(px(START)) y="14" { (say.text("stats-remembered")) }
        text class="end" x=(px(START + SIDE)) y=(px(TOP + SIDE + 38.0)) { (say.text("stats-predicted")) }
    }
}

fn draw_curve_legend(say: &Phrases) -> Markup {
    let x = START + SIDE + 28.0;
    html! {
        circle class="dot" cx=(px(x + 8.0)) cy=(px(TOP + 12.0)) r="5" {}
        text x=(px(x + 24.0)) y=(px(TOP + 16.0)) { (say.with("stats-many", "count", MANY)) }
        circle class="few" cx=(px(x + 8.0)) cy=(px(TOP + 36.0)) r="5" {}
        text x=(px(x + 24.0)) y=(px(TOP + 40.0)) { (say.with("stats-few", "count", MANY)) }
        line class="held" x1=(px(x)) x2=(px(x + 18.0)) y1=(px(TOP + 60.0)) y2=(px(TOP + 60.0)) {}
        text x=(px(x + 24.0)) y=(px(TOP + 64.0)) { (say.text("stats-agree")) }
    }
}
