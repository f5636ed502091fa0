//! Restores the line ends of a deck's file after a change: decks are read and changed with `\n` alone.

use std::borrow::Cow;

/// A line and its end: `\r\n`, `\r`, `\n`, or nothing for the last.
type LineWithEnd<'a> = (&'a str, &'a str);

/// Gives each line of `text` the end that it had `before`, also where signs were added to it; a new line ends like the
/// one above it.
pub fn with_line_ends<'a>(before: &str, text: &'a str) -> Cow<'a, str> {
    if !before.contains('\r') {
        return Cow::Borrowed(text);
    }
    let before = lines_with_ends(before);
    let mut old = before.iter().peekable();
    let mut end = before.first().map_or("\n", |(_, end)| *end);
    let mut written = String::with_capacity(text.len() + before.len());
    for line in text.split_inclusive('\n') {
        let (words, ended) = line.strip_suffix('\n').map_or((line, false), |words| (words, true));
        if let Some((_, same)) = old.next_if(|(old, _)| is_within(old, words)) {
            end = if same.is_empty() { end } else { same };
        }
        written.push_str(words);
        written.push_str(if ended { end } else { "" });
    }
    Cow::Owned(written)
}

fn lines_with_ends(mut text: &str) -> Vec<LineWithEnd<'_>> {
    let mut lines = Vec::new();
    while let Some(at) = text.find(['\r', '\n']) {
        let rest = text.get(at..).unwrap_or_default();
        let end = if rest.starts_with("\r\n") { 2 } else { 1 };
        lines.push((text.get(..at).unwrap_or_default(), rest.get(..end).unwrap_or_default()));
        text = rest.get(end..).unwrap_or_default();
    }
    lines.push((text, ""));
    lines
}

/// Reports whether `other` is `line` with signs added; only an empty line becomes an empty one.
fn is_within(line: &str, other: &str) -> bool {
    let mut signs = other.chars();
    line.trim().is_empty() == other.trim().is_empty()
        && line.chars().all(|sign| signs.any(|other| other == sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_ends_as_it_did() {
        for (before, text, after) in [
            ("a\nb", "a\nx\nb", "a\nx\nb"),
            ("a\r\nb\r\n", "a\nx\nb\n", "a\r\nx\r\nb\r\n"),
            ("a\rb\r", "a\nxb\n", "a\rxb\r"),
            ("a\r\nb\nc\rd", "a\nx\nby\nc\nd", "a\r\nx\r\nby\nc\rd"),
            ("a\r\nb", "a\nb\nc\n", "a\r\nb\r\nc\r\n"),
            ("a\r\n\nb", "a\nx\n\nb", "a\r\nx\r\n\nb"),
            ("(\n\r\n)\n", "(\n\n    x\n)\n", "(\n\r\n    x\r\n)\n"),
        ] {
            assert_eq!(with_line_ends(before, text), after, "{before:?}");
        }
    }
}
