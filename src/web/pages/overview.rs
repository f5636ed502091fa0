//! The list of all questions with their state, for a last look before they are handed in.

use maud::{Markup, html};

use super::frame::{PageHead, WebPage, web_frame};
use super::question::Paths;
use crate::locale::Words;
use crate::page::safe_line;
use crate::say::Say;

/// A question of the list.
pub(crate) struct OverviewRow {
    /// Its number, from 1.
    pub(crate) number: usize,
    pub(crate) ask: String,
    /// What was given, in words; None for no answer.
    pub(crate) given: Option<String>,
    /// Whether it is marked as unsure.
    pub(crate) doubt: bool,
}

/// The page that lists all questions.
pub(crate) struct OverviewPage<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// A pupil's name, or the title of what is asked.
    pub(crate) name: &'a str,
    /// All questions, in order.
    pub(crate) rows: &'a [OverviewRow],
    /// Why nothing was handed in.
    pub(crate) problem: Option<&'a Say>,
    /// Seconds until the deadline; None without one.
    pub(crate) left: Option<f64>,
    /// The paths of the quiz.
    pub(crate) paths: &'a Paths,
}

impl OverviewPage<'_> {
    /// Draws the page.
    pub(crate) fn draw(&self) -> WebPage {
        let (words, end) = (self.words, self.paths.end());
        let answered = self.rows.iter().filter(|row| row.given.is_some()).count();
        let title = words.text("ask-review");
        let head = PageHead {
            name: self.name,
            done: Some((answered, self.rows.len())),
            place: None,
            left: self.left,
            then: &end,
        };
        let body = html! {
            h1 { (title) }
            @if let Some(problem) = self.problem {
                p.problem role="alert" { (safe_line(&words.say(problem))) }
            }
            p.label { (self.summary(answered)) }
            ol.all { @for row in self.rows { li { (self.row(row)) } } }
            form.foot method="post" action=(end) {
                button { (words.text("web-hand-in")) }
            }
        };
        web_frame(words, &title, head, &body)
    }

    /// Returns how many are open, and how many unsure.
    fn summary(&self, answered: usize) -> String {
        let open = Say::new("web-open").with("count", self.rows.len() - answered);
        let doubts = self.rows.iter().filter(|row| row.doubt).count();
        let doubts = (doubts > 0).then(|| Say::new("web-doubts").with("count", doubts));
        let says: Vec<String> =
            [Some(open), doubts].iter().flatten().map(|say| self.words.say(say)).collect();
        says.join(" ")
    }

    fn row(&self, row: &OverviewRow) -> Markup {
        let ask = row.ask.split('\n').next().unwrap_or_default();
        html! {
            a href=(self.paths.question(row.number)) {
                span.number { (row.number) }
                span.what {
                    span.one dir="auto" { (safe_line(ask)) }
                    @match &row.given {
                        Some(given) => span.one.soft dir="auto" { (safe_line(given)) },
                        None => span.one.open { (self.words.text("ask-not-answered")) },
                    }
                }
                @if row.doubt { span.flag title=(self.words.text("web-doubt")) { "?" span.sr { (self.words.text("web-doubt")) } } }
            }
        }
    }
}
