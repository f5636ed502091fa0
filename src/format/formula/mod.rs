//! Finds LaTeX formulas in the texts of other programs, and puts plain characters in their place where there are any.

mod plain;
mod symbols;

use std::borrow::Cow;

use super::html::{escaped, to_text};
use plain::plain_formula;

/// What begins and ends a formula, in Moodle and in Anki. The longer of two that begin alike comes first.
const DELIMITERS: [(&str, &str); 8] = [
    ("$$", "$$"),
    ("\\(", "\\)"),
    ("\\[", "\\]"),
    ("[latex]", "[/latex]"),
    ("[$$]", "[/$$]"),
    ("[$]", "[/$]"),
    ("<anki-mathjax", "</anki-mathjax>"),
    ("$", "$"),
];

/// In bytes. A longer one is text, so that many open delimiters do not cost quadratic time.
const LONGEST: usize = 2000;

/// What became of the formulas of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FoundFormulas {
    /// The first that became plain text, as it is now.
    pub(super) converted: Option<String>,
    /// The first that stayed as it was.
    pub(super) left: Option<String>,
}

/// Returns a text with its formulas in plain characters, and enters what became of them. In HTML their signs may be
/// written as entities.
pub(super) fn convert_formulas<'a>(
    text: &'a str,
    html: bool,
    found: &mut FoundFormulas,
) -> Cow<'a, str> {
    if !text.contains(['$', '\\', '[', '<']) {
        return Cow::Borrowed(text);
    }
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(at) = rest.find(['$', '\\', '[', '<']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let Some((formula, length)) = leading_formula(from) else {
            // A backslash takes away the meaning of a dollar behind it.
            let length = if from.starts_with("\\$") { 2 } else { 1 };
            let (kept, after) = from.split_at(length);
            plain.push_str(kept);
            rest = after;
            continue;
        };
        let source = if html { to_text(formula).0 } else { formula.to_owned() };
        if let Some(words) = plain_formula(&source) {
            plain.push_str(&if html { escaped(&words) } else { words.clone() });
            found.converted.get_or_insert(words);
        } else {
            plain.push_str(from.get(..length).unwrap_or_default());
            found.left.get_or_insert(source);
        }
        rest = from.get(length..).unwrap_or_default();
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Whether another program would read a formula in a text.
pub(super) fn has_formula(text: &str) -> bool {
    let mut signs = text.match_indices(['$', '\\', '[', '<']).filter_map(|(at, _)| text.get(at..));
    signs.any(|rest| leading_formula(rest).is_some())
}

/// Returns the formula that a text begins with, without its delimiters, and its length with them.
pub(super) fn leading_formula(text: &str) -> Option<(&str, usize)> {
    let (open, close) = DELIMITERS.iter().find(|(open, _)| text.starts_with(open))?;
    let mut start = open.len();
    if open.starts_with('<') {
        start += text.get(start..)?.find('>')? + 1;
    }
    let rest = text.get(start..)?;
    let mut end = rest.len().min(LONGEST);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let end = rest.get(..end)?.find(close)?;
    let formula = rest.get(..end)?;
    let behind = rest.get(end + close.len()..)?;
    let is_one =
        !formula.trim().is_empty() && (*open != "$" || is_between_dollars(formula, behind));
    is_one.then_some((formula, start + end + close.len()))
}

/// Whether the text between two single dollars is a formula, not a sum of money: `$x^2$`, not `$5 and $10`.
fn is_between_dollars(formula: &str, behind: &str) -> bool {
    let tight =
        !formula.starts_with(char::is_whitespace) && !formula.ends_with(char::is_whitespace);
    let mut signs = formula.chars();
    let letter =
        signs.next().is_some_and(|sign| sign.is_ascii_alphabetic()) && signs.next().is_none();
    let command = formula
        .split('\\')
        .skip(1)
        .any(|rest| rest.starts_with(|sign: char| sign.is_ascii_alphabetic()));
    let formal = letter || command || formula.contains(['^', '_']);
    tight
        && formal
        && !formula.contains('\n')
        && !behind.starts_with(|sign: char| sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn converted(text: &str, html: bool) -> (String, Option<String>) {
        let mut found = FoundFormulas::default();
        (convert_formulas(text, html, &mut found).into_owned(), found.left)
    }

    #[test]
    fn formulas_become_plain_text_in_the_delimiters_of_moodle_and_anki() {
        for (text, plain) in [
            ("$$x^2$$", "x²"),
            (r"Solve \(2 \times 3\) and \[a_1 \le b\].", "Solve 2 × 3 and a₁ ≤ b."),
            (r"[latex]\frac{1}{2}[/latex]; [$]\pi r^2[/$]; [$$]x_{10}[/$$]", "1/2; π r²; x₁₀"),
            (r"<anki-mathjax block=true>\sqrt{2}</anki-mathjax>", "√2"),
            ("$x^2$ and $y$", "x² and y"),
            ("It costs $5 and $10, or $5.", "It costs $5 and $10, or $5."),
            (r"\$5^2\$ is text, and $ x^2 $ too", r"\$5^2\$ is text, and $ x^2 $ too"),
            ("an open $$x^2 and \\(y", "an open $$x^2 and \\(y"),
            ("$$$$ \\(\\)", "$$$$ \\(\\)"),
        ] {
            assert_eq!(converted(text, false), (plain.to_owned(), None), "{text}");
        }
    }

    #[test]
    fn in_html_a_formula_may_have_entities_and_a_text_written_as_html_has_none() {
        let (html, left) = converted(r"\(a &lt; b\) &amp; $$\int x$$", true);
        assert_eq!(
            (html.as_str(), left.as_deref()),
            (r"a &lt; b &amp; $$\int x$$", Some(r"\int x"))
        );
        let text = r"$$x^2$$, \(x\), [latex]x[/latex]";
        let html = crate::format::html::to_html(text);
        assert_eq!(converted(&html, true), (html.clone(), None));
        assert_eq!(to_text(&html).0, text);
    }

    #[test]
    fn many_open_formulas_cost_no_more_than_their_length() {
        for piece in ["$$", "\\(", "[latex]", "$x", "<anki-mathjax", "\\[{"] {
            let text = piece.repeat(100_000);
            let _ = converted(&text, true);
        }
    }

    proptest! {
        #[test]
        fn any_text_may_hold_formulas(text in r"[$\\()\[\]{}^_a-c0-9 <>&;é]{0,60}", html in any::<bool>()) {
            let (plain, _) = converted(&text, html);
            prop_assert!(has_formula(&text) || plain == text);
        }
    }
}
