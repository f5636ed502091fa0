//! `hafal log`: writes what the store keeps as JSON lines, and merges such lines into the store.

mod export;
mod import;

use anyhow::Result;
use clap::ValueEnum;

use crate::host::{Outcome, Problem, World};
use crate::say::Say;
use crate::session::LearnerName;

pub(super) use crate::store::log_lines::YEARS;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "WAY")]
    pub(crate) way: LogWay,
    #[arg(value_name = "FILE|DECK")]
    pub(crate) names: Vec<String>,
    /// At `export`.
    #[arg(long)]
    pub(crate) attempts: bool,
    /// At `import`.
    #[arg(long, value_name = "NAME", value_parser = super::quiz::learner)]
    pub(crate) learner: Option<LearnerName>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
// No docs on the variants: completions would show them, in English.
pub(crate) enum LogWay {
    Import,
    Export,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let misplaced = match args.way {
        LogWay::Import => args.attempts.then_some(("--attempts", "export")),
        LogWay::Export => args.learner.as_ref().map(|_| ("--learner", "import")),
    };
    if let Some((flag, way)) = misplaced {
        return Err(Problem::new(Say::new("log-flag").with("flag", flag).with("way", way)).into());
    }
    match args.way {
        LogWay::Import => import::import(args, world),
        LogWay::Export => export::export(args, world),
    }
}
