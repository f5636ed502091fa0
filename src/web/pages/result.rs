//! The page of the result: the score, and each question with its mark.

use maud::{Markup, html};

use super::frame::{PageHead, WebPage, foreign, web_frame};
use super::question::Paths;
use super::told::{facts_markup, lines_markup};
use crate::locale::Words;
use crate::page::{Signs, safe_line};
use crate::report::{TagPoints, points_by_tag, score_page};
use crate::say::Say;
use crate::session::{Record, tally};
use crate::study::{Fact, NumberedQuestion};

/// The result of an attempt.
pub(crate) struct ResultPage<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// A pupil's name, or the title of what was asked.
    pub(crate) name: &'a str,
    /// The attempt with its log; None where the score is not shown.
    pub(crate) scored: Option<&'a Record>,
    /// The questions to list with their marks; empty where these are not shown.
    pub(crate) questions: &'a [NumberedQuestion],
    /// Whether it ended because the time was up.
    pub(crate) time_up: bool,
    /// Whether answers can still be claimed as right.
    pub(crate) may_claim: bool,
    /// Whether a button ends hafal.
    pub(crate) may_close: bool,
    /// The paths of the quiz.
    pub(crate) paths: &'a Paths,
}

impl ResultPage<'_> {
    /// Draws the page.
    pub(crate) fn draw(&self) -> WebPage {
        let (words, signs) = (self.words, Signs::for_terminal(true));
        let title = words.text(if self.time_up { "web-time-up" } else { "web-handed-in" });
        let body = html! {
            h1 { (title) }
            @if let Some(record) = self.scored {
                div.score { (lines_markup(words, &score_page(record, words, signs), signs)) }
                (self.tags(&points_by_tag(record, &tally(record))))
            }
            @if !self.questions.is_empty() {
                ol.outcomes { @for question in self.questions { (self.outcome(question)) } }
            }
            p.soft { (words.text("web-may-close")) }
            @if self.may_close {
                form.foot method="post" action=(self.paths.end()) { button.second { (words.text("web-close")) } }
            }
        };
        let head = PageHead { name: self.name, ..PageHead::default() };
        web_frame(words, &title, head, &body)
    }

    /// Draws a bar for each tag, as in the terminal; its words say the same.
    fn tags(&self, rows: &[TagPoints]) -> Markup {
        let points = |row: &TagPoints| {
            let number = |points: f64| self.words.number(points, 2);
            let say = Say::new("result-of").with("points", number(row.points));
            self.words.say(&say.with("of", number(row.of)))
        };
        html! {
            @if !rows.is_empty() {
                ul.tags {
                    @for row in rows {
                        li {
                            span dir="auto" { (safe_line(row.tag)) }
                            progress value=(row.share()) max="1" aria-hidden="true" {}
                            span { (points(row)) }
                        }
                    }
                }
            }
        }
    }

    fn outcome(&self, question: &NumberedQuestion) -> Markup {
        let (words, number) = (self.words, question.shown.number);
        let told: Vec<Fact> =
            question.told.iter().map(|told| Fact::Answer(Box::new(told.clone()))).collect();
        html! {
            li {
                p.asked dir="auto" { span.number { (number) } span { (foreign(&question.shown.prompt())) } }
                (facts_markup(words, &told))
                @if question.claimed { p.soft { (words.text("result-own-word")) } }
                @if self.may_claim && question.may_claim {
                    form method="post" action=(self.paths.claim(number)) {
                        button.quiet { (words.text("web-claim")) }
                    }
                }
            }
        }
    }
}
