//! Sessions: pure folds over entries. Seed and time come in; entries and marks come out.

mod as_choices;
mod attempt;
mod draw;
mod entry;
mod filed;
mod quiz;
mod rivals;
mod shown;
mod shuffle;
mod tally;

pub use as_choices::Distractors;
pub use attempt::{Attempt, DeckRef, Drawn, Feedback, Record, Rules};
pub use draw::{Selection, draw};
pub use entry::{Answered, Asked, CardId, Entry, Event};
pub use filed::{Filed, Kept, Present, Prospects, card_of, presents};
pub use quiz::{Answer, Quiz};
pub use rivals::Bench;
pub use shown::{Aftermath, Command, Shown, Unfit};
pub use shuffle::{Shuffled, generator, permutation, shuffle};
pub use tally::{Outcome, Standing, Tally, tally};
