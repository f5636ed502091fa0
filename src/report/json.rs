//! Attempts as JSON, in the shape that scripts rely on.

use serde_json::{Value, json};

use crate::session::{QuestionOutcome, Record, tally};

pub(crate) fn attempts_json(records: &[Record]) -> Value {
    records.iter().map(summary).collect()
}

/// Returns a list of one attempt, in the shape of [`attempts_json`], with the responses added.
pub(crate) fn attempt_json(record: &Record) -> Value {
    let mut value = summary(record);
    let responses: Vec<Value> = tally(record).outcomes.iter().map(response).collect();
    if let Some(object) = value.as_object_mut() {
        object.insert("responses".to_owned(), Value::from(responses));
    }
    Value::from(vec![value])
}

fn summary(record: &Record) -> Value {
    let (attempt, tally) = (&record.attempt, tally(record));
    let decks: Vec<&str> = attempt.decks.iter().map(|deck| deck.id.as_str()).collect();
    json!({
        "id": attempt.id.to_string(),
        "number": attempt.number,
        "decks": decks,
        "title": attempt.title,
        "mode": "quiz",
        "seed": attempt.rules.seed,
        "started": attempt.started.rfc3339(),
        "finished": tally.finished.map(crate::moment::Moment::rfc3339),
        "asked": attempt.drawn.len(),
        "answered": tally.answered,
        "score": rounded(tally.score()),
        "points": rounded(tally.points),
        "out_of": rounded(tally.out_of),
        "passed": tally.passed(attempt),
        "claimed": tally.claimed,
    })
}

fn response(outcome: &QuestionOutcome) -> Value {
    json!({
        "question": outcome.question.id,
        "ask": outcome.asked.ask,
        "kind": outcome.asked.kind,
        "response": outcome.response.join("; "),
        "right": outcome.asked.right.join("; "),
        "score": rounded(outcome.score),
        "verdict": outcome.verdict.word(),
        "points": rounded(outcome.points),
        "out_of": rounded(outcome.out_of),
        "hinted": outcome.hinted,
        "claimed": outcome.claimed,
        "seconds": rounded(outcome.seconds),
        "at": outcome.at.rfc3339(),
    })
}

/// Rounds to the billionth, so that a sum of thirds prints as a whole number.
pub(crate) fn rounded(value: f64) -> f64 {
    // Adding nothing turns the -0 of an empty sum into 0.
    (value * 1e9).round() / 1e9 + 0.0
}
