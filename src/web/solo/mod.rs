//! Pages for their owner alone, on this machine: a quiz in a browser in place of the terminal.

mod alone;
mod quiz;

pub(crate) use alone::{Alone, AloneEnd, serve_alone};
pub(crate) use quiz::ask_quiz_in_browser;
