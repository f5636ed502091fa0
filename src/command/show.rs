//! `hafal show`: prints a deck as readable text.

use anyhow::Result;

use crate::host::library::load_deck;
use crate::host::{Outcome, Problem, World};
use crate::report::deck_pages;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "DECK")]
    pub(crate) deck: String,
    #[arg(long)]
    pub(crate) answers: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let library = world.library(store.as_ref())?;
    let mut broken = false;
    for place in library.find(&args.deck).map_err(Problem::from)? {
        let loaded = load_deck(&place).map_err(Problem::from)?;
        if let Some(deck) = &loaded.reading.deck {
            for page in deck_pages(deck, args.answers, &world.words, world.signs) {
                world.print(&page)?;
            }
        } else {
            world.show_mistakes(&loaded);
            broken = true;
        }
    }
    Ok(if broken { Outcome::Unusable } else { Outcome::Done })
}
