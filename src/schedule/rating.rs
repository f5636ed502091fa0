//! Ratings: FSRS's four words for how well a card was known.

/// How well a card was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Not known.
    Again,
    /// Known with trouble.
    Hard,
    /// Known.
    Good,
    /// Known without a thought.
    Easy,
}

impl Rating {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// From 1 to 4: as FSRS, Anki and the log count them.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Again => 1,
            Self::Hard => 2,
            Self::Good => 3,
            Self::Easy => 4,
        }
    }

    /// The rating of a number from 1 to 4.
    #[must_use]
    pub fn of(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| i64::from(rating.number()) == number)
    }

    /// Whether the card was recalled at all.
    #[must_use]
    pub fn is_recall(self) -> bool {
        self != Self::Again
    }
}
