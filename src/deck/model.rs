//! A deck and its sources, after reading.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::passage::Passage;
use crate::judge::{Date, Language, show_date};
use crate::question::{Citation, Question};

/// A deck: its questions and what it says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// The deck's own `id`, or its file's stem; history belongs to it.
    pub id: String,
    /// Whether the deck itself gives the id.
    pub id_given: bool,
    /// Its title, or its file's stem.
    pub title: String,
    /// The language of its questions.
    pub language: Language,
    /// The names of its authors.
    pub authors: Vec<String>,
    /// Its licence, mostly an SPDX name.
    pub license: Option<String>,
    /// A few words about the deck.
    pub about: Option<String>,
    /// By the key that questions cite.
    pub sources: BTreeMap<String, Source>,
    /// Codes of lints that do not apply to it.
    pub allow: Vec<String>,
    /// The texts that several questions are about, by the key that these name.
    pub passages: BTreeMap<String, Passage>,
    /// In the deck's order.
    pub questions: Vec<Question>,
}

/// A book, page or paper that questions cite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Source {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The name of its publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// An ISO date, or words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Its address on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Deck {
    /// Returns a deck in English without a title or questions.
    pub fn empty() -> Self {
        Self {
            id: String::new(),
            id_given: false,
            title: String::new(),
            language: Language::new("en"),
            authors: Vec::new(),
            license: None,
            about: None,
            sources: BTreeMap::new(),
            allow: Vec::new(),
            passages: BTreeMap::new(),
            questions: Vec::new(),
        }
    }

    /// Returns a citation in words: `Katadata, 8 January 2024: Sejarah, par. 6`.
    pub fn cite(&self, citation: &Citation) -> String {
        let Some(source) = citation.source.as_ref().and_then(|key| self.sources.get(key)) else {
            return citation.place.clone();
        };
        let name = source.publisher.as_ref().or(source.title.as_ref()).or(citation.source.as_ref());
        let date = source.date.as_ref().map(|written| {
            Date::iso(written).map_or(written.clone(), |date| show_date(&date, &self.language))
        });
        let parts: Vec<String> = name.cloned().into_iter().chain(date).collect();
        let named = parts.join(", ");
        if citation.place.is_empty() { named } else { format!("{named}: {}", citation.place) }
    }

    /// Returns the passage that a question is about.
    pub fn passage_of(&self, question: &Question) -> Option<&Passage> {
        self.passages.get(question.passage.as_ref()?)
    }

    /// Returns the question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}
