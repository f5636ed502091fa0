//! What a response earned: its parts, each with a verdict, and the score they make.

use crate::say::Say;

/// What a response earned.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// From 0 to 1.
    pub score: f64,
    /// One for each field, option, item or pair.
    pub parts: Vec<Part>,
}

/// One field, option, item or pair of a response.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How it was judged.
    pub verdict: Verdict,
    /// What the learner typed or picked; empty if nothing.
    pub given: String,
    /// What is right here, as the deck shows it; empty for an option that should not have been picked.
    pub right: String,
    /// Why the given one is wrong, if the deck says.
    pub why: Option<String>,
    /// How it was read, or why it could not be.
    pub note: Option<Say>,
}

/// How one part was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Right,
    /// Right but for a letter or two.
    Slip,
    /// Right in its first parts: a date without its day.
    Partly {
        /// How many parts are right.
        reached: u8,
        /// Out of how many.
        of: u8,
    },
    /// Given, and not right.
    Wrong,
    /// Right, and not given.
    Missing,
}

/// How far a score may miss 0 or 1 by rounding: three thirds need not add up to 1.
const TOLERANCE: f64 = 1e-9;

/// Whether a score is all that can be earned.
pub fn is_full(score: f64) -> bool {
    score >= 1.0 - TOLERANCE
}

/// Whether a score is more than nothing.
pub fn is_above_zero(score: f64) -> bool {
    score > TOLERANCE
}

/// Whether two scores differ by no more than rounding.
pub fn is_same_score(a: f64, b: f64) -> bool {
    (a - b).abs() < TOLERANCE
}

/// Whether a score reaches a pass mark.
pub fn reaches(score: f64, pass: f64) -> bool {
    score + TOLERANCE >= pass
}

impl Mark {
    /// A mark whose score is the share of its parts that are right.
    pub fn by_share(parts: Vec<Part>) -> Self {
        let earned = parts.iter().map(|part| part.verdict.share()).sum();
        Self::out_of(earned, parts.len(), parts)
    }

    /// A mark whose score is `earned` out of `most`, kept between 0 and 1.
    pub fn out_of(earned: f64, most: usize, parts: Vec<Part>) -> Self {
        let score = if most == 0 { 0.0 } else { (earned / count(most)).clamp(0.0, 1.0) };
        Self { score, parts }
    }

    /// Whether it earned everything there was.
    pub fn is_full(&self) -> bool {
        is_full(self.score)
    }

    /// Whether a part of it is a slip.
    pub fn has_slip(&self) -> bool {
        self.parts.iter().any(|part| part.verdict == Verdict::Slip)
    }
}

impl Verdict {
    /// What a part of this verdict is worth, from 0 to 1.
    pub fn share(self) -> f64 {
        match self {
            Self::Right | Self::Slip => 1.0,
            Self::Partly { reached, of } => f64::from(reached) / f64::from(of.max(1)),
            Self::Wrong | Self::Missing => 0.0,
        }
    }
}

impl Part {
    /// A part without a reason or a note.
    pub fn new(verdict: Verdict, given: impl Into<String>, right: impl Into<String>) -> Self {
        Self { verdict, given: given.into(), right: right.into(), why: None, note: None }
    }

    /// The part with the deck's reason why the given one is wrong.
    #[must_use]
    pub fn because(mut self, why: Option<String>) -> Self {
        self.why = why;
        self
    }

    /// The part with a note on how it was read.
    #[must_use]
    pub fn noting(mut self, note: Option<Say>) -> Self {
        self.note = note;
        self
    }
}

/// A count as a float: exact up to `u32::MAX`, and that beyond.
pub fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::from(u32::MAX), f64::from)
}
