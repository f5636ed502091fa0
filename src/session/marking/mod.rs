//! Answers on paper: a table of what pupils filled in on printed sheets, read and marked like any other answers.

mod cell;
#[cfg(test)]
mod cell_tests;
mod letters;
mod printed_form;
mod read_key;
mod sheet_question;
mod table;

pub use cell::TruthWords;
pub use read_key::read_printed_key;
pub use sheet_question::{
    ChangeSincePrint, SheetQuestion, known_as_printed, paper_attempt_id, paper_entry_id,
};
pub use table::{AnswerRow, AnswerTable, SheetRow, is_heading_name};
