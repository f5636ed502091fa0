//! Explains an answer whose kind is missing, misspelt or filled with what another kind takes.

use super::finding::Finding;
use super::shape_checker::{ShapeChecker, quoted, shorten};
use super::tree::{NodeSort, TreeNode};
use crate::judge::{Date, Language, read_date, read_number};
use crate::question::{KINDS, KindShape, Shape, plain_word};
use crate::say::Say;

impl ShapeChecker<'_> {
    /// Holds an answer against the kinds.
    pub(crate) fn answer(&mut self, value: &TreeNode) {
        let source = self.source(&value.span);
        match value.sort {
            NodeSort::Text => no_kind(self, value, &kind_for_text(source)),
            NodeSort::Words => words(self, value),
            NodeSort::List => no_kind(self, value, &format!("List({})", inside(source))),
            NodeSort::Map => no_kind(self, value, "Text(\"…\")"),
            NodeSort::Fields => match &value.name {
                None => no_kind(self, value, &kind_for_fields(self, value)),
                Some(name) => {
                    let name = self.source(name);
                    match KindShape::by_name(name) {
                        Some(kind) => content(self, value, kind),
                        None => unknown_kind(self, value, name),
                    }
                }
            },
        }
    }
}

fn no_kind(checker: &mut ShapeChecker, value: &TreeNode, written: &str) {
    let finding = Finding::error("no-kind", value.span.clone(), Say::new("syntax-no-kind"));
    checker.find(finding.write(written));
}

/// What a text as the whole answer was to be: a date, a number, a truth, else a text.
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
    if let Some(truth) = truth(inner) {
        return truth.to_owned();
    }
    if let Some(date) = Date::iso(inner).filter(|date| date.month.is_some()) {
        return format!("Date(\"{}\")", date.to_iso());
    }
    match read_number(inner, &Language::new("en")) {
        Some(number) if number.rest.is_empty() => format!("Number({})", number.value),
        _ => format!("Text({})", quoted(source.trim_matches('"'))),
    }
}

fn truth(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let mut truths = KINDS.iter().filter(|kind| kind.fields.is_empty());
    truths.find(|kind| kind.is_called(&lower)).map(|kind| kind.name)
}

/// Words without quotes or brackets: a truth, a number, a date, or a text that lacks everything.
fn words(checker: &mut ShapeChecker, value: &TreeNode) {
    let source = checker.source(&value.span);
    if matches!(source, "True" | "False") {
        return;
    }
    if let Some(kind) = KindShape::by_name(source) {
        let say = Say::new("syntax-kind-empty").with("name", kind.name);
        return checker
            .find(Finding::error("kind-empty", value.span.clone(), say).write(kind.example));
    }
    if let Some(kind) = known_kind(source) {
        return misspelt(checker, value, source, kind);
    }
    let year = source.len() == 4 && source.bytes().all(|byte| byte.is_ascii_digit());
    if year {
        let say = Say::new("syntax-no-kind");
        let help = Say::new("help-number-or-year").with("text", source);
        return checker.find(Finding::error("no-kind", value.span.clone(), say).help(help));
    }
    no_kind(checker, value, &kind_for_text(source));
}

/// The kind for values in round brackets without a name: by their fields.
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

fn inside(source: &str) -> &str {
    source.trim_start_matches('[').trim_end_matches(']').trim()
}

fn unknown_kind(checker: &mut ShapeChecker, value: &TreeNode, name: &str) {
    if let Some(kind) = known_kind(name) {
        return misspelt(checker, value, name, kind);
    }
    let span = value.name.clone().unwrap_or(value.span.clone());
    let say = Say::new("syntax-unknown-kind").with("name", name);
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    let help = Say::new("help-kinds").with("names", names.join(", "));
    checker.find(Finding::error("unknown-kind", span, say).help(help));
}

fn misspelt(checker: &mut ShapeChecker, value: &TreeNode, name: &str, kind: &KindShape) {
    let span = value.name.clone().unwrap_or(value.span.clone());
    let source = checker.source(&value.span);
    let rest = source.get(name.len()..).unwrap_or_default();
    let corrected = match (kind.fields.is_empty(), rest.is_empty()) {
        (true, _) => kind.name.to_owned(),
        (false, true) => kind.example.to_owned(),
        (false, false) => format!("{}{}", kind.name, shorten(rest)),
    };
    let say = Say::new("syntax-unknown-kind").with("name", name);
    checker.find(Finding::error("unknown-kind", span, say).write(corrected));
}

/// The kind a word stands for: in small letters, in Indonesian, in another program's words, or misspelt.
fn known_kind(name: &str) -> Option<&'static KindShape> {
    let lower = plain_word(name);
    let called = KINDS.iter().find(|kind| kind.is_called(&lower));
    let near = || {
        let distance = |kind: &&KindShape| strsim::osa_distance(&kind.name.to_lowercase(), &lower);
        let best = KINDS.iter().min_by_key(distance)?;
        (lower.len() < 40 && distance(&best) <= if best.name.len() > 4 { 2 } else { 1 })
            .then_some(best)
    };
    called.or_else(near)
}

/// What stands in a kind's brackets: named fields, or values that fill its first one.
fn content(checker: &mut ShapeChecker, value: &TreeNode, kind: &'static KindShape) {
    if kind.fields.is_empty() {
        let say = Say::new("syntax-truth-brackets").with("name", kind.name);
        return checker
            .find(Finding::error("truth-brackets", value.span.clone(), say).write(kind.name));
    }
    if value.children.iter().any(|child| child.key.is_some()) {
        return checker.fields(value, kind.fields);
    }
    if value.children.is_empty() {
        let say = Say::new("syntax-kind-empty").with("name", kind.name);
        return checker
            .find(Finding::error("kind-empty", value.span.clone(), say).write(kind.example));
    }
    let short = kind.fields.iter().find(|field| Some(field.name) == kind.short);
    match short.map(|field| field.shape) {
        Some(Shape::Figure) => figure(checker, value),
        Some(Shape::Date) => date(checker, value),
        Some(Shape::Pairs) => pairs(checker, value, kind),
        Some(shape) => texts(checker, value, kind, shape == Shape::Text),
        None => {
            let say = Say::new("syntax-needs-names").with("name", kind.name);
            checker
                .find(Finding::error("needs-names", value.span.clone(), say).write(kind.example));
        }
    }
}

fn pairs(checker: &mut ShapeChecker, value: &TreeNode, kind: &KindShape) {
    if value.children.len() < 2 {
        let say = Say::new("flaw-too-few").with("count", value.children.len());
        return checker
            .find(Finding::error("too-few", value.span.clone(), say).write(kind.example));
    }
    for child in &value.children {
        checker.node(child.node).into_iter().for_each(|pair| checker.pair(pair));
    }
}

fn texts(checker: &mut ShapeChecker, value: &TreeNode, kind: &KindShape, only_one: bool) {
    if only_one && value.children.len() > 1 {
        let say = Say::new("syntax-one-text").with("name", kind.name);
        checker.find(Finding::error("one-text", value.span.clone(), say).write(kind.example));
    }
    for child in &value.children {
        let Some(item) = checker.node(child.node) else { continue };
        if item.sort == NodeSort::List {
            checker.each(item, ShapeChecker::text);
        } else {
            checker.text(item);
        }
    }
}

/// `Number(3,5)`, `Number(134 countries)`: the number in it, as a number is written.
fn figure(checker: &mut ShapeChecker, value: &TreeNode) {
    let source = inner(checker, value);
    let language = Language::new("id");
    let reading = read_number(source, &language);
    let say = Say::new("flaw-no-number").with("text", shorten(source));
    let finding = Finding::error("no-number", value.span.clone(), say);
    checker.find(match reading {
        Some(number) if number.rest.is_empty() => {
            finding.write(format!("Number({})", number.value))
        }
        Some(number) => {
            finding.write(format!("Number(is: {}, unit: \"{}\")", number.value, number.rest))
        }
        None => finding.help(Say::new("help-number").with("example", "Number(134)")),
    });
}

/// `Date(1974-09-15)`, `Date(15 September 1974)`: the date in it, in quotes.
fn date(checker: &mut ShapeChecker, value: &TreeNode) {
    let text = value.children.first().and_then(|child| checker.node(child.node));
    if value.children.len() == 1 && text.is_some_and(|node| node.sort == NodeSort::Text) {
        return;
    }
    let source = inner(checker, value);
    let date = read_date(source, &Language::new("id"));
    let finding =
        Finding::error("date-unquoted", value.span.clone(), Say::new("flaw-date-unquoted"));
    checker.find(match date {
        Some(date) => finding.write(format!("Date(\"{}\")", date.to_iso())),
        None => finding.help(Say::new("help-date").with("example", "Date(\"1974-09-15\")")),
    });
}

fn inner<'a>(checker: &ShapeChecker<'a>, value: &TreeNode) -> &'a str {
    let source = checker.source(&value.span);
    let open = source.find('(').map_or(0, |at| at + 1);
    source.get(open..source.len().saturating_sub(1)).unwrap_or_default().trim()
}
