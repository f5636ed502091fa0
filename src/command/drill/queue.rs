//! Which cards a drill asks, and in which order: most at risk first, new ones mixed in.

use std::collections::HashSet;

use anyhow::Result;

use super::Args;
use super::held::Held;
use crate::moment::Moment;
use crate::question::Question;
use crate::schedule::Model;
use crate::session::{CardId, Filed, generator, shuffle};
use crate::store::{Plan, Store};

/// The cards of a drill, in order, and how many of them are new.
pub(super) struct Queue {
    pub(super) cards: Vec<Filed>,
    pub(super) due: usize,
    pub(super) new: usize,
    /// What is due by the usual schedule.
    pub(super) backlog: usize,
    /// Minutes that an exam leaves for it today, where it has no others.
    pub(super) most: Option<f64>,
}

/// What a queue is chosen from.
pub(super) struct Choosing<'a> {
    pub(super) args: &'a Args,
    pub(super) held: &'a [Held],
    pub(super) store: &'a Store,
    pub(super) now: Moment,
    /// New cards a day.
    pub(super) new: usize,
}

impl Choosing<'_> {
    /// The cards of today: what is due and new, and of decks with an exam to come what adds most to its score.
    pub(super) fn queue(&self, plans: &[Plan]) -> Result<Queue> {
        let mut usual = self.usual(plans)?;
        if plans.is_empty() {
            return Ok(usual);
        }
        // The exam has a day; the rest can wait.
        let rest = std::mem::replace(&mut usual.cards, self.planned(plans)?);
        usual.cards.extend(rest);
        usual.cards.truncate(self.args.limit.unwrap_or(usize::MAX));
        usual.new = usual.cards.iter().filter(|card| card.state.reviews == 0).count();
        usual.due = usual.cards.len() - usual.new;
        Ok(usual)
    }

    /// What is due of the decks without an exam to come, and their new cards of today.
    fn usual(&self, plans: &[Plan]) -> Result<Queue> {
        let without = |held: &&Held| plans.iter().all(|plan| plan.deck != held.id);
        let held: Vec<&Held> = self.held.iter().filter(without).collect();
        let mut due = self.due(&held)?;
        let mut taken: HashSet<CardId> = HashSet::new();
        // Siblings never meet on one day: the one more at risk comes.
        due.retain(|card| taken.insert(card.card.clone()));
        let today = Some(self.now.day_number());
        let reviewed = self.store.reviewed_today(self.now)?;
        let met: HashSet<CardId> = reviewed.into_iter().map(|card| card.card).collect();
        due.retain(|card| card.state.last_day == today || !met.contains(&card.card));
        let (limit, backlog) = (self.args.limit.unwrap_or(usize::MAX), due.len());
        let allowed = self.new.saturating_sub(self.store.new_on(self.now.day_number())?);
        let new = self.new_cards(&held, allowed.min(limit), &taken)?;
        let (due, new) = limited(due, new, limit);
        let cards = mixed(due, new);
        let new = cards.iter().filter(|card| card.state.reviews == 0).count();
        Ok(Queue { due: cards.len() - new, new, backlog, most: None, cards })
    }

    /// What is due, most at risk first.
    fn due(&self, held: &[&Held]) -> Result<Vec<Filed>> {
        let (_, model) = self.store.model()?;
        let mut due: Vec<Filed> = Vec::new();
        for held in held {
            let cards = self.store.due(&held.id, self.now)?;
            due.extend(cards.into_iter().filter(|card| self.is_wanted(held, card)));
        }
        by_risk(&mut due, self.now, &model);
        Ok(due)
    }

    /// Cards never reviewed, in the order of their decks; none whose sibling is asked or was reviewed today.
    fn new_cards(
        &self,
        held: &[&Held],
        most: usize,
        taken: &HashSet<CardId>,
    ) -> Result<Vec<Filed>> {
        const BATCH: usize = 64;
        let today = self.now.day_number();
        let mut taken = taken.clone();
        let mut new = Vec::new();
        for held in held {
            let mut skip = 0;
            while new.len() < most {
                let batch = self.store.unseen(&held.id, today, skip, BATCH)?;
                skip += batch.len();
                let last = batch.len() < BATCH;
                for card in batch {
                    let wanted = new.len() < most && self.is_wanted(held, &card);
                    if wanted && !taken.contains(&card.card) && !self.met_today(&card)? {
                        taken.insert(card.card.clone());
                        new.push(card);
                    }
                }
                if last {
                    break;
                }
            }
        }
        Ok(new)
    }

    /// Whether a sibling was reviewed today, or is due.
    fn met_today(&self, card: &Filed) -> Result<bool> {
        let today = self.now.day_number();
        let siblings = self.store.siblings(card)?;
        Ok(siblings
            .iter()
            .any(|one| one.state.last_day == Some(today) || one.state.is_due(self.now)))
    }

    pub(super) fn is_wanted(&self, held: &Held, card: &Filed) -> bool {
        self.args.tag.is_empty()
            || card
                .place
                .and_then(|place| held.opened.question(place))
                .is_some_and(|question| has_tag(&question, &self.args.tag))
    }

    /// Every card of the decks that may be asked, due or not: shuffled, or the hardest first.
    pub(super) fn cram(&self) -> Result<Queue> {
        let (_, model) = self.store.model()?;
        let mut cards: Vec<Filed> = Vec::new();
        for held in self.held {
            let open = self.store.open_cards(&held.id, self.now.day_number())?;
            cards.extend(open.into_iter().filter(|card| self.is_wanted(held, card)));
        }
        cards.sort_by_key(|card| (card.card.deck.clone(), card.place, card.part));
        if self.args.hardest {
            by_risk(&mut cards, self.now, &model);
            cards.sort_by_key(|card| std::cmp::Reverse(card.state.lapses));
        } else {
            let seed = u64::try_from(self.now.utc_ms).unwrap_or(0);
            shuffle(&mut cards, &mut generator(seed, &["cram"]));
        }
        if self.args.count {
            // What counts keeps siblings apart.
            let mut taken: HashSet<CardId> = HashSet::new();
            cards.retain(|card| taken.insert(card.card.clone()));
        }
        cards.truncate(self.args.limit.unwrap_or(usize::MAX));
        Ok(Queue { due: cards.len(), new: 0, backlog: 0, most: None, cards })
    }
}

/// Sorts cards by their chance of recall, the lowest first; what was never reviewed comes last.
fn by_risk(cards: &mut [Filed], now: Moment, model: &Model) {
    let today = now.day_number();
    cards.sort_by_cached_key(|card| {
        let recall = card.state.recall(today, model).unwrap_or(1.0);
        // Shares are positive, so their bits sort as they do.
        (recall.to_bits(), card.state.due, card.card.clone(), card.part)
    });
}

fn has_tag(question: &Question, tags: &[String]) -> bool {
    let own: Vec<String> = question.tags.iter().map(|tag| tag.to_lowercase()).collect();
    tags.iter().any(|tag| own.contains(&tag.to_lowercase()))
}

/// So many cards in all, due and new in proportion: a short drill of a long backlog is not half new.
fn limited(mut due: Vec<Filed>, mut new: Vec<Filed>, limit: usize) -> (Vec<Filed>, Vec<Filed>) {
    let all = due.len() + new.len();
    if all > limit {
        let share = limit.saturating_mul(new.len()) / all;
        new.truncate(share.max(limit.saturating_sub(due.len())));
        due.truncate(limit - new.len());
    }
    (due, new)
}

/// New cards spread evenly among those that are due.
fn mixed(due: Vec<Filed>, new: Vec<Filed>) -> Vec<Filed> {
    let (count, news) = (due.len() + new.len(), new.len());
    // So many of the first cards are new.
    let new_of = |first: usize| first * news / count;
    let (mut due, mut new) = (due.into_iter(), new.into_iter());
    let next = |place| if new_of(place + 1) > new_of(place) { new.next() } else { due.next() };
    (0..count).filter_map(next).collect()
}
