//! Passages as other programs know them: a description, which asks nothing, before the first question about it.

use std::collections::{BTreeMap, HashSet};

use super::comments::{described_passage, description_comment};
use super::report::first_words;
use crate::deck::{Deck, Passage};
use crate::question::Question;
use crate::say::Say;

/// The descriptions of a deck that is written question by question.
pub(super) struct Descriptions<'a> {
    deck: &'a Deck,
    written: HashSet<&'a str>,
}

/// A description to write.
pub(super) struct Description {
    /// Its comment, so that hafal recognises it when it comes back.
    pub(super) comment: String,
    pub(super) name: String,
    /// The title, if the passage has one, above the text.
    pub(super) text: String,
}

impl<'a> Descriptions<'a> {
    pub(super) fn new(deck: &'a Deck) -> Self {
        Self { deck, written: HashSet::new() }
    }

    /// The description to write before a question; None if it has no passage, or if that was written before.
    pub(super) fn before(&mut self, question: &Question) -> Option<Description> {
        let (key, passage) = self.deck.passages.get_key_value(question.passage.as_ref()?)?;
        self.written.insert(key).then(|| Description {
            comment: description_comment(key),
            name: first_words(passage.title.as_ref().unwrap_or(&passage.text)).unwrap_or_default(),
            text: titled_text(passage),
        })
    }
}

fn titled_text(passage: &Passage) -> String {
    let title = passage.title.as_ref().map_or_else(String::new, |title| format!("{title}\n\n"));
    title + &passage.lines().collect::<Vec<_>>().join("\n")
}

/// What a question loses whose passage is a description.
pub(super) fn description_loss(question: &Question) -> Option<Say> {
    question.passage.as_ref().map(|_| Say::new("format-passage-description"))
}

/// Whether one of the comments on a description says that it is a passage of the deck, which has its text already.
pub(super) fn is_known_passage<'c>(
    mut comments: impl Iterator<Item = &'c str>,
    passages: &BTreeMap<String, Passage>,
) -> bool {
    comments
        .any(|comment| described_passage(comment).is_some_and(|key| passages.contains_key(&key)))
}
