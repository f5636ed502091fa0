//! Between a drill and the store: what ratings decide, where they are kept, and what is going on with the decks.

use std::collections::{HashSet, VecDeque};

use anyhow::Result;

use super::held::Held;
use super::{Args, edit};
use crate::ask::{DrillKeeper, Edit, Effect, Front, Line, More, Page, Style, TakenBack};
use crate::command::World;
use crate::command::config::Config;
use crate::command::usable::remember;
use crate::library::stamp;
use crate::moment::Moment;
use crate::report::{Ahead, Backlog, drill_closing};
use crate::say::Say;
use crate::schedule::{Event, Origin, Rating, Row, standing};
use crate::session::{Bench, CardId, Drill, Filed, Kept, Prospects, Waiting};
use crate::store::{Rated, Store};

/// Keeps what a drill brings.
pub(super) struct Log<'a> {
    pub(super) store: Store,
    pub(super) held: Vec<Held>,
    pub(super) world: &'a World,
    config: Config,
    /// Whether it is practice only, and nothing is scheduled by it.
    practice: bool,
    cram: bool,
    minutes: Option<f64>,
    deadline: Option<Moment>,
    pub(super) told: HashSet<String>,
    /// Questions of which a card was rated in this drill.
    rated: HashSet<CardId>,
    /// What is still to be handed to the drill.
    waiting: VecDeque<Waiting>,
}

/// How many cards are handed over at once.
const BATCH: usize = 64;

impl<'a> Log<'a> {
    pub(super) fn new(
        args: &Args,
        config: Config,
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
    fn is_gone(&self, had: Waiting, now: &Filed) -> bool {
        // What was rated here puts its siblings off, and a plan or practice asks them all the same.
        let asked_all_the_same = self.cram || self.rated.contains(&now.card);
        let is_put_off = !now.state.is_open(self.now()) || now.state.due != had.due;
        !self.practice && (now.state.last != had.last || (is_put_off && !asked_all_the_same))
    }

    fn ids(&self) -> Vec<&str> {
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
}

fn milliseconds(minutes: f64) -> i64 {
    let length = std::time::Duration::try_from_secs_f64(minutes * 60.0).unwrap_or_default();
    i64::try_from(length.as_millis()).unwrap_or(i64::MAX)
}

impl DrillKeeper for Log<'_> {
    fn now(&self) -> Moment {
        self.world.clock.now()
    }

    fn set_clock(&mut self, now: Moment) {
        self.world.clock.set(now);
    }

    fn schedules(&self) -> bool {
        !self.practice
    }

    fn is_over(&self) -> bool {
        self.deadline.is_some_and(|deadline| self.now().utc_ms >= deadline.utc_ms)
    }

    fn news(&mut self) -> Vec<Say> {
        let mut news = Vec::new();
        for held in &self.held {
            let changed = !held.stamp.is_empty() && stamp(&held.place) != held.stamp;
            if changed && self.told.insert(held.id.clone()) {
                news.push(Say::new("drill-deck-changed").with("deck", held.name.as_str()));
            }
        }
        news
    }

    fn more(&mut self) -> Result<More> {
        let next = BATCH.min(self.waiting.len());
        let had: Vec<Waiting> = self.waiting.drain(..next).collect();
        let ids: Vec<i64> = had.iter().map(|card| card.id).collect();
        let mut had = had.into_iter();
        let mut cards = self.store.cards(&ids)?;
        cards.retain(|now| had.next().is_some_and(|had| !self.is_gone(had, now)));
        Ok(More { passed: next - cards.len(), cards, behind: self.waiting.len() })
    }

    fn is_overtaken(&self, card: &Filed) -> Result<bool> {
        let now = self.store.card(&card.card, card.part)?;
        Ok(now.is_some_and(|now| self.is_gone(Waiting::from(card), &now)))
    }

    fn prospects(&mut self, card: &Filed) -> Result<Prospects> {
        let retention = self.config.retention(&card.card.deck);
        let prospects = self.store.prospects(card.id, self.now(), retention)?;
        Ok(Prospects { card: card.clone(), ..prospects })
    }

    fn rate(&mut self, prospects: &Prospects, rating: Rating, drill: &Drill) -> Result<Kept> {
        let (drilled, took) = drill.drilled().unzip();
        let took = took.flatten();
        let data = drilled.map(|drilled| serde_json::to_string(&drilled)).transpose()?;
        let at = self.now();
        if self.practice {
            let card = prospects.card.id;
            let kept = self.store.note(card, at, &Event::Crammed(rating), data.as_deref())?;
            return Ok(Kept::Counts(kept));
        }
        let rated = Rated {
            at,
            rating,
            origin: if self.cram { Origin::Cram } else { Origin::Drill },
            seconds: drill.seconds(),
            data: data.as_deref(),
            took: took.as_deref(),
        };
        self.rated.insert(prospects.card.card.clone());
        let known = drill.bench().and_then(|bench| self.known(bench, &prospects.card));
        Ok(self.store.rate(prospects, &rated, known.as_ref())?)
    }

    fn keep(&mut self, card: &Filed, event: &Event) -> Result<()> {
        self.store.note(card.id, self.now(), event, None)?;
        Ok(())
    }

    fn take_back(&mut self) -> Result<Option<TakenBack>> {
        let Some(back) = self.store.take_back(self.now())? else { return Ok(None) };
        let deck = &back.card.card.deck;
        // A card put again does not wait as well.
        if !matches!(back.event, Event::Flagged(_) | Event::Noted(_) | Event::Edited) {
            self.waiting.retain(|waiting| waiting.id != back.card.id);
        }
        let effect = if edit::undo(&back, &mut self.store, self.world)? {
            edit::restored_in(self, deck)?
        } else {
            self.joined(deck)?
        };
        Ok(Some(TakenBack { card: back.card, event: back.event, effect }))
    }

    fn notes(&self, card: &Filed) -> Result<Vec<String>> {
        // A note is on the fact, so it is shown at all cards of the question.
        let mut rows: Vec<Row> = Vec::new();
        for one in self.store.siblings(card)?.iter().chain([card]) {
            rows.extend(self.store.history(one.id)?.into_iter().map(|(row, _)| row));
        }
        rows.sort_by_key(|row| row.seq);
        let note =
            |row: &Row| if let Event::Noted(note) = &row.event { Some(note.clone()) } else { None };
        Ok(standing(&rows).filter_map(note).collect())
    }

    fn edit(&mut self, drill: &Drill, front: &mut dyn Front) -> Result<Edit> {
        edit::edit(self, drill, front)
    }

    fn closing(&self, drill: &Drill) -> Result<Page> {
        let tomorrow = self.now().day_number().saturating_add(1);
        let due = self.store.falling_due(&self.ids(), tomorrow, 1)?.first().copied().unwrap_or(0);
        let left = self.held.iter().try_fold(0, |sum, held| {
            Ok::<usize, anyhow::Error>(sum + self.store.standing(&held.id, self.now())?.due)
        })?;
        let (now, words) = (self.now(), &self.world.words);
        let plans = if self.practice {
            Vec::new()
        } else {
            super::coming(&self.store, &self.ids(), now.day_number())?
        };
        // Before an exam the usual due days say nothing of tomorrow.
        let scheduled = !self.practice && plans.len() < self.held.len();
        let ahead = Ahead { tomorrow: due, left, scheduled };
        let mut page = drill_closing(drill, ahead, now, words, self.world.signs);
        if let Some(line) = super::exam::ahead(&plans, now.day_number(), words) {
            page.push(Line::of(line, Style::Plain));
        }
        Ok(page)
    }
}

impl Log<'_> {
    /// How a card reviewed for the first time is to be remembered.
    fn known(&self, bench: &Bench, card: &Filed) -> Option<crate::store::Known> {
        if card.state.reviews > 0 {
            return None;
        }
        let held = self.held.iter().find(|held| held.id == card.card.deck)?;
        let question = bench.question(card.place?)?;
        Some(remember(&question, &edit::usable(held)))
    }

    /// A deck that is not part of this drill, for a card of it that was taken back.
    fn joined(&mut self, deck: &str) -> Result<Effect> {
        if self.held.iter().any(|held| held.id == deck) {
            return Ok(Effect::None);
        }
        let Some(drilled) = self.store.drilled_deck(deck)? else { return Ok(Effect::None) };
        let Some((place, name)) = super::place_of(&drilled) else { return Ok(Effect::None) };
        let Ok(Ok(held)) = super::hold(&place, &name, &mut self.store, self.world) else {
            return Ok(Effect::None);
        };
        let bench = Bench::opened(held.opened.clone());
        self.held.push(held);
        Ok(Effect::Joined(Box::new(bench)))
    }
}
