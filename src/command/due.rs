//! `hafal due`: counts the cards due today, a line per deck, fast enough for a shell's prompt.

use anyhow::Result;
use console::{Alignment, measure_text_width, pad_str};
use serde::Serialize;

use crate::host::library::text_stamp;
use crate::host::{Outcome, World};
use crate::moment::Moment;
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::session::Filed;
use crate::store::{DeckCounts, Store};
use crate::study::{cards_at, deck_places, portions_of_plans, unchanged};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// Empty for every deck ever drilled.
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// A deck's counts, also as JSON, whose keys are sorted.
#[derive(Serialize)]
struct DueRow {
    cards: usize,
    /// The deck's id.
    deck: String,
    due: usize,
    /// New cards that the daily limit leaves, or that the plan for an exam asks now.
    new: usize,
    seen: usize,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let now = world.clock.now();
    let new_today = store.as_ref().map(|store| store.new_on(now.day_number())).transpose()?;
    let allowed = world.config()?.new.saturating_sub(new_today.unwrap_or(0));
    let rows = due_rows(&args.decks, store.as_ref(), now, allowed, world)?;
    if args.json {
        world.write_json(&rows)?;
    } else {
        let elsewhere = match store.as_ref().filter(|_| rows.is_empty()) {
            Some(store) => store.decks_drilled_elsewhere()?,
            None => Vec::new(),
        };
        world.print(&page(&rows, &elsewhere, world))?;
    }
    Ok(Outcome::Done)
}

fn due_rows(
    names: &[String],
    store: Option<&Store>,
    now: Moment,
    allowed: usize,
    world: &World,
) -> Result<Vec<DueRow>> {
    let decks = counted_decks(names, store, now, world)?;
    let cards: Vec<(&str, Option<&[Filed]>)> =
        decks.iter().map(|(deck, _, changed)| (deck.as_str(), changed.as_deref())).collect();
    let planned = store.map(|store| portions_of_plans(&cards, store, world)).transpose()?;
    let planned = planned.unwrap_or_default();
    let row = |(deck, counts, _): &CountedDeck| {
        let DeckCounts { cards, seen, due, new } = *counts;
        let portion = planned.get(deck).map(|portion| (portion.due, portion.new));
        let (due, new) = portion.unwrap_or((due, new.min(allowed)));
        DueRow { cards, deck: deck.clone(), due, new, seen }
    };
    let mut rows: Vec<DueRow> = decks.iter().map(row).collect();
    rows.sort_by(|one, other| one.deck.cmp(&other.deck));
    Ok(rows)
}

/// A deck's id, its counts, and its cards where its file has changed since it was filed.
type CountedDeck = (String, DeckCounts, Option<Vec<Filed>>);

/// Counts the cards of the decks named, or of all that were ever drilled, each once.
fn counted_decks(
    names: &[String],
    store: Option<&Store>,
    now: Moment,
    world: &World,
) -> Result<Vec<CountedDeck>> {
    let mut decks: Vec<CountedDeck> = Vec::new();
    let mut push = |counted: CountedDeck| {
        if decks.iter().all(|(deck, ..)| *deck != counted.0) {
            decks.push(counted);
        }
    };
    let (places, asked_for) = deck_places(names, store, world)?;
    for place in &places {
        let stamp = text_stamp(&place.0);
        let same = store.map(|store| unchanged(&place.0, &stamp, store)).transpose()?.flatten();
        if let (Some(deck), Some(store)) = (same, store) {
            let counts = store.count_deck_cards(&deck.id, now)?;
            push((deck.id, counts, None));
            continue;
        }
        // A changed deck is read again; one named by the user must be readable.
        for deck in cards_at(std::slice::from_ref(place), asked_for, store, world)? {
            push((deck.id, count_cards(&deck.cards, now), Some(deck.cards)));
        }
    }
    Ok(decks)
}

fn count_cards(cards: &[Filed], now: Moment) -> DeckCounts {
    DeckCounts {
        cards: cards.len(),
        seen: cards.iter().filter(|card| card.state.reviews > 0).count(),
        due: cards.iter().filter(|card| card.state.is_due(now)).count(),
        new: cards.iter().filter(|card| card.state.reviews == 0 && card.state.is_open(now)).count(),
    }
}

/// Draws a row for each deck; `elsewhere` are decks with imported reviews that are not here.
fn page(rows: &[DueRow], elsewhere: &[String], world: &World) -> Page {
    let words = &world.words;
    let mut page = Page::default();
    if rows.is_empty() {
        let say = match elsewhere.len() {
            0 => Say::new("due-nothing-drilled"),
            count => Say::new("due-elsewhere").with("count", count),
        };
        let say = say.with("decks", elsewhere.join(", "));
        page.text(&words.say(&say), 0, Style::Plain);
    }
    let wide = rows.iter().map(|row| measure_text_width(&row.deck)).max().unwrap_or(0).min(40);
    let column = |id, of: fn(&DueRow) -> usize| -> Vec<String> {
        let texts = rows.iter().map(|row| words.say(&Say::new(id).with("count", of(row))));
        right_aligned(&texts.collect::<Vec<_>>())
    };
    let due = column("due-due", |row| row.due);
    let new = column("due-new", |row| row.new);
    let cards = column("due-of", |row| row.cards);
    for (((row, due), new), cards) in rows.iter().zip(due).zip(new).zip(cards) {
        let style = if row.due > 0 { Style::Bold } else { Style::Dim };
        let deck = pad_str(&row.deck, wide, Alignment::Left, None);
        let line = Line::new(format!("{deck}  "), Style::Plain)
            .and(format!("{due}  "), style)
            .and(format!("{new}  "), Style::Plain)
            .and(cards, Style::Dim);
        page.push(line);
    }
    page
}

/// Right-aligns the texts of a column.
fn right_aligned(texts: &[String]) -> Vec<String> {
    let wide = texts.iter().map(|text| measure_text_width(text)).max().unwrap_or(0);
    let padded = |text: &String| pad_str(text, wide, Alignment::Right, None).into_owned();
    texts.iter().map(padded).collect()
}
