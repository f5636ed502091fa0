//! A pupil of a class: a name, what the browser shows, and the sitting of the attempt.

use super::roster::FoldedName;
use crate::moment::Moment;
use crate::session::{AnswerVerdict, LearnerName, Quiz, QuizEntry, Tally, tally};
use crate::store::Seat;
use crate::study::quiz::{NumberedState, QuizSitting};

/// Seconds after the deadline in which answers that were on their way are taken.
pub(super) const GRACE: u64 = 5;

/// A pupil of a class.
pub(crate) struct Pupil {
    pub(super) seat: Seat,
    pub(super) sitting: QuizSitting<'static>,
    /// When the browser last asked for something; after a restart, when something was last kept.
    pub(super) seen: Moment,
    /// Added up when it is asked for, and again after a change: a large class is looked at every second.
    added_up: Option<Tally>,
}

impl Pupil {
    /// A pupil at a seat, with the quiz and the log of the attempt.
    pub(super) fn new(seat: Seat, mut quiz: Quiz, entries: Vec<QuizEntry>) -> Self {
        entries.iter().for_each(|entry| quiz.apply(entry));
        quiz.allow_grace(GRACE);
        let seen = entries.last().map_or(quiz.attempt().started, |entry| entry.at);
        Self { seat, sitting: QuizSitting::new(quiz, entries, None), seen, added_up: None }
    }

    pub(crate) fn name(&self) -> &LearnerName {
        &self.seat.learner
    }

    pub(super) fn folded_name(&self) -> FoldedName {
        FoldedName::new(&self.seat.learner)
    }

    /// The sitting, to be looked at.
    pub(crate) fn sitting(&mut self) -> &mut QuizSitting<'static> {
        &mut self.sitting
    }

    /// Whether the log says that the attempt has come to its end.
    pub(crate) fn is_done(&self) -> bool {
        self.sitting.quiz().is_finished()
    }

    /// Forgets what was added up, since the log has grown.
    pub(super) fn changed(&mut self) {
        self.added_up = None;
    }

    /// The attempt as it stands, added up.
    pub(crate) fn tally(&mut self) -> &Tally {
        self.added_up.get_or_insert_with(|| tally(&self.sitting.record()))
    }

    /// The row of the class's table.
    pub(super) fn row(&mut self, now: Moment) -> PupilRow {
        let states = self.sitting.states(now);
        let doubted = states.iter().enumerate().filter(|(_, (_, doubt))| *doubt);
        let answered = states.iter().filter(|(state, _)| is_answered(*state)).count();
        let doubted: Vec<usize> = doubted.map(|(place, _)| place + 1).collect();
        let score = score_so_far(self.tally());
        PupilRow {
            name: self.name().clone(),
            answered,
            of: states.len(),
            doubted,
            score,
            done: self.is_done(),
            seen: now.seconds_since(self.seen),
            held: self.seat.token.is_some(),
        }
    }
}

/// The share of the points of what is answered; None before.
fn score_so_far(tally: &Tally) -> Option<f64> {
    let answered = tally.outcomes.iter().filter(|it| it.verdict != AnswerVerdict::Skipped);
    let (worth, points) = answered.fold((0.0, 0.0), |(worth, points), outcome| {
        (worth + outcome.out_of, points + outcome.points)
    });
    (worth > 0.0).then(|| (points / worth).clamp(0.0, 1.0))
}

/// Whether a question has an answer that counts.
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
