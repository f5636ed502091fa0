//! `hafal backup`: copies the store into one file.

use std::path::PathBuf;

use anyhow::Result;

use crate::host::{Outcome, Problem, World};
use crate::say::Say;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let name = args.file.display().to_string();
    if args.file.exists() {
        return Err(Problem::new(Say::new("file-exists").with("file", name)).into());
    }
    let store = world.peek()?.ok_or_else(|| Problem::new(Say::new("backup-nothing")))?;
    store.copy_to(&args.file)?;
    world.print_text(&world.words.say(&Say::new("backup-done").with("file", name)))?;
    Ok(Outcome::Done)
}
