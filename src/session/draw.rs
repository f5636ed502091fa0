//! Draws the questions of an attempt: those that a selection lets through, in the order asked.

use std::collections::HashSet;

use super::attempt::Drawn;
use super::entry::QuestionId;
use super::gathered::gather;
use super::shuffle::{generator, shuffle};
use crate::deck::Deck;
use crate::question::Question;

/// Which questions are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only with one of these tags; empty for any.
    pub tags: Vec<String>,
    /// Without any of these tags.
    pub not_tags: Vec<String>,
    /// Only of these kinds; empty for any.
    pub kinds: Vec<String>,
    /// The lowest and the highest level.
    pub levels: Option<(u8, u8)>,
    /// Only these questions.
    pub only: Option<HashSet<QuestionId>>,
    /// In the deck's order.
    pub in_order: bool,
    /// The most questions to draw.
    pub number: Option<usize>,
}

impl Selection {
    pub(super) fn lets(&self, deck: &Deck, question: &Question) -> bool {
        let tagged = |tags: &[String]| tags.iter().any(|tag| has_tag(question, tag));
        let kind = question.kind_name().as_str();
        let id = || QuestionId { deck: deck.id.clone(), id: question.id.clone() };
        (self.tags.is_empty() || tagged(&self.tags))
            && !tagged(&self.not_tags)
            && (self.kinds.is_empty() || self.kinds.iter().any(|wanted| wanted == kind))
            && self.levels.is_none_or(|(low, high)| (low..=high).contains(&question.level))
            && self.only.as_ref().is_none_or(|only| only.contains(&id()))
    }
}

fn has_tag(question: &Question, tag: &str) -> bool {
    question.tags.iter().any(|own| own.to_lowercase() == tag.to_lowercase())
}

/// Draws questions from decks. Every order of every subset is equally likely, but for questions about one passage, which
/// stand together unless the deck's order is wanted.
pub fn draw<'a>(
    decks: impl IntoIterator<Item = &'a Deck>,
    selection: &Selection,
    seed: u64,
) -> Vec<Drawn> {
    let mut drawn: Vec<(Option<(&str, &str)>, Drawn)> = decks
        .into_iter()
        .flat_map(|deck| deck.questions.iter().map(move |question| (deck, question)))
        .filter(|(deck, question)| selection.lets(deck, question))
        .map(|(deck, question)| {
            let passage = question.passage.as_ref().map(|key| (deck.id.as_str(), key.as_str()));
            (passage, drawn_whole(deck, question))
        })
        .collect();
    if !selection.in_order {
        shuffle(&mut drawn, &mut generator(seed, &["draw"]));
    }
    drawn.truncate(selection.number.unwrap_or(usize::MAX));
    if !selection.in_order {
        drawn = gather(drawn, |(passage, _)| *passage);
    }
    drawn.into_iter().map(|(_, drawn)| drawn).collect()
}

fn drawn_whole(deck: &Deck, question: &Question) -> Drawn {
    Drawn {
        question: QuestionId { deck: deck.id.clone(), id: question.id.clone() },
        points: question.points,
        tags: question.tags.clone(),
        section: None,
        penalty: 0.0,
    }
}
