//! Difficulty against discrimination in SVG: one numbered mark per question.

use maud::{Markup, html};

use crate::locale::Words;
use crate::question::count;
use crate::report::items::advice::{is_few, prompt_line};
use crate::report::web_page::{drawing, joined_lines, px};
use crate::session::ItemFigures;

const WIDE: f64 = 620.0;
const HIGH: f64 = 320.0;
const START: f64 = 56.0;
const TOP: f64 = 26.0;
/// The radius of a mark.
const MARK: f64 = 9.0;
/// The most steps that a mark is moved to lie beside others.
const FARTHEST: i32 = 6;

/// A question's mark: the place of its figures, and the place where it is drawn to be readable.
struct PlotMark<'a> {
    number: usize,
    item: &'a ItemFigures,
    at: (f64, f64),
    drawn: (f64, f64),
}

/// Draws the questions that were asked often enough.
pub(super) fn plot(items: &[ItemFigures], name: &str, words: &Words) -> Markup {
    let least = least(items);
    let marks = place_marks(items, least);
    let inner = html! {
        (axes(least, words))
        @for mark in &marks {
            @if mark.drawn != mark.at {
                line class="zero" x1=(px(mark.at.0)) y1=(px(mark.at.1)) x2=(px(mark.drawn.0)) y2=(px(mark.drawn.1)) {}
            }
        }
        @for mark in &marks {
            circle class=(if mark.item.flags.is_empty() { "dot" } else { "flagged" }) cx=(px(mark.drawn.0))
                cy=(px(mark.drawn.1)) r=(px(MARK)) {
                title { (mark.number) ". " (joined_lines(&prompt_line(mark.item))) }
            }
            text class="mark-no" x=(px(mark.drawn.0)) y=(px(mark.drawn.1 + 3.5)) { (mark.number) }
        }
    };
    drawing((START + WIDE + 24.0, TOP + HIGH + 48.0), "items", name, &inner)
}

/// Returns the start of the axis of discrimination: a fifth below every question, and never above −0.2.
fn least(items: &[ItemFigures]) -> f64 {
    let found = items.iter().filter(|item| !is_few(item)).filter_map(|item| item.discrimination);
    let least = found.fold(-0.2, f64::min);
    ((least * 5.0).floor() / 5.0).max(-1.0)
}

fn x(mean: f64) -> f64 {
    START + WIDE * mean
}

fn y(discrimination: f64, least: f64) -> f64 {
    TOP + HIGH * (1.0 - discrimination) / (1.0 - least)
}

/// Places the marks so that none covers an earlier one.
fn place_marks(items: &[ItemFigures], least: f64) -> Vec<PlotMark<'_>> {
    let mut marks: Vec<PlotMark<'_>> = Vec::new();
    for (number, item) in (1_usize..).zip(items).filter(|(_, item)| !is_few(item)) {
        let Some((mean, discrimination)) = item.mean.zip(item.discrimination) else { continue };
        let at = (x(mean), y(discrimination, least));
        let is_free = |place: &(f64, f64)| {
            marks.iter().all(|other| far(other.drawn, *place)) && is_inside(*place)
        };
        let drawn = places_around(at).find(is_free).unwrap_or(at);
        marks.push(PlotMark { number, item, at, drawn });
    }
    marks
}

fn far(one: (f64, f64), other: (f64, f64)) -> bool {
    (one.0 - other.0).hypot(one.1 - other.1) >= 2.0 * MARK
}

fn is_inside(place: (f64, f64)) -> bool {
    (START - 0.5..=START + WIDE + MARK).contains(&place.0)
        && (TOP - MARK..=TOP + HIGH + MARK).contains(&place.1)
}

/// Returns a place, then those around it, the nearer first.
fn places_around(at: (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
    let around = (1..=FARTHEST).flat_map(|ring| {
        let row =
            (-ring..=ring).flat_map(move |down| (-ring..=ring).map(move |right| (right, down)));
        row.filter(move |(right, down)| right.abs().max(down.abs()) == ring)
    });
    let step = 2.0 * MARK + 1.0;
    let moved = move |(right, down): (i32, i32)| {
        (at.0 + step * f64::from(right), at.1 + step * f64::from(down))
    };
    std::iter::once(at).chain(around.map(moved))
}

fn axes(least: f64, words: &Words) -> Markup {
    let fifths = (0..=10_usize).map(|fifth| count(fifth) / 5.0 - 1.0);
    let fifths = fifths.filter(|level| *level > least - 0.01);
    html! {
        @for quarter in 0..=4_usize {
            @let share = count(quarter) / 4.0;
            line class="rule" x1=(px(x(share))) x2=(px(x(share))) y1=(px(TOP)) y2=(px(TOP + HIGH)) {}
            text class="middle" x=(px(x(share))) y=(px(TOP + HIGH + 18.0)) { (words.whole_percent(share)) }
        }
        @for level in fifths {
            @let line = if level.abs() < 0.01 { "zero" } else { "rule" };
            line class=(line) x1=(px(START)) x2=(px(START + WIDE)) y1=(px(y(level, least))) y2=(px(y(level, least))) {}
            text class="end" x=(px(START - 10.0)) y=(px(y(level, least) + 4.0)) { (words.number(level, 1)) }
        }
        text x=(px(START)) y="12" { (words.text("items-column-discrimination")) }
        text class="end" x=(px(START + WIDE)) y=(px(TOP + HIGH + 40.0)) { (words.text("items-axis-mean")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{ItemFlag, QuestionId};

    fn item(mean: f64, discrimination: f64) -> ItemFigures {
        ItemFigures {
            question: QuestionId { deck: "d".to_owned(), id: "q".to_owned() },
            ask: "Q?".to_owned(),
            kind: "text".to_owned(),
            n: 30,
            group: 9,
            mean: Some(mean),
            discrimination: Some(discrimination),
            upper_lower: None,
            options: Vec::new(),
            flags: Vec::new(),
        }
    }

    #[test]
    fn marks_of_the_same_figures_lie_side_by_side_and_inside() {
        let items: Vec<ItemFigures> = (0..40).map(|_| item(1.0, 1.0)).collect();
        let marks = place_marks(&items, -0.2);
        for (place, mark) in marks.iter().enumerate() {
            assert!(is_inside(mark.drawn));
            assert!(marks.iter().skip(place + 1).all(|other| far(mark.drawn, other.drawn)));
        }
        assert_eq!(marks.first().map(|mark| mark.drawn), marks.first().map(|mark| mark.at));
    }

    #[test]
    fn the_axis_reaches_below_every_question_but_those_of_few_learners() {
        let few = ItemFigures { flags: vec![ItemFlag::Few], ..item(0.5, -0.9) };
        assert!((least(&[item(0.5, 0.4), few]) + 0.2).abs() < 1e-9);
        assert!((least(&[item(0.5, -0.33)]) + 0.4).abs() < 1e-9);
    }
}
