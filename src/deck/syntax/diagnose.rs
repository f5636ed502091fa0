//! Explains why ron refuses a stretch: by broken quotes, else by snags and shapes, else in ron's own terms.

use std::ops::Range;

use ron::error::SpannedError;

use super::broken_quotes::find_broken_quote;
use super::finding::Finding;
use super::lexer::{Lexer, Token};
use super::line_index::{LineIndex, floor_char_boundary};
use super::shape_checker::{ShapeChecker, quoted, shorten};
use super::tree::{NodeSort, Snag, Tree, TreeNode};
use crate::question::{FieldShape, KindShape, QUESTION};
use crate::say::Say;

/// Reports everything wrong in a stretch that ron refused; spans are those of `text`, the whole deck.
pub(crate) fn diagnose(
    text: &str,
    stretch: &Range<usize>,
    shapes: &'static [FieldShape],
    refusal: &SpannedError,
) -> Vec<Finding> {
    if let Some(finding) = find_broken_quote(text, stretch) {
        return vec![finding];
    }
    let tree = Tree::parse(text, stretch.clone());
    let mut findings: Vec<Finding> = Vec::new();
    for finding in tree.snags.iter().filter_map(|snag| snag_finding(text, stretch, snag)) {
        // Several brackets left open can lead to the same line.
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    if let Some(behind) = tree.roots.get(1).and_then(|root| tree.nodes.get(*root)) {
        let say = Say::new("syntax-behind")
            .with("text", shorten(text.get(behind.span.clone()).unwrap_or_default()));
        findings
            .push(Finding::error("behind", behind.span.clone(), say).help(Say::new("help-behind")));
    }
    let mut checker = ShapeChecker::new(text, &tree);
    if let Some(root) = tree.root() {
        check_root(&mut checker, root, shapes);
    }
    let of_shape = checker.findings.into_iter();
    findings.extend(of_shape.filter(|finding| is_worth_reporting(finding, &tree)));
    if findings.is_empty() {
        findings.push(ron_finding(text, stretch, refusal));
    }
    let id = tree.root().and_then(|root| tree.field(text, root, "id"));
    let id = id.and_then(|id| text.get(id.span.clone())).filter(|_| shapes == QUESTION);
    for finding in &mut findings {
        finding.question = id.map(|id| id.trim_matches('"').to_owned());
    }
    findings
}

/// Checks that the stretch is named fields in round brackets.
fn check_root(checker: &mut ShapeChecker, root: &TreeNode, shapes: &'static [FieldShape]) {
    let named = root.name.as_ref().map(|name| checker.source(name));
    if root.sort == NodeSort::Fields && named.is_none() {
        checker.check_fields(root, shapes);
    } else if let Some(kind) = named.and_then(KindShape::by_name) {
        let say = Say::new("syntax-bare-kind").with("name", kind.name);
        let source = shorten(checker.source(&root.span));
        let finding = Finding::error("bare-answer", root.span.clone(), say);
        checker.report(finding.write(format!("(ask: \"…\", answer: {source})")));
        checker.check_answer(root);
    } else {
        let say = Say::new("syntax-no-question").with("text", shorten(checker.source(&root.span)));
        let help = Say::new("help-no-question");
        checker.report(Finding::error("no-question", root.span.clone(), say).help(help));
    }
}

/// Where brackets are wrong, a missing field may be one that was not reached, and where quotes are, the text in them is
/// no mistake of its own.
fn is_worth_reporting(finding: &Finding, tree: &Tree) -> bool {
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

fn snag_finding(text: &str, stretch: &Range<usize>, snag: &Snag) -> Option<Finding> {
    let source = |span: &Range<usize>| text.get(span.clone()).unwrap_or_default();
    Some(match snag {
        Snag::MissingComma(end) => missing_comma(text, stretch, *end),
        Snag::MissingColon(span) => {
            let (_, value) = words_around(text, stretch, span);
            Finding::error("missing-colon", span.clone(), Say::new("syntax-missing-colon"))
                .write(format!("{}:{value}", source(span)))
        }
        Snag::Semicolon(span) => {
            Finding::error("semicolon", span.clone(), Say::new("syntax-semicolon")).write(",")
        }
        Snag::Equals(span) => {
            let (before, after) = words_around(text, stretch, span);
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
        Snag::OpenBracket(span) => open_bracket_finding(text, stretch, span),
        Snag::WrongBracket(open, close) => {
            let right = closing_bracket(source(open));
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

/// Reports a missing comma at the end of what it belongs after.
pub(crate) fn missing_comma(text: &str, stretch: &Range<usize>, end: usize) -> Finding {
    let line = line_up_to(text, stretch, end);
    let finding = Finding::error("missing-comma", end..end, Say::new("syntax-missing-comma"));
    finding.write(format!("{line},"))
}

/// Reports an unclosed bracket: the one that a line opens and does not close before its final comma, else the one that
/// is left over at the end.
fn open_bracket_finding(text: &str, stretch: &Range<usize>, left_over: &Range<usize>) -> Finding {
    let span = &find_unclosed(text, stretch).unwrap_or(left_over.clone());
    let open = text.get(span.clone()).unwrap_or_default();
    let say = Say::new("syntax-open-bracket").with("text", open);
    let finding = Finding::error("open-bracket", span.clone(), say);
    let before = text.get(stretch.start..span.start).unwrap_or_default();
    let start = before.rfind(['\n', ' ']).map_or(stretch.start, |at| stretch.start + at + 1);
    let length = text.get(span.start..stretch.end).and_then(|rest| rest.find('\n'));
    let end = length.map_or(stretch.end, |length| span.start + length);
    let line = text.get(start..end).unwrap_or_default().trim_end();
    let body = line.trim_end_matches(',');
    if body.ends_with(open) {
        return finding.help(Say::new("help-close").with("text", closing_bracket(open)));
    }
    let comma = if body.len() < line.len() { "," } else { "" };
    finding.write(format!("{}{}{comma}", shorten(body), closing_bracket(open)))
}

/// The innermost bracket of the first line that opens one, ends with a comma, and does not close it.
fn find_unclosed(text: &str, stretch: &Range<usize>) -> Option<Range<usize>> {
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut last: Option<(Token, Range<usize>)> = None;
    for (token, span) in Lexer::new(text, stretch.clone()) {
        if let Some((Token::Comma, comma)) = &last {
            let line_ends = text.get(comma.end..span.start).is_some_and(|text| text.contains('\n'));
            let bracket = open.last().filter(|bracket| line_ends && bracket.start > stretch.start);
            let same_line = |bracket: &&Range<usize>| {
                text.get(bracket.start..comma.start).is_some_and(|text| !text.contains('\n'))
            };
            if let Some(bracket) = bracket.filter(same_line) {
                return Some(bracket.clone());
            }
        }
        match token {
            Token::Open(_) => open.push(span.clone()),
            Token::Close(_) => drop(open.pop()),
            Token::Text
            | Token::OpenText
            | Token::Comma
            | Token::Colon
            | Token::Equals
            | Token::Word
            | Token::Curly
            | Token::Other
            | Token::OpenComment => {}
        }
        last = Some((token, span));
    }
    None
}

fn closing_bracket(open: &str) -> &'static str {
    match open {
        "[" => "]",
        "{" => "}",
        _ => ")",
    }
}

/// The line up to a place; of a long one the end, short enough for a message.
fn line_up_to(text: &str, stretch: &Range<usize>, end: usize) -> String {
    let start = floor_char_boundary(text, end.saturating_sub(400)).max(stretch.start.min(end));
    let before = text.get(start..end).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let count = line.chars().count();
    if count <= 60 {
        return line.to_owned();
    }
    let tail: String = line.chars().skip(count - 59).collect();
    let from = tail.find(' ').map_or(0, |space| space + 1);
    format!("…{}", tail.get(from..).unwrap_or_default())
}

/// A value, up to the comma, line end or bracket behind it.
fn value_at(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ')' | ']' | '}' | '\n' => return text.get(..at).unwrap_or(text),
            ',' if depth == 0 => return text.get(..at).unwrap_or(text),
            _ => {}
        }
    }
    text
}

/// The word before a sign and the value behind it.
fn words_around(text: &str, stretch: &Range<usize>, span: &Range<usize>) -> (String, String) {
    let before = line_up_to(text, stretch, span.start);
    let word = before.trim_end().rsplit([' ', ',', '(']).next().unwrap_or_default().to_owned();
    let after = text.get(span.end..stretch.end).unwrap_or_default();
    (word, format!(" {}", shorten(value_at(after))))
}

/// Reports ron's own error at its first character, without its words, which no teacher knows ("variant", "identifier").
/// The span's end is not used: it can be before the start. Its columns count characters, from 1.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "another library's errors, of which few have a message"
)]
fn ron_finding(text: &str, stretch: &Range<usize>, refusal: &SpannedError) -> Finding {
    let body = text.get(stretch.clone()).unwrap_or_default();
    let index = LineIndex::new(body);
    let line = index.line(refusal.span.start.line);
    let column = refusal.span.start.col.saturating_sub(1);
    let in_line = body.get(line.clone()).unwrap_or_default();
    let offset = in_line.char_indices().nth(column).map_or(in_line.len(), |(at, _)| at);
    let at = floor_char_boundary(text, stretch.start + line.start + offset);
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
