//! Scheduling: FSRS memories from a card's reviews, and the day on which a card is due again. Pure.

mod card_state;
mod decide;
pub mod exam;
pub mod fit;
mod fuzz;
mod history;
mod model;
mod rating;
mod replay;
mod reschedule;
mod retention;

pub use card_state::CardState;
pub use decide::{Calendar, Decision, decide_each_rating};
pub use fuzz::fuzz_bounds;
pub use history::{CardEvent, HistoryRow, Origin, Review};
pub use model::{Memory, Model, PARAMETERS};
pub use rating::Rating;
pub use replay::{Replay, replay, review_runs, rows_in_force, rows_with_state_before, undone_rows};
pub use reschedule::{DecisionContext, reschedule};
pub use retention::{DEFAULT_RETENTION, SENSIBLE_RETENTIONS};

/// A local day, as the days since 1970-01-01.
pub type Day = i32;
