//! The end of a drill: what comes tomorrow, what is left, and how long a backlog lasts.

use anyhow::Result;

use super::DrillSitting;
use crate::question::count;
use crate::schedule::Day;
use crate::store::Plan;
use crate::study::decks::StudyDeck;
use crate::study::plans::coming;

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
    /// Cards due tomorrow.
    pub tomorrow: usize,
    /// Cards still due today.
    pub left: usize,
    /// Whether tomorrow's cards are those of the usual schedule: not in practice, nor before an exam.
    pub scheduled: bool,
    /// The plans of this drill's decks whose exam is still to come.
    pub plans: Vec<Plan>,
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
        let now = self.world.clock.now();
        let tomorrow = now.day_number().saturating_add(1);
        let due = self.store.falling_due(&self.ids(), tomorrow, 1)?.first().copied().unwrap_or(0);
        let left = self.decks.iter().try_fold(0, |sum, deck| {
            Ok::<usize, anyhow::Error>(sum + self.store.standing(deck.id(), now)?.due)
        })?;
        let practice = self.options.practice;
        let ids = self.ids();
        let plans =
            if practice { Vec::new() } else { coming(&self.store, &ids, now.day_number())? };
        // Before an exam the usual due days say nothing of tomorrow.
        let scheduled = !practice && plans.len() < self.decks.len();
        Ok(DrillEnd { tomorrow: due, left, scheduled, plans })
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
