//! A question as a pupil gets it: its number, its points, its words, and room for the answer.

use maud::{Markup, html};

use super::answers::AnswerLayout;
use super::header::TEXT;
use super::measure::{line_count, text_width};
use super::pages::Block;
use super::stack::{Stack, count};
use super::{Printing, direction};
use crate::locale::points;
use crate::page::safe;
use crate::question::{Form, OptionText};
use crate::session::PaperQuestion;

/// Points from a question's number to its words, and above a question.
pub(super) const HANGING: f64 = 26.0;
const ABOVE: f64 = 11.0;

/// How questions of a sheet are set.
pub(super) struct QuestionLayout<'a> {
    pub(super) printing: &'a Printing<'a>,
    /// Whether each says what it is worth.
    pub(super) shows_points: bool,
}

impl QuestionLayout<'_> {
    pub(super) fn question_block(&self, question: &PaperQuestion) -> Block {
        let mut stack = Stack::default();
        let width = self.printing.size.width() - HANGING;
        let worth = points(self.printing.words, question.drawn.points);
        let worth = self.shows_points.then_some(worth.as_str());
        let beside = worth.map_or(0.0, |worth| text_width(worth, 9.0) + 14.0);
        if let Some(worth) = worth {
            stack.push(&html! { span .worth { bdi { (worth) } } }, 0.0);
        }
        if !question.listed.ask.is_empty() {
            let ask = safe(&question.listed.ask);
            let rows = line_count(&ask, width - beside, TEXT.0);
            stack.push(&html! { p .ask { (ask) } }, count(rows) * TEXT.1);
        }
        let answers = AnswerLayout {
            width: width - if question.listed.ask.is_empty() { beside } else { 0.0 },
            truth: &self.printing.truth(&question.deck.language),
            words: self.printing.words,
        };
        answers.push_answer(&question.listed, &mut stack);
        let number = question.number.to_string();
        let (language, shown) = (&question.deck.language, &self.printing.language);
        let own = (language.tag() != shown.tag()).then_some(language);
        stack.block(
            |inner| {
                html! {
                    div .question data-question=(number)
                        lang=[own.map(|own| own.tag())] dir=[own.map(direction)] {
                        span .number { (number) "." }
                        (inner)
                    }
                }
            },
            ABOVE,
        )
    }
}

/// Whether the options of a form are the words for true and false.
pub(super) fn is_truth(form: &Form) -> bool {
    let Form::One(options) = form else { return false };
    options.texts.iter().any(|text| matches!(text, OptionText::Truth(_)))
}

/// An empty box, to be ticked or to write a letter in.
pub(super) fn empty_box(class: &str) -> Markup {
    html! { i class=(class) {} }
}
