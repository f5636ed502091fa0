//! Reads a deck from JSON: turned into RON field by field, so that one reader says what a deck may hold.

use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::deck::{self, Deck, Finding, LineIndex};
use crate::format::intake::CUT;
use crate::format::report::{Found, Read, Refused};
use crate::format::{TOO_LONG, too_long};
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
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_map(Each).map(Fields)
    }
}

/// Reads a deck.
///
/// # Errors
/// When it is no JSON, no deck, or too deep.
pub(in crate::format) fn read(text: &str) -> Result<Read, Refused> {
    if depth(text) > DEEPEST {
        return Err(Refused(Say::new("format-too-deep")));
    }
    let Fields(fields) = whole(text)?;
    let (questions, head): (Vec<_>, Vec<_>) =
        fields.into_iter().partition(|(name, _)| name == "questions");
    let [(_, questions)] = questions.as_slice() else {
        return Err(Refused(Say::new("format-no-questions")));
    };
    let questions: Vec<&RawValue> = whole(questions.get())?;
    let lines = LineIndex::new(text);
    let mut found: Vec<Found> = questions.iter().map(|raw| Found::at(text, &lines, raw)).collect();
    let texts: Vec<Option<String>> = questions.iter().map(|raw| as_ron(raw.get())).collect();
    let mut taken: Vec<bool> = texts.iter().map(Option::is_some).collect();
    let head = head_as_ron(&head)?;
    // A question with a mistake is left out; what is wrong may depend on those before it, which stay.
    let reading = loop {
        let (ron, spans) = assembled(&head, &texts, &taken);
        let reading = deck::read(&ron, "");
        if reading.findings.is_empty() {
            break reading;
        }
        leave_out(&reading.findings, &spans, &mut taken, &mut found)?;
    };
    let mut deck = reading.deck.unwrap_or_else(Deck::empty);
    let mut read = std::mem::take(&mut deck.questions).into_iter();
    for (found, _) in found.iter_mut().zip(&taken).filter(|(_, taken)| **taken) {
        if let Some(question) = read.next() {
            found.what = Ok(question);
        }
    }
    Ok(Read { deck, found, changed: Vec::new() })
}

fn whole<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Refused> {
    serde_json::from_str(text)
        .map_err(|error| Refused(Say::new("format-no-json").with("line", error.line())))
}

impl Found {
    /// A question of a JSON text, not yet read.
    fn at(text: &str, lines: &LineIndex, raw: &RawValue) -> Self {
        // The value is a part of the text, so that its place tells its line.
        let start = raw.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
        let (line, _) = lines.locate(start);
        let words = words(raw).unwrap_or_default();
        let why = if raw.get().contains(CUT) || raw.get().len() > TOO_LONG {
            too_long()
        } else {
            Say::new("syntax-unreadable")
        };
        Self::new(line, "", &words.replace(CUT, " "), Err(why))
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

/// Leaves out the questions that findings are in; a finding elsewhere refuses the file.
fn leave_out(
    findings: &[Finding],
    spans: &[(usize, Range<usize>)],
    taken: &mut [bool],
    found: &mut [Found],
) -> Result<(), Refused> {
    for finding in findings {
        let at = spans.partition_point(|(_, span)| span.end <= finding.span.start);
        let inside = spans.get(at).filter(|(_, span)| span.start <= finding.span.start);
        let Some((place, _)) = inside else { return Err(Refused(finding.message.clone())) };
        if let (Some(taken), Some(found)) = (taken.get_mut(*place), found.get_mut(*place))
            && std::mem::replace(taken, false)
        {
            found.what = Err(finding.message.clone());
        }
    }
    Ok(())
}

/// The deck's text of the questions that are taken, and where each stands in it.
fn assembled(
    head: &str,
    texts: &[Option<String>],
    taken: &[bool],
) -> (String, Vec<(usize, Range<usize>)>) {
    let mut ron = format!("({head}questions: [\n");
    let mut spans = Vec::new();
    for (place, (text, _)) in texts.iter().zip(taken).enumerate().filter(|(_, (_, taken))| **taken)
    {
        let start = ron.len();
        ron.push_str("    ");
        ron.push_str(text.as_deref().unwrap_or_default());
        ron.push_str(",\n");
        spans.push((place, start..ron.len()));
    }
    ron.push_str("])\n");
    (ron, spans)
}

/// Everything of the deck but its questions.
fn head_as_ron(fields: &[(String, &RawValue)]) -> Result<String, Refused> {
    let mut ron = String::new();
    for (name, value) in fields {
        let map = name == "sources";
        let value = as_value(value.get(), if map { Inside::Keys } else { Inside::Field });
        let value = value.ok_or_else(|| Refused(too_long()))?;
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
            let items: Vec<&RawValue> = serde_json::from_str(json).ok()?;
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
    Some(deck::text(text))
}
