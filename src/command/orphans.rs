//! `hafal orphans`: lists reviews of questions that no deck has any more, and deletes them on demand.

use std::collections::HashSet;

use anyhow::Result;
use serde::Serialize;

use crate::host::library::{BUILT_IN, DeckPlace, Library, load_deck};
use crate::host::{Outcome, World};
use crate::moment::Moment;
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::session::{Filed, presents};
use crate::store::Store;
use crate::study::{known_moves, place_today};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) delete: bool,
}

/// A card as JSON, whose keys are sorted.
#[derive(Serialize)]
struct OrphanRow<'a> {
    deck: &'a str,
    last: Option<String>,
    part: u32,
    question: &'a str,
    reviews: u32,
}

impl<'a> From<&'a Filed> for OrphanRow<'a> {
    fn from(card: &'a Filed) -> Self {
        let (deck, question) = (&card.question.deck, &card.question.id);
        let last = card.state.last.map(Moment::rfc3339);
        Self { deck, last, part: card.part, question, reviews: card.state.reviews }
    }
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let peeked = world.peek()?;
    let orphans = match &peeked {
        Some(store) => orphans(store, world)?,
        None => Vec::new(),
    };
    drop(peeked);
    if args.delete && !orphans.is_empty() {
        let mut store = world.open()?;
        let copy = store.copy_beside("before-orphans", world.clock.now())?;
        let ids: Vec<i64> = orphans.iter().map(|card| card.id).collect();
        store.delete_cards(&ids)?;
        world.tell(
            &Say::new("orphans-deleted")
                .with("count", ids.len())
                .with("file", copy.display().to_string()),
        );
        // A sync is a union: what is deleted here is still there.
        if store.has_met_others()? {
            world.tell(&Say::new("orphans-elsewhere"));
        }
    }
    if args.json {
        world.write_json(&orphans.iter().map(OrphanRow::from).collect::<Vec<_>>())?;
    } else if !args.delete || orphans.is_empty() {
        world.print(&page(&orphans, world))?;
    }
    Ok(Outcome::Done)
}

/// Lists cards with reviews that no deck has. The cards of a deck that exists but cannot be read are left out: it
/// may still have them.
fn orphans(store: &Store, world: &World) -> Result<Vec<Filed>> {
    let library = decks_by_id(&world.library(Some(store))?);
    let mut orphans = Vec::new();
    let mut all: Vec<Filed> = Vec::new();
    store.each_history(None, |card, rows| all.extend((!rows.is_empty()).then_some(card)))?;
    for of_deck in all.chunk_by(|card, next| card.question.deck == next.question.deck) {
        let Some(deck) = of_deck.first().map(|card| card.question.deck.as_str()) else { continue };
        let Some(has) = cards_in_deck(deck, store, &library, world)? else { continue };
        let gone =
            of_deck.iter().filter(|card| !has.contains(&(card.question.id.clone(), card.part)));
        orphans.extend(gone.cloned());
    }
    Ok(orphans)
}

/// Lists the library's decks by id.
fn decks_by_id(library: &Library) -> Vec<(String, DeckPlace)> {
    let named = |place: DeckPlace| (library.id(&place).unwrap_or_else(|| place.stem()), place);
    library.decks().into_iter().map(named).collect()
}

/// Lists a deck's cards (id and part), old ids of reworded questions included; None where a deck cannot be read.
fn cards_in_deck(
    deck: &str,
    store: &Store,
    library: &[(String, DeckPlace)],
    world: &World,
) -> Result<Option<HashSet<(String, u32)>>> {
    let drilled = store.drilled_deck(deck)?.and_then(|deck| deck.path);
    let drilled = place_today(deck, drilled.as_deref(), store, world)?;
    let asked = store.asked_decks()?.into_iter().find(|asked| asked.id == deck);
    let asked = asked.and_then(|asked| asked.path).map(|path| DeckPlace::File(path.into()));
    let named = library.iter().filter(|(id, place)| id == deck || place.stem() == deck);
    let named = named.map(|(_, place)| place.clone());
    // A built-in deck serves again when its copy is deleted.
    let built_in = BUILT_IN.iter().filter(|(name, _)| *name == deck);
    let built_in = built_in.map(|(name, _)| DeckPlace::BuiltIn(name));
    let drilled = drilled.map(|(place, _)| place).into_iter();
    let places = drilled.chain(asked).chain(named).chain(built_in);
    let mut has = HashSet::new();
    for place in places {
        // A missing file has no cards; one that cannot be read may have any.
        let gone = matches!(&place, DeckPlace::File(path) if !path.exists());
        let read = if gone {
            continue;
        } else {
            load_deck(&place).ok().and_then(|loaded| loaded.reading.deck)
        };
        let Some(read) = read else { return Ok(None) };
        if read.id != deck {
            continue;
        }
        let moves = known_moves(&read, store)?;
        for (place, question) in read.questions.iter().enumerate() {
            let old = moves.iter().filter(|step| step.to == question.id).map(|step| &step.from);
            for name in old.chain([&question.id]) {
                let parts = presents(question, place).into_iter();
                has.extend(parts.map(|present| (name.clone(), present.part)));
            }
        }
    }
    Ok(Some(has))
}

fn page(orphans: &[Filed], world: &World) -> Page {
    let words = &world.words;
    let mut page = Page::default();
    if orphans.is_empty() {
        page.text(&words.text("orphans-none"), 0, Style::Plain);
        return page;
    }
    page.text(&words.text("orphans-these"), 0, Style::Bold);
    for card in orphans {
        let reviews = usize::try_from(card.state.reviews).unwrap_or(0);
        let count = words.say(&Say::new("orphans-reviews").with("count", reviews));
        let line = Line::new(format!("{}  ", card.question.deck), Style::Dim)
            .and(card.question.id.as_str(), Style::Plain)
            .and(format!("  {count}"), Style::Dim);
        page.push(line.at(2, 2));
    }
    page.gap();
    page.push(Line::new(words.text("orphans-help"), Style::Dim));
    page
}
