//! A question whose answer is said in words, for formats that have nothing but a front and a back.

use crate::deck::Deck;
use crate::judge::{Date, show_date, show_number};
use crate::question::{Answer, Question, Text};
use crate::say::Say;

/// The words that answer a question, and what is lost with them; else why it has none.
pub(super) fn in_words(question: &Question, deck: &Deck) -> Result<(String, Vec<Say>), Say> {
    let kind = || Say::new("format-kind").with("kind", question.kind_name().as_str());
    let as_card = |text: String| Ok((text, vec![Say::new("format-as-card")]));
    match &question.answer {
        Answer::Card(card) => Ok((card.back.clone(), Vec::new())),
        Answer::Text(Text { is, not, .. }) => {
            let mut changed = Vec::new();
            if is.len() > 1 || !not.is_empty() {
                changed.push(Say::new("format-first-answer"));
            }
            Ok((is.first().cloned().unwrap_or_default(), changed))
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
        | Answer::Cloze(_) => Err(kind()),
    }
}
