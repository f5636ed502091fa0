//! The paper of a page (width, colour, character set) and the styles of its text.

/// The look of a span. A style alone carries no meaning: the words must say it too, for output without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Unstyled.
    #[default]
    Plain,
    /// A prompt, a score.
    Bold,
    /// Text that can be skipped: numbers, sources, keys.
    Dim,
    /// The highlighted option, a bar.
    Lit,
    /// A right answer.
    Good,
    /// A wrong answer.
    Bad,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text, not yet escaped.
    pub text: String,
    /// The style.
    pub style: Style,
}

/// What a page is laid out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Columns to wrap at, margin included; None leaves lines unbroken and without a margin.
    pub width: Option<usize>,
    /// Whether colours and weights are used.
    pub colour: bool,
    /// Whether signs beyond ASCII can be shown.
    pub unicode: bool,
}

/// The widest text, even in a wide window.
pub const MEASURE: usize = 76;
/// Columns left free on both sides of the text.
pub(super) const MARGIN: usize = 2;

impl Paper {
    /// Returns the same paper for a window of `columns` columns.
    #[must_use]
    pub fn with_width(self, columns: usize) -> Self {
        Self { width: Some(columns), ..self }
    }

    /// Returns the same paper without colours, so that a row's columns can be counted.
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
