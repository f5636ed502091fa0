//! What can be typed after `hafal`, and the way from there to the command that is meant.

mod help;
mod menu;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::command::{
    add, backup, check, completions, decks, disputes, drill, due, export, flagged, fmt, import,
    info, log, man, new, optimize, orphans, plan, quiz, ready, rebuild, remark, restore, scores,
    show, stats,
};
use crate::host::{GlobalFlags, Outcome, World};

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "hafal", version, disable_help_subcommand = true)]
pub struct Cli {
    /// Flags that work everywhere.
    #[command(flatten)]
    pub everywhere: GlobalFlags,
    /// The command; none for the menu.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Ask questions and keep the score.
    Quiz(quiz::Args),
    /// Ask each card just before it is forgotten.
    Drill(drill::Args),
    /// How much is to be asked today.
    Due(due::Args),
    /// List the attempts kept, or show one whole.
    Scores(scores::Args),
    /// List the decks there are.
    Decks(decks::Args),
    /// Find every mistake of a deck.
    Check(check::Args),
    /// Begin a deck by a dialogue.
    New(new::Args),
    /// Add a question to a deck by a dialogue.
    Add(add::Args),
    /// Print a deck as readable text.
    Show(show::Args),
    /// Lay decks out in one style.
    Fmt(fmt::Args),
    /// Bring in questions of another program.
    Import(import::Args),
    /// Write a deck for another program.
    Export(export::Args),
    /// Tell of an exam, to plan for it.
    Plan(plan::Args),
    /// How a learner stands before an exam.
    Ready(ready::Args),
    /// What the log adds up to.
    Stats(stats::Args),
    /// One question's history.
    Info(info::Args),
    /// The questions that wait for their author.
    Flagged(flagged::Args),
    /// Answers that learners claimed to be right.
    Disputes(disputes::Args),
    /// Mark kept attempts anew.
    Remark(remark::Args),
    /// Fit the parameters of memory to the log.
    Optimize,
    /// Reviews of questions that no deck has any more.
    Orphans(orphans::Args),
    /// Copy all that is kept into one file.
    Backup(backup::Args),
    /// Put such a file in its place.
    Restore(backup::Args),
    /// Write reviews out, or merge them in.
    Log(log::Args),
    /// Make the memories anew from the log.
    Rebuild,
    /// Print completions for a shell.
    Completions(completions::Args),
    /// Print the manual page.
    Man,
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
        Some(Command::Backup(args)) => backup::run(&args, world),
        Some(Command::Restore(args)) => restore::run(&args, world),
        Some(Command::Rebuild) => rebuild::run(world),
        Some(Command::Scores(args)) => scores::run(&args, world),
        Some(Command::Decks(args)) => decks::run(&args, world),
        Some(Command::New(args)) => new::run(&args, world),
        Some(Command::Add(args)) => add::run(&args, world),
        Some(Command::Show(args)) => show::run(&args, world),
        Some(Command::Fmt(args)) => fmt::run(&args, world),
        Some(Command::Check(args)) => check::run(&args, world),
        Some(Command::Completions(args)) => {
            completions::run(&args, &help::command(&world.words), world)
        }
        Some(Command::Man) => man::run(&help::command(&world.words), world),
    }
}
