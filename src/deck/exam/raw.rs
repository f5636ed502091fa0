//! An exam as ron reads it, and the shapes of its fields.

use serde::Deserialize;

use crate::question::{FieldShape, Figure, Several, Shape};

/// The fields of an exam.
pub(super) const EXAM: &[FieldShape] = &[
    FieldShape::new("hafal", Shape::Whole),
    FieldShape::needed("exam", Shape::Text),
    FieldShape::new("id", Shape::Text),
    FieldShape::new("about", Shape::Text),
    FieldShape::needed("decks", Shape::Texts),
    FieldShape::needed("sections", Shape::Groups(SECTION)),
    FieldShape::new("time", Shape::Text),
    FieldShape::new("pass", Shape::Text),
    FieldShape::new("feedback", Shape::Word),
    FieldShape::new("mixed", Shape::Switch),
];

/// The fields of a section.
const SECTION: &[FieldShape] = &[
    FieldShape::new("title", Shape::Text),
    FieldShape::new("draw", Shape::Whole),
    FieldShape::new("deck", Shape::Text),
    FieldShape::new("tags", Shape::Texts),
    FieldShape::new("not_tags", Shape::Texts),
    FieldShape::new("kinds", Shape::Texts),
    FieldShape::new("levels", Shape::Word),
    FieldShape::new("questions", Shape::Texts),
    FieldShape::new("points", Shape::Figure),
    FieldShape::new("penalty", Shape::Figure),
];

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawExam {
    #[serde(default)]
    pub(super) hafal: Option<i64>,
    pub(super) exam: String,
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) about: Option<String>,
    pub(super) decks: Several<String>,
    pub(super) sections: Vec<RawSection>,
    #[serde(default)]
    pub(super) time: Option<String>,
    #[serde(default)]
    pub(super) pass: Option<String>,
    /// A word with or without quotes.
    #[serde(default)]
    pub(super) feedback: Option<Figure>,
    #[serde(default)]
    pub(super) mixed: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawSection {
    pub(super) title: Option<String>,
    pub(super) draw: Option<i64>,
    pub(super) deck: Option<String>,
    pub(super) tags: Several<String>,
    pub(super) not_tags: Several<String>,
    pub(super) kinds: Several<String>,
    /// A number, or a range in quotes.
    pub(super) levels: Option<Figure>,
    pub(super) questions: Several<String>,
    pub(super) points: Option<Figure>,
    pub(super) penalty: Option<Figure>,
}

/// Returns the word that a value is, with or without quotes.
pub(super) fn unquoted(figure: &Figure) -> &str {
    figure.written.trim_matches('"')
}
