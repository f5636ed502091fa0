//! Judging: whether what was typed is what was asked, and how it was read.
//!
//! Pure functions over text, numbers and dates; each kind of question picks those that it needs.

mod characters;
mod counted_groups;
mod date;
mod date_tokens;
mod date_words;
mod denial;
mod diff;
mod folding;
mod fraction;
mod impossible_day;
mod keyboard;
mod language;
mod measure;
mod near;
mod number;
mod number_vocabulary;
mod number_words;
mod numeral;
mod power;
mod punctuation;
mod quantity;
mod said_count;
mod said_signs;
mod signs;
mod text;
mod typed_date;
mod typed_number;
mod word_table;
mod words;

pub use date::{Date, Precision, parts_reached, show_date};
pub use date_words::are_months_known;
pub use diff::{DiffPiece, diff};
pub use folding::fold;
pub use impossible_day::{MonthLength, impossible_day};
pub use keyboard::unreadable_sign;
pub use language::Language;
pub use near::nearest_name;
pub use number::{Decimal, NumberReading, begins_number, is_within, show_number};
pub use quantity::{Quantity, QuantityMatch};
pub(crate) use text::roman_number;
pub use text::{
    Likeness, SlipSort, SpacedText, TypedText, folded_readings, is_initials, without_lead,
};
pub use typed_date::{DateReading, read_date, read_held_date, read_typed_date, reads_as_date};
pub use typed_number::{read_number, read_number_in, reads_as_number};
pub use words::{shares_half_the_words, slug};
