//! What surrounds a question and another format has no place for, kept in a comment of that format: `hafal: {…}`.
//!
//! Other programs pass over it; read in again, nothing of it is lost.

use serde_json::{Map, Value, json};

use crate::question::{Answer, Citation, Question};

/// What such a comment begins with.
pub(super) const MARK: &str = "hafal: ";

/// The comment's words for a question, on one line; none where `said` leaves nothing to say. `said` are the names of
/// the fields that the format says by itself.
pub(super) fn note(question: &Question, said: &[&str]) -> Option<String> {
    let mut fields = Map::new();
    let mut add = |name: &str, value: Value| {
        if !said.contains(&name) {
            fields.insert(name.to_owned(), value);
        }
    };
    question.hint.iter().for_each(|hint| add("hint", json!(hint)));
    question.why.iter().for_each(|why| add("why", json!(why)));
    // The sources themselves are told once, with what the deck says of itself.
    question.from.iter().for_each(|from| add("from", json!(from.to_string())));
    if !question.tags.is_empty() {
        add("tags", json!(question.tags));
    }
    if question.points.total_cmp(&1.0).is_ne() {
        add("points", json!(question.points));
    }
    if question.level != 1 {
        add("level", json!(question.level));
    }
    if question.both_ways {
        add("both_ways", json!(true));
    }
    if !question.slips {
        add("slips", json!(false));
    }
    if !question.allow.is_empty() {
        add("allow", json!(question.allow));
    }
    of_answer(&question.answer, &mut add);
    // Neither a comment of XML nor one of HTML may hold two hyphens.
    (!fields.is_empty()).then(|| format!("{MARK}{}", Value::from(fields)).replace("--", "-\\u002d"))
}

/// What an answer says that other programs have no word for.
fn of_answer(answer: &Answer, add: &mut impl FnMut(&str, Value)) {
    match answer {
        Answer::Text(text) if text.exact => add("exact", json!(true)),
        Answer::Number(number) => number.unit.iter().for_each(|unit| add("unit", json!(unit))),
        Answer::Choice(choice) if !choice.last.is_empty() => {
            let last: Vec<&str> = choice.last.iter().map(|noted| noted.text.as_str()).collect();
            add("last", json!(last));
        }
        Answer::Text(_)
        | Answer::Choice(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => {}
    }
}

/// Puts what a comment says around a question; what makes no sense there is left alone.
pub(super) fn take(note: &str, question: &mut Question) {
    let Some(json) = note.trim().strip_prefix(MARK.trim_end()) else { return };
    let Ok(Value::Object(fields)) = serde_json::from_str(json.trim()) else { return };
    let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
    let switch = |name: &str| fields.get(name).and_then(Value::as_bool);
    question.hint = text("hint").or(question.hint.take());
    question.why = text("why").or(question.why.take());
    let from = text("from").map(|place| Citation { source: None, place });
    question.from = from.or(question.from.take());
    if let Some(tags) = texts(fields.get("tags")) {
        question.tags = tags;
    }
    if let Some(allow) = texts(fields.get("allow")) {
        question.allow = allow;
    }
    let points = fields.get("points").and_then(Value::as_f64);
    question.points = points.filter(|points| is_points(*points)).unwrap_or(question.points);
    let level =
        fields.get("level").and_then(Value::as_u64).and_then(|level| u8::try_from(level).ok());
    question.level = level.filter(|level| (1..=5).contains(level)).unwrap_or(question.level);
    question.both_ways = switch("both_ways").unwrap_or(question.both_ways);
    question.slips = switch("slips").unwrap_or(question.slips);
    match &mut question.answer {
        Answer::Text(answer) => answer.exact = switch("exact").unwrap_or(answer.exact),
        Answer::Number(answer) => answer.unit = text("unit").or(answer.unit.take()),
        Answer::Choice(answer) => {
            for last in texts(fields.get("last")).unwrap_or_default() {
                let at = answer.wrong.iter().position(|noted| noted.text == last);
                answer.last.extend(at.map(|at| answer.wrong.remove(at)));
            }
        }
        Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => {}
    }
}

fn texts(value: Option<&Value>) -> Option<Vec<String>> {
    let texts = value?.as_array()?.iter().filter_map(Value::as_str);
    Some(texts.map(str::to_owned).collect())
}

/// Whether a question can be worth so much.
pub(super) fn is_points(points: f64) -> bool {
    points > 0.0 && points <= 100.0
}
