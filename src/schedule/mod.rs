//! Scheduling: what a card's reviews say of its memory (FSRS), and on which day it is to be asked again. Pure.

mod decide;
mod due;
pub mod exam;
pub mod fit;
mod history;
mod model;
mod rating;
mod replay;
mod reschedule;

pub use decide::{Calendar, Decision, decide};
pub use due::bounds;
pub use history::{CardEvent, CardState, HistoryRow, Origin, Review};
pub use model::{Memory, Model, PARAMETERS};
pub use rating::Rating;
pub use replay::{Replay, replay, retold, runs, standing, undone};
pub use reschedule::{Deciding, reschedule};

/// A local day, as the days since 1970-01-01.
pub type Day = i32;
