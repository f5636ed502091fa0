//! `hafal completions`: what a shell needs to complete hafal's command line.

use anyhow::Result;

use super::{Outcome, World};

/// The flags of `hafal completions`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The shell.
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// Runs `hafal completions`.
///
/// # Errors
/// When standard output is closed.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(
        args.shell,
        &mut super::help::command(&world.words),
        "hafal",
        &mut script,
    );
    world.write(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Done)
}
