//! What a deck or a question says that another format has no place for, kept in a comment of that format: `hafal: {…}`.
//!
//! Other programs skip such a comment; hafal reads it back, so that nothing is lost.

use serde_json::{Map, Value, json};

use super::json::deck_from_fields;
use crate::deck::Deck;
use crate::question::{Answer, Citation, Question};
use crate::say::Say;

/// The beginning of such a comment.
pub(super) const MARK: &str = "hafal: ";

/// A name, whether the value differs from its default, and the value.
type CommentField = (&'static str, bool, Value);

/// The comment on a deck, in one line; None where there is nothing to say.
///
/// The title has a place in every format. The id is left out, because an imported deck with it would share the history
/// of the learner's own.
pub(super) fn deck_comment(deck: &Deck) -> Option<String> {
    let language = deck.language.tag();
    let fields = fields_to_say([
        ("language", language != "en", json!(language)),
        ("authors", !deck.authors.is_empty(), json!(deck.authors)),
        ("license", deck.license.is_some(), json!(deck.license)),
        ("about", deck.about.is_some(), json!(deck.about)),
        ("sources", !deck.sources.is_empty(), json!(deck.sources)),
        ("allow", !deck.allow.is_empty(), json!(deck.allow)),
        ("passages", !deck.passages.is_empty(), json!(deck.passages)),
    ])?;
    Some(write_comment(&json!({"deck": fields})))
}

/// The comment on a question, in one line; None where there is nothing to say beyond `said`, the names of the fields
/// that the format has a place for.
pub(super) fn question_comment(question: &Question, said: &[&str]) -> Option<String> {
    let fields = question_fields(question);
    let fields = fields_to_say(fields.filter(|(name, ..)| !said.contains(name)))?;
    Some(write_comment(&fields))
}

/// Says which fields of a question other programs do not see, because only the comment keeps them; None where they see
/// all. `said` are the names of the fields that they see or that change nothing there.
pub(super) fn comment_loss(question: &Question, said: &[&str]) -> Option<Say> {
    // `allow` is about the author's deck, not about the question.
    let lost = question_fields(question)
        .filter(|(name, differs, _)| *differs && *name != "allow" && !said.contains(name));
    let names: Vec<String> = lost.map(|(name, ..)| format!("`{name}`")).collect();
    (!names.is_empty()).then(|| Say::new("format-comment-only").with("fields", names.join(", ")))
}

/// What a question says besides its prompt and its right answer.
fn question_fields(question: &Question) -> impl Iterator<Item = CommentField> {
    // Sources and passages themselves are in the comment on the deck.
    let from = question.from.as_ref().map(ToString::to_string);
    let fields = [
        ("passage", question.passage.is_some(), json!(question.passage)),
        ("hint", question.hint.is_some(), json!(question.hint)),
        ("why", question.why.is_some(), json!(question.why)),
        ("from", from.is_some(), json!(from)),
        ("tags", !question.tags.is_empty(), json!(question.tags)),
        ("points", question.points.total_cmp(&1.0).is_ne(), json!(question.points)),
        ("level", question.level != 1, json!(question.level)),
        ("both_ways", question.both_ways, json!(true)),
        ("slips", !question.slips, json!(false)),
        ("allow", !question.allow.is_empty(), json!(question.allow)),
    ];
    fields.into_iter().chain(answer_field(&question.answer))
}

/// What an answer says that other programs have no word for.
fn answer_field(answer: &Answer) -> Option<CommentField> {
    match answer {
        Answer::Text(text) => Some(("exact", text.exact, json!(true))),
        Answer::Number(number) => Some(("unit", number.unit.is_some(), json!(number.unit))),
        Answer::Choice(choice) => {
            let last: Vec<&str> = choice.last.iter().map(|noted| noted.text.as_str()).collect();
            Some(("last", !last.is_empty(), json!(last)))
        }
        Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => None,
    }
}

/// An object of the fields that differ from their defaults; None where no field does.
fn fields_to_say(fields: impl IntoIterator<Item = CommentField>) -> Option<Value> {
    let fields = fields.into_iter().filter(|(_, differs, _)| *differs);
    let fields: Map<_, _> = fields.map(|(name, _, value)| (name.to_owned(), value)).collect();
    (!fields.is_empty()).then_some(Value::Object(fields))
}

fn write_comment(json: &Value) -> String {
    // Neither a comment of XML nor one of HTML may hold two hyphens.
    format!("{MARK}{json}").replace("--", "-\\u002d")
}

fn parse_comment(comment: &str) -> Option<Value> {
    let json = comment.trim().strip_prefix(MARK.trim_end())?;
    serde_json::from_str(json.trim()).ok()
}

/// The comment that marks a description as the passage with this key.
pub(super) fn description_comment(key: &str) -> String {
    write_comment(&json!({"description": key}))
}

/// The key of the passage that a comment marks.
pub(super) fn described_passage(comment: &str) -> Option<String> {
    Some(parse_comment(comment)?.get("description")?.as_str()?.to_owned())
}

/// Gives a deck what the first comment on a deck says; other comments are skipped.
pub(super) fn apply_deck_comment<'a>(mut comments: impl Iterator<Item = &'a str>, deck: &mut Deck) {
    let described = |comment| deck_from_fields(&parse_comment(comment)?.get("deck")?.to_string());
    if let Some(found) = comments.find_map(described) {
        *deck = Deck { title: std::mem::take(&mut deck.title), ..found };
    }
}

/// Gives a question what a comment on it says; each field with a value that makes no sense is skipped.
pub(super) fn apply_question_comment(comment: &str, question: &mut Question) {
    let Some(Value::Object(fields)) = parse_comment(comment) else { return };
    let text = |name: &str| Some(fields.get(name)?.as_str()?.to_owned());
    let switch = |name: &str| fields.get(name)?.as_bool();
    let texts = |name: &str| {
        let texts = fields.get(name)?.as_array()?.iter().filter_map(Value::as_str);
        Some(texts.map(str::to_owned).collect::<Vec<_>>())
    };
    let level = fields.get("level").and_then(Value::as_u64).and_then(|level| level.try_into().ok());
    let from = text("from").map(|place| Citation { source: None, place });
    let points = fields.get("points").and_then(Value::as_f64);
    replace_field(&mut question.passage, text("passage").map(Some));
    replace_field(&mut question.hint, text("hint").map(Some));
    replace_field(&mut question.why, text("why").map(Some));
    replace_field(&mut question.from, from.map(Some));
    replace_field(&mut question.tags, texts("tags"));
    replace_field(&mut question.allow, texts("allow"));
    replace_field(&mut question.points, points.filter(|points| is_valid_points(*points)));
    replace_field(&mut question.level, level.filter(|level| (1..=5).contains(level)));
    replace_field(&mut question.both_ways, switch("both_ways"));
    replace_field(&mut question.slips, switch("slips"));
    if let Answer::Text(answer) = &mut question.answer {
        replace_field(&mut answer.exact, switch("exact"));
    } else if let Answer::Number(answer) = &mut question.answer {
        replace_field(&mut answer.unit, text("unit").map(Some));
    } else if let Answer::Choice(answer) = &mut question.answer {
        for last in texts("last").unwrap_or_default() {
            let at = answer.wrong.iter().position(|noted| noted.text == last);
            answer.last.extend(at.map(|at| answer.wrong.remove(at)));
        }
    }
}

fn replace_field<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

/// Whether a question can be worth this many points.
pub(super) fn is_valid_points(points: f64) -> bool {
    points > 0.0 && points <= 100.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::format::random::decks;

    proptest! {
        #[test]
        fn what_a_deck_says_of_itself_comes_back(deck in decks()) {
            let bare = Deck { questions: Vec::new(), ..deck };
            let mut back = Deck { title: bare.title.clone(), ..Deck::empty() };
            let comment = deck_comment(&bare);
            apply_deck_comment(comment.as_deref().into_iter(), &mut back);
            let same = Deck { id: back.id.clone(), id_given: back.id_given, ..bare };
            prop_assert_eq!(back, same);
        }
    }

    #[test]
    fn a_comment_that_makes_no_sense_is_skipped() {
        let mut deck = Deck { title: "T".to_owned(), ..Deck::empty() };
        for comment in [
            "",
            "hafal: {\"level\":2}",
            "hafal: {\"deck\":7}",
            "hafal: {\"deck\":{\"colour\":1}}",
            "{\"deck\":{}}",
        ] {
            apply_deck_comment(std::iter::once(comment), &mut deck);
        }
        assert_eq!(deck, Deck { title: "T".to_owned(), ..Deck::empty() });
    }
}
