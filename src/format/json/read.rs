//! Reads a deck from JSON: turned into RON field by field, so that one reader says what a deck may hold.

use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::deck::{self, Deck, LineIndex, QuestionReader};
use crate::format::intake::CUT;
use crate::format::report::{FormatRefusal, FoundQuestion, ReadFile};
use crate::format::{MOST, TOO_LONG, flood, too_long};
use crate::question::Question;
use crate::say::Say;

/// How deep values may stand in one another.
const DEEPEST: usize = 100;

/// An object's fields in their order, their values not yet read.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                    if fields.len() > MOST {
                        return Err(A::Error::custom(FLOOD));
                    }
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_map(Each).map(Fields)
    }
}

/// The values of a list, not yet read.
struct Items<'a>(Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for Items<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Vec<&'de RawValue>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                    if items.len() > MOST {
                        return Err(A::Error::custom(FLOOD));
                    }
                }
                Ok(items)
            }
        }
        deserializer.deserialize_seq(Each).map(Items)
    }
}

/// What the reader of JSON is told where there is too much; it is told on.
const FLOOD: &str = "too much";

/// Reads a deck.
///
/// # Errors
/// When it is no JSON, no deck, or too deep.
pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    if depth(text) > DEEPEST {
        return Err(FormatRefusal(Say::new("format-too-deep")));
    }
    let Fields(fields) = whole(text)?;
    let (questions, head): (Vec<_>, Vec<_>) =
        fields.into_iter().partition(|(name, _)| name == "questions");
    let [(_, questions)] = questions.as_slice() else {
        return Err(FormatRefusal(Say::new("format-no-questions")));
    };
    let Items(questions) = whole(questions.get())?;
    let head = format!("({}questions: [])", head_as_ron(&head)?);
    let reader = QuestionReader::new(&head).map_err(|finding| FormatRefusal(finding.message))?;
    let deck = reader.deck("");
    let (lines, mut ids) = (LineIndex::new(text), HashSet::new());
    let found = questions.into_iter().map(move |raw| {
        let found = FoundQuestion::at(text, &lines, raw);
        FoundQuestion { what: question(raw.get(), &reader, &mut ids), ..found }
    });
    Ok(ReadFile { deck, ..ReadFile::new(None, found) })
}

/// A deck without questions, of the fields that JSON gives it.
pub(in crate::format) fn described(json: &str) -> Option<Deck> {
    let Fields(fields) = serde_json::from_str(json).ok()?;
    let head = format!("({}questions: [])", head_as_ron(&fields).ok()?);
    Some(QuestionReader::new(&head).ok()?.deck(""))
}

/// A question; else why it cannot stand in the deck behind those whose ids are given.
fn question(
    json: &str,
    reader: &QuestionReader,
    ids: &mut HashSet<String>,
) -> Result<Question, Say> {
    if json.contains(CUT) || json.len() > TOO_LONG {
        return Err(too_long());
    }
    let ron = as_ron(json).ok_or_else(|| Say::new("syntax-unreadable"))?;
    let question = reader.question(&ron).map_err(|finding| finding.message)?;
    if ids.insert(question.id.clone()) {
        return Ok(question);
    }
    let same = if question.id_given { "flaw-double-id" } else { "flaw-same-words" };
    Err(Say::new(same).with("id", question.id))
}

fn whole<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, FormatRefusal> {
    serde_json::from_str(text).map_err(|error| {
        if error.to_string().starts_with(FLOOD) {
            return flood();
        }
        FormatRefusal(Say::new("format-no-json").with("line", error.line()))
    })
}

impl FoundQuestion {
    /// A question of a JSON text, not yet read.
    fn at(text: &str, lines: &LineIndex, raw: &RawValue) -> Self {
        // The value is a part of the text, so that its place tells its line.
        let start = raw.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
        let (line, _) = lines.locate(start);
        let words = words(raw).unwrap_or_default();
        Self::new(line, "", &words.replace(CUT, " "), Err(Say::new("syntax-unreadable")))
    }
}

/// What a question asks, as far as it can be told.
fn words(raw: &RawValue) -> Option<String> {
    let Fields(fields) = serde_json::from_str(raw.get()).ok()?;
    let (_, ask) = fields.into_iter().find(|(name, _)| name == "ask")?;
    serde_json::from_str(ask.get()).ok()
}

/// How deep brackets stand in one another, those in texts not counted.
fn depth(text: &str) -> usize {
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

/// Everything of the deck but its questions.
fn head_as_ron(fields: &[(String, &RawValue)]) -> Result<String, FormatRefusal> {
    let mut ron = String::new();
    for (name, value) in fields {
        let map = name == "sources";
        let value = as_value(value.get(), if map { Inside::Keys } else { Inside::Field });
        let value = value.ok_or_else(|| FormatRefusal(too_long()))?;
        if value != "None" {
            ron.extend([format!("{}: {value},\n", name_of(name))]);
        }
    }
    Ok(ron)
}

/// Where a value stands, which decides how RON writes it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// In a field of a group.
    Field,
    /// As a question's answer.
    Answer,
    /// In a list: a list inside a list is a pair.
    List,
    /// As an object whose names are the deck's own keys.
    Keys,
}

/// A question as RON; none where a text in it was cut or is too long.
fn as_ron(json: &str) -> Option<String> {
    as_value(json, Inside::Field)
}

fn as_value(json: &str, inside: Inside) -> Option<String> {
    let json = json.trim();
    match json.bytes().next() {
        Some(b'"') => {
            let text: String = serde_json::from_str(json).ok()?;
            let bare = inside == Inside::Answer && matches!(text.as_str(), "True" | "False");
            if bare { Some(text) } else { quoted(&text) }
        }
        Some(b'[') => {
            let Items(items) = serde_json::from_str(json).ok()?;
            let items = items.iter().map(|item| as_value(item.get(), Inside::List));
            let items = items.collect::<Option<Vec<String>>>()?.join(", ");
            Some(if inside == Inside::List { format!("({items})") } else { format!("[{items}]") })
        }
        Some(b'{') => object(json, inside),
        Some(b'n') => Some("None".to_owned()),
        _ => Some(json.to_owned()),
    }
}

fn object(json: &str, inside: Inside) -> Option<String> {
    let Fields(fields) = serde_json::from_str(json).ok()?;
    if let ([(kind, value)], Inside::Answer) = (fields.as_slice(), inside) {
        let value = as_value(value.get(), Inside::Field)?;
        let inner = value.strip_prefix(['(', '[']).and_then(|value| value.strip_suffix([')', ']']));
        return Some(format!("{}({})", name_of(kind), inner.unwrap_or(&value)));
    }
    let mut parts = Vec::new();
    for (name, value) in fields {
        let keyed = inside == Inside::Keys;
        let within = if name == "answer" && !keyed { Inside::Answer } else { Inside::Field };
        let value = as_value(value.get(), within)?;
        if keyed {
            parts.push(format!("{}: {value}", quoted(&name)?));
        } else if value != "None" {
            parts.push(format!("{}: {value}", name_of(&name)));
        }
    }
    let parts = parts.join(", ");
    Some(if inside == Inside::Keys { format!("{{{parts}}}") } else { format!("({parts})") })
}

/// A field's name: nothing but signs of names, so that it can be nothing else.
fn name_of(name: &str) -> String {
    let sign = |sign: char| if sign.is_ascii_alphanumeric() { sign } else { '_' };
    let name: String = name.chars().map(sign).collect();
    if name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        name
    } else {
        format!("_{name}")
    }
}

/// A text in quotes as RON writes it; none where it is too long.
fn quoted(text: &str) -> Option<String> {
    if text.len() > TOO_LONG || text.contains(CUT) {
        return None;
    }
    Some(deck::text_literal(text))
}
