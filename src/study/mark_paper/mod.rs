//! Marks a table of answers to printed sheets: each row becomes an attempt of its learner, kept whole.

mod decks;
mod preparing;
mod rows;
mod sheets;

pub(crate) use preparing::ChangedQuestion;
pub(crate) use rows::{MarkedRow, RowFate};
pub(crate) use sheets::PaperMarking;
