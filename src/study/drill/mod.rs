//! The sitting of a drill: puts cards, decides what an answer or command means, keeps it, and returns what to show.

mod answer;
mod begin;
mod decks;
mod due_pool;
mod edit;
mod end;
mod exam_pool;
mod planned;
mod today;
mod undo;

pub use self::begin::{DrillOpening, DrillStart, begin_drill};
pub(super) use self::due_pool::DuePool;
pub use self::end::{Backlog, DrillEnd};
pub(super) use self::planned::{ExamDeck, planned_portions};
pub(super) use self::today::Choosing;
pub use self::today::{DrillRequest, Portion};
pub(crate) use self::undo::undo_last;

use std::collections::{HashSet, VecDeque};
use std::time::Duration;

use anyhow::Result;

use self::edit::PendingEdit;
use self::exam_pool::ExamPool;
use self::undo::{Undone, undone_say};
use super::decks::StudyDeck;
use super::said::{Choices, Fact, Next, Reply, Said, Turn, hint_said};
use crate::host::library::text_stamp;
use crate::host::{Config, World, quoted};
use crate::say::Say;
use crate::schedule::CardEvent;
use crate::session::{Command, Drill, Filed, Prospects, QuestionId, Shown, Unfit, Waiting};
use crate::store::Store;

/// How many cards are handed to the drill at once.
const BATCH: usize = 64;

/// A drill being asked.
pub struct DrillSitting<'a> {
    world: &'a World,
    store: Store,
    decks: Vec<StudyDeck>,
    drill: Drill,
    options: DrillOptions<'a>,
    /// Cards still to be handed to the drill.
    waiting: VecDeque<Waiting>,
    pools: Pools,
    /// Questions with a card that was rated in this drill.
    rated: HashSet<QuestionId>,
    /// What each rating would decide; None unless an answer waits for its rating.
    prospects: Option<Prospects>,
    /// Decks whose changed file was already reported.
    changed: HashSet<String>,
    /// The edit for which an editor is open.
    edit: Option<PendingEdit>,
}

/// The cards from which a drill chooses.
#[derive(Default)]
struct Pools {
    /// What was due when it began.
    due: DuePool,
    /// The cards of decks with an exam to come.
    exams: ExamPool,
}

/// How a drill decides.
struct DrillOptions<'a> {
    config: &'a Config,
    /// Whether cards that are not due are asked too.
    cram: bool,
    /// Whether ratings leave the schedule as it is.
    practice: bool,
    /// Whether typed cards are asked as choices in their first reviews.
    as_choices: bool,
    /// Minutes after which no card is put.
    minutes: Option<f64>,
}

impl<'a> DrillSitting<'a> {
    fn new(
        world: &'a World,
        store: Store,
        decks: Vec<StudyDeck>,
        options: DrillOptions<'a>,
        drill: Drill,
        waiting: Vec<Waiting>,
        pools: Pools,
    ) -> Self {
        Self {
            world,
            store,
            decks,
            drill,
            options,
            waiting: waiting.into(),
            pools,
            rated: HashSet::new(),
            prospects: None,
            changed: HashSet::new(),
            edit: None,
        }
    }

    /// Returns the drill in its present state.
    pub fn drill(&self) -> &Drill {
        &self.drill
    }

    /// Takes the day's copy of the store, which a drill puts off to its end.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn close(mut self) -> Result<()> {
        Ok(self.store.take_owed_copy()?)
    }

    /// Returns the card to put now. Nothing more is put when the time given for the drill is over.
    ///
    /// # Errors
    /// When cards cannot be read.
    pub fn shown(&mut self) -> Result<Turn> {
        self.prospects = None;
        let mut facts = self.changed_decks();
        // A card that an undo put again is asked even when the time is over.
        if self.drill.card().is_none() && self.is_over() {
            facts.push(Fact::Say(Say::new("drill-time-up")));
            return Ok(Turn { facts, ..Turn::default() });
        }
        let mut passed = 0;
        let card = self.next_card(&mut passed)?;
        if passed > 0 {
            facts.push(Fact::Say(Say::new("drill-passed-over").with("count", passed)));
        }
        Ok(Turn { facts, card, ..Turn::default() })
    }

    fn is_over(&self) -> bool {
        let Some(minutes) = self.options.minutes else { return false };
        let length = Duration::try_from_secs_f64(minutes * 60.0).unwrap_or_default();
        let length = i64::try_from(length.as_millis()).unwrap_or(i64::MAX);
        self.world.clock.now().utc_ms >= self.drill.began().plus_ms(length).utc_ms
    }

    /// Lists decks whose file changed while they are asked, each reported once.
    fn changed_decks(&mut self) -> Vec<Fact> {
        let mut facts = Vec::new();
        for deck in &self.decks {
            let changed = !deck.stamp.is_empty() && text_stamp(&deck.place) != deck.stamp;
            if changed && self.changed.insert(deck.id().to_owned()) {
                let say = Say::new("drill-deck-changed").with("deck", deck.name.as_str());
                facts.push(Fact::Say(say));
            }
        }
        facts
    }

    /// Returns the next card that no other drill has dealt with meanwhile; counts the skipped ones in `passed`.
    fn next_card(&mut self, passed: &mut usize) -> Result<Option<Shown>> {
        loop {
            if self.drill.is_short() {
                self.hand_over(passed)?;
                continue;
            }
            let Some(shown) = self.drill.current(self.world.clock.now()) else {
                if self.drill.is_short() {
                    continue;
                }
                return Ok(None);
            };
            let Some(card) = self.drill.card() else { return Ok(None) };
            if !self.is_overtaken(card)? {
                return Ok(Some(shown));
            }
            self.drill.take_out();
            *passed += 1;
        }
    }

    /// Hands the next cards to the drill.
    fn hand_over(&mut self, passed: &mut usize) -> Result<()> {
        let next = BATCH.min(self.waiting.len());
        let chosen: Vec<Waiting> = self.waiting.drain(..next).collect();
        let ids: Vec<i64> = chosen.iter().map(|card| card.id).collect();
        let mut chosen = chosen.into_iter();
        let mut cards = self.store.cards(&ids)?;
        cards.retain(|now| chosen.next().is_some_and(|chosen| !self.is_gone(chosen, now)));
        *passed += next - cards.len();
        self.drill.extend(cards, self.waiting.len());
        Ok(())
    }

    fn is_overtaken(&self, card: &Filed) -> Result<bool> {
        let now = self.store.card(&card.question, card.part)?;
        Ok(now.is_some_and(|now| self.is_gone(Waiting::from(card), &now)))
    }

    /// Reports whether another drill rated a card, or put it off, since it was chosen for this one.
    fn is_gone(&self, chosen: Waiting, now: &Filed) -> bool {
        let DrillOptions { cram, practice, .. } = self.options;
        // A rating here defers its siblings, but a plan or practice asks them anyway.
        let asked_all_the_same = cram || self.rated.contains(&now.question);
        let is_put_off = !now.state.is_open(self.world.clock.now()) || now.state.due != chosen.due;
        !practice && (now.state.last != chosen.last || (is_put_off && !asked_all_the_same))
    }

    /// Handles what the learner says to the current card. What must be kept is on disk on return.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be shown.
    pub fn hear(&mut self, said: Said) -> Result<Reply> {
        // A learner who leaves at once need not wait for a large deck.
        if !matches!(said, Said::Leave)
            && let Some(anew) = self.hold_decks()?
        {
            return Ok(anew);
        }
        let reply = match said {
            Said::Response(response) if self.prospects.is_none() => self.answer(&response)?,
            Said::Rating(rating) => match self.prospects.take() {
                Some(prospects) => self.rate(&prospects, rating)?,
                None => Reply::refuse(&Unfit::OtherForm),
            },
            Said::Response(_)
            | Said::Reveal
            | Said::Clock(_)
            | Said::TurnTo(_)
            | Said::HandIn
            | Said::TimeUp => Reply::refuse(&Unfit::OtherForm),
            Said::Command(command) => self.command(command)?,
            Said::Leave => Reply::new(Vec::new(), Next::Leave),
        };
        Ok(self.still_waiting(reply))
    }

    /// Keeps the ratings on offer while an answer waits for its rating and a command keeps the card.
    fn still_waiting(&self, reply: Reply) -> Reply {
        match (&reply.next, &self.prospects) {
            (Next::Wait, Some(prospects)) => {
                Reply { next: Next::Rate(self.choices(prospects)), ..reply }
            }
            _ => reply,
        }
    }

    fn choices(&self, prospects: &Prospects) -> Choices {
        let today = self.world.clock.now().day_number();
        let days = prospects.decisions.map(|decision| decision.due.saturating_sub(today));
        let days = (!self.options.practice).then_some(days);
        Choices { proposed: self.drill.proposed(), days }
    }

    fn command(&mut self, command: Command) -> Result<Reply> {
        let tomorrow = self.world.clock.now().day_number().saturating_add(1);
        match command {
            Command::Hint => Ok(Reply::wait(hint_said(self.drill.hint().as_deref()))),
            Command::Why => Ok(match self.drill.why() {
                Ok(aftermath) => Reply::new(vec![Fact::Why(aftermath)], Next::Wait),
                Err(unfit) => Reply::refuse(&unfit),
            }),
            Command::Right(_) => Ok(match self.drill.claim() {
                Ok(()) => Reply::wait(Say::new("drill-claimed")),
                Err(unfit) => Reply::refuse(&unfit),
            }),
            Command::Undo => self.undo(),
            Command::Note(text) if text.is_empty() => Ok(Reply::wait(Say::new("drill-note-empty"))),
            Command::Note(text) => self.keep(&CardEvent::Noted(text), Say::new("drill-noted")),
            Command::Flag(why) => self.keep(&CardEvent::Flagged(why), Say::new("drill-flagged")),
            Command::Suspend => {
                let say = Say::new("drill-suspended").with("command", self.resume_command());
                self.put_aside(&CardEvent::Suspended, say)
            }
            Command::Bury => {
                let say = Say::new("drill-buried").with("command", self.resume_command());
                self.put_aside(&CardEvent::Buried { until: tomorrow }, say)
            }
            Command::Forget => self.put_aside(&CardEvent::Forgotten, Say::new("drill-forgotten")),
            Command::Edit => self.begin_edit(),
            Command::Quit => Ok(Reply::new(Vec::new(), Next::Leave)),
            Command::Skip | Command::Back | Command::Help => Ok(Reply::refuse(&Unfit::OtherForm)),
        }
    }

    /// Keeps an event of the card; the card is still asked.
    fn keep(&mut self, event: &CardEvent, say: Say) -> Result<Reply> {
        if let Some(card) = self.drill.card() {
            self.store.keep_event(card.id, self.world.clock.now(), event, None)?;
        }
        Ok(Reply::wait(say))
    }

    /// `hafal info DECK QUESTION --resume` for the card that is put.
    fn resume_command(&self) -> String {
        let Some(card) = self.drill.card() else { return String::new() };
        let QuestionId { deck, id } = &card.question;
        let held = self.decks.iter().find(|held| held.id() == deck);
        let deck = quoted(held.map_or(deck, |held| &held.name));
        format!("hafal info {deck} {} --resume{}", quoted(id), self.world.data_named())
    }

    /// Keeps an event of the card after which this drill no longer asks it.
    fn put_aside(&mut self, event: &CardEvent, say: Say) -> Result<Reply> {
        let reply = self.keep(event, say)?;
        self.drill.take_out();
        Ok(Reply { next: Next::Card, ..reply })
    }

    /// Takes back the last action of any drill.
    fn undo(&mut self) -> Result<Reply> {
        let now = self.world.clock.now();
        let Some(undone) = self.take_back(now)? else {
            return Ok(Reply::wait(Say::new("drill-nothing-to-undo")));
        };
        let Undone { card, event, restored } = undone;
        if event == CardEvent::Edited && !restored {
            return Ok(Reply::wait(Say::new("drill-edit-stays")));
        }
        let told = vec![Fact::Say(undone_say(&event))];
        Ok(match event {
            CardEvent::Flagged(_) | CardEvent::Noted(_) => Reply::new(told, Next::Wait),
            CardEvent::Edited => Reply::new(told, Next::Card),
            CardEvent::Rated(_)
            | CardEvent::Crammed(_)
            | CardEvent::Overtaken(_)
            | CardEvent::Suspended
            | CardEvent::Resumed
            | CardEvent::Buried { .. }
            | CardEvent::Forgotten
            | CardEvent::Undone { .. }
            | CardEvent::Deferred { .. }
            | CardEvent::Rescheduled { .. }
            | CardEvent::Unflagged => {
                if self.drill.put_again(&card, now) {
                    Reply::new(told, Next::Card)
                } else {
                    let elsewhere = Fact::Say(Say::new("drill-undone-elsewhere"));
                    Reply::new(told.into_iter().chain([elsewhere]).collect(), Next::Wait)
                }
            }
        })
    }
}
