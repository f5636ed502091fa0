//! The figures themselves: what a walk over every card's log adds up to, and how all cards stand.

use std::collections::BTreeMap;

use super::ahead::{DueForecast, Memories, forecast, memories};
use super::days::{Days, Hour, OneDay, believed, days};
use super::hard::{Hard, hardest};
use super::retention::{Bin, Period, Retention, bin_of, bins, retention};
use crate::moment::Moment;
use crate::schedule::{
    CardEvent, CardState, Day, HistoryRow, Model, Review, rows_with_state_before,
};
use crate::session::Filed;
use crate::study::Confusion;

/// All that statistics show of a learner's log, in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// The day of the statistics.
    pub today: Day,
    /// Cards in decks at hand.
    pub cards: usize,
    /// Those of them with a review.
    pub seen: usize,
    /// Those of them not to be asked.
    pub suspended: usize,
    /// Those of them forgotten so often that more reviews alone do not help.
    pub leeches: usize,
    /// What was done on each day.
    pub days: Days,
    /// What was done at each of 24 local hours.
    pub hours: Vec<Hour>,
    /// Remembered against predicted.
    pub retention: Retention,
    /// What is due.
    pub forecast: DueForecast,
    /// How firmly and how hard cards are known.
    pub memories: Memories,
    /// The hardest questions, the hardest first.
    pub hardest: Vec<Hard>,
    /// What is taken for something else, the most frequent first.
    pub confusions: Vec<Confusion>,
}

/// What all figures are made of.
pub struct StatsInput<'a> {
    /// Every card; one without a place is of no deck at hand.
    pub cards: &'a [Filed],
    /// What their logs add up to.
    pub sums: Sums<'a>,
    /// What is taken for something else.
    pub confusions: Vec<Confusion>,
    /// The words of a card's question.
    pub ask: &'a dyn Fn(&Filed) -> String,
}

/// The figures of a moment.
#[must_use]
pub fn figures(input: StatsInput, now: Moment) -> Figures {
    let today = now.day_number();
    let StatsInput { cards, sums, mut confusions, ask } = input;
    confusions.sort_by_key(|confusion| std::cmp::Reverse(confusion.count));
    let at_hand = |test: fn(&CardState) -> bool| {
        cards.iter().filter(|card| card.is_in_deck() && test(&card.state)).count()
    };
    Figures {
        today,
        cards: at_hand(|_| true),
        seen: at_hand(|state| state.memory.is_some()),
        suspended: at_hand(|state| state.suspended),
        leeches: at_hand(CardState::is_leech),
        retention: retention(sums.bins, periods(&sums.days)),
        days: days(sums.days, sums.timed, today),
        hours: sums.hours,
        forecast: forecast(cards, now),
        memories: memories(cards),
        hardest: hardest(cards, today, sums.model, ask),
        confusions,
    }
}

impl Figures {
    /// Whether nothing was done yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.each.is_empty()
    }

    /// Seconds that so many reviews take at the learner's pace; none where no time is known.
    #[must_use]
    pub fn seconds_for(&self, reviews: usize) -> Option<f64> {
        let count = crate::question::count;
        let days = &self.days;
        (days.timed > 0).then(|| days.all.seconds / count(days.timed) * count(reviews))
    }
}

/// What the logs of cards add up to, one after the other. Reviews taken back count nowhere; those before a card was
/// forgotten count as done; practice counts as done, and says nothing of remembering.
pub struct Sums<'a> {
    model: &'a Model,
    days: BTreeMap<Day, OneDay>,
    hours: Vec<Hour>,
    bins: Vec<Bin>,
    timed: usize,
}

impl<'a> Sums<'a> {
    /// Nothing yet; `model` says what was to be expected.
    #[must_use]
    pub fn new(model: &'a Model) -> Self {
        let (days, hours) = (BTreeMap::new(), vec![Hour::default(); 24]);
        Self { model, days, hours, bins: bins(), timed: 0 }
    }

    /// Adds a card's rows, given in the order in which its reviews count.
    pub fn add(&mut self, rows: &[HistoryRow]) {
        rows_with_state_before(rows, self.model).for_each(|(before, row)| self.row(&before, row));
    }

    fn row(&mut self, before: &CardState, row: &HistoryRow) {
        match &row.event {
            CardEvent::Rated(review) => self.review(before, row.at, review),
            CardEvent::Crammed(_) | CardEvent::Overtaken(_) => self.practice(row.at),
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

    fn review(&mut self, before: &CardState, at: Moment, review: &Review) {
        let today = at.day_number();
        let day = self.days.entry(today).or_default();
        day.reviews += 1;
        if let Some(seconds) = believed(review.seconds) {
            day.seconds += seconds;
            self.timed += 1;
        }
        let mut aside = Hour::default();
        let hour = self.hours.get_mut(hour(at)).unwrap_or(&mut aside);
        hour.answers += 1;
        let predicted = before.recall(today, self.model).filter(|recall| recall.is_finite());
        let Some(predicted) = predicted.filter(|_| before.elapsed(today) > 0) else { return };
        let (predicted, recalled) = (f64::from(predicted), review.rating.is_recall());
        day.recall.add(predicted, recalled);
        hour.recall.add(predicted, recalled);
        if let Some(bin) = self.bins.get_mut(bin_of(predicted)) {
            bin.recall.add(predicted, recalled);
        }
    }

    fn practice(&mut self, at: Moment) {
        self.days.entry(at.day_number()).or_default().practised += 1;
        if let Some(hour) = self.hours.get_mut(hour(at)) {
            hour.answers += 1;
        }
    }
}

/// The local hour, 0 to 23.
fn hour(at: Moment) -> usize {
    usize::try_from(at.local().hour()).unwrap_or(0)
}

fn periods(days: &BTreeMap<Day, OneDay>) -> Vec<Period> {
    let asked = days.iter().filter(|(_, day)| day.recall.asked > 0);
    asked.map(|(first, day)| Period { first: *first, recall: day.recall }).collect()
}
