//! `hafal info`: one question's whole history, what its memory is now, and what comes next.

use anyhow::Result;
use serde_json::{Value, json};

use crate::host::{Config, Outcome, Problem, World};
use crate::moment::date_of;
use crate::report::{CardInfo, info_page};
use crate::say::Say;
use crate::schedule::{CardEvent, HistoryRow, undone_rows};
use crate::session::{Drilled, Filed};
use crate::store::{Store, origin_word};
use crate::study::{DeckCards, cards_of};

/// What can be typed after `hafal info`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The deck.
    #[arg(value_name = "DECK")]
    pub deck: String,
    /// The question: its id, its number, or words of it.
    #[arg(value_name = "QUESTION")]
    pub question: String,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// Ask it again after it was suspended.
    #[arg(long)]
    pub resume: bool,
    /// Settle its flags.
    #[arg(long)]
    pub unflag: bool,
}

/// Runs `hafal info`.
///
/// # Errors
/// When there is no such question, or the store cannot be used.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    if args.resume || args.unflag {
        change(args, world)?;
    }
    let store = world.peek()?;
    let looked = cards_of(std::slice::from_ref(&args.deck), store.as_ref(), world)?;
    let (ask, cards) = find(&looked, &args.question)?;
    let config = world.config()?;
    let mut infos = Vec::new();
    for card in cards {
        infos.push(info(card, store.as_ref(), config, world)?);
    }
    if args.json {
        world.write_json(&infos.iter().map(|one| object(&ask, one)).collect::<Value>())?;
    } else {
        let now = world.clock.now();
        world.print(&info_page(&ask, &infos, now, &world.words, world.signs))?;
    }
    Ok(Outcome::Done)
}

/// Resumes a question's cards, or settles their flags.
fn change(args: &Args, world: &World) -> Result<()> {
    let mut store = world.open()?;
    let looked = cards_of(std::slice::from_ref(&args.deck), Some(&store), world)?;
    let (_, cards) = find(&looked, &args.question)?;
    let now = world.clock.now();
    for card in cards.iter().filter(|card| card.id != 0) {
        if args.resume && card.state.suspended {
            store.note(card.id, now, &CardEvent::Resumed, None)?;
        }
        if args.unflag && card.state.flagged {
            store.note(card.id, now, &CardEvent::Unflagged, None)?;
        }
    }
    Ok(())
}

/// The one question that a word stands for: an id, a number, or words of its prompt; with its cards.
fn find(looked: &[DeckCards], word: &str) -> Result<(String, Vec<Filed>)> {
    let mut found: Vec<(String, Vec<Filed>)> =
        looked.iter().flat_map(|deck| called(deck, word)).collect();
    if found.len() > 1 {
        let ids = found.iter().take(5).filter_map(|(_, cards)| cards.first());
        let mut ids: Vec<&str> = ids.map(|card| card.card.question.as_str()).collect();
        if found.len() > ids.len() {
            ids.push("…");
        }
        let help = Say::new("help-info-several").with("ids", ids.join(", "));
        let say = Say::new("info-several").with("question", word);
        return Err(Problem::new(say).help(help).into());
    }
    let none = || Problem::new(Say::new("info-no-question").with("question", word));
    Ok(found.pop().ok_or_else(none)?)
}

/// The questions of a deck that a word may stand for, in the surest way in which it stands for any.
fn called(deck: &DeckCards, word: &str) -> Vec<(String, Vec<Filed>)> {
    let asks = deck.prompts();
    let number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let lower = word.to_lowercase();
    let words = |card: &Filed| {
        asks.get(&card.card.question).is_some_and(|ask| ask.to_lowercase().contains(&lower))
    };
    let ways: [&dyn Fn(&Filed) -> bool; 3] = [
        &|card| card.card.question == word,
        &|card| number.is_some() && card.place == number,
        &words,
    ];
    for way in ways {
        let cards: Vec<Filed> = deck.cards.iter().filter(|card| way(card)).cloned().collect();
        let of_one = cards.chunk_by(|one, next| one.card == next.card);
        let named = of_one.filter_map(|cards| {
            let id = &cards.first()?.card.question;
            Some((asks.get(id).unwrap_or(id).clone(), cards.to_vec()))
        });
        let found: Vec<_> = named.collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn info(card: Filed, store: Option<&Store>, config: &Config, world: &World) -> Result<CardInfo> {
    let now = world.clock.now();
    let Some(store) = store.filter(|_| card.id != 0) else {
        return Ok(CardInfo { card, rows: Vec::new(), next: None, recall: None });
    };
    let rows = store.history(card.id)?;
    let undone = undone_rows(rows.iter().map(|(row, _)| row));
    let told = rows
        .iter()
        .map(|(row, data)| {
            let answer = data.as_ref().and_then(|data| serde_json::from_str::<Drilled>(data).ok());
            (row.clone(), answer, undone.contains(&row.seq))
        })
        .collect();
    let next = store.prospects(card.id, now, config.retention(&card.card.deck))?.decisions;
    let recall = card.state.recall(now.day_number(), &store.model()?.1);
    Ok(CardInfo { card, rows: told, next: Some(next), recall })
}

fn object(ask: &str, one: &CardInfo) -> Value {
    let state = &one.card.state;
    json!({
        "deck": one.card.card.deck,
        "question": one.card.card.question,
        "part": one.card.part,
        "ask": ask,
        "reviews": state.reviews,
        "lapses": state.lapses,
        "stability": state.memory.map(|memory| memory.stability),
        "difficulty": state.memory.map(|memory| memory.difficulty),
        "recall": one.recall,
        "due": state.due.map(|due| date_of(due).to_string()),
        "suspended": state.suspended,
        "flagged": state.flagged,
        "history": one.rows.iter().map(|(row, answer, undone)| {
            row_object(row, answer.as_ref(), *undone)
        }).collect::<Vec<_>>(),
    })
}

fn row_object(row: &HistoryRow, answer: Option<&Drilled>, undone: bool) -> Value {
    let review = if let CardEvent::Rated(review) = &row.event { Some(review) } else { None };
    json!({
        "at": row.at.rfc3339(),
        "event": crate::report::event_word(&row.event),
        "rating": review.map(|review| review.rating.number()),
        "seconds": review.and_then(|review| review.seconds),
        "origin": review.map(|review| origin_word(review.origin)),
        "interval": review.map(|review| review.interval),
        "due": review.map(|review| date_of(review.due).to_string()),
        "response": answer.map(|answer| answer.response.join("; ")),
        "undone": undone,
    })
}
