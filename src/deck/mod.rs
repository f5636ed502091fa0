//! Decks: from text to questions and back, with every mistake found, placed and explained in one run.

mod accept_answer;
mod answer_literal;
mod append_question;
mod deck_bytes;
mod exam;
mod fmt;
mod header;
mod identity;
mod line_ends;
mod model;
mod open_deck;
mod passage;
mod pasted_findings;
mod question_flaws;
mod question_reader;
#[cfg(test)]
pub(crate) mod random;
mod raw_deck;
mod read;
mod same_deck;
mod same_ids;
mod same_words;
mod sure_writes;
mod syntax;
mod text_literal;
mod write;
mod write_exam;

pub use accept_answer::{Claim, with_claims_accepted};
pub use answer_literal::answer_literal;
pub use append_question::with_question_appended;
pub(crate) use deck_bytes::DeckBytes;
pub use exam::{
    Exam, ExamReading, Feedback, Section, is_exam, place_exam_flaw, read_exam, read_levels,
    read_pass, read_time, write_time,
};
pub use fmt::{formatted, with_ids};
pub(crate) use identity::fnv1a;
pub use identity::{
    KnownQuestion, QuestionMove, derived_id, derived_question_id, find_moved_questions,
    folded_answer, is_another_deck,
};
pub use line_ends::with_line_ends;
pub use model::{Deck, Source};
pub use open_deck::OpenDeck;
pub use passage::Passage;
pub use question_reader::QuestionReader;
pub use raw_deck::ron_options;
pub use read::{Examined, Reading, count_if_clean, examine_deck, read_deck};
pub use same_words::{SameWords, shown_words};
pub use syntax::{
    Finding, Gap, LineIndex, MISTAKES, Outline, Severity, floor_char_boundary, locate_in_header,
    locate_in_question, outline, recovered_outline,
};
pub use text_literal::text_literal;
pub use write::{DeckWriter, write_deck, write_question};
pub use write_exam::write_exam;
