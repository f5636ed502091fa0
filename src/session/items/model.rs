//! What is found out about an exam or a deck and about each of its questions.

use crate::session::entry::QuestionId;

/// What the attempts of many learners say. A figure that is undefined is None: without variance, or of fewer than two
/// attempts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemAnalysis {
    /// How many attempts count.
    pub attempts: usize,
    /// Of the shares of points, 0 to 1.
    pub mean: Option<f64>,
    /// Standard deviation of the shares of points.
    pub sd: Option<f64>,
    /// Cronbach's alpha, at most 1; None too where attempts had different questions.
    pub alpha: Option<f64>,
    /// Standard error of measurement, as a share of points.
    pub sem: Option<f64>,
    /// In the order of their decks.
    pub questions: Vec<ItemFigures>,
}

/// A question as many learners answered it.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFigures {
    /// The question.
    pub question: QuestionId,
    /// The prompt as last asked; empty where nobody answered and the deck is gone.
    pub ask: String,
    /// The kind's name; empty as `ask` is.
    pub kind: String,
    /// How many attempts had it.
    pub n: usize,
    /// How many of them are the best, and as many the worst.
    pub group: usize,
    /// Of the shares of its points, 0 to 1: low for a difficult question.
    pub mean: Option<f64>,
    /// How well those who know the rest know this one too, from −1 to 1.
    pub discrimination: Option<f64>,
    /// The mean of the best attempts less that of the worst, from −1 to 1.
    pub upper_lower: Option<f64>,
    /// The options of one and many.
    pub options: Vec<ItemOption>,
    /// What to look at.
    pub flags: Vec<ItemFlag>,
}

/// An option, and how many picked it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemOption {
    /// In the deck's words; `True` and `False` of a truth.
    pub text: String,
    /// Whether it is right, by the latest mark.
    pub right: bool,
    /// Of all attempts.
    pub picked: usize,
    /// Of the best attempts.
    pub upper: usize,
    /// Of the worst attempts.
    pub lower: usize,
}

/// What may be wrong with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemFlag {
    /// Too few attempts to say anything.
    Few,
    /// Those who know the rest get this one wrong.
    Negative,
    /// Hardly better than guessing.
    Hard,
    /// Nearly everybody knows it.
    Easy,
    /// A wrong option that nobody picked.
    Unused,
}

impl ItemFlag {
    /// The word that scripts rely on.
    pub fn word(self) -> &'static str {
        match self {
            Self::Few => "few",
            Self::Negative => "negative",
            Self::Hard => "hard",
            Self::Easy => "easy",
            Self::Unused => "unused",
        }
    }
}
