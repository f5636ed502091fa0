//! GIFT, the text format of Moodle's question banks: blocks of text with their answers in curly brackets.

mod answers;
mod block;
mod blocks;
mod read;
mod signs;
mod write;

pub(super) use read::{id_from_title, parse_number, read};
pub(super) use write::{date_as_text, figure_with_point, moodle_share, write};

#[cfg(test)]
mod tests;
