//! `hafal flagged`: lists flagged questions with the reasons given.

use anyhow::Result;
use serde::Serialize;

use crate::host::{Outcome, World, quoted};
use crate::moment::Moment;
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::schedule::{self, CardEvent, HistoryRow};
use crate::session::Filed;
use crate::store::Store;
use crate::study::{DeckCards, cards_at, deck_places, flagged_places};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// Empty for every deck ever drilled.
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// A flag in force.
struct Flag {
    card: Filed,
    /// The deck's name on the command line; None for a deck that is not here.
    deck: Option<String>,
    /// None where the deck is not here.
    ask: Option<String>,
    why: String,
    at: Moment,
}

/// A flag as JSON, whose keys are sorted.
#[derive(Serialize)]
struct FlagRow<'a> {
    ask: Option<&'a str>,
    at: String,
    deck: &'a str,
    part: u32,
    question: &'a str,
    why: &'a str,
}

impl<'a> From<&'a Flag> for FlagRow<'a> {
    fn from(flag: &'a Flag) -> Self {
        let Filed { question, part, .. } = &flag.card;
        let (deck, question) = (&question.deck, &question.id);
        Self {
            ask: flag.ask.as_deref(),
            at: flag.at.rfc3339(),
            deck,
            part: *part,
            question,
            why: &flag.why,
        }
    }
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let decks = decks_with_flags(&args.decks, store.as_ref(), world)?;
    let flags = match &store {
        Some(store) => {
            let mut flags = flags_in_force(&decks, store)?;
            if args.decks.is_empty() {
                flags.extend(flags_of_absent_decks(&decks, store)?);
            }
            flags
        }
        None => Vec::new(),
    };
    if args.json {
        world.write_json(&flags.iter().map(FlagRow::from).collect::<Vec<_>>())?;
    } else {
        world.print(&page(&flags, world))?;
    }
    Ok(Outcome::Done)
}

/// Reads the decks named; without names those that were drilled, or have a question flagged in a quiz.
fn decks_with_flags(
    names: &[String],
    store: Option<&Store>,
    world: &World,
) -> Result<Vec<DeckCards>> {
    let (mut places, asked_for) = deck_places(names, store, world)?;
    if let (Some(store), false) = (store, asked_for) {
        places.extend(flagged_places(store, world)?);
    }
    cards_at(&places, asked_for, store, world)
}

fn flags_in_force(decks: &[DeckCards], store: &Store) -> Result<Vec<Flag>> {
    let mut flags = Vec::new();
    for deck in decks {
        flags.extend(flags_of_cards(&deck.cards, Some(deck), store)?);
    }
    Ok(flags)
}

/// Lists the flags of decks that only another machine has: a sync brings the flag and not the deck.
fn flags_of_absent_decks(present: &[DeckCards], store: &Store) -> Result<Vec<Flag>> {
    let mut flags = Vec::new();
    for id in store.flagged_decks()? {
        if present.iter().any(|deck| deck.id == id) {
            continue;
        }
        let mut cards = store.cards_of(&id)?;
        cards.sort_by(|card, next| card.question.id.cmp(&next.question.id));
        flags.extend(flags_of_cards(&cards, None, store)?);
    }
    Ok(flags)
}

/// Lists the flags of some cards, in their order; `deck` is None if their deck is not here.
fn flags_of_cards(cards: &[Filed], deck: Option<&DeckCards>, store: &Store) -> Result<Vec<Flag>> {
    let mut flagged = cards.iter().filter(|card| card.state.flagged).peekable();
    if flagged.peek().is_none() {
        return Ok(Vec::new());
    }
    let asks = deck.map(DeckCards::prompts).unwrap_or_default();
    let mut flags = Vec::new();
    for card in flagged {
        for (why, at) in flags_of_card(card, store)? {
            let deck = deck.map(|deck| deck.name.clone());
            let ask = asks.get(&card.question.id).cloned();
            flags.push(Flag { card: card.clone(), deck, ask, why, at });
        }
    }
    Ok(flags)
}

/// Lists the flags of a card that are neither undone nor settled, with their times.
fn flags_of_card(card: &Filed, store: &Store) -> Result<Vec<(String, Moment)>> {
    let rows: Vec<HistoryRow> = store.history(card.id)?.into_iter().map(|(row, _)| row).collect();
    let mut flags = Vec::new();
    for row in schedule::rows_in_force(&rows) {
        if let CardEvent::Flagged(why) = &row.event {
            flags.push((why.clone(), row.at));
        } else if row.event == CardEvent::Unflagged {
            flags.clear();
        }
    }
    Ok(flags)
}

fn page(flags: &[Flag], world: &World) -> Page {
    let words = &world.words;
    let mut page = Page::default();
    if flags.is_empty() {
        page.text(&words.text("flagged-none"), 0, Style::Plain);
    }
    for of_card in flags.chunk_by(|flag, next| flag.card.question == next.card.question) {
        let Some(Flag { card, ask, .. }) = of_card.first() else { continue };
        page.gap();
        page.push(Line::new(format!("{}  {}", card.question.deck, card.question.id), Style::Dim));
        page.push(match ask {
            Some(ask) => Line::new(ask.as_str(), Style::Bold),
            None => Line::new(words.text("flagged-elsewhere"), Style::Dim),
        });
        for flag in of_card {
            let when = flag.at.local().strftime("%Y-%m-%d").to_string();
            let why =
                Line::new(format!("{when}  "), Style::Dim).and(flag.why.as_str(), Style::Plain);
            page.push(why.at(2, 14));
        }
    }
    let settled_here = flags.iter().find_map(|flag| Some((flag.deck.as_ref()?, flag)));
    if let Some((deck, flag)) = settled_here {
        let (deck, question) = (quoted(deck), quoted(&flag.card.question.id));
        let data = world.data_named();
        let command = format!("hafal info {deck} {question} --unflag{data}");
        page.gap();
        let say = Say::new("flagged-settle").with("command", command);
        page.push(Line::new(words.say(&say), Style::Dim));
    }
    page
}
