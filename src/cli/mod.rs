//! The command line: parses what was typed and runs the command.

mod help;
mod synonyms;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::command::{
    add, backup, check, class, completions, decks, disputes, drill, due, export, find, flagged,
    fmt, import, info, items, log, man, mark, menu, new, optimize, orphans, paper, plan, quiz,
    ready, rebuild, remark, restore, scores, show, stats, sync,
};
use crate::host::{GlobalFlags, Outcome, World};

// Private, and without comments on commands: what clap would show of them in English is in `locale/*.ftl`.
#[derive(Debug, Parser)]
#[command(name = "hafal", version, disable_help_subcommand = true)]
struct Cli {
    #[command(flatten)]
    global: GlobalFlags,
    /// None for the menu.
    #[command(subcommand)]
    command: Option<CliCommand>,
}

#[derive(Debug, Subcommand)]
enum CliCommand {
    Quiz(quiz::Args),
    Drill(drill::Args),
    Due(due::Args),
    Scores(scores::Args),
    Decks(decks::Args),
    Check(check::Args),
    New(new::Args),
    Add(add::Args),
    Show(show::Args),
    Fmt(fmt::Args),
    Import(import::Args),
    Export(export::Args),
    Plan(plan::Args),
    Ready(ready::Args),
    Stats(stats::Args),
    Find(find::Args),
    Info(info::Args),
    Items(items::Args),
    Flagged(flagged::Args),
    Disputes(disputes::Args),
    Paper(paper::Args),
    Mark(mark::Args),
    Class(class::Args),
    Remark(remark::Args),
    Optimize,
    Orphans(orphans::Args),
    Backup(backup::Args),
    Restore(backup::Args),
    Log(log::Args),
    Sync(sync::Args),
    Rebuild,
    Completions(completions::Args),
    Man,
}

/// Runs hafal on a command line and returns its exit status.
pub fn run(args: &[OsString]) -> ExitCode {
    let args = usage::help_word_as_flag(args);
    let outcome = match Cli::command()
        .try_get_matches_from(&args)
        .and_then(|found| Cli::from_arg_matches(&found))
    {
        Ok(cli) => {
            let world = World::new(&cli.global);
            let outcome = dispatch(cli.command, &world);
            outcome.unwrap_or_else(|error| world.report(&error))
        }
        Err(error) => usage::answer_for_clap(&error, &args),
    };
    ExitCode::from(outcome.status())
}

fn dispatch(command: Option<CliCommand>, world: &World) -> Result<Outcome> {
    match command {
        None => menu::run(world),
        Some(CliCommand::Quiz(args)) => quiz::run(&args, world),
        Some(CliCommand::Drill(args)) => drill::run(&args, world),
        Some(CliCommand::Due(args)) => due::run(&args, world),
        Some(CliCommand::Import(args)) => import::run(&args, world),
        Some(CliCommand::Export(args)) => export::run(&args, world),
        Some(CliCommand::Log(args)) => log::run(&args, world),
        Some(CliCommand::Sync(args)) => sync::run(&args, world),
        Some(CliCommand::Plan(args)) => plan::run(&args, world),
        Some(CliCommand::Ready(args)) => ready::run(&args, world),
        Some(CliCommand::Stats(args)) => stats::run(&args, world),
        Some(CliCommand::Find(args)) => find::run(&args, world),
        Some(CliCommand::Info(args)) => info::run(&args, world),
        Some(CliCommand::Items(args)) => items::run(&args, world),
        Some(CliCommand::Flagged(args)) => flagged::run(&args, world),
        Some(CliCommand::Disputes(args)) => disputes::run(&args, world),
        Some(CliCommand::Paper(args)) => paper::run(&args, world),
        Some(CliCommand::Mark(args)) => mark::run(&args, world),
        Some(CliCommand::Class(args)) => class::run(&args, world),
        Some(CliCommand::Remark(args)) => remark::run(&args, world),
        Some(CliCommand::Orphans(args)) => orphans::run(&args, world),
        Some(CliCommand::Optimize) => optimize::run(world),
        Some(CliCommand::Backup(args)) => backup::run(&args, world),
        Some(CliCommand::Restore(args)) => restore::run(&args, world),
        Some(CliCommand::Rebuild) => rebuild::run(world),
        Some(CliCommand::Scores(args)) => scores::run(&args, world),
        Some(CliCommand::Decks(args)) => decks::run(&args, world),
        Some(CliCommand::New(args)) => new::run(&args, world),
        Some(CliCommand::Add(args)) => add::run(&args, world),
        Some(CliCommand::Show(args)) => show::run(&args, world),
        Some(CliCommand::Fmt(args)) => fmt::run(&args, world),
        Some(CliCommand::Check(args)) => check::run(&args, world),
        Some(CliCommand::Completions(args)) => {
            completions::run(&args, &help::worded_command_line(&world.words), world)
        }
        Some(CliCommand::Man) => man::run(&help::worded_command_line(&world.words), world),
    }
}
