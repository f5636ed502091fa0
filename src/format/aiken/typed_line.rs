//! A line of a list with the looks of its words, since a document may mark the right option by its looks.

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
        let end = start + part.len();
        let has_words = |from: usize, to: usize| {
            self.text.get(from..to).is_some_and(|text| !text.trim().is_empty())
        };
        let first = self.looks.partition_point(|(stretch, _)| stretch.end <= start);
        let (mut common, mut read) = (None, start);
        for (stretch, looks) in self.looks.iter().skip(first) {
            let (from, to) = (stretch.start.clamp(read, end), stretch.end.min(end));
            if has_words(read, from) {
                return Looks::default();
            }
            if has_words(from, to) {
                common = Some(common.map_or(*looks, |common: Looks| common & *looks));
            }
            read = to.max(read);
            if read >= end {
                break;
            }
        }
        if has_words(read, end) { Looks::default() } else { common.unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_has_the_looks_that_all_its_words_have() {
        let both = Looks::BOLD | Looks::COLOURED;
        let line = TypedLine {
            text: "A. one two B. three".into(),
            looks: vec![(3..6, Looks::BOLD), (7..10, both), (14..19, Looks::COLOURED)],
            ..TypedLine::default()
        };
        let part = |range: Range<usize>| line.looks_of(line.text.get(range).expect("a part"));
        assert_eq!(part(3..6), Looks::BOLD);
        assert_eq!(part(3..10), Looks::BOLD);
        assert_eq!(part(7..10), both);
        assert_eq!(part(0..10), Looks::default());
        assert_eq!(part(7..14), Looks::default());
        assert_eq!(part(14..19), Looks::COLOURED);
        assert_eq!(part(15..19), Looks::COLOURED);
        assert_eq!(line.looks_of("elsewhere"), Looks::default());
    }
}
