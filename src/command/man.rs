//! `hafal man`: the manual page, made from the same words as the help.

use anyhow::Result;

use super::{Outcome, World};

/// Runs `hafal man`.
///
/// # Errors
/// When standard output is closed.
pub(super) fn run(world: &World) -> Result<Outcome> {
    let mut page = Vec::new();
    clap_mangen::Man::new(super::help::command(&world.words)).render(&mut page)?;
    world.write(&String::from_utf8_lossy(&page))?;
    Ok(Outcome::Done)
}
