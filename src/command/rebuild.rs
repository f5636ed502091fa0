//! `hafal rebuild`: makes anew from the log what is kept of each card's memory.

use anyhow::Result;

use crate::host::{Outcome, World};
use crate::page::{Page, Style};
use crate::say::Say;

/// Runs `hafal rebuild`.
///
/// # Errors
/// When the store cannot be written.
pub fn run(world: &World) -> Result<Outcome> {
    // Where nothing was kept yet there is nothing to make a store for.
    let (cards, wrong) = if world.peek()?.is_some() { world.open()?.rebuild()? } else { (0, 0) };
    let id = if wrong == 0 { "rebuilt-same" } else { "rebuilt" };
    let mut page = Page::default();
    let say = Say::new(id).with("count", cards).with("wrong", wrong);
    page.text(&world.words.say(&say), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}
