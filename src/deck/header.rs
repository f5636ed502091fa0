//! Reads what a deck says of itself: everything but its questions.

use std::ops::Range;

use super::exam::is_exam;
use super::model::Deck;
use super::passage::passage_flaws;
use super::question_flaws::{level_flaw, unknown_source};
use super::raw_deck::{RawDeck, ron_options};
use super::sure_writes::{Trials, keep_sure_writes};
use super::syntax::{
    Finding, HeaderText, Lexer, Outline, ShapeChecker, Tree, TreeNode, diagnose,
    find_lost_backslashes, missing_comma, outline as find_outline,
};
use crate::judge::Language;
use crate::question::{DECK, Question};
use crate::say::Say;

/// The most bytes read for trying the corrections of a header.
const BUDGET: usize = 1 << 20;

/// The highest `hafal:` number that is understood.
const FORMAT: i64 = 1;

/// The header of a deck, needed for reading each of its questions.
pub(super) struct Header {
    pub(super) raw: RawDeck,
    pub(super) language: Language,
}

impl Header {
    /// Returns the deck of this header and these questions; `stem` is its id and title where it gives none.
    pub(super) fn deck(&self, questions: Vec<Question>, stem: &str) -> Deck {
        let Self { raw, language } = self;
        let title = raw.title.clone().filter(|title| !title.trim().is_empty());
        Deck {
            id_given: raw.id.is_some(),
            id: raw.id.clone().unwrap_or_else(|| stem.to_owned()),
            title: title.unwrap_or_else(|| stem.to_owned()),
            language: language.clone(),
            authors: raw.authors.0.clone(),
            license: raw.license.clone(),
            about: raw.about.clone(),
            sources: raw.sources.clone(),
            allow: raw.allow.0.clone(),
            passages: raw.passages.clone(),
            questions,
        }
    }
}

/// Reads the header; its mistakes are placed in the whole text.
pub(super) fn read_header(text: &str, outline: &Outline) -> (Header, Vec<Finding>) {
    let header_text = HeaderText::new(text, outline);
    let (raw, findings) = read_header_text(&header_text.text, outline);
    let whole = 0..header_text.text.len();
    let read = |mended: &str| {
        if outline.list.is_some() {
            return read_header_text(mended, outline).1;
        }
        // The correction may have created the list of questions.
        let corrected = find_outline(mended);
        read_header_text(&HeaderText::new(mended, &corrected).text, &corrected).1
    };
    let mut budget = BUDGET;
    let trials = Trials { read: &read, budget: &mut budget };
    let mut findings = keep_sure_writes(&header_text.text, &whole, findings, trials);
    for finding in &mut findings {
        let length = finding.span.len();
        finding.span = header_text.span_in_deck(&finding.span);
        if finding.span.len() > length {
            // The correction lacks the questions.
            finding.write = None;
        }
        if finding.code == "missing-comma" && finding.span.is_empty() {
            // Its help quotes the line before it, which only the whole text has, since questions may be there.
            let write = finding.write.take();
            *finding = Finding { write, ..missing_comma(text, &(0..text.len()), finding.span.end) };
        }
    }
    let language = Language::new(raw.language.as_deref().unwrap_or("en"));
    (Header { raw, language }, findings)
}

fn read_header_text(text: &str, outline: &Outline) -> (RawDeck, Vec<Finding>) {
    let (raw, mut findings) = read_raw(text);
    if findings.is_empty() {
        findings = header_flaws(text, &raw, outline);
    }
    (raw, findings)
}

fn read_raw(text: &str) -> (RawDeck, Vec<Finding>) {
    let whole = 0..text.len();
    let findings = match ron_options().from_str::<RawDeck>(text) {
        Ok(raw) => return (raw, Vec::new()),
        Err(_) if Lexer::new(text, whole.clone()).next().is_none() => {
            let empty = Finding::error("empty", 0..0, Say::new("syntax-empty"));
            vec![empty.help(Say::new("help-empty"))]
        }
        Err(_) if is_exam(text) => vec![exam_finding()],
        Err(refusal) => {
            let reads = |text: &str| ron_options().from_str::<RawDeck>(text).is_ok();
            diagnose(text, &whole, DECK, &refusal, &reads)
        }
    };
    (RawDeck { unread: true, ..RawDeck::default() }, findings)
}

/// Says that the file is an exam, which is asked but not drilled or exported.
fn exam_finding() -> Finding {
    let finding = Finding::error("is-exam", 0..1, Say::new("syntax-is-exam"));
    finding.help(Say::new("help-is-exam"))
}

/// Mistakes of meaning in a header that ron reads.
fn header_flaws(text: &str, raw: &RawDeck, outline: &Outline) -> Vec<Finding> {
    let tree = Tree::parse(text, 0..text.len());
    let Some(root) = tree.root() else { return Vec::new() };
    let span_of = |name: &str| {
        let field = tree.field(text, root, name).map(|node| node.span.clone());
        field.unwrap_or(root.span.start..root.span.start + 1)
    };
    let mut findings = Vec::new();
    if let Some(format) = raw.hafal.filter(|format| *format > FORMAT) {
        let say = Say::new("flaw-newer").with("format", format);
        let finding = Finding::error("newer-format", span_of("hafal"), say);
        findings.push(finding.help(Say::new("help-newer")));
    }
    if raw.hafal.is_some_and(|format| format < 1) {
        let finding = Finding::error("no-format", span_of("hafal"), Say::new("flaw-format"));
        findings.push(finding.show("hafal: 1").mend("1"));
    }
    if outline.list.is_none() {
        let help = Say::new("help-field-missing").with("text", "questions: [ … ]");
        let say = Say::new("syntax-field-missing").with("name", "questions");
        findings.push(Finding::error("field-missing", span_of("questions"), say).help(help));
    }
    findings.extend(
        raw.language.as_deref().and_then(|tag| find_language_flaw(tag, span_of("language"))),
    );
    if raw.id.as_ref().is_some_and(|id| id.trim().is_empty()) {
        findings.push(Finding::error("empty-text", span_of("id"), Say::new("flaw-empty-text")));
    }
    let mut checker = ShapeChecker::new(text, &tree);
    if let Some(sources) = tree.field(text, root, "sources") {
        checker.check_sources(sources);
    }
    if let Some(passages) = tree.field(text, root, "passages") {
        checker.check_passages(passages);
        findings.extend(find_lost_backslashes(text, &passages.span));
        findings.extend(passage_flaws(text, &tree, passages));
    }
    findings.extend(checker.findings);
    if let Some(defaults) = tree.field(text, root, "defaults") {
        findings.extend(default_flaws(raw, |name| tree.field(text, defaults, name)));
    }
    findings
}

/// Reports a language by its name: numbers, dates and words would be read as in no language at all.
fn find_language_flaw(tag: &str, span: Range<usize>) -> Option<Finding> {
    let language = Language::new(tag);
    let primary = language.primary();
    if (1..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let finding = Finding::error("no-language", span, Say::new("flaw-language").with("text", tag));
    let known = match tag.trim().to_lowercase().as_str() {
        "indonesia" | "indonesian" | "bahasa" | "bahasa indonesia" => Some("id"),
        "english" | "inggris" | "bahasa inggris" => Some("en"),
        _ => None,
    };
    Some(match known {
        Some(known) => finding.show(format!("language: \"{known}\"")).mend(format!("\"{known}\"")),
        None => finding.help(Say::new("help-language")),
    })
}

fn default_flaws<'t>(
    raw: &RawDeck,
    field: impl Fn(&str) -> Option<&'t TreeNode>,
) -> impl Iterator<Item = Finding> {
    let source = raw.defaults.from.as_ref().zip(field("from")).and_then(|(from, node)| {
        let (say, help) = unknown_source(from, raw)?;
        let finding = Finding::error("unknown-source", node.span.clone(), say);
        Some(help.into_iter().fold(finding, Finding::help))
    });
    let level = raw.defaults.level.zip(field("level")).and_then(|(level, node)| {
        Some(Finding::error("level", node.span.clone(), level_flaw(level)?))
    });
    source.into_iter().chain(level)
}
