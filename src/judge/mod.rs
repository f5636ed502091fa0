//! Judging: whether what was typed is what was asked for, and how it was read.
//!
//! Pure functions over text, numbers and dates; which of them a question needs is its kind's to say.

mod characters;
mod date;
mod date_words;
mod diff;
mod folding;
mod language;
mod number;
mod number_words;
mod numeral;
mod slip;
mod words;

pub use date::{Date, Precision, reached, show_date};
pub use date_words::read_date;
pub use diff::{Piece, diff};
pub use folding::fold;
pub use language::Language;
pub use number::{Decimal, NumberReading, read_number, show_number, within};
pub use number_words::{NumberWords, read_number_words};
pub use slip::is_slip;
pub use words::{shares_half_the_words, slug};
