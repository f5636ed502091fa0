//! Words a question for the log, so that an attempt can be read when its deck is gone.

use super::entry::Asked;
use crate::deck::Deck;
use crate::question::{Card, Form, Question};

/// A question, or one card of it, for the log.
pub(super) fn asked(question: &Question, card: &Card, deck: &Deck) -> Asked {
    let kind = question.kind();
    let solution = kind.solution(card, &deck.language);
    let form = kind.form(card);
    let sentence = if question.ask.is_empty() { sentence(&form) } else { None };
    Asked {
        ask: sentence.unwrap_or_else(|| question.ask.clone()),
        kind: question.kind_name().as_str().to_owned(),
        right: question.words_of(&form, &solution),
        source: question.from.as_ref().map(|from| deck.cite(from)),
        why: question.why.clone(),
    }
}

/// The prompt of a card that has none: its sentence with the blanks open.
fn sentence(form: &Form) -> Option<String> {
    let Form::Line(lines) = form else { return None };
    (!lines.sentence.is_empty()).then(|| lines.sentence.join("____"))
}
