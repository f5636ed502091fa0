//! Moodle XML: question banks with every kind of question that Moodle has.

mod cloze;
mod gaps;
mod read;
mod write;
mod xml;

pub(super) use read::read;
pub(super) use write::write;

#[cfg(test)]
mod tests;
