//! What a class is asked: an exam or a deck, under which rules, in an order of each pupil's own.

use std::sync::Arc;

use anyhow::Result;
use rand::Rng as _;

use crate::deck::{Feedback, KnownQuestion, OpenDeck};
use crate::moment::Moment;
use crate::seeded_generator::seeded_generator;
use crate::session::{Attempt, Drawn, LearnerName, Mode, Rules, Scope};
use crate::store::AskedDeck;
use crate::study::decks::{StudyDeck, asked_decks, known_drawn};
use crate::study::variants::Variants;

/// Seeds are whole numbers that JSON holds exactly.
const SEED_BITS: u32 = 53;

/// What a class is asked.
pub(crate) struct ClassQuiz {
    variants: Variants,
    rules: ClassRules,
    /// Of which each pupil's own seed is made.
    seed: u64,
}

/// The rules under which a class is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ClassRules {
    /// Seconds from a pupil's joining to its deadline.
    pub(crate) time: Option<u64>,
    /// The share of points needed to pass, 0 to 1.
    pub(crate) pass: Option<f64>,
    pub(crate) feedback: Feedback,
}

impl ClassQuiz {
    pub(crate) fn new(variants: Variants, rules: ClassRules, seed: u64) -> Self {
        Self { variants, rules, seed }
    }

    pub(crate) fn title(&self) -> String {
        self.variants.title()
    }

    pub(crate) fn rules(&self) -> &ClassRules {
        &self.rules
    }

    /// Returns what the exam, or a single deck, says of itself.
    pub(crate) fn about(&self) -> Option<&str> {
        match (&self.variants.exam, self.variants.decks.as_slice()) {
            (Some(exam), _) => exam.about.as_deref(),
            (None, [deck]) => deck.open.deck().about.as_deref(),
            (None, _) => None,
        }
    }

    /// Returns the exam or deck, as the seats of its pupils name it.
    pub(super) fn source(&self) -> String {
        let sort = if self.variants.exam.is_some() { "exam" } else { "deck" };
        format!("{sort}:{}", self.variants.id())
    }

    pub(super) fn decks(&self) -> &[StudyDeck] {
        &self.variants.decks
    }

    pub(super) fn open_decks(&self) -> Vec<Arc<OpenDeck>> {
        self.variants.decks.iter().map(|deck| Arc::clone(&deck.open)).collect()
    }

    pub(super) fn known(&self, drawn: &[Drawn]) -> Vec<KnownQuestion> {
        known_drawn(drawn, &self.variants.decks)
    }

    pub(super) fn asked_decks(&self, now: Moment) -> Vec<AskedDeck> {
        asked_decks(&self.variants.decks, now)
    }

    /// Sets up the attempt of the pupil who takes the seat with this number.
    ///
    /// # Errors
    /// When the exam's recipe cannot be met, which opening it has shown.
    pub(super) fn attempt(
        &self,
        learner: LearnerName,
        seat: usize,
        now: Moment,
    ) -> Result<Attempt> {
        let seed = self.seed_of(seat);
        let drawn = self.variants.draw_all(&[seed])?.pop().unwrap_or_default();
        let ClassRules { time, pass, feedback } = self.rules;
        let scope = self.variants.exam.as_ref().map(|exam| Scope::Exam(exam.id.clone()));
        Ok(Attempt {
            id: now.new_uuid(),
            number: 0,
            title: self.title(),
            decks: self.variants.decks.iter().map(StudyDeck::reference).collect(),
            started: now,
            rules: Rules {
                seed,
                time,
                pass,
                feedback,
                as_choices: false,
                no_review: true,
                scope: scope.unwrap_or(Scope::Whole),
            },
            drawn,
            learner: Some(learner),
            mode: Mode::Class,
        })
    }

    /// Returns a pupil's seed, from which no other pupil's can be computed.
    fn seed_of(&self, seat: usize) -> u64 {
        let mut generator = seeded_generator(&[self.seed, seat as u64]);
        generator.next_u64() >> (u64::BITS - SEED_BITS)
    }
}
