//! Pages: what every text for a person is made of, laid out for a window or written unbroken to a pipe.

pub(crate) mod charts;
mod escape;
mod letters;
mod lines;
mod paper;
mod rows;
mod signs;

pub(crate) use escape::safe_signs;
pub use escape::{safe, safe_line};
pub(crate) use letters::letter;
pub use lines::{Line, Page};
pub use paper::{MEASURE, Paper, Span, Style};
pub use signs::Signs;
