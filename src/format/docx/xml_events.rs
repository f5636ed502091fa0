//! Walks through the XML of a document's part, within bounds: no entities, and not nested without end.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::entity::resolve_entity;
use super::no_document;
use crate::format::FormatRefusal;
use crate::say::Say;

/// The deepest nesting of elements; a table in a table in a table needs some 30.
const DEEPEST: usize = 100;

/// What a part goes through.
pub(super) enum PartEvent {
    /// An element begins; one without content ends at once.
    Open(PartElement),
    /// The innermost element ends, which has this name.
    Close(String),
    Text(String),
}

/// An element's name with its prefix, and its attributes.
#[derive(Debug, Default)]
pub(super) struct PartElement {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl PartElement {
    fn new(start: &BytesStart) -> Self {
        let attributes = start.attributes().flatten();
        let attributes = attributes
            .map(|attribute| (attribute.key.0.to_owned(), attribute.value.trim().to_owned()))
            .collect();
        Self { name: start.name().0.to_owned(), attributes }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// `w:val`, which most properties have.
    pub(super) fn value(&self) -> Option<&str> {
        self.attribute("w:val")
    }

    pub(super) fn number(&self) -> Option<usize> {
        self.value()?.parse().ok()
    }
}

/// Calls `hear` with each event of a part; refuses one that is not XML.
pub(super) fn walk_part(text: &str, mut hear: impl FnMut(PartEvent)) -> Result<(), FormatRefusal> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| no_document())? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(FormatRefusal(Say::new("format-too-deep")));
                }
                hear(PartEvent::Open(PartElement::new(&start)));
            }
            Event::Empty(start) => {
                let element = PartElement::new(&start);
                let name = element.name.clone();
                hear(PartEvent::Open(element));
                hear(PartEvent::Close(name));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                hear(PartEvent::Close(end.name().0.to_owned()));
            }
            Event::Text(words) => hear(PartEvent::Text(words.to_string())),
            Event::CData(words) => hear(PartEvent::Text(words.to_string())),
            Event::GeneralRef(name) => {
                if let Some(text) = resolve_entity(&name) {
                    hear(PartEvent::Text(text));
                }
            }
            Event::DocType(kind) if kind.contains(['[', '%']) => {
                return Err(FormatRefusal(Say::new("format-doctype")));
            }
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => return Ok(()),
        }
    }
}
