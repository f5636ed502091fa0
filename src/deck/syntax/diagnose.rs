//! Explains why ron refuses a stretch: by broken quotes, else by brackets, else by snags and shapes, else in ron's own
//! terms.

use std::ops::Range;

use ron::error::SpannedError;

use super::brackets::{Reads, bracket_finding, is_uneven, line_up_to};
use super::broken_quotes::find_broken_quote;
use super::edits::join_habits;
use super::finding::{Finding, shorten, shorten_middle};
use super::line_index::{LineIndex, floor_char_boundary};
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{NodeSort, Snag, Tree, TreeNode};
use crate::question::{DECK, FieldShape, KindShape, QUESTION};
use crate::say::Say;

/// Reports everything wrong in a stretch that ron refused; spans are those of `text`, the whole deck.
pub(crate) fn diagnose(
    text: &str,
    stretch: &Range<usize>,
    shapes: &'static [FieldShape],
    refusal: &SpannedError,
    reads: Reads,
) -> Vec<Finding> {
    let tree = Tree::parse(text, stretch.clone());
    let mut findings = match find_broken_quote(text, stretch) {
        Some(finding) => vec![finding],
        None if is_uneven(&tree) => bracket_finding(text, stretch, reads).into_iter().collect(),
        None => explain(text, stretch, &tree, shapes),
    };
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

/// Reports the snags and shapes of a stretch whose quotes and brackets fit.
fn explain(
    text: &str,
    stretch: &Range<usize>,
    tree: &Tree,
    shapes: &'static [FieldShape],
) -> Vec<Finding> {
    let mut checker = ShapeChecker::new(text, tree);
    if let Some(root) = tree.root() {
        check_root(&mut checker, root, shapes);
    }
    checker.check_joined();
    let snags = tree.snags.iter().filter_map(|snag| snag_finding(&checker, stretch, snag));
    // The signs inside of pairs and texts that are rewritten are part of their mistake.
    let anew = |snag: &Finding| {
        checker.findings.iter().any(|finding| {
            matches!(finding.code, "pair" | "no-text" | "outer-field" | "one-text" | "named-item")
                && finding.span.start <= snag.span.start
                && snag.span.end <= finding.span.end
        })
    };
    let mut findings: Vec<Finding> = snags
        .filter(|snag| !matches!(snag.code, "equals" | "missing-comma") || !anew(snag))
        .collect();
    if let Some(behind) = tree.roots.get(1).and_then(|root| tree.nodes.get(*root))
        && checker.findings.iter().all(|finding| finding.code != "no-question")
    {
        let source = shorten(text.get(behind.span.clone()).unwrap_or_default());
        let say = Say::new("syntax-behind").with("text", source);
        findings
            .push(Finding::error("behind", behind.span.clone(), say).help(Say::new("help-behind")));
    }
    let of_shape = checker.findings.into_iter();
    findings.extend(of_shape.filter(|finding| !is_in_wrong_quotes(finding, tree)));
    join_habits(text, findings)
}

/// Checks that the stretch is named fields in round brackets.
fn check_root<'a>(
    checker: &mut ShapeChecker<'a>,
    root: &'a TreeNode,
    shapes: &'static [FieldShape],
) {
    let named = root.name.as_ref().map(|name| checker.source(name));
    if root.sort == NodeSort::Fields && named.is_none() {
        if shapes == QUESTION
            && (checker.find_question_as_key(root)
                || checker.find_question_without_names(root)
                || checker.find_loose_options(root, shapes)
                || checker.find_blanks_in_prompt(root))
        {
            return;
        }
        return checker.check_fields(root, shapes);
    }
    if let Some(kind) = named.and_then(KindShape::by_name) {
        return checker.report_bare_kind(root, kind);
    }
    if let (Some(name), NodeSort::Fields) = (&root.name, root.sort) {
        let say = Say::new("syntax-before-question").with("text", shorten(checker.source(name)));
        let open =
            name.end + checker.text.get(name.end..).and_then(|rest| rest.find('(')).unwrap_or(0);
        checker.report(Finding::error("no-question", name.start..open, say).remove());
        return checker.check_fields(root, shapes);
    }
    report_no_question(checker, root, shapes);
}

/// Reports a value in the place of a question, or of the whole deck.
fn report_no_question(checker: &mut ShapeChecker, root: &TreeNode, shapes: &'static [FieldShape]) {
    let source = checker.source(&root.span);
    let id = if shapes == DECK { "syntax-no-deck" } else { "syntax-no-question" };
    let say = Say::new(id).with("text", shorten(source));
    let finding = Finding::error("no-question", root.span.clone(), say);
    let keyed = !root.children.is_empty() && root.children.iter().all(|child| child.key.is_some());
    let finding = match root.sort {
        NodeSort::Map if keyed => finding.write(checker.question_of_map(root)),
        NodeSort::List if root.children.len() == 2 && shapes == QUESTION => {
            let [ask, answer] = [0, 1]
                .map(|place| root.children.get(place).and_then(|child| checker.node(child.node)));
            match (ask, answer) {
                (Some(ask), Some(answer)) if ask.sort == NodeSort::Text => {
                    let written = format!(
                        "(ask: {}, answer: {})",
                        checker.source(&ask.span),
                        checker.with_kind(answer)
                    );
                    finding.write(written)
                }
                _ => finding.help(Say::new("help-no-question")),
            }
        }
        NodeSort::Text if shapes == QUESTION && checker.answer_behind(root).is_some() => {
            let (end, answer) = checker.answer_behind(root).unwrap_or_default();
            let written = format!("(ask: {source}, answer: {answer})");
            Finding { span: root.span.start..end, ..finding }.write(written)
        }
        NodeSort::Text if shapes == QUESTION => {
            finding.show(shorten_middle(&format!("(ask: {source}, answer: Text(\"…\"))")))
        }
        NodeSort::Words if shapes == QUESTION && !checker.source(&root.span).contains('\n') => {
            let span = find_heading_line(checker.text, &root.span);
            if let Some(written) = question_in_words(checker.source(&span)) {
                return checker.report(Finding { span, ..finding }.write(written));
            }
            let written = format!("// {}", checker.source(&span));
            Finding { span, ..finding }.help(Say::new("help-heading")).mend(written)
        }
        NodeSort::Words | NodeSort::Text | NodeSort::Fields | NodeSort::List | NodeSort::Map => {
            finding.help(Say::new("help-no-question"))
        }
    };
    checker.report(finding);
}

/// Reads `Which gas do plants take in? CO2`: a question and its answer on a line, without quotes.
fn question_in_words(line: &str) -> Option<String> {
    let (ask, answer) = line.trim_end_matches(',').split_once('?')?;
    let answer = answer.trim().trim_start_matches(['=', '-', '–', ':', ';', '|', '>']).trim();
    let plain =
        !answer.is_empty() && !line.contains(['"', '(', '{', '[', '“']) && !answer.contains('?');
    plain
        .then(|| format!("(ask: {}, answer: Text({}))", quoted(&format!("{ask}?")), quoted(answer)))
}

/// Returns the line of a heading between the questions; only its words where the line holds more than words.
fn find_heading_line(text: &str, words: &Range<usize>) -> Range<usize> {
    let before = text.get(..words.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
    let start = line_start + line.len() - line.trim_start().len();
    if line.contains(['(', '"', '{', '[', ',']) || start > words.start {
        return words.clone();
    }
    start..line_start + line.trim_end().len()
}

/// Whether a finding is about a text in wrong quotes, which is not a mistake of its own.
fn is_in_wrong_quotes(finding: &Finding, tree: &Tree) -> bool {
    finding.code == "no-text" && tree.snags.iter().any(|snag| {
        matches!(snag, Snag::Single(span) | Snag::Curly(span) if span.start >= finding.span.start && span.end <= finding.span.end)
    })
}

fn snag_finding(checker: &ShapeChecker, stretch: &Range<usize>, snag: &Snag) -> Option<Finding> {
    let text = checker.text;
    let source = |span: &Range<usize>| text.get(span.clone()).unwrap_or_default();
    Some(match snag {
        Snag::MissingComma(end) => missing_comma(text, stretch, *end),
        Snag::MissingColon(span) => {
            let finding =
                Finding::error("missing-colon", span.clone(), Say::new("syntax-missing-colon"));
            let name = source(span);
            finding.show(show_with_value(text, stretch, name, span)).mend(format!("{name}:"))
        }
        Snag::Semicolon(span, sign) => {
            let id = if *sign == ":" { "syntax-semicolon-colon" } else { "syntax-semicolon" };
            let say = Say::new(id).with("text", source(span));
            Finding::error("semicolon", span.clone(), say).write(*sign)
        }
        Snag::NotRound(node) => {
            let node = checker.node(*node)?;
            let name = source(node.name.as_ref()?);
            let say = Say::new("syntax-not-round").with("name", name);
            let written = format!("{name}({})", checker.inside_of_kind(node));
            Finding::error("not-round", node.span.clone(), say).write(written)
        }
        Snag::Equals(span) => {
            let word = line_up_to(text, stretch, span.start);
            let word = word.trim_end().rsplit([' ', ',', '(']).next().unwrap_or_default();
            Finding::error("equals", span.clone(), Say::new("syntax-equals"))
                .show(show_with_value(text, stretch, word, span))
                .mend(":")
        }
        Snag::Curly(span) => Finding::error("curly-quotes", span.clone(), Say::new("syntax-curly"))
            .write(quoted(source(span))),
        Snag::Single(span) => {
            let id =
                if source(span).starts_with('`') { "syntax-backticks" } else { "syntax-single" };
            Finding::error("single-quotes", span.clone(), Say::new(id)).write(quoted(source(span)))
        }
        Snag::StrayComma(span) => {
            Finding::error("stray-comma", span.clone(), Say::new("syntax-stray-comma")).remove()
        }
        Snag::StrayColon(span) => {
            Finding::error("stray-comma", span.clone(), Say::new("syntax-stray-colon")).remove()
        }
        Snag::OpenComment(span) => open_comment(source(span), span),
        Snag::OpenBracket(_)
        | Snag::WrongBracket(..)
        | Snag::StrayBracket(_)
        | Snag::OpenText(_) => return None,
    })
}

/// Shows a name and the value after its sign as a deck writes them.
fn show_with_value(text: &str, stretch: &Range<usize>, name: &str, sign: &Range<usize>) -> String {
    let value = text.get(sign.end..stretch.end).map_or("", value_at);
    format!("{name}: {}", shorten(value))
}

/// Reports a comment that is never closed; it was meant to end with its line.
fn open_comment(source: &str, span: &Range<usize>) -> Finding {
    let line = source.split('\n').next().unwrap_or_default().trim_end();
    let place = span.start..span.start + line.len();
    let finding = Finding::error("open-comment", place, Say::new("syntax-open-comment"));
    finding.write(format!("{line} */"))
}

/// Reports a missing comma at the end of what it belongs after.
pub(crate) fn missing_comma(text: &str, stretch: &Range<usize>, end: usize) -> Finding {
    let line = line_up_to(text, stretch, end);
    let finding = Finding::error("missing-comma", end..end, Say::new("syntax-missing-comma"));
    finding.show(format!("{line},")).mend(",")
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
