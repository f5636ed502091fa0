//! Decks: from text to questions, with every mistake found, placed and explained in one run.

mod accept;
mod alike;
mod append;
mod diagnose;
mod doubles;
mod escapes;
mod finding;
mod flaws;
mod fmt;
mod grow;
mod header;
mod identity;
mod kinds;
mod lex;
mod line_ends;
mod model;
mod open_deck;
mod outline;
mod place;
mod quotes;
#[cfg(test)]
pub(crate) mod random;
mod raw;
mod read;
mod reader;
mod shapes;
mod tree;
mod write;

pub use accept::{Claim, accepted};
pub use append::appended;
pub use finding::{Finding, LineIndex, MISTAKES, Severity, snap};
pub use fmt::{formatted, with_ids};
pub(crate) use identity::fnv;
pub use identity::{Known, Move, derived, folded_answer, is_another, moves, remembered};
pub use line_ends::with_line_ends;
pub use model::{Deck, Source};
pub use open_deck::OpenDeck;
pub use outline::{Gap, Outline, outline, recovered};
pub use place::{place, place_in_header};
pub use raw::ron_options;
pub use read::{Examined, Reading, clean, examine, read};
pub use reader::Reader;
pub use write::{Writer, text, write, write_question};
