//! Explains why a stretch does not read: its snags and shapes first, the reader's own word for it last.

use std::ops::Range;

use ron::error::SpannedError;

use super::finding::{Finding, LineIndex, snap};
use super::shapes::{Checker, quoted, shorten};
use super::tree::{Node, Snag, Sort, Tree};
use super::{kinds, quotes};
use crate::question::{FieldShape, KINDS};
use crate::say::Say;

/// Everything wrong in a stretch that `ron` refused, placed in the deck's text.
pub(super) fn diagnose(
    text: &str,
    stretch: &Range<usize>,
    shapes: &'static [FieldShape],
    refusal: &SpannedError,
) -> Vec<Finding> {
    if let Some(finding) = quotes::explain(text, stretch) {
        return vec![finding];
    }
    let tree = Tree::grow(text, stretch.clone());
    let mut findings: Vec<Finding> =
        tree.snags.iter().filter_map(|snag| explain(text, stretch, snag, &tree)).collect();
    let mut checker = Checker::new(text, &tree);
    if let Some(root) = tree.root() {
        shape(&mut checker, root, shapes);
    }
    let misshapen = checker.findings;
    findings.extend(misshapen.into_iter().filter(|found| worth_saying(found, &tree)));
    if findings.is_empty() {
        findings.push(fallback(text, stretch, refusal));
    }
    findings
}

/// The value of a stretch: named fields in round brackets.
fn shape(checker: &mut Checker, root: &Node, shapes: &'static [FieldShape]) {
    let named = root.name.as_ref().map(|name| checker.source(name));
    if root.sort == Sort::Fields && named.is_none() {
        checker.fields(root, shapes);
    } else if let Some(kind) = named.and_then(|name| KINDS.iter().find(|kind| kind.name == name)) {
        let say = Say::new("syntax-bare-kind").with("name", kind.name);
        let source = shorten(checker.source(&root.span));
        let finding = Finding::error("bare-answer", root.span.clone(), say);
        checker.find(finding.write(format!("(ask: \"…\", answer: {source})")));
        kinds::check(checker, root);
    } else {
        let say = Say::new("syntax-no-question").with("text", shorten(checker.source(&root.span)));
        let help = Say::new("help-no-question");
        checker.find(Finding::error("no-question", root.span.clone(), say).help(help));
    }
}

/// Where brackets or quotes are amiss, a missing field may only be one that was not reached.
fn worth_saying(finding: &Finding, tree: &Tree) -> bool {
    let uneven = tree.snags.iter().any(|snag| {
        matches!(snag, Snag::OpenBracket(_) | Snag::WrongBracket(..) | Snag::StrayBracket(_))
    });
    let quoting = tree.snags.iter().any(|snag| {
        matches!(snag, Snag::Single(span) | Snag::Curly(span) if span.start >= finding.span.start && span.end <= finding.span.end)
    });
    !(quoting
        || uneven
            && matches!(
                finding.code,
                "field-missing" | "no-name" | "unknown-field" | "field-twice"
            ))
}

fn explain(text: &str, stretch: &Range<usize>, snag: &Snag, tree: &Tree) -> Option<Finding> {
    let source = |span: &Range<usize>| text.get(span.clone()).unwrap_or_default();
    Some(match snag {
        Snag::MissingComma(end) => missing_comma(text, stretch, *end),
        Snag::Equals(span) => {
            let (before, after) = around(text, stretch, span);
            Finding::error("equals", span.clone(), Say::new("syntax-equals"))
                .write(format!("{before}:{after}"))
        }
        Snag::Curly(span) => Finding::error("curly-quotes", span.clone(), Say::new("syntax-curly"))
            .write(quoted(source(span))),
        Snag::Single(span) => {
            Finding::error("single-quotes", span.clone(), Say::new("syntax-single"))
                .write(quoted(source(span)))
        }
        Snag::StrayComma(span) => {
            Finding::error("stray-comma", span.clone(), Say::new("syntax-stray-comma"))
        }
        Snag::OpenBracket(span) => open_bracket(text, stretch, span, tree),
        Snag::WrongBracket(open, close) => {
            let right = closing(source(open));
            let say = Say::new("syntax-wrong-bracket").with("open", source(open));
            let line = line_up_to(text, stretch, close.start);
            Finding::error("wrong-bracket", close.clone(), say).write(format!("{line}{right}"))
        }
        Snag::StrayBracket(span) => {
            let say = Say::new("syntax-stray-bracket").with("text", source(span));
            Finding::error("stray-bracket", span.clone(), say)
        }
        Snag::OpenText(_) => return None,
        Snag::OpenComment(span) => {
            let place = span.start..(span.start + 2).min(span.end);
            Finding::error("open-comment", place, Say::new("syntax-open-comment")).write("/* … */")
        }
    })
}

/// A comma that is not there, placed at the end of what it belongs after.
pub(super) fn missing_comma(text: &str, stretch: &Range<usize>, end: usize) -> Finding {
    let line = line_up_to(text, stretch, end);
    let place = snap(text, end.saturating_sub(1))..end;
    let finding = Finding::error("missing-comma", place, Say::new("syntax-missing-comma"));
    finding.write(format!("{line},"))
}

/// A bracket that is not closed: most likely at the end of the line it stands on.
fn open_bracket(text: &str, stretch: &Range<usize>, span: &Range<usize>, _tree: &Tree) -> Finding {
    let open = text.get(span.clone()).unwrap_or_default();
    let say = Say::new("syntax-open-bracket").with("text", open);
    let start =
        text.get(..span.start).and_then(|before| before.rfind(['\n', ' '])).map_or(0, |at| at + 1);
    let start = start.max(stretch.start);
    let line_end = text.get(span.start..stretch.end).and_then(|rest| rest.find('\n'));
    let end = line_end.map_or(stretch.end, |length| span.start + length);
    let line = text.get(start..end).unwrap_or_default().trim_end().trim_end_matches(',');
    let short = shorten(line);
    Finding::error("open-bracket", span.clone(), say).write(format!("{short}{}", closing(open)))
}

fn closing(open: &str) -> &'static str {
    match open {
        "[" => "]",
        "{" => "}",
        _ => ")",
    }
}

/// The end of the line before a place, short enough for a message.
fn line_up_to(text: &str, stretch: &Range<usize>, end: usize) -> String {
    let start = snap(text, end.saturating_sub(400)).max(stretch.start.min(end));
    let before = text.get(start..end).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let count = line.chars().count();
    if count <= 48 {
        line.to_owned()
    } else {
        format!("…{}", line.chars().skip(count - 47).collect::<String>())
    }
}

/// The words just before and after a sign.
fn around(text: &str, stretch: &Range<usize>, span: &Range<usize>) -> (String, String) {
    let before = line_up_to(text, stretch, span.start);
    let word = before.trim_end().rsplit([' ', ',', '(']).next().unwrap_or_default().to_owned();
    let after = text.get(span.end..stretch.end).unwrap_or_default();
    let value = after.split([',', '\n']).next().unwrap_or_default();
    (word, format!(" {}", shorten(value)))
}

/// The reader's own word for it, in ours.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "another library's codes, of which few are worded"
)]
fn fallback(text: &str, stretch: &Range<usize>, refusal: &SpannedError) -> Finding {
    let body = text.get(stretch.clone()).unwrap_or_default();
    let index = LineIndex::new(body);
    let line = index.line(refusal.span.start.line);
    let column = refusal.span.start.col.saturating_sub(1);
    let in_line = body.get(line.clone()).unwrap_or_default();
    let offset = in_line.char_indices().nth(column).map_or(in_line.len(), |(at, _)| at);
    let at = snap(text, stretch.start + line.start + offset);
    let end =
        text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |sign| at + sign.len_utf8());
    let id = match &refusal.code {
        ron::Error::ExceededRecursionLimit => "syntax-too-deep",
        ron::Error::Eof => "syntax-ends",
        ron::Error::IntegerOutOfBounds => "syntax-number-size",
        ron::Error::UnclosedBlockComment => "syntax-open-comment",
        _ => "syntax-unreadable",
    };
    Finding::error("unreadable", at..end, Say::new(id))
}
