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
pub mod export;
mod files;
pub mod flagged;
pub mod fmt;
mod formats;
mod help;
pub mod import;
pub mod info;
mod json;
pub mod log;
mod man;
mod menu;
pub mod new;
mod optimize;
pub mod orphans;
mod package;
pub mod plan;
mod problem;
pub mod quiz;
pub mod ready;
mod rebuild;
pub mod remark;
mod roff;
pub mod scores;
pub mod show;
mod signals;
pub mod stats;
mod usable;
mod usage;
mod why;
mod world;

pub use clock::Clock;
pub use problem::Problem;
pub use signals::Farewell;
pub use world::World;
use world::quoted;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, FromArgMatches};

use crate::cli::{Cli, Command};
use crate::moment::Moment;

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

/// Reads the time given to `--now`.
///
/// # Errors
/// The id of a message when it is no RFC 3339 time with an offset.
pub fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| "usage-now".to_owned())
}

/// Runs hafal on a command line and returns its exit status.
#[must_use]
pub fn run(args: &[OsString]) -> ExitCode {
    let args = usage::asked_for_help(args);
    let outcome = match Cli::command()
        .try_get_matches_from(&args)
        .and_then(|found| Cli::from_arg_matches(&found))
    {
        Ok(cli) => {
            let world = World::new(&cli.everywhere);
            let outcome = dispatch(cli.command, &world);
            outcome.unwrap_or_else(|error| world.report(&error))
        }
        Err(error) => usage::answer(&error, &args),
    };
    ExitCode::from(outcome.status())
}

fn dispatch(command: Option<Command>, world: &World) -> Result<Outcome> {
    match command {
        None => menu::run(world),
        Some(Command::Quiz(args)) => quiz::run(&args, world),
        Some(Command::Drill(args)) => drill::run(&args, world),
        Some(Command::Due(args)) => due::run(&args, world),
        Some(Command::Import(args)) => import::run(&args, world),
        Some(Command::Export(args)) => export::run(&args, world),
        Some(Command::Log(args)) => log::run(&args, world),
        Some(Command::Plan(args)) => plan::run(&args, world),
        Some(Command::Ready(args)) => ready::run(&args, world),
        Some(Command::Stats(args)) => stats::run(&args, world),
        Some(Command::Info(args)) => info::run(&args, world),
        Some(Command::Flagged(args)) => flagged::run(&args, world),
        Some(Command::Disputes(args)) => disputes::run(&args, world),
        Some(Command::Remark(args)) => remark::run(&args, world),
        Some(Command::Orphans(args)) => orphans::run(&args, world),
        Some(Command::Optimize) => optimize::run(world),
        Some(Command::Backup(args)) => backup::backup(&args, world),
        Some(Command::Restore(args)) => backup::restore(&args, world),
        Some(Command::Rebuild) => rebuild::run(world),
        Some(Command::Scores(args)) => scores::run(&args, world),
        Some(Command::Decks(args)) => decks::run(&args, world),
        Some(Command::New(args)) => new::run(&args, world),
        Some(Command::Add(args)) => add::run(&args, world),
        Some(Command::Show(args)) => show::run(&args, world),
        Some(Command::Fmt(args)) => fmt::run(&args, world),
        Some(Command::Check(args)) => check::run(&args, world),
        Some(Command::Completions(args)) => completions::run(&args, world),
        Some(Command::Man) => man::run(world),
    }
}

/// Whether a pipe or a terminal was closed: a terminal then answers with EIO.
fn is_closed(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| {
        error.kind() == std::io::ErrorKind::BrokenPipe
            || error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error())
    })
}
