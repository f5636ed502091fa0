//! A line of a list with the looks of its words, by which a document may show the right option.

use std::borrow::Cow;
use std::ops::{BitAnd, BitOr, Range};

use crate::say::Say;

/// How words look; several at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::format) struct Looks(u8);

impl Looks {
    pub(in crate::format) const BOLD: Self = Self(1);
    pub(in crate::format) const UNDERLINED: Self = Self(2);
    pub(in crate::format) const HIGHLIGHTED: Self = Self(4);
    pub(in crate::format) const COLOURED: Self = Self(8);

    /// Each look alone, the one that is meant most surely first.
    pub(super) const EACH: [Self; 4] =
        [Self::HIGHLIGHTED, Self::COLOURED, Self::UNDERLINED, Self::BOLD];

    pub(super) fn has(self, look: Self) -> bool {
        self & look == look
    }

    pub(in crate::format) fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }
}

impl BitOr for Looks {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitAnd for Looks {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// A line of a list.
#[derive(Clone, Debug, Default)]
pub(in crate::format) struct TypedLine<'a> {
    /// From 1; None in a document, which has no lines.
    pub(in crate::format) number: Option<usize>,
    pub(in crate::format) text: Cow<'a, str>,
    /// The stretches of the text that look unlike plain words, in bytes.
    pub(in crate::format) looks: Vec<(Range<usize>, Looks)>,
    /// What was lost in it.
    pub(in crate::format) losses: Vec<Say>,
}

impl TypedLine<'_> {
    /// The looks that all words of a part of this line have.
    pub(super) fn looks_of(&self, part: &str) -> Looks {
        let Some(start) = part.as_ptr().addr().checked_sub(self.text.as_ptr().addr()) else {
            return Looks::default();
        };
        let signs = part.char_indices().filter(|(_, sign)| !sign.is_whitespace());
        let looks = signs.map(|(at, _)| {
            let here = self.looks.iter().find(|(range, _)| range.contains(&(start + at)));
            here.map_or(Looks::default(), |(_, looks)| *looks)
        });
        let common = looks.reduce(BitAnd::bitand);
        common.unwrap_or_default()
    }
}
