//! The figures as one page for browsers that loads nothing and runs no script.

mod columns;
mod curve;
mod heat;
mod lines;
mod tables;

use maud::{Markup, html};

use super::captions::{self, Caption};
use super::figures::Figures;
use super::phrases::Phrases;
use crate::locale::Words;
use crate::page::safe_line;
use crate::report::web_page::web_page;

/// Returns the page, with charts as SVG, in light or dark as the browser asks.
#[must_use]
pub fn stats_html(figures: &Figures, words: &Words) -> String {
    let say = Phrases::new(words);
    let title = say.text("stats-title");
    let body = html! {
        h1 { (title) }
        p { (captions::headline(figures, &say)) }
        @if figures.is_empty() {
            p { (advice(&say.text("stats-none"))) }
        } @else {
            (sections(figures, &say))
        }
    };
    web_page(&title, words, &body)
}

fn sections(figures: &Figures, say: &Phrases) -> Markup {
    let memories = &figures.memories;
    html! {
        (section(Some(captions::calendar(figures, say)), |name| heat::answers(figures, say, name)))
        (section(captions::minutes(figures, say), |name| heat::minutes(figures, say, name)))
        (section(Some(captions::retention(figures, say)), |name| curve::curve(figures, say, name)))
        @if figures.retention.all.asked > 0 {
            (section(Some(captions::periods(figures, say)), |_| lines::periods(figures, say)))
        }
        (section(Some(captions::forecast(figures, say)), |name| columns::forecast(figures, say, name)))
        (section(captions::stability(figures, say), |name| columns::stability(memories, say, name)))
        (section(captions::difficulty(figures, say), |name| columns::difficulty(memories, say, name)))
        (section(captions::topics(figures, say), |_| tables::topics(&figures.topics, say)))
        (section(captions::hardest(figures, say), |_| tables::hardest(&figures.hardest, say)))
        (section(captions::confusions(figures, say), |_| tables::confusions(&figures.confusions, say)))
        (section(Some(captions::hours(figures, say)), |name| columns::hours(figures, say, name)))
    }
}

/// Returns a chart under its two lines. The chart gets the first line as its accessible name.
fn section(caption: Option<Caption>, chart: impl FnOnce(&str) -> Markup) -> Markup {
    let Some(caption) = caption else { return Markup::default() };
    html! {
        section {
            h2 { (safe_line(&caption.shows)) }
            p { (advice(&caption.advice)) }
            (chart(&caption.shows))
        }
    }
}

/// Advice, with the `hafal` command at its end set as code.
fn advice(text: &str) -> Markup {
    let command = text.find("hafal ").and_then(|at| text.split_at_checked(at));
    html! {
        @match command {
            Some((before, command)) => { (before) code { (command) } },
            None => { (text) },
        }
    }
}

/// Returns the numbers of a chart as a table that can be opened.
fn numbers(head: &[String], rows: &[Vec<String>], say: &Phrases) -> Markup {
    html! {
        details {
            summary { (say.text("stats-chart")) }
            div { (tables::table(head, rows)) }
        }
    }
}
