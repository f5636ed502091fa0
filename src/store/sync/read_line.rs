//! Reads lines of a place: rows that this hafal knows, and those of a later one.

use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::line_shapes::{CardLine, FITTED, FittedLine, MOVED, MoveLine, REJECTED, RejectedLine};
use super::rows::{CardRow, Cells, FittedRow, MoveRow, RejectedRow, SyncLine, SyncRow};
use crate::store::log_lines::{
    AttemptLine, LogLine, parse_attempt_value, parse_line, parse_moment, parse_order,
    parse_question,
};
use crate::store::rejections::Rejection;

/// What a row of a kind of a later hafal holds at least.
#[derive(Deserialize)]
struct UnknownLine {
    event: String,
    #[serde(rename = "id")]
    _id: Uuid,
    at: String,
}

/// How many numbers FSRS-6 has.
const WEIGHTS: usize = 21;
/// The longest interval that is sensible, in days: a hundred years.
const LONGEST_INTERVAL: f64 = 36_500.0;
/// Days since 1970 up to the year 9999.
const LAST_DAY: i32 = 2_932_896;

/// Reads a line; None if it is not a row of hafal's.
pub fn parse_sync_line(line: &[u8]) -> Option<SyncLine> {
    let text = std::str::from_utf8(line).ok()?;
    let has = |key: &str| memchr::memmem::find(line, key.as_bytes()).is_some();
    if has("\"attempt\"") {
        return parse_attempt_line(text);
    }
    if let Some(read) = parse_card_line(text) {
        return Some(read);
    }
    parse_rare_line(text)
}

fn parse_card_line(text: &str) -> Option<SyncLine> {
    let read: CardLine = serde_json::from_str(text).ok()?;
    let kept = (!read.rest.is_empty()).then(|| text.to_owned());
    let Some(id) = read.id.or(read.flag) else {
        return parse_bare_line(text);
    };
    let event = match (read.event, read.flag) {
        (None, Some(_)) => "flagged".to_owned(),
        (None, None) => "rated".to_owned(),
        (Some(word), _) => word,
    };
    if event == REJECTED {
        return parse_rejected_line(text);
    }
    let at = parse_moment(&read.at).ok()?;
    let order = parse_order(read.order, at).ok()?;
    let question = parse_question(read.deck, read.question, read.part)?;
    let mut cells = read.cells;
    cells.data = read.why.or(cells.data);
    let row = CardRow { id, question, part: read.part, at, order, event, cells };
    if !is_known_event(&row.event) {
        return Some(SyncLine { row: None, kept: Some(text.to_owned()) });
    }
    has_what_it_needs(&row).then(|| SyncLine { row: Some(SyncRow::Card(Box::new(row))), kept })
}

fn parse_rejected_line(text: &str) -> Option<SyncLine> {
    let RejectedLine { id, deck, question, part, response, at, rest, .. } =
        serde_json::from_str(text).ok()?;
    let (at, question) = (parse_moment(&at).ok()?, parse_question(deck, question, part)?);
    let rejection = Rejection { question, part, response };
    let row = Some(SyncRow::Rejected(RejectedRow { id, at, rejection }));
    Some(SyncLine { row, kept: (!rest.is_empty()).then(|| text.to_owned()) })
}

/// Reads a review without a name, as `log export` writes it.
fn parse_bare_line(text: &str) -> Option<SyncLine> {
    match parse_line(text.as_bytes()) {
        Ok(LogLine::Review(review)) => {
            Some(SyncLine { row: Some(SyncRow::Bare(review)), kept: None })
        }
        Ok(LogLine::Attempt(_) | LogLine::Flag(_)) | Err(_) => None,
    }
}

fn parse_rare_line(text: &str) -> Option<SyncLine> {
    let unknown: UnknownLine = serde_json::from_str(text).ok()?;
    let at = parse_moment(&unknown.at).ok()?;
    let whole = || text.to_owned();
    if unknown.event == MOVED {
        let MoveLine { id, deck, was, now, order, words, rest, .. } =
            serde_json::from_str(text).ok()?;
        let is_sensible = ![&deck, &was, &now].iter().any(|name| name.is_empty());
        let order = parse_order(order, at).ok().filter(|_| is_sensible)?;
        let row = SyncRow::Move(MoveRow { id, deck, was, now, at, order, words });
        return Some(SyncLine { row: Some(row), kept: (!rest.is_empty()).then(whole) });
    }
    if unknown.event == FITTED {
        let FittedLine { id, weights, data, rest, .. } = serde_json::from_str(text).ok()?;
        let is_sensible = weights.len() == WEIGHTS && weights.iter().all(|one| one.is_finite());
        let row = SyncRow::Fitted(FittedRow { id, at, weights, data });
        let kept = (!rest.is_empty()).then(whole);
        return is_sensible.then_some(SyncLine { row: Some(row), kept });
    }
    (!is_known_event(&unknown.event)).then(|| SyncLine { row: None, kept: Some(whole()) })
}

/// Reads an attempt. Entries of an unknown kind stay in the line alone, and so does an attempt that cannot be read.
fn parse_attempt_line(text: &str) -> Option<SyncLine> {
    let value: Value = serde_json::from_str(text).ok()?;
    let named = |key: &str| value.get(key).and_then(Value::as_str);
    named("attempt").and_then(|id| Uuid::parse_str(id).ok())?;
    parse_moment(named("started")?).ok()?;
    let Some(kept) = parse_attempt_value(&value) else {
        return Some(SyncLine { row: None, kept: Some(text.to_owned()) });
    };
    let ours = serde_json::to_value(AttemptLine::from(kept.clone())).ok()?;
    let row = Some(SyncRow::Attempt(Box::new(kept)));
    let kept = (!holds_all(&ours, &value)).then(|| text.to_owned());
    Some(SyncLine { row, kept })
}

/// Whether all that `theirs` says is in `ours` too. What is null need not be there, nor an order that follows from the
/// time.
fn holds_all(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => theirs.iter().all(|(key, value)| {
            value.is_null()
                || key == "order"
                || ours.get(key).is_some_and(|held| holds_all(held, value))
        }),
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().zip(theirs).all(|(held, value)| holds_all(held, value))
        }
        (Value::Number(ours), Value::Number(theirs)) => ours.as_f64() == theirs.as_f64(),
        // The same moment and the same name may be spelled in two ways.
        (Value::String(_), Value::String(_)) => true,
        _ => ours == theirs,
    }
}

fn is_known_event(word: &str) -> bool {
    const WORDS: [&str; 17] = [
        "rated", "crammed", "overtaken", "undone", "deferred", "rescheduled", "suspended",
        "resumed", "buried", "forgotten", "flagged", "unflagged", "noted", "edited", MOVED, FITTED,
        REJECTED,
    ];
    WORDS.contains(&word)
}

/// Whether a row has the cells of its event, with figures that hafal may have written.
fn has_what_it_needs(row: &CardRow) -> bool {
    let Cells { rating, seconds, origin, interval, due, retention, of, .. } = &row.cells;
    let origins = ["drill", "quiz", "import", "cram"];
    let is_within = |cell: &Option<f64>, most: f64| cell.is_none_or(|n| (0.0..=most).contains(&n));
    let is_sensible = rating.is_none_or(|rating| (1..=4).contains(&rating))
        && is_within(seconds, f64::MAX)
        && is_within(interval, LONGEST_INTERVAL)
        && is_within(retention, 1.0)
        && due.is_none_or(|day| (0..=LAST_DAY).contains(&day))
        && origin.as_deref().is_none_or(|word| origins.contains(&word));
    let (has_day, has_interval) = (due.is_some(), interval.is_some());
    is_sensible
        && match row.event.as_str() {
            "rated" => {
                rating.is_some()
                    && origin.is_some()
                    && has_interval
                    && has_day
                    && retention.is_some()
            }
            "crammed" | "overtaken" => rating.is_some(),
            "undone" => of.is_some(),
            "deferred" => has_day && of.is_some(),
            "rescheduled" => has_day && has_interval && of.is_some(),
            "buried" => has_day,
            _ => true,
        }
}
