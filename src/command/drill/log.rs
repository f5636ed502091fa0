//! What a drill holds while it runs: the store, the decks, and the cards still to be put.

use std::collections::{HashSet, VecDeque};

use anyhow::Result;

use super::Args;
use crate::ask::Effect;
use crate::command::held::{Held, hold, place_of};
use crate::command::usable::remember;
use crate::host::{Config, World};
use crate::moment::Moment;
use crate::report::Backlog;
use crate::session::{Bench, Drill, Filed, QuestionId, Waiting};
use crate::store::Store;

/// Keeps what a drill brings.
pub(super) struct Log<'a> {
    pub(super) store: Store,
    pub(super) held: Vec<Held>,
    pub(super) world: &'a World,
    pub(super) config: &'a Config,
    /// Whether it is practice only, and nothing is scheduled by it.
    pub(super) practice: bool,
    pub(super) cram: bool,
    pub(super) minutes: Option<f64>,
    pub(super) deadline: Option<Moment>,
    pub(super) told: HashSet<String>,
    /// Questions of which a card was rated in this drill.
    pub(super) rated: HashSet<QuestionId>,
    /// What is still to be handed to the drill.
    pub(super) waiting: VecDeque<Waiting>,
}

impl<'a> Log<'a> {
    pub(super) fn new(
        args: &Args,
        config: &'a Config,
        store: Store,
        held: Vec<Held>,
        waiting: Vec<Waiting>,
        world: &'a World,
    ) -> Self {
        let now = world.clock.now();
        Self {
            store,
            held,
            world,
            config,
            practice: args.cram && !args.count,
            cram: args.cram,
            minutes: args.minutes,
            deadline: args.minutes.map(|minutes| now.plus_ms(milliseconds(minutes))),
            told: HashSet::new(),
            rated: HashSet::new(),
            waiting: waiting.into(),
        }
    }

    /// Whether another drill dealt with a card since it was chosen.
    pub(super) fn is_gone(&self, had: Waiting, now: &Filed) -> bool {
        // What was rated here puts its siblings off, and a plan or practice asks them all the same.
        let asked_all_the_same = self.cram || self.rated.contains(&now.card);
        let is_put_off = !now.state.is_open(self.world.clock.now()) || now.state.due != had.due;
        !self.practice && (now.state.last != had.last || (is_put_off && !asked_all_the_same))
    }

    pub(super) fn ids(&self) -> Vec<&str> {
        self.held.iter().map(|held| held.id.as_str()).collect()
    }

    /// On which day a backlog will be gone, where today's minutes are not enough for what is due.
    pub(super) fn backlog(&self, drill: &Drill, due: usize) -> Result<Option<Backlog>> {
        const AHEAD: u16 = 365;
        let Some(minutes) = self.minutes.filter(|_| !self.cram) else { return Ok(None) };
        let progress = drill.progress();
        let a_card = progress.seconds / crate::question::count(progress.left.max(1));
        let a_day = minutes * 60.0 / a_card.max(1.0);
        let mut left = crate::question::count(due) - a_day;
        if left <= 0.0 {
            return Ok(None);
        }
        let today = self.world.clock.now().day_number();
        let coming = self.store.falling_due(&self.ids(), today.saturating_add(1), AHEAD)?;
        for (day, falling) in (today.saturating_add(1)..).zip(coming) {
            left += crate::question::count(falling) - a_day;
            if left <= 0.0 {
                return Ok(Some(Backlog { minutes, gone: Some(day) }));
            }
        }
        Ok(Some(Backlog { minutes, gone: None }))
    }

    /// How a card reviewed for the first time is to be remembered.
    pub(super) fn known(&self, bench: &Bench, card: &Filed) -> Option<crate::store::Known> {
        if card.state.reviews > 0 {
            return None;
        }
        let held = self.held.iter().find(|held| held.id == card.card.deck)?;
        let question = bench.question(card.place?)?;
        Some(remember(&question, &held.usable()))
    }

    /// A deck that is not part of this drill, for a card of it that was taken back.
    pub(super) fn joined(&mut self, deck: &str) -> Result<Effect> {
        if self.held.iter().any(|held| held.id == deck) {
            return Ok(Effect::None);
        }
        let Some(drilled) = self.store.drilled_deck(deck)? else { return Ok(Effect::None) };
        let Some((place, name)) = place_of(&drilled) else { return Ok(Effect::None) };
        let Ok(held) = hold(&place, &name, &mut self.store, self.world) else {
            return Ok(Effect::None);
        };
        let bench = Bench::opened(held.opened.clone());
        self.held.push(held);
        Ok(Effect::Joined(Box::new(bench)))
    }
}

fn milliseconds(minutes: f64) -> i64 {
    let length = std::time::Duration::try_from_secs_f64(minutes * 60.0).unwrap_or_default();
    i64::try_from(length.as_millis()).unwrap_or(i64::MAX)
}
