//! Explains a text that has no deck around its questions, or is no deck at all: JSON, YAML, a numbered list.

use std::ops::Range;

use super::field_words::known_name;
use super::finding::Finding;
use super::lexer::{Lexer, Token};
use super::pasted::begins_list;
use super::tree::{Child, NodeSort, Snag, Tree, TreeNode};
use crate::question::{DECK, QUESTION};
use crate::say::Say;

/// A longer text is not checked for its format: it was not typed.
const LONGEST: usize = 4 << 20;

/// Reports what is missing around the questions, or what other format the text has; nothing else is reported then.
pub(crate) fn find_frame_flaw(text: &str) -> Option<Finding> {
    let mut tokens = Lexer::new(text, 0..text.len())
        .map(|(token, span)| (token, text.get(span).unwrap_or_default()));
    let (first, second, third) = (tokens.next()?, tokens.next(), tokens.next());
    let second = second.unwrap_or((Token::Comma, ""));
    let opens = first.0 == Token::Open(b'(') && second.0 == Token::Word && third.is_some();
    let named = first.0 == Token::Word && second.0 == Token::Open(b'(');
    let starts_deck = named || (opens && is_field(second.1, DECK));
    if starts_deck || text.len() > LONGEST {
        return None;
    }
    other_format(text, first.0, second).or_else(|| missing_frame(text))
}

fn is_field(name: &str, shapes: &'static [crate::question::FieldShape]) -> bool {
    let name = name.trim_matches('"');
    shapes.iter().any(|shape| shape.name == name)
}

/// The format that a text most likely has, by its first lines.
fn other_format(text: &str, first: Token, second: (Token, &str)) -> Option<Finding> {
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty()).take(40).collect();
    let start = lines.first()?;
    let json = (first == Token::Open(b'{') && second.0 == Token::Text)
        || (first == Token::Open(b'[') && second.0 == Token::Open(b'{'));
    let begins = |signs: &[&str]| signs.iter().any(|sign| start.starts_with(sign));
    let has_line = |wanted: &dyn Fn(&str) -> bool| lines.iter().any(|line| wanted(line));
    let plain = !text.contains("(ask") && !text.contains("questions: [") && !begins(&["(", "["]);
    let id = if json {
        "syntax-json"
    } else if begins(&["<?xml", "<!DOCTYPE", "<html", "<quiz", "<HTML"]) {
        "syntax-xml"
    } else if plain && begins(&["::", "$CATEGORY", "// question:"]) {
        "syntax-gift"
    } else if plain
        && (begins(&["[[", "["])
            || has_line(&|line| line.starts_with("[[") || is_setting(line, '=')))
    {
        "syntax-toml"
    } else if plain
        && has_line(&|line| line.starts_with("- ") || line == "---")
        && has_line(&|line| is_setting(line, ':'))
    {
        "syntax-yaml"
    } else if plain
        && !has_line(&|line| line.contains(": \"") || line.contains(":\""))
        && !begins(&["#", "--", "//", "/*"])
    {
        "syntax-plain-text"
    } else {
        return None;
    };
    let from = text.find(start).unwrap_or(0);
    let finding = Finding::error("other-format", from..from + start.len(), Say::new(id));
    let numbered = || has_line(&begins_list) || text.to_lowercase().contains("\nanswer:");
    Some(finding.help(Say::new(match id {
        "syntax-json" if text.contains("\"questions\"") && text.contains("\"ask\"") => "help-json",
        "syntax-xml" if text.contains("<quiz") => "help-other-format",
        "syntax-gift" => "help-other-format",
        "syntax-plain-text" if numbered() => "help-other-format",
        _ => "help-as-deck",
    })))
}

/// Whether a line is a name, a sign, and a value: `title: Biology`.
fn is_setting(line: &str, sign: char) -> bool {
    let Some((name, _)) = line.split_once(sign) else { return false };
    let name = name.trim();
    !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_')
}

/// Questions without the deck around them, or a deck without its round brackets.
fn missing_frame(text: &str) -> Option<Finding> {
    let tree = Tree::parse(text, 0..text.len());
    let roots: Vec<&TreeNode> =
        tree.roots.iter().filter_map(|root| tree.nodes.get(*root)).collect();
    let (first, last) = (roots.first()?, roots.last()?);
    let span = first.span.start..last.span.end;
    let inner = text.get(span.clone())?;
    if is_question(text, &tree, first) {
        return frame_around(text, &roots, span);
    }
    let mut children = first.children.iter().filter_map(|child| tree.nodes.get(child.node));
    let holds_questions = children.any(|node| is_question(text, &tree, node));
    if roots.len() == 1 && first.sort == NodeSort::List && holds_questions {
        return Some(no_frame(format!("(questions: {inner})"), span));
    }
    if first.sort == NodeSort::Map && names_fields(text, first, "title", "questions") {
        let inner = inner.get(1..inner.len().saturating_sub(1))?;
        return Some(no_frame(format!("({inner})"), span));
    }
    missing_brackets(text, &tree)
}

fn no_frame(written: String, span: Range<usize>) -> Finding {
    let finding = Finding::error("no-frame", span, Say::new("syntax-no-frame"));
    finding.help(Say::new("help-no-frame")).mend(written)
}

/// Whether a value is a question; a deck's own fields hold lists of groups.
fn is_question(text: &str, tree: &Tree, node: &TreeNode) -> bool {
    let holds_fields = |child: &Child| {
        tree.nodes.get(child.node).is_some_and(|value| {
            let first = value.children.first().and_then(|child| tree.nodes.get(child.node));
            value.name.is_none()
                && first.is_some_and(|first| first.sort == NodeSort::Fields && first.name.is_none())
        })
    };
    node.sort == NodeSort::Fields
        && names_fields(text, node, "ask", "answer")
        && !node.children.iter().any(holds_fields)
}

/// Puts a deck around questions, and keeps the comma behind the last.
fn frame_around(text: &str, roots: &[&TreeNode], span: Range<usize>) -> Option<Finding> {
    let behind = text.get(span.end..)?;
    let has_comma = behind.trim_start().starts_with(',');
    let comma_end = span.end + if has_comma { behind.find(',')? + 1 } else { 0 };
    let comma = text.get(span.end..comma_end).filter(|comma| !comma.is_empty()).unwrap_or(",");
    let questions = with_commas(text, roots);
    let written = format!("(questions: [\n{questions}{comma}\n])");
    Some(no_frame(written, span.start..comma_end))
}

/// A deck that begins with a field, without its round brackets or only the first of them.
fn missing_brackets(text: &str, tree: &Tree) -> Option<Finding> {
    let mut tokens = Lexer::new(text, 0..text.len());
    let (start, colon) = (tokens.next()?, tokens.next()?);
    let named = start.0 == Token::Word && colon.0 == Token::Colon;
    if !(named && is_field(text.get(start.1.clone())?, DECK)) {
        return None;
    }
    let whole = start.1.start..text.trim_end().len();
    if tree.snags.iter().any(|snag| matches!(snag, Snag::StrayBracket(_))) {
        return Some(no_frame("(".to_owned(), whole.start..whole.start));
    }
    let inner = text.get(whole.clone())?;
    Some(no_frame(format!("({inner})"), whole))
}

/// Whether a value has a field of one of these names, in whatever words.
fn names_fields(text: &str, node: &TreeNode, one: &str, other: &str) -> bool {
    node.children.iter().filter_map(|child| child.key.clone()).any(|key| {
        let name = text.get(key).unwrap_or_default();
        let known = known_name(name, QUESTION).or_else(|| known_name(name, DECK));
        known.is_some_and(|known| known == one || known == other)
    })
}

/// The text of questions with a comma after each but the last.
fn with_commas(text: &str, roots: &[&TreeNode]) -> String {
    let mut written = String::new();
    for pair in roots.windows(2) {
        let [one, next] = pair else { continue };
        let between = text.get(one.span.end..next.span.start).unwrap_or_default();
        written.push_str(text.get(one.span.clone()).unwrap_or_default());
        written.push_str(if between.trim_start().starts_with(',') { "" } else { "," });
        written.push_str(between);
    }
    written.push_str(roots.last().and_then(|last| text.get(last.span.clone())).unwrap_or_default());
    written
}
