//! The Markdown of hashcards: `Q:` and `A:`, `T:` and `D:`, or `C:` with blanks in square brackets, a card after another.
//!
//! It takes no word outside its cards: what hafal says besides stands in comments of the front matter, which is TOML.

mod front;
mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

#[cfg(test)]
mod tests;

/// What begins a part of a card at the start of a line.
const TAGS: [&str; 5] = ["Q:", "A:", "T:", "D:", "C:"];

/// What ends a card, alone on a line.
const END: &str = "---";
