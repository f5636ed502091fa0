//! Item analysis as one page for browsers: a plot of all questions, then who picked which option of each.

mod plot;
mod questions;

use maud::{Markup, html};

use super::advice::{is_few, notice_of_few, summary};
use crate::locale::Words;
use crate::page::safe_line;
use crate::report::web_page::web_page;
use crate::study::ItemReport;

/// Returns the page.
pub(crate) fn items_html(report: &ItemReport, words: &Words) -> String {
    let items = &report.analysis.questions;
    let body = html! {
        h1 dir="auto" { (safe_line(&report.title)) }
        @if report.analysis.attempts == 0 {
            p { (words.text("items-none")) }
        } @else {
            p { (summary(report, " · ", words)) }
            (notice(report, words))
            @if items.iter().any(|item| !is_few(item)) { (picture(report, words)) }
            section {
                h2 { (words.text("items-all")) }
                p { (words.text("items-legend")) }
                (questions::table(items, words))
            }
            @for (number, item) in (1_usize..).zip(items) { (questions::section(number, item, words)) }
        }
    };
    web_page(&safe_line(&report.title), words, &body)
}

/// Says that there are too few learners, if so.
fn notice(report: &ItemReport, words: &Words) -> Markup {
    let notice = notice_of_few(&report.analysis.questions, words);
    html! { @if let Some(notice) = notice { p { (notice) } } }
}

fn picture(report: &ItemReport, words: &Words) -> Markup {
    let name = words.text("items-plot");
    html! {
        section {
            h2 { (name) }
            p { (words.text("items-do-plot")) }
            (plot::plot(&report.analysis.questions, &name, words))
        }
    }
}
