//! `hafal quiz`: asks questions, marks the answers, keeps the score.

mod args;
mod begin;
mod resume;
mod run;

pub use args::{Args, When};
pub(super) use begin::{A_FEW, built_in, none_match};

use anyhow::Result;

use super::{Outcome, World};

/// The largest seed: it fits a JSON number exactly.
pub(super) const LARGEST_SEED: u64 = (1 << 53) - 1;

/// Runs `hafal quiz`.
///
/// # Errors
/// When a deck or the store cannot be used.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    super::signals::watch(&world.farewell);
    ask(args, world)
}

/// Asks, where signals are watched already.
pub(super) fn ask(args: &Args, world: &World) -> Result<Outcome> {
    // Before anything is kept: a configuration that makes no sense stops everything.
    super::config::Config::load()?;
    if args.resume { resume::resume(args, world) } else { begin::begin(args, world) }
}
