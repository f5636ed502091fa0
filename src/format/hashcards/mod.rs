//! The Markdown of hashcards: `Q:` and `A:`, `T:` and `D:`, or `C:` with blanks in square brackets.
//!
//! hashcards refuses comments between cards, so those of hafal are in the front matter, which is TOML.

mod front;
mod read;
mod write;

pub(super) use read::read;
pub(super) use write::{says, write};

#[cfg(test)]
mod tests;

/// The beginnings of a card's parts, at the start of a line.
const TAGS: [&str; 5] = ["Q:", "A:", "T:", "D:", "C:"];

/// Ends a card, alone on a line; also opens and closes the front matter.
const END: &str = "---";
