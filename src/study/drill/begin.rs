//! Begins a drill: opens its decks, chooses the cards of today, and bounds its minutes.

use std::sync::Arc;

use anyhow::Result;

use super::decks::open_all;
use super::end::Backlog;
use super::exam_pool::ExamPool;
use super::today::{Choosing, DrillRequest, Portion, Queue};
use super::{DrillOptions, DrillSitting, DuePool, Pools};
use crate::deck::Deck;
use crate::host::World;
use crate::moment::Moment;
use crate::question::{Question, count};
use crate::session::Drill;
use crate::store::{Plan, Store};
use crate::study::decks::{StudyDeck, no_match_problem};
use crate::study::plans::{
    KnownLearner, coming_plans, spent_today, total_minutes, unplanned_decks,
};

/// How a drill begins.
pub enum DrillStart<'a> {
    /// There is something to ask, or nothing is due.
    Sitting(Box<DrillSitting<'a>>, DrillOpening),
    /// An exam is planned, and today's minutes for it are spent.
    EnoughToday,
}

/// What the drill will ask, shown before the first card.
#[derive(Clone, Debug, PartialEq)]
pub struct DrillOpening {
    /// What it asks; practice has no new cards.
    pub portion: Portion,
    /// Whether it is practice, in which nothing need be due.
    pub practice: bool,
    /// What is due and does not fit today.
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
    let ids: Vec<&str> = decks.iter().map(StudyDeck::id).collect();
    let learner = KnownLearner::read(&store)?;
    let plans = coming_plans(&store, &ids, now.day_number())?;
    let pools = read_pools(request, &ids, &plans, &store, now)?;
    let choosing = Choosing {
        request,
        decks: &ids,
        pool: &pools.due,
        is_wanted: &|deck, place| is_wanted(&decks, deck, place, &request.tags),
        store: &store,
        learner: &learner,
        now,
        new,
    };
    let spent = spent_today(&plans, &store, &learner, now)?;
    let queue = if request.cram {
        choosing.cram()?
    } else {
        choosing.queue(&plans, pools.exams.decks(), spent)?
    };
    if queue.cards.is_empty() && !is_any_wanted(&decks, &request.tags) {
        let decks: Vec<&Deck> = decks.iter().map(|deck| deck.open.whole()).collect();
        return Err(no_match_problem(&decks).into());
    }
    // Only a drill of planned decks alone takes the plan's minutes; practice has only its own.
    let planned = ids.len() == plans.len() && !request.cram;
    if planned && queue.cards.is_empty() && spent > 0.0 {
        return Ok(DrillStart::EnoughToday);
    }
    let bound = planned.then(|| (total_minutes(&plans) - spent / 60.0).max(0.0));
    let options = DrillOptions {
        config,
        cram: request.cram,
        practice: request.cram && !request.count,
        as_choices: request.as_choices,
        minutes: request.minutes.or(bound),
    };
    let portion = Portion::new(&queue.cards, now.day_number(), &learner);
    start(queue, portion, options, store, decks, pools, world)
}

/// Reads the cards that may be asked; practice asks by no plan.
fn read_pools(
    request: &DrillRequest,
    ids: &[&str],
    plans: &[Plan],
    store: &Store,
    now: Moment,
) -> Result<Pools> {
    let ranked = if request.cram { &[] } else { plans };
    let due = DuePool::read(store, &unplanned_decks(ids, plans), now)?;
    Ok(Pools { due, exams: ExamPool::read(store, ranked)? })
}

/// Reports whether a question of the deck with this id has one of the tags asked for, if there are any.
fn is_wanted(decks: &[StudyDeck], id: &str, place: usize, tags: &[String]) -> bool {
    let deck = decks.iter().find(|deck| deck.id() == id);
    deck.is_some_and(|deck| has_tag(deck, place, tags))
}

/// Reports whether a question of a deck has one of the tags asked for, if there are any.
fn has_tag(deck: &StudyDeck, place: usize, tags: &[String]) -> bool {
    let is_own = |question: Question| {
        let own: Vec<String> = question.tags.iter().map(|tag| tag.to_lowercase()).collect();
        tags.iter().any(|tag| own.contains(&tag.to_lowercase()))
    };
    tags.is_empty() || deck.open.question(place).is_some_and(is_own)
}

/// Reports whether any question of the decks has one of the tags asked for, if there are any.
fn is_any_wanted(decks: &[StudyDeck], tags: &[String]) -> bool {
    let any = |deck: &StudyDeck| (0..deck.open.count()).any(|place| has_tag(deck, place, tags));
    tags.is_empty() || decks.iter().any(any)
}

fn start<'a>(
    queue: Queue,
    portion: Portion,
    options: DrillOptions<'a>,
    store: Store,
    decks: Vec<StudyDeck>,
    pools: Pools,
    world: &'a World,
) -> Result<DrillStart<'a>> {
    let open = decks.iter().map(|deck| Arc::clone(&deck.open)).collect();
    let now = world.clock.now();
    let mut drill = Drill::new(open, portion.seconds / count(portion.cards().max(1)), now);
    if options.as_choices {
        drill = drill.with_choices();
    }
    drill.extend([], queue.cards.len());
    drill.confuse(store.confused_pairs(&decks.iter().map(StudyDeck::id).collect::<Vec<_>>())?);
    let practice = options.cram;
    let portion =
        if practice { Portion { due: portion.cards(), new: 0, ..portion } } else { portion };
    let sitting = DrillSitting::new(world, store, decks, options, drill, queue.cards, pools);
    let backlog = sitting.backlog(queue.backlog)?;
    let opening = DrillOpening { portion, practice, backlog };
    Ok(DrillStart::Sitting(Box::new(sitting), opening))
}
