//! A question on a sheet: its number, its points, its words, and room for the answer.

use maud::html;

use super::Printing;
use super::answers::AnswerLayout;
use super::measure::{SMALL, TEXT};
use super::pages::Block;
use super::stack::Stack;
use crate::locale::points;
use crate::page::safe;
use crate::session::PaperQuestion;

/// The points from a question's number to its words, and above a question.
pub(super) const HANGING: f64 = 26.0;
const ABOVE: f64 = 11.0;

/// The layout of a sheet's questions.
pub(super) struct QuestionLayout<'a> {
    pub(super) printing: &'a Printing<'a>,
    /// Whether each question shows its points.
    pub(super) shows_points: bool,
}

impl<'a> QuestionLayout<'a> {
    pub(super) fn question_block(&self, question: &PaperQuestion<'a>) -> Block<'a> {
        let mut stack = Stack::default();
        let width = self.printing.size.width() - HANGING;
        let number = question.number.to_string();
        stack.push(html! { span .number { (number) "." } }, 0.0);
        let worth = points(self.printing.words, question.drawn.points);
        let worth = self.shows_points.then_some(worth.as_str());
        let beside = worth.map_or(0.0, |worth| SMALL.width_of(worth) + 14.0);
        if let Some(worth) = worth {
            stack.push(html! { span .worth { bdi { (worth) } } }, 0.0);
        }
        let ask = safe(&question.listed.ask);
        for piece in TEXT.cut_long(&ask, width - beside) {
            if !piece.is_empty() {
                stack.push(html! { p .ask { (piece) } }, TEXT.height_of(piece, width - beside));
            }
        }
        let is_sentence = ask.is_empty();
        let answers = AnswerLayout {
            width: if is_sentence { width - beside } else { width },
            truth: &self.printing.truth(&question.deck.language),
            words: self.printing.words,
        };
        answers.push_answer(&question.listed, &mut stack);
        let (lang, dir) = self.printing.other_language(&question.deck.language);
        stack.block(ABOVE, move |inner| {
            html! {
                div .question .blanks[is_sentence] data-question=(number) lang=[lang] dir=[dir] {
                    (inner)
                }
            }
        })
    }
}
