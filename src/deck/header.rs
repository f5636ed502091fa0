//! Reads what a deck says of itself: everything but its questions.

use super::question_flaws::{level_flaw, unknown_source};
use super::raw_deck::{RawDeck, ron_options};
use super::syntax::{
    Finding, HeaderText, Lexer, Outline, ShapeChecker, Tree, diagnose, missing_comma,
};
use crate::question::DECK;
use crate::say::Say;

/// The format this hafal reads.
const FORMAT: i64 = 1;

/// The deck's header, and what is wrong with it, placed in the whole text.
pub(super) fn read(text: &str, outline: &Outline) -> (RawDeck, Vec<Finding>) {
    let cut = HeaderText::new(text, outline);
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
        finding.span = cut.span_in_deck(&finding.span);
        if finding.code == "missing-comma" {
            // Its help shows what stands before it, which is in the whole text, not in the cut one.
            *finding = missing_comma(text, &(0..text.len()), finding.span.end);
        }
    }
    (raw, findings)
}

/// Mistakes of meaning in a header that reads.
fn meaning(text: &str, raw: &RawDeck, outline: &Outline) -> Vec<Finding> {
    let tree = Tree::parse(text, 0..text.len());
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
    let mut checker = ShapeChecker::new(text, &tree);
    if let Some(sources) = tree.field(text, root, "sources") {
        checker.sources(sources);
    }
    findings.extend(checker.findings);
    let defaults = tree.field(text, root, "defaults");
    let inside = |name| defaults.and_then(|node| tree.field(text, node, name));
    if let (Some(from), Some(node)) = (&raw.defaults.from, inside("from")) {
        let unknown = unknown_source(from, raw).map(|flaw| (node.span.clone(), flaw));
        findings.extend(unknown.map(|(span, (say, help))| {
            let finding = Finding::error("unknown-source", span, say);
            help.into_iter().fold(finding, Finding::help)
        }));
    }
    if let (Some(level), Some(node)) = (raw.defaults.level, inside("level")) {
        findings
            .extend(level_flaw(level).map(|say| Finding::error("level", node.span.clone(), say)));
    }
    findings
}
