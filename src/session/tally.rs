//! Adds up an attempt's log: the points, and how each question came out.

use std::collections::HashMap;
use std::sync::Arc;

use super::attempt::{Attempt, Drawn, Record};
use super::entry::{Answered, Asked, QuestionId, QuizEntry, QuizEvent, Remark};
use super::given::Given;
use crate::moment::Moment;
use crate::question::{is_above_zero, is_full, reaches};

/// An attempt added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Points earned.
    pub points: f64,
    /// Points earned if each answer that the learner claimed had full marks.
    pub own_points: f64,
    /// Points of everything drawn.
    pub out_of: f64,
    /// Questions answered and not skipped.
    pub answered: usize,
    /// Answers the learner claimed.
    pub claimed: usize,
    /// When it came to its end.
    pub finished: Option<Moment>,
    /// Whether the learner gave it up.
    pub dropped: bool,
    /// How each question answered or skipped came out, in the order put.
    pub outcomes: Vec<QuestionOutcome>,
}

/// How one question came out.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionOutcome {
    /// Its place among those drawn, from 0.
    pub place: usize,
    /// The question.
    pub question: QuestionId,
    /// The question as it stood.
    pub asked: Asked,
    /// What was given.
    pub response: Vec<String>,
    /// How it counts.
    pub verdict: AnswerVerdict,
    /// What it earned, 0 to 1; 0 when late.
    pub score: f64,
    /// Points earned; below 0 where a wrong answer costs some.
    pub points: f64,
    /// Points it is worth.
    pub out_of: f64,
    /// The share of its points, 0 to 1, that a wrong answer costs.
    pub penalty: f64,
    /// Whether it was not an answer that can be marked, as two crosses on paper.
    pub invalid: bool,
    /// Whether its hint was shown.
    pub hinted: bool,
    /// Whether the learner claims it.
    pub claimed: bool,
    /// Seconds it took.
    pub seconds: f64,
    /// When it was answered.
    pub at: Moment,
    /// When its latest mark was given: an answer marked again has the newest key.
    pub marked: Moment,
}

/// How an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerVerdict {
    /// Full marks.
    Right,
    /// Full marks with a slip.
    Slip,
    /// Some of the marks.
    Partial,
    /// None.
    Wrong,
    /// Skipped.
    Skipped,
    /// After the deadline.
    Late,
}

impl QuestionOutcome {
    /// Points by the learner's own word: all of them for a claimed answer, else those of the mark.
    fn own_points(&self) -> f64 {
        if self.claimed { self.out_of } else { self.points }
    }

    /// Whether to practise it again: its answer has not full marks, and the learner did not claim it as right.
    pub fn is_open(&self) -> bool {
        !is_full(self.score) && !self.claimed
    }

    /// Points by the mark. A penalty is for answers alone: what was left empty, skipped or late costs nothing.
    fn marked_points(&self) -> f64 {
        share_earned(self.verdict, &self.given(), self.score, self.penalty) * self.out_of
    }

    /// Applies a later mark. What was late or skipped earns nothing, whatever the key.
    fn remark(&mut self, remark: &Remark, at: Moment) {
        self.marked = at;
        if matches!(self.verdict, AnswerVerdict::Skipped | AnswerVerdict::Late) {
            return;
        }
        self.verdict = AnswerVerdict::marked(remark.score, remark.slip);
        self.score = remark.score;
        self.points = self.marked_points();
        self.asked.right.clone_from(&remark.right);
    }
}

/// A question drawn, and what became of it.
struct DrawnQuestion<'a> {
    place: usize,
    drawn: &'a Drawn,
    hinted: bool,
    outcome: Option<QuestionOutcome>,
}

impl DrawnQuestion<'_> {
    fn apply(&mut self, event: QuizEvent, at: Moment) {
        match event {
            QuizEvent::Answered(answered) => self.outcome = Some(self.answered(*answered, at)),
            QuizEvent::Skipped(asked) => self.outcome = Some(self.skipped(*asked, at)),
            QuizEvent::Hinted => self.hinted = true,
            QuizEvent::Claimed => {
                if let Some(outcome) = &mut self.outcome {
                    outcome.claimed = true;
                }
            }
            QuizEvent::Remarked(remark) => {
                if let Some(outcome) = &mut self.outcome {
                    outcome.remark(&remark, at);
                }
            }
            QuizEvent::Doubted(_)
            | QuizEvent::Extended(_)
            | QuizEvent::Finished
            | QuizEvent::Dropped
            | QuizEvent::Restored => {}
        }
    }

    fn answered(&self, answered: Answered, at: Moment) -> QuestionOutcome {
        let verdict = AnswerVerdict::from_answered(&answered);
        let Answered { asked, response, score, late, seconds, invalid, .. } = answered;
        let score = if late { 0.0 } else { score };
        let skipped = self.skipped(Arc::unwrap_or_clone(asked), at);
        let mut outcome = QuestionOutcome { response, verdict, score, invalid, seconds, ..skipped };
        outcome.points = outcome.marked_points();
        outcome
    }

    fn skipped(&self, asked: Asked, at: Moment) -> QuestionOutcome {
        QuestionOutcome {
            place: self.place,
            question: self.drawn.question.clone(),
            asked,
            response: Vec::new(),
            verdict: AnswerVerdict::Skipped,
            score: 0.0,
            points: 0.0,
            out_of: self.drawn.points,
            penalty: self.drawn.penalty,
            invalid: false,
            hinted: false,
            claimed: false,
            seconds: 0.0,
            at,
            marked: at,
        }
    }

    fn into_outcome(self) -> Option<QuestionOutcome> {
        self.outcome.map(|outcome| QuestionOutcome { hinted: self.hinted, ..outcome })
    }
}

impl AnswerVerdict {
    /// The word that scripts rely on.
    pub fn word(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Slip => "slip",
            Self::Partial => "partial",
            Self::Wrong => "wrong",
            Self::Skipped => "skipped",
            Self::Late => "late",
        }
    }

    fn from_answered(answered: &Answered) -> Self {
        if answered.late { Self::Late } else { Self::marked(answered.score, answered.slip) }
    }

    fn marked(score: f64, slip: bool) -> Self {
        match (is_full(score), slip) {
            (true, true) => Self::Slip,
            (true, false) => Self::Right,
            (false, _) if is_above_zero(score) => Self::Partial,
            (false, _) => Self::Wrong,
        }
    }
}

impl Tally {
    /// The share of points earned, 0 to 1; 0 where there are none.
    pub fn score(&self) -> f64 {
        if self.out_of > 0.0 { (self.points / self.out_of).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Whether it passed, where the attempt asks for a share of the points.
    pub fn passed(&self, attempt: &Attempt) -> Option<bool> {
        attempt.rules.pass.map(|pass| reaches(self.score(), pass))
    }
}

/// Adds up an attempt. Of two answers to a question the later counts.
pub fn tally(record: &Record) -> Tally {
    tally_log(&record.attempt, record.entries.iter().cloned())
}

/// Adds up an attempt from the entries of its log, oldest first; as [`tally`], without a record around them.
pub fn tally_log(attempt: &Attempt, log: impl IntoIterator<Item = QuizEntry>) -> Tally {
    let question = |(place, drawn)| DrawnQuestion { place, drawn, hinted: false, outcome: None };
    let mut questions: HashMap<&QuestionId, DrawnQuestion<'_>> = (attempt.drawn.iter().enumerate())
        .map(|drawn| (&drawn.1.question, question(drawn)))
        .collect();
    let (mut finished, mut dropped) = (None, false);
    for QuizEntry { at, question, event } in log {
        match event {
            // Another machine may have finished what was dropped here.
            QuizEvent::Finished => (finished, dropped) = (Some(at), false),
            QuizEvent::Dropped => dropped = true,
            QuizEvent::Restored => dropped = false,
            QuizEvent::Answered(_)
            | QuizEvent::Skipped(_)
            | QuizEvent::Hinted
            | QuizEvent::Claimed
            | QuizEvent::Doubted(_)
            | QuizEvent::Extended(_)
            | QuizEvent::Remarked(_) => {
                if let Some(question) = questions.get_mut(&question) {
                    question.apply(event, at);
                }
            }
        }
    }
    let mut outcomes: Vec<QuestionOutcome> =
        questions.into_values().filter_map(DrawnQuestion::into_outcome).collect();
    outcomes.sort_by_key(|outcome| outcome.place);
    add_up(outcomes, attempt.out_of(), finished, dropped)
}

fn add_up(
    outcomes: Vec<QuestionOutcome>,
    out_of: f64,
    finished: Option<Moment>,
    dropped: bool,
) -> Tally {
    let is_answered = |outcome: &&QuestionOutcome| outcome.verdict != AnswerVerdict::Skipped;
    Tally {
        points: sum_of_points(outcomes.iter().map(|outcome| outcome.points)),
        own_points: sum_of_points(outcomes.iter().map(QuestionOutcome::own_points)),
        out_of,
        answered: outcomes.iter().filter(is_answered).count(),
        claimed: outcomes.iter().filter(|outcome| outcome.claimed).count(),
        finished,
        dropped,
        outcomes,
    }
}

/// The points that an answer earns by its mark: below 0 where it is wrong and that costs some.
pub fn points_earned(drawn: &Drawn, answered: &Answered) -> f64 {
    let score = if answered.late { 0.0 } else { answered.score };
    let given = answered.asked.read_words(&answered.response);
    let verdict = AnswerVerdict::from_answered(answered);
    share_earned(verdict, &given, score, drawn.penalty) * drawn.points
}

fn share_earned(verdict: AnswerVerdict, given: &Given, score: f64, penalty: f64) -> f64 {
    let is_wrong = verdict == AnswerVerdict::Wrong && *given != Given::Nothing;
    if is_wrong { -penalty } else { score }
}

/// Penalties take away what was earned, and no more.
fn sum_of_points(points: impl Iterator<Item = f64>) -> f64 {
    points.sum::<f64>().max(0.0)
}
