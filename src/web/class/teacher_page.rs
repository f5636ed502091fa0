//! The teacher's page: how pupils join, how all are doing, what the teacher may do, and what the class knows.

use std::cmp::Reverse;

use maud::{Markup, html};

use super::letters::{ClassTable, TableRow};
use crate::locale::Words;
use crate::page::{safe, safe_line};
use crate::say::Say;
use crate::study::QuestionKnowledge;
use crate::web::pages::{PageHead, WebPage, web_frame};

/// What the teacher's page shows.
pub(super) struct TeacherPage<'a> {
    pub(super) words: &'a Words,
    pub(super) title: &'a str,
    /// The key, with the slash before it.
    pub(super) base: &'a str,
    /// Where pupils join.
    pub(super) addresses: &'a [String],
    pub(super) code: &'a str,
    /// Whether there is a deadline that can be moved.
    pub(super) has_time: bool,
    pub(super) table: &'a ClassTable,
    pub(super) known: &'a [QuestionKnowledge],
    /// Whether all have handed in.
    pub(super) is_over: bool,
    /// Whether the teacher handed in for all, so that nobody new joins.
    pub(super) is_closed: bool,
    /// Why the last request was refused.
    pub(super) problem: Option<&'a Say>,
}

impl TeacherPage<'_> {
    /// Draws the page.
    pub(super) fn draw(&self) -> WebPage {
        let words = self.words;
        let body = html! {
            h1 dir="auto" { (safe(self.title)) }
            @if let Some(problem) = self.problem {
                p.problem role="alert" { (safe_line(&words.say(problem))) }
            }
            (self.join())
            (self.pupils())
            @if self.is_closed { p.soft { (self.text("class-page-closed")) } }
            @if !self.is_over { (self.wishes()) }
            (self.knowledge())
        };
        web_frame(words, self.title, PageHead::default(), &body)
    }

    fn text(&self, id: &'static str) -> String {
        self.words.text(id)
    }

    fn join(&self) -> Markup {
        html! {
            dl.join {
                dt { (self.text("class-page-address")) }
                dd { @for address in self.addresses { span.one { (address) } } }
                dt { (self.text("class-page-code")) }
                dd.code { (self.code) }
            }
        }
    }

    /// Draws all pupils; a script keeps the rows up to date.
    fn pupils(&self) -> Markup {
        let learners = &self.table.learners;
        html! {
            table #class data-live={ (self.base) "/live" } data-over=[self.is_over.then_some("")]
                data-done=(self.text("class-page-done")) {
                caption.sr { (self.text("class-page-pupils")) }
                thead {
                    tr {
                        @for id in ["class-page-name", "class-page-answered", "class-page-unsure",
                            "class-page-score", "class-page-seen"] { th scope="col" { (self.text(id)) } }
                        th { span.sr { (self.text("class-page-free")) } }
                    }
                }
                tbody { @for row in learners { (self.pupil(row)) } }
            }
            template #pupil { (self.pupil(&TableRow::default())) }
            @if learners.is_empty() { p.soft #nobody { (self.text("class-page-nobody")) } }
        }
    }

    fn pupil(&self, row: &TableRow) -> Markup {
        let words = self.words;
        let score = row.score.map(|score| words.whole_percent(score)).unwrap_or_default();
        let unsure = if row.doubt == 0 { String::new() } else { row.doubt.to_string() };
        let seen = std::time::Duration::from_secs(row.seen);
        let seen = if row.done {
            self.text("class-page-done")
        } else {
            words.duration(seen.as_secs_f64())
        };
        html! {
            tr data-name=(row.name) {
                th scope="row" dir="auto" data-cell="name" { (safe_line(&row.name)) }
                td data-cell="answered" data-label=(self.text("class-page-answered")) { (row.answered) " / " (row.of) }
                td data-cell="unsure" data-label=(self.text("class-page-unsure")) { (unsure) }
                td data-cell="score" data-label=(self.text("class-page-score")) { (score) }
                td data-cell="seen" data-label=(self.text("class-page-seen")) { (seen) }
                td {
                    form method="post" action={ (self.base) "/free" } {
                        input type="hidden" name="name" value=(row.name);
                        button.quiet disabled[!row.held] { (self.text("class-page-free")) }
                    }
                }
            }
        }
    }

    /// Draws the forms for more time, and for the end for all.
    fn wishes(&self) -> Markup {
        html! {
            div.wishes {
                @if self.has_time {
                    form method="post" action={ (self.base) "/time" } {
                        label for="minutes" { (self.text("class-page-minutes")) }
                        input #minutes type="text" inputmode="numeric" name="minutes" value="5" maxlength="4" required;
                        button.second { (self.text("class-page-more-time")) }
                    }
                }
                details {
                    summary { (self.text("class-page-end")) }
                    p { (self.text("class-page-end-help")) }
                    form method="post" action={ (self.base) "/end" } {
                        button { (self.text("class-page-end-now")) }
                    }
                }
            }
        }
    }

    /// Draws what the class knows once all have handed in; before that only what pupils are unsure of.
    fn knowledge(&self) -> Markup {
        let shown = |known: &&QuestionKnowledge| self.is_over || known.unsure > 0;
        let mut known: Vec<&QuestionKnowledge> = self.known.iter().filter(shown).collect();
        if !self.is_over {
            known.sort_by_key(|known| Reverse(known.unsure));
        }
        let heading = if self.is_over { "class-page-known" } else { "class-page-unsure-of" };
        html! {
            @if !known.is_empty() {
                h2 { (self.text(heading)) }
                ol.outcomes { @for known in known { (self.question(known)) } }
            }
        }
    }

    fn question(&self, known: &QuestionKnowledge) -> Markup {
        let words = self.words;
        let answered = Say::new("class-page-of").with("answered", known.answered);
        let answered = words.say(&answered.with("asked", known.asked));
        let unsure = Say::new("class-page-doubts").with("count", known.unsure);
        let mistake = known.mistake.as_ref().map(|(text, often)| {
            words.say(
                &Say::new("class-page-mistake").with("text", text.as_str()).with("count", *often),
            )
        });
        html! {
            li {
                p.asked dir="auto" { (safe(&known.ask)) }
                @if self.is_over {
                    p { b { (words.whole_percent(known.mean)) } " · " (answered) }
                    @if let Some(mistake) = mistake { p.soft dir="auto" { (safe_line(&mistake)) } }
                }
                @if known.unsure > 0 { p.soft { (words.say(&unsure)) } }
            }
        }
    }
}
