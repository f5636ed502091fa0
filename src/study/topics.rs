//! How well each topic is known: the tags of decks, those expected to be remembered least first.

use std::collections::HashMap;

use super::cards::DeckCards;
use crate::host::{World, quoted};
use crate::question::count;
use crate::schedule::{Day, Model};

/// A tag of a deck and how well its cards are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// The deck's id.
    pub deck: String,
    /// The tag.
    pub tag: String,
    /// How many cards have the tag.
    pub cards: usize,
    /// How many of them were never asked.
    pub unseen: usize,
    /// The chances of recall today, added up; a card never asked adds nothing.
    pub sum: f64,
    /// What to type to drill the topic alone.
    pub command: String,
}

impl Topic {
    /// Returns the share of its cards expected to be recalled today, 0 to 1; None before the first is seen.
    #[must_use]
    pub fn recall(&self) -> Option<f64> {
        (self.unseen < self.cards).then(|| self.sum / count(self.cards))
    }
}

/// Lists the topics of decks; those not seen yet come first, as nothing of them is known.
pub(crate) fn topics(decks: &[DeckCards], today: Day, model: &Model, world: &World) -> Vec<Topic> {
    let mut topics: Vec<Topic> =
        decks.iter().flat_map(|deck| topics_of_deck(deck, today, model, world)).collect();
    topics.sort_by(|one, other| {
        let recall = |topic: &Topic| topic.recall().unwrap_or(0.0);
        recall(one)
            .total_cmp(&recall(other))
            .then(one.recall().is_some().cmp(&other.recall().is_some()))
    });
    topics
}

/// Lists the topics of a deck in the order in which it names them.
fn topics_of_deck(deck: &DeckCards, today: Day, model: &Model, world: &World) -> Vec<Topic> {
    let Some(open) = &deck.open else { return Vec::new() };
    let questions = &open.whole().questions;
    let mut topics: Vec<Topic> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for card in &deck.cards {
        let Some(question) = card.place.and_then(|place| questions.get(place)) else { continue };
        let recall = card.state.recall(today, model).map(f64::from);
        for tag in &question.tags {
            let place = *places.entry(tag).or_insert_with(|| {
                topics.push(new_topic(deck, tag, world));
                topics.len() - 1
            });
            if let Some(topic) = topics.get_mut(place) {
                topic.cards += 1;
                topic.unseen += usize::from(recall.is_none());
                topic.sum += recall.filter(|recall| recall.is_finite()).unwrap_or(0.0);
            }
        }
    }
    topics
}

fn new_topic(deck: &DeckCards, tag: &str, world: &World) -> Topic {
    // A tag that begins with a hyphen would be read as a flag.
    let tagged = if tag.starts_with('-') { "--tag=" } else { "--tag " };
    let (name, data) = (quoted(&deck.name), world.data_named());
    Topic {
        deck: deck.id.clone(),
        tag: tag.to_owned(),
        cards: 0,
        unseen: 0,
        sum: 0.0,
        command: format!("hafal drill {name} {tagged}{}{data}", quoted(tag)),
    }
}
