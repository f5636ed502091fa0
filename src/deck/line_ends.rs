//! The line ends of a deck's file, given back to its text after a change: a deck is read with newlines alone.

use std::borrow::Cow;

/// A line and how it ends in the file: with nothing, where it is the last.
type Line<'a> = (&'a str, &'a str);

/// The text with the line ends of the file before: each line that stayed, or was added to, ends as it did, and a new
/// one as the line above it.
#[must_use]
pub fn with_line_ends<'a>(before: &str, text: &'a str) -> Cow<'a, str> {
    if !before.contains('\r') {
        return Cow::Borrowed(text);
    }
    let before = lines(before);
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

/// The lines of a file, whichever way each ends.
fn lines(mut text: &str) -> Vec<Line<'_>> {
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

/// Whether all signs of a line stand in another, in order: it is that line, or became it.
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
