//! Attempts as JSON, in the shape that scripts rely on.

use serde::Serialize;

use crate::moment::Moment;
use crate::session::{LearnerName, QuestionOutcome, Record, Tally, tally};

/// Returns what is known of each attempt without its responses.
pub(crate) fn attempts_json(records: &[Record]) -> impl Serialize + '_ {
    records.iter().map(|record| AttemptJson::new(record, &tally(record))).collect::<Vec<_>>()
}

/// Returns a list of one attempt, in the shape of [`attempts_json`], with the responses added.
pub(crate) fn attempt_json(record: &Record) -> impl Serialize + '_ {
    let tally = tally(record);
    let attempt = AttemptJson::new(record, &tally);
    [AttemptJson {
        responses: Some(tally.outcomes.into_iter().map(ResponseJson::from).collect()),
        ..attempt
    }]
}

/// An attempt; scripts compare texts, so its keys are sorted.
#[derive(Serialize)]
struct AttemptJson<'a> {
    answered: usize,
    asked: usize,
    claimed: usize,
    decks: Vec<&'a str>,
    exam: Option<&'a str>,
    finished: Option<String>,
    id: String,
    learner: Option<&'a str>,
    mode: &'static str,
    number: i64,
    out_of: f64,
    passed: Option<bool>,
    points: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    responses: Option<Vec<ResponseJson>>,
    score: f64,
    seed: u64,
    started: String,
    title: &'a str,
}

/// An answer or a skip, its keys sorted.
#[derive(Serialize)]
struct ResponseJson {
    ask: String,
    at: String,
    claimed: bool,
    deck: String,
    hinted: bool,
    kind: String,
    out_of: f64,
    points: f64,
    question: String,
    response: String,
    right: String,
    score: f64,
    seconds: f64,
    verdict: &'static str,
}

impl<'a> AttemptJson<'a> {
    fn new(record: &'a Record, tally: &Tally) -> Self {
        let attempt = &record.attempt;
        Self {
            answered: tally.answered,
            asked: attempt.drawn.len(),
            claimed: tally.claimed,
            decks: attempt.decks.iter().map(|deck| deck.id.as_str()).collect(),
            exam: attempt.exam(),
            finished: tally.finished.map(Moment::rfc3339),
            id: attempt.id.to_string(),
            learner: attempt.learner.as_ref().map(LearnerName::as_str),
            mode: attempt.mode.word(),
            number: attempt.number,
            out_of: rounded(tally.out_of),
            passed: tally.passed(attempt),
            points: rounded(tally.points),
            responses: None,
            score: rounded(tally.score()),
            seed: attempt.rules.seed,
            started: attempt.started.rfc3339(),
            title: &attempt.title,
        }
    }
}

impl From<QuestionOutcome> for ResponseJson {
    fn from(outcome: QuestionOutcome) -> Self {
        Self {
            ask: outcome.asked.ask,
            at: outcome.at.rfc3339(),
            claimed: outcome.claimed,
            deck: outcome.question.deck,
            hinted: outcome.hinted,
            kind: outcome.asked.kind,
            out_of: rounded(outcome.out_of),
            points: rounded(outcome.points),
            question: outcome.question.id,
            response: outcome.response.join("; "),
            right: outcome.asked.right.join("; "),
            score: rounded(outcome.score),
            seconds: rounded(outcome.seconds),
            verdict: outcome.verdict.word(),
        }
    }
}

/// Rounds to the billionth, so that a sum of thirds prints as a whole number.
pub(crate) fn rounded(value: f64) -> f64 {
    // Adding nothing turns the -0 of an empty sum into 0.
    (value * 1e9).round() / 1e9 + 0.0
}
