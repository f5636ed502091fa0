//! `hafal rebuild`: recomputes each card's memory from the log.

use anyhow::Result;

use crate::host::{Outcome, World};
use crate::page::{Page, Style};
use crate::say::Say;

pub(crate) fn run(world: &World) -> Result<Outcome> {
    // Without a store there is nothing to rebuild, and none is created.
    let (cards, wrong) = if world.peek()?.is_some() { world.open()?.rebuild()? } else { (0, 0) };
    let id = if wrong == 0 { "rebuilt-same" } else { "rebuilt" };
    let mut page = Page::default();
    let say = Say::new(id).with("count", cards).with("wrong", wrong);
    page.text(&world.words.say(&say), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}
