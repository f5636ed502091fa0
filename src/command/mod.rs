//! The commands, a file each: load, decide, show.

pub mod add;
pub mod backup;
mod cards;
pub mod check;
mod clock;
pub mod completions;
mod config;
pub mod decks;
pub mod disputes;
pub mod drill;
pub mod due;
mod everywhere;
mod exam;
pub mod export;
mod files;
pub mod flagged;
pub mod fmt;
mod formats;
mod held;
pub mod import;
pub mod info;
mod json;
pub mod log;
pub mod man;
pub mod menu;
pub mod new;
pub mod optimize;
pub mod orphans;
mod package;
pub mod plan;
mod problem;
pub mod quiz;
pub mod ready;
pub mod rebuild;
pub mod remark;
mod roff;
pub mod scores;
pub mod show;
mod signals;
pub mod stats;
mod usable;
mod why;
mod world;

pub use clock::Clock;
pub use everywhere::{Everywhere, Lang};
pub use problem::Problem;
pub use signals::Farewell;
pub use world::World;
pub(crate) use world::interface;
use world::quoted;

/// How a command ended, as its exit status tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done, and passed where that was asked.
    Done,
    /// Not passed, or mistakes found.
    Failed,
    /// Wrong usage, an unusable deck or store.
    Unusable,
    /// An attempt left unfinished.
    Left,
}

impl Outcome {
    /// The exit status that scripts rely on.
    #[must_use]
    pub fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Unusable => 2,
            Self::Left => 130,
        }
    }
}

/// Whether a pipe or a terminal was closed: a terminal then answers with EIO.
fn is_closed(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| {
        error.kind() == std::io::ErrorKind::BrokenPipe
            || error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error())
    })
}
