//! Desired retention: the chance of recall at which a card is asked again.

use std::ops::RangeInclusive;

/// The desired retention without a configured one: FSRS's and Anki's own default.
pub const DEFAULT_RETENTION: f32 = 0.9;

/// The desired retentions that make sense: below, most is forgotten; above, everything is asked every day.
pub const SENSIBLE_RETENTIONS: RangeInclusive<f32> = 0.7..=0.99;
