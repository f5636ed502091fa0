//! Turns the HTML that other programs keep into plain text, and plain text into HTML.

use std::borrow::Cow;

use super::entity::leading_entity;
use super::raised::{Raised, raise};
use super::tag::Tag;

/// Stand-ins for the line end, space and tab that HTML writes as `<br>` or an entity: these stay, while white space of
/// the file's layout is joined.
const HARD: [(char, &str); 3] = [('\u{f000a}', "\n"), ('\u{f0020}', " "), ('\u{f0009}', "\t")];
const HARD_END: char = HARD[0].0;

/// Returns the text of HTML, and whether tags other than `<br>` were taken out of it.
pub(super) fn to_text(html: &str) -> (String, bool) {
    let (mut text, mut changed, mut rest) = (String::new(), false, html);
    while let Some(sign) = rest.chars().next() {
        if let Some((raised, length)) = leading_raised(rest) {
            changed = true;
            text.push_str(&raised);
            rest = rest.get(length..).unwrap_or_default();
        } else if let Some(tag) = Tag::parse(rest) {
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

/// The words of a `<sup>` or `<sub>` that a text begins with, raised, and the bytes of it: 10<sup>5</sup> is not 105.
fn leading_raised(html: &str) -> Option<(String, usize)> {
    let tag = Tag::parse(html).filter(|tag| matches!(tag.name.as_str(), "sup" | "sub"))?;
    let raised = if tag.name == "sup" { Raised::Above } else { Raised::Below };
    let rest = html.get(tag.length..)?;
    // Other tags around the words, `<sup><b>2</b></sup>`, are passed; a longer text is not a power.
    let (mut words, mut at) = (String::new(), 0);
    while words.len() <= LONGEST_RAISED && at <= LONGEST_RAISED * 4 {
        let here = rest.get(at..)?;
        match Tag::parse(here) {
            Some(inner) if inner.name == tag.name => {
                let closes = here.starts_with("</") && !words.trim().is_empty();
                let end = tag.length + at + inner.length;
                return closes.then(|| (raise(words.trim(), raised), end));
            }
            Some(inner) => at += inner.length,
            None => {
                let (decoded, length) = leading_entity(here).map_or_else(
                    || here.chars().next().map(|sign| (sign.to_string(), sign.len_utf8())),
                    Some,
                )?;
                words.push_str(&decoded);
                at += length;
            }
        }
    }
    None
}

/// Bytes of words above or below the line.
const LONGEST_RAISED: usize = 40;

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

/// Writes a text as HTML that keeps its spaces and lines, and in which no program finds a formula.
pub(super) fn to_html(text: &str) -> String {
    let mut html = String::new();
    let mut before = '\n';
    let dollars = text.matches('$').count() > 1;
    let text = escaped(text).replace("[latex]", "&#91;latex]").replace("[$", "&#91;$");
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '$' if dollars => html.push_str("&#36;"),
            '\\' if signs.peek().is_some_and(|next| "([".contains(*next)) => html.push_str("&#92;"),
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
            ("a<svg a=\"/\"><svg/><g><svg>x</svg></g><text>y</text></SVG >b", "ab", true),
            ("a<svg/>b<math alttext='x²'><mi>x</mi></math>c<svg>never closed", "ab[x²]c", true),
            ("a<iframe src=\"x\">b</iframe>c</svg>d", "acd", true),
            ("a<img src=data:image/png;base64,AA+/=>b", "ab", true),
            ("a<é>b", "a<é>b", false),
            ("10<sup>5</sup> m<SUP>2</SUP>", "10⁵ m²", true),
            ("H<sub>2</sub>O, x<sub><i>n</i></sub>", "H₂O, xₙ", true),
            ("10<sup>&minus;3</sup>, e<sup>x</sup>, 2<sup>x+1</sup>", "10⁻³, e^x, 2^(x+1)", true),
            ("the 4<sup>th</sup>, <sup></sup>a, <sup>b", "the 4th, a, b", true),
        ] {
            assert_eq!(to_text(html), (text.to_owned(), changed), "{html}");
        }
    }

    #[test]
    fn a_picture_of_megabytes_in_a_tag_is_a_picture() {
        let data = "iVBORw0KGgo+/=".repeat(100_000);
        for (open, close) in [
            ("<img alt='A flag' src=\"data:image/png;base64,", "\">"),
            ("<img src=data:image/png;base64,", " alt=\"A flag\">"),
            ("<img src='data:image/svg+xml;utf8,<svg a=\"b\">", "</svg>' alt='A flag' />"),
        ] {
            let html = format!("a{open}{data}{close}b");
            assert_eq!(to_text(&html), ("a[A flag]b".to_owned(), true), "{open}");
        }
        let (text, changed) = to_text(&format!("a<img title=\"{data}\">"));
        assert!(text.len() > data.len() && !changed, "a long tag that is no picture is text");
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
        for piece in [
            "<a ", "<a \"", "<!--", "<script>", "&", "<p onx", "</", "<svg>", "<svg/><math>",
            "<a data:", "<a \"data:", "<a 'data:<a \"data:",
        ] {
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
