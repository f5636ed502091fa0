//! JSON: a deck with the field names that it has in RON, out and in without a loss.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::{deck_from_fields, read};
pub(super) use write::write;
