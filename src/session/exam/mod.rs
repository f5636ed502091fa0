//! An exam over its decks: which questions its sections may draw, the draw itself, and the mistakes that prevent it.

mod draw;
mod flaws;
mod pool;
mod warnings;

pub use draw::{ExamDraw, Shortage, draw_exam};
pub use flaws::exam_flaws;
pub use pool::matching_questions;
pub use warnings::exam_warnings;
