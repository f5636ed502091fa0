//! `hafal drill`: asks each card just before it is forgotten, and keeps how well it was known.

mod args;
mod edit;
mod keeper;
mod log;
mod planned;
mod queue;

pub use args::Args;
pub(super) use args::minutes;

use std::sync::atomic::Ordering;

use anyhow::Result;

use self::log::Log;
use self::queue::{Choosing, Queue};
use super::exam::{coming, left_today};
use super::held::{Held, hold_all};
use super::quiz::none_match;
use crate::ask::{Drilling, Manner, front, taken_back};
use crate::deck::Deck;
use crate::host::{Config, Outcome, World, is_closed, watch};
use crate::page::{Page, Style};
use crate::report::{Begins, drill_opening};
use crate::say::Say;
use crate::schedule::CardEvent;
use crate::session::{Bench, Drill, PACE};
use crate::store::Store;

/// Runs `hafal drill`.
///
/// # Errors
/// When a deck or the store cannot be used.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    if args.undo {
        return undo(world);
    }
    watch(&world.farewell);
    ask(args, world)
}

/// Drills, where signals are watched already.
pub(crate) fn ask(args: &Args, world: &World) -> Result<Outcome> {
    let config = world.config()?;
    let mut store = world.open_swiftly()?;
    let held = hold_all(&args.decks, &mut store, world)?;
    let new = args.new.unwrap_or(config.new);
    let choosing = Choosing { args, held: &held, store: &store, now: world.clock.now(), new };
    let ids: Vec<&str> = held.iter().map(|held| held.id.as_str()).collect();
    let plans = coming(&store, &ids, world.clock.now().day_number())?;
    let mut queue = if args.cram { choosing.cram()? } else { choosing.queue(&plans)? };
    if queue.cards.is_empty() && !choosing.is_any_wanted() {
        let decks: Vec<&Deck> = held.iter().map(|held| held.opened.whole()).collect();
        return Err(none_match(&decks).into());
    }
    let left = left_today(&plans, &store, world.clock.now())?;
    // Practice has no minutes but its own; neither has a drill of other decks along with these.
    let bound = Some(left).filter(|_| ids.len() == plans.len() && !args.cram);
    let minutes = args.minutes.or(bound);
    queue.most = bound.filter(|_| args.minutes.is_none());
    if minutes.is_some_and(|minutes| minutes <= 0.0) && !queue.cards.is_empty() {
        let mut page = Page::default();
        page.text(&world.words.text("drill-exam-enough"), 0, Style::Plain);
        world.print(&page)?;
        return Ok(Outcome::Done);
    }
    let args = &Args { minutes, ..args.clone() };
    begin(args, config, store, held, queue, world)
}

fn begin(
    args: &Args,
    config: &Config,
    store: Store,
    held: Vec<Held>,
    queue: Queue,
    world: &World,
) -> Result<Outcome> {
    let now = world.clock.now();
    let benches = held.iter().map(|held| Bench::opened(held.opened.clone())).collect();
    let pace = store.pace()?.unwrap_or(PACE);
    let mut drill = Drill::new(benches, pace, now);
    drill.extend([], queue.cards.len());
    drill.confuse(store.confused(&held.iter().map(|held| held.id.as_str()).collect::<Vec<_>>())?);
    let mut log = Log::new(args, config, store, held, queue.cards, world);
    let mut front = front(world, Manner::Drill)?;
    let backlog = log.backlog(&drill, queue.backlog)?;
    let begins = Begins { due: queue.due, new: queue.new, practice: args.cram };
    let most = queue.most.map_or(f64::INFINITY, |minutes| minutes * 60.0);
    let seconds = drill.progress().seconds.min(most);
    let opening = drill_opening(begins, seconds, backlog, &world.words, world.signs);
    front.show(&opening)?;
    let words = &world.words;
    let sat = Drilling { front: front.as_mut(), keeper: &mut log, words, signs: world.signs }
        .sit(&mut drill);
    drop(front);
    let copied = log.store.copy_owed();
    match sat {
        Ok(()) if world.farewell.came().load(Ordering::Relaxed) => Ok(Outcome::Left),
        Ok(()) => Ok(copied.map(|()| Outcome::Done)?),
        Err(error) if is_closed(&error) => Ok(Outcome::Left),
        Err(error) => Err(error),
    }
}

/// Takes back what was done last, whichever drill it was done in.
fn undo(world: &World) -> Result<Outcome> {
    let nothing = world.peek()?.is_none();
    let mut store = if nothing { None } else { Some(world.open()?) };
    let back =
        store.as_mut().map(|store| store.take_back(world.clock.now())).transpose()?.flatten();
    let Some((back, store)) = back.zip(store.as_mut()) else {
        world.tell(&Say::new("drill-nothing-to-undo"));
        return Ok(Outcome::Done);
    };
    let is_edit = back.event == CardEvent::Edited;
    let stays = !edit::undo(&back, store, world)? && is_edit;
    let mut page = Page::default();
    let say =
        if stays { Say::new("drill-edit-stays") } else { taken_back(&back.event, &world.words) };
    let what = world.words.say(&say);
    let card = &back.card.card;
    page.text(&format!("{what} ({}: {})", card.deck, card.question), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}
