//! The folded words of a text, which can be searched for words and for phrases.

use crate::judge::{Language, slug};

/// The folded words of a text, each between two hyphens: `-di-kota-mana-`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FoldedWords {
    text: String,
    /// The marks of its words (see [`byte_mark`]): most words that lints look for are ruled out by these.
    marks: u64,
}

impl FoldedWords {
    pub(super) fn new(text: &str, language: &Language) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let mut words = String::with_capacity(text.len() + 2);
        words.push('-');
        words.push_str(&slug(text, language));
        words.push('-');
        let marks = marks_of_words(&words);
        Self { text: words, marks }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        split_folded(&self.text)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.len() <= 2
    }

    /// Whether the other's words occur here in a row.
    pub(super) fn contains(&self, other: &Self) -> bool {
        !other.is_empty() && self.marks & other.marks == other.marks && self.has_text(&other.text)
    }

    /// Whether one of these words occurs.
    pub(super) fn has_word(&self, words: &[&str]) -> bool {
        let mut likely = words.iter().filter(|word| self.marks & word_mark(word) != 0);
        likely.any(|word| self.iter().any(|own| own == *word))
    }

    /// Whether one of these phrases occurs, each written `-of-these-`; without the last hyphen its last word may continue:
    /// `-of-the`.
    pub(super) fn has_phrase(&self, phrases: &[&str]) -> bool {
        let is_likely = |phrase: &&&str| {
            let first = phrase.strip_prefix('-').and_then(|rest| rest.split_once('-'));
            first.is_none_or(|(word, _)| self.marks & word_mark(word) != 0)
        };
        phrases.iter().filter(is_likely).any(|phrase| self.has_text(phrase))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    fn has_text(&self, text: &str) -> bool {
        memchr::memmem::find(self.text.as_bytes(), text.as_bytes()).is_some()
    }
}

/// Splits folded words at their hyphens.
fn split_folded(words: &str) -> impl Iterator<Item = &str> {
    words.split('-').filter(|word| !word.is_empty())
}

/// The marks of folded words.
fn marks_of_words(words: &str) -> u64 {
    let words = words.as_bytes().split(|byte| *byte == b'-').filter(|word| !word.is_empty());
    words.fold(0, |marks, word| marks | byte_mark(word))
}

fn word_mark(word: &str) -> u64 {
    byte_mark(word.as_bytes())
}

/// One bit of 64, by a word's first byte and its length: two words that have different ones differ.
fn byte_mark(word: &[u8]) -> u64 {
    let first = word.first().map_or(0, |byte| usize::from(*byte));
    1 << ((first * 7 + word.len()) % 64)
}
