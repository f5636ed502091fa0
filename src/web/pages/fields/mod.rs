//! The fields of an answer, a file for each of the six forms, named and numbered as the posted ones are read.

mod card;
mod line;
mod options;
mod pair;
mod sort;

use maud::{Markup, html};

use super::frame::foreign;
use crate::locale::{Words, points};
use crate::question::{Form, is_same_score};
use crate::session::Shown;
use crate::web::posted::FilledFields;

/// What an answer's fields are drawn from.
#[derive(Clone, Copy)]
pub(crate) struct Sheet<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// The question in the places shown.
    pub(crate) shown: &'a Shown,
    /// The values of the fields.
    pub(crate) filled: &'a FilledFields,
    /// The back of a flashcard, once the learner has asked for it.
    pub(crate) back: Option<&'a str>,
    /// Whether an answer may be taken back.
    pub(crate) may_take_back: bool,
}

/// Draws the prompt and the fields below it.
pub(crate) fn answer_fields(sheet: Sheet) -> Markup {
    match &sheet.shown.form {
        Form::Line(lines) => line::fields(sheet, lines),
        Form::One(list) => options::one(sheet, list),
        Form::Many(list) => options::many(sheet, list),
        Form::Sort(items) => sort::fields(sheet, items),
        Form::Pair { left, right } => pair::fields(sheet, left, right),
        Form::Card => card::fields(sheet),
    }
}

impl Sheet<'_> {
    /// Draws the question as the page's heading; fields that have no other name are named by it.
    fn prompt(self) -> Markup {
        html! { h1 #ask dir="auto" { (foreign(&self.shown.ask)) } }
    }

    /// Draws what to do, and the points where they are not 1.
    fn task(self, what: Option<String>) -> Markup {
        let worth = self.shown.drilled.is_none() && !is_same_score(self.shown.points, 1.0);
        let worth = worth.then(|| points(self.words, self.shown.points));
        let pieces: Vec<String> = what.into_iter().chain(worth).collect();
        html! { @if !pieces.is_empty() { p.label #task { (pieces.join(" · ")) } } }
    }

    /// Draws a group of fields, named by the question.
    fn group(self, what: Option<String>, fields: &Markup) -> Markup {
        html! {
            fieldset {
                legend { (self.prompt()) }
                (self.task(what))
                (fields)
            }
        }
    }
}
