//! `hafal quiz`: asks questions, marks the answers, keeps the score.

mod args;
mod begin;
mod resume;
mod run;

pub use args::{Args, When};
pub(crate) use begin::A_FEW;

use crate::host::{Outcome, World, watch};
use anyhow::Result;

/// The largest seed: it fits a JSON number exactly.
pub(super) const LARGEST_SEED: u64 = (1 << 53) - 1;

/// Runs `hafal quiz`.
///
/// # Errors
/// When a deck or the store cannot be used.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    watch(&world.farewell);
    ask(args, world)
}

/// Asks, where signals are watched already.
pub(crate) fn ask(args: &Args, world: &World) -> Result<Outcome> {
    // Before anything is kept: a configuration that makes no sense stops everything.
    world.config()?;
    if args.resume { resume::resume(args, world) } else { begin::begin(args, world) }
}
