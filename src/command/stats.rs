//! `hafal stats`: shows statistics of the log in the terminal, as JSON, or as a web page.

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
use crate::study::{DeckCards, cards_of, confusions, topics};

#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Args {
    /// Empty for every deck ever drilled.
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(long, conflicts_with = "html")]
    pub(crate) json: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let mut decks = cards_of(&args.decks, store.as_ref(), world)?;
    let confusions = confusions(&decks, store.as_ref())?;
    let (_, model) = store.as_ref().map(Store::model).transpose()?.unwrap_or_default();
    let mut sums = Sums::new(&model);
    let topics = topics(&decks, world.clock.now().day_number(), &model, world);
    let cards = gather_cards(&mut decks, args.decks.is_empty(), store.as_ref(), &mut sums)?;
    let ask = |card: &Filed| prompt_of(card, &decks);
    let now = world.clock.now();
    let new_today = store.as_ref().map(|store| store.new_on(now.day_number())).transpose()?;
    let new_left = world.config()?.new.saturating_sub(new_today.unwrap_or(0));
    let input = StatsInput { cards: &cards, sums, confusions, topics, new_left, ask: &ask };
    let figures = figures(input, now);
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

/// Lists the cards of the decks and those known only from the log, and adds their logs to `sums`. With `all`, the
/// log's cards of every deck.
fn gather_cards(
    decks: &mut [DeckCards],
    all: bool,
    store: Option<&Store>,
    sums: &mut Sums,
) -> Result<Vec<Filed>> {
    let ids: Vec<String> = decks.iter().map(|deck| deck.id.clone()).collect();
    let wanted = (!all).then_some(ids.as_slice());
    let mut cards = Vec::new();
    for deck in decks.iter_mut() {
        cards.append(&mut deck.cards);
    }
    let Some(store) = store else { return Ok(cards) };
    let here: HashSet<i64> = cards.iter().map(|card| card.id).collect();
    store.each_history(wanted, |card, rows| {
        sums.add_card(&rows);
        if !here.contains(&card.id) && (!rows.is_empty() || card.state.reviews > 0) {
            cards.push(Filed { place: None, ..card });
        }
    })?;
    Ok(cards)
}

/// Returns the prompt of a card's question.
fn prompt_of(card: &Filed, decks: &[DeckCards]) -> String {
    let deck = decks.iter().find(|deck| deck.id == card.question.deck);
    let question = deck.and_then(|deck| deck.open.as_ref()?.question(card.place?));
    question.map(|question| question.prompt()).unwrap_or_default()
}
