//! A pupil of a class: a name, what the browser shows, and the sitting of the attempt.

use super::roster::FoldedName;
use crate::moment::Moment;
use crate::session::{LearnerName, Quiz, QuizEntry, QuizEvent, points_earned};
use crate::store::Seat;
use crate::study::quiz::{NumberedState, Prepared, QuizSitting};

/// Seconds after the deadline in which answers that were on their way are taken.
pub(super) const GRACE: u64 = 5;

/// A pupil of a class.
pub(crate) struct Pupil {
    pub(super) seat: Seat,
    pub(super) sitting: QuizSitting<'static>,
    /// When the browser last asked for something; after a restart, when something was last kept.
    pub(super) seen: Moment,
    /// What the answer that counts to each question drawn earned, and what the question is worth: the table of a large
    /// class is made every second, and must not add up whole logs.
    earned: Vec<Option<(f64, f64)>>,
    /// Made when the table asks for it, and again after a change.
    progress: Option<PupilProgress>,
}

/// How far a pupil is, as far as only the log changes it.
#[derive(Clone, Debug)]
struct PupilProgress {
    answered: usize,
    doubted: Vec<usize>,
    score: Option<f64>,
}

impl Pupil {
    /// Returns a pupil at a seat, with the quiz and the log of the attempt.
    pub(super) fn new(seat: Seat, mut quiz: Quiz, entries: Vec<QuizEntry>) -> Self {
        for entry in &entries {
            quiz.apply(entry);
        }
        quiz.allow_grace(GRACE);
        let rows = entries.iter().map(|entry| entry.at);
        let seen = rows.fold(quiz.attempt().started, Moment::max);
        let mut earned = vec![None; quiz.attempt().drawn.len()];
        for entry in &entries {
            note_earned(&mut earned, &quiz, entry);
        }
        let sitting = QuizSitting::new(quiz, entries, None);
        Self { seat, sitting, seen, earned, progress: None }
    }

    pub(crate) fn name(&self) -> &LearnerName {
        &self.seat.learner
    }

    pub(super) fn folded_name(&self) -> FoldedName {
        FoldedName::new(&self.seat.learner)
    }

    /// Returns the sitting, to be looked at.
    pub(crate) fn sitting(&mut self) -> &mut QuizSitting<'static> {
        &mut self.sitting
    }

    /// Returns whether the log says that the attempt has come to its end.
    pub(crate) fn is_done(&self) -> bool {
        self.sitting.quiz().is_finished()
    }

    pub(super) fn has_deadline(&self) -> bool {
        self.sitting.quiz().deadline().is_some()
    }

    /// Makes what is on disk count.
    pub(super) fn settle(&mut self, prepared: Prepared) {
        for entry in &prepared.entries {
            note_earned(&mut self.earned, self.sitting.quiz(), entry);
        }
        self.sitting.settle(prepared);
        self.progress = None;
    }

    /// Returns the row of the class's table.
    pub(super) fn row(&mut self, now: Moment) -> PupilRow {
        let made = self.progress.take().unwrap_or_else(|| self.progress_at(now));
        let PupilProgress { answered, doubted, score } = self.progress.insert(made).clone();
        PupilRow {
            name: self.name().clone(),
            answered,
            of: self.sitting.quiz().attempt().drawn.len(),
            doubted,
            score,
            done: self.is_done(),
            seen: now.seconds_since(self.seen),
            held: self.seat.token.is_some(),
        }
    }

    fn progress_at(&self, now: Moment) -> PupilProgress {
        let states = self.sitting.states(now);
        let doubted = states.iter().enumerate().filter(|(_, (_, doubt))| *doubt);
        let earned = self.earned.iter().flatten();
        let (points, worth) = earned.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        PupilProgress {
            answered: states.iter().filter(|(state, _)| is_answered(*state)).count(),
            doubted: doubted.map(|(place, _)| place + 1).collect(),
            score: (worth > 0.0).then(|| (points / worth).clamp(0.0, 1.0)),
        }
    }
}

/// Takes note of what an entry earns, or takes back.
fn note_earned(earned: &mut [Option<(f64, f64)>], quiz: &Quiz, entry: &QuizEntry) {
    let place = quiz.place_of(&entry.question);
    let drawn = place.and_then(|place| quiz.attempt().drawn.get(place));
    let slot = place.and_then(|place| earned.get_mut(place));
    let (Some(drawn), Some(slot)) = (drawn, slot) else { return };
    match &entry.event {
        QuizEvent::Answered(answered) => {
            *slot = Some((points_earned(drawn, answered), drawn.points));
        }
        QuizEvent::Skipped(_) => *slot = None,
        QuizEvent::Hinted
        | QuizEvent::Claimed
        | QuizEvent::Doubted(_)
        | QuizEvent::Extended(_)
        | QuizEvent::Remarked(_)
        | QuizEvent::Finished
        | QuizEvent::Dropped
        | QuizEvent::Restored => {}
    }
}

/// Returns whether a question has an answer that counts.
fn is_answered(state: NumberedState) -> bool {
    match state {
        NumberedState::Answered | NumberedState::Settled { answered: true } => true,
        NumberedState::Open | NumberedState::Settled { answered: false } | NumberedState::Lost => {
            false
        }
    }
}

/// How far a pupil is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PupilRow {
    pub(crate) name: LearnerName,
    pub(crate) answered: usize,
    pub(crate) of: usize,
    /// The numbers of the questions that the pupil is unsure of.
    pub(crate) doubted: Vec<usize>,
    /// The share of the points of what is answered so far; None before.
    pub(crate) score: Option<f64>,
    pub(crate) done: bool,
    /// Seconds since the browser last asked for something.
    pub(crate) seen: f64,
    /// Whether a browser answers under the name: false once the teacher freed it.
    pub(crate) held: bool,
}
