//! CSV and TSV, one row a question: read with or without a heading, written with one.

mod columns;
mod notetype;
mod read;
mod rows;
mod write;

pub(crate) use columns::TableColumn;
pub(super) use read::read;
pub(super) use write::write;

#[cfg(test)]
mod tests;
