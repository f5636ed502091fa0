//! Moodle XML: question banks with all of Moodle's kinds, embedded answers among them.

mod cloze;
mod read;
mod write;
mod xml;

pub(super) use read::read;
pub(super) use write::write;

#[cfg(test)]
mod tests;
