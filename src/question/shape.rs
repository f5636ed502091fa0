//! How a deck is written, as data: the fields of each thing and the shapes of their values.

use super::KINDS;

/// The shape of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A text or a list of texts.
    Texts,
    /// A list of items, each a text or a list of its wordings: `["UN", ["USA", "United States"]]`.
    Items,
    /// A list of texts, some with a reason: `["WHO", ("UNESCO", "that is culture")]`.
    Noteds,
    /// A number.
    Figure,
    /// A whole number.
    Whole,
    /// A date in quotes: `"1974-09-15"`.
    Date,
    /// `true` or `false`.
    Switch,
    /// Two texts each: `("G-77", "1964")`.
    Pairs,
    /// A kind and what is right.
    Answer,
    /// `{ "key": (title: …) }`.
    Sources,
    /// `{ "key": "…", "other": (title: …, text: …) }`.
    Passages,
    /// Named fields.
    Fields(&'static [FieldShape]),
    /// A word or a figure, with or without quotes.
    Word,
    /// A list of groups of named fields.
    Groups(&'static [FieldShape]),
    /// The list of questions.
    Questions,
}

/// One named field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldShape {
    /// The name.
    pub name: &'static str,
    /// The shape of its value.
    pub shape: Shape,
    /// Whether it must be given.
    pub needed: bool,
}

/// How a kind of answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindShape {
    /// The kind as a deck writes it: `Text`.
    pub name: &'static str,
    /// The fields that it can be written with.
    pub fields: &'static [FieldShape],
    /// The field that values without names fill: `Text("a", "b")` fills `is`.
    pub short: Option<&'static str>,
    /// An example that can be read as it is.
    pub example: &'static str,
    /// What else authors call it, as `plain_word` writes it: in Indonesian, or as other programs do.
    pub aliases: &'static [&'static str],
}

impl KindShape {
    /// The shape that a deck writes under exactly this name.
    pub fn by_name(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|shape| shape.name == name)
    }

    /// Whether a word in lower case is its name or one of its aliases.
    pub fn is_called(&self, word: &str) -> bool {
        self.name.to_lowercase() == word || self.aliases.contains(&word)
    }
}

/// A word as aliases are listed: in lower case, without quotes around it, and without hyphens or spaces in it.
pub(crate) fn plain_word(word: &str) -> String {
    word.trim_matches(['"', '\'']).to_lowercase().replace(['_', ' ', '-'], "")
}

impl FieldShape {
    /// A field that may be left out.
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        Self { name, shape, needed: false }
    }

    /// A field that cannot be left out.
    pub const fn needed(name: &'static str, shape: Shape) -> Self {
        Self { name, shape, needed: true }
    }
}

/// The fields of a question.
pub const QUESTION: &[FieldShape] = &[
    FieldShape::new("id", Shape::Text),
    FieldShape::new("ask", Shape::Text),
    FieldShape::new("passage", Shape::Text),
    FieldShape::needed("answer", Shape::Answer),
    FieldShape::new("hint", Shape::Text),
    FieldShape::new("why", Shape::Text),
    FieldShape::new("from", Shape::Text),
    FieldShape::new("tags", Shape::Texts),
    FieldShape::new("points", Shape::Figure),
    FieldShape::new("level", Shape::Whole),
    FieldShape::new("both_ways", Shape::Switch),
    FieldShape::new("slips", Shape::Switch),
    FieldShape::new("allow", Shape::Texts),
];

/// The fields of a source.
pub const SOURCE: &[FieldShape] = &[
    FieldShape::new("title", Shape::Text),
    FieldShape::new("publisher", Shape::Text),
    FieldShape::new("date", Shape::Text),
    FieldShape::new("url", Shape::Text),
];

/// The fields of a passage.
pub const PASSAGE: &[FieldShape] =
    &[FieldShape::new("title", Shape::Text), FieldShape::needed("text", Shape::Text)];

const DEFAULTS: &[FieldShape] = &[
    FieldShape::new("tags", Shape::Texts),
    FieldShape::new("from", Shape::Text),
    FieldShape::new("level", Shape::Whole),
];

/// The fields of a deck.
pub const DECK: &[FieldShape] = &[
    FieldShape::new("hafal", Shape::Whole),
    FieldShape::new("id", Shape::Text),
    FieldShape::new("title", Shape::Text),
    FieldShape::new("language", Shape::Text),
    FieldShape::new("authors", Shape::Texts),
    FieldShape::new("license", Shape::Text),
    FieldShape::new("about", Shape::Text),
    FieldShape::new("sources", Shape::Sources),
    FieldShape::new("defaults", Shape::Fields(DEFAULTS)),
    FieldShape::new("allow", Shape::Texts),
    FieldShape::new("passages", Shape::Passages),
    FieldShape::needed("questions", Shape::Questions),
];
