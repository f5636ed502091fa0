//! The front matter of a file: the deck's name, and in comments what hafal says of the deck and of each card.

use std::collections::{HashMap, VecDeque};

use serde_json::json;

use super::END;
use crate::deck::{Deck, fnv};
use crate::format::about;
use crate::format::report::ReadFile;

/// What stands before the cards, and where these begin.
pub(super) struct Front<'a> {
    pub(super) deck: Deck,
    pub(super) notes: Notes,
    pub(super) body: &'a str,
    /// The line that the body begins on.
    pub(super) line: usize,
}

/// What is said of cards, by their first words.
#[derive(Default)]
pub(super) struct Notes(HashMap<String, VecDeque<String>>);

impl Notes {
    /// What is said of the card with these words: of the next one where several share them.
    pub(super) fn take(&mut self, words: &str) -> Option<String> {
        self.0.get_mut(&key(words))?.pop_front()
    }
}

/// By what a card is known: words that are changed are another card's.
fn key(words: &str) -> String {
    format!("{:016x}", fnv(words.trim().bytes(), 0))
}

/// The front matter of a deck whose cards begin with these words.
pub(super) fn written<'a>(
    deck: &Deck,
    notes: impl Iterator<Item = (String, String)> + 'a,
) -> String {
    let mut front = format!("{END}\nname = {}\n", json!(deck.title));
    front.extend(about::about(deck).map(|about| format!("# {about}\n")));
    front.extend(notes.map(|(words, note)| format!("# {} {note}\n", key(&words))));
    // The one sign that JSON has as it is and TOML has not.
    front.replace('\u{7f}', "\\u007f") + END + "\n\n"
}

/// Reads the front matter of a file; without one all of it is the body.
pub(super) fn read(text: &str) -> Front<'_> {
    let bare = || Front {
        deck: ReadFile::titled_deck(None),
        notes: Notes::default(),
        body: text,
        line: 1,
    };
    let Some((head, body)) = parted(text) else { return bare() };
    let mut front = Front { body, line: head.matches('\n').count() + 2, ..bare() };
    let comments = || head.lines().filter_map(|line| line.trim().strip_prefix('#')).map(str::trim);
    let set = head.lines().filter_map(|line| line.split_once('='));
    let name = set.map(|(key, value)| (key.trim(), value.trim())).find(|(key, _)| *key == "name");
    about::take(comments(), &mut front.deck);
    front.deck.title = name.map_or_else(String::new, |(_, value)| title(value));
    for (key, note) in comments().filter_map(|comment| comment.split_once(' ')) {
        front.notes.0.entry(key.to_owned()).or_default().push_back(note.to_owned());
    }
    front
}

/// A text with its quotes taken off.
fn title(value: &str) -> String {
    serde_json::from_str(value).unwrap_or_else(|_| value.trim_matches(['"', '\'']).to_owned())
}

/// The lines from the first to before the second bar, and what is behind that.
fn parted(text: &str) -> Option<(&str, &str)> {
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
