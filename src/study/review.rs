//! All questions of an attempt with the answers that stand, for a last look before they are handed in.

use crate::question::OptionText;
use crate::session::{QuestionId, QuestionOutcome, Record, tally};

/// A question with the answer that stands. It tells nothing of what is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedQuestion {
    /// The question.
    pub question: QuestionId,
    /// Its number in the attempt, from 1.
    pub number: usize,
    /// The prompt.
    pub ask: String,
    /// What was given; empty where nothing was.
    pub given: Vec<OptionText>,
}

/// Lists the questions that were put, in the order put.
pub(super) fn reviewed_questions(record: &Record) -> Vec<ReviewedQuestion> {
    let reviewed = |outcome: QuestionOutcome| ReviewedQuestion {
        number: outcome.place + 1,
        ask: outcome.asked.ask.clone(),
        given: outcome.response.iter().filter_map(|text| given_text(text, &outcome)).collect(),
        question: outcome.question,
    };
    tally(record).outcomes.into_iter().map(reviewed).collect()
}

fn given_text(text: &str, outcome: &QuestionOutcome) -> Option<OptionText> {
    let is_truth = outcome.asked.kind == "truth";
    match text {
        "True" if is_truth => Some(OptionText::Truth(true)),
        "False" if is_truth => Some(OptionText::Truth(false)),
        _ if text.trim().is_empty() => None,
        _ => Some(OptionText::Words(text.to_owned())),
    }
}
