//! The four ratings of FSRS: Again, Hard, Good, Easy.

/// How well a card was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Not known.
    Again,
    /// Known with trouble.
    Hard,
    /// Known.
    Good,
    /// Known without effort.
    Easy,
}

impl Rating {
    /// All four, Again to Easy.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// Returns 1 to 4, as FSRS, Anki and the log count them.
    pub fn number(self) -> u8 {
        match self {
            Self::Again => 1,
            Self::Hard => 2,
            Self::Good => 3,
            Self::Easy => 4,
        }
    }

    /// Returns the rating of a number from 1 to 4, None for any other.
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| i64::from(rating.number()) == number)
    }

    /// Reports whether the card was recalled: any rating but Again.
    pub fn is_recall(self) -> bool {
        self != Self::Again
    }
}
