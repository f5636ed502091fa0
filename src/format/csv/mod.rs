//! CSV and TSV, one row a question: cards with or without a heading, and choices under one.

mod choice_key;
mod choice_rows;
mod choice_write;
mod columns;
mod directives;
mod headings;
mod layout;
mod notetype;
mod packed_options;
mod question_type;
mod read;
mod row;
mod rows;
mod write;

pub(super) use choice_write::write_choices;
pub(crate) use columns::TableColumn;
pub(crate) use read::table_rows;
pub(super) use read::{has_heading, read};
pub(super) use write::{says, write};

#[cfg(test)]
mod choice_tests;
#[cfg(test)]
mod tests;
