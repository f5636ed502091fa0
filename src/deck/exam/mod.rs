//! Exams: files that say which questions are drawn from which decks, for how many points, under which rules.

mod flaws;
mod model;
mod raw;
mod read;
mod rule_values;

pub use model::{Exam, Feedback, Section};
pub use read::{ExamReading, is_exam, place_exam_flaw, read_exam};
pub use rule_values::{read_levels, read_pass, read_time, write_time};
