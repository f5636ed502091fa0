//! Decides what a learner's words to a quiz mean, before a class keeps many answers in one transaction.

use super::QuizSitting;
use crate::moment::Moment;
use crate::question::{Mark, Response};
use crate::say::Say;
use crate::session::{
    Aftermath, Command, Evidence, Feedback, MarkedAnswer, Present, QuestionId, QuizEntry,
    QuizEvent, Shown, Unfit,
};
use crate::study::said::{AnswerFacts, Fact, Next, Reply, Said, hint_said};

/// What was decided: the rows to keep first, then the reply.
#[derive(Debug)]
pub struct Prepared {
    /// Rows of the attempt's log, in their order; often none.
    pub entries: Vec<QuizEntry>,
    /// The evidence of an answer among them for the drill's cards of its question.
    pub(super) evidence: Vec<Evidence>,
    /// The question to flag for its author, on which card, and why.
    pub(super) flag: Option<(QuestionId, Present, String, Moment)>,
    /// The reply, for when all is kept.
    pub(super) reply: Reply,
}

impl Prepared {
    pub(super) fn new(entries: Vec<QuizEntry>, reply: Reply) -> Self {
        Self { entries, evidence: Vec::new(), flag: None, reply }
    }

    fn nothing(facts: Vec<Fact>, next: Next) -> Self {
        Self::new(Vec::new(), Reply::new(facts, next))
    }
}

impl QuizSitting<'_> {
    /// Decides what the learner's words to `card` mean. Only [`QuizSitting::settle`] moves the quiz on.
    ///
    /// # Errors
    /// When that cannot be done now.
    pub fn prepare(
        &mut self,
        card: &QuestionId,
        said: Said,
        now: Moment,
    ) -> Result<Prepared, Unfit> {
        if self.quiz.is_over(now) {
            return Ok(self.prepare_late(&said, now));
        }
        match said {
            Said::Response(response) => self.prepare_answer(card, &response, now),
            Said::Reveal => {
                let back = Fact::Back(self.quiz.reveal(card)?.to_owned());
                Ok(Prepared::nothing(vec![back], Next::Wait))
            }
            Said::Command(command) => self.prepare_command(card, command, now),
            Said::Leave => Ok(Prepared::nothing(Vec::new(), Next::Leave)),
            Said::TurnTo(question) => {
                self.prepare_turn(&question).map(|reply| Prepared::new(Vec::new(), reply))
            }
            Said::HandIn => {
                self.is_handed_in = true;
                Ok(Prepared::nothing(Vec::new(), Next::Card))
            }
            // A front end whose clock runs ahead of the sitting's waits on.
            Said::TimeUp => Ok(Prepared::nothing(Vec::new(), Next::Wait)),
            Said::Rating(_) | Said::Clock(_) => Err(Unfit::OtherForm),
        }
    }

    /// After the deadline nothing is marked and nothing more is put. A claim is about an answer that was given in time.
    fn prepare_late(&self, said: &Said, now: Moment) -> Prepared {
        let mut prepared = if let Said::Command(Command::Right(number)) = said {
            let refused = |unfit| Prepared::new(Vec::new(), Reply::refuse(&unfit));
            self.prepare_claim(*number, now).unwrap_or_else(refused)
        } else {
            Prepared::nothing(Vec::new(), Next::Card)
        };
        prepared.reply.next = Next::Card;
        prepared
    }

    fn prepare_command(
        &mut self,
        card: &QuestionId,
        command: Command,
        now: Moment,
    ) -> Result<Prepared, Unfit> {
        match command {
            Command::Hint => self.prepare_hint(card, now),
            Command::Skip => self.prepare_skip(card, now),
            Command::Back => {
                self.quiz.back()?;
                Ok(Prepared::nothing(Vec::new(), Next::Card))
            }
            Command::Right(number) => self.prepare_claim(number, now),
            Command::Flag(why) => self.prepare_flag(card, why, now),
            Command::Quit => Ok(Prepared::nothing(Vec::new(), Next::Leave)),
            // Commands of a drill, which a front end of a quiz does not know, and those that the front end handles
            // itself.
            Command::Undo
            | Command::Help
            | Command::Note(_)
            | Command::Suspend
            | Command::Bury
            | Command::Forget
            | Command::Edit
            | Command::Why => Err(Unfit::OtherForm),
        }
    }

    pub(super) fn prepare_turn(&mut self, card: &QuestionId) -> Result<Reply, Unfit> {
        self.quiz.turn_to(card)?;
        self.since = None;
        let answered = self.quiz.is_answered(card);
        let told = answered.then(|| Fact::Say(Say::new("quiz-turned-to")));
        Ok(Reply::new(told.into_iter().collect(), Next::Card))
    }

    pub(super) fn prepare_answer(
        &self,
        card: &QuestionId,
        response: &Response,
        now: Moment,
    ) -> Result<Prepared, Unfit> {
        let shown = self.quiz.current().ok_or(Unfit::OtherCard)?;
        let since = self.since.as_ref().map_or(now, |(_, since)| *since);
        let MarkedAnswer { entry, mark, aftermath, evidence } =
            self.quiz.answer(card, response, since, now)?;
        let facts = if self.feedback() == Feedback::Each {
            vec![answer_fact(shown, mark, aftermath)]
        } else {
            Vec::new()
        };
        let prepared = Prepared::new(vec![entry], Reply::new(facts, Next::Card));
        Ok(Prepared { evidence, ..prepared })
    }

    pub(super) fn prepare_hint(&self, card: &QuestionId, now: Moment) -> Result<Prepared, Unfit> {
        self.refuse_where_none_is_put()?;
        let entries = self.quiz.hint(card, now).into_iter().collect();
        Ok(Prepared::new(entries, Reply::wait(hint_said(self.quiz.hint_text(card)))))
    }

    fn prepare_skip(&mut self, card: &QuestionId, now: Moment) -> Result<Prepared, Unfit> {
        if self.quiz.let_stand() {
            return Ok(Prepared::nothing(Vec::new(), Next::Card));
        }
        self.refuse_where_none_is_put()?;
        let shown = self.quiz.current().ok_or(Unfit::OtherCard)?;
        let (entry, answer) = self.quiz.skip(card, now)?;
        let facts = match (answer, self.feedback()) {
            (_, Feedback::None) => Vec::new(),
            (Some(answer), Feedback::Each) => {
                vec![answer_fact(shown, answer.mark, answer.aftermath)]
            }
            (_, Feedback::Each | Feedback::End) => vec![Fact::Say(Say::new("quiz-skipped"))],
        };
        Ok(Prepared::new(vec![entry], Reply::new(facts, Next::Card)))
    }

    /// Flags the question for its author, on the first card that a drill makes of it.
    fn prepare_flag(&self, card: &QuestionId, why: String, now: Moment) -> Result<Prepared, Unfit> {
        let present = match self.quiz.first_card(card) {
            Ok(present) => present,
            Err(unfit) => {
                self.refuse_where_none_is_put()?;
                return Err(unfit);
            }
        };
        let flag = Some((card.clone(), present, why, now));
        let prepared = Prepared::new(Vec::new(), Reply::wait(Say::new("drill-flagged")));
        Ok(Prepared { flag, ..prepared })
    }

    pub(super) fn prepare_claim(
        &self,
        number: Option<usize>,
        now: Moment,
    ) -> Result<Prepared, Unfit> {
        let entry = self.quiz.claim(number, now)?;
        Ok(Prepared::new(vec![entry], Reply::wait(Say::new("quiz-claimed"))))
    }

    /// Decides to end the attempt; one that was continued after its deadline ended at the deadline.
    pub fn prepare_finish(&self, now: Moment) -> Prepared {
        let deadline = self.quiz.deadline().filter(|_| self.quiz.is_over(now));
        let entry = self.quiz.finish(deadline.unwrap_or(now));
        Prepared::new(vec![entry], Reply::new(Vec::new(), Next::Card))
    }

    /// Decides to give the attempt this many seconds more.
    pub fn prepare_more_time(&self, seconds: u64, now: Moment) -> Prepared {
        let entry = self.quiz.attempt().entry(now, QuizEvent::Extended(seconds));
        Prepared::new(vec![entry], Reply::new(Vec::new(), Next::Wait))
    }

    /// Refuses if no question is being asked.
    fn refuse_where_none_is_put(&self) -> Result<(), Unfit> {
        if self.quiz.current().is_some() {
            return Ok(());
        }
        Err(Unfit::NotNow(Say::new("quiz-none-put")))
    }
}

fn answer_fact(shown: Shown, mark: Mark, aftermath: Aftermath) -> Fact {
    let (back, mistaken, notes) = (None, None, Vec::new());
    let mark = Some(mark);
    Fact::Answer(Box::new(AnswerFacts { shown, mark, back, aftermath, mistaken, notes }))
}
