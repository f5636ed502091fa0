//! Text as roff, the language of manual pages.

/// Escapes text: no request, no escape, hyphens and quotes as typed.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    if text.starts_with(['.', '\'']) {
        escaped.push_str("\\&");
    }
    for sign in text.chars() {
        match sign {
            '\\' => escaped.push_str("\\(rs"),
            '-' => escaped.push_str("\\-"),
            '\'' => escaped.push_str("\\(aq"),
            '"' => escaped.push_str("\\(dq"),
            '`' => escaped.push_str("\\(ga"),
            '^' => escaped.push_str("\\(ha"),
            '~' => escaped.push_str("\\(ti"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// Formats paragraphs, which empty lines separate. A line `term :: text` is an entry of a list; text in backticks
/// is bold.
pub(super) fn prose(text: &str) -> String {
    let mut roff = String::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
        } else if let Some((term, meaning)) = line.split_once(" :: ") {
            roff.extend([".TP\n\\fB", &escaped(term), "\\fR\n", &bold(meaning), "\n"]);
            open = true;
        } else {
            roff.push_str(if open { "" } else { ".PP\n" });
            roff.extend([&bold(line), "\n"]);
            open = true;
        }
    }
    roff
}

/// Sets text between backticks in bold.
fn bold(line: &str) -> String {
    let stretches = line.split('`').enumerate();
    let shown = stretches.map(|(at, text)| match (at % 2, at, text.is_empty()) {
        // `\%` keeps names from being broken at the end of a line.
        (1, ..) => format!("\\fB\\%{}\\fR", escaped(text).replace(' ', " \\%")),
        (_, 0, false) => escaped(text),
        // Only the first sign of a line can begin a request.
        _ => escaped(text).trim_start_matches("\\&").to_owned(),
    });
    shown.collect()
}

/// Writes what is not ASCII as `\[u2026]`.
pub(super) fn unicode(page: &str) -> String {
    let shown = page.chars().map(|sign| match sign {
        _ if sign.is_ascii() => sign.to_string(),
        _ => format!("\\[u{:04X}]", u32::from(sign)),
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_means_itself() {
        assert_eq!(escaped(r"a\b"), r"a\(rsb");
        assert_eq!(escaped(".hidden"), r"\&.hidden");
        assert_eq!(escaped("'tis"), r"\&\(aqtis");
        assert_eq!(escaped("--lang 'x'"), r"\-\-lang \(aqx\(aq");
        assert_eq!(escaped("a.b"), "a.b");
        assert_eq!(unicode("né…"), r"n\[u00E9]\[u2026]");
    }

    #[test]
    fn prose_has_paragraphs_entries_and_bold_words() {
        assert_eq!(prose("one\ntwo\n\nthree"), ".PP\none\ntwo\n.PP\nthree\n");
        assert_eq!(
            prose("-n :: how `many`\nmore"),
            ".TP\n\\fB\\-n\\fR\nhow \\fB\\%many\\fR\nmore\n"
        );
        assert_eq!(prose(".x `.y` z"), ".PP\n\\&.x \\fB\\%\\&.y\\fR z\n");
    }
}
