//! `hafal completions`: what a shell needs to complete hafal's command line.

use crate::host::{Outcome, World};
use anyhow::Result;
use clap::Command;

/// The flags of `hafal completions`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The shell.
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// Runs `hafal completions` for a command line whose help is in words.
///
/// # Errors
/// When standard output is closed.
pub fn run(args: &Args, command: &Command, world: &World) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut offered(command), "hafal", &mut script);
    world.write(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Done)
}

/// The command line without what is hidden, which the generators for shells would offer.
fn offered(command: &Command) -> Command {
    let about = command.get_about().cloned().unwrap_or_default();
    Command::new(command.get_name().to_owned())
        .about(about)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args(command.get_arguments().filter(|arg| !arg.is_hide_set()))
        .subcommands(command.get_subcommands().map(offered))
}
