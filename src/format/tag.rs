//! One tag of HTML: its name, its attributes, its meaning, and where its element ends.

use std::borrow::Cow;

/// In bytes; a longer one is text.
const LONGEST_TAG: usize = 4096;

/// A tag at the beginning of a text, or a comment, whose name is `!`.
// By hand, not by an HTML parser: that would mend or drop the `<` of "a < b" and "<3", which are a card's own words.
// Only a whole tag counts as one.
pub(super) struct Tag<'a> {
    /// In lower case.
    pub(super) name: String,
    closing: bool,
    attributes: &'a str,
    /// In bytes.
    pub(super) length: usize,
}

impl<'a> Tag<'a> {
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        if let Some(comment) = inner.strip_prefix("!--") {
            let length = comment.find("-->").map_or(text.len(), |end| end + 7);
            return Some(Self { name: "!".to_owned(), closing: false, attributes: "", length });
        }
        let closing = inner.starts_with('/');
        let named = inner.strip_prefix('/').unwrap_or(inner);
        let width = named.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (name, rest) = named.split_at(width);
        let begins = name.starts_with(|sign: char| sign.is_ascii_alphabetic());
        let parted =
            rest.starts_with(|sign: char| sign.is_ascii_whitespace() || "/>".contains(sign));
        let end = attributes_end(rest).filter(|_| begins && parted)?;
        let attributes = rest.get(..end)?;
        let length = text.len() - rest.len() + end + 1;
        Some(Self { name: name.to_ascii_lowercase(), closing, attributes, length })
    }

    fn attribute(&self, name: &str) -> Option<&'a str> {
        let lower = self.attributes.to_ascii_lowercase();
        let mut from = 0;
        while let Some(at) = lower.get(from..)?.find(name).map(|at| from + at) {
            from = at + name.len();
            let before = lower.get(..at)?.chars().next_back();
            let rest = self.attributes.get(from..)?.trim_start();
            let parted = before.is_none_or(|sign| sign.is_whitespace() || "\"'/".contains(sign));
            if let Some(value) = rest.strip_prefix('=').filter(|_| parted) {
                let value = value.trim_start();
                let quote = value.chars().next().filter(|sign| "\"'".contains(*sign));
                return match quote {
                    Some(quote) => value.get(1..)?.split(quote).next(),
                    None => value.split(char::is_whitespace).next(),
                };
            }
        }
        None
    }

    /// Whether the tag runs code or links elsewhere.
    pub(super) fn is_unsafe(&self) -> bool {
        let program = ["script", "iframe", "object", "embed"].contains(&self.name.as_str());
        let link = ["a", "link", "area", "form"].contains(&self.name.as_str());
        program
            || link
            || self.has_handler()
            || self.attributes.to_ascii_lowercase().contains("javascript:")
    }

    /// Whether the tag has an attribute such as `onclick`, outside of quotes.
    fn has_handler(&self) -> bool {
        let mut quote = None;
        let bare = self.attributes.chars().filter(|sign| {
            if let Some(open) = quote {
                quote = quote.filter(|_| *sign != open);
                return *sign == open;
            }
            quote = Some(*sign).filter(|sign| "\"'".contains(*sign));
            true
        });
        let lower = bare.collect::<String>().to_ascii_lowercase();
        lower.match_indices("on").any(|(at, _)| {
            let before = lower.get(..at).and_then(|before| before.chars().next_back());
            let parted = before.is_some_and(|sign| sign.is_whitespace() || "\"'/".contains(sign));
            let rest = lower.get(at..).unwrap_or_default();
            let rest = rest.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
            parted && rest.trim_start().starts_with('=')
        })
    }

    /// Returns the bytes from the tag to the end of its element if that holds a program or a drawing; None for any other
    /// tag.
    pub(super) fn raw_element_length(&self, text: &str) -> Option<usize> {
        let drawn = DRAWN.contains(&self.name.as_str());
        let raw = drawn && !self.attributes.ends_with('/')
            || ["script", "style"].contains(&self.name.as_str());
        let rest = text.get(self.length..).filter(|_| raw && !self.closing)?;
        let is_named = |text: &str| {
            text.get(..self.name.len()).is_some_and(|name| name.eq_ignore_ascii_case(&self.name))
        };
        // A drawing may hold another.
        let mut open = 1_usize;
        for (at, _) in rest.match_indices('<') {
            let inner = rest.get(at + 1..).unwrap_or_default();
            if drawn && is_named(inner) {
                let whole = Tag::parse(rest.get(at..)?);
                open += usize::from(whole.is_some_and(|tag| !tag.attributes.ends_with('/')));
            }
            if inner.strip_prefix('/').is_some_and(is_named) {
                open -= 1;
            }
            if open == 0 {
                let closed = rest.get(at..)?.find('>').map_or(rest.len(), |close| at + close + 1);
                return Some(self.length + closed);
            }
        }
        Some(text.len())
    }

    /// Returns what a picture says of itself, in square brackets.
    fn shown_label(&self, attribute: &str) -> Cow<'_, str> {
        match self.attribute(attribute).map(str::trim).filter(|label| !label.is_empty()) {
            Some(label) => format!("[{label}]").into(),
            None => Cow::default(),
        }
    }

    /// Returns the text that takes the tag's place.
    pub(super) fn replacement(&self) -> Cow<'_, str> {
        match self.name.as_str() {
            "p" | "div" | "tr" | "ul" | "ol" | "table" | "h1" | "h2" | "h3" | "h4" | "h5"
            | "h6" => "\n".into(),
            "li" if !self.closing => "\n- ".into(),
            "td" | "th" => " ".into(),
            "img" => self.shown_label("alt"),
            "svg" => self.shown_label("aria-label"),
            "math" => self.shown_label("alttext"),
            _ => "".into(),
        }
    }
}

/// Elements whose content is a picture, a film or a program.
const DRAWN: [&str; 7] = ["svg", "math", "canvas", "object", "iframe", "audio", "video"];

/// Finds the `>` that closes a tag; one in quotes does not. An attribute may hold a picture of megabytes.
fn attributes_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    let (mut past_data, mut read) = (0, 0);
    for (at, byte) in rest.bytes().enumerate() {
        if at < past_data {
            continue;
        }
        read += 1;
        if read > LONGEST_TAG {
            return None;
        }
        if byte == b'd' && rest.get(at..).is_some_and(|rest| rest.starts_with("data:")) {
            past_data = at + data_length(rest.get(at..)?, quote);
            continue;
        }
        match (byte, quote) {
            (b'>', None) => return Some(at),
            // Another tag begins, so this was none. Reading on would make many open tags cost quadratic time.
            (b'<', None) => return None,
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

/// The length of the data URI that a text begins with: up to its quote, or while its signs are those of base 64.
fn data_length(text: &str, quote: Option<u8>) -> usize {
    let ends = |byte: u8| match quote {
        Some(quote) => byte == quote,
        None => !byte.is_ascii_alphanumeric() && !b"+/=:;,%-_.".contains(&byte),
    };
    text.bytes().position(ends).unwrap_or(text.len())
}
