//! The end of a drill: tomorrow's cards, those left today, exam forecasts, and how long a backlog lasts.

use anyhow::Result;

use super::today::{Choosing, DrillRequest, Portion};
use super::{DrillSitting, DuePool};
use crate::moment::{DAY_MS, Moment};
use crate::question::count;
use crate::schedule::Day;
use crate::session::Askable;
use crate::store::Plan;
use crate::study::decks::StudyDeck;
use crate::study::exam_forecast::{ExamForecast, foresee_exam};
use crate::study::plans::{KnownLearner, coming_plans, unplanned_decks};

/// What is due and cannot be done today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backlog {
    /// Minutes a day.
    pub minutes: f64,
    /// The day on which it will be gone; None when it never is at this pace.
    pub gone: Option<Day>,
}

/// What follows a drill.
#[derive(Clone, Debug, PartialEq)]
pub struct DrillEnd {
    /// What a drill of the same decks asks tomorrow if nothing more is done today; None after practice, and if all
    /// exams are over by then.
    pub tomorrow: Option<Portion>,
    /// Cards of decks without a plan that are still due today.
    pub left: usize,
    /// The exams that these decks are planned for, the nearest first, each with its deck's title.
    pub exams: Vec<(String, ExamForecast)>,
}

impl DrillSitting<'_> {
    /// Returns the ids of the decks.
    fn ids(&self) -> Vec<&str> {
        self.decks.iter().map(StudyDeck::id).collect()
    }

    /// Looks up what follows.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn end(&mut self) -> Result<DrillEnd> {
        if self.options.practice {
            return Ok(DrillEnd { tomorrow: None, left: 0, exams: Vec::new() });
        }
        let now = self.world.clock.now();
        let tomorrow = now.plus_ms(DAY_MS);
        let ids: Vec<&str> = self.decks.iter().map(StudyDeck::id).collect();
        let plans = coming_plans(&self.store, &ids, now.day_number())?;
        let without = unplanned_decks(&ids, &plans);
        self.pools.due.refresh(&self.store, &without, now)?;
        self.pools.exams.refresh(&self.store, &plans)?;
        let left = self.pools.due.due_on(now.day_number()).count();
        let is_ahead = |plan: &Plan| plan.exam > tomorrow.day_number();
        let goes_on = !without.is_empty() || plans.iter().any(is_ahead);
        let learner = KnownLearner::read(&self.store)?;
        let mut exams = Vec::new();
        for (plan, asked) in plans.iter().zip(self.pools.exams.decks()) {
            let deck = self.decks.iter().find(|deck| deck.id() == plan.deck);
            let title = deck.map(|deck| deck.open.deck().title.clone()).unwrap_or_default();
            let known: Vec<_> = asked.cards.iter().map(Askable::memory_and_day).collect();
            exams.push((title, foresee_exam(&known, plan, &learner, &self.store, now)?));
        }
        let tomorrow = || self.tomorrow(&learner, tomorrow);
        Ok(DrillEnd { exams, tomorrow: goes_on.then(tomorrow).transpose()?, left })
    }

    /// Predicts what a drill on the day of `then` will ask.
    fn tomorrow(&self, learner: &KnownLearner, then: Moment) -> Result<Portion> {
        let ids = self.ids();
        let plans = coming_plans(&self.store, &ids, then.day_number())?;
        let without = unplanned_decks(&ids, &plans);
        // The day after an exam its deck is one of the others.
        let anew = (!self.pools.due.decks().eq(without.iter().copied()))
            .then(|| DuePool::read(&self.store, &without, then))
            .transpose()?;
        let choosing = Choosing {
            request: &DrillRequest::default(),
            decks: &ids,
            pool: anew.as_ref().unwrap_or(&self.pools.due),
            is_wanted: &|_, _| true,
            store: &self.store,
            learner,
            now: then,
            new: self.options.config.new,
        };
        choosing.portion(&plans, self.pools.exams.decks(), 0.0)
    }

    /// Estimates the day on which a backlog will be gone; None if today's minutes are enough for what is due.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn backlog(&self, due: usize) -> Result<Option<Backlog>> {
        const AHEAD: u16 = 365;
        let Some(minutes) = self.options.minutes.filter(|_| !self.options.cram) else {
            return Ok(None);
        };
        let progress = self.drill.progress();
        let a_card = progress.seconds / count(progress.left.max(1));
        let a_day = minutes * 60.0 / a_card.max(1.0);
        let mut left = count(due) - a_day;
        if left <= 0.0 {
            return Ok(None);
        }
        let tomorrow = self.world.clock.now().day_number().saturating_add(1);
        let coming = self.store.falling_due(&self.ids(), tomorrow, AHEAD)?;
        for (day, falling) in (tomorrow..).zip(coming) {
            left += count(falling) - a_day;
            if left <= 0.0 {
                return Ok(Some(Backlog { minutes, gone: Some(day) }));
            }
        }
        Ok(Some(Backlog { minutes, gone: None }))
    }
}
