//! Turns the HTML that other programs keep into plain text, and plain text into HTML.

use std::borrow::Cow;

use super::entity::leading_entity;

/// In bytes; a longer one is text.
const LONGEST_TAG: usize = 4096;

/// A tag at the beginning of a text, or a comment, whose name is `!`.
// By hand, not by an HTML parser: that would mend or drop the `<` of "a < b" and "<3", which are a card's own words.
// Only a whole tag counts as one.
struct Tag<'a> {
    /// In lower case.
    name: String,
    closing: bool,
    attributes: &'a str,
    /// In bytes.
    length: usize,
}

impl<'a> Tag<'a> {
    fn parse(text: &'a str) -> Option<Self> {
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
    fn is_unsafe(&self) -> bool {
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

    /// Returns the bytes from the tag to the end of its element, whose content is no text: a script or a style. None for
    /// any other tag.
    fn raw_element_length(&self, text: &str) -> Option<usize> {
        let raw = ["script", "style"].contains(&self.name.as_str()) && !self.closing;
        let rest = text.get(self.length..).filter(|_| raw)?;
        let end = rest.match_indices("</").find(|(at, _)| {
            let name = rest.get(at + 2..at + 2 + self.name.len());
            name.is_some_and(|name| name.eq_ignore_ascii_case(&self.name))
        });
        let Some((end, _)) = end else { return Some(text.len()) };
        let closed = rest.get(end..)?.find('>').map_or(rest.len(), |close| end + close + 1);
        Some(self.length + closed)
    }

    /// Returns the text that takes the tag's place.
    fn replacement(&self) -> Cow<'_, str> {
        match self.name.as_str() {
            "p" | "div" | "tr" | "ul" | "ol" | "table" | "h1" | "h2" | "h3" | "h4" | "h5"
            | "h6" => "\n".into(),
            "li" if !self.closing => "\n- ".into(),
            "td" | "th" => " ".into(),
            "img" => match self.attribute("alt").map(str::trim).filter(|alt| !alt.is_empty()) {
                Some(alt) => format!("[{alt}]").into(),
                None => Cow::default(),
            },
            _ => "".into(),
        }
    }
}

/// Finds the `>` that closes a tag; one in quotes does not.
fn attributes_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().take(LONGEST_TAG) {
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

/// Stand-ins for the line end, space and tab that HTML writes as `<br>` or an entity: these stay, while white space of
/// the file's layout is joined.
const HARD: [(char, &str); 3] = [('\u{f000a}', "\n"), ('\u{f0020}', " "), ('\u{f0009}', "\t")];
const HARD_END: char = HARD[0].0;

/// Returns the text of HTML, and whether tags other than `<br>` were taken out of it.
pub(super) fn to_text(html: &str) -> (String, bool) {
    let (mut text, mut changed, mut rest) = (String::new(), false, html);
    while let Some(sign) = rest.chars().next() {
        if let Some(tag) = Tag::parse(rest) {
            if tag.name == "br" {
                text.push(HARD_END);
            } else {
                changed = true;
                text.push_str(&tag.replacement());
            }
            rest =
                rest.get(tag.raw_element_length(rest).unwrap_or(tag.length)..).unwrap_or_default();
        } else if let Some((decoded, length)) = leading_entity(rest) {
            match HARD.iter().find(|(_, soft)| decoded == *soft) {
                Some((hard, _)) => text.push(*hard),
                None => text.push_str(&decoded),
            }
            rest = rest.get(length..).unwrap_or_default();
        } else {
            let space = sign.is_ascii_whitespace();
            if !space {
                text.push(sign);
            } else if !text.ends_with([' ', '\n']) {
                text.push(' ');
            }
            rest = rest.get(sign.len_utf8()..).unwrap_or_default();
        }
    }
    (laid_out(&text), changed)
}

/// Drops the empty lines and outer spaces of the layout, and puts the hard white space in.
fn laid_out(text: &str) -> String {
    let mut laid = String::with_capacity(text.len());
    for line in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
        if !laid.is_empty() && !laid.ends_with(HARD_END) {
            laid.push('\n');
        }
        for (place, piece) in line.split(HARD_END).enumerate() {
            if place > 0 {
                laid.push(HARD_END);
            }
            laid.push_str(piece.trim_matches(' '));
        }
    }
    for (hard, soft) in HARD {
        laid = laid.replace(hard, soft);
    }
    laid.trim().to_owned()
}

/// Returns a text without tags that run code or link elsewhere, and whether there were any. Other tags stay: in plain
/// text they are words.
pub(super) fn without_unsafe_tags(text: &str) -> (Cow<'_, str>, bool) {
    if !text.contains('<') {
        return (Cow::Borrowed(text), false);
    }
    let (mut kept, mut changed, mut rest) = (String::new(), false, text);
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        let length = match Tag::parse(from) {
            Some(tag) if tag.is_unsafe() => {
                changed = true;
                tag.raw_element_length(from).unwrap_or(tag.length)
            }
            tag => {
                // A comment is passed whole: looking for tags in many open ones would cost quadratic time.
                let length = tag.filter(|tag| tag.name == "!").map_or(1, |comment| comment.length);
                kept.push_str(from.get(..length).unwrap_or_default());
                length
            }
        };
        rest = from.get(length..).unwrap_or_default();
    }
    kept.push_str(rest);
    (Cow::Owned(kept), changed)
}

/// Whether a plain text holds what reads as an unsafe tag: it must go out as HTML to come back as it is.
pub(super) fn has_unsafe_tags(text: &str) -> bool {
    without_unsafe_tags(text).1
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Writes a text as HTML that keeps its spaces and lines.
pub(super) fn to_html(text: &str) -> String {
    let mut html = String::new();
    let mut before = '\n';
    let text = escaped(text);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\n' => html.push_str("<br>"),
            '\t' => html.push_str("&#9;"),
            ' ' if before.is_whitespace() || signs.peek() == Some(&'\n') => html.push_str("&nbsp;"),
            _ => html.push(sign),
        }
        before = sign;
    }
    html
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn html_becomes_text() {
        for (html, text, changed) in [
            ("<p>What is 2 &lt; 3?</p>", "What is 2 < 3?", true),
            ("a<br>b<br/>\n <br> c", "a\nb\n\nc", false),
            ("one\n  two &amp; three", "one two & three", false),
            ("<ul><li>a</li><li>b</li></ul>", "- a\n- b", true),
            ("<script>alert('<p>')</SCRIPT >x<style>p {}</style>y", "xy", true),
            ("<script>never closed", "", true),
            ("<img src=\"x\" alt=\"A > flag\" onerror=\"go()\">!", "[A > flag]!", true),
            ("a < b, c > d, 1<2, <3", "a < b, c > d, 1<2, <3", false),
            ("<!-- gone -->x&#233;&#x41;&nbsp;&eacute;&unknown;&", "xéA é&unknown;&", true),
            ("<b", "<b", false),
            ("a<é>b", "a<é>b", false),
        ] {
            assert_eq!(to_text(html), (text.to_owned(), changed), "{html}");
        }
    }

    #[test]
    fn only_what_runs_or_leads_away_is_taken_out_of_a_text() {
        for (text, kept) in [
            ("<b>bold</b> &lt; <i class=\"on\">x</i>", "<b>bold</b> &lt; <i class=\"on\">x</i>"),
            ("a<script>x</script>b", "ab"),
            ("<b onclick=\"go()\">x</b>", "x</b>"),
            ("see <a href=\"http://x\">this</a>", "see this"),
            ("<p id=\"one\" title='on = off'>", "<p id=\"one\" title='on = off'>"),
            ("x <abbr> <address> <a", "x <abbr> <address> <a"),
        ] {
            assert_eq!(without_unsafe_tags(text), (kept.into(), text != kept), "{text}");
        }
    }

    #[test]
    fn many_open_tags_cost_no_more_than_their_length() {
        for piece in ["<a ", "<a \"", "<!--", "<script>", "&", "<p onx", "</"] {
            let text = piece.repeat(200_000);
            let _ = (to_text(&text), without_unsafe_tags(&text));
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_taken_for_html(text in any::<String>()) {
            let _ = (to_text(&text), without_unsafe_tags(&text));
        }

        #[test]
        fn a_text_as_html_is_itself(text in "[a-z<>&;#\"é \n\t]{1,20}") {
            prop_assert_eq!(to_text(&to_html(&text)), (text.trim().to_owned(), false));
        }
    }
}
