//! Questions of a quiz by their numbers, for pages that jump: question, answer, and the mark if it may be shown.

use std::collections::HashMap;

use super::{Prepared, QuizSitting};
use crate::moment::Moment;
use crate::question::{Form, Mark, Part, Response, Verdict, is_same_score};
use crate::session::{
    Aftermath, AnswerVerdict, Answered, Feedback, QuestionId, QuestionOutcome, QuizEvent, Shown,
};
use crate::study::said::{AnswerFacts, Next, Reply};

/// A question by its number.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact that a page shows by itself")]
#[derive(Clone, Debug, PartialEq)]
pub struct NumberedQuestion {
    /// The question as it is shown, with its number and the count.
    pub shown: Shown,
    /// Its state.
    pub state: NumberedState,
    /// What is kept of an answer, in the places shown.
    pub given: Response,
    /// Whether the learner is unsure of it.
    pub doubt: bool,
    /// Counts the changes of its answer. An answer with an older turn comes from another tab.
    pub turn: usize,
    /// The mark, if it may be shown.
    pub told: Option<AnswerFacts>,
    /// Whether the learner claims that the answer was right.
    pub claimed: bool,
    /// Whether it can be claimed now.
    pub may_claim: bool,
    /// Whether it has a hint.
    pub has_hint: bool,
    /// The hint, once it was asked for.
    pub hint: Option<String>,
}

/// The state of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberedState {
    /// It has no answer yet.
    Open,
    /// It has an answer that may change.
    Answered,
    /// It may no longer change, answered or not.
    Settled {
        /// Whether it was answered.
        answered: bool,
    },
    /// Its deck has lost it.
    Lost,
}

/// An answer to a question by its number.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberedAnswer {
    /// The question's number, from 1.
    pub number: usize,
    /// The turn of the question that the learner saw.
    pub turn: usize,
    /// The response, in the places shown. An empty one takes an earlier answer back.
    pub response: Response,
    /// Whether the learner is unsure.
    pub doubt: bool,
}

/// What to do with an answer by number.
#[derive(Debug)]
pub enum NumberedStep {
    /// Keep it, then settle it.
    Keep(Box<Prepared>),
    /// It equals the answer kept.
    Same,
    /// These fields, from 0, cannot be read. It is explained once: when the same question's answer comes again, it is
    /// kept as it is.
    Explain(Vec<usize>),
    /// Another answer was kept since the learner saw the question.
    Conflict,
    /// The answer may no longer change: its mark was shown, or all was handed in, or the time is up.
    Stands,
    /// There is no such question, or the response does not fit it.
    Unfit,
}

/// What the log has about one question.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KeptAnswer {
    /// The place of the latest answer among the entries; None where there is none, or it was taken back.
    answered: Option<usize>,
    doubt: bool,
    turn: usize,
}

impl KeptAnswer {
    /// Records an entry about the question, by its place among the entries.
    pub(super) fn apply(&mut self, event: &QuizEvent, place: usize) {
        match event {
            QuizEvent::Answered(_) => self.answered = Some(place),
            QuizEvent::Skipped(_) => self.answered = None,
            QuizEvent::Doubted(is_unsure) => self.doubt = *is_unsure,
            QuizEvent::Hinted
            | QuizEvent::Claimed
            | QuizEvent::Remarked(_)
            | QuizEvent::Extended(_)
            | QuizEvent::Finished
            | QuizEvent::Dropped
            | QuizEvent::Restored => return,
        }
        self.turn += 1;
    }
}

impl QuizSitting<'_> {
    /// Returns the question with a number, from 1; None where there is none, or its deck has lost it. From now on its
    /// time runs.
    pub fn numbered(&mut self, number: usize, now: Moment) -> Option<NumberedQuestion> {
        let shown = self.quiz.shown(number)?;
        self.start_clock(&shown.question, now);
        let outcomes =
            if self.may_tell(number, now) { self.question_outcomes() } else { HashMap::new() };
        Some(self.number_question(shown, &outcomes, now))
    }

    /// Returns the answer that counts, in the places shown; None without an answer.
    pub(super) fn given(&self, shown: &Shown) -> Option<Response> {
        let answered = self.answer_kept(shown.number)?;
        self.quiz.given(&shown.question, answered).filter(|given| *given != Response::Nothing)
    }

    /// Returns all questions that their decks still have, in the order of their numbers.
    pub fn all_numbered(&self, now: Moment) -> Vec<NumberedQuestion> {
        let outcomes = self.question_outcomes();
        let shown = (1..=self.kept.len()).filter_map(|number| self.quiz.shown(number));
        shown.map(|shown| self.number_question(shown, &outcomes, now)).collect()
    }

    fn number_question(
        &self,
        shown: Shown,
        outcomes: &HashMap<QuestionId, QuestionOutcome>,
        now: Moment,
    ) -> NumberedQuestion {
        let number = shown.number;
        let kept = self.kept_answer(number);
        let answered = self.answer_kept(number);
        let given = answered.and_then(|answered| self.quiz.given(&shown.question, answered));
        let told =
            self.may_tell(number, now).then(|| self.answer_facts(&shown, outcomes)).flatten();
        NumberedQuestion {
            state: self.state_of(number, now),
            given: given.unwrap_or(Response::Nothing),
            doubt: kept.doubt,
            turn: kept.turn,
            told,
            claimed: self.quiz.is_claimed(number),
            may_claim: self.quiz.claim(Some(number), now).is_ok(),
            has_hint: self.quiz.has_hint(number),
            hint: self.quiz.hint_shown(number).map(str::to_owned),
            shown,
        }
    }

    /// Returns the state of each question, in the order of their numbers, and whether the learner is unsure of it.
    pub fn states(&self, now: Moment) -> Vec<(NumberedState, bool)> {
        let numbers = 1..=self.kept.len();
        numbers.map(|number| (self.state_of(number, now), self.kept_answer(number).doubt)).collect()
    }

    /// Returns the number of the first question that has no answer and can still get one.
    pub fn first_open(&self, now: Moment) -> Option<usize> {
        (1..=self.kept.len()).find(|number| self.state_of(*number, now) == NumberedState::Open)
    }

    /// Reports whether no answer may change: they were handed in, or the time is up.
    pub fn is_handed_in(&self, now: Moment) -> bool {
        self.is_handed_in || self.quiz.is_over(now)
    }

    /// Decides what to do with an answer by number.
    pub fn prepare_number(&mut self, answer: NumberedAnswer, now: Moment) -> NumberedStep {
        let NumberedAnswer { number, turn, response, doubt } = answer;
        let Some(shown) = self.quiz.shown(number) else { return NumberedStep::Unfit };
        let response = response.normalized();
        if !shown.form.fits(&response) {
            return NumberedStep::Unfit;
        }
        let kept = self.kept_answer(number);
        let is_new = self.quiz.words_to_keep(&shown.question, &response) != self.words_kept(number);
        if !is_new && kept.doubt == doubt {
            return NumberedStep::Same;
        }
        if matches!(self.state_of(number, now), NumberedState::Settled { .. }) {
            return NumberedStep::Stands;
        }
        if kept.turn != turn {
            return NumberedStep::Conflict;
        }
        let unread = unread_fields(&shown.form, &response);
        if is_new && !unread.is_empty() && self.explained.insert(shown.question.clone()) {
            return NumberedStep::Explain(unread);
        }
        let response = is_new.then_some(&response);
        self.prepare_changes(&shown.question, response, (kept.doubt != doubt).then_some(doubt), now)
    }

    fn prepare_changes(
        &mut self,
        question: &QuestionId,
        response: Option<&Response>,
        doubt: Option<bool>,
        now: Moment,
    ) -> NumberedStep {
        if self.quiz.turn_to(question).is_err() {
            return NumberedStep::Stands;
        }
        let silently = |entries| Prepared::new(entries, Reply::new(Vec::new(), Next::Card));
        let prepared = match response {
            None => Ok(silently(Vec::new())),
            Some(Response::Nothing) => {
                self.quiz.skip(question, now).map(|(entry, _)| silently(vec![entry]))
            }
            Some(response) => self.prepare_answer(question, response, now),
        };
        let Ok(mut prepared) = prepared else { return NumberedStep::Stands };
        prepared.entries.extend(doubt.map(|doubt| self.quiz.doubt(question, doubt, now)));
        NumberedStep::Keep(Box::new(prepared))
    }

    fn state_of(&self, number: usize, now: Moment) -> NumberedState {
        if !self.quiz.has(number) {
            return NumberedState::Lost;
        }
        let answered = self.kept_answer(number).answered.is_some();
        let told = answered && self.feedback() == Feedback::Each;
        match answered {
            _ if told || self.is_handed_in(now) => NumberedState::Settled { answered },
            true => NumberedState::Answered,
            false => NumberedState::Open,
        }
    }

    fn kept_answer(&self, number: usize) -> KeptAnswer {
        let place = number.checked_sub(1);
        place.and_then(|place| self.kept.get(place)).copied().unwrap_or_default()
    }

    /// Returns the answer that counts.
    fn answer_kept(&self, number: usize) -> Option<&Answered> {
        let entry = self.entries.get(self.kept_answer(number).answered?)?;
        if let QuizEvent::Answered(answered) = &entry.event { Some(answered) } else { None }
    }

    fn words_kept(&self, number: usize) -> &[String] {
        self.answer_kept(number).map_or(&[], |answered| &answered.response)
    }

    /// Reports whether the mark of a question may be shown: at once, or after handing in.
    fn may_tell(&self, number: usize, now: Moment) -> bool {
        let is_settled = matches!(self.state_of(number, now), NumberedState::Settled { .. });
        is_settled && self.feedback() != Feedback::None
    }

    fn question_outcomes(&self) -> HashMap<QuestionId, QuestionOutcome> {
        let outcomes = self.tally().outcomes.into_iter();
        outcomes.map(|outcome| (outcome.question.clone(), outcome)).collect()
    }

    fn answer_facts(
        &self,
        shown: &Shown,
        outcomes: &HashMap<QuestionId, QuestionOutcome>,
    ) -> Option<AnswerFacts> {
        let outcome = outcomes.get(&shown.question);
        let given = self.answer_kept(shown.number);
        let given =
            given.map_or(Some(Response::Nothing), |kept| self.quiz.given(&shown.question, kept));
        let again = given.and_then(|given| self.quiz.mark_given(&shown.question, &given));
        let is_same = |(mark, _): &(Mark, Aftermath)| {
            outcome.is_none_or(|outcome| is_same_score(mark.score, outcome.score))
        };
        let (mark, aftermath) = match again.filter(is_same) {
            Some(marked) => marked,
            // The deck was changed since, or the answer was marked again: the log says how it counts.
            None => logged_mark(outcome?),
        };
        let (back, mistaken, notes) = (None, None, Vec::new());
        let (shown, mark) = (shown.clone(), Some(mark));
        Some(AnswerFacts { shown, mark, back, aftermath, mistaken, notes })
    }
}

/// Returns the fields, from 0, that hold something which is not the number or date wanted.
fn unread_fields(form: &Form, response: &Response) -> Vec<usize> {
    let (Form::Line(lines), Response::Line(typed)) = (form, response) else { return Vec::new() };
    let fields = lines.fields.iter().zip(typed).enumerate();
    let unread = fields.filter(|(_, (wants, text))| !text.trim().is_empty() && !wants.reads(text));
    unread.map(|(field, _)| field).collect()
}

/// Returns the mark that the log gives an answer, as one part.
fn logged_mark(outcome: &QuestionOutcome) -> (Mark, Aftermath) {
    let verdict = match outcome.verdict {
        AnswerVerdict::Right => Verdict::Right,
        AnswerVerdict::Slip => Verdict::Slip,
        AnswerVerdict::Partial | AnswerVerdict::Wrong | AnswerVerdict::Late => Verdict::Wrong,
        AnswerVerdict::Skipped => Verdict::Missing,
    };
    let part = Part::new(verdict, outcome.response.join("; "), outcome.asked.right.join("; "));
    let asked = &outcome.asked;
    let aftermath = Aftermath { why: asked.why.clone(), source: asked.source.clone() };
    (Mark { score: outcome.score, parts: vec![part] }, aftermath)
}
