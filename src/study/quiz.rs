//! The sitting of a quiz: decides what an answer or command means, keeps it, and returns what to tell.

use std::collections::HashMap;

use anyhow::Result;

use super::review::{ReviewedQuestion, reviewed_questions};
use super::said::{AnswerFacts, Fact, Next, Reply, Said, Turn, hint_said};
use crate::host::Config;
use crate::moment::Moment;
use crate::question::{Mark, Response};
use crate::say::Say;
use crate::session::{
    Aftermath, Command, Feedback, MarkedAnswer, QuestionId, Quiz, QuizEntry, QuizEvent, Record,
    Shown, Unfit,
};
use crate::store::Store;

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
    /// None where answers are no evidence for a drill.
    config: Option<&'a Config>,
    /// The reviews (card and row) that the last answer to each question brought: a new answer replaces them.
    reviews: HashMap<QuestionId, Vec<(i64, i64)>>,
    /// The question that was shown, and since when.
    since: Option<(QuestionId, Moment)>,
    is_handed_in: bool,
}

impl<'a> QuizSitting<'a> {
    /// A sitting over a quiz and the entries that it was replayed from. With a configuration, answers are kept as
    /// reviews of a drill's cards too.
    pub fn new(quiz: Quiz, entries: Vec<QuizEntry>, config: Option<&'a Config>) -> Self {
        let (reviews, since, is_handed_in) = (HashMap::new(), None, false);
        Self { quiz, entries, config, reviews, since, is_handed_in }
    }

    /// The quiz as it stands.
    pub fn quiz(&self) -> &Quiz {
        &self.quiz
    }

    /// The attempt with the entries kept so far, oldest first.
    pub fn record(&self) -> Record {
        Record { attempt: self.quiz.attempt().clone(), entries: self.entries.clone() }
    }

    /// All answers, to be looked at before they are handed in; None while a question is put, or where no answer may
    /// change any more.
    pub fn review(&self, now: Moment) -> Option<Vec<ReviewedQuestion>> {
        let may_change = self.feedback() == Feedback::End && !self.is_handed_in;
        if !may_change || self.quiz.current().is_some() || self.quiz.attempt().is_over(now) {
            return None;
        }
        Some(reviewed_questions(&self.record())).filter(|questions| !questions.is_empty())
    }

    /// The question to put now; none is put after the deadline.
    pub fn shown(&mut self, now: Moment) -> Turn {
        let left = self.left(now);
        if self.quiz.attempt().is_over(now) {
            return Turn { facts: vec![Fact::Say(Say::new("quiz-time-up"))], card: None, left };
        }
        let put = self.quiz.current().filter(|_| !self.is_handed_in);
        let Some(card) = put else { return Turn::default() };
        // The time of an answer runs from when its question first appeared, not from a page loaded again.
        if self.since.as_ref().is_none_or(|(shown, _)| *shown != card.question) {
            self.since = Some((card.question.clone(), now));
        }
        Turn { facts: Vec::new(), card: Some(card), left }
    }

    /// Seconds until the deadline, below 0 after it; None without one.
    pub fn left(&self, now: Moment) -> Option<f64> {
        let deadline = self.quiz.attempt().deadline()?;
        Some(deadline.seconds_since(now) - now.seconds_since(deadline))
    }

    fn feedback(&self) -> Feedback {
        self.quiz.attempt().rules.feedback
    }

    /// Takes what the learner says to `card`, the question that the front end shows. What must be kept is on disk when
    /// this returns.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be told.
    pub fn hear(
        &mut self,
        card: &QuestionId,
        said: Said,
        store: &mut Store,
        now: Moment,
    ) -> Result<Reply> {
        if self.quiz.attempt().is_over(now) {
            return self.hear_late(&said, store, now);
        }
        match said {
            Said::Response(response) => self.answer(card, &response, store, now),
            Said::Reveal => Ok(match self.quiz.reveal(card) {
                Ok(back) => Reply::new(vec![Fact::Back(back.to_owned())], Next::Wait),
                Err(unfit) => Reply::refuse(&unfit),
            }),
            Said::Command(command) => self.command(card, &command, store, now),
            Said::Leave => Ok(Reply::new(Vec::new(), Next::Leave)),
            Said::TurnTo(question) => Ok(self.turn_to(&question)),
            Said::HandIn => {
                self.is_handed_in = true;
                Ok(self.next_card(Vec::new()))
            }
            // A front end whose clock runs ahead of the sitting's waits on.
            Said::TimeUp => Ok(Reply::new(Vec::new(), Next::Wait)),
            Said::Rating(_) | Said::Clock(_) => Ok(Reply::refuse(&Unfit::OtherForm)),
        }
    }

    /// Takes what the learner says after the result: claims only.
    ///
    /// # Errors
    /// As [`QuizSitting::hear`].
    pub fn hear_after(&mut self, said: &Said, store: &mut Store, now: Moment) -> Result<Reply> {
        let Said::Command(Command::Right(number)) = said else {
            return Ok(Reply::wait(Say::new("quiz-claim-only")));
        };
        self.claim(*number, store, now)
    }

    /// After the deadline nothing is marked and nothing more is put. A claim is about an answer that was given in time.
    fn hear_late(&mut self, said: &Said, store: &mut Store, now: Moment) -> Result<Reply> {
        let facts = if let Said::Command(Command::Right(number)) = said {
            self.claim(*number, store, now)?.facts
        } else {
            Vec::new()
        };
        Ok(self.next_card(facts))
    }

    fn command(
        &mut self,
        card: &QuestionId,
        command: &Command,
        store: &mut Store,
        now: Moment,
    ) -> Result<Reply> {
        match command {
            Command::Hint => self.hint(card, store, now),
            Command::Skip => self.skip(card, store, now),
            Command::Back => Ok(self.moved(Quiz::back)),
            Command::Right(number) => self.claim(*number, store, now),
            Command::Flag(why) => self.flag(card, why, store, now),
            Command::Quit => Ok(Reply::new(Vec::new(), Next::Leave)),
            // Commands of a drill, which a front end of a quiz does not know, and what it does by itself.
            Command::Undo
            | Command::Help
            | Command::Note(_)
            | Command::Suspend
            | Command::Bury
            | Command::Forget
            | Command::Edit
            | Command::Why => Ok(Reply::refuse(&Unfit::OtherForm)),
        }
    }

    /// Puts another question of the attempt, while its answer may still change.
    pub fn turn_to(&mut self, card: &QuestionId) -> Reply {
        let mut reply = self.moved(|quiz| quiz.turn_to(card));
        if reply.next == Next::Card && self.quiz.is_answered(card) {
            reply.facts.push(Fact::Say(Say::new("quiz-turned-to")));
        }
        reply
    }

    fn moved(&mut self, turn: impl FnOnce(&mut Quiz) -> Result<(), Unfit>) -> Reply {
        match turn(&mut self.quiz) {
            Ok(()) => self.next_card(Vec::new()),
            Err(unfit) => Reply::refuse(&unfit),
        }
    }

    fn next_card(&mut self, facts: Vec<Fact>) -> Reply {
        self.since = None;
        Reply::new(facts, Next::Card)
    }

    fn answer(
        &mut self,
        card: &QuestionId,
        response: &Response,
        store: &mut Store,
        now: Moment,
    ) -> Result<Reply> {
        let Some(shown) = self.quiz.current() else {
            return Ok(Reply::refuse(&Unfit::OtherCard));
        };
        let since = self.since.as_ref().map_or(now, |(_, since)| *since);
        let answer = match self.quiz.answer(card, response, since, now) {
            Ok(answer) => answer,
            Err(unfit) => return Ok(Reply::refuse(&unfit)),
        };
        self.keep_answer(&answer, store)?;
        let facts = if self.feedback() == Feedback::Each {
            vec![marked(shown, answer.mark, answer.aftermath)]
        } else {
            Vec::new()
        };
        Ok(self.next_card(facts))
    }

    fn hint(&mut self, card: &QuestionId, store: &mut Store, now: Moment) -> Result<Reply> {
        if self.quiz.current().is_none() {
            return Ok(self.refuse(&Unfit::OtherCard));
        }
        if let Some(entry) = self.quiz.hint(card, now) {
            self.keep(entry, store)?;
        }
        Ok(Reply::wait(hint_said(self.quiz.hint_text(card))))
    }

    fn skip(&mut self, card: &QuestionId, store: &mut Store, now: Moment) -> Result<Reply> {
        if self.quiz.let_stand() {
            return Ok(self.next_card(Vec::new()));
        }
        let Some(shown) = self.quiz.current() else {
            return Ok(self.refuse(&Unfit::OtherCard));
        };
        let (entry, answer) = match self.quiz.skip(card, now) {
            Ok(skipped) => skipped,
            Err(unfit) => return Ok(Reply::refuse(&unfit)),
        };
        self.keep(entry, store)?;
        let facts = match (answer, self.feedback()) {
            (_, Feedback::None) => Vec::new(),
            (Some(answer), Feedback::Each) => {
                vec![marked(shown, answer.mark, answer.aftermath)]
            }
            (_, Feedback::Each | Feedback::End) => vec![Fact::Say(Say::new("quiz-skipped"))],
        };
        Ok(self.next_card(facts))
    }

    /// Flags the question for its author, on the first card that a drill makes of it.
    fn flag(&self, card: &QuestionId, why: &str, store: &mut Store, now: Moment) -> Result<Reply> {
        match self.quiz.first_card(card) {
            Ok(present) => {
                store.flag(card, &present, why, now)?;
                Ok(Reply::wait(Say::new("drill-flagged")))
            }
            Err(unfit) => Ok(self.refuse(&unfit)),
        }
    }

    /// Refuses what cannot be done; where no question is put, that is the reason.
    fn refuse(&self, unfit: &Unfit) -> Reply {
        if self.quiz.current().is_some() {
            return Reply::refuse(unfit);
        }
        Reply::wait(Say::new("quiz-none-put"))
    }

    fn claim(&mut self, number: Option<usize>, store: &mut Store, now: Moment) -> Result<Reply> {
        match self.quiz.claim(number, now) {
            Ok(entry) => {
                self.keep(entry, store)?;
                Ok(Reply::wait(Say::new("quiz-claimed")))
            }
            Err(unfit) => Ok(Reply::refuse(&unfit)),
        }
    }

    /// Ends the attempt; one that was gone on with after its deadline ended there.
    ///
    /// # Errors
    /// When that cannot be kept.
    pub fn finish(&mut self, store: &mut Store, now: Moment) -> Result<()> {
        let attempt = self.quiz.attempt();
        let end = attempt.deadline().filter(|_| attempt.is_over(now)).unwrap_or(now);
        self.keep(self.quiz.finish(end), store)
    }

    fn keep(&mut self, entry: QuizEntry, store: &mut Store) -> Result<()> {
        store.keep(self.quiz.attempt().id, &entry)?;
        self.apply_kept(entry);
        Ok(())
    }

    /// Moves the quiz on by an entry that is on disk.
    fn apply_kept(&mut self, entry: QuizEntry) {
        self.quiz.apply(&entry);
        self.entries.push(entry);
    }

    /// Keeps an answer, and what it says of the cards that a drill makes of the question.
    fn keep_answer(&mut self, answer: &MarkedAnswer, store: &mut Store) -> Result<()> {
        let MarkedAnswer { entry, evidence, .. } = answer;
        let Some(config) = self.config else { return self.keep(entry.clone(), store) };
        let retention = config.retention(&entry.question.deck);
        let replaced = self.replaced(&entry.question, store)?;
        let id = self.quiz.attempt().id;
        let kept = store.keep_with(id, entry, evidence, retention, &replaced)?;
        self.reviews.insert(entry.question.clone(), kept);
        self.apply_kept(entry.clone());
        Ok(())
    }

    /// The reviews that the last answer to a question brought, also one given before the attempt was resumed.
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

fn marked(shown: Shown, mark: Mark, aftermath: Aftermath) -> Fact {
    let (back, mistaken, notes) = (None, None, Vec::new());
    let mark = Some(mark);
    Fact::Answer(Box::new(AnswerFacts { shown, mark, back, aftermath, mistaken, notes }))
}
