//! `hafal restore`: puts a backup in the place of the store, and keeps what was there before.

use std::path::Path;

use anyhow::Result;

use super::backup::{Args, print_line};
use crate::host::{Outcome, Problem, World};
use crate::say::Say;
use crate::store::{FILE, Restorable};

/// Runs `hafal restore`.
///
/// # Errors
/// When the file is no store of ours, or the store cannot be written.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let name = args.file.display().to_string();
    if !args.file.is_file() {
        return Err(Problem::new(Say::new("restore-no-file").with("file", name)).into());
    }
    if same(&args.file, &world.data()?.join(FILE)) {
        return Err(Problem::new(Say::new("restore-itself").with("file", name)).into());
    }
    // Looked at first: for what is no store, none is made here.
    let copy = Restorable::open(&args.file)?;
    let kept = world.open()?.restore(&copy, world.clock.now())?;
    // Opened once more, so that an older copy is brought to today's shape.
    drop(world.open()?);
    let kept = kept.display().to_string();
    print_line(&Say::new("restore-done").with("file", name).with("kept", kept), world)
}

fn same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|path| real(other) == Some(path))
}
