//! Reads a quiz's XML element by element, within bounds: it may define no entities and not nest without end.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::format::entity::resolve_entity;
use crate::format::{FormatRefusal, MOST, flood};
use crate::say::Say;

/// The deepest nesting of elements.
const DEEPEST: usize = 100;

/// An element with its content.
#[derive(Clone, Debug, Default)]
pub(super) struct XmlElement {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<XmlElement>,
    /// Those that hafal wrote.
    pub(super) comments: Vec<String>,
    /// From 1.
    pub(super) line: usize,
}

impl XmlElement {
    fn opened(start: &BytesStart, line: usize) -> Self {
        let attributes = start.attributes().flatten();
        let attributes = attributes
            .map(|attribute| (attribute.key.0.to_owned(), attribute.value.trim().to_owned()))
            .collect();
        Self { name: start.name().0.to_owned(), attributes, line, ..Self::default() }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn children_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Returns its text, or that of its child `text`.
    pub(super) fn words(&self) -> &str {
        self.child("text").map_or(self.text.as_str(), |inner| inner.text.as_str()).trim()
    }

    /// Returns the text of a child; empty if there is no such child.
    pub(super) fn words_of(&self, name: &str) -> &str {
        self.child(name).map_or("", Self::words)
    }
}

/// Iterates over the children of the outermost element, held one at a time. The last item may be why the file is refused.
pub(super) struct QuizElements<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    outermost_name: String,
    /// The comments that hafal wrote directly in the outermost element.
    pub(super) comments: Vec<String>,
    /// The open elements, the outermost first.
    stack: Vec<XmlElement>,
    /// How many descendants the open child of the outermost element has so far.
    descendants: usize,
    /// Up to which byte lines were counted.
    at: usize,
    line: usize,
    ended: bool,
}

impl<'a> QuizElements<'a> {
    /// Refuses a text whose outermost element is not `quiz`.
    pub(super) fn new(text: &'a str) -> Result<Self, FormatRefusal> {
        let mut elements = Self {
            text,
            reader: Reader::from_str(text),
            outermost_name: String::new(),
            comments: Vec::new(),
            stack: Vec::new(),
            descendants: 0,
            at: 0,
            line: 1,
            ended: false,
        };
        while elements.stack.is_empty() && !elements.ended {
            elements.read_event()?;
        }
        if elements.outermost_name == "quiz" {
            Ok(elements)
        } else {
            Err(FormatRefusal(Say::new("format-no-quiz")))
        }
    }

    /// Reads the next event; returns the child of the outermost element that it closes.
    fn read_event(&mut self) -> Result<Option<XmlElement>, FormatRefusal> {
        let line = self.count_lines();
        let no_xml = || FormatRefusal(Say::new("format-no-xml").with("line", line));
        match self.reader.read_event().map_err(|_| no_xml())? {
            Event::Start(start) => self.open(XmlElement::opened(&start, line))?,
            Event::Empty(start) => {
                self.open(XmlElement::opened(&start, line))?;
                return Ok(self.close());
            }
            Event::End(_) => return Ok(self.close()),
            Event::Text(words) => self.push_text(&words),
            Event::CData(words) => self.push_text(&words),
            Event::GeneralRef(name) => match resolve_entity(&name) {
                Some(text) => self.push_text(&text),
                None => self.push_text(&format!("&{};", &*name)),
            },
            Event::Comment(comment) => {
                if !comment.contains("hafal:") {
                    return Ok(None);
                }
                let comments = match self.stack.as_mut_slice() {
                    [_, .., element] => &mut element.comments,
                    [] | [_] => &mut self.comments,
                };
                comments.push(comment.trim().to_owned());
            }
            Event::DocType(kind) if kind.contains(['[', '%']) => {
                return Err(FormatRefusal(Say::new("format-doctype")));
            }
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return Err(no_xml()),
        }
        Ok(None)
    }

    /// Returns the line at which the reader is.
    fn count_lines(&mut self) -> usize {
        let now = usize::try_from(self.reader.buffer_position()).unwrap_or(self.at);
        let passed = self.text.as_bytes().get(self.at..now).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count();
        self.at = now.max(self.at);
        self.line
    }

    fn open(&mut self, element: XmlElement) -> Result<(), FormatRefusal> {
        if self.stack.is_empty() {
            self.outermost_name.clone_from(&element.name);
        }
        self.descendants = if self.stack.len() < 2 { 0 } else { self.descendants + 1 };
        self.stack.push(element);
        if self.stack.len() > DEEPEST {
            return Err(FormatRefusal(Say::new("format-too-deep")));
        }
        if self.descendants > MOST { Err(flood()) } else { Ok(()) }
    }

    /// Closes the innermost element, and returns it if it is a child of the outermost.
    fn close(&mut self) -> Option<XmlElement> {
        let element = self.stack.pop()?;
        match self.stack.as_mut_slice() {
            [] => self.ended = true,
            [_] => return Some(element),
            [.., parent] => parent.children.push(element),
        }
        None
    }

    /// Adds to the text of the innermost element. Embedded files are left out, since a picture may have megabytes.
    fn push_text(&mut self, words: &str) {
        if let [_, .., element] = self.stack.as_mut_slice()
            && element.name != "file"
        {
            element.text.push_str(words);
        }
    }
}

impl Iterator for QuizElements<'_> {
    type Item = Result<XmlElement, FormatRefusal>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.read_event() {
                Ok(Some(element)) => return Some(Ok(element)),
                Ok(None) => {}
                Err(refused) => {
                    self.ended = true;
                    return Some(Err(refused));
                }
            }
        }
        None
    }
}
