//! Reads what a deck says of itself: everything but its questions.

use std::ops::Range;

use super::diagnose::{self, diagnose};
use super::finding::Finding;
use super::lex::Lexer;
use super::outline::Outline;
use super::raw::{RawDeck, ron_options};
use super::shapes::Checker;
use super::tree::Tree;
use crate::question::DECK;
use crate::say::Say;

/// The format this hafal reads.
const FORMAT: i64 = 1;

/// The deck's text without its questions, and how to find a place of it in the whole.
pub(super) struct Cut {
    pub(super) text: String,
    gap: Range<usize>,
}

impl Cut {
    pub(super) fn new(text: &str, outline: &Outline) -> Self {
        let gap = outline.list.clone().unwrap_or(text.len()..text.len());
        let before = text.get(..gap.start).unwrap_or(text);
        let after = text.get(gap.end..).unwrap_or_default();
        // A list that is never closed is told of by itself; here it is taken as closed.
        let after = if outline.list.is_some() && !outline.closed { "])" } else { after };
        Self { text: format!("{before}{after}"), gap }
    }

    /// A place of the cut text in the whole: what ends before the gap stays, what begins behind it moves.
    pub(super) fn back(&self, span: &Range<usize>) -> Range<usize> {
        let start =
            if span.start >= self.gap.start { span.start + self.gap.len() } else { span.start };
        let end = if span.end > self.gap.start { span.end + self.gap.len() } else { span.end };
        start..end.max(start)
    }
}

/// The deck's header, and what is wrong with it, placed in the whole text.
pub(super) fn read(text: &str, outline: &Outline) -> (RawDeck, Vec<Finding>) {
    let cut = Cut::new(text, outline);
    let whole = 0..cut.text.len();
    let (raw, mut findings) = match ron_options().from_str::<RawDeck>(&cut.text) {
        Ok(raw) => (raw, Vec::new()),
        Err(_) if Lexer::new(&cut.text, whole.clone()).next().is_none() => (
            RawDeck::default(),
            vec![
                Finding::error("empty", 0..0, Say::new("syntax-empty"))
                    .help(Say::new("help-empty")),
            ],
        ),
        Err(refusal) => (RawDeck::default(), diagnose(&cut.text, &whole, DECK, &refusal)),
    };
    if findings.is_empty() {
        findings.extend(meaning(&cut.text, &raw, outline));
    }
    for finding in &mut findings {
        finding.span = cut.back(&finding.span);
        if finding.code == "missing-comma" {
            // Its help shows what stands before it, which is in the whole text, not in the cut one.
            *finding = diagnose::missing_comma(text, &(0..text.len()), finding.span.end);
        }
    }
    (raw, findings)
}

/// Mistakes of meaning in a header that reads.
fn meaning(text: &str, raw: &RawDeck, outline: &Outline) -> Vec<Finding> {
    let tree = Tree::grow(text, 0..text.len());
    let Some(root) = tree.root() else { return Vec::new() };
    let place = |name: &str| {
        let field = tree.field(text, root, name).map(|node| node.span.clone());
        field.unwrap_or(root.span.start..root.span.start + 1)
    };
    let mut findings = Vec::new();
    if raw.hafal.is_some_and(|format| format > FORMAT) {
        let say = Say::new("flaw-newer").with("format", raw.hafal.unwrap_or_default());
        findings
            .push(Finding::error("newer-format", place("hafal"), say).help(Say::new("help-newer")));
    }
    if raw.hafal.is_some_and(|format| format < 1) {
        findings.push(
            Finding::error("no-format", place("hafal"), Say::new("flaw-format")).write("hafal: 1"),
        );
    }
    if outline.list.is_none() {
        let help = Say::new("help-field-missing").with("text", "questions: [ … ]");
        let say = Say::new("syntax-field-missing").with("name", "questions");
        findings.push(Finding::error("field-missing", place("questions"), say).help(help));
    }
    if raw.id.as_ref().is_some_and(|id| id.trim().is_empty()) {
        findings.push(Finding::error("empty-text", place("id"), Say::new("flaw-empty-text")));
    }
    let mut checker = Checker::new(text, &tree);
    if let Some(sources) = tree.field(text, root, "sources") {
        checker.sources(sources);
    }
    findings.extend(checker.findings);
    let defaults = tree.field(text, root, "defaults");
    let inside = |name| defaults.and_then(|node| tree.field(text, node, name));
    if let (Some(from), Some(node)) = (&raw.defaults.from, inside("from")) {
        let unknown = super::flaws::unknown_source(from, raw).map(|flaw| (node.span.clone(), flaw));
        findings.extend(unknown.map(|(span, (say, help))| {
            let finding = Finding::error("unknown-source", span, say);
            help.into_iter().fold(finding, Finding::help)
        }));
    }
    if let (Some(level), Some(node)) = (raw.defaults.level, inside("level")) {
        findings.extend(
            super::flaws::level(level).map(|say| Finding::error("level", node.span.clone(), say)),
        );
    }
    findings
}
