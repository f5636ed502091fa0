//! `hafal stats`: what the log adds up to, in the terminal, as JSON, or as a page for a browser.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::host::files::unwritable;
use crate::host::{Outcome, World};
use crate::page::{Page, Style};
use crate::report::{StatsInput, Sums, figures, stats_html, stats_json, stats_page};
use crate::say::Say;
use crate::session::Filed;
use crate::store::Store;
use crate::study::{DeckCards, cards_of, confusions};

/// The flags of `hafal stats`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks; none for all that were ever drilled.
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// As JSON.
    #[arg(long, conflicts_with = "html")]
    pub json: bool,
    /// As a page for a browser.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
}

/// Runs `hafal stats`.
///
/// # Errors
/// When a deck or the store cannot be read, or the page not be written.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let mut looked = cards_of(&args.decks, store.as_ref(), world)?;
    let confusions = confusions(&looked, store.as_ref())?;
    let (_, model) = store.as_ref().map(Store::model).transpose()?.unwrap_or_default();
    let mut sums = Sums::new(&model);
    let cards = cards(&mut looked, args.decks.is_empty(), store.as_ref(), &mut sums)?;
    let ask = |card: &Filed| ask(card, &looked);
    let input = StatsInput { cards: &cards, sums, confusions, ask: &ask };
    let figures = figures(input, world.clock.now());
    if args.json {
        world.write_json(&stats_json(&figures, &cards))?;
    } else if let Some(file) = &args.html {
        write_page(file, &stats_html(&figures, &world.words), world)?;
    } else {
        world.print(&stats_page(&figures, &world.words, world.signs, world.paper))?;
    }
    Ok(Outcome::Done)
}

fn write_page(file: &std::path::Path, html: &str, world: &World) -> Result<()> {
    fs::write(file, html).map_err(|error| unwritable(file, &error))?;
    let mut page = Page::default();
    let say = Say::new("stats-written").with("file", file.display().to_string());
    page.text(&world.words.say(&say), 0, Style::Plain);
    Ok(world.print(&page)?)
}

/// Every card of the decks, and those that no deck has any more and something is kept of; their logs are added up
/// on the way. Where no deck is named, those of all logs.
fn cards(
    looked: &mut [DeckCards],
    all: bool,
    store: Option<&Store>,
    sums: &mut Sums,
) -> Result<Vec<Filed>> {
    let ids: Vec<String> = looked.iter().map(|deck| deck.id.clone()).collect();
    let wanted = (!all).then_some(ids.as_slice());
    let mut cards = Vec::new();
    for deck in looked.iter_mut() {
        cards.append(&mut deck.cards);
    }
    let Some(store) = store else { return Ok(cards) };
    let here: HashSet<i64> = cards.iter().map(|card| card.id).collect();
    store.each_history(wanted, |card, rows| {
        sums.add(&rows);
        if !here.contains(&card.id) && (!rows.is_empty() || card.state.reviews > 0) {
            cards.push(Filed { place: None, ..card });
        }
    })?;
    Ok(cards)
}

/// The words of a card's question.
fn ask(card: &Filed, looked: &[DeckCards]) -> String {
    let deck = looked.iter().find(|deck| deck.id == card.card.deck);
    let question = deck.and_then(|deck| deck.open.as_ref()?.question(card.place?));
    question.map(|question| question.prompt()).unwrap_or_default()
}
