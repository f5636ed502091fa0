//! The deck as the rest of hafal knows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::judge::{Date, Language, show_date};
use crate::question::{Citation, Question};

/// A deck: its questions and what is said of them as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// What history follows: the deck's own `id`, or its file's stem.
    pub id: String,
    /// Whether the deck gives the id itself.
    pub id_given: bool,
    /// What it is called.
    pub title: String,
    /// The language of its questions.
    pub language: Language,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Under which licence.
    pub license: Option<String>,
    /// A few words about it.
    pub about: Option<String>,
    /// What it is drawn from, by key.
    pub sources: BTreeMap<String, Source>,
    /// Codes of findings that are meant so.
    pub allow: Vec<String>,
    /// The questions, in the deck's order.
    pub questions: Vec<Question>,
}

/// Something a deck is drawn from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Source {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When, as an ISO date or in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Deck {
    /// A deck that says nothing yet, in English.
    #[must_use]
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
            questions: Vec::new(),
        }
    }

    /// Where a question comes from, in words: `Katadata, 8 January 2024: Sejarah, par. 6`.
    #[must_use]
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

    /// The question of this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}
