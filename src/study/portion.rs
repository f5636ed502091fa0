//! What a drill would ask now, for commands that only look: nothing is written, even if a deck changed.

use std::collections::HashMap;

use anyhow::Result;

use super::cards::cards_at;
use super::decks::{built_in_deck, unchanged};
use super::drill::{Choosing, DrillRequest, DuePool, ExamDeck, Portion, planned_portions};
use super::places::{place_today, planned_place};
use super::plans::{KnownLearner, coming_plans, spent_today, unplanned_decks};
use crate::host::World;
use crate::host::library::text_stamp;
use crate::session::{Askable, Filed, Waiting};
use crate::store::{DrilledDeck, Plan, Store};

/// Returns what `hafal drill` alone would ask now.
pub(crate) fn todays_portion(store: Option<&Store>, world: &World) -> Result<Portion> {
    let Some(store) = store else { return first_portion(None, world) };
    let (now, learner) = (world.clock.now(), KnownLearner::read(store)?);
    let mut plans = store.plans()?;
    plans.retain(|plan| plan.is_coming(now.day_number()));
    plans.sort_by_key(|plan| plan.exam);
    let drilled = store.drilled()?;
    if plans.is_empty() && drilled.is_empty() {
        return first_portion(Some(store), world);
    }
    let exams = plans.iter().map(|plan| planned_deck(plan, store, world));
    let exams: Vec<ExamDeck> = exams.collect::<Result<_>>()?;
    let spent = spent_today(&plans, store, &learner, now)?;
    let is_there = |deck: &DrilledDeck| {
        let place = place_today(&deck.id, deck.path.as_deref(), store, world)?;
        anyhow::Ok(place.is_some_and(|(place, _)| !text_stamp(&place).is_empty()))
    };
    let mut there = Vec::new();
    for deck in &drilled {
        there.extend(is_there(deck)?.then_some(deck.id.as_str()));
    }
    let pool = DuePool::read(store, &unplanned_decks(&there, &plans), now)?;
    let choosing = Choosing {
        request: &DrillRequest::default(),
        decks: &there,
        pool: &pool,
        is_wanted: &|_, _| true,
        store,
        learner: &learner,
        now,
        new: world.config()?.new,
    };
    choosing.portion(&plans, &exams, spent)
}

/// Returns what the very first drill asks: cards of the built-in deck.
fn first_portion(store: Option<&Store>, world: &World) -> Result<Portion> {
    let learner = store.map(KnownLearner::read).transpose()?.unwrap_or_default();
    let decks = cards_at(&[built_in_deck(world.words.interface())], false, store, world)?;
    let mut cards: Vec<Waiting> =
        decks.iter().flat_map(|deck| &deck.cards).map(Waiting::from).collect();
    cards.retain(|card| !card.is_seen());
    cards.dedup_by_key(|card| card.place);
    cards.truncate(world.config()?.new);
    Ok(Portion::new(&cards, world.clock.now().day_number(), &learner))
}

/// Returns what a drill of these decks would ask now of each that an exam is planned for, by its id. Each comes with
/// its cards where its file has changed.
pub(crate) fn portions_of_plans(
    decks: &[(&str, Option<&[Filed]>)],
    store: &Store,
    world: &World,
) -> Result<HashMap<String, Portion>> {
    let now = world.clock.now();
    let today = now.day_number();
    let ids: Vec<&str> = decks.iter().map(|(id, _)| *id).collect();
    let plans = coming_plans(store, &ids, today)?;
    if plans.is_empty() {
        return Ok(HashMap::new());
    }
    let exams = plans.iter().map(|plan| {
        let changed = decks.iter().find(|(id, _)| *id == plan.deck).and_then(|(_, cards)| *cards);
        exam_deck(plan, changed, store)
    });
    let exams: Vec<ExamDeck> = exams.collect::<Result<_>>()?;
    let learner = KnownLearner::read(store)?;
    let spent = spent_today(&plans, store, &learner, now)?;
    let portions = planned_portions(&exams, &plans, &learner, spent, today);
    Ok(plans.into_iter().map(|plan| plan.deck).zip(portions).collect())
}

/// Returns a planned deck with its cards: as filed, or as its file has them where that has changed.
fn exam_deck(plan: &Plan, changed: Option<&[Filed]>, store: &Store) -> Result<ExamDeck> {
    let cards = match changed {
        Some(cards) => cards.iter().map(Askable::from).collect(),
        None => store.askable(&plan.deck)?,
    };
    Ok(ExamDeck { cards, exam: plan.exam })
}

/// Reads the cards of a planned deck: from its file where that has changed since it was filed.
fn planned_deck(plan: &Plan, store: &Store, world: &World) -> Result<ExamDeck> {
    let place = planned_place(plan, store, world)?;
    let changed = match &place {
        Some((place, _)) => unchanged(place, &text_stamp(place), store)?.is_none(),
        None => false,
    };
    if !changed {
        return exam_deck(plan, None, store);
    }
    let decks = cards_at(place.as_slice(), false, Some(store), world)?;
    let own = decks.into_iter().filter(|deck| deck.id == plan.deck).flat_map(|deck| deck.cards);
    exam_deck(plan, Some(&own.collect::<Vec<_>>()), store)
}
