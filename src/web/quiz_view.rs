//! Draws the pages of a quiz from its sitting: the same for a class and for oneself.

use serde::Serialize;

use crate::locale::{Words, option_text, unread_in_field};
use crate::moment::Moment;
use crate::question::{Form, Response};
use crate::say::Say;
use crate::session::{Feedback, Record, Shown, join_fields, tally};
use crate::study::{AnswerFacts, Fact, NumberedQuestion, NumberedState, QuizSitting};

use super::pages::{
    AnswerStage, ClosedAnswer, Onward, OpenAnswer, OverviewPage, OverviewRow, Paths, QuestionPage,
    ResultPage, WebPage,
};
use super::posted::{FilledFields, Go};

/// What all pages of a quiz have in common.
#[derive(Clone, Copy)]
pub(crate) struct QuizView<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// A pupil's name, or the title of what is asked.
    pub(crate) name: &'a str,
    /// The paths of the quiz.
    pub(crate) paths: &'a Paths,
    /// When marks are shown.
    pub(crate) feedback: Feedback,
    /// Whether this is a quiz for oneself: then there are hints, and a score whatever the feedback.
    pub(crate) alone: bool,
}

/// What a page shows beside its question: refused input, a reason, the back of a card.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ShownAgain<'a> {
    /// The refused values of the fields; None shows what is kept.
    pub(crate) filled: Option<&'a FilledFields>,
    /// Whether it was marked as unsure.
    pub(crate) doubt: bool,
    /// Why the input was refused.
    pub(crate) problem: Option<&'a Say>,
    /// The back of a flashcard.
    pub(crate) back: Option<&'a str>,
    /// Paragraphs above the first question.
    pub(crate) opening: &'a [String],
}

impl<'a> ShownAgain<'a> {
    /// Returns the page with what was sent, which was not kept.
    pub(crate) fn not_kept(filled: &'a FilledFields, doubt: bool, problem: &'a Say) -> Self {
        Self { filled: Some(filled), doubt, ..Self::refused(problem) }
    }

    /// Returns the page with what is kept, and why it stays so.
    pub(crate) fn refused(problem: &'a Say) -> Self {
        Self { problem: Some(problem), ..Self::default() }
    }
}

impl QuizView<'_> {
    /// Draws the page of a question; `states` are those of all questions.
    pub(crate) fn question(
        self,
        question: &NumberedQuestion,
        states: &[(NumberedState, bool)],
        left: Option<f64>,
        again: ShownAgain,
    ) -> WebPage {
        let shown = &question.shown;
        let kept = FilledFields::from_response(&shown.form, &question.given);
        let stage = match question.state {
            NumberedState::Open | NumberedState::Answered => AnswerStage::Open(OpenAnswer {
                filled: again.filled.unwrap_or(&kept),
                turn: question.turn,
                doubt: self.may_change().then_some(again.doubt || question.doubt),
                back: again.back,
                may_hint: self.alone && question.has_hint && question.hint.is_none(),
                may_change: self.may_change(),
            }),
            NumberedState::Settled { .. } | NumberedState::Lost => {
                AnswerStage::Closed(ClosedAnswer {
                    may_claim: question.may_claim,
                    onward: self.onward(shown.number, states),
                })
            }
        };
        let page = QuestionPage {
            words: self.words,
            name: self.name,
            shown,
            stage,
            opening: again.opening,
            told: &facts_of(question),
            problem: again.problem,
            answered: states.iter().filter(|(state, _)| is_answered(*state)).count(),
            left,
            paths: self.paths,
        };
        page.draw()
    }

    /// Returns the page that follows an answer that was kept: its mark if that is shown at once, else the page that the
    /// learner chose, else the next question, and after the last one the list of all.
    pub(crate) fn path_after(
        self,
        (number, go, is_blank): (usize, Option<Go>, bool),
        states: &[(NumberedState, bool)],
    ) -> String {
        let mut later = (1..).zip(states).skip(number);
        let next = later.find(|(_, (state, _))| *state != NumberedState::Lost);
        let to = match go {
            _ if !self.may_change() && !is_blank => Some(number),
            Some(Go::Question(number)) => Some(number),
            Some(Go::End) => None,
            None => next.map(|(number, _)| number),
        };
        self.paths.question_or_end(to)
    }

    /// Returns the page that follows a question whose mark was shown.
    fn onward(self, number: usize, states: &[(NumberedState, bool)]) -> Onward {
        let is_open = |number: &usize| {
            let state = number.checked_sub(1).and_then(|place| states.get(place));
            state.is_some_and(|(state, _)| *state == NumberedState::Open)
        };
        let next = (number + 1..=states.len()).find(is_open);
        match next {
            Some(next) => Onward::Question(next),
            None if (1..number).any(|number| is_open(&number)) => Onward::Overview,
            None if self.may_change() => Onward::Overview,
            None => Onward::Result,
        }
    }

    /// Draws the list of all questions.
    pub(crate) fn overview(
        self,
        questions: &[NumberedQuestion],
        left: Option<f64>,
        problem: Option<&Say>,
    ) -> WebPage {
        let row = |question: &NumberedQuestion| OverviewRow {
            number: question.shown.number,
            ask: question.shown.prompt(),
            given: given_words(&question.shown, &question.given, self.words),
            doubt: question.doubt,
        };
        let rows: Vec<OverviewRow> = questions.iter().map(row).collect();
        let page = OverviewPage {
            words: self.words,
            name: self.name,
            rows: &rows,
            problem,
            left,
            paths: self.paths,
        };
        page.draw()
    }

    /// Draws the result, once all is handed in.
    pub(crate) fn result(self, sitting: &QuizSitting, now: Moment, may_close: bool) -> WebPage {
        let record = sitting.record();
        let tells_marks = self.feedback != Feedback::None;
        let questions = if tells_marks { sitting.all_numbered(now) } else { Vec::new() };
        let page = ResultPage {
            words: self.words,
            name: self.name,
            scored: (tells_marks || self.alone).then_some(&record),
            questions: &questions,
            time_up: is_time_up(sitting, &record),
            // In a quiz for oneself hafal ends with this page, unless something can be claimed on it.
            may_claim: may_close || !self.alone,
            may_close,
            paths: self.paths,
        };
        page.draw()
    }

    fn may_change(self) -> bool {
        self.feedback != Feedback::Each
    }
}

/// Returns whether the attempt ended at its deadline, and not before.
fn is_time_up(sitting: &QuizSitting, record: &Record) -> bool {
    let finished = tally(record).finished;
    let deadline = sitting.quiz().deadline();
    finished.zip(deadline).is_some_and(|(finished, deadline)| finished.utc_ms >= deadline.utc_ms)
}

fn is_answered(state: NumberedState) -> bool {
    matches!(state, NumberedState::Answered | NumberedState::Settled { answered: true })
}

fn facts_of(question: &NumberedQuestion) -> Vec<Fact> {
    let hint = question.hint.as_deref().filter(|_| question.told.is_none());
    let hint = hint.map(|hint| Fact::Say(Say::new("quiz-hint").with("hint", hint)));
    let told = question.told.iter().map(|told: &AnswerFacts| Fact::Answer(Box::new(told.clone())));
    hint.into_iter().chain(told).collect()
}

/// Returns what was given, in words; None for no answer.
fn given_words(shown: &Shown, given: &Response, words: &Words) -> Option<String> {
    match (&shown.form, given) {
        (_, Response::Nothing) => None,
        (Form::One(options), Response::One(place)) => {
            options.texts.get(*place).map(|text| option_text(text, words))
        }
        (_, Response::Card(true)) => Some(words.text("web-known")),
        (_, Response::Card(false)) => Some(words.text("feedback-not-known")),
        (form, given) => join_fields(&form.words_of(given)),
    }
}

/// How far a quiz has come, for scripts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct QuizState {
    answered: usize,
    of: usize,
    /// Seconds until the deadline, never below 0.
    left: Option<f64>,
    done: bool,
}

impl QuizState {
    /// Returns how far a sitting has come.
    pub(crate) fn new(sitting: &QuizSitting, now: Moment) -> Self {
        let states = sitting.states(now);
        let answered = states.iter().filter(|(state, _)| is_answered(*state)).count();
        let left = sitting.left(now).map(|left| left.max(0.0));
        Self { answered, of: states.len(), left, done: sitting.is_handed_in(now) }
    }
}

/// Returns why the first of these fields (from 0) could not be read.
pub(crate) fn unread_say(shown: &Shown, fields: &[usize]) -> Option<Say> {
    let Form::Line(lines) = &shown.form else { return None };
    let wants = fields.first().and_then(|field| lines.fields.get(*field))?;
    Some(unread_in_field(wants))
}
