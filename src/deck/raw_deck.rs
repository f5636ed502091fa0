//! A deck and its questions as ron reads them, before defaults, ids and citations are worked out.

use std::collections::BTreeMap;

use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;

use super::model::Source;
use super::passage::Passage;
use crate::question::{Answer, Figure, Several};

/// Returns how hafal reads RON: without `Some(…)`, and with a kind's fields in its own brackets: `Number(is: 134)`.
pub fn ron_options() -> Options {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    Options::default().with_default_extension(extensions)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Question")]
pub(super) struct RawQuestion {
    pub(super) id: Option<String>,
    pub(super) ask: Option<String>,
    pub(super) passage: Option<String>,
    pub(super) answer: Answer,
    pub(super) hint: Option<String>,
    pub(super) why: Option<String>,
    pub(super) from: Option<String>,
    pub(super) tags: Option<Several<String>>,
    pub(super) points: Option<Figure>,
    pub(super) level: Option<i64>,
    #[serde(default)]
    pub(super) both_ways: bool,
    #[serde(default = "yes")]
    pub(super) slips: bool,
    #[serde(default)]
    pub(super) allow: Several<String>,
}

fn yes() -> bool {
    true
}

/// A deck without its questions.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Deck")]
pub(super) struct RawDeck {
    pub(super) hafal: Option<i64>,
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) language: Option<String>,
    pub(super) authors: Several<String>,
    pub(super) license: Option<String>,
    pub(super) about: Option<String>,
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) defaults: RawDefaults,
    pub(super) allow: Several<String>,
    pub(super) passages: BTreeMap<String, Passage>,
    /// Whether it could not be read, so that its passages are unknown.
    #[serde(skip)]
    pub(super) unread: bool,
    #[serde(rename = "questions")]
    pub(super) _questions: Vec<()>,
}

/// The default values for questions that give none.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawDefaults {
    pub(super) tags: Several<String>,
    pub(super) from: Option<String>,
    pub(super) level: Option<i64>,
}
