//! Explains an answer whose kind is missing, misspelt or filled with what another kind takes.

use super::finding::Finding;
use super::shape_checker::{ShapeChecker, quoted, shorten};
use super::tree::{NodeSort, TreeNode};
use crate::judge::{Date, Language, nearest_name, read_date, read_number};
use crate::question::{KINDS, KindShape, Shape, plain_word};
use crate::say::Say;

impl ShapeChecker<'_> {
    pub(crate) fn check_answer(&mut self, value: &TreeNode) {
        let source = self.source(&value.span);
        match value.sort {
            NodeSort::Text => report_no_kind(self, value, &kind_for_text(source)),
            NodeSort::Words => check_words(self, value),
            NodeSort::List => {
                report_no_kind(self, value, &format!("List({})", inside_list(source)));
            }
            NodeSort::Map => report_no_kind(self, value, "Text(\"…\")"),
            NodeSort::Fields => match &value.name {
                None => report_no_kind(self, value, &kind_for_fields(self, value)),
                Some(name) => {
                    let name = self.source(name);
                    match KindShape::by_name(name) {
                        Some(kind) => check_content(self, value, kind),
                        None => report_unknown_kind(self, value, name),
                    }
                }
            },
        }
    }
}

fn report_no_kind(checker: &mut ShapeChecker, value: &TreeNode, written: &str) {
    let finding = Finding::error("no-kind", value.span.clone(), Say::new("syntax-no-kind"));
    checker.report(finding.write(written));
}

/// What a text alone as the answer was meant to be: a kind in quotes, a truth, a date, a number, else a text.
fn kind_for_text(source: &str) -> String {
    let inner = source.trim_matches('"').trim();
    let called = inner.split('(').next().unwrap_or_default();
    if let Some(kind) = KindShape::by_name(called) {
        return if kind.fields.is_empty() {
            kind.name.to_owned()
        } else {
            inner.replace("\\\"", "\"")
        };
    }
    if let Some(truth) = truth_named(inner) {
        return truth.to_owned();
    }
    if let Some(date) = Date::iso(inner).filter(|date| date.month.is_some()) {
        return format!("Date(\"{}\")", date.to_iso());
    }
    match read_number(inner, &Language::new("en")) {
        Some(number) if number.rest().is_empty() => format!("Number({})", number.value),
        _ => format!("Text({})", quoted(source.trim_matches('"'))),
    }
}

fn truth_named(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let mut truths = KINDS.iter().filter(|kind| kind.fields.is_empty());
    truths.find(|kind| kind.is_called(&lower)).map(|kind| kind.name)
}

/// Checks words without quotes or brackets: a kind's name, a number, a date, or a text without quotes.
fn check_words(checker: &mut ShapeChecker, value: &TreeNode) {
    let source = checker.source(&value.span);
    if matches!(source, "True" | "False") {
        return;
    }
    if let Some(kind) = KindShape::by_name(source) {
        let say = Say::new("syntax-kind-empty").with("name", kind.name);
        return checker
            .report(Finding::error("kind-empty", value.span.clone(), say).write(kind.example));
    }
    if let Some(kind) = meant_kind(source) {
        return report_misspelt_kind(checker, value, source, kind);
    }
    let year = source.len() == 4 && source.bytes().all(|byte| byte.is_ascii_digit());
    if year {
        let say = Say::new("syntax-no-kind");
        let help = Say::new("help-number-or-year").with("text", source);
        return checker.report(Finding::error("no-kind", value.span.clone(), say).help(help));
    }
    report_no_kind(checker, value, &kind_for_text(source));
}

/// The kind that round brackets without a name were meant to be, by their fields.
fn kind_for_fields(checker: &ShapeChecker, value: &TreeNode) -> String {
    let has = |name| checker.tree.field(checker.text, value, name);
    let source = checker.source(&value.span);
    let name = if let Some(right) = has("right") {
        if right.sort == NodeSort::List { "Many" } else { "Choice" }
    } else if has("pairs").is_some() {
        "Match"
    } else if has("within").is_some() || has("unit").is_some() {
        "Number"
    } else {
        "Text"
    };
    format!("{name}{}", shorten(source))
}

fn inside_list(source: &str) -> &str {
    source.trim_start_matches('[').trim_end_matches(']').trim()
}

fn report_unknown_kind(checker: &mut ShapeChecker, value: &TreeNode, name: &str) {
    if let Some(kind) = meant_kind(name) {
        return report_misspelt_kind(checker, value, name, kind);
    }
    let span = value.name.clone().unwrap_or(value.span.clone());
    let say = Say::new("syntax-unknown-kind").with("name", name);
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    let help = Say::new("help-kinds").with("names", names.join(", "));
    checker.report(Finding::error("unknown-kind", span, say).help(help));
}

fn report_misspelt_kind(
    checker: &mut ShapeChecker,
    value: &TreeNode,
    name: &str,
    kind: &KindShape,
) {
    let span = value.name.clone().unwrap_or(value.span.clone());
    let source = checker.source(&value.span);
    let rest = source.get(name.len()..).unwrap_or_default();
    let corrected = match (kind.fields.is_empty(), rest.is_empty()) {
        (true, _) => kind.name.to_owned(),
        (false, true) => kind.example.to_owned(),
        (false, false) => format!("{}{}", kind.name, shorten(rest)),
    };
    let say = Say::new("syntax-unknown-kind").with("name", name);
    checker.report(Finding::error("unknown-kind", span, say).write(corrected));
}

/// The kind that a word stands for: in other letters, in Indonesian, in another program's words, or misspelt.
fn meant_kind(name: &str) -> Option<&'static KindShape> {
    let lower = plain_word(name);
    let called = KINDS.iter().find(|kind| kind.is_called(&lower));
    let near = || {
        let name = nearest_name(&lower, KINDS.iter().map(|kind| kind.name))?;
        KINDS.iter().find(|kind| kind.name == name)
    };
    called.or_else(near)
}

/// Checks a kind's brackets: named fields, or bare values that fill its main one.
fn check_content(checker: &mut ShapeChecker, value: &TreeNode, kind: &'static KindShape) {
    if kind.fields.is_empty() {
        let say = Say::new("syntax-truth-brackets").with("name", kind.name);
        return checker
            .report(Finding::error("truth-brackets", value.span.clone(), say).write(kind.name));
    }
    if value.children.iter().any(|child| child.key.is_some()) {
        return checker.check_fields(value, kind.fields);
    }
    if value.children.is_empty() {
        let say = Say::new("syntax-kind-empty").with("name", kind.name);
        return checker
            .report(Finding::error("kind-empty", value.span.clone(), say).write(kind.example));
    }
    let short = kind.fields.iter().find(|field| Some(field.name) == kind.short);
    match short.map(|field| field.shape) {
        Some(Shape::Figure) => check_figure(checker, value),
        Some(Shape::Date) => check_date(checker, value),
        Some(Shape::Pairs) => check_pairs(checker, value, kind),
        Some(Shape::Items) => checker.check_items(value),
        Some(shape) => check_texts(checker, value, kind, shape == Shape::Text),
        None => {
            let say = Say::new("syntax-needs-names").with("name", kind.name);
            checker
                .report(Finding::error("needs-names", value.span.clone(), say).write(kind.example));
        }
    }
}

fn check_pairs(checker: &mut ShapeChecker, value: &TreeNode, kind: &KindShape) {
    if value.children.len() < 2 {
        let say = Say::new("flaw-too-few").with("count", value.children.len());
        return checker
            .report(Finding::error("too-few", value.span.clone(), say).write(kind.example));
    }
    for child in &value.children {
        checker.node(child.node).into_iter().for_each(|pair| checker.check_pair(pair));
    }
}

fn check_texts(checker: &mut ShapeChecker, value: &TreeNode, kind: &KindShape, only_one: bool) {
    if only_one && value.children.len() > 1 {
        let say = Say::new("syntax-one-text").with("name", kind.name);
        checker.report(Finding::error("one-text", value.span.clone(), say).write(kind.example));
    }
    for child in &value.children {
        let Some(item) = checker.node(child.node) else { continue };
        match item.sort {
            NodeSort::List if value.children.len() == 1 => {
                checker.check_each(item, ShapeChecker::check_text);
            }
            NodeSort::List => {
                let source = checker.source(&item.span);
                let say = Say::new("syntax-no-text").with("text", shorten(source));
                let finding = Finding::error("no-text", item.span.clone(), say);
                checker.report(finding.write(inside_list(source)));
            }
            NodeSort::Text | NodeSort::Words | NodeSort::Fields | NodeSort::Map => {
                checker.check_text(item);
            }
        }
    }
}

/// Reports `Number(3,5)` or `Number(134 countries)`, with the number as it is written.
fn check_figure(checker: &mut ShapeChecker, value: &TreeNode) {
    let source = inside_brackets(checker, value);
    let language = Language::new("id");
    let reading = read_number(source, &language);
    let say = Say::new("flaw-no-number").with("text", shorten(source));
    let finding = Finding::error("no-number", value.span.clone(), say);
    checker.report(match reading {
        Some(number) if number.rest().is_empty() => {
            finding.write(format!("Number({})", number.value))
        }
        Some(number) => {
            finding.write(format!("Number(is: {}, unit: \"{}\")", number.value, number.rest()))
        }
        None => finding.help(Say::new("help-number").with("example", "Number(134)")),
    });
}

/// Reports `Date(1974-09-15)` or `Date(15 September 1974)`, with the date in quotes.
fn check_date(checker: &mut ShapeChecker, value: &TreeNode) {
    let text = value.children.first().and_then(|child| checker.node(child.node));
    if value.children.len() == 1 && text.is_some_and(|node| node.sort == NodeSort::Text) {
        return;
    }
    let source = inside_brackets(checker, value);
    let date = read_date(source, &Language::new("id"));
    let finding =
        Finding::error("date-unquoted", value.span.clone(), Say::new("flaw-date-unquoted"));
    checker.report(match date {
        Some(date) => finding.write(format!("Date(\"{}\")", date.to_iso())),
        None => finding.help(Say::new("help-date").with("example", "Date(\"1974-09-15\")")),
    });
}

fn inside_brackets<'a>(checker: &ShapeChecker<'a>, value: &TreeNode) -> &'a str {
    let source = checker.source(&value.span);
    let open = source.find('(').map_or(0, |at| at + 1);
    source.get(open..source.len().saturating_sub(1)).unwrap_or_default().trim()
}
