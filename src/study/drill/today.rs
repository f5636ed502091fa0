//! Decides which cards are asked today, and in which order: most at risk first, new ones mixed in.

use std::collections::HashSet;

use anyhow::Result;

use super::{DuePool, ExamDeck};
use crate::moment::Moment;
use crate::schedule::{Day, Memory};
use crate::session::{Filed, Waiting, generator, shuffle};
use crate::store::{Plan, Store};
use crate::study::plans::{KnownLearner, expected_seconds};

/// What a learner wants of a drill.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(Clone, Debug, Default)]
pub struct DrillRequest {
    /// Names, paths or folders of decks; empty for all that were ever drilled.
    pub decks: Vec<String>,
    /// New cards a day, over all decks; None for the configured number.
    pub new: Option<usize>,
    /// The most cards.
    pub limit: Option<usize>,
    /// The minutes after which no card is put.
    pub minutes: Option<f64>,
    /// Only questions with one of these tags; empty for all.
    pub tags: Vec<String>,
    /// Practise what is not due.
    pub cram: bool,
    /// In practice, the hardest first.
    pub hardest: bool,
    /// Let practice count.
    pub count: bool,
    /// Ask typed cards as choices in their first reviews.
    pub as_choices: bool,
}

/// The cards of a drill, in order.
pub(in crate::study) struct Queue {
    pub(in crate::study) cards: Vec<Waiting>,
    /// What is due by the usual schedule.
    pub(in crate::study) backlog: usize,
}

/// What a drill will ask: counts and time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Portion {
    /// Cards reviewed before.
    pub due: usize,
    /// Cards never reviewed.
    pub new: usize,
    /// The seconds that the learner is expected to take.
    pub seconds: f64,
}

impl Portion {
    /// Counts the cards of a queue, and foresees their time.
    pub(in crate::study) fn new(cards: &[Waiting], today: Day, learner: &KnownLearner) -> Self {
        let new = cards.iter().filter(|card| !card.is_seen()).count();
        // The chance of recall does not depend on the difficulty.
        let memory = |stability| Memory { stability, difficulty: 5.0 };
        let known =
            |card: &Waiting| card.stability.map(memory).zip(card.last.map(Moment::day_number));
        let seconds = expected_seconds(cards.iter().map(known), today, learner);
        Self { due: cards.len() - new, new, seconds }
    }

    /// Adds two portions.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            due: self.due + other.due,
            new: self.new + other.new,
            seconds: self.seconds + other.seconds,
        }
    }

    /// Returns how many cards it has.
    pub fn cards(&self) -> usize {
        self.due + self.new
    }
}

/// The cards and conditions from which a queue is chosen.
pub(in crate::study) struct Choosing<'a> {
    pub(in crate::study) request: &'a DrillRequest,
    /// The decks' ids.
    pub(in crate::study) decks: &'a [&'a str],
    /// The due cards of the decks without an exam ahead.
    pub(in crate::study) pool: &'a DuePool,
    /// Whether a deck's question, by its place, is one of those asked for.
    pub(in crate::study) is_wanted: &'a dyn Fn(&str, usize) -> bool,
    pub(in crate::study) store: &'a Store,
    pub(in crate::study) learner: &'a KnownLearner,
    pub(in crate::study) now: Moment,
    /// New cards a day.
    pub(in crate::study) new: usize,
}

impl Choosing<'_> {
    /// Returns the cards of today: what is due and new, and of `exams` what adds most to their scores, in what `spent`
    /// seconds left of today's time.
    pub(super) fn queue(&self, plans: &[Plan], exams: &[ExamDeck], spent: f64) -> Result<Queue> {
        let mut usual = self.usual()?;
        if plans.is_empty() {
            return Ok(usual);
        }
        // The exam's day is fixed; the rest can wait.
        let rest = std::mem::replace(&mut usual.cards, self.planned(plans, exams, spent)?);
        usual.cards.extend(rest);
        usual.cards.truncate(self.request.limit.unwrap_or(usize::MAX));
        Ok(usual)
    }

    /// Chooses the due cards of the decks without an exam ahead, and today's new cards of those decks.
    fn usual(&self) -> Result<Queue> {
        let today = self.now.day_number();
        let mut due: Vec<(f32, usize, Waiting)> =
            self.due()?.map(|(deck, card)| (card.risk(today), deck, card)).collect();
        due.sort_unstable_by(|(risk, deck, one), (other_risk, other_deck, other)| {
            let named = |deck, card: &Waiting| (card.due, deck, card.place, card.part);
            let by_name = || named(deck, one).cmp(&named(other_deck, other));
            other_risk.total_cmp(risk).then_with(by_name)
        });
        // Siblings are never asked on one day: the one more at risk is.
        let mut taken = AskedQuestions::with_capacity(due.len());
        due.retain(|(_, deck, card)| taken.insert((*deck, card.place)));
        let due: Vec<Waiting> = due.into_iter().map(|(_, _, card)| card).collect();
        let (limit, backlog) = (self.request.limit.unwrap_or(usize::MAX), due.len());
        let new = self.new_cards(limit, taken)?;
        let (due, new) = limit_cards(due, new, limit);
        Ok(Queue { backlog, cards: mix_in_new_cards(due, new) })
    }

    /// Counts the usual queue without ordering it, for drills that want all questions.
    pub(super) fn usual_portion(&self) -> Result<Portion> {
        let mut due: Vec<(usize, Waiting)> = self.due()?.collect();
        let mut taken = AskedQuestions::with_capacity(due.len());
        due.retain(|(deck, card)| taken.insert((*deck, card.place)));
        let mut cards: Vec<Waiting> = due.into_iter().map(|(_, card)| card).collect();
        cards.extend(self.new_cards(usize::MAX, taken)?);
        Ok(Portion::new(&cards, self.now.day_number(), self.learner))
    }

    /// Lists the due cards that are wanted, each with the number of its deck; leaves out siblings of cards reviewed
    /// today.
    fn due(&self) -> Result<impl Iterator<Item = (usize, Waiting)>> {
        let today = self.now.day_number();
        let decks: Vec<&str> = self.pool.decks().collect();
        let number = |deck: &str| decks.iter().position(|other| *other == deck);
        let reviewed = self.store.reviewed_today(self.now)?;
        let met = reviewed.iter().filter_map(|card| number(&card.question.deck).zip(card.place));
        let met: AskedQuestions = met.collect();
        let is_asked = move |(deck, card): &(usize, Waiting)| {
            let again = card.last.is_some_and(|last| last.day_number() == today);
            let wanted = decks.get(*deck).is_some_and(|deck| (self.is_wanted)(deck, card.place));
            wanted && (again || met.is_empty() || !met.contains(&(*deck, card.place)))
        };
        Ok(self.pool.due_on(today).filter(is_asked))
    }

    /// Returns today's cards that were never reviewed, at most `limit`, in the order of their decks; none whose sibling is
    /// asked or was reviewed today.
    fn new_cards(&self, limit: usize, mut taken: AskedQuestions) -> Result<Vec<Waiting>> {
        const BATCH: usize = 64;
        let today = self.now.day_number();
        let most = limit.min(self.new.saturating_sub(self.store.new_on(today)?));
        let mut new = Vec::new();
        for (number, deck) in self.pool.decks().enumerate() {
            let mut skip = 0;
            while new.len() < most {
                let batch = self.store.unseen_cards(deck, today, skip, BATCH)?;
                skip += batch.len();
                let last = batch.len() < BATCH;
                for card in batch {
                    let wanted = new.len() < most
                        && card.place.is_some_and(|place| (self.is_wanted)(deck, place));
                    let question = (number, card.place.unwrap_or(usize::MAX));
                    if wanted && !taken.contains(&question) && !self.met_today(&card)? {
                        taken.insert(question);
                        new.push(Waiting::from(&card));
                    }
                }
                if last {
                    break;
                }
            }
        }
        Ok(new)
    }

    /// Reports whether a sibling was reviewed today, or is due.
    fn met_today(&self, card: &Filed) -> Result<bool> {
        let today = self.now.day_number();
        let siblings = self.store.siblings(card)?;
        Ok(siblings
            .iter()
            .any(|one| one.state.last_day == Some(today) || one.state.is_due(self.now)))
    }

    /// Returns every card of the decks that may be asked, due or not: shuffled, or the hardest first.
    pub(super) fn cram(&self) -> Result<Queue> {
        let today = self.now.day_number();
        let mut cards: Vec<(u32, usize, Waiting)> = Vec::new();
        for (number, deck) in self.decks.iter().enumerate() {
            let mut open = self.store.open_cards(deck, today)?;
            open.retain(|card| card.place.is_some_and(|place| (self.is_wanted)(deck, place)));
            cards.extend(open.iter().map(|card| (card.state.lapses, number, Waiting::from(card))));
        }
        if self.request.count || self.request.new.is_some() {
            let mut left = self.new.saturating_sub(self.store.new_on(today)?);
            cards.retain(|(_, _, card)| {
                let fits = card.is_seen() || left > 0;
                left -= usize::from(fits && !card.is_seen());
                fits
            });
        }
        if self.request.hardest {
            cards.sort_by(|(lapses, _, one), (other_lapses, _, other)| {
                let by_risk = || other.risk(today).total_cmp(&one.risk(today));
                other_lapses.cmp(lapses).then_with(by_risk)
            });
        } else {
            let seed = u64::try_from(self.now.utc_ms).unwrap_or(0);
            shuffle(&mut cards, &mut generator(seed, &["cram"]));
        }
        if self.request.count {
            // Practice that counts must not ask siblings together.
            let mut taken = AskedQuestions::new();
            cards.retain(|(_, deck, card)| taken.insert((*deck, card.place)));
        }
        cards.truncate(self.request.limit.unwrap_or(usize::MAX));
        let cards: Vec<Waiting> = cards.into_iter().map(|(_, _, card)| card).collect();
        Ok(Queue { backlog: 0, cards })
    }
}

/// Questions already in the queue, by the number of their deck and their place.
type AskedQuestions = HashSet<(usize, usize)>;

/// Limits the queue, with due and new cards in proportion: a short drill of a long backlog is not half new.
fn limit_cards(
    mut due: Vec<Waiting>,
    mut new: Vec<Waiting>,
    limit: usize,
) -> (Vec<Waiting>, Vec<Waiting>) {
    let all = due.len() + new.len();
    if all > limit {
        let share = limit.saturating_mul(new.len()) / all;
        new.truncate(share.max(limit.saturating_sub(due.len())));
        due.truncate(limit - new.len());
    }
    (due, new)
}

/// Spreads new cards evenly among those that are due.
fn mix_in_new_cards(due: Vec<Waiting>, new: Vec<Waiting>) -> Vec<Waiting> {
    let (count, news) = (due.len() + new.len(), new.len());
    // How many of the first cards are new.
    let new_of = |first: usize| first * news / count;
    let (mut due, mut new) = (due.into_iter(), new.into_iter());
    let next = |place| if new_of(place + 1) > new_of(place) { new.next() } else { due.next() };
    (0..count).filter_map(next).collect()
}
