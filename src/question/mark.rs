//! What a response earned: its parts, each with a verdict, and the score they make.

use crate::say::Say;

/// The verdict on a response, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// From 0 to 1.
    pub score: f64,
    /// A field, option, item or pair each.
    pub parts: Vec<Part>,
}

/// One field, option, item or pair of a response.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How it stands.
    pub verdict: Verdict,
    /// What was given, as the learner typed or picked it; empty where nothing was.
    pub given: String,
    /// What is right here, as the deck shows it; empty where nothing would have been (an option too many).
    pub right: String,
    /// Why the given one is wrong, if the deck says.
    pub why: Option<String>,
    /// How it was read, or why it could not be.
    pub note: Option<Say>,
}

/// How one part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Right,
    /// Right but for a letter or two.
    Slip,
    /// Right as far as it goes: so many of so many (a date without its day).
    Partly {
        /// What was reached.
        reached: u8,
        /// Of how much.
        of: u8,
    },
    /// Given, and not right.
    Wrong,
    /// Right, and not given.
    Missing,
}

impl Mark {
    /// A mark whose score is the share of its parts that are right.
    #[must_use]
    pub fn by_share(parts: Vec<Part>) -> Self {
        let earned: f64 = parts.iter().map(|part| part.verdict.share()).sum();
        let score = if parts.is_empty() { 0.0 } else { earned / count(parts.len()) };
        Self { score, parts }
    }

    /// A mark of `earned` out of `of`, never below 0 nor above 1.
    #[must_use]
    pub fn of(earned: f64, of: usize, parts: Vec<Part>) -> Self {
        let score = if of == 0 { 0.0 } else { (earned / count(of)).clamp(0.0, 1.0) };
        Self { score, parts }
    }

    /// Whether it earned everything there was.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.score >= 1.0 - 1e-9
    }

    /// Whether some part of it is right only but for a letter or two.
    #[must_use]
    pub fn has_slip(&self) -> bool {
        self.parts.iter().any(|part| part.verdict == Verdict::Slip)
    }
}

impl Verdict {
    /// What a part of this verdict is worth, from 0 to 1.
    #[must_use]
    pub fn share(self) -> f64 {
        match self {
            Self::Right | Self::Slip => 1.0,
            Self::Partly { reached, of } => f64::from(reached) / f64::from(of.max(1)),
            Self::Wrong | Self::Missing => 0.0,
        }
    }
}

impl Part {
    /// A part as plain as can be: the verdict, what was given, what is right.
    #[must_use]
    pub fn new(verdict: Verdict, given: impl Into<String>, right: impl Into<String>) -> Self {
        Self { verdict, given: given.into(), right: right.into(), why: None, note: None }
    }

    /// The part with the deck's reason why the given one is wrong.
    #[must_use]
    pub fn because(mut self, why: Option<String>) -> Self {
        self.why = why;
        self
    }

    /// The part with a word on how it was read.
    #[must_use]
    pub fn noting(mut self, note: Option<Say>) -> Self {
        self.note = note;
        self
    }
}

/// A count as a number to reckon with; exact far beyond any deck.
#[must_use]
pub fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::from(u32::MAX), f64::from)
}
