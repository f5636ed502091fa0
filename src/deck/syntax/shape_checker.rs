//! Compares a tree with the shapes of the format: reports names, values and fields that are not what they should be.

use std::collections::HashSet;
use std::ops::Range;

use super::broken_quotes::escape_quotes;
use super::finding::Finding;
use super::lexer::is_curly;
use super::tree::{Child, NodeSort, Tree, TreeNode};
use crate::judge::nearest_name;
use crate::question::{FieldShape, SOURCE, Shape};
use crate::say::Say;

/// Other words that authors use for fields.
const FIELD_WORDS: [(&str, &str); 27] = [
    ("question", "ask"),
    ("prompt", "ask"),
    ("q", "ask"),
    ("text", "ask"),
    ("tanya", "ask"),
    ("soal", "ask"),
    ("jawab", "answer"),
    ("jawaban", "answer"),
    ("a", "answer"),
    ("petunjuk", "hint"),
    ("mengapa", "why"),
    ("alasan", "why"),
    ("explanation", "why"),
    ("sumber", "from"),
    ("source", "from"),
    ("dari", "from"),
    ("tag", "tags"),
    ("poin", "points"),
    ("score", "points"),
    ("tingkat", "level"),
    ("judul", "title"),
    ("bahasa", "language"),
    ("pertanyaan", "questions"),
    ("benar", "right"),
    ("salah", "wrong"),
    ("correct", "right"),
    ("satuan", "unit"),
];

/// Findings of one stretch that are kept.
const MOST: usize = 200;

pub(crate) struct ShapeChecker<'a> {
    pub(crate) text: &'a str,
    pub(crate) tree: &'a Tree,
    pub(crate) findings: Vec<Finding>,
}

impl<'a> ShapeChecker<'a> {
    pub(crate) fn new(text: &'a str, tree: &'a Tree) -> Self {
        Self { text, tree, findings: Vec::new() }
    }

    pub(crate) fn source(&self, span: &Range<usize>) -> &'a str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    pub(crate) fn node(&self, id: usize) -> Option<&'a TreeNode> {
        self.tree.nodes.get(id)
    }

    pub(crate) fn report(&mut self, finding: Finding) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        }
    }

    /// Checks that each field is known, unique and of its shape, and that no needed one is missing.
    pub(crate) fn check_fields(&mut self, node: &TreeNode, shapes: &'static [FieldShape]) {
        let mut seen: HashSet<&str> = HashSet::new();
        let before = std::iter::once(None).chain(node.children.iter().map(Some));
        for (child, before) in node.children.iter().zip(before) {
            let Some(value) = self.node(child.node) else { continue };
            let Some(key) = &child.key else {
                if !self.find_decimal_comma(before, value, shapes) {
                    self.report_nameless(value, shapes);
                }
                continue;
            };
            let name = self.source(key);
            match shapes.iter().find(|shape| shape.name == name) {
                Some(_) if seen.contains(name) => {
                    let say = Say::new("syntax-field-twice").with("name", name);
                    self.report(Finding::error("field-twice", key.clone(), say));
                }
                Some(shape) => self.check_shape(value, shape),
                None => self.report_unknown_field(key, shapes),
            }
            seen.insert(known_name(name, shapes).unwrap_or(name));
        }
        for shape in shapes.iter().filter(|shape| shape.needed && !seen.contains(shape.name)) {
            let say = Say::new("syntax-field-missing").with("name", shape.name);
            let place = node.name.clone().unwrap_or(node.span.start..node.span.start + 1);
            let help = Say::new("help-field-missing").with("text", example(shape));
            self.report(Finding::error("field-missing", place, say).help(help));
        }
    }

    /// Reports `is: 3,5`, a number with a decimal comma, which reads as two values.
    fn find_decimal_comma(
        &mut self,
        before: Option<&Child>,
        decimals: &TreeNode,
        shapes: &[FieldShape],
    ) -> bool {
        let Some(Child { key: Some(key), node: whole }) = before else { return false };
        let (name, Some(whole)) = (self.source(key), self.node(*whole)) else { return false };
        let is_figure =
            shapes.iter().any(|shape| shape.name == name && shape.shape == Shape::Figure);
        let digits = |node: &TreeNode| {
            let source = self.source(&node.span);
            !source.is_empty() && source.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !(is_figure && digits(whole) && digits(decimals)) {
            return false;
        }
        let (whole, span) = (whole.span.clone(), whole.span.start..decimals.span.end);
        let say = Say::new("flaw-no-number").with("text", self.source(&span));
        let written = format!("{name}: {}.{}", self.source(&whole), self.source(&decimals.span));
        self.report(Finding::error("no-number", span, say).write(written));
        true
    }

    fn report_nameless(&mut self, value: &TreeNode, shapes: &'static [FieldShape]) {
        let source = shorten(self.source(&value.span));
        let text = value.sort == NodeSort::Text;
        let name =
            if text && shapes.iter().any(|shape| shape.name == "ask") { "ask" } else { "answer" };
        let say = Say::new("syntax-no-name").with("text", source.as_str());
        let finding = Finding::error("no-name", value.span.clone(), say);
        let fits = shapes.iter().any(|shape| shape.name == name);
        self.report(if fits { finding.write(format!("{name}: {source}")) } else { finding });
    }

    fn report_unknown_field(&mut self, key: &Range<usize>, shapes: &'static [FieldShape]) {
        let name = self.source(key);
        let say = Say::new("syntax-unknown-field").with("name", name);
        let finding = Finding::error("unknown-field", key.clone(), say);
        self.report(if let Some(known) = known_name(name, shapes) {
            finding.write(format!("{known}:"))
        } else {
            let names: Vec<&str> = shapes.iter().map(|shape| shape.name).collect();
            finding.help(Say::new("help-fields").with("names", names.join(", ")))
        });
    }

    fn check_shape(&mut self, value: &TreeNode, field: &FieldShape) {
        match field.shape {
            Shape::Text | Shape::Date => self.check_text(value),
            Shape::Texts => self.check_each(value, Self::check_text),
            Shape::Items => self.check_each(value, Self::check_wordings),
            Shape::Noteds => self.check_each(value, Self::check_noted),
            Shape::Figure => {}
            Shape::Whole => self.check_whole_number(value, field.name),
            Shape::Switch => self.check_switch(value, field.name),
            Shape::Pairs => self.check_each(value, Self::check_pair),
            Shape::Answer => self.check_answer(value),
            Shape::Sources => self.check_sources(value),
            Shape::Fields(shapes) => self.check_group(value, shapes, field.name),
            Shape::Groups(shapes) => self.check_groups(value, shapes, field.name),
            Shape::Questions => self.check_list(value, field.name),
        }
    }

    pub(crate) fn check_text(&mut self, value: &TreeNode) {
        if value.sort == NodeSort::Text {
            return;
        }
        let source = self.source(&value.span);
        let say = Say::new("syntax-no-text").with("text", shorten(source));
        let finding = Finding::error("no-text", value.span.clone(), say);
        let words = value.sort == NodeSort::Words;
        self.report(if words { finding.write(quoted(source)) } else { finding });
    }

    /// Checks each item of a list, or the only value where it is written without one.
    pub(crate) fn check_each(&mut self, value: &TreeNode, check: fn(&mut Self, &TreeNode)) {
        let listed = value.sort == NodeSort::List
            || (value.sort == NodeSort::Fields && value.name.is_none());
        if !listed {
            return check(self, value);
        }
        for child in &value.children {
            match (&child.key, self.node(child.node)) {
                (Some(key), _) => self.report_unknown_field(key, &[]),
                (None, Some(item)) => check(self, item),
                (None, None) => {}
            }
        }
    }

    /// Checks the items of a list written without names, which may stand in square brackets of their own.
    pub(crate) fn check_items(&mut self, value: &TreeNode) {
        for child in &value.children {
            let Some(item) = self.node(child.node) else { continue };
            let all = value.children.len() == 1 && item.sort == NodeSort::List;
            self.check_each(item, if all { Self::check_wordings } else { Self::check_text });
        }
    }

    /// Checks a text, or the texts that word the same item.
    fn check_wordings(&mut self, value: &TreeNode) {
        self.check_each(value, Self::check_text);
    }

    /// Checks a text, or a text with its reason in round brackets.
    pub(crate) fn check_noted(&mut self, value: &TreeNode) {
        if value.sort == NodeSort::Fields && value.name.is_none() {
            if !(1..=2).contains(&value.children.len()) {
                self.report(Finding::error("noted", value.span.clone(), Say::new("syntax-noted")));
            }
            return self.check_each(value, Self::check_text);
        }
        self.check_text(value);
    }

    /// Checks two texts in round brackets.
    pub(crate) fn check_pair(&mut self, value: &TreeNode) {
        if value.sort == NodeSort::Fields && value.children.len() == 2 {
            return self.check_each(value, Self::check_text);
        }
        let say = Say::new("syntax-pair").with("text", shorten(self.source(&value.span)));
        let help = Say::new("help-pair");
        self.report(Finding::error("pair", value.span.clone(), say).help(help));
    }

    fn check_whole_number(&mut self, value: &TreeNode, name: &str) {
        let source = self.source(&value.span);
        if value.sort == NodeSort::Words && source.parse::<i64>().is_ok() {
            return;
        }
        let say = Say::new("syntax-no-whole").with("name", name).with("text", shorten(source));
        let finding = Finding::error("no-whole-number", value.span.clone(), say);
        let digits = source.trim_matches('"').trim();
        let plain = digits.parse::<i64>().is_ok();
        let finding = if plain { finding.write(format!("{name}: {digits}")) } else { finding };
        self.report(finding);
    }

    fn check_switch(&mut self, value: &TreeNode, name: &str) {
        let source = self.source(&value.span).trim_matches('"');
        if matches!(source, "true" | "false") && value.sort == NodeSort::Words {
            return;
        }
        let yes =
            matches!(source.to_lowercase().as_str(), "true" | "yes" | "ya" | "benar" | "1" | "on");
        let say = Say::new("syntax-no-switch").with("name", name).with("text", shorten(source));
        let finding = Finding::error("no-switch", value.span.clone(), say);
        self.report(finding.write(format!("{name}: {yes}")));
    }

    fn check_group(&mut self, value: &TreeNode, shapes: &'static [FieldShape], name: &str) {
        if value.sort == NodeSort::Fields && value.name.is_none() {
            return self.check_fields(value, shapes);
        }
        let say = Say::new("syntax-no-group").with("name", name);
        self.report(Finding::error("no-group", value.span.clone(), say));
    }

    /// Checks a list of groups of named fields.
    fn check_groups(&mut self, value: &TreeNode, shapes: &'static [FieldShape], name: &str) {
        if value.sort != NodeSort::List {
            return self.check_list(value, name);
        }
        for child in &value.children {
            self.node(child.node).into_iter().for_each(|item| self.check_group(item, shapes, name));
        }
    }

    fn check_list(&mut self, value: &TreeNode, name: &str) {
        if value.sort != NodeSort::List {
            let say = Say::new("syntax-no-list").with("name", name);
            self.report(
                Finding::error("no-list", value.span.clone(), say).write(format!("{name}: […]")),
            );
        }
    }

    /// Checks sources by key, and that no key is there twice: ron would keep the last of two silently.
    pub(crate) fn check_sources(&mut self, value: &TreeNode) {
        if value.sort != NodeSort::Map {
            let help = Say::new("help-sources");
            let say = Say::new("syntax-sources");
            return self.report(Finding::error("sources", value.span.clone(), say).help(help));
        }
        let mut seen: HashSet<&str> = HashSet::new();
        for child in &value.children {
            let Some(key) = &child.key else { continue };
            let name = self.source(key);
            if !seen.insert(name) {
                let say = Say::new("flaw-source-twice").with("name", name.trim_matches('"'));
                self.report(Finding::error("source-twice", key.clone(), say));
            }
            if !name.starts_with(['"', 'r', '“']) {
                let say = Say::new("syntax-no-text").with("text", name);
                self.report(
                    Finding::error("no-text", key.clone(), say).write(format!("\"{name}\":")),
                );
            }
            self.node(child.node)
                .into_iter()
                .for_each(|node| self.check_group(node, SOURCE, "sources"));
        }
    }
}

/// The field that a name stands for: in other letters or another language, or misspelt.
fn known_name(name: &str, shapes: &'static [FieldShape]) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let exact = shapes.iter().find(|shape| shape.name == lower);
    let word = FIELD_WORDS
        .iter()
        .find(|(word, known)| *word == lower && shapes.iter().any(|shape| shape.name == *known));
    exact
        .map(|shape| shape.name)
        .or(word.map(|(_, known)| *known))
        .or_else(|| nearest_name(&lower, shapes.iter().map(|shape| shape.name)))
}

fn example(shape: &FieldShape) -> String {
    let value = match shape.shape {
        Shape::Figure | Shape::Whole => "1",
        Shape::Switch => "true",
        Shape::Answer => "Text(\"…\")",
        Shape::Texts | Shape::Items | Shape::Noteds => "[\"…\", \"…\"]",
        Shape::Questions | Shape::Groups(_) => "[ … ]",
        Shape::Date => "\"1974-09-15\"",
        Shape::Pairs => "[(\"…\", \"…\"), (\"…\", \"…\")]",
        Shape::Text | Shape::Sources | Shape::Fields(_) => "\"…\"",
    };
    format!("{}: {value}", shape.name)
}

/// Words in straight quotes, whatever quotes they had.
pub(crate) fn quoted(words: &str) -> String {
    let bare = words.trim();
    let stripped = bare.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    let curly = bare.trim_matches(is_curly);
    format!("\"{}\"", escape_quotes(stripped.unwrap_or(curly)))
}

/// The first line of a source, short enough for a message.
pub(crate) fn shorten(source: &str) -> String {
    let line = source.split('\n').next().unwrap_or_default().trim();
    let short: String = line.chars().take(60).collect();
    if short.len() < source.trim().len() { format!("{short}…") } else { short }
}
