//! The figures: sums over every card's log, and counts of the cards in their present state.

use std::collections::BTreeMap;

use super::ahead::{DueForecast, Memories, forecast, memories};
use super::days::{Days, Hour, OneDay, days, plausible_seconds};
use super::hard::{Hard, hardest};
use super::retention::{Bin, Period, Retention, bin_of, bins, retention};
use crate::moment::Moment;
use crate::schedule::{
    CardEvent, CardState, Day, HistoryRow, Model, Review, rows_with_state_before,
};
use crate::session::Filed;
use crate::study::{Confusion, Topic};

/// All numbers that the statistics show of a learner's log.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// The day for which the figures hold.
    pub today: Day,
    /// Cards in loaded decks.
    pub cards: usize,
    /// Cards with a review.
    pub seen: usize,
    /// Suspended cards.
    pub suspended: usize,
    /// Whether a drill would ask new cards today.
    pub asks_new: bool,
    /// Cards forgotten so often that more reviews alone do not help.
    pub leeches: usize,
    /// The reviews of each day.
    pub days: Days,
    /// The answers at each of 24 local hours.
    pub hours: Vec<Hour>,
    /// Remembered against predicted.
    pub retention: Retention,
    /// The cards due on the next days.
    pub forecast: DueForecast,
    /// Stability and difficulty of the cards.
    pub memories: Memories,
    /// The hardest questions, the hardest first.
    pub hardest: Vec<Hard>,
    /// Answers that the learner mixes up, the most frequent first.
    pub confusions: Vec<Confusion>,
    /// The topics, the weakest first.
    pub topics: Vec<Topic>,
}

/// The data from which the figures are computed.
pub struct StatsInput<'a> {
    /// Every card; a card without a place is in no loaded deck.
    pub cards: &'a [Filed],
    /// The sums over their logs.
    pub sums: Sums<'a>,
    /// Answers that the learner mixes up, in any order.
    pub confusions: Vec<Confusion>,
    /// The topics, the weakest first.
    pub topics: Vec<Topic>,
    /// How many new cards a drill may still ask today.
    pub new_left: usize,
    /// Returns the prompt of a card's question.
    pub ask: &'a dyn Fn(&Filed) -> String,
}

/// Computes the figures at a moment.
#[must_use]
pub fn figures(input: StatsInput, now: Moment) -> Figures {
    let today = now.day_number();
    let StatsInput { cards, sums, mut confusions, topics, new_left, ask } = input;
    confusions.sort_by_key(|confusion| std::cmp::Reverse(confusion.count));
    let at_hand = |test: fn(&CardState) -> bool| {
        cards.iter().filter(|card| card.is_in_deck() && test(&card.state)).count()
    };
    Figures {
        today,
        cards: at_hand(|_| true),
        seen: at_hand(|state| state.memory.is_some()),
        asks_new: new_left > 0 && at_hand(|state| state.memory.is_none() && !state.suspended) > 0,
        suspended: at_hand(|state| state.suspended),
        leeches: at_hand(CardState::is_leech),
        retention: retention(sums.bins, periods(&sums.days)),
        days: days(sums.days, sums.timed, today),
        hours: sums.hours,
        forecast: forecast(cards, now),
        memories: memories(cards),
        hardest: hardest(cards, today, sums.model, ask),
        confusions,
        topics,
    }
}

impl Figures {
    /// Reports whether the log has no answer yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.each.is_empty()
    }

    /// Returns the seconds that a number of reviews take at the learner's pace; None if no review has a known time.
    #[must_use]
    pub fn seconds_for(&self, reviews: usize) -> Option<f64> {
        let count = crate::question::count;
        let days = &self.days;
        (days.timed > 0).then(|| days.all.seconds / count(days.timed) * count(reviews))
    }
}

/// Sums over the logs of cards, added card by card. Undone reviews do not count. Reviews from before a card was
/// reset count as done. Practice counts as done, but not for retention.
pub struct Sums<'a> {
    model: &'a Model,
    days: BTreeMap<Day, OneDay>,
    hours: Vec<Hour>,
    bins: Vec<Bin>,
    timed: usize,
}

impl<'a> Sums<'a> {
    /// Starts at 0; `model` predicts the recall of each review.
    #[must_use]
    pub fn new(model: &'a Model) -> Self {
        let (days, hours) = (BTreeMap::new(), vec![Hour::default(); 24]);
        Self { model, days, hours, bins: bins(), timed: 0 }
    }

    /// Adds the rows of one card, in the order in which its reviews count.
    pub fn add_card(&mut self, rows: &[HistoryRow]) {
        rows_with_state_before(rows, self.model)
            .for_each(|(before, row)| self.add_row(&before, row));
    }

    fn add_row(&mut self, before: &CardState, row: &HistoryRow) {
        match &row.event {
            CardEvent::Rated(review) => self.add_review(before, row.at, review),
            CardEvent::Crammed(_) | CardEvent::Overtaken(_) => self.add_practice(row.at),
            CardEvent::Undone { .. }
            | CardEvent::Deferred { .. }
            | CardEvent::Rescheduled { .. }
            | CardEvent::Suspended
            | CardEvent::Resumed
            | CardEvent::Buried { .. }
            | CardEvent::Forgotten
            | CardEvent::Flagged(_)
            | CardEvent::Unflagged
            | CardEvent::Noted(_)
            | CardEvent::Edited => {}
        }
    }

    fn add_review(&mut self, before: &CardState, at: Moment, review: &Review) {
        let today = at.day_number();
        let day = self.days.entry(today).or_default();
        day.reviews += 1;
        if let Some(seconds) = plausible_seconds(review.seconds) {
            day.seconds += seconds;
            self.timed += 1;
        }
        let mut aside = Hour::default();
        let hour = self.hours.get_mut(hour(at)).unwrap_or(&mut aside);
        hour.answers += 1;
        let predicted = before.recall(today, self.model).filter(|recall| recall.is_finite());
        let Some(predicted) = predicted.filter(|_| before.elapsed(today) > 0) else { return };
        let (predicted, recalled) = (f64::from(predicted), review.rating.is_recall());
        day.recall.add_review(predicted, recalled);
        hour.recall.add_review(predicted, recalled);
        if let Some(bin) = self.bins.get_mut(bin_of(predicted)) {
            bin.recall.add_review(predicted, recalled);
        }
    }

    fn add_practice(&mut self, at: Moment) {
        self.days.entry(at.day_number()).or_default().practised += 1;
        if let Some(hour) = self.hours.get_mut(hour(at)) {
            hour.answers += 1;
        }
    }
}

/// Returns the local hour, 0 to 23.
fn hour(at: Moment) -> usize {
    usize::try_from(at.local().hour()).unwrap_or(0)
}

fn periods(days: &BTreeMap<Day, OneDay>) -> Vec<Period> {
    let asked = days.iter().filter(|(_, day)| day.recall.asked > 0);
    asked.map(|(first, day)| Period { first: *first, recall: day.recall }).collect()
}
