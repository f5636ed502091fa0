//! `hafal restore`: replaces the store by a backup, and keeps a copy of the old one.

use std::path::Path;

use anyhow::Result;

use super::backup::Args;
use crate::host::{Outcome, Problem, World};
use crate::say::Say;
use crate::store::{FILE, Restorable};

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let name = args.file.display().to_string();
    if !args.file.is_file() {
        return Err(Problem::new(Say::new("restore-no-file").with("file", name)).into());
    }
    if is_same_file(&args.file, &world.store_folder()?.join(FILE)) {
        return Err(Problem::new(Say::new("restore-itself").with("file", name)).into());
    }
    // Validate first, so that a bad file creates no store.
    let copy = Restorable::open(&args.file)?;
    let kept = world.open()?.restore(&copy, world.clock.now())?;
    // Open again to migrate an older copy to today's schema.
    drop(world.open()?);
    let kept = kept.display().to_string();
    let say = Say::new("restore-done").with("file", name).with("kept", kept);
    world.print_text(&world.words.say(&say))?;
    Ok(Outcome::Done)
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|path| real(other) == Some(path))
}
