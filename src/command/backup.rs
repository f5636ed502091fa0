//! `hafal backup`: copies the store into one file.

use std::path::PathBuf;

use anyhow::Result;

use crate::host::{Outcome, Problem, World};
use crate::page::{Page, Style};
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
    print_line(&Say::new("backup-done").with("file", name), world)
}

pub(super) fn print_line(say: &Say, world: &World) -> Result<Outcome> {
    let mut page = Page::default();
    page.text(&world.words.say(say), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}
