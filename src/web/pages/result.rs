//! The result: the score, and each question with its mark, what was given and what is right.

use maud::{Markup, html};

use super::frame::{PageHead, WebPage, foreign, web_frame};
use super::question::Paths;
use super::told::lines_markup;
use crate::locale::Words;
use crate::page::{Signs, safe_line};
use crate::report::{given_text, score_page};
use crate::session::{AnswerVerdict, QuestionOutcome, Record, tally};

/// How much of a result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// That it was handed in.
    HandedIn,
    /// The score alone.
    Score,
    /// The score, and each question with its mark and what is right.
    All,
}

/// The result of an attempt.
pub(crate) struct ResultPage<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// A pupil's name, or the title of what was asked.
    pub(crate) name: &'a str,
    /// The attempt with its log.
    pub(crate) record: &'a Record,
    /// How much is shown.
    pub(crate) detail: Detail,
    /// Whether the time was up.
    pub(crate) time_up: bool,
    /// Whether answers can still be claimed as right.
    pub(crate) may_claim: bool,
    /// Whether a button ends hafal.
    pub(crate) may_close: bool,
    /// Where the pages lie.
    pub(crate) paths: &'a Paths,
}

impl ResultPage<'_> {
    /// The page.
    pub(crate) fn draw(&self) -> WebPage {
        let (words, signs) = (self.words, Signs::for_terminal(true));
        let title = words.text(if self.time_up { "web-time-up" } else { "web-handed-in" });
        let body = html! {
            h1 { (title) }
            @if self.detail != Detail::HandedIn {
                div.score { (lines_markup(words, &score_page(self.record, words, signs), signs)) }
            }
            @if self.detail == Detail::All {
                ol.outcomes {
                    @for outcome in &tally(self.record).outcomes { (self.outcome(outcome, signs)) }
                }
            }
            p.soft { (words.text("web-may-close")) }
            @if self.may_close {
                form.foot method="post" action=(self.paths.end()) { button.second { (words.text("web-close")) } }
            }
        };
        let head = PageHead { name: self.name, ..PageHead::default() };
        web_frame(words, &title, head, &body)
    }

    fn outcome(&self, outcome: &QuestionOutcome, signs: &Signs) -> Markup {
        let (words, number) = (self.words, outcome.place + 1);
        let (sign, id, class) = verdict_signs(outcome.verdict, signs);
        let given =
            given_text(outcome.given(), words).unwrap_or_else(|| words.text("result-nothing"));
        let right = given_text(outcome.asked.read_words(&outcome.asked.right), words);
        let is_full = matches!(outcome.verdict, AnswerVerdict::Right | AnswerVerdict::Slip);
        let may_claim = self.may_claim && !is_full && !outcome.claimed;
        html! {
            li {
                p.asked dir="auto" { span.number { (number) } (foreign(&outcome.asked.ask)) }
                p.given dir="auto" {
                    span class={ "sign " (class) } aria-hidden="true" { (sign) }
                    span.sr { (words.text(id)) ":" }
                    span class=(class) { (safe_line(&given)) }
                }
                @if let Some(right) = right.filter(|right| outcome.verdict != AnswerVerdict::Right || *right != given) {
                    p.right dir="auto" { span.soft { (words.text("result-right")) " " } span.good { (safe_line(&right)) } }
                }
                @if let Some(why) = &outcome.asked.why { p.why dir="auto" { (foreign(why)) } }
                @if let Some(source) = &outcome.asked.source { p.from dir="auto" { (safe_line(source)) } }
                @if outcome.claimed { p.soft { (words.text("result-own-word")) } }
                @if may_claim && outcome.verdict != AnswerVerdict::Skipped {
                    form method="post" action=(self.paths.claim(number)) { button.quiet { (words.text("web-claim")) } }
                }
            }
        }
    }
}

/// The sign of a verdict, the id of its word, and its colour.
fn verdict_signs(
    verdict: AnswerVerdict,
    signs: &Signs,
) -> (&'static str, &'static str, &'static str) {
    match verdict {
        AnswerVerdict::Right => (signs.right, "mark-right", "good"),
        AnswerVerdict::Slip => (signs.slip, "mark-slip", "good"),
        AnswerVerdict::Partial => (signs.partly, "mark-partly", "part"),
        AnswerVerdict::Wrong => (signs.wrong, "mark-wrong", "bad"),
        AnswerVerdict::Skipped => (signs.wrong, "result-put-off", "bad"),
        AnswerVerdict::Late => (signs.wrong, "result-too-late", "bad"),
    }
}
