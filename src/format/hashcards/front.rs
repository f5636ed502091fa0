//! The front matter of a file: the deck's name, and hafal's comments on the deck and on each card.

use std::collections::{HashMap, VecDeque};

use serde_json::json;

use super::END;
use crate::deck::{Deck, fnv1a};
use crate::format::comments::{apply_deck_comment, deck_comment};
use crate::format::report::ReadFile;

/// The front matter, and the text behind it.
pub(super) struct FrontMatter<'a> {
    pub(super) deck: Deck,
    pub(super) comments: CardComments,
    pub(super) body: &'a str,
    /// The line that the body begins at, from 1.
    pub(super) line: usize,
}

/// The comments on cards, by a sum of the card's first text.
#[derive(Default)]
pub(super) struct CardComments(HashMap<String, VecDeque<String>>);

impl CardComments {
    /// Takes the comment on the card with this first text; cards that share one have their comments in file order.
    pub(super) fn take_for(&mut self, text: &str) -> Option<String> {
        self.0.get_mut(&card_key(text))?.pop_front()
    }
}

/// A card has no id in the file, so that its text is its key: the comment is dropped where that is changed.
fn card_key(text: &str) -> String {
    format!("{:016x}", fnv1a(text.trim().bytes(), 0))
}

/// Writes the front matter of a deck; each comment comes with the first text of its card.
pub(super) fn write_front_matter(
    deck: &Deck,
    comments: impl Iterator<Item = (String, String)>,
) -> String {
    let mut front = format!("{END}\nname = {}\n", json!(deck.title));
    front.extend(deck_comment(deck).map(|about| format!("# {about}\n")));
    front.extend(comments.map(|(text, comment)| format!("# {} {comment}\n", card_key(&text))));
    // JSON has this sign as it is, TOML refuses it.
    front.replace('\u{7f}', "\\u007f") + END + "\n\n"
}

/// Reads the front matter of a file; without one all of it is the body.
pub(super) fn read_front_matter(text: &str) -> FrontMatter<'_> {
    let (deck, comments) = (ReadFile::titled_deck(None), CardComments::default());
    let Some((head, body)) = split_front_matter(text) else {
        return FrontMatter { deck, comments, body: text, line: 1 };
    };
    let line = head.matches('\n').count() + 2;
    let mut front = FrontMatter { deck, comments, body, line };
    let comments = || head.lines().filter_map(|line| line.trim().strip_prefix('#')).map(str::trim);
    let mut fields = head.lines().filter_map(|line| line.split_once('='));
    let name = fields.find(|(key, _)| key.trim() == "name");
    apply_deck_comment(comments(), &mut front.deck);
    front.deck.title = name.map_or_else(String::new, |(_, value)| unquoted(value.trim()));
    for (key, comment) in comments().filter_map(|comment| comment.split_once(' ')) {
        front.comments.0.entry(key.to_owned()).or_default().push_back(comment.to_owned());
    }
    front
}

fn unquoted(value: &str) -> String {
    serde_json::from_str(value).unwrap_or_else(|_| value.trim_matches(['"', '\'']).to_owned())
}

/// Splits a text at the second bar; None where it does not begin with one, or other lines are between them.
fn split_front_matter(text: &str) -> Option<(&str, &str)> {
    let mut end = 0;
    for (place, line) in text.split_inclusive('\n').enumerate() {
        let bar = line.trim() == END;
        if place > 0 && bar {
            return Some((text.get(..end)?, text.get(end + line.len()..)?));
        }
        let set = line.trim().is_empty() || line.starts_with('#') || line.contains('=');
        if place == 0 && !bar || place > 0 && !set {
            return None;
        }
        end += line.len();
    }
    None
}
