//! Counts the fields that typed lines fill: one line may name several items of a list.

use crate::deck::OpenDeck;
use crate::question::{Form, Question, Response};

/// The response with a text for each field of its form, several items of one line apart.
pub(super) fn spread(
    deck: &OpenDeck,
    question: &Question,
    form: &Form,
    response: &Response,
) -> Response {
    let (Form::Line(lines), Response::Line(typed)) = (form, response) else {
        return response.clone();
    };
    let mut fields = deck.judging(question, |judge| question.kind().spread(typed, judge));
    fields.resize(lines.fields.len(), String::new());
    Response::Line(fields)
}

/// How many fields these lines fill; an empty line fills one without an answer.
pub(super) fn fields_filled(deck: &OpenDeck, question: &Question, typed: &[String]) -> usize {
    let is_blank = |text: &&String| text.trim().is_empty();
    let fields = deck.judging(question, |judge| question.kind().spread(typed, judge));
    let named = fields.len() - fields.iter().filter(is_blank).count();
    named + typed.iter().filter(is_blank).count()
}
