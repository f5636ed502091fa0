//! `hafal scores`: lists the kept attempts, or shows one in full.

use anyhow::Result;

use crate::host::{Outcome, Problem, World};
use crate::page::{Page, Style};
use crate::report::{attempt_json, attempt_list_page, attempt_page, attempts_json};
use crate::say::Say;
use crate::store::{Store, Which};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// A deck, or an attempt by its number, `last`, or its UUID.
    #[arg(value_name = "DECK|ID")]
    pub(crate) which: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    match args.which.as_deref().and_then(parse_attempt) {
        Some(which) => show_attempt(&which, args, store.as_ref(), world),
        None => list_attempts(args, store.as_ref(), world),
    }
}

/// Reads an attempt's number, `last` or UUID; None for a deck.
fn parse_attempt(word: &str) -> Option<Which> {
    if word == "last" || word == "terakhir" {
        return Some(Which::Last);
    }
    let number = word.parse().ok().map(Which::Number);
    number.or_else(|| uuid::Uuid::parse_str(word).ok().map(Which::Id))
}

fn show_attempt(
    which: &Which,
    args: &Args,
    store: Option<&Store>,
    world: &World,
) -> Result<Outcome> {
    let record = store.map(|store| store.attempt(which)).transpose()?.flatten();
    let Some(record) = record else {
        if args.json && *which == Which::Last {
            world.write("[]\n")?;
            return Ok(Outcome::Done);
        }
        let name = args.which.clone().unwrap_or_default();
        let say = Say::new("scores-no-attempt").with("name", name);
        return Err(Problem::new(say).help(Say::new("try-scores")).into());
    };
    if args.json {
        world.write_json(&attempt_json(&record))?;
    } else {
        world.print(&attempt_page(&record, &world.words, world.signs))?;
    }
    Ok(Outcome::Done)
}

fn list_attempts(args: &Args, store: Option<&Store>, world: &World) -> Result<Outcome> {
    let deck = args.which.as_deref().map(|name| deck_id(name, store, world)).transpose()?;
    let records =
        store.map(|store| store.attempts(deck.as_deref())).transpose()?.unwrap_or_default();
    if args.json {
        world.write_json(&attempts_json(&records))?;
    } else if records.is_empty() {
        let mut page = Page::default();
        page.text(&world.words.text("scores-none"), 0, Style::Plain);
        world.print(&page)?;
    } else {
        world.print(&attempt_list_page(&records, &world.words, world.signs))?;
    }
    Ok(Outcome::Done)
}

/// Returns the id of the deck named: one in the store under that id or path, else one that can be read.
pub(super) fn deck_id(name: &str, store: Option<&Store>, world: &World) -> Result<String> {
    let asked = store.map(Store::asked_decks).transpose()?.unwrap_or_default();
    if let Some(deck) =
        asked.iter().find(|deck| deck.id == name || deck.path.as_deref() == Some(name))
    {
        return Ok(deck.id.clone());
    }
    let drilled = store.map(Store::drilled).transpose()?.unwrap_or_default();
    if let Some(deck) = drilled.iter().find(|deck| deck.id == name) {
        return Ok(deck.id.clone());
    }
    let filed = store.map(|store| store.has_cards_of(name)).transpose()?;
    if filed == Some(true) {
        return Ok(name.to_owned());
    }
    let places = world.library(store)?.find(name).map_err(Problem::from)?;
    let place =
        places.first().ok_or_else(|| Problem::new(Say::new("deck-missing").with("name", name)))?;
    let loaded = crate::host::library::load(place).map_err(Problem::from)?;
    Ok(loaded.reading.deck.map_or_else(|| place.stem(), |deck| deck.id))
}
