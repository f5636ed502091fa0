//! The Markdown of hashcards: `Q:` and `A:`, or `C:` with blanks in square brackets, a card after another.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

#[cfg(test)]
mod tests;

/// What begins a part of a card at the start of a line.
const TAGS: [&str; 3] = ["Q:", "A:", "C:"];

/// What ends a card, alone on a line.
const END: &str = "---";
