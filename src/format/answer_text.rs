//! The answer of a question as text, for formats that have nothing but a front and a back.

use crate::deck::Deck;
use crate::judge::{Date, show_date, show_number};
use crate::question::{Answer, Question};
use crate::say::Say;

/// Returns the text that answers a question, with what is lost in it; refuses kinds without such a text.
pub(super) fn answer_text(question: &Question, deck: &Deck) -> Result<(String, Vec<Say>), Say> {
    let as_card = |text: String| Ok((text, vec![Say::new("format-as-card")]));
    match &question.answer {
        Answer::Card(card) => Ok((card.back.clone(), Vec::new())),
        Answer::Text(text) => {
            let more = text.is.len() > 1 || !text.not.is_empty();
            let lost = more.then(|| Say::new("format-first-answer"));
            Ok((text.is.first().cloned().unwrap_or_default(), lost.into_iter().collect()))
        }
        Answer::Number(number) => {
            let value = number.is.value.map(|value| show_number(value, &deck.language));
            let shown = value.unwrap_or_else(|| number.is.written.clone());
            as_card(number.unit.as_ref().map_or(shown.clone(), |unit| format!("{shown} {unit}")))
        }
        Answer::Date(date) => as_card(
            Date::iso(&date.written)
                .map_or_else(|| date.written.clone(), |date| show_date(&date, &deck.language)),
        ),
        Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_) => {
            Err(Say::new("format-kind-card").with("kind", question.kind_name().as_str()))
        }
    }
}

/// Why a question is skipped whose kind the format does not have.
pub(super) fn kind_not_supported(question: &Question) -> Say {
    Say::new("format-kind").with("kind", question.kind_name().as_str())
}
