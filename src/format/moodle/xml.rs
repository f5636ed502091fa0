//! XML as a tree of elements, with limits: no entities of its own, no depth without end.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::Refused;
use crate::say::Say;

/// How deep elements may stand in one another.
const DEEPEST: usize = 100;

/// An element with what stands in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<Node>,
    pub(super) comments: Vec<String>,
    pub(super) line: usize,
}

impl Node {
    fn opened(start: &BytesStart, line: usize) -> Self {
        let attributes = start.attributes().flatten();
        let attributes = attributes.map(|one| (one.key.0.to_owned(), one.value.trim().to_owned()));
        let attributes = attributes.collect();
        Self { name: start.name().0.to_owned(), attributes, line, ..Self::default() }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The elements of a name in it.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of a name in it.
    pub(super) fn first(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Its text, or that of the `text` in it.
    pub(super) fn words(&self) -> &str {
        self.first("text").map_or(self.text.as_str(), |inner| inner.text.as_str()).trim()
    }

    /// The text of the first element of a name; empty where there is none.
    pub(super) fn words_of(&self, name: &str) -> &str {
        self.first(name).map_or("", Self::words)
    }
}

/// Reads a text's one element.
///
/// # Errors
/// When it is no XML, defines entities, or goes too deep.
pub(super) fn tree(text: &str) -> Result<Node, Refused> {
    let mut tree = Tree { text, reader: Reader::from_str(text), stack: Vec::new(), at: 0, line: 1 };
    loop {
        let line = tree.line();
        let no_xml = || Refused(Say::new("format-no-xml").with("line", line));
        let event = tree.reader.read_event().map_err(|_| no_xml())?;
        let done = match event {
            Event::Start(start) => {
                tree.open(Node::opened(&start, line))?;
                None
            }
            Event::Empty(start) => {
                tree.open(Node::opened(&start, line))?;
                tree.close()
            }
            Event::End(_) => tree.close(),
            Event::Text(words) => tree.add(&words),
            Event::CData(words) => tree.add(&words),
            Event::GeneralRef(name) => tree.add(&entity(&name)),
            Event::Comment(comment) => {
                if let Some(node) = tree.stack.last_mut() {
                    node.comments.push(comment.trim().to_owned());
                }
                None
            }
            Event::DocType(kind) if kind.contains(['[', '%']) => {
                return Err(Refused(Say::new("format-doctype")));
            }
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) => None,
            Event::Eof => return Err(no_xml()),
        };
        if let Some(node) = done {
            return Ok(node);
        }
    }
}

/// The elements that are open while a text is read.
struct Tree<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    stack: Vec<Node>,
    /// How far lines were counted.
    at: usize,
    line: usize,
}

impl Tree<'_> {
    /// The line at which the reader is.
    fn line(&mut self) -> usize {
        let now = usize::try_from(self.reader.buffer_position()).unwrap_or(self.at);
        let passed = self.text.as_bytes().get(self.at..now).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count();
        self.at = now.max(self.at);
        self.line
    }

    fn open(&mut self, node: Node) -> Result<(), Refused> {
        self.stack.push(node);
        let deep = self.stack.len() > DEEPEST;
        if deep { Err(Refused(Say::new("format-too-deep"))) } else { Ok(()) }
    }

    /// Closes the element that was opened last; the outermost is returned.
    fn close(&mut self) -> Option<Node> {
        let node = self.stack.pop()?;
        match self.stack.last_mut() {
            Some(around) => around.children.push(node),
            None => return Some(node),
        }
        None
    }

    /// Adds to the text of the open element; pictures are left out.
    fn add(&mut self, words: &str) -> Option<Node> {
        if let Some(node) = self.stack.last_mut().filter(|node| node.name != "file") {
            node.text.push_str(words);
        }
        None
    }
}

/// One of the entities of XML itself, or a sign by its number; any other stays as it is written.
fn entity(name: &str) -> String {
    let number = name.strip_prefix('#').and_then(|number| {
        let hexadecimal = number.strip_prefix('x').map(|digits| u32::from_str_radix(digits, 16));
        char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?)
    });
    match (name, number) {
        (_, Some(sign)) => sign.to_string(),
        ("lt", _) => "<".to_owned(),
        ("gt", _) => ">".to_owned(),
        ("amp", _) => "&".to_owned(),
        ("quot", _) => "\"".to_owned(),
        ("apos", _) => "'".to_owned(),
        _ => format!("&{name};"),
    }
}
