//! Markup out of texts that other programs keep as HTML: tags go, entities become signs, scripts go with their content.

use std::borrow::Cow;

/// The longest tag that is taken for one, in bytes.
const LONGEST_TAG: usize = 4096;

/// A tag at the beginning of a text.
struct Tag<'a> {
    name: String,
    closing: bool,
    attributes: &'a str,
    /// The bytes it takes.
    length: usize,
}

impl<'a> Tag<'a> {
    /// The tag, comment or declaration that a text begins with.
    fn at(text: &'a str) -> Option<Self> {
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

    /// The value of an attribute.
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

    /// Whether it runs a program, or leads away.
    fn is_unsafe(&self) -> bool {
        let program = ["script", "iframe", "object", "embed"].contains(&self.name.as_str());
        let link = ["a", "link", "area", "form"].contains(&self.name.as_str());
        program
            || link
            || self.has_handler()
            || self.attributes.to_ascii_lowercase().contains("javascript:")
    }

    /// Whether it has an attribute such as `onclick`; what stands in quotes is none.
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

    /// The bytes of the element whose content is no text: a script or a style; none of any other.
    fn element(&self, text: &str) -> Option<usize> {
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

    /// What takes its place in a text.
    fn instead(&self) -> Cow<'_, str> {
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

/// Where the `>` of a tag is, quotes respected.
fn attributes_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().take(LONGEST_TAG) {
        match (byte, quote) {
            (b'>', None) => return Some(at),
            // Another tag begins: this was none. So many open ones cost no more than their length.
            (b'<', None) => return None,
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

/// A line's end, a space and a tab that HTML says by name: they stay, where those of the file's layout are joined.
const HARD: [(char, char); 3] = [('\u{f000a}', '\n'), ('\u{f0020}', ' '), ('\u{f0009}', '\t')];
const HARD_END: char = HARD[0].0;

/// The text of HTML, and whether markup was taken out of it; a line's end alone is none.
pub(super) fn to_text(html: &str) -> (String, bool) {
    let (mut text, mut changed, mut rest) = (String::new(), false, html);
    while let Some(sign) = rest.chars().next() {
        if let Some(tag) = Tag::at(rest) {
            if tag.name == "br" {
                text.push(HARD_END);
            } else {
                changed = true;
                text.push_str(&tag.instead());
            }
            rest = rest.get(tag.element(rest).unwrap_or(tag.length)..).unwrap_or_default();
        } else if let Some((decoded, length)) = entity(rest) {
            let hard = HARD.iter().find(|(_, soft)| *soft == decoded);
            text.push(hard.map_or(decoded, |(hard, _)| *hard));
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

/// The lines of a text, with the spaces that stand for layout alone taken out.
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
        laid = laid.replace(hard, &soft.to_string());
    }
    laid.trim().to_owned()
}

/// A text without what could run or lead away; all other signs stay, whatever they look like.
pub(super) fn without_unsafe_tags(text: &str) -> (Cow<'_, str>, bool) {
    if !text.contains('<') {
        return (Cow::Borrowed(text), false);
    }
    let (mut kept, mut changed, mut rest) = (String::new(), false, text);
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        let tag = Tag::at(from);
        let (kept_of_it, length) = match tag.filter(|tag| tag.is_unsafe() || tag.name == "!") {
            // A comment is stepped over whole, so that many open ones are not looked through again and again.
            Some(comment) if comment.name == "!" => (comment.length, comment.length),
            Some(tag) => (0, tag.element(from).unwrap_or(tag.length)),
            None => (1, 1),
        };
        changed |= kept_of_it == 0;
        kept.push_str(from.get(..kept_of_it).unwrap_or_default());
        rest = from.get(length..).unwrap_or_default();
    }
    kept.push_str(rest);
    (Cow::Owned(kept), changed)
}

/// The sign that an entity at the beginning of a text stands for, and the bytes it takes.
fn entity(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = rest.get(..end)?;
    let sign = if let Some(number) = name.strip_prefix('#') {
        let hexadecimal =
            number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
        char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?)?
    } else {
        ENTITIES.iter().find(|(known, _)| *known == name)?.1
    };
    Some((sign, end + 2))
}

const ENTITIES: [(&str, char); 40] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("times", '×'),
    ("divide", '÷'),
    ("minus", '−'),
    ("plusmn", '±'),
    ("deg", '°'),
    ("frac12", '½'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ne", '≠'),
    ("rarr", '→'),
    ("euro", '€'),
    ("pound", '£'),
    ("copy", '©'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
];

/// Whether a text would be taken for what could run or lead away, and must go out as HTML to come back as it is.
pub(super) fn has_unsafe_tags(text: &str) -> bool {
    without_unsafe_tags(text).1
}

/// A text as HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A text as HTML that shows its spaces and lines as they are.
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
