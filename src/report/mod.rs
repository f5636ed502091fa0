//! Reports: what is found and what was scored, as pages and as JSON.

mod drill;
mod info;
mod json;
mod ready;
mod result;
mod scores;
mod show;
mod stats;

pub use drill::{drill_closing, drill_opening};
pub use info::{CardInfo, event_word, info_page};
pub use json::{attempt_json, attempts_json, rounded};
pub(crate) use ready::ready_page;
pub use result::{Ending, result};
pub use scores::{list, whole};
pub use show::{deck_pages, question_page};
pub use stats::*;
