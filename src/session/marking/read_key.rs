//! Reads the file of a printed key, and refuses one that is another file, cut short, newer, or not whole.

use serde::Deserialize;

use crate::question::is_above_zero;
use crate::session::printed_key::{KEY_FORMAT, PrintedKey, PrintedQuestion};

/// The most points of a question.
const MOST_POINTS: f64 = 100.0;

/// The most fields of a question: more would fill the memory.
const MOST_FIELDS: usize = 1_000;

/// The largest seed that a JSON number holds exactly.
const LARGEST_SEED: u64 = (1 << 53) - 1;

/// What every format of the file has.
#[derive(Deserialize)]
struct KeyHead {
    format: u32,
}

/// Reads a printed key.
///
/// # Errors
/// Returns the id of the message that says why the text is not a key.
pub fn read_printed_key(text: &str) -> Result<PrintedKey, &'static str> {
    let head: KeyHead = serde_json::from_str(text).map_err(|error| {
        let cut = error.is_eof() && text.trim_start().starts_with('{');
        if cut { "marked-key-cut" } else { "marked-no-key" }
    })?;
    if head.format > KEY_FORMAT {
        return Err("marked-key-newer");
    }
    let key: PrintedKey = serde_json::from_str(text).map_err(|_| "marked-no-key")?;
    if is_whole(&key) { Ok(key) } else { Err("marked-key-broken") }
}

fn is_whole(key: &PrintedKey) -> bool {
    let mut letters: Vec<&str> = key.sheets.iter().map(|sheet| sheet.sheet.as_str()).collect();
    letters.sort_unstable();
    letters.dedup();
    let share = 0.0..=1.0;
    letters.len() == key.sheets.len()
        && !letters.is_empty()
        && key.pass.is_none_or(|pass| share.contains(&pass))
        && key.sheets.iter().all(|sheet| {
            let numbered = (1..).zip(&sheet.questions);
            sheet.seed <= LARGEST_SEED
                && !sheet.questions.is_empty()
                && numbered.into_iter().all(|(number, question): (usize, &PrintedQuestion)| {
                    let from = |deck: &str| key.decks.iter().any(|printed| printed.id == deck);
                    question.number == number
                        && is_above_zero(question.points)
                        && question.points <= MOST_POINTS
                        && share.contains(&question.penalty)
                        && question.fields.is_none_or(|fields| fields <= MOST_FIELDS)
                        && from(&question.deck)
                })
        })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn key() -> Value {
        json!({
            "format": 1, "exam": null, "title": "T", "id": "0193b5a0-0000-7000-8000-000000000001",
            "seed": 1, "language": "en", "decks": [{"id": "d", "path": null}],
            "sheets": [{"sheet": "A", "seed": 1, "out_of": 1.0, "questions": [{
                "number": 1, "deck": "d", "question": "q", "kind": "text", "form": "line", "fields": 1,
                "points": 1.0, "penalty": 0.0, "ask": "Q?", "options": null, "left": null, "answer": "a",
            }]}],
        })
    }

    #[test]
    fn a_key_is_read_and_may_lack_a_pass_mark() {
        assert_eq!(read_printed_key(&key().to_string()).map(|key| key.pass), Ok(None));
    }

    #[test]
    fn what_is_no_key_is_refused_with_its_reason() {
        let whole = key().to_string();
        let changed = |pointer: &str, value: Value| {
            let mut key = key();
            *key.pointer_mut(pointer).expect(pointer) = value;
            key.to_string()
        };
        let question = "/sheets/0/questions/0";
        for (text, why) in [
            (String::new(), "marked-no-key"),
            ("name,sheet,1".to_owned(), "marked-no-key"),
            ("{}".to_owned(), "marked-no-key"),
            ("[]".to_owned(), "marked-no-key"),
            (whole[..whole.len() / 2].to_owned(), "marked-key-cut"),
            (changed("/format", json!(2)), "marked-key-newer"),
            (changed("/sheets", json!([])), "marked-key-broken"),
            (changed("/sheets/0/questions", json!([])), "marked-key-broken"),
            (changed("/sheets/0/seed", json!(1_u64 << 53)), "marked-key-broken"),
            (changed(&format!("{question}/number"), json!(2)), "marked-key-broken"),
            (changed(&format!("{question}/points"), json!(-1)), "marked-key-broken"),
            (changed(&format!("{question}/penalty"), json!(1.5)), "marked-key-broken"),
            (changed(&format!("{question}/fields"), json!(3_000_000)), "marked-key-broken"),
            (changed(&format!("{question}/deck"), json!("other")), "marked-key-broken"),
            (changed("/id", json!("x")), "marked-no-key"),
        ] {
            assert_eq!(read_printed_key(&text), Err(why), "{text}");
        }
    }
}
