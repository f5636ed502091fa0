//! Reads note types and decks from a package's database: JSON in old packages, protobuf in new ones.

use serde_json::Value;

use super::read::own_comment;
use super::{NoteKind, Template};

/// Reads the note types of an old package, which are one JSON object.
pub(crate) fn read_note_kinds(json: &str) -> Option<Vec<NoteKind>> {
    let models: Value = serde_json::from_str(json).ok()?;
    Some(models.as_object()?.values().filter_map(read_note_kind).collect())
}

fn read_note_kind(model: &Value) -> Option<NoteKind> {
    let text = |value: &Value, name: &str| {
        value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let list = |name: &str| model.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut templates = list("tmpls");
    let mut fields = list("flds");
    let ord = |value: &Value| value.get("ord").and_then(Value::as_i64).unwrap_or(0);
    templates.sort_by_key(ord);
    fields.sort_by_key(ord);
    Some(NoteKind {
        id: number_in_json(model.get("id")?)?,
        is_cloze: model.get("type").and_then(Value::as_i64) == Some(1),
        fields: fields.iter().map(|field| text(field, "name")).collect(),
        templates: templates
            .iter()
            .map(|template| Template {
                front: text(template, "qfmt"),
                back: text(template, "afmt"),
            })
            .collect(),
    })
}

/// Reads a number, which some programs write as a string.
fn number_in_json(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

/// Reads the decks of an old package, which are one JSON object: their numbers and names, and the description that hafal
/// wrote, empty if none did.
pub(crate) fn read_decks(json: &str) -> Option<(Vec<(i64, String)>, String)> {
    let decks: Value = serde_json::from_str(json).ok()?;
    let decks = decks.as_object()?;
    let named = |deck: &Value| {
        Some((number_in_json(deck.get("id")?)?, deck.get("name")?.as_str()?.to_owned()))
    };
    let mut about = decks.values().filter_map(|deck| deck.get("desc")?.as_str());
    let about = about.find(|about| own_comment(about).is_some()).unwrap_or_default();
    Some((decks.values().filter_map(named).collect(), about.to_owned()))
}

/// Reads a template of a new package: protobuf field 1 is the front, field 2 the back.
pub(crate) fn read_template(config: &[u8]) -> Template {
    let mut template = Template::default();
    for (number, value) in ProtobufFields(config) {
        let ProtobufValue::Bytes(bytes) = value else { continue };
        let text = || String::from_utf8_lossy(bytes).into_owned();
        match number {
            1 => template.front = text(),
            2 => template.back = text(),
            _ => {}
        }
    }
    template
}

/// Whether a note type of a new package is a cloze: its protobuf field 1 is 1 then.
pub(crate) fn is_cloze_kind(config: &[u8]) -> bool {
    ProtobufFields(config)
        .any(|(number, value)| number == 1 && matches!(value, ProtobufValue::Number(1)))
}

/// Iterates over the fields of a protobuf message, up to the first that makes no sense.
struct ProtobufFields<'a>(&'a [u8]);

enum ProtobufValue<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    Other,
}

impl<'a> ProtobufFields<'a> {
    fn varint(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn bytes(&mut self, count: u64) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(usize::try_from(count).ok()?)?;
        self.0 = rest;
        Some(bytes)
    }
}

impl<'a> Iterator for ProtobufFields<'a> {
    type Item = (u64, ProtobufValue<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let tag = self.varint()?;
        let piece = match tag & 7 {
            0 => ProtobufValue::Number(self.varint()?),
            1 => self.bytes(8).map(|_| ProtobufValue::Other)?,
            2 => {
                let count = self.varint()?;
                ProtobufValue::Bytes(self.bytes(count)?)
            }
            5 => self.bytes(4).map(|_| ProtobufValue::Other)?,
            _ => return None,
        };
        Some((tag >> 3, piece))
    }
}
