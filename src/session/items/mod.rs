//! Item analysis: what the answers of many learners say about the questions that they were asked.

mod analyse;
mod flags;
mod model;
mod options;
mod select;
mod statistics;
mod taken;
#[cfg(test)]
mod tests;
mod today;

pub use analyse::analyse_items;
pub use flags::FEW;
pub use model::{ItemAnalysis, ItemFigures, ItemFlag, ItemOption};
pub use select::newest_of_each;
pub use taken::TakenAttempt;
pub use today::QuestionToday;
