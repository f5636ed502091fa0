//! The sitting of a quiz: decides what an answer or command means, keeps it, and returns what to show.

mod numbered;
mod prepare;

use std::collections::{HashMap, HashSet};

use anyhow::Result;

use super::review::{ReviewedQuestion, reviewed_questions};
use super::said::{Fact, Next, Reply, Said, Turn};
use crate::host::Config;
use crate::moment::Moment;
use crate::say::Say;
use crate::session::{
    Command, Evidence, Feedback, QuestionId, Quiz, QuizEntry, QuizEvent, Record, Tally, Unfit,
    tally_log,
};
use crate::store::Store;
use numbered::KeptAnswer;
pub use numbered::{NumberedAnswer, NumberedQuestion, NumberedState, NumberedStep};
pub use prepare::Prepared;

/// How a sitting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SittingEnd {
    /// Nothing is left to ask.
    Finished,
    /// The learner left; an attempt can be resumed.
    Left,
}

/// A quiz being asked.
pub struct QuizSitting<'a> {
    quiz: Quiz,
    entries: Vec<QuizEntry>,
    /// None if answers do not count as evidence for a drill.
    config: Option<&'a Config>,
    /// The reviews (card and row) made by the last answer to each question: a new answer replaces them.
    reviews: HashMap<QuestionId, Vec<(i64, i64)>>,
    /// The question that was shown, and since when.
    since: Option<(QuestionId, Moment)>,
    is_handed_in: bool,
    /// Questions whose unreadable answer was explained once: the next one is kept as it is.
    explained: HashSet<QuestionId>,
    /// What the entries say of each question, in the order drawn.
    kept: Vec<KeptAnswer>,
}

impl<'a> QuizSitting<'a> {
    /// Returns a sitting over a quiz and the entries that it was replayed from. With a configuration, answers are kept
    /// as reviews of a drill's cards too.
    pub fn new(quiz: Quiz, entries: Vec<QuizEntry>, config: Option<&'a Config>) -> Self {
        let (reviews, since, is_handed_in) = (HashMap::new(), None, quiz.is_finished());
        let explained = HashSet::new();
        let mut kept = vec![KeptAnswer::default(); quiz.attempt().drawn.len()];
        for (place, entry) in entries.iter().enumerate() {
            note_kept(&mut kept, &quiz, entry, place);
        }
        Self { quiz, entries, config, reviews, since, is_handed_in, explained, kept }
    }

    /// Returns the quiz in its present state.
    pub fn quiz(&self) -> &Quiz {
        &self.quiz
    }

    /// Returns the attempt with the entries kept so far, oldest first.
    pub fn record(&self) -> Record {
        Record { attempt: self.quiz.attempt().clone(), entries: self.entries.clone() }
    }

    /// Returns the points of the attempt so far.
    pub fn tally(&self) -> Tally {
        tally_log(self.quiz.attempt(), self.entries.iter().cloned())
    }

    /// Returns all answers, to be looked at before they are handed in; None while a question is put, or where no answer
    /// may change any more.
    pub fn review(&self, now: Moment) -> Option<Vec<ReviewedQuestion>> {
        let may_change = self.feedback() == Feedback::End && !self.is_handed_in;
        if !may_change || self.quiz.current().is_some() || self.quiz.is_over(now) {
            return None;
        }
        Some(reviewed_questions(&self.record())).filter(|questions| !questions.is_empty())
    }

    /// Returns the question to put now; none is put after the deadline.
    pub fn shown(&mut self, now: Moment) -> Turn {
        let left = self.left(now);
        if self.quiz.is_over(now) {
            let facts = vec![Fact::Say(Say::new("quiz-time-up"))];
            return Turn { facts, left, ..Turn::default() };
        }
        let put = self.quiz.current().filter(|_| !self.is_handed_in);
        let Some(card) = put else { return Turn::default() };
        self.start_clock(&card.question, now);
        let given = self.given(&card);
        Turn { facts: Vec::new(), card: Some(card), left, given }
    }

    /// The time of an answer runs from when its question first appeared, not from a page loaded again.
    fn start_clock(&mut self, question: &QuestionId, now: Moment) {
        if self.since.as_ref().is_none_or(|(shown, _)| shown != question) {
            self.since = Some((question.clone(), now));
        }
    }

    /// Returns seconds until the deadline, below 0 after it; None without one.
    pub fn left(&self, now: Moment) -> Option<f64> {
        let deadline = self.quiz.deadline()?;
        Some(deadline.seconds_since(now) - now.seconds_since(deadline))
    }

    fn feedback(&self) -> Feedback {
        self.quiz.attempt().rules.feedback
    }

    /// Handles what the learner says to `card`, the question that the front end shows. What must be kept is on disk
    /// when this returns.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be shown.
    pub fn hear(
        &mut self,
        card: &QuestionId,
        said: Said,
        store: &mut Store,
        now: Moment,
    ) -> Result<Reply> {
        let prepared = self.prepare(card, said, now);
        self.keep_and_settle(prepared, store)
    }

    /// Handles what the learner says after the result: claims only.
    ///
    /// # Errors
    /// As [`QuizSitting::hear`].
    pub fn hear_after(&mut self, said: &Said, store: &mut Store, now: Moment) -> Result<Reply> {
        let Said::Command(Command::Right(number)) = said else {
            return Ok(Reply::wait(Say::new("quiz-claim-only")));
        };
        let prepared = self.prepare_claim(*number, now);
        self.keep_and_settle(prepared, store)
    }

    fn keep_and_settle(
        &mut self,
        prepared: Result<Prepared, Unfit>,
        store: &mut Store,
    ) -> Result<Reply> {
        match prepared {
            Ok(prepared) => {
                self.keep(&prepared, store)?;
                Ok(self.settle(prepared))
            }
            Err(unfit) => Ok(Reply::refuse(&unfit)),
        }
    }

    /// Goes to another question of the attempt, while its answer may still change.
    pub fn turn_to(&mut self, card: &QuestionId) -> Reply {
        self.prepare_turn(card).unwrap_or_else(|unfit| Reply::refuse(&unfit))
    }

    /// Ends the attempt; one that was continued after its deadline ended at the deadline.
    ///
    /// # Errors
    /// When that cannot be kept.
    pub fn finish(&mut self, store: &mut Store, now: Moment) -> Result<()> {
        let prepared = self.prepare_finish(now);
        self.keep(&prepared, store)?;
        self.settle(prepared);
        Ok(())
    }

    /// Keeps what was prepared, and the evidence of an answer for the drill's cards of its question.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be shown.
    pub fn keep(&mut self, prepared: &Prepared, store: &mut Store) -> Result<()> {
        if let Some((question, present, why, at)) = &prepared.flag {
            store.flag(question, present, why, *at)?;
        }
        let Some(config) = self.config else {
            return Ok(store.keep_entries(self.quiz.attempt().id, &prepared.entries)?);
        };
        match prepared.entries.split_first() {
            Some((answer, more)) if matches!(answer.event, QuizEvent::Answered(_)) => {
                self.keep_evidence((answer, more), &prepared.evidence, config, store)
            }
            _ => Ok(store.keep_entries(self.quiz.attempt().id, &prepared.entries)?),
        }
    }

    /// Moves the quiz on by what is on disk now, and returns what to show.
    pub fn settle(&mut self, prepared: Prepared) -> Reply {
        for entry in prepared.entries {
            self.quiz.apply(&entry);
            self.explained.remove(&entry.question);
            note_kept(&mut self.kept, &self.quiz, &entry, self.entries.len());
            self.entries.push(entry);
        }
        self.is_handed_in |= self.quiz.is_finished();
        if prepared.reply.next == Next::Card {
            self.since = None;
        }
        prepared.reply
    }

    fn keep_evidence(
        &mut self,
        (answer, more): (&QuizEntry, &[QuizEntry]),
        evidence: &[Evidence],
        config: &Config,
        store: &mut Store,
    ) -> Result<()> {
        let retention = config.retention(&answer.question.deck);
        let replaced = self.replaced(&answer.question, store)?;
        let id = self.quiz.attempt().id;
        let kept = store.keep_answer(id, (answer, more), evidence, retention, &replaced)?;
        self.reviews.insert(answer.question.clone(), kept);
        Ok(())
    }

    /// Returns the reviews made by the last answer to a question, even one from before the attempt was resumed.
    fn replaced(&mut self, card: &QuestionId, store: &Store) -> Result<Vec<(i64, i64)>> {
        if let Some(reviews) = self.reviews.remove(card) {
            return Ok(reviews);
        }
        let answered = |entry: &&QuizEntry| {
            entry.question == *card && matches!(entry.event, QuizEvent::Answered(_))
        };
        let Some(entry) = self.entries.iter().rev().find(answered) else { return Ok(Vec::new()) };
        Ok(store.reviews_of_answer(card, entry.at)?)
    }
}

/// Records an entry, the `place`th of all, for its question.
fn note_kept(kept: &mut [KeptAnswer], quiz: &Quiz, entry: &QuizEntry, place: usize) {
    if let Some(kept) = quiz.place_of(&entry.question).and_then(|at| kept.get_mut(at)) {
        kept.apply(&entry.event, place);
    }
}
