//! `hafal backup` and `hafal restore`: all that is kept as one file, and such a file in its place.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{Outcome, Problem, World};
use crate::page::{Page, Style};
use crate::say::Say;
use crate::store::{FILE, Restorable};

/// What can be typed after `hafal backup` and `hafal restore`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// Runs `hafal backup`.
///
/// # Errors
/// When there is nothing to copy, the file is there already, or it cannot be written.
pub fn backup(args: &Args, world: &World) -> Result<Outcome> {
    let name = args.file.display().to_string();
    if args.file.exists() {
        return Err(Problem::new(Say::new("file-exists").with("file", name)).into());
    }
    let store = world.peek()?.ok_or_else(|| Problem::new(Say::new("backup-nothing")))?;
    store.copy_to(&args.file)?;
    say(&Say::new("backup-done").with("file", name), world)
}

/// Runs `hafal restore`.
///
/// # Errors
/// When the file is no store of ours, or the store cannot be written.
pub fn restore(args: &Args, world: &World) -> Result<Outcome> {
    let name = args.file.display().to_string();
    if !args.file.is_file() {
        return Err(Problem::new(Say::new("restore-no-file").with("file", name)).into());
    }
    if same(&args.file, &world.data()?.join(FILE)) {
        return Err(Problem::new(Say::new("restore-itself").with("file", name)).into());
    }
    // Looked at first: for what is no store, none is made here.
    let copy = Restorable::of(&args.file)?;
    let kept = world.open()?.restore(&copy, world.clock.now())?;
    // Opened once more, so that an older copy is brought to today's shape.
    drop(world.open()?);
    let kept = kept.display().to_string();
    say(&Say::new("restore-done").with("file", name).with("kept", kept), world)
}

fn same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|path| real(other) == Some(path))
}

fn say(say: &Say, world: &World) -> Result<Outcome> {
    let mut page = Page::default();
    page.text(&world.words.say(say), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}
