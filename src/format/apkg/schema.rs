//! Note types and decks as a package's database says them: JSON in old ones, protobuf in new ones.

use serde_json::Value;

use super::read::comment;
use super::{NoteKind, Template};

/// The note types of an old package, which are one JSON object.
#[must_use]
pub fn read_note_kinds(json: &str) -> Option<Vec<NoteKind>> {
    let models: Value = serde_json::from_str(json).ok()?;
    Some(models.as_object()?.values().filter_map(kind).collect())
}

fn kind(model: &Value) -> Option<NoteKind> {
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
        id: number(model.get("id")?)?,
        is_cloze: model.get("type").and_then(Value::as_i64) == Some(1),
        fields: fields.iter().map(|field| text(field, "name")).collect(),
        templates: templates
            .iter()
            .map(|one| Template { front: text(one, "qfmt"), back: text(one, "afmt") })
            .collect(),
    })
}

/// A number, which some programs write as a text.
fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

/// The decks of an old package, which are one JSON object: their names, and what is said of them where hafal wrote it.
#[must_use]
pub fn read_decks(json: &str) -> Option<(Vec<(i64, String)>, String)> {
    let decks: Value = serde_json::from_str(json).ok()?;
    let decks = decks.as_object()?;
    let named =
        |deck: &Value| Some((number(deck.get("id")?)?, deck.get("name")?.as_str()?.to_owned()));
    let mut said = decks.values().filter_map(|deck| deck.get("desc")?.as_str());
    let about = said.find(|said| comment(said).is_some()).unwrap_or_default();
    Some((decks.values().filter_map(named).collect(), about.to_owned()))
}

/// A template as a new package says it: the front is field 1, the back field 2.
#[must_use]
pub fn read_template(config: &[u8]) -> Template {
    let mut template = Template::default();
    for (number, value) in Fields(config) {
        let Piece::Bytes(bytes) = value else { continue };
        let text = || String::from_utf8_lossy(bytes).into_owned();
        match number {
            1 => template.front = text(),
            2 => template.back = text(),
            _ => {}
        }
    }
    template
}

/// Whether a note type of a new package is a cloze: its field 1 is 1 then.
#[must_use]
pub fn is_cloze_kind(config: &[u8]) -> bool {
    Fields(config).any(|(number, value)| number == 1 && matches!(value, Piece::Number(1)))
}

/// The fields of a protobuf message, up to the first that makes no sense.
struct Fields<'a>(&'a [u8]);

enum Piece<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    Other,
}

impl<'a> Fields<'a> {
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
        let (taken, rest) = self.0.split_at_checked(usize::try_from(count).ok()?)?;
        self.0 = rest;
        Some(taken)
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = (u64, Piece<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let tag = self.varint()?;
        let piece = match tag & 7 {
            0 => Piece::Number(self.varint()?),
            1 => self.bytes(8).map(|_| Piece::Other)?,
            2 => {
                let count = self.varint()?;
                Piece::Bytes(self.bytes(count)?)
            }
            5 => self.bytes(4).map(|_| Piece::Other)?,
            _ => return None,
        };
        Some((tag >> 3, piece))
    }
}
