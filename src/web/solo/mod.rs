//! Pages for their owner alone, on this machine: a quiz or a drill in a browser in place of the terminal.

mod alone;
mod drill;
mod quiz;

pub(crate) use drill::drill_in_browser;
pub(crate) use quiz::ask_quiz_in_browser;
