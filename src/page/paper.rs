//! What pages are set on, and the looks that a stretch of text can have there.

/// How a span looks; what it means is said by its words and place too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// As it comes.
    #[default]
    Plain,
    /// The question, the score.
    Bold,
    /// What can be skipped: numbers, sources, hints on keys.
    Dim,
    /// What is lit.
    Lit,
    /// A good mark.
    Good,
    /// A bad mark.
    Bad,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text, not yet escaped.
    pub text: String,
    /// Its look.
    pub style: Style,
}

/// What a page is laid out on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Columns to wrap at, the margin included; none to leave lines unbroken and unindented.
    pub width: Option<usize>,
    /// Whether colours and weights are used.
    pub colour: bool,
    /// Whether signs beyond ASCII can be shown.
    pub unicode: bool,
}

/// The widest a text is set, even on a wide screen.
pub const MEASURE: usize = 76;
/// Columns left free on both sides of it.
pub(super) const MARGIN: usize = 2;

impl Paper {
    /// The same paper for a window of so many columns.
    #[must_use]
    pub fn of_width(self, columns: usize) -> Self {
        Self { width: Some(columns), ..self }
    }

    /// The same paper without colours, on which every row is as wide as its text.
    #[must_use]
    pub fn bare(self) -> Self {
        Self { colour: false, ..self }
    }

    /// Columns left free on the left: 0 in a narrow window.
    #[must_use]
    pub fn margin(self) -> usize {
        self.width.map_or(0, |width| if width > 12 { MARGIN } else { 0 })
    }
}
