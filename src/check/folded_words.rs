//! The folded words of a text, which can be searched for words and for phrases.

use crate::judge::{Language, slug};

/// The folded words of a text, each between two hyphens: `-di-kota-mana-`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FoldedWords(String);

impl FoldedWords {
    pub(super) fn new(text: &str, language: &Language) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let mut words = String::with_capacity(text.len() + 2);
        words.push('-');
        words.push_str(&slug(text, language));
        words.push('-');
        Self(words)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split('-').filter(|word| !word.is_empty())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.len() <= 2
    }

    /// Whether the other's words occur here in a row.
    pub(super) fn contains(&self, other: &Self) -> bool {
        !other.is_empty() && memchr::memmem::find(self.0.as_bytes(), other.0.as_bytes()).is_some()
    }

    /// Whether one of these words occurs.
    pub(super) fn has_word(&self, words: &[&str]) -> bool {
        self.iter().any(|word| words.contains(&word))
    }

    /// Whether one of these phrases occurs, each written `-of-these-`.
    pub(super) fn has_phrase(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.0.contains(phrase))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}
