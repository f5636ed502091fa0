//! CSV and TSV: a row a question, in with or without a heading, out with one.

mod columns;
mod notetype;
mod read;
mod rows;
mod write;

pub use columns::Column;
pub(super) use read::read;
pub(super) use write::write;

#[cfg(test)]
mod tests;
