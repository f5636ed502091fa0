//! The parts of a question, and which of them each kind has.

use crate::question::KindName;

/// A part of a question, as it is asked for and changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartName {
    Kind,
    Ask,
    Right,
    Wrong,
    Truth,
    Number,
    Unit,
    Date,
    Sentence,
    Back,
    Items,
    Steps,
    Pairs,
    Within,
    Need,
    Not,
    Extra,
    Why,
    Hint,
    Source,
    Tags,
    Points,
    Level,
}

impl PartName {
    /// Returns the field of a deck that it becomes, by which it can be named too.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Ask => "ask",
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Truth | Self::Number | Self::Date | Self::Items | Self::Steps => "is",
            Self::Unit => "unit",
            Self::Sentence => "text",
            Self::Back => "back",
            Self::Pairs => "pairs",
            Self::Within => "within",
            Self::Need => "need",
            Self::Not => "not",
            Self::Extra => "extra",
            Self::Why => "why",
            Self::Hint => "hint",
            Self::Source => "from",
            Self::Tags => "tags",
            Self::Points => "points",
            Self::Level => "level",
        }
    }

    /// Returns the fewest lines that it must have in a question of a kind; 0 where it may be left out.
    pub(super) fn least(self, kind: KindName) -> usize {
        match self {
            Self::Items | Self::Steps => 2,
            // Left and right of two pairs.
            Self::Pairs => 4,
            Self::Ask => usize::from(kind != KindName::Cloze),
            Self::Kind
            | Self::Right
            | Self::Wrong
            | Self::Truth
            | Self::Number
            | Self::Date
            | Self::Sentence
            | Self::Back => 1,
            Self::Unit
            | Self::Within
            | Self::Need
            | Self::Not
            | Self::Extra
            | Self::Why
            | Self::Hint
            | Self::Source
            | Self::Tags
            | Self::Points
            | Self::Level => 0,
        }
    }

    /// Reports whether it has any number of lines.
    pub(super) fn is_list(self, kind: KindName) -> bool {
        match self {
            Self::Wrong | Self::Items | Self::Steps | Self::Pairs | Self::Not | Self::Extra => true,
            Self::Right => kind != KindName::Choice,
            Self::Kind
            | Self::Ask
            | Self::Truth
            | Self::Number
            | Self::Unit
            | Self::Date
            | Self::Sentence
            | Self::Back
            | Self::Within
            | Self::Need
            | Self::Why
            | Self::Hint
            | Self::Source
            | Self::Tags
            | Self::Points
            | Self::Level => false,
        }
    }
}

/// Returns the parts that a question of a kind is asked for, in this order.
pub(super) fn main_parts(kind: KindName) -> &'static [PartName] {
    use PartName as P;
    match kind {
        KindName::Text => &[P::Ask, P::Right],
        KindName::Truth => &[P::Ask, P::Truth],
        KindName::Number => &[P::Ask, P::Number, P::Unit],
        KindName::Date => &[P::Ask, P::Date],
        KindName::Choice | KindName::Many => &[P::Ask, P::Right, P::Wrong],
        KindName::List => &[P::Ask, P::Items],
        KindName::Order => &[P::Ask, P::Steps],
        KindName::Match => &[P::Ask, P::Pairs],
        KindName::Cloze => &[P::Sentence],
        KindName::Card => &[P::Ask, P::Back],
    }
}

/// Returns the further parts that a question of a kind may have.
pub(super) fn more_parts(kind: KindName) -> Vec<PartName> {
    use PartName as P;
    let own: &[PartName] = match kind {
        KindName::Text => &[P::Not],
        KindName::Number => &[P::Within],
        KindName::List => &[P::Need],
        KindName::Match => &[P::Extra],
        KindName::Cloze => &[P::Ask],
        KindName::Truth
        | KindName::Date
        | KindName::Choice
        | KindName::Many
        | KindName::Order
        | KindName::Card => &[],
    };
    let all = [P::Why, P::Hint, P::Source, P::Tags, P::Points, P::Level];
    own.iter().copied().chain(all).collect()
}
