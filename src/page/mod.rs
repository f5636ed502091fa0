//! Pages: all text for people passes through here, escaped, wrapped and coloured for its terminal or pipe.

pub(crate) mod charts;
mod escape;
mod lines;
mod paper;
mod rows;
mod signs;

pub(crate) use escape::safe_signs;
pub use escape::{safe, safe_line};
pub use lines::{Line, Page};
pub use paper::{MEASURE, Paper, Span, Style};
pub use signs::Signs;
