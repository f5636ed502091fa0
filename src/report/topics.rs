//! The list of topics: how much of each is expected to be recalled, and how to work on it.

use console::{Alignment, measure_text_width, pad_str};
use serde::Serialize;

use super::rounded;
use crate::locale::Words;
use crate::page::{Line, Style};
use crate::say::Say;
use crate::study::Topic;

/// The widest column of tags.
const WIDEST: usize = 24;

/// A topic as JSON, whose keys are sorted.
#[derive(Serialize)]
pub(super) struct TopicJson<'a> {
    cards: usize,
    deck: &'a str,
    /// Null before the first card is seen.
    recall: Option<f64>,
    tag: &'a str,
    unseen: usize,
}

impl<'a> From<&'a Topic> for TopicJson<'a> {
    fn from(topic: &'a Topic) -> Self {
        let Topic { deck, tag, cards, unseen, .. } = topic;
        let recall = topic.recall().map(rounded);
        Self { cards: *cards, deck, recall, tag, unseen: *unseen }
    }
}

/// Draws each topic as a row, `dates   48%   12 cards, 3 unseen`, and the command that drills it below.
pub(super) fn topic_lines(topics: &[Topic], words: &Words) -> Vec<Line> {
    let shares: Vec<String> = topics.iter().map(|topic| share(topic, words)).collect();
    let tags = topics.iter().map(|topic| measure_text_width(&topic.tag)).max();
    let tags = tags.unwrap_or(0).min(WIDEST);
    let wide = shares.iter().map(|share| measure_text_width(share)).max().unwrap_or(0);
    let lines = topics.iter().zip(shares).flat_map(|(topic, share)| {
        let tag = pad_str(&topic.tag, tags, Alignment::Left, None);
        let share = pad_str(&share, wide, Alignment::Right, None);
        let line = Line::new(format!("{tag}  "), Style::Plain);
        let line = line.and(format!("{share}  "), Style::Bold);
        let command = Line::new(topic.command.as_str(), Style::Dim).at(4, 2);
        [line.and(counts(topic, words), Style::Plain).at(2, 2), command]
    });
    lines.collect()
}

/// `48%`, or that nothing of it was seen yet.
fn share(topic: &Topic, words: &Words) -> String {
    let unseen = || words.text("topics-not-seen");
    topic.recall().map_or_else(unseen, |recall| words.whole_percent(recall))
}

/// `12 cards, 3 of them unseen`
fn counts(topic: &Topic, words: &Words) -> String {
    let cards = words.say(&Say::new("topics-cards").with("count", topic.cards));
    if topic.unseen == 0 || topic.unseen == topic.cards {
        return cards;
    }
    let unseen = words.say(&Say::new("topics-unseen").with("count", topic.unseen));
    format!("{cards}, {unseen}")
}
