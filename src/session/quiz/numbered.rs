//! Any question of a quiz by its number: what is put, and what was given to it, in the places shown.

use super::Quiz;
use super::put::{AskedPut, QuizPut};
use crate::moment::Moment;
use crate::question::{Form, Mark, Response};
use crate::session::entry::{Answered, QuestionId, QuizEntry, QuizEvent};
use crate::session::fields::spread;
use crate::session::remark::response_of;
use crate::session::shown::{Aftermath, Shown};

impl Quiz {
    /// The question with a number, from 1, as it is put; None where no question has it, or its deck has lost it.
    pub fn shown(&self, number: usize) -> Option<Shown> {
        self.shown_at(number.checked_sub(1)?)
    }

    /// Whether there is a question with a number, from 1, that its deck has not lost.
    pub fn has(&self, number: usize) -> bool {
        self.put_numbered(number).is_some_and(|put| !put.is_lost())
    }

    /// Whether the question with a number has a hint.
    pub fn has_hint(&self, number: usize) -> bool {
        self.asked_numbered(number).is_some_and(|asked| asked.question.hint.is_some())
    }

    /// Whether the attempt has come to its end.
    pub fn is_finished(&self) -> bool {
        self.is_finished
    }

    /// What the log says was given to a question, in the places shown; None where its deck has changed since.
    pub fn given(&self, question: &QuestionId, answered: &Answered) -> Option<Response> {
        let form = self.asked(question)?.shuffled().form;
        if answered.response.iter().all(|word| word.trim().is_empty()) {
            return Some(Response::Nothing);
        }
        if form == Form::Card {
            return Some(Response::Card(answered.response.iter().all(|word| word != "-")));
        }
        response_of(&form, &answered.response)
    }

    /// The words in which the log would keep a response to a question: equal ones are the same answer.
    pub fn words_to_keep(&self, question: &QuestionId, response: &Response) -> Vec<String> {
        let Some(asked) = self.asked(question) else { return Vec::new() };
        let form = asked.shuffled().form;
        asked.question.words_of(&form, &spread(asked.deck, asked.question, &form, response))
    }

    /// Marks a response that was kept, with the deck's explanation; None where the deck has lost the question.
    pub fn mark_given(&self, question: &QuestionId, given: &Response) -> Option<(Mark, Aftermath)> {
        let asked = self.asked(question)?;
        Some((asked.mark(&asked.shuffled().back(given)), asked.aftermath()))
    }

    /// Whether the answer to the question with a number is claimed.
    pub fn is_claimed(&self, number: usize) -> bool {
        self.put_numbered(number).is_some_and(|put| put.claimed)
    }

    /// The hint of the question with a number, where it was asked for.
    pub fn hint_shown(&self, number: usize) -> Option<&str> {
        let AskedPut { put, question, .. } = self.asked_numbered(number)?;
        question.hint.as_deref().filter(|_| put.hinted)
    }

    /// The place of a question among those drawn, from 0.
    pub fn place_of(&self, question: &QuestionId) -> Option<usize> {
        self.places.find(question, &self.attempt.drawn)
    }

    /// The row that says whether the learner is unsure of an answer.
    pub fn doubt(&self, question: &QuestionId, is_unsure: bool, at: Moment) -> QuizEntry {
        QuizEntry { at, question: question.clone(), event: QuizEvent::Doubted(is_unsure) }
    }

    fn asked(&self, question: &QuestionId) -> Option<AskedPut<'_>> {
        self.asked_at(self.place_of(question)?)
    }

    fn asked_numbered(&self, number: usize) -> Option<AskedPut<'_>> {
        self.asked_at(number.checked_sub(1)?)
    }

    fn put_numbered(&self, number: usize) -> Option<&QuizPut> {
        self.puts.get(number.checked_sub(1)?)
    }
}
