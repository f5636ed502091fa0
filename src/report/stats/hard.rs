//! The questions forgotten most often.

use std::collections::HashSet;

use crate::schedule::{Day, Model};
use crate::session::Filed;

/// A question that was forgotten after recall, with the numbers of its hardest card.
#[derive(Clone, Debug, PartialEq)]
pub struct Hard {
    /// The deck's id.
    pub deck: String,
    /// The question's id.
    pub question: String,
    /// Which of its cards, from 1.
    pub part: u32,
    /// The prompt.
    pub ask: String,
    /// How often the card was forgotten after it had been recalled.
    pub lapses: u32,
    /// The chance of recall today, 0 to 1.
    pub recall: f64,
    /// Whether there are too many lapses for more reviews alone to help.
    pub leech: bool,
}

/// The most questions that are listed.
const NAMED: usize = 10;

/// Returns the questions of loaded decks with the most lapses; equal ones by the lower chance of recall.
pub(super) fn hardest(
    cards: &[Filed],
    today: Day,
    model: &Model,
    ask: &dyn Fn(&Filed) -> String,
) -> Vec<Hard> {
    let mut hard: Vec<(u32, f64, &Filed)> = cards
        .iter()
        .filter(|card| card.is_in_deck() && card.state.lapses > 0)
        .map(|card| {
            let recall = card.state.recall(today, model).map_or(0.0, f64::from);
            (card.state.lapses, if recall.is_finite() { recall } else { 0.0 }, card)
        })
        .collect();
    hard.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
    let mut named = HashSet::new();
    hard.into_iter()
        .filter(|(_, _, card)| named.insert(&card.question))
        .take(NAMED)
        .map(|(lapses, recall, card)| Hard {
            deck: card.question.deck.clone(),
            question: card.question.id.clone(),
            part: card.part,
            ask: ask(card),
            lapses,
            recall,
            leech: card.state.is_leech(),
        })
        .collect()
}
