//! A card's history: the rows of its log.

use super::Day;
use super::rating::Rating;
use crate::moment::Moment;

/// One row of the log about one card.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryRow {
    /// Unique in the log, growing in the order of writing.
    pub seq: i64,
    /// The instant of the event.
    pub at: Moment,
    /// What happened.
    pub event: CardEvent,
}

/// What happened to a card.
#[derive(Clone, Debug, PartialEq)]
pub enum CardEvent {
    /// The learner rated it: a review.
    Rated(Review),
    /// The learner rated it for practice only: not a review.
    Crammed(Rating),
    /// The learner rated it just after another drill had: kept in the log, counted nowhere.
    Overtaken(Rating),
    /// Takes back an earlier row of the card.
    Undone {
        /// The `seq` of that row.
        row: i64,
    },
    /// A review of a sibling moved its due day back.
    Deferred {
        /// The new due day.
        until: Day,
        /// The `seq` of the sibling's review.
        by: i64,
    },
    /// Replaces the decision of an earlier review, because a review before it was merged in or taken back.
    Rescheduled {
        /// The `seq` of that review.
        review: i64,
        /// FSRS's interval in days, before fuzz.
        interval: f32,
        /// The new due day.
        due: Day,
        /// The number of the parameter set used.
        parameters: i64,
    },
    /// Not asked until it is resumed.
    Suspended,
    /// Ends a suspension or a burying.
    Resumed,
    /// Not asked before a day.
    Buried {
        /// The first day on which it may be asked again.
        until: Day,
    },
    /// Starts the card over: no earlier row counts.
    Forgotten,
    /// Marks the card for its author, with the reason.
    Flagged(String),
    /// Settles the flag.
    Unflagged,
    /// The learner's own note, shown with the answer from then on.
    Noted(String),
    /// The learner edited the question in its deck.
    Edited,
}

/// A rated answer, and the decision made at that time, so that a replay never decides again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Review {
    /// How well the card was known.
    pub rating: Rating,
    /// From the card's appearance to its rating; None where that is unknown. In a quiz, and in rows written by earlier
    /// versions, to the answer.
    pub seconds: Option<f64>,
    /// Where the answer was given.
    pub origin: Origin,
    /// FSRS's interval in days, before fuzz.
    pub interval: f32,
    /// The day on which the card is due again.
    pub due: Day,
    /// The number of the parameter set used.
    pub parameters: i64,
    /// The desired retention, 0 to 1.
    pub retention: f32,
}

/// Where a review was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// In a drill.
    Drill,
    /// In a quiz.
    Quiz,
    /// In another program, or on another machine.
    Import,
    /// In practice that the learner wanted counted.
    Cram,
}
