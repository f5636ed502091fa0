//! Decks: from text to questions, with every mistake found, placed and explained in one run.

mod accept_answer;
mod append_question;
mod fmt;
mod header;
mod identity;
mod line_ends;
mod model;
mod open_deck;
mod question_flaws;
mod question_reader;
#[cfg(test)]
pub(crate) mod random;
mod raw_deck;
mod read;
mod same_deck;
mod syntax;
mod text_literal;
mod write;

pub use accept_answer::{Claim, accepted};
pub use append_question::appended;
pub use fmt::{formatted, with_ids};
pub(crate) use identity::fnv;
pub use identity::{Known, Move, derived, folded_answer, is_another, moves, remembered};
pub use line_ends::with_line_ends;
pub use model::{Deck, Source};
pub use open_deck::OpenDeck;
pub use question_reader::QuestionReader;
pub use raw_deck::ron_options;
pub use read::{Examined, Reading, clean, examine, read};
pub use syntax::{
    Finding, LineIndex, MISTAKES, Outline, Severity, floor_char_boundary, locate_in_header,
    locate_in_question, outline, recovered,
};
pub use text_literal::text_literal;
pub use write::{Writer, write, write_question};
