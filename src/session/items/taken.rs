//! An attempt as item analysis sees it: what each of its questions earned, and what was given.

use std::cmp::Ordering;

use uuid::Uuid;

use crate::session::attempt::{Drawn, Record};
use crate::session::entry::{Asked, QuestionId};
use crate::session::tally::tally_log;

/// Shares are compared to the billionth: sums of thirds differ in their last bits.
const STEPS: f64 = 1e9;

/// A finished attempt.
pub struct TakenAttempt {
    /// Its share of points, 0 to 1.
    pub(super) share: f64,
    /// UTC milliseconds of its start.
    started: i64,
    id: Uuid,
    /// One for each question drawn.
    pub(super) answers: Vec<TakenAnswer>,
}

/// What became of one question of an attempt.
pub(super) struct TakenAnswer {
    pub(super) question: QuestionId,
    /// The share of its points that it earned, 0 to 1: 0 when blank.
    pub(super) share: f64,
    /// As they count: below 0 where a wrong answer costs some.
    pub(super) points: f64,
    pub(super) out_of: f64,
    /// The share of points in the rest of the attempt; None where there is no rest.
    pub(super) rest: Option<f64>,
    /// In the words of the log.
    pub(super) response: Vec<String>,
    /// The question in the words of the log; None where it was never put.
    pub(super) asked: Option<Asked>,
    /// When its latest mark was given, in UTC milliseconds.
    pub(super) marked: i64,
}

impl TakenAttempt {
    /// Reads an attempt, whose log is not needed afterwards: those of a thousand attempts would fill much memory.
    pub fn new(Record { attempt, entries }: Record) -> Self {
        let tally = tally_log(&attempt, entries);
        let (started, id) = (attempt.started.utc_ms, attempt.id);
        let mut answers: Vec<TakenAnswer> =
            attempt.drawn.into_iter().map(TakenAnswer::blank).collect();
        let share = tally.score();
        for outcome in tally.outcomes {
            let Some(answer) = answers.get_mut(outcome.place) else { continue };
            answer.share = outcome.score.clamp(0.0, 1.0);
            answer.points = outcome.points;
            // What cannot be read on paper picks nothing.
            answer.response = if outcome.invalid { Vec::new() } else { outcome.response };
            answer.marked = outcome.marked.utc_ms;
            answer.asked = Some(outcome.asked);
        }
        let points: f64 = answers.iter().map(|answer| answer.points).sum();
        let out_of: f64 = answers.iter().map(|answer| answer.out_of).sum();
        for answer in &mut answers {
            let rest = out_of - answer.out_of;
            answer.rest = (rest > 1.0 / STEPS).then(|| (points - answer.points) / rest);
        }
        Self { share, started, id, answers }
    }

    /// The better attempt comes first; of equals the one begun earlier.
    pub(super) fn better_first(&self, other: &Self) -> Ordering {
        let share = |taken: &Self| (taken.share * STEPS).round();
        let begun = |taken: &Self| (taken.started, taken.id);
        share(other).total_cmp(&share(self)).then_with(|| begun(self).cmp(&begun(other)))
    }

    /// Its points in all, penalties included.
    pub(super) fn points(&self) -> f64 {
        self.answers.iter().map(|answer| answer.points).sum()
    }
}

impl TakenAnswer {
    fn blank(drawn: Drawn) -> Self {
        Self {
            question: drawn.question,
            share: 0.0,
            points: 0.0,
            out_of: drawn.points,
            rest: None,
            response: Vec::new(),
            asked: None,
            marked: 0,
        }
    }
}
