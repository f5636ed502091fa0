//! GIFT, the text format of Moodle's question banks: blocks of text, their answers in curly brackets.

mod answers;
mod blocks;
mod read;
mod signs;
mod write;

pub(super) use read::{named, number, read};
pub(super) use write::{dated, plain, share, write};

#[cfg(test)]
mod tests;
