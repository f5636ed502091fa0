//! The end of a drill: what comes tomorrow, what is left, what to expect of exams, and how long a backlog lasts.

use anyhow::Result;

use super::DrillSitting;
use super::today::{Choosing, DrillRequest, Portion};
use crate::moment::DAY_MS;
use crate::question::count;
use crate::schedule::Day;
use crate::session::Askable;
use crate::study::decks::StudyDeck;
use crate::study::exam_forecast::{ExamForecast, foresee_exam};
use crate::study::plans::{KnownLearner, coming};

/// What is due and cannot be done today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backlog {
    /// Minutes a day.
    pub minutes: f64,
    /// The day on which it will be gone; None when it never is at this pace.
    pub gone: Option<Day>,
}

/// What is to come after a drill.
#[derive(Clone, Debug, PartialEq)]
pub struct DrillEnd {
    /// What a drill of the same decks asks tomorrow, if nothing more is done today; None after practice, and where all
    /// decks have their exam by then.
    pub tomorrow: Option<Portion>,
    /// Cards of decks without a plan that are still due today.
    pub left: usize,
    /// The exams that these decks are planned for, the nearest first, each with its deck's title.
    pub exams: Vec<(String, ExamForecast)>,
}

impl DrillSitting<'_> {
    /// The ids of the decks.
    fn ids(&self) -> Vec<&str> {
        self.decks.iter().map(StudyDeck::id).collect()
    }

    /// Looks up what is to come.
    ///
    /// # Errors
    /// When that cannot be read.
    pub fn end(&self) -> Result<DrillEnd> {
        if self.options.practice {
            return Ok(DrillEnd { tomorrow: None, left: 0, exams: Vec::new() });
        }
        let (now, ids) = (self.world.clock.now(), self.ids());
        let (learner, plans) =
            (KnownLearner::read(&self.store)?, coming(&self.store, &ids, now.day_number())?);
        let without = ids.iter().filter(|deck| plans.iter().all(|plan| plan.deck != **deck));
        let left = without.clone().try_fold(0, |sum, deck| {
            Ok::<usize, anyhow::Error>(sum + self.store.standing(deck, now)?.due)
        })?;
        let tomorrow = now.day_number().saturating_add(1);
        let goes_on = without.count() > 0 || plans.iter().any(|plan| plan.exam > tomorrow);
        let exams = plans.iter().map(|plan| {
            let deck = self.decks.iter().find(|deck| deck.id() == plan.deck);
            let title = deck.map(|deck| deck.open.deck().title.clone()).unwrap_or_default();
            let cards = self.store.askable(&plan.deck, None)?;
            let cards: Vec<_> = cards.iter().map(Askable::memory_and_day).collect();
            Ok((title, foresee_exam(&cards, plan, &learner, &self.store, now)?))
        });
        Ok(DrillEnd {
            exams: exams.collect::<Result<_>>()?,
            tomorrow: goes_on.then(|| self.tomorrow(&ids, &learner)).transpose()?,
            left,
        })
    }

    /// Chooses tomorrow's cards as the drill of that day will.
    fn tomorrow(&self, ids: &[&str], learner: &KnownLearner) -> Result<Portion> {
        let now = self.world.clock.now().plus_ms(DAY_MS);
        let choosing = Choosing {
            request: &DrillRequest::default(),
            decks: ids,
            is_wanted: &|_, _| true,
            store: &self.store,
            learner,
            now,
            new: self.options.config.new,
        };
        let plans = coming(&self.store, ids, now.day_number())?;
        let queue = choosing.queue(&plans, 0.0)?;
        Ok(Portion::new(&queue.cards, now.day_number(), learner))
    }

    /// On which day a backlog will be gone; None where today's minutes are enough for what is due.
    ///
    /// # Errors
    /// When the days to come cannot be read.
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
