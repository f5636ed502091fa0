//! `hafal completions`: writes a shell's completion script.

use crate::host::{Outcome, World};
use anyhow::Result;
use clap::Command;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: clap_complete::Shell,
}

pub(crate) fn run(args: &Args, command: &Command, world: &World) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut without_hidden(command), "hafal", &mut script);
    world.write(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Done)
}

/// Drops hidden flags, which the shell generators would offer.
fn without_hidden(command: &Command) -> Command {
    let about = command.get_about().cloned().unwrap_or_default();
    Command::new(command.get_name().to_owned())
        .about(about)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args(command.get_arguments().filter(|arg| !arg.is_hide_set()))
        .subcommands(command.get_subcommands().map(without_hidden))
}
