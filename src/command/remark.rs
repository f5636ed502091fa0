//! `hafal remark`: kept attempts marked anew by the deck as it is today; the old marks stay in the log.

use std::sync::Arc;

use anyhow::Result;
use uuid::Uuid;

use super::usable::{load_all, named};
use crate::deck::Deck;
use crate::host::{Outcome, World};
use crate::page::{Line, Page, Style};
use crate::question::Question;
use crate::say::Say;
use crate::session::{Bench, QuestionId, QuizEntry, Record, remarked, tally};
use crate::store::Store;

/// The flags of `hafal remark`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The deck.
    #[arg(value_name = "DECK")]
    pub deck: String,
    /// Say what would change, and change nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// An attempt whose marks change.
struct Changed {
    record: Record,
    entries: Vec<QuizEntry>,
}

/// Runs `hafal remark`.
///
/// # Errors
/// When the deck or the store cannot be used.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let peeked = world.peek()?;
    let places = named(std::slice::from_ref(&args.deck), &world.library(peeked.as_ref())?)?;
    let decks = load_all(&places, world)?;
    let Some(store) = peeked else { return finish(&[], args, world) };
    let mut changed = Vec::new();
    for one in &decks {
        changed.extend(changes(&one.deck, &store, world)?);
    }
    drop(store);
    if !args.dry_run && !changed.is_empty() {
        let entries: Vec<(Uuid, QuizEntry)> = (changed.iter())
            .flat_map(|one| one.entries.iter().map(|entry| (one.record.attempt.id, entry.clone())))
            .collect();
        world.open()?.keep_all(&entries)?;
    }
    finish(&changed, args, world)
}

/// What changes in the attempts of a deck.
fn changes(deck: &Arc<Deck>, store: &Store, world: &World) -> Result<Vec<Changed>> {
    let bench = Bench::new(Arc::clone(deck));
    let now = world.clock.now();
    let mut changed = Vec::new();
    for record in store.attempts(Some(&deck.id))? {
        let question = |card: &QuestionId| today(card, deck, store);
        let entries = remarked(&record, &bench, &question, now);
        if !entries.is_empty() {
            changed.push(Changed { record, entries });
        }
    }
    Ok(changed)
}

/// A question that was asked once, as its deck has it today.
pub(super) fn today(card: &QuestionId, deck: &Deck, store: &Store) -> Option<Question> {
    if card.deck != deck.id {
        return None;
    }
    let moved = || deck.question(&store.resolve(&card.deck, &card.question).ok()?);
    deck.question(&card.question).or_else(moved).cloned()
}

fn finish(changed: &[Changed], args: &Args, world: &World) -> Result<Outcome> {
    let words = &world.words;
    let mut page = Page::default();
    for one in changed {
        let before = tally(&one.record);
        let mut record = one.record.clone();
        record.entries.extend(one.entries.iter().cloned());
        let after = tally(&record);
        let attempt = &one.record.attempt;
        let when = attempt.started.local().strftime("%Y-%m-%d %H:%M").to_string();
        let line = Line::of(format!("{:>4}  {when}  ", attempt.number), Style::Dim)
            .and(words.percent(before.score()), Style::Plain)
            .and(format!(" {} ", world.signs.becomes), Style::Dim)
            .and(words.percent(after.score()), Style::Bold);
        let count = Say::new("remark-answers").with("count", one.entries.len());
        page.push(line.and(format!("  {}", words.say(&count)), Style::Dim).at(0, 6));
    }
    let id = match (changed.is_empty(), args.dry_run) {
        (true, _) => "remark-nothing",
        (false, true) => "remark-would",
        (false, false) => "remark-done",
    };
    let say = Say::new(id).with("count", changed.len());
    page.text(&words.say(&say), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}
