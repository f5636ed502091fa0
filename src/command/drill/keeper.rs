//! Between a drill and the store: what ratings decide, where they are kept, and what is going on with the decks.

use anyhow::Result;

use super::edit;
use super::log::Log;
use crate::ask::{DrillKeeper, Edit, Front, More, TakenBack};
use crate::command::exam::{ahead, coming};
use crate::host::library::stamp;
use crate::moment::Moment;
use crate::page::{Line, Page, Style};
use crate::report::{Ahead, drill_closing};
use crate::say::Say;
use crate::schedule::{CardEvent, HistoryRow, Origin, Rating, standing};
use crate::session::{Drill, Filed, Kept, Prospects, Waiting};
use crate::store::Rated;

/// How many cards are handed over at once.
const BATCH: usize = 64;

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
            let kept = self.store.note(card, at, &CardEvent::Crammed(rating), data.as_deref())?;
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

    fn keep(&mut self, card: &Filed, event: &CardEvent) -> Result<()> {
        self.store.note(card.id, self.now(), event, None)?;
        Ok(())
    }

    fn take_back(&mut self) -> Result<Option<TakenBack>> {
        let Some(back) = self.store.take_back(self.now())? else { return Ok(None) };
        let deck = &back.card.card.deck;
        // A card put again does not wait as well.
        if !matches!(back.event, CardEvent::Flagged(_) | CardEvent::Noted(_) | CardEvent::Edited) {
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
        let mut rows: Vec<HistoryRow> = Vec::new();
        for one in self.store.siblings(card)?.iter().chain([card]) {
            rows.extend(self.store.history(one.id)?.into_iter().map(|(row, _)| row));
        }
        rows.sort_by_key(|row| row.seq);
        let note = |row: &HistoryRow| {
            if let CardEvent::Noted(note) = &row.event { Some(note.clone()) } else { None }
        };
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
            coming(&self.store, &self.ids(), now.day_number())?
        };
        // Before an exam the usual due days say nothing of tomorrow.
        let scheduled = !self.practice && plans.len() < self.held.len();
        let due = Ahead { tomorrow: due, left, scheduled };
        let mut page = drill_closing(drill, due, now, words, self.world.signs);
        if let Some(line) = ahead(&plans, now.day_number(), words) {
            page.push(Line::of(line, Style::Plain));
        }
        Ok(page)
    }
}
