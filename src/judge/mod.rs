//! Judging: whether what was typed is what was asked, and how it was read.
//!
//! Pure functions over text, numbers and dates; each kind of question picks those that it needs.

mod characters;
mod date;
mod date_words;
mod diff;
mod folding;
mod language;
mod near;
mod number;
mod number_words;
mod numeral;
mod punctuation;
mod slip;
mod typed_date;
mod words;

pub use date::{Date, Precision, parts_reached, show_date};
pub use diff::{DiffPiece, diff};
pub use folding::fold;
pub use language::Language;
pub use near::nearest_name;
pub use number::{Decimal, NumberReading, is_within, read_number, show_number};
pub use slip::is_slip;
pub use typed_date::read_date;
pub use words::{shares_half_the_words, slug};
