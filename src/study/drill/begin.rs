//! Begins a drill: opens its decks, chooses the cards of today, and bounds its minutes.

use std::sync::Arc;

use anyhow::Result;

use super::decks::open_all;
use super::end::Backlog;
use super::today::{Choosing, DrillRequest, Queue};
use super::{DrillOptions, DrillSitting};
use crate::deck::Deck;
use crate::host::World;
use crate::session::{Drill, PACE};
use crate::store::Store;
use crate::study::decks::{StudyDeck, no_match};
use crate::study::plans::{coming, left_today};

/// How a drill begins.
pub enum DrillStart<'a> {
    /// There is something to ask, or nothing is due.
    Sitting(Box<DrillSitting<'a>>, DrillOpening),
    /// An exam is planned, and its minutes of today are spent.
    EnoughToday,
}

/// What the drill holds, told before the first card.
#[derive(Clone, Debug, PartialEq)]
pub struct DrillOpening {
    /// Cards that are due; in practice all.
    pub due: usize,
    /// Cards never reviewed.
    pub new: usize,
    /// Whether it is practice, in which nothing need be due.
    pub practice: bool,
    /// Seconds that the drill will take at the learner's own pace.
    pub seconds: f64,
    /// What cannot be done today.
    pub backlog: Option<Backlog>,
}

/// Begins a drill.
///
/// # Errors
/// When a deck, the configuration or the store cannot be used, or no question meets the conditions.
pub fn begin_drill<'a>(request: &DrillRequest, world: &'a World) -> Result<DrillStart<'a>> {
    let config = world.config()?;
    let mut store = world.open_swiftly()?;
    let decks = open_all(&request.decks, &mut store, world)?;
    let now = world.clock.now();
    let new = request.new.unwrap_or(config.new);
    let choosing = Choosing { request, decks: &decks, store: &store, now, new };
    let ids: Vec<&str> = decks.iter().map(StudyDeck::id).collect();
    let plans = coming(&store, &ids, now.day_number())?;
    let queue = if request.cram { choosing.cram()? } else { choosing.queue(&plans)? };
    if queue.cards.is_empty() && !choosing.is_any_wanted() {
        let decks: Vec<&Deck> = decks.iter().map(|deck| deck.open.whole()).collect();
        return Err(no_match(&decks).into());
    }
    // Practice has no minutes but its own; neither has a drill of other decks along with the planned ones.
    let planned = ids.len() == plans.len() && !request.cram;
    let bound = planned.then(|| left_today(&plans, &store, now)).transpose()?;
    let minutes = request.minutes.or(bound);
    if minutes.is_some_and(|minutes| minutes <= 0.0) && !queue.cards.is_empty() {
        return Ok(DrillStart::EnoughToday);
    }
    let (cram, practice) = (request.cram, request.cram && !request.count);
    let as_choices = request.as_choices;
    let options = DrillOptions { config, cram, practice, as_choices, minutes };
    let most = bound.filter(|_| request.minutes.is_none());
    start(queue, most, options, store, decks, world)
}

fn start<'a>(
    queue: Queue,
    most_minutes: Option<f64>,
    options: DrillOptions<'a>,
    store: Store,
    decks: Vec<StudyDeck>,
    world: &'a World,
) -> Result<DrillStart<'a>> {
    let open = decks.iter().map(|deck| Arc::clone(&deck.open)).collect();
    let mut drill = Drill::new(open, store.pace()?.unwrap_or(PACE), world.clock.now());
    if options.as_choices {
        drill = drill.with_choices();
    }
    drill.extend([], queue.cards.len());
    drill.confuse(store.confused(&decks.iter().map(StudyDeck::id).collect::<Vec<_>>())?);
    let practice = options.cram;
    let sitting = DrillSitting::new(world, store, decks, options, drill, queue.cards);
    let most = most_minutes.map_or(f64::INFINITY, |minutes| minutes * 60.0);
    let opening = DrillOpening {
        due: queue.due,
        new: queue.new,
        practice,
        seconds: sitting.drill().progress().seconds.min(most),
        backlog: sitting.backlog(queue.backlog)?,
    };
    Ok(DrillStart::Sitting(Box::new(sitting), opening))
}
