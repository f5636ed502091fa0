//! `hafal due`: how much is to be asked today, a line a deck, fast enough for a shell's prompt.

use anyhow::Result;
use console::{Alignment, measure_text_width, pad_str};
use serde_json::{Value, json};

use crate::host::library::stamp;
use crate::host::{Outcome, World};
use crate::moment::Moment;
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::session::Filed;
use crate::store::{DeckCounts, Store};
use crate::study::{cards_at, deck_places, unchanged};

/// The flags of `hafal due`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks; none for all that were ever drilled.
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// How a deck stands, under its id.
struct DueRow {
    deck: String,
    standing: DeckCounts,
    new: usize,
}

/// Runs `hafal due`.
///
/// # Errors
/// When a deck or the store cannot be read.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let now = world.clock.now();
    let new_today = store.as_ref().map(|store| store.new_on(now.day_number())).transpose()?;
    let allowed = world.config()?.new.saturating_sub(new_today.unwrap_or(0));
    let rows = rows(&args.decks, store.as_ref(), now, allowed, world)?;
    if args.json {
        let object = |row: &DueRow| {
            let DeckCounts { cards, seen, due, .. } = row.standing;
            json!({"deck": row.deck, "cards": cards, "seen": seen, "due": due, "new": row.new})
        };
        world.write_json(&rows.iter().map(object).collect::<Value>())?;
    } else {
        world.print(&page(&rows, world))?;
    }
    Ok(Outcome::Done)
}

/// How many cards are due of all decks that were ever drilled, as far as that can be told.
pub(crate) fn due_now(store: Option<&Store>, world: &World) -> usize {
    let all = rows(&[], store, world.clock.now(), 0, world);
    let rows = all.unwrap_or_default();
    rows.iter().map(|row| row.standing.due).sum()
}

fn rows(
    names: &[String],
    store: Option<&Store>,
    now: Moment,
    allowed: usize,
    world: &World,
) -> Result<Vec<DueRow>> {
    let mut rows: Vec<DueRow> = Vec::new();
    let mut push = |deck: String, standing: DeckCounts| {
        let new = standing.new.min(allowed);
        if rows.iter().all(|row| row.deck != deck) {
            rows.push(DueRow { deck, standing, new });
        }
    };
    let (places, asked_for) = deck_places(names, store, world)?;
    for one in &places {
        let stamp = stamp(&one.0);
        let same = store.map(|store| unchanged(&one.0, &stamp, store)).transpose()?.flatten();
        if let (Some(deck), Some(store)) = (same, store) {
            let standing = store.standing(&deck.id, now)?;
            push(deck.id, standing);
            continue;
        }
        // Read as it is now: that of a name stops everything where it cannot be.
        for deck in cards_at(std::slice::from_ref(one), asked_for, store, world)? {
            let standing = counted(&deck.cards, now);
            push(deck.id, standing);
        }
    }
    rows.sort_by(|one, other| one.deck.cmp(&other.deck));
    Ok(rows)
}

fn counted(cards: &[Filed], now: Moment) -> DeckCounts {
    DeckCounts {
        cards: cards.len(),
        seen: cards.iter().filter(|card| card.state.reviews > 0).count(),
        due: cards.iter().filter(|card| card.state.is_due(now)).count(),
        new: cards.iter().filter(|card| card.state.reviews == 0 && card.state.is_open(now)).count(),
    }
}

fn page(rows: &[DueRow], world: &World) -> Page {
    let words = &world.words;
    let mut page = Page::default();
    if rows.is_empty() {
        page.text(&words.text("due-nothing-drilled"), 0, Style::Plain);
    }
    let wide = rows.iter().map(|row| measure_text_width(&row.deck)).max().unwrap_or(0).min(40);
    let column = |id, of: fn(&DueRow) -> usize| -> Vec<String> {
        let texts = rows.iter().map(|row| words.say(&Say::new(id).with("count", of(row))));
        aligned(&texts.collect::<Vec<_>>())
    };
    let due = column("due-due", |row| row.standing.due);
    let new = column("due-new", |row| row.new);
    let cards = column("due-of", |row| row.standing.cards);
    for (((row, due), new), cards) in rows.iter().zip(due).zip(new).zip(cards) {
        let style = if row.standing.due > 0 { Style::Bold } else { Style::Dim };
        let deck = pad_str(&row.deck, wide, Alignment::Left, None);
        let line = Line::of(format!("{deck}  "), Style::Plain)
            .and(format!("{due}  "), style)
            .and(format!("{new}  "), Style::Plain)
            .and(cards, Style::Dim);
        page.push(line);
    }
    page
}

/// Texts of a column, right-aligned.
fn aligned(texts: &[String]) -> Vec<String> {
    let wide = texts.iter().map(|text| measure_text_width(text)).max().unwrap_or(0);
    let padded = |text: &String| pad_str(text, wide, Alignment::Right, None).into_owned();
    texts.iter().map(padded).collect()
}
