//! Reads a deck from JSON by rewriting it as RON, so that only one reader decides what a deck may hold.

use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::deck::{Deck, LineIndex, QuestionReader, text_literal};
use crate::format::intake::CUT;
use crate::format::report::{FormatRefusal, FoundQuestion, ReadFile};
use crate::format::{MOST, TOO_LONG, flood, too_long};
use crate::question::Question;
use crate::say::Say;

/// The deepest nesting of values.
const DEEPEST: usize = 100;

/// The message of serde's error when there are too many fields or items.
const FLOOD: &str = "too much";

/// The fields of an object in their order, their values unread. Doubled names stay, for the deck's reader to refuse.
struct RawFields<'a>(Vec<(String, &'a RawValue)>);

/// The values of a list, unread.
struct RawItems<'a>(Vec<&'a RawValue>);

/// Collects fields or items while there are not too many.
fn collect_bounded<T, E: Error>(
    mut next: impl FnMut() -> Result<Option<T>, E>,
) -> Result<Vec<T>, E> {
    let mut all = Vec::new();
    while let Some(value) = next()? {
        all.push(value);
        if all.len() > MOST {
            return Err(E::custom(FLOOD));
        }
    }
    Ok(all)
}

impl<'de: 'a, 'a> Deserialize<'de> for RawFields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FieldsVisitor;
        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = RawFields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                collect_bounded(|| map.next_entry()).map(RawFields)
            }
        }
        deserializer.deserialize_map(FieldsVisitor)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for RawItems<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemsVisitor;
        impl<'de> Visitor<'de> for ItemsVisitor {
            type Value = RawItems<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                collect_bounded(|| list.next_element()).map(RawItems)
            }
        }
        deserializer.deserialize_seq(ItemsVisitor)
    }
}

pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    // Before serde_json, which descends into nested values by recursion.
    if nesting_depth(text) > DEEPEST {
        return Err(FormatRefusal(Say::new("format-too-deep")));
    }
    let RawFields(fields) = parse_json(text)?;
    let (questions, head): (Vec<_>, Vec<_>) =
        fields.into_iter().partition(|(name, _)| name == "questions");
    let [(_, questions)] = questions.as_slice() else {
        return Err(FormatRefusal(Say::new("format-no-questions")));
    };
    let RawItems(questions) = parse_json(questions.get())?;
    let head = head_as_ron(&head).ok_or_else(|| FormatRefusal(too_long()))?;
    let reader = QuestionReader::new(&head).map_err(|finding| FormatRefusal(finding.message))?;
    let deck = reader.deck("");
    let (lines, mut ids) = (LineIndex::new(text), HashSet::new());
    let found = questions.into_iter().map(move |raw| {
        let ask = raw_ask(raw).unwrap_or_default().replace(CUT, " ");
        let question = read_question(raw.get(), &reader, &mut ids);
        FoundQuestion::new(line_of(raw, text, &lines), "", &ask, question)
    });
    Ok(ReadFile { deck, ..ReadFile::new(None, found) })
}

/// Reads the fields of a deck without questions; None if they do not fit a deck.
pub(in crate::format) fn deck_from_fields(json: &str) -> Option<Deck> {
    let RawFields(fields) = serde_json::from_str(json).ok()?;
    Some(QuestionReader::new(&head_as_ron(&fields)?).ok()?.deck(""))
}

/// Reads a question, or returns why it cannot follow those with `ids` in the deck.
fn read_question(
    json: &str,
    reader: &QuestionReader,
    ids: &mut HashSet<String>,
) -> Result<Question, Say> {
    if json.contains(CUT) || json.len() > TOO_LONG {
        return Err(too_long());
    }
    let ron = as_ron(json, Inside::Field).ok_or_else(|| Say::new("syntax-unreadable"))?;
    let question = reader.question(&ron).map_err(|finding| finding.message)?;
    if ids.insert(question.id.clone()) {
        return Ok(question);
    }
    let same = if question.id_given { "flaw-double-id" } else { "flaw-same-words" };
    Err(Say::new(same).with("id", question.id))
}

fn parse_json<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, FormatRefusal> {
    serde_json::from_str(text).map_err(|error| {
        if error.to_string().starts_with(FLOOD) {
            return flood();
        }
        if error.is_data() {
            return FormatRefusal(Say::new("format-no-questions"));
        }
        FormatRefusal(Say::new("format-no-json").with("line", error.line()))
    })
}

/// Returns the line of a value, which is a slice of the whole text.
fn line_of(value: &RawValue, text: &str, lines: &LineIndex) -> usize {
    let start = value.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
    lines.locate(start).0
}

/// Returns the prompt of a question that may be no question at all.
fn raw_ask(question: &RawValue) -> Option<String> {
    let RawFields(fields) = serde_json::from_str(question.get()).ok()?;
    let (_, ask) = fields.into_iter().find(|(name, _)| name == "ask")?;
    serde_json::from_str(ask.get()).ok()
}

/// Returns the deepest nesting of brackets, without those in strings.
fn nesting_depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut inside, mut escaped) = (0_usize, 0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside => escaped = true,
            b'"' => inside = !inside,
            b'[' | b'{' if !inside => depth += 1,
            b']' | b'}' if !inside => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Writes the fields of a deck as RON, with an empty list of questions. None if a text is too long.
fn head_as_ron(fields: &[(String, &RawValue)]) -> Option<String> {
    let mut fields = fields_as_ron(fields, Inside::Field)?;
    fields.push("questions: []".to_owned());
    Some(format!("({})", fields.join(",\n")))
}

/// The place of a value, which decides how RON writes it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// In a field of a group.
    Field,
    /// As a question's answer.
    Answer,
    /// In a list, where a further list is a pair.
    List,
    /// As an object whose names are the deck's own keys.
    Keys,
}

/// Writes a value as RON. None if a text in it was cut or is too long.
fn as_ron(json: &str, inside: Inside) -> Option<String> {
    let json = json.trim();
    match json.bytes().next() {
        Some(b'"') => {
            let text: String = serde_json::from_str(json).ok()?;
            let bare = inside == Inside::Answer && matches!(text.as_str(), "True" | "False");
            if bare { Some(text) } else { quoted_literal(&text) }
        }
        Some(b'[') => {
            let RawItems(items) = serde_json::from_str(json).ok()?;
            let items = items.iter().map(|item| as_ron(item.get(), Inside::List));
            let items = items.collect::<Option<Vec<String>>>()?.join(", ");
            Some(if inside == Inside::List { format!("({items})") } else { format!("[{items}]") })
        }
        Some(b'{') => object_as_ron(json, inside),
        Some(b'n') => Some("None".to_owned()),
        _ => Some(json.to_owned()),
    }
}

fn object_as_ron(json: &str, inside: Inside) -> Option<String> {
    let RawFields(fields) = serde_json::from_str(json).ok()?;
    if let ([(kind, value)], Inside::Answer) = (fields.as_slice(), inside) {
        let value = as_ron(value.get(), Inside::Field)?;
        let inner = value.strip_prefix('(').and_then(|value| value.strip_suffix(')'));
        return Some(format!("{}({})", ron_name(kind), inner.unwrap_or(&value)));
    }
    let fields = fields_as_ron(&fields, inside)?.join(", ");
    Some(if inside == Inside::Keys { format!("{{{fields}}}") } else { format!("({fields})") })
}

fn fields_as_ron(fields: &[(String, &RawValue)], inside: Inside) -> Option<Vec<String>> {
    let mut written = Vec::new();
    for (name, value) in fields {
        if inside == Inside::Keys {
            written.push(format!(
                "{}: {}",
                quoted_literal(name)?,
                as_ron(value.get(), Inside::Field)?
            ));
            continue;
        }
        let within = match name.as_str() {
            "answer" => Inside::Answer,
            "sources" | "passages" => Inside::Keys,
            _ => Inside::Field,
        };
        let value = as_ron(value.get(), within)?;
        if value != "None" {
            written.push(format!("{}: {value}", ron_name(name)));
        }
    }
    Some(written)
}

/// Replaces all but letters, digits and underscores, so that a hostile name cannot become other syntax.
fn ron_name(name: &str) -> String {
    let sign = |sign: char| if sign.is_ascii_alphanumeric() { sign } else { '_' };
    let name: String = name.chars().map(sign).collect();
    if name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        name
    } else {
        format!("_{name}")
    }
}

/// Writes a text in quotes. None if it was cut or is too long.
fn quoted_literal(text: &str) -> Option<String> {
    (text.len() <= TOO_LONG && !text.contains(CUT)).then(|| text_literal(text))
}
