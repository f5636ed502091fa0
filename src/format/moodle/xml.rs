//! XML as a tree of elements, with limits: no entities of its own, no depth without end.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::{FormatRefusal, MOST, flood};
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

/// What stands in the one element of a text, element by element; of a text that is no XML, defines entities or goes
/// too deep, why it is refused, as the last.
pub(super) struct Elements<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// What the outermost element is called.
    outer: String,
    /// Comments of hafal's in it that stand in no other element.
    pub(super) comments: Vec<String>,
    /// The elements that are open, the outermost first.
    stack: Vec<Node>,
    /// How many elements stand in the one of the outermost that is open.
    nodes: usize,
    /// How far lines were counted.
    at: usize,
    line: usize,
    ended: bool,
}

impl<'a> Elements<'a> {
    /// The elements in the one that has this name.
    ///
    /// # Errors
    /// When the text does not begin with it.
    pub(super) fn of(text: &'a str, name: &str) -> Result<Self, FormatRefusal> {
        let reader = Reader::from_str(text);
        let (outer, comments, stack) = (String::new(), Vec::new(), Vec::new());
        let (nodes, at, line, ended) = (0, 0, 1, false);
        let mut elements = Self { text, reader, outer, comments, stack, nodes, at, line, ended };
        while elements.stack.is_empty() && !elements.ended {
            elements.step()?;
        }
        if elements.outer == name {
            Ok(elements)
        } else {
            Err(FormatRefusal(Say::new("format-no-quiz")))
        }
    }

    /// Takes the next piece of the text; gives the element that it closes in the outermost.
    fn step(&mut self) -> Result<Option<Node>, FormatRefusal> {
        let line = self.line();
        let no_xml = || FormatRefusal(Say::new("format-no-xml").with("line", line));
        match self.reader.read_event().map_err(|_| no_xml())? {
            Event::Start(start) => self.open(Node::opened(&start, line))?,
            Event::Empty(start) => {
                self.open(Node::opened(&start, line))?;
                return Ok(self.close());
            }
            Event::End(_) => return Ok(self.close()),
            Event::Text(words) => self.add(&words),
            Event::CData(words) => self.add(&words),
            Event::GeneralRef(name) => self.add(&entity(&name)),
            Event::Comment(comment) => {
                if !comment.contains("hafal:") {
                    return Ok(None);
                }
                let within = match self.stack.as_mut_slice() {
                    [_, .., node] => &mut node.comments,
                    [] | [_] => &mut self.comments,
                };
                within.push(comment.trim().to_owned());
            }
            Event::DocType(kind) if kind.contains(['[', '%']) => {
                return Err(FormatRefusal(Say::new("format-doctype")));
            }
            Event::DocType(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return Err(no_xml()),
        }
        Ok(None)
    }

    /// The line at which the reader is.
    fn line(&mut self) -> usize {
        let now = usize::try_from(self.reader.buffer_position()).unwrap_or(self.at);
        let passed = self.text.as_bytes().get(self.at..now).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count();
        self.at = now.max(self.at);
        self.line
    }

    fn open(&mut self, node: Node) -> Result<(), FormatRefusal> {
        if self.stack.is_empty() {
            self.outer.clone_from(&node.name);
        }
        self.nodes = if self.stack.len() < 2 { 0 } else { self.nodes + 1 };
        self.stack.push(node);
        if self.stack.len() > DEEPEST {
            return Err(FormatRefusal(Say::new("format-too-deep")));
        }
        if self.nodes > MOST { Err(flood()) } else { Ok(()) }
    }

    /// Closes the element that was opened last; one that stands in the outermost is given out.
    fn close(&mut self) -> Option<Node> {
        let node = self.stack.pop()?;
        match self.stack.as_mut_slice() {
            [] => self.ended = true,
            [_] => return Some(node),
            [.., around] => around.children.push(node),
        }
        None
    }

    /// Adds to the text of the open element; pictures are left out, and what stands in no element.
    fn add(&mut self, words: &str) {
        if let [_, .., node] = self.stack.as_mut_slice()
            && node.name != "file"
        {
            node.text.push_str(words);
        }
    }
}

impl Iterator for Elements<'_> {
    type Item = Result<Node, FormatRefusal>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.step() {
                Ok(Some(node)) => return Some(Ok(node)),
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
