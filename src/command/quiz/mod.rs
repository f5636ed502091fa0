//! `hafal quiz`: asks questions, marks the answers, keeps the score.

mod args;
mod begin;
mod exam;
mod resume;
mod run;
mod start;

pub(crate) use args::{Args, When, learner, number, seed, time};
pub(crate) use begin::A_FEW;
pub(crate) use resume::resumable;
pub(crate) use start::any_seed;

use super::sync_reminder::remind_of_sync;
use crate::host::{Outcome, World, watch};
use anyhow::Result;

/// The largest seed that a JSON number holds exactly.
pub(crate) const LARGEST_SEED: u64 = (1 << 53) - 1;

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    watch(&world.farewell);
    ask(args, world)
}

/// Asks; the caller watches signals.
pub(crate) fn ask(args: &Args, world: &World) -> Result<Outcome> {
    // A bad configuration must stop the quiz before anything is kept.
    world.config()?;
    let outcome =
        if args.resume { resume::resume(args, world) } else { begin::begin(args, world) }?;
    remind_of_sync(world)?;
    Ok(outcome)
}
