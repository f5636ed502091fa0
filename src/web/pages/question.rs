//! The page of a question: what is asked, the fields of the answer or its mark, and the links onward.

use maud::{Markup, html};

use super::fields::{Sheet, answer_fields};
use super::frame::{PageHead, WebPage, foreign, web_frame};
use super::told::facts_markup;
use crate::locale::Words;
use crate::page::safe_line;
use crate::question::Form;
use crate::say::Say;
use crate::session::{Passage, Shown};
use crate::study::Fact;
use crate::web::posted::FilledFields;

/// The paths of a quiz.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paths {
    /// The start of each path: nothing, or `/KEY`.
    pub(crate) base: String,
}

impl Paths {
    /// Returns the page of a question.
    pub(crate) fn question(&self, number: usize) -> String {
        format!("{}/{number}", self.base)
    }

    /// Returns the list of all questions, and later the result.
    pub(crate) fn end(&self) -> String {
        format!("{}/end", self.base)
    }

    /// Returns the page of a question, or the list of all where there is none to go to.
    pub(crate) fn question_or_end(&self, number: Option<usize>) -> String {
        number.map_or_else(|| self.end(), |number| self.question(number))
    }

    /// Returns the path that claims an answer as right.
    pub(crate) fn claim(&self, number: usize) -> String {
        format!("{}/{number}/right", self.base)
    }

    fn hint(&self, number: usize) -> String {
        format!("{}/{number}/hint", self.base)
    }
}

/// The page of a question.
pub(crate) struct QuestionPage<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// A pupil's name, or the title of what is asked.
    pub(crate) name: &'a str,
    /// The question in the places shown.
    pub(crate) shown: &'a Shown,
    /// Whether it can still be answered.
    pub(crate) stage: AnswerStage<'a>,
    /// Paragraphs above it: the rules of an exam before its first question.
    pub(crate) opening: &'a [String],
    /// The facts to show: its mark, a hint.
    pub(crate) told: &'a [Fact],
    /// Why the posted form was refused.
    pub(crate) problem: Option<&'a Say>,
    /// How many questions are answered.
    pub(crate) answered: usize,
    /// Seconds until the deadline; None without one.
    pub(crate) left: Option<f64>,
    /// The paths of the quiz.
    pub(crate) paths: &'a Paths,
}

/// Whether a question can still be answered.
pub(crate) enum AnswerStage<'a> {
    /// It can be answered, perhaps for the second time.
    Open(OpenAnswer<'a>),
    /// Its answer is final.
    Closed(ClosedAnswer),
}

/// A question that can be answered.
pub(crate) struct OpenAnswer<'a> {
    /// The values of the fields.
    pub(crate) filled: &'a FilledFields,
    /// The count of the question's entries.
    pub(crate) turn: usize,
    /// Whether it is marked as unsure; None where that cannot be said.
    pub(crate) doubt: Option<bool>,
    /// The back of a flashcard, once the learner has asked for it.
    pub(crate) back: Option<&'a str>,
    /// Whether a hint can be asked for.
    pub(crate) may_hint: bool,
    /// Whether an answer may be changed until all are handed in; if not, it is marked at once.
    pub(crate) may_change: bool,
}

/// A question whose answer is final.
pub(crate) struct ClosedAnswer {
    /// Whether it can be claimed as right.
    pub(crate) may_claim: bool,
    /// The page that comes next.
    pub(crate) onward: Onward,
}

/// The page that follows a question whose answer is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Onward {
    /// The next open question.
    Question(usize),
    /// The list of all questions.
    Overview,
    /// The result, since nothing is left to answer.
    Result,
}

impl QuestionPage<'_> {
    /// Draws the page.
    pub(crate) fn draw(&self) -> WebPage {
        let (words, shown) = (self.words, self.shown);
        let place = Say::new("ask-place").with("number", shown.number).with("count", shown.count);
        let place = words.say(&place);
        let end = self.paths.end();
        let head = PageHead {
            name: self.name,
            done: Some((self.answered, shown.count)),
            place: Some(&place),
            left: self.left,
            then: &end,
        };
        let body = html! {
            @if !self.opening.is_empty() {
                div.opening { @for text in self.opening { p dir="auto" { (foreign(text)) } } }
            }
            (above_question(words, shown))
            @match &self.stage {
                AnswerStage::Open(open) => (self.open_form(open)),
                AnswerStage::Closed(closed) => (self.closed(closed)),
            }
        };
        let title = format!("{place} · {}", shown.title);
        web_frame(words, &title, head, &body)
    }

    fn open_form(&self, open: &OpenAnswer) -> Markup {
        let (words, number) = (self.words, self.shown.number);
        let sheet = Sheet {
            words,
            shown: self.shown,
            filled: open.filled,
            back: open.back,
            may_take_back: open.may_change,
        };
        html! {
            form #answer method="post" action=(self.paths.question(number)) autocomplete="off"
                data-save=[open.may_change.then_some(number)] {
                input type="hidden" name="turn" value=(open.turn);
                @if let Some(problem) = self.problem {
                    p.problem role="alert" { (safe_line(&words.say(problem))) }
                }
                (answer_fields(sheet))
                (facts_markup(words, self.told))
                div.foot {
                    (self.main_buttons(open))
                    @if let Some(doubt) = open.doubt {
                        label.doubt { input type="checkbox" name="doubt" value="1" checked[doubt]; span { (words.text("web-doubt")) } }
                    }
                    (self.ways(open))
                    p #saved role="status" data-saved=(words.text("web-saved")) data-unsaved=(words.text("web-unsaved")) {}
                }
            }
        }
    }

    /// Draws the buttons. The one that Enter presses comes first.
    fn main_buttons(&self, open: &OpenAnswer) -> Markup {
        let text = |id| self.words.text(id);
        html! {
            @if self.shown.form == Form::Card && open.back.is_none() {
                button name="reveal" value="1" { (text("web-reveal")) }
            } @else if self.shown.form == Form::Card {
                div.two {
                    button.second name="known" value="0" { (text("web-not-known")) }
                    button name="known" value="1" { (text("web-known")) }
                }
            } @else if open.may_change {
                button { (text("web-save")) }
            } @else {
                button { (text("web-answer")) }
            }
        }
    }

    /// Draws the other buttons and links. Where an answer may change they save it on the way; where it is marked at once
    /// they leave it unsent.
    fn ways(&self, open: &OpenAnswer) -> Markup {
        let (number, text) = (self.shown.number, |id| self.words.text(id));
        let ways = [
            (number > 1).then(|| (number - 1, "web-back")),
            // Where an answer may change, the main button leads there.
            (number < self.shown.count && !open.may_change).then(|| (number + 1, "web-later")),
        ];
        html! {
            div.ways {
                @if open.may_hint {
                    button.quiet formaction=(self.paths.hint(number)) { (text("web-hint")) }
                }
                @for (to, id) in ways.into_iter().flatten() {
                    @if open.may_change {
                        button.quiet name="go" value=(to) { (text(id)) }
                    } @else {
                        a.button.quiet href=(self.paths.question(to)) { (text(id)) }
                    }
                }
                @if open.may_change {
                    button.quiet name="go" value="end" { (text("web-all")) }
                } @else {
                    a.button.quiet href=(self.paths.end()) { (text("web-all")) }
                }
            }
        }
    }

    fn closed(&self, closed: &ClosedAnswer) -> Markup {
        let (words, number) = (self.words, self.shown.number);
        html! {
            @if let Some(problem) = self.problem {
                p.problem role="alert" { (safe_line(&words.say(problem))) }
            }
            h1 #ask dir="auto" { (foreign(&self.shown.prompt())) }
            (facts_markup(words, self.told))
            div.foot {
                @match closed.onward {
                    Onward::Question(next) => a.button #onward href=(self.paths.question(next)) { (words.text("web-next")) },
                    Onward::Overview => a.button #onward href=(self.paths.end()) { (words.text("web-all")) },
                    Onward::Result => form method="post" action=(self.paths.end()) { button #onward { (words.text("web-result")) } },
                }
                @if closed.may_claim {
                    form method="post" action=(self.paths.claim(number)) { button.quiet { (words.text("web-claim")) } }
                }
            }
        }
    }
}

/// Draws the title of the section that a question opens, and the passage that it is about.
pub(crate) fn above_question(words: &Words, shown: &Shown) -> Markup {
    html! {
        @if let Some(section) = &shown.section { p.section dir="auto" { (safe_line(section)) } }
        @if let Some(passage) = &shown.passage { (passage_markup(words, passage)) }
    }
}

fn passage_markup(words: &Words, passage: &Passage) -> Markup {
    let title = passage.title.clone().unwrap_or_else(|| words.text("web-passage"));
    let lines: Vec<&str> = passage.lines().collect();
    html! {
        details.passage open {
            summary dir="auto" { (safe_line(&title)) }
            p dir="auto" { (foreign(&lines.join("\n"))) }
        }
    }
}
