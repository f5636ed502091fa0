//! All questions of an attempt with the answers that count, for a last look before they are handed in.

use crate::session::{Given, QuestionId, QuestionOutcome, Record, tally};

/// A question with the answer that counts. It says nothing about what is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedQuestion {
    /// The question.
    pub question: QuestionId,
    /// Its number in the attempt, from 1.
    pub number: usize,
    /// The prompt.
    pub ask: String,
    /// What was given.
    pub given: Given,
}

/// Lists the questions that were put, in the order put.
pub(super) fn reviewed_questions(record: &Record) -> Vec<ReviewedQuestion> {
    let reviewed = |outcome: QuestionOutcome| ReviewedQuestion {
        number: outcome.place + 1,
        ask: outcome.asked.ask.clone(),
        given: outcome.given(),
        question: outcome.question,
    };
    tally(record).outcomes.into_iter().map(reviewed).collect()
}
