//! An exam over its decks: which questions its sections may draw, the draw itself, and what stands in its way.

mod draw;
mod flaws;
mod pool;

pub use draw::{Shortage, draw_exam};
pub use flaws::exam_flaws;
